public import Diagnostics
public import Statements

/// What a review found, after what the authors allow and with the severities that `site.yaml` sets.
public struct ReviewOutcome: Sendable {
  private let levels: [String: CheckSetting.Level]
  private var allowances: Allowances
  private var findings: [Diagnostic] = []

  /// An outcome without findings; `settings` and `allowances` hold for all that are added.
  public init(settings: [CheckSetting], allowances: [Allowance]) {
    var levels: [String: CheckSetting.Level] = [:]
    for setting in settings where ChecksCatalogue.settableCodes.contains(setting.code.value) {
      levels[setting.code.value] = setting.level.value
    }
    self.levels = levels
    self.allowances = Allowances(allowances)
  }

  /// Whether something was found that keeps the site from being published.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Adds what was found.
  public mutating func add(_ found: [Diagnostic]) {
    findings += graded(allowances.apply(to: found))
  }

  /// The report; `isWhole` says whether the rendered pages were checked as well.
  public func report(sources: SourceMap, isWhole: Bool) -> Report {
    // A check that is off may not have been done.
    let off = levels.filter { $0.value == .off }.keys
    let unjudged = (isWhole ? [] : ChecksCatalogue.codesOnPages).union(off)
    let unused = allowances.unused(codes: ChecksCatalogue.settableCodes, unjudged: unjudged)
    return Report(
      findings + graded(unused), sources: sources, allowed: allowances.allowedCount)
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
