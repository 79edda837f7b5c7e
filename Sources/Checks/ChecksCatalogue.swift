public import Diagnostics

/// The kinds of finding that the checks report.
public enum ChecksCatalogue {
  /// All of them, in the order of the reference.
  public static let kinds: [DiagnosticKind] = {
    // A limit is nobody's to set; it stands with the kinds of what is made.
    var seen: Set<String> = [DiagnosticKind.outputLimit.code]
    let kinds =
      Review.wholeRules.flatMap { $0.kinds } + Review.documentRules.map { $0.kind }
      + Review.languageRules.map { $0.kind } + [EveryNameHasOneSpelling.kind] + pageKinds + [
        .checkUnknown, .allowanceUnused, .allowanceRefused,
      ]
    // Two rules may report one kind, such as a reference in the data and one in prose.
    return kinds.filter { seen.insert($0.code).inserted }
  }()

  /// The kinds that are found on the rendered pages, once nothing else is wrong.
  private static let pageKinds: [DiagnosticKind] =
    Review.pageRules.flatMap { $0.kinds } + [
      EveryAssetIsWhatItSays.kind, EveryAddressLasts.kind, EveryAnchorLasts.kind,
    ]

  /// The codes of what is found on the rendered pages.
  static let codesOnPages: Set<String> = Set(pageKinds.map(\.code))
}
