/// Why the system did not do what was asked: its error number, and of what.
public struct SystemError: Error, Sendable, Hashable {
  /// The path or the stream that it was asked of.
  public let name: String
  /// What `errno` says.
  public let code: Int32
}
