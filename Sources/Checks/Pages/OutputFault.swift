import Diagnostics
import Markup

/// Something in a published file that should not be there.
struct OutputFault: Sendable {
  /// What it is.
  enum Kind: Sendable, Equatable {
    /// Something in the markup.
    case markup(MarkupProblem.Kind)
    /// An id that is there already.
    case idTwice(String)
    /// A heading without text.
    case headingEmpty
    /// A heading that is more than one level deeper than the one before it.
    case headingSkipped(Int, after: Int)
    /// A second heading of level 1.
    case mainHeadingTwice
    /// A second title.
    case titleTwice
    /// The page does not say what may be loaded.
    case policyMissing
  }

  /// What it is.
  let kind: Kind
  /// Where it stands in the file, in bytes.
  let range: Range<Int>

  init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  init(_ problem: MarkupProblem) { self.init(kind: .markup(problem.kind), range: problem.range) }

  /// The address, where it is about one.
  var address: String? {
    if case .markup(let kind) = kind {
      MarkupProblem(kind: kind, range: range).address
    } else {
      nil
    }
  }

  /// Whether it is told where it was written only: what the data bring about is told there.
  var isToldWhereWritten: Bool {
    if case .markup(.insecure) = kind { true } else { false }
  }

  /// Whether it is told of the text itself where a text brings it about.
  var isToldInTexts: Bool {
    switch kind {
    case .markup(.insecure), .markup(.local): true
    default: false
    }
  }

  /// Whether it is about how a page is put together, and so about the page where it is nowhere
  /// written as it stands.
  var isAboutPage: Bool {
    switch kind {
    case .headingEmpty, .headingSkipped, .mainHeadingTwice: true
    default: false
    }
  }

  /// The finding of the fault at `place`.
  func finding(at place: SourceRange) -> Diagnostic {
    switch kind {
    case .idTwice(let id): return EveryIdIsThereOnce.finding(id, at: place)
    case .headingEmpty: return EveryHeadingHasItsPlace.empty(at: place)
    case .mainHeadingTwice: return EveryHeadingHasItsPlace.second(at: place)
    case .headingSkipped(let level, let previous):
      return EveryHeadingHasItsPlace.skipped(level, after: previous, at: place)
    case .titleTwice: return EveryPageHasItsTitle.twice(at: place)
    case .policyMissing: return EveryPageHasItsPolicy.finding(at: place)
    case .markup(.foreign(let address)):
      return NothingIsLoadedFromElsewhere.finding(address, at: place)
    case .markup(.code(let code)): return NoPageHoldsCode.finding(code, at: place)
    case .markup(.storage(let means)): return NothingIsStored.finding(means, at: place)
    case .markup(let kind):
      let problem = MarkupProblem(kind: kind, range: range)
      return Diagnostic(
        Self.kind(of: problem.family), at: place, problem.summary, help: problem.help)
    }
  }

  private static func kind(of family: MarkupProblem.Family) -> DiagnosticKind {
    switch family {
    case .unread, .structure: EveryPageIsReadInOneWay.kind
    case .unlisted: EverythingOnAPageIsListed.kind
    case .foreign: NothingIsLoadedFromElsewhere.kind
    case .code: NoPageHoldsCode.kind
    case .storage: NothingIsStored.kind
    case .insecure: EveryAddressIsSecure.kind
    case .local: EveryAddressIsForReaders.kind
    }
  }
}
