/// A change to a folder that people keep by hand: a new folder in it, and other bytes for files.
///
/// It is carried out whole, or nothing shows of it.
///
/// All is written in a hidden folder first, `.helder-release`, which the next one clears away where
/// a process was killed. Then the new folder takes its place, and after it each file, the last one
/// last: what decides whether the change holds is the last of ``files``.
public struct ContentChange: Sendable {
  /// The folder that is made, by its path; the folders above it are made too.
  public let folder: String
  /// What is in it.
  public let contents: [NewFolder.File]
  /// The files that get other bytes, or are made, in the order in which they take their places.
  public let files: [NewFolder.File]

  /// A change of these; paths are from the folder that is changed.
  public init(folder: String, contents: [NewFolder.File], files: [NewFolder.File]) {
    self.folder = folder
    self.contents = contents
    self.files = files
  }

  private static let workshop = RawPath(name: ".helder-release")
  private static let newFolder = RawPath(name: "map")

  /// Carries the change out in the folder at `path`.
  ///
  /// What stands in the place of ``folder`` is removed, for it is known to be a leftover. A file
  /// that is a link is refused. After a failure all is as before.
  public func carryOut(in path: String) throws(FileSystemError) {
    let root = try OpenFolder(path)
    let lock = try makeWorkshop(in: root)
    let result = Result { () throws(FileSystemError) in try carryOut(root) }
    _ = try? root.removeTree(Self.workshop)
    withExtendedLifetime(lock) {}
    try result.get()
  }

  private func carryOut(_ root: OpenFolder) throws(FileSystemError) {
    guard let place = RawPath(folder) else {
      throw FileSystemError(.makeFolder, folder, .impossibleName)
    }
    let workshop = try OpenFolder(Self.workshop, in: root, shownAs: root.shown(Self.workshop))
    for file in contents {
      try workshop.write(file.bytes, to: try Self.path(file, below: Self.newFolder))
    }
    var moves: [(from: RawPath, to: RawPath, old: [UInt8]?)] = []
    for (number, file) in files.enumerated() {
      let target = try Self.path(file)
      let status = try root.status(target)
      if let status, status.kind != .file {
        throw FileSystemError(.write, root.shown(target), .isNoFile)
      }
      let name = RawPath(number: number)
      let old = status == nil ? nil : try root.read(target, limit: .max)
      try workshop.write(
        file.bytes, to: name, rights: status == nil ? nil : try root.rights(of: target))
      moves.append((name, target, old))
    }
    if let parent = place.parent { try root.makeFolders(parent) }
    try root.removeTree(place)
    try root.move(Self.newFolder, of: workshop, to: place)
    var done = 0
    do throws(FileSystemError) {
      for move in moves {
        try root.move(move.from, of: workshop, to: move.to)
        done += 1
      }
    } catch {
      for move in moves.prefix(done) { Self.restore(move.to, move.old, in: root, workshop) }
      _ = try? root.removeTree(place)
      throw error
    }
  }

  /// Puts back what a file was.
  private static func restore(
    _ path: RawPath, _ old: [UInt8]?, in root: OpenFolder, _ workshop: OpenFolder
  ) {
    guard let old else {
      _ = try? root.removeFile(path)
      return
    }
    let name = RawPath(name: "terug")
    _ = try? workshop.removeFile(name)
    if let rights = try? root.rights(of: path),
      (try? workshop.write(old, to: name, rights: rights)) != nil
    {
      _ = try? root.move(name, of: workshop, to: path)
    }
  }

  private static func path(
    _ file: NewFolder.File, below folder: RawPath = .here
  ) throws(FileSystemError) -> RawPath {
    guard let path = RawPath(file.path) else {
      throw FileSystemError(.write, file.path, .impossibleName)
    }
    return folder.appending(path)
  }

  /// Makes the hidden folder and takes its lock, which ends with what is returned.
  private func makeWorkshop(in root: OpenFolder) throws(FileSystemError) -> OpenFolder {
    while true {
      do {
        try SystemCall.makeFolder(Self.workshop, in: root.number, mode: 0o700)
      } catch {
        guard error.reason == .exists else {
          throw root.failure(.makeFolder, Self.workshop, error)
        }
      }
      let workshop = try OpenFolder(Self.workshop, in: root, shownAs: root.shown(Self.workshop))
      guard (try? SystemCall.lock(workshop.number)) == true else {
        throw FileSystemError(.lock, root.shown(Self.workshop), .exists)
      }
      // Another may have cleared it away before the lock was had; and one that was killed may have
      // left something in it.
      guard try root.status(Self.workshop)?.identity == workshop.status().identity else { continue }
      for entry in try workshop.entries(of: .here) { try workshop.removeTree(entry.name) }
      return workshop
    }
  }
}
