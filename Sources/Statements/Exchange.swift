public import Diagnostics

/// Data that go to a party or come from it at a moment.
public struct Exchange: Sendable {
  /// Which way data go, seen from the organisation.
  public enum Direction: String, Sendable, CaseIterable {
    /// To the party.
    case to = "naar"
    /// From the party.
    case from = "van"
    /// Both ways.
    case both = "beide"
  }

  /// The party.
  public internal(set) var party: Reference
  /// What for.
  public let purpose: Located<String>?
  /// Which data; nil where the data do not say.
  public internal(set) var dataCategories: [Reference]?
  /// Which way; to the party where nothing is written.
  public let direction: Direction
  /// When it applies.
  public let condition: Located<String>?
  /// The legal basis: AVG article 6(1).
  public let legalBasis: Located<LegalBasis>?
  /// The interest, where the basis is a legitimate interest.
  public let legitimateInterest: Located<String>?
  /// The whole exchange as written.
  public let range: SourceRange
}
