import Glibc

/// Where the output folder is: the real place, also where it was named by way of links.
struct OutputLocation: Sendable {
  /// The path as the user wrote it.
  let shownPath: String
  /// The absolute path, without links; nothing need be there yet.
  let path: RawPath
  /// The folders above it that are missing, from the top down.
  let missingParents: [RawPath]
  /// Whether the folder exists.
  let exists: Bool

  /// Finds the place that `output` means; a link means the folder that it leads to.
  init(_ output: String) throws(PublicationError) {
    guard let written = Self.trimmed(output) else {
      throw .fileSystem(FileSystemError(.find, output, .impossibleName))
    }
    var nearest = written
    var missing: [RawPath] = []
    var real = try Self.realPath(nearest)
    while real == nil {
      let status = try? SystemCall.status(of: nearest, in: SystemCall.currentFolder)
      if status != nil { throw .isBrokenLink(output: output) }
      // What does not exist has nothing above or in it to go back to.
      guard nearest.name.text != "..", nearest.name.text != ".", nearest != .root else {
        throw .fileSystem(FileSystemError(.find, output, .missing))
      }
      missing.append(nearest.name)
      nearest = nearest.parent.flatMap { Self.trimmed($0.text) } ?? .here
      real = try Self.realPath(nearest)
    }
    guard let real else { throw .fileSystem(FileSystemError(.find, output, .missing)) }
    let kind: SystemCall.Kind
    do { kind = try SystemCall.status(of: real, in: SystemCall.currentFolder).kind } catch {
      throw .fileSystem(FileSystemError(.find, output, error))
    }
    guard kind == .folder else { throw .isNoFolder(output: output) }
    var path = real
    var missingPaths: [RawPath] = []
    for name in missing.reversed() {
      path = path.appending(name)
      missingPaths.append(path)
    }
    guard path != .root else { throw .isRoot }
    shownPath = output
    self.path = path
    missingParents = missingPaths.dropLast()
    exists = missing.isEmpty
  }

  /// The absolute path of the folder that it is in.
  var parent: RawPath { path.parent ?? .root }

  /// Its name in that folder.
  var name: RawPath { path.name }

  /// `name` in the folder that it is in, as the user would write it.
  func besideShown(_ name: RawPath) -> String {
    guard let written = Self.trimmed(shownPath), written.name == self.name else {
      return parent.appending(name).text
    }
    return (written.parent ?? .here).appending(name).text
  }

  /// Refuses an output that is, holds or is in one of the folders that are only read, or that is
  /// or holds the home folder of the user.
  ///
  /// Folders are compared by what they are, not by their paths, so that neither links nor a mount
  /// of the same folder at another place get round it.
  func refuseOverlap(
    with folders: [String], home: String?
  ) throws(PublicationError) {
    let place = exists ? Self.identity(of: path) : nil
    let above = Self.ancestry(of: path)
    if let home, let place, let real = RawPath(home).flatMap({ try? SystemCall.realPath($0) }),
      Self.ancestry(of: real).contains(place)
    {
      throw .isHome(output: shownPath)
    }
    for folder in folders {
      guard let real = RawPath(folder).flatMap({ try? SystemCall.realPath($0) }) else { continue }
      let ancestry = Self.ancestry(of: real)
      guard let identity = Self.identity(of: real) else { continue }
      if identity == place {
        throw .overlaps(output: shownPath, folder: folder, .same)
      }
      if above.contains(identity) { throw .overlaps(output: shownPath, folder: folder, .inside) }
      if let place, ancestry.contains(place) {
        throw .overlaps(output: shownPath, folder: folder, .around)
      }
    }
  }

  /// The identities of what exists of `path` and the folders above it.
  private static func ancestry(of path: RawPath) -> Set<SystemCall.Identity> {
    var identities: Set<SystemCall.Identity> = []
    var current: RawPath? = path
    while let path = current {
      if let identity = identity(of: path) { identities.insert(identity) }
      current = path.parent
    }
    return identities
  }

  private static func identity(of path: RawPath) -> SystemCall.Identity? {
    try? SystemCall.status(of: path, in: SystemCall.currentFolder).identity
  }

  /// The absolute path without links, or nil where it does not exist.
  private static func realPath(_ path: RawPath) throws(PublicationError) -> RawPath? {
    do { return try SystemCall.realPath(path) } catch {
      if error.reason == .missing { return nil }
      if error.reason == .isNoFolder { throw .isNoFolder(output: path.text) }
      throw .fileSystem(FileSystemError(.find, path.text, error))
    }
  }

  /// The path without the slashes at its end.
  private static func trimmed(_ path: String) -> RawPath? {
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes = bytes.dropLast() }
    return RawPath(bytes: bytes)
  }
}
