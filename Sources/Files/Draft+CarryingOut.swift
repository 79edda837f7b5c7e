import Synchronization

extension Draft {
  /// Does what is planned, in the best way that the place of the output allows.
  func carryOut(
    _ plan: PublicationPlan, jobs: Int
  ) throws(FileSystemError) -> Publication.Summary.Mode {
    guard let old else {
      try workshop.site.write(plan.recordBytes, to: OutputRecord.name)
      try create()
      return .created
    }
    if plan.written.isEmpty, plan.removed.isEmpty, old.recordBytes == plan.recordBytes {
      return .untouched
    }
    if !workshop.isInside {
      try complete(plan, from: old, jobs: jobs)
      if try exchange(old) {
        removeOld(old, jobs: jobs)
        return .exchanged
      }
    }
    try replaceFileByFile(plan, old)
    return .fileByFile
  }

  /// Gives the new site the name of the output, where nothing stands.
  private func create() throws(FileSystemError) {
    let parent = try OpenFolder(location.parent, shownAs: location.parent.text)
    let container = workshop.container.number
    do {
      try SystemCall.renameToNew(
        Workshop.siteName, in: container, to: location.name, in: parent.number)
      return
    } catch {
      // A file system that knows no renaming to new names alone; the lock keeps other builds away.
      if error.reason != .unsupported {
        throw FileSystemError(.makeFolder, location.shownPath, error)
      }
    }
    do {
      try SystemCall.rename(
        Workshop.siteName, in: container, to: location.name, in: parent.number)
    } catch {
      throw FileSystemError(.makeFolder, location.shownPath, error)
    }
  }

  /// Makes the new site whole: with what stays the same, the record, and the rights of the folder.
  private func complete(
    _ plan: PublicationPlan, from old: OldSite, jobs: Int
  ) throws(FileSystemError) {
    let (folders, unchanged) = (plan.folders, plan.unchanged)
    try Parallel.forEach(folders.count, jobs: jobs) { index throws(FileSystemError) in
      try workshop.site.makeFolders(folders[index])
    }
    try Parallel.forEach(unchanged.count, jobs: jobs) { index throws(FileSystemError) in
      try workshop.site.link(unchanged[index], of: old.folder)
    }
    try workshop.site.write(plan.recordBytes, to: OutputRecord.name)
    let mode = try old.folder.status().mode
    if try workshop.site.status().mode != mode {
      do { try SystemCall.setMode(of: workshop.site.number, to: mode) } catch {
        throw workshop.site.failure(.write, .here, error)
      }
    }
  }

  /// Swaps the new site and the old one; false where the output can't be renamed.
  private func exchange(_ old: OldSite) throws(FileSystemError) -> Bool {
    let parent = try OpenFolder(location.parent, shownAs: location.parent.text)
    do {
      try SystemCall.exchange(
        Workshop.siteName, in: workshop.container.number, with: location.name, in: parent.number)
      return true
    } catch {
      switch error.reason {
      case .denied, .inUse, .otherFileSystem, .unsupported: return false
      default: throw FileSystemError(.rename, location.shownPath, error)
      }
    }
  }

  /// Removes what is known of the old site, with several threads; what can't be removed, or came
  /// meanwhile, is left to the clearing of the workshop.
  private func removeOld(_ old: OldSite, jobs: Int) {
    let files = Array(old.files.keys)
    Parallel.forEach(files.count, jobs: jobs) { index in
      _ = try? old.folder.removeFile(files[index])
    }
    var level = Array(old.folders)
    while !level.isEmpty {
      // Those that are not empty yet hold others; the next round is for them.
      let left = Mutex<[RawPath]>([])
      let current = level
      Parallel.forEach(current.count, jobs: jobs) { index in
        do { try old.folder.removeFolder(current[index]) } catch {
          left.withLock { $0.append(current[index]) }
        }
      }
      let next = left.withLock { $0 }
      level = next.count < current.count ? next : []
    }
  }
}
