public import Diagnostics
import Statements

/// What the pages of a site tell of the data, as far as its templates and texts say.
public struct ToldKeys: Sendable, Equatable {
  /// A key of a kind of thing, or the texts of a kind of page.
  public struct Name: Sendable, Hashable {
    /// The kind of thing.
    public let noun: Phrase
    /// The key, as it is written.
    public let key: String

    /// The key `key` of things that are called `noun`.
    public init(_ noun: Phrase, _ key: String) {
      self.noun = noun
      self.key = key
    }

    /// The key that declares the property at `path`.
    init<Root: Shaped>(_ path: PartialKeyPath<Root>) {
      self.init(
        Root.shape.noun, Root.shape.keys.first { $0.property() == path }?.name ?? "")
    }

    /// The texts of the pages that a document of `role` makes.
    public init(textsOf role: ContentDocument.Role) {
      switch role {
      case .page: self.init(Phrase(nl: "pagina", en: "page"), "inhoud")
      case .party: self.init(Party.shape.noun, "inhoud")
      case .moment: self.init(Moment.shape.noun, "inhoud")
      }
    }
  }

  /// What no page tells, each with the directives whose parts would tell it; none where no template
  /// does.
  private let untold: [Name: Set<DirectiveName>]

  /// What is told where no page tells the `untold`, each with the directives that would tell it.
  public init(untold: [Name: Set<DirectiveName>]) { self.untold = untold }

  /// Everything is told.
  public static let all = ToldKeys(untold: [:])

  /// Whether there is nothing that no page tells.
  var isAll: Bool { untold.isEmpty }

  /// Whether a page tells what stands under `name`.
  func tells(_ name: Name) -> Bool { untold[name] == nil }

  /// The directives that would tell what stands under `name`; nil where a page tells it.
  func directives(for name: Name) -> Set<DirectiveName>? { untold[name] }
}
