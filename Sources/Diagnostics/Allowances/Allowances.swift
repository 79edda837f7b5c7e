/// The allowances of a site, by the kind of finding and the file that they are about.
public struct Allowances: Sendable {
  private struct Key: Hashable {
    let code: String
    let file: FileID
  }

  private let all: [Allowance]
  private let indices: [Key: [Int]]
  private var isUsed: [Bool]
  /// How many findings were taken away so far.
  public private(set) var allowedCount = 0

  /// The allowances `all`, none of them used yet.
  public init(_ all: [Allowance]) {
    self.all = all
    isUsed = [Bool](repeating: false, count: all.count)
    indices = Dictionary(grouping: all.indices) { index in
      Key(code: all[index].code.value, file: all[index].covers.file)
    }
  }

  /// The findings that no allowance is about.
  ///
  /// A finding is allowed where it begins in what an allowance of its code covers. All allowances
  /// that are about a finding count as used.
  public mutating func apply(to findings: [Diagnostic]) -> [Diagnostic] {
    guard !all.isEmpty else { return findings }
    return findings.filter { finding in
      let covering = covering(finding)
      for index in covering { isUsed[index] = true }
      if !covering.isEmpty { allowedCount += 1 }
      return covering.isEmpty
    }
  }

  private func covering(_ finding: Diagnostic) -> [Int] {
    let place = finding.range
    guard !place.isWhole,
      let candidates = indices[Key(code: finding.code, file: place.file)]
    else { return [] }
    return candidates.filter { all[$0].covers.offsets.contains(Int(place.start)) }
  }

  /// A finding for each allowance that was not used, or whose code is not one of `codes`.
  ///
  /// `unjudged` are the codes of checks that were not run, about which nothing can be said.
  public func unused(codes: Set<String>, unjudged: Set<String>) -> [Diagnostic] {
    let known = NearMiss(codes.sorted())
    return zip(all, isUsed).compactMap { allowance, isUsed in
      let code = allowance.code.value
      guard codes.contains(code) else { return Self.unknown(allowance, known) }
      guard !isUsed, !unjudged.contains(code) else { return nil }
      return Diagnostic(
        .allowanceUnused, at: allowance.range,
        Phrase(
          nl: "hier is geen '\(code)' om toe te staan", en: "there is no '\(code)' here to allow"),
        help: Phrase(nl: "haal de opmerking weg", en: "remove the comment"))
    }
  }

  private static func unknown(_ allowance: Allowance, _ codes: NearMiss) -> Diagnostic {
    let code = allowance.code.value
    let nearest = codes.nearest(to: code)
    return Diagnostic(
      .allowanceUnused, at: allowance.code.range,
      Phrase(
        nl: "'\(code)' is geen controle die je kunt toestaan",
        en: "'\(code)' is no check that can be allowed"),
      help: nearest.map { Phrase(nl: "bedoelde je '\($0)'?", en: "did you mean '\($0)'?") }
        ?? Phrase(
          nl: "'helder explain' noemt alle codes", en: "'helder explain' lists all codes"))
  }
}
