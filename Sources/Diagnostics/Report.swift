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

  /// A report of `diagnostics`, which it sorts and makes unique.
  public init(
    _ diagnostics: [Diagnostic], sources: SourceMap, suppressed: [SuppressedFinding] = [],
    lowered: [Suppression] = []
  ) {
    self.diagnostics = diagnostics.sortedForDisplay()
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
}
