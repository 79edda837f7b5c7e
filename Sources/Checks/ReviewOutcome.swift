public import Diagnostics
public import Statements

/// What a review found, after what the authors allow and with the severities that `site.yaml` sets.
public struct ReviewOutcome: Sendable {
  private let levels: [String: CheckSetting.Level]
  private let isConcept: Bool
  private var allowances: Allowances
  private var findings: [Diagnostic] = []

  /// An outcome without findings; `settings` and `allowances` hold for all that are added.
  ///
  /// In a concept, what is still to be filled in keeps nothing from being published.
  public init(settings: [CheckSetting], allowances: [Allowance], isConcept: Bool = false) {
    self.isConcept = isConcept
    var levels: [String: CheckSetting.Level] = [:]
    for setting in settings where ChecksCatalogue.settableCodes.contains(setting.code.value) {
      levels[setting.code.value] = setting.level.value
    }
    self.levels = levels
    self.allowances = Allowances(allowances)
  }

  /// Whether something was found that keeps the pages from being made: any error, but for what is
  /// still to be filled in.
  public var preventsPages: Bool {
    findings.contains { $0.severity == .error && $0.code != EveryBlankIsFilledIn.kind.code }
  }

  /// Adds what was found.
  public mutating func add(_ found: [Diagnostic]) {
    findings += tolerated(graded(allowances.apply(to: found)))
  }

  /// The report; `isWhole` says whether the rendered pages were checked as well.
  public func report(sources: SourceMap, isWhole: Bool) -> Report {
    let unjudged = isWhole ? [] : ChecksCatalogue.codesOnPages
    let unused = allowances.unused(codes: ChecksCatalogue.settableCodes, unjudged: unjudged)
    return Report(
      findings + graded(unused), sources: sources, allowed: allowances.allowedCount)
  }

  private func tolerated(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard isConcept else { return findings }
    return findings.map { finding in
      guard finding.code == EveryBlankIsFilledIn.kind.code else { return finding }
      var finding = finding
      finding.severity = .note
      return finding
    }
  }

  /// The findings with the severities that are set; those that are `uit` are left out.
  private func graded(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard !levels.isEmpty else { return findings }
    return findings.compactMap { finding in
      guard let level = levels[finding.code] else { return finding }
      guard let severity = level.severity else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }
}
