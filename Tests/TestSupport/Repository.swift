public import Foundation

/// The checkout that the tests run in.
public enum Repository {
  /// Its top folder.
  public static let url: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder in it.
  public static func file(_ path: String) -> URL { url.appendingPathComponent(path) }

  /// The folder with the specifications' data beside the checkout; nil where it is not there.
  public static var specifications: URL? {
    let folder = url.deletingLastPathComponent().appendingPathComponent("shared/spec")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }
}
