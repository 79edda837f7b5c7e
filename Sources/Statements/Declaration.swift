public import Diagnostics

/// What kind of statement it is, of which version and date.
public struct Declaration: Sendable {
  /// Whether it is the whole statement.
  public enum Kind: String, Sendable, CaseIterable {
    /// All that AVG article 13 and 14 ask.
    case complete = "volledig"
    /// One part of a larger statement.
    case part = "onderdeel"
  }

  /// Whether it is the whole statement or a part.
  public var kind: Located<Kind>?
  /// The address of the statement that this is a part of.
  public var mainStatement: Located<String>?
  /// The version, as the organisation counts it.
  public var version: Located<String>?
  /// The date of the version.
  public var date: Located<CalendarDate>?
  /// How long the review of a party holds.
  public var reviewInterval = ReviewInterval.usual
  /// Where `verklaring` is written in `site.yaml`.
  public var range: SourceRange = .whole(FileID(0))

  /// A statement of which nothing is known.
  public init() {}
}
