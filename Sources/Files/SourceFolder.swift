import Diagnostics
import Glibc

/// A folder that is read: opened once, and what is read by way of it is within it, also while
/// somebody renames its files and folders or puts links in their place.
///
/// What was listed is what is opened. A file that was listed as an ordinary one is opened only
/// where its path leads to an ordinary file through no link at all; of a link that leads to a file
/// in the folder, the file that it led to then is opened, in the same way. Names are bytes. May be
/// used from any number of threads at once.
public final class SourceFolder: Sendable {
  private let folder: OpenFolder

  /// Opens the folder at `path`, which may be a link to one unless it is said not to be.
  public convenience init(_ path: String, mayBeLink: Bool = true) throws(FileSystemError) {
    try self.init(path, mayBeLink: mayBeLink, way: .usual)
  }

  /// Opens the folder at `path`, in which paths are followed in the given way.
  init(_ path: String, mayBeLink: Bool = true, way: SystemCall.Way) throws(FileSystemError) {
    folder = try OpenFolder(path, mayBeLink: mayBeLink, way: way)
  }

  /// What is in the folder, and with `recursively` in the folders below it, ordered by the bytes of
  /// the paths.
  ///
  /// Symbolic links are listed and never followed; what each leads to is told in its kind. A folder
  /// that can't be read is an error, not left out.
  public func entries(recursively: Bool = true) throws(FileSystemError) -> [FolderEntry] {
    var found: [(path: RawPath, kind: SystemCall.Kind)] = []
    var waiting = [RawPath.here]
    while let current = waiting.popLast() {
      for entry in try folder.entries(of: current) {
        let path = current.appending(entry.name)
        let isText = String(validating: entry.name.bytes, as: UTF8.self) != nil
        if recursively, entry.kind == .folder, isText { waiting.append(path) }
        found.append((path, entry.kind))
      }
    }
    found.sort { $0.path < $1.path }
    let realPath = found.contains { $0.kind == .link } ? try folder.realPath() : nil
    return found.map { entry(at: $0.path, $0.kind, realPath: realPath) }
  }

  /// The bytes of `entry`, of which there may be at most `limit`.
  ///
  /// Where it is no longer what it was when it was listed, it is refused with
  /// ``FileSystemError/Reason/changed``.
  public func read(_ entry: FolderEntry, limit: Int) throws(FileSystemError) -> [UInt8] {
    let shown = RawPath(entry.path).map(folder.shown) ?? entry.path
    guard let place = entry.place, entry.isReadable else {
      throw FileSystemError(.read, shown, .isNoFile)
    }
    do {
      return try SystemCall.readFile(within: folder.number, place, limit: limit, folder.way)
    } catch {
      switch error.reason {
      case .linkLoop, .isNoFolder, .isFolder, .isNoFile, .otherFileSystem:
        throw FileSystemError(.read, shown, .changed)
      default: throw FileSystemError(.read, shown, error)
      }
    }
  }

  /// The bytes of the ordinary file at `path`, with no link on the way; nil where there is none of at
  /// most `limit` bytes.
  public func read(at path: String, limit: Int) -> [UInt8]? {
    guard let raw = RawPath(path) else { return nil }
    return try? SystemCall.readFile(within: folder.number, raw, limit: limit, folder.way)
  }

  /// Whether there is an ordinary file at `path` now, with no link on the way.
  public func hasFile(at path: String) -> Bool {
    guard let raw = RawPath(path) else { return false }
    let status = try? SystemCall.status(within: folder.number, raw, folder.way)
    return status?.kind == .file
  }

  /// The status of what `entry` is read from; nil where it can't be read any more.
  func status(of entry: FolderEntry) -> SystemCall.Status? {
    entry.place.flatMap { try? SystemCall.status(within: folder.number, $0, folder.way) }
  }

  /// What stands at `path` in the folder, whose own path is `realPath`.
  private func entry(
    at path: RawPath, _ kind: SystemCall.Kind, realPath: RawPath?
  ) -> FolderEntry {
    guard let text = String(validating: path.bytes, as: UTF8.self) else {
      return FolderEntry(path: path.text, kind: .unreadableName, place: nil)
    }
    switch kind {
    case .file: return FolderEntry(path: text, kind: .file, place: path)
    case .folder: return FolderEntry(path: text, kind: .folder, place: nil)
    case .other: return FolderEntry(path: text, kind: .other, place: nil)
    case .link:
      let (target, place) = target(of: path, realPath: realPath)
      return FolderEntry(path: text, kind: .link(target), place: place)
    }
  }

  /// What the link at `path` leads to and, where that is a file in the folder, at which path
  /// without links.
  ///
  /// Where it leads is asked by way of its path, but what is there only by way of the folder: a
  /// wrong answer can't lead out of it.
  private func target(
    of path: RawPath, realPath: RawPath?
  ) -> (FolderEntry.LinkTarget, RawPath?) {
    guard let realPath, let real = try? SystemCall.realPath(realPath.appending(path)) else {
      return (.nothing, nil)
    }
    guard let place = real.path(from: realPath) else { return (.outside, nil) }
    guard let status = try? SystemCall.status(within: folder.number, place, folder.way) else {
      return (.nothing, nil)
    }
    switch status.kind {
    case .file: return (.file, place)
    case .folder: return (.folder, nil)
    case .link, .other: return (.other, nil)
    }
  }
}
