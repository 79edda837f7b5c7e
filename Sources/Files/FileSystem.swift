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
    let root = try OpenFolder(folder)
    let realRoot = try root.realPath()
    var found: [(path: RawPath, kind: FolderEntry.Kind)] = []
    var waiting = [RawPath.here]
    while let current = waiting.popLast() {
      for entry in try root.entries(of: current) {
        let path = current.appending(entry.name)
        let kind = kind(of: entry.kind, at: path, realRoot: realRoot)
        if recursively, kind == .folder { waiting.append(path) }
        found.append((path, kind))
      }
    }
    found.sort { $0.path < $1.path }
    return found.map { FolderEntry(path: $0.path.text, kind: $0.kind) }
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

  /// What the entry at `path` below `realRoot` is.
  private static func kind(
    of kind: SystemCall.Kind, at path: RawPath, realRoot: RawPath
  ) -> FolderEntry.Kind {
    if String(validating: path.bytes, as: UTF8.self) == nil { return .unreadableName }
    switch kind {
    case .file: return .file
    case .folder: return .folder
    case .other: return .other
    case .link: return .link(target(of: path, realRoot: realRoot))
    }
  }

  /// What the link at `path` below `realRoot` leads to.
  private static func target(of path: RawPath, realRoot: RawPath) -> FolderEntry.LinkTarget {
    guard
      let real = try? SystemCall.realPath(realRoot.appending(path)),
      let status = try? SystemCall.status(of: real, in: SystemCall.currentFolder)
    else { return .nothing }
    guard real.isWithin(realRoot) else { return .outside }
    switch status.kind {
    case .file: return .file
    case .folder: return .folder
    case .link, .other: return .other
    }
  }
}
