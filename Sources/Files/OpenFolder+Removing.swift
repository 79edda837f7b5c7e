import Synchronization
import Platform

extension OpenFolder {
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

  /// Removes `path` and all that is in it, with `jobs` threads; links are removed, never followed.
  ///
  /// What is mounted in it is not touched. As much of the rest as possible is removed, and then the
  /// first reason is thrown why not all of it was. Folders that may not be written are opened up
  /// for it, where they are the user's own.
  func removeTree(_ path: RawPath, jobs: Int = 1) throws(FileSystemError) {
    guard let kind = try status(path)?.kind else { return }
    guard kind == .folder else { return try removeFile(path) }
    let failure = Mutex<FileSystemError?>(nil)
    var levels: [[RawPath]] = []
    var level = [path]
    while !level.isEmpty {
      levels.append(level)
      let current = level
      let below = Mutex<[RawPath]>([])
      Parallel.forEach(current.count, jobs: jobs) { index in
        let folder = current[index]
        do throws(FileSystemError) {
          try openingUp(folder) { () throws(FileSystemError) in
            let folders = try removeFiles(in: folder)
            below.withLock { $0 += folders }
          }
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
      level = below.withLock { $0 }
    }
    for level in levels.reversed() {
      Parallel.forEach(level.count, jobs: jobs) { index in
        do throws(FileSystemError) { try removeEmptied(level[index]) } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Removes everything in the folder `path` but the folders in it, whose paths it returns.
  private func removeFiles(in path: RawPath) throws(FileSystemError) -> [RawPath] {
    let folder = try openToRemove(path)
    var found: [(name: RawPath, kind: SystemCall.Kind?)] = []
    do { try SystemCall.entries(of: folder.number) { found.append(($0, $1)) } } catch {
      throw failure(.list, path, error)
    }
    var folders: [RawPath] = []
    for (name, kind) in found {
      do throws(SystemCall.Failure) {
        var kind = kind
        if kind == nil { kind = try SystemCall.status(of: name, in: folder.number).kind }
        if kind == .folder {
          folders.append(path.appending(name))
        } else {
          try SystemCall.removeFile(name, in: folder.number)
        }
      } catch {
        if error.reason != .missing { throw failure(.remove, path.appending(name), error) }
      }
    }
    return folders
  }

  /// Removes the folder `path`, in which nothing is left.
  private func removeEmptied(_ path: RawPath) throws(FileSystemError) {
    guard let parent = path.parent else { return try removeFolder(path) }
    try openingUp(parent) { () throws(FileSystemError) in
      let folder = try openToRemove(parent)
      do throws(SystemCall.Failure) {
        try SystemCall.removeFolder(path.name, in: folder.number)
      } catch {
        if error.reason != .missing { throw failure(.remove, path, error) }
      }
    }
  }

  private func openToRemove(_ path: RawPath) throws(FileSystemError) -> Descriptor {
    do { return try SystemCall.openFolder(path, onMountOf: number) } catch {
      throw failure(.remove, path, error)
    }
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
}
