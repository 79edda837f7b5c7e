public import Diagnostics

/// The kinds of finding that the checks report.
public enum ChecksCatalogue {
  /// All of them, in the order of the reference.
  public static let kinds: [DiagnosticKind] = {
    var seen: Set<String> = []
    let kinds =
      Review.contentRules.map { $0.kind } + Review.documentRules.map { $0.kind }
      + [.linkBroken, .anchorBroken]
    // Two rules may report one kind, such as a reference in the data and one in prose.
    return kinds.filter { seen.insert($0.code).inserted }
  }()

  /// The codes that `site.yaml` may set to another severity.
  public static let settableCodes: Set<String> = Set(kinds.map(\.code))
}
