/// A report of a run, ready to be written out in one of the formats.
public struct Report: Sendable {
  /// The findings, by place; those of one cause are one.
  public let diagnostics: [Diagnostic]
  /// The files that the findings point into.
  public let sources: SourceMap
  /// The findings that the authors let pass, by place, each with what lets it.
  public let suppressed: [SuppressedFinding]
  /// The settings that make a kind of finding less severe than it usually is, by place.
  public let lowered: [Suppression]

  /// The most findings of one code that a report lists; the rest is counted in one finding.
  static let mostOfOneCode = 1_000

  /// A report of `diagnostics`, which it sorts and makes unique.
  public init(
    _ diagnostics: [Diagnostic], sources: SourceMap, suppressed: [SuppressedFinding] = [],
    lowered: [Suppression] = []
  ) {
    self.diagnostics = Self.limited(diagnostics.sortedForDisplay())
    self.sources = sources
    self.suppressed = suppressed.sorted { $0.diagnostic.range < $1.diagnostic.range }
    self.lowered = lowered.sorted { $0.place < $1.place }
  }

  /// The number of findings of `severity`.
  public func count(_ severity: Severity) -> Int {
    diagnostics.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// The number of findings that an allowance took away.
  public var allowed: Int { suppressed.count { $0.suppression.means == .allowance } }

  /// The number of findings that a setting switched off.
  public var switchedOff: Int { suppressed.count - allowed }

  /// The findings and those that are let pass together, by place.
  var entries: [(diagnostic: Diagnostic, suppression: Suppression?)] {
    var entries = diagnostics.map { (diagnostic: $0, suppression: Suppression?.none) }
    guard !suppressed.isEmpty else { return entries }
    entries += suppressed.map { ($0.diagnostic, $0.suppression) }
    return entries.enumerated().sorted { left, right in
      let (one, other) = (left.element.diagnostic.range, right.element.diagnostic.range)
      return one == other ? left.offset < right.offset : one < other
    }
    .map(\.element)
  }

  /// What findings are counted by: a code can have more than one severity.
  private struct Sort: Hashable {
    let code: String
    let severity: Severity
  }

  /// `diagnostics` without those that are too many of their code: in the place of the first of
  /// these stands a finding, as severe as they are, that tells how many they are.
  private static func limited(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.count > mostOfOneCode else { return diagnostics }
    var totals: [Sort: Int] = [:]
    for diagnostic in diagnostics {
      totals[Sort(code: diagnostic.code, severity: diagnostic.severity), default: 0] += 1
    }
    guard totals.values.contains(where: { $0 > mostOfOneCode }) else { return diagnostics }
    var counts: [Sort: Int] = [:]
    return diagnostics.compactMap { diagnostic in
      let sort = Sort(code: diagnostic.code, severity: diagnostic.severity)
      let count = (counts[sort] ?? 0) + 1
      counts[sort] = count
      guard count > mostOfOneCode else { return diagnostic }
      guard count == mostOfOneCode + 1 else { return nil }
      return rest(of: sort, (totals[sort] ?? count) - mostOfOneCode, from: diagnostic.range)
    }
  }

  private static func rest(of sort: Sort, _ count: Int, from range: SourceRange) -> Diagnostic {
    var finding = Diagnostic(
      .outputLimit, at: range,
      Phrase(
        nl: "vanaf hier nog \(count) keer '\(sort.code)'",
        en: "from here on \(count) more times '\(sort.code)'"),
      help: Phrase(
        nl: "verbeter eerst wat hiervoor genoemd is; vaak hebben ze dezelfde oorzaak",
        en: "mend first what is named before this; often they have one cause"))
    finding.severity = sort.severity
    return finding
  }
}

extension Report {
  /// How many findings there are, such as "2 fouten, 1 waarschuwing"; "geen fouten" for none.
  ///
  /// What is let pass is counted too, so that silence is never total.
  public var countPhrase: Phrase {
    let counted = Self.countPhrase(
      errors: count(.error), warnings: count(.warning), notes: count(.note))
    var passed: [Phrase] = []
    if allowed > 0 { passed.append(Phrase(nl: "\(allowed) toegestaan", en: "\(allowed) allowed")) }
    if switchedOff > 0 {
      passed.append(Phrase(nl: "\(switchedOff) uitgezet", en: "\(switchedOff) switched off"))
    }
    guard !passed.isEmpty else { return counted }
    return Phrase(
      nl: "\(counted.dutch) (\(passed.map(\.dutch).joined(separator: ", ")))",
      en: "\(counted.english) (\(passed.map(\.english).joined(separator: ", ")))")
  }

  /// How many findings there are of each severity, such as "2 fouten, 1 waarschuwing".
  ///
  /// What there is none of is left out; where there is nothing at all it says "geen fouten".
  public static func countPhrase(errors: Int, warnings: Int, notes: Int) -> Phrase {
    let parts = [
      phrase(errors, nl: ("fout", "fouten"), en: ("error", "errors")),
      phrase(warnings, nl: ("waarschuwing", "waarschuwingen"), en: ("warning", "warnings")),
      phrase(notes, nl: ("melding", "meldingen"), en: ("note", "notes")),
    ].compactMap { $0 }
    guard !parts.isEmpty else { return Phrase(nl: "geen fouten", en: "no errors") }
    return Phrase(
      nl: parts.map(\.dutch).joined(separator: ", "),
      en: parts.map(\.english).joined(separator: ", "))
  }

  private static func phrase(
    _ count: Int, nl dutch: (one: String, many: String), en english: (one: String, many: String)
  ) -> Phrase? {
    guard count > 0 else { return nil }
    return Phrase(
      nl: "\(count) \(count == 1 ? dutch.one : dutch.many)",
      en: "\(count) \(count == 1 ? english.one : english.many)")
  }
}
