/// The allowances of a site, by the kind of finding and the file that they are about.
public struct Allowances: Sendable {
  private struct Key: Hashable {
    let code: String
    let file: FileID
  }

  private let all: [Allowance]
  private let nests: [Key: AllowanceNest]
  private var isUsed: [Bool]
  /// Those that cover a finding that nobody can let pass.
  private var isRefused: [Bool]
  /// The findings that were taken away so far.
  public private(set) var suppressed: [SuppressedFinding] = []

  /// The allowances `all`, none of them used yet.
  public init(_ all: [Allowance]) {
    self.all = all
    isUsed = [Bool](repeating: false, count: all.count)
    isRefused = isUsed
    nests = Dictionary(grouping: all.indices) { index in
      Key(code: all[index].code.value, file: all[index].covers.file)
    }.mapValues { AllowanceNest($0.map { ($0, all[$0].covers.offsets) }) }
  }

  /// The findings that no allowance takes away.
  ///
  /// A finding is allowed where it begins in what an allowance of its code covers, unless it is a
  /// fact. All allowances that are about a finding count as used.
  public mutating func apply(to findings: [Diagnostic]) -> [Diagnostic] {
    guard !all.isEmpty else { return findings }
    return findings.filter { finding in
      let place = finding.range
      guard !place.isWhole, let nest = nests[Key(code: finding.code, file: place.file)],
        let inner = nest.innermost(at: Int(place.start))
      else { return true }
      guard finding.basis == .judgement else {
        nest.mark(from: inner, in: &isRefused)
        return true
      }
      nest.mark(from: inner, in: &isUsed)
      let allowance = all[nest.first(from: inner)]
      suppressed.append(
        SuppressedFinding(
          finding,
          by: Suppression(
            .allowance, code: allowance.code.value, at: allowance.range,
            reason: allowance.reason.value)))
      return false
    }
  }

  /// A finding for each allowance that takes nothing away.
  ///
  /// `unjudged` are the codes of checks that were not run, about which nothing can be said.
  public func idle(unjudged: Set<String>) -> [Diagnostic] {
    all.indices.compactMap { index in
      let allowance = all[index]
      let code = allowance.code.value
      if isRefused[index] { return Self.refused(allowance.code, at: allowance.range) }
      guard !isUsed[index], !unjudged.contains(code) else { return nil }
      return Diagnostic(
        .allowanceUnused, at: allowance.range,
        Phrase(
          nl: "hier is geen '\(code)' om toe te staan", en: "there is no '\(code)' here to allow"),
        help: Phrase(nl: "haal de opmerking weg", en: "remove the comment"))
    }
  }

  /// The finding that what is written at `place` wants to let pass what nobody can.
  public static func refused(_ code: Located<String>, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .allowanceRefused, at: place,
      Phrase(
        nl: "'\(code.value)' kan niemand toestaan of anders instellen",
        en: "nobody can allow '\(code.value)' or set it otherwise"),
      help: Phrase(
        nl: "haal deze regel weg, en los op wat '\(code.value)' meldt",
        en: "take this line away, and mend what '\(code.value)' reports"))
  }
}
