public import Diagnostics

/// A category of data, such as addresses.
public struct DataCategory: Sendable {
  /// Whether data lead to a person.
  public enum Kind: String, Sendable, CaseIterable {
    /// Leads to a person: AVG article 4(1).
    case personal = "persoonsgegeven"
    /// Does not by itself lead to a person.
    case other = "overig"
  }

  /// The permanent id, which is also its anchor on `/gegevens/`.
  public let id: Located<String>
  /// The name in running text.
  public let name: Located<String>
  /// Whether it leads to a person.
  public let kind: Located<Kind>
  /// Where `bijzonder: ja` was written: a special category of AVG article 9.
  public let special: SourceRange?
  /// The category that this one is a part of.
  public internal(set) var parent: Reference?
  /// What it is, in a sentence.
  public let explanation: Located<String>?
  /// A concept of the W3C Data Privacy Vocabulary, such as `pd:Name`.
  public let vocabularyTerm: Located<String>?
}
