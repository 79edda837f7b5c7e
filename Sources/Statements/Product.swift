public import Diagnostics

/// A product of the organisation.
public struct Product: Sendable {
  /// The permanent id.
  public let id: Located<String>
  /// The name in running text.
  public let name: Located<String>
  /// What it is, in a sentence.
  public let summary: Located<String>?
}
