import Glibc

/// A folder that is open: what happens by way of it stays in that folder, also when its path comes
/// to mean another one.
final class OpenFolder: Sendable {
  /// The open folder.
  private let descriptor: Descriptor
  /// Its path as the user would write it, for messages.
  let shownPath: String
  /// How paths are followed in it where something is read.
  let way: SystemCall.Way

  /// Opens the folder at `path`, which may be a link to one unless it is said not to be.
  convenience init(
    _ path: String, mayBeLink: Bool = true, way: SystemCall.Way = .usual
  ) throws(FileSystemError) {
    guard let raw = RawPath(path) else { throw FileSystemError(.list, path, .impossibleName) }
    try self.init(raw, shownAs: path, mayBeLink: mayBeLink, way: way)
  }

  /// Opens the folder at `path`, which may be a link to one unless it is said not to be; it is
  /// shown as `shownPath`.
  init(
    _ path: RawPath, shownAs shownPath: String, mayBeLink: Bool = true,
    way: SystemCall.Way = .usual
  ) throws(FileSystemError) {
    let noLink = mayBeLink ? 0 : O_NOFOLLOW
    do {
      descriptor = try SystemCall.open(
        path, in: SystemCall.currentFolder, O_RDONLY | O_DIRECTORY | noLink)
    } catch {
      throw FileSystemError(.list, shownPath, error)
    }
    self.shownPath = shownPath
    self.way = way
  }

  /// Opens the folder at `path` in `folder`, where a link is refused; it is shown as `shownPath`.
  init(
    _ path: RawPath, in folder: OpenFolder, shownAs shownPath: String
  ) throws(FileSystemError) {
    do {
      descriptor = try SystemCall.open(
        path, in: folder.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    } catch {
      throw folder.failure(.list, path, error)
    }
    self.shownPath = shownPath
    way = folder.way
  }

  /// The number by which system calls know the folder.
  var number: Int32 { descriptor.number }

  /// `path`, which is within the folder, as the user would write it.
  func shown(_ path: RawPath) -> String {
    if path == .here { return shownPath }
    return shownPath.hasSuffix("/") ? shownPath + path.text : "\(shownPath)/\(path.text)"
  }

  /// The error of a system call that was made for `path`.
  func failure(
    _ operation: FileSystemError.Operation, _ path: RawPath, _ failure: SystemCall.Failure
  ) -> FileSystemError {
    FileSystemError(operation, shown(path), failure)
  }

  /// The names and kinds in the folder at `path`, to which no link may lead.
  func entries(
    of path: RawPath
  ) throws(FileSystemError) -> [(name: RawPath, kind: SystemCall.Kind)] {
    var found: [(name: RawPath, kind: SystemCall.Kind?)] = []
    do {
      let folder = try SystemCall.open(within: number, path, O_RDONLY | O_DIRECTORY, way)
      try SystemCall.entries(of: folder.number) { found.append(($0, $1)) }
    } catch {
      throw failure(.list, path, error)
    }
    var entries: [(name: RawPath, kind: SystemCall.Kind)] = []
    entries.reserveCapacity(found.count)
    for (name, kind) in found {
      if let kind {
        entries.append((name, kind))
        continue
      }
      do {
        let status = try SystemCall.status(of: path.appending(name), in: number)
        entries.append((name, status.kind))
      } catch {
        throw failure(.find, path.appending(name), error)
      }
    }
    return entries
  }

  /// The absolute path of the folder, without links.
  func realPath() throws(FileSystemError) -> RawPath {
    guard let raw = RawPath(shownPath) else {
      throw FileSystemError(.find, shownPath, .impossibleName)
    }
    do { return try SystemCall.realPath(raw) } catch {
      throw FileSystemError(.find, shownPath, error)
    }
  }
}
