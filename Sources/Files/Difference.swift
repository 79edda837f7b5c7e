/// A way in which an output folder differs from the site that belongs in it.
public struct Difference: Sendable, Hashable {
  /// What is different.
  public enum Kind: Sendable, Hashable {
    /// The file has other bytes than it should.
    case changed
    /// The file is missing.
    case missing
    /// The file should not be there; `isRecorded` tells whether Helder put it there.
    case extra(isRecorded: Bool)
  }

  /// The path in the output folder.
  public let path: String
  /// What is different.
  public let kind: Kind
}
