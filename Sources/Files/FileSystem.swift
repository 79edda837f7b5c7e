import Diagnostics
import Glibc

/// Reads files and folders and adds to a file; every function may be called from any number of
/// threads at once.
public enum FileSystem {
  /// The bytes of the ordinary file at `path`, which may be a link to one.
  ///
  /// At most `limit` bytes are read; a larger file is refused, as are folders, devices, pipes and
  /// sockets, which are not waited for.
  public static func readFile(
    _ path: String, limit: Int
  ) throws(FileSystemError) -> [UInt8] {
    guard let raw = RawPath(path) else { throw FileSystemError(.read, path, .impossibleName) }
    do {
      return try SystemCall.readFile(
        raw, in: SystemCall.currentFolder, limit: limit, followingLinks: true)
    } catch {
      throw FileSystemError(.read, path, error)
    }
  }

  /// All of standard input, at most `limit` bytes.
  public static func readInput(limit: Int) throws(FileSystemError) -> [UInt8] {
    do { return try SystemCall.readAll(0, expected: 0, limit: limit) } catch {
      throw FileSystemError(.read, "-", error)
    }
  }

  /// Whether there is an ordinary file at `path`, or a link to one.
  public static func isFile(_ path: String) -> Bool {
    guard let raw = RawPath(path) else { return false }
    let status = try? SystemCall.status(
      of: raw, in: SystemCall.currentFolder, followingLinks: true)
    return status?.kind == .file
  }

  /// Adds `bytes` at the end of the file at `path`, which is made where there is none.
  ///
  /// A pipe that nobody reads is refused, not waited for.
  public static func append(_ bytes: [UInt8], to path: String) throws(FileSystemError) {
    guard let raw = RawPath(path) else { throw FileSystemError(.write, path, .impossibleName) }
    do {
      try SystemCall.append(bytes, to: raw, in: SystemCall.currentFolder)
    } catch {
      throw FileSystemError(.write, path, error)
    }
  }

  /// What is in `folder`, and with `recursively` in the folders below it, ordered by the bytes of
  /// the paths.
  ///
  /// Symbolic links are listed and never followed; what each leads to is told in its kind. A folder
  /// that can't be read is an error, not left out.
  public static func list(
    _ folder: String, recursively: Bool = false
  ) throws(FileSystemError) -> [FolderEntry] {
    try SourceFolder(folder).entries(recursively: recursively)
  }

  /// The absolute path of the current folder.
  public static func currentDirectory() throws(FileSystemError) -> String {
    do { return try SystemCall.currentDirectory().text } catch {
      throw FileSystemError(.find, ".", error)
    }
  }

  /// The absolute path of `path`, which must exist, without symbolic links, `.` and `..`.
  public static func realPath(_ path: String) throws(FileSystemError) -> String {
    guard let raw = RawPath(path) else { throw FileSystemError(.find, path, .impossibleName) }
    do { return try SystemCall.realPath(raw).text } catch {
      throw FileSystemError(.find, path, error)
    }
  }

  /// Whether there is a symbolic link at `path`.
  public static func isLink(_ path: String) -> Bool {
    guard let raw = RawPath(path) else { return false }
    return (try? SystemCall.status(of: raw, in: SystemCall.currentFolder))?.kind == .link
  }
}
