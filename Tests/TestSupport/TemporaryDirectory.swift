public import Foundation

/// A folder of a test's own, removed when the test lets go of it.
public final class TemporaryDirectory: Sendable {
  /// Where it is.
  public let url: URL

  /// A new empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("helder-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The absolute path.
  public var path: String { url.path }

  /// Writes `text` to the file at `path`, with the folders above it.
  public func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Writes `bytes` to the file at `path`, with the folders above it.
  public func write(_ bytes: Data, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// The text of the file at `path`.
  public func read(_ path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }

  /// Removes what is at `path`.
  public func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(path))
  }

  /// Replaces `old` by `new` in the file at `path`, which must hold it.
  public func replace(_ old: String, with new: String, in path: String) throws {
    let text = try read(path)
    guard text.contains(old) else { throw NotThere(text: old, path: path) }
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  /// Copies the file or folder at `source` to `path`.
  public func copy(_ source: URL, to path: String) throws {
    try FileManager.default.copyItem(at: source, to: url.appendingPathComponent(path))
  }

  /// Every file below `path`, by its path from there, with its bytes.
  public func files(below path: String) throws -> [String: Data] {
    try Self.files(below: url.appendingPathComponent(path))
  }

  /// Every file below `folder`, by its path from there, with its bytes.
  public static func files(below folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else {
        continue
      }
      files[name] = try Data(contentsOf: file)
    }
    return files
  }

  private struct NotThere: Error {
    let text: String
    let path: String
  }
}
