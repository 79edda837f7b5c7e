/// A report of a run, ready to be written out in one of the formats.
public struct Report: Sendable {
  /// The findings, in display order.
  public let diagnostics: [Diagnostic]
  /// The files that the findings point into.
  public let sources: SourceMap
  /// The number of findings that an allowance took away.
  public let allowed: Int

  /// A report of `diagnostics`, which it sorts and makes unique.
  public init(_ diagnostics: [Diagnostic], sources: SourceMap, allowed: Int = 0) {
    self.diagnostics = diagnostics.sortedForDisplay()
    self.sources = sources
    self.allowed = allowed
  }

  /// The number of findings of `severity`.
  public func count(_ severity: Severity) -> Int {
    diagnostics.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }
}
