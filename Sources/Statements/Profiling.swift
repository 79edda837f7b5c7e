public import Diagnostics

/// How people are profiled at a moment.
public struct Profiling: Sendable {
  /// What happens.
  public let explanation: Located<String>
  /// The legal basis: AVG article 6(1).
  public let legalBasis: Located<LegalBasis>?
  /// Where more is written.
  public let more: Located<String>?
}
