public import Diagnostics

/// A template as read from disk.
public struct TemplateFile: Sendable {
  /// The name by which others include it: its path without `.mustache`, such as `partials/kop`.
  public let name: String
  /// The file.
  public let file: FileID
  /// The text.
  public let bytes: [UInt8]

  /// A template as read from disk.
  public init(name: String, file: FileID, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}
