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

  /// The bytes of the ordinary file `path`; a link is refused.
  func read(_ path: RawPath, limit: Int) throws(FileSystemError) -> [UInt8] {
    do {
      return try SystemCall.readFile(path, in: number, limit: limit, followingLinks: false)
    } catch {
      throw failure(.read, path, error)
    }
  }

  /// Makes the new file `path`, and the folders above it where they are missing.
  func write(_ bytes: [UInt8], to path: RawPath) throws(FileSystemError) {
    try makingFolders(for: path, .write) { () throws(SystemCall.Failure) in
      try SystemCall.writeNewFile(path, in: number, bytes)
    }
  }

  /// Gives the file `path` of another folder the same path here, with the folders above it.
  ///
  /// Where the file system can't give a file two names, it becomes a copy with the same time.
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

  /// Removes a thing that is no folder; that it is gone already is fine.
  func removeFile(_ path: RawPath) throws(FileSystemError) {
    do { try SystemCall.removeFile(path, in: number) } catch {
      if error.reason != .missing { throw failure(.remove, path, error) }
    }
  }

  /// Removes an empty folder; that it is gone already is fine.
  func removeFolder(_ path: RawPath) throws(FileSystemError) {
    do { try SystemCall.removeFolder(path, in: number) } catch {
      if error.reason != .missing { throw failure(.remove, path, error) }
    }
  }

  /// Removes `path` and all that is in it; links are removed, never followed.
  ///
  /// Folders that may not be written are opened up for it, where they are the user's own.
  func removeTree(_ path: RawPath) throws(FileSystemError) {
    guard let kind = try status(path)?.kind else { return }
    guard kind == .folder else { return try removeFile(path) }
    var folders: [RawPath] = []
    var waiting = [path]
    while let current = waiting.popLast() {
      folders.append(current)
      try openingUp(current) { () throws(FileSystemError) in
        for entry in try entries(of: current) {
          let entryPath = current.appending(entry.name)
          if entry.kind == .folder {
            waiting.append(entryPath)
          } else {
            try removeFile(entryPath)
          }
        }
      }
    }
    for folder in folders.dropFirst().reversed() {
      try openingUp(folder.parent ?? path) { () throws(FileSystemError) in
        try removeFolder(folder)
      }
    }
    try removeFolder(path)
  }

  /// Does `action` in `folder`, and once more after giving the user the right to.
  private func openingUp(
    _ folder: RawPath, _ action: () throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    do {
      try action()
      return
    } catch {
      if error.reason != .denied { throw error }
      do { try SystemCall.setMode(of: folder, in: number, to: 0o700) } catch _ { throw error }
    }
    try action()
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
    try write(bytes, to: path)
    guard let changed else { return }
    do { try SystemCall.setChanged(of: path, in: number, to: changed) } catch {
      throw failure(.write, path, error)
    }
  }
}
