import Glibc

extension OpenFolder {
  /// The status of `path`, not followed where it is a link; nil where there is nothing.
  func status(_ path: RawPath) throws(FileSystemError) -> SystemCall.Status? {
    do { return try SystemCall.status(of: path, in: number) } catch {
      if error.reason == .missing { return nil }
      throw failure(.find, path, error)
    }
  }

  /// The status of the folder itself.
  func status() throws(FileSystemError) -> SystemCall.Status {
    do { return try SystemCall.status(of: number) } catch { throw failure(.find, .here, error) }
  }

  /// The bytes of the ordinary file `path`, to which no link may lead.
  func read(_ path: RawPath, limit: Int) throws(FileSystemError) -> [UInt8] {
    do {
      return try SystemCall.readFile(within: number, path, limit: limit, way)
    } catch {
      throw failure(.read, path, error)
    }
  }

  /// Makes the new file `path`, and the folders above it where they are missing.
  ///
  /// Where it takes the place of another it gets that one's `rights`, and is gone again where it
  /// can't have them.
  func write(
    _ bytes: [UInt8], to path: RawPath, rights: Rights? = nil
  ) throws(FileSystemError) {
    var lost: Rights.Lost?
    try makingFolders(for: path, .write) { () throws(SystemCall.Failure) in
      let file = try SystemCall.openNewFile(path, in: number)
      try SystemCall.write(bytes, to: file.number)
      do throws(Rights.Lost) { try rights?.give(to: file.number) } catch { lost = error }
      try file.close()
    }
    if let lost {
      _ = try? removeFile(path)
      throw failure(.keep(lost.right), path, lost.failure)
    }
  }

  /// Gives the file `path` of another folder the same path here, with the folders above it.
  ///
  /// Where the file system can't give a file two names, it becomes a copy with the same time and
  /// rights.
  func link(_ path: RawPath, of other: OpenFolder) throws(FileSystemError) {
    let otherNumber = other.number
    do {
      try makingFolders(for: path, .link) { () throws(SystemCall.Failure) in
        try SystemCall.link(path, in: otherNumber, to: path, in: number)
      }
    } catch {
      switch error.reason {
      case .denied, .tooManyLinks, .otherFileSystem, .unsupported: try copy(path, of: other)
      default: throw error
      }
    }
  }

  /// Moves `path` of another folder to the same path here, which replaces a file; the folder above
  /// it must exist.
  func move(_ path: RawPath, of other: OpenFolder) throws(FileSystemError) {
    try move(path, of: other, to: path)
  }

  /// Moves `path` of another folder to `newPath` here, which replaces a file.
  func move(
    _ path: RawPath, of other: OpenFolder, to newPath: RawPath
  ) throws(FileSystemError) {
    do { try SystemCall.rename(path, in: other.number, to: newPath, in: number) } catch {
      throw failure(.rename, newPath, error)
    }
  }

  /// Makes a folder, and those above it; those that exist are left as they are.
  func makeFolders(_ path: RawPath) throws(FileSystemError) {
    do { try SystemCall.makeFolder(path, in: number) } catch {
      switch error.reason {
      case .exists:
        let kind = try status(path)?.kind
        if kind != .folder { throw failure(.makeFolder, path, error) }
      case .missing:
        guard let parent = path.parent else { throw failure(.makeFolder, path, error) }
        try makeFolders(parent)
        try makeFolders(path)
      default: throw failure(.makeFolder, path, error)
      }
    }
  }

  /// Does `action`, and where the folders above `path` turn out to be missing, once more with them.
  private func makingFolders(
    for path: RawPath, _ operation: FileSystemError.Operation,
    _ action: () throws(SystemCall.Failure) -> Void
  ) throws(FileSystemError) {
    do {
      try action()
      return
    } catch {
      if error.reason != .missing { throw failure(operation, path, error) }
    }
    if let parent = path.parent { try makeFolders(parent) }
    do { try action() } catch { throw failure(operation, path, error) }
  }

  private func copy(_ path: RawPath, of other: OpenFolder) throws(FileSystemError) {
    let bytes = try other.read(path, limit: .max)
    let changed = try other.status(path)?.changed
    try write(bytes, to: path, rights: other.rights(of: path))
    guard let changed else { return }
    do { try SystemCall.setChanged(of: path, in: number, to: changed) } catch {
      throw failure(.write, path, error)
    }
  }
}
