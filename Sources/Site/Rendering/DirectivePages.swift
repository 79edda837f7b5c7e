import Checks
import Markdown

/// Where links to data lead: the pages that hold the directives which show these, whatever the pages
/// are called.
struct DirectivePages: Sendable, Equatable {
  /// The page that explains the categories of data: the one with `::gegevens`.
  let dataCategories: Route
  /// The page that tells whom to ask about a product: the one with `::vraag-bij`.
  let askAt: Route

  /// What the pages are called where nothing is said, and the directive of each.
  static let expected: [(name: String, directive: DirectiveName)] = [
    ("gegevens", .dataCategories), ("bij-wie-moet-ik-zijn", .askAt),
  ]

  /// The pages where nothing is said: `gegevens.md`, `bij-wie-moet-ik-zijn.md`.
  static let usual = DirectivePages(
    dataCategories: .page(expected[0].name), askAt: .page(expected[1].name))

  /// The pages among `documents`: of those that hold a directive the one with the usual name, else
  /// the first.
  init(_ documents: [LoadedText]) {
    func page(with directive: DirectiveName, usually: Route) -> Route {
      var first: Route?
      for document in documents where document.directives.contains(directive.rawValue) {
        guard case .page(let name) = document.content.role else { continue }
        if Route.page(name) == usually { return usually }
        first = first ?? .page(name)
      }
      return first ?? usually
    }
    dataCategories = page(with: .dataCategories, usually: Self.usual.dataCategories)
    askAt = page(with: .askAt, usually: Self.usual.askAt)
  }

  private init(dataCategories: Route, askAt: Route) {
    self.dataCategories = dataCategories
    self.askAt = askAt
  }
}
