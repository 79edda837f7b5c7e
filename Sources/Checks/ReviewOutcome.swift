public import Diagnostics
public import Statements

/// What a review found, after what the authors allow and with the severities that `site.yaml` sets.
public struct ReviewOutcome: Sendable {
  private let leniency: Leniency
  private let isConcept: Bool
  private let isPublishing: Bool
  private var allowances: Allowances
  private var findings: [Diagnostic]
  /// The findings that a setting switched off.
  private var switchedOff: [(finding: Diagnostic, setting: CheckSetting)] = []

  /// An outcome without findings, where `kinds` are all kinds of finding there are.
  ///
  /// `settings` and `allowances` hold for all that are added, as far as they are about judgements and
  /// `options` let them. In a concept, what is still to be filled in keeps nothing from being
  /// published; and what is to be published for good must be recorded.
  public init(
    settings: [CheckSetting], allowances: [Allowance], kinds: [DiagnosticKind],
    options: ReviewOptions = ReviewOptions(), isConcept: Bool = false, isPublishing: Bool = false
  ) {
    self.isConcept = isConcept
    self.isPublishing = isPublishing
    leniency = Leniency(
      settings: settings, allowances: allowances, kinds: kinds, options: options)
    self.allowances = Allowances(leniency.allowances)
    findings = leniency.refusals
  }

  /// Whether something was found that keeps the pages from being made: any error, but for what is
  /// still to be filled in.
  public var preventsPages: Bool {
    findings.contains { $0.severity == .error && $0.code != EveryBlankIsFilledIn.kind.code }
  }

  /// Adds what was found.
  public mutating func add(_ found: [Diagnostic]) {
    let kept = tolerated(allowances.apply(to: found))
    guard !leniency.settings.isEmpty else { return findings += kept }
    for var finding in kept {
      if finding.basis == .judgement, let setting = leniency.settings[finding.code] {
        guard let severity = setting.level.value.severity else {
          switchedOff.append((finding, setting))
          continue
        }
        finding.severity = severity
      }
      findings.append(finding)
    }
  }

  private func tolerated(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard isConcept || isPublishing else { return findings }
    return findings.map { finding in
      if isPublishing, finding.code == EveryMaterialChangeIsRecorded.kind.code {
        var finding = finding
        finding.severity = .error
        return finding
      }
      guard isConcept else { return finding }
      guard finding.code == EveryBlankIsFilledIn.kind.code else { return finding }
      var finding = finding
      finding.severity = .note
      return finding
    }
  }

  /// The report; `isWhole` says whether the rendered pages were checked as well.
  public func report(sources: SourceMap, isWhole: Bool) -> Report {
    var unjudged = isWhole ? [] : ChecksCatalogue.codesOnPages
    // Nobody can say of a party that is not there whether it can be reached.
    if findings.contains(where: { $0.code == EveryReferenceIsKnown.kind.code }) {
      unjudged.insert(EveryAddresseeCanBeReached.kind.code)
    }
    let idle = allowances.idle(unjudged: unjudged)
    let off = switchedOff.map { off in
      SuppressedFinding(off.finding, by: leniency.suppression(by: off.setting, in: sources))
    }
    return Report(
      findings + idle, sources: sources, suppressed: allowances.suppressed + off,
      lowered: leniency.lowered(in: sources))
  }
}
