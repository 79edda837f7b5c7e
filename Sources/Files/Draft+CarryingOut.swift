import Platform

extension Draft {
  /// Does what is planned, in the best way that the place of the output allows.
  func carryOut(
    _ plan: PublicationPlan, jobs: Int
  ) throws(PublicationError) -> Publication.Summary.Mode {
    if plan.isDone { return .untouched }
    do throws(FileSystemError) {
      guard let old else {
        try workshop.site.write(plan.recordBytes, to: OutputRecord.name)
        try create()
        return .created
      }
      if isInPlace || workshop.isInside {
        try replaceFileByFile(plan, old, jobs: jobs)
        forgetPrevious(jobs: jobs)
        return isInPlace ? .inPlace : .fileByFile
      }
    } catch { throw .fileSystem(error) }
    return try swap(plan, jobs: jobs)
  }

  /// Puts the new folder in place of the old one, and keeps that whole.
  ///
  /// Where the new folder can't belong to whom the old one does, or can't take its place, the files
  /// are replaced one by one, for then the folders stay what they are.
  private func swap(
    _ plan: PublicationPlan, jobs: Int
  ) throws(PublicationError) -> Publication.Summary.Mode {
    guard let old else { return .untouched }
    let canKeep: Bool
    do throws(FileSystemError) {
      canKeep = try workshop.canKeepOldSite(of: location, jobs: jobs)
      if canKeep, try complete(plan, from: old, jobs: jobs), try exchange(old) {
        keep(old)
        return .exchanged
      }
    } catch { throw .fileSystem(error) }
    if !canKeep, let previous = Workshop.previousName(for: location) {
      throw .isNoPreviousSite(location.besideShown(previous))
    }
    let inPlace = try self.plan(keepingAssets: true)
    do { try replaceFileByFile(inPlace, old, jobs: jobs) } catch { throw .fileSystem(error) }
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

  /// Makes the new site whole: with what stays the same, the record, and the rights of its folders;
  /// false where something of it can't belong to whom it belongs in the old one.
  private func complete(
    _ plan: PublicationPlan, from old: OldSite, jobs: Int
  ) throws(FileSystemError) -> Bool {
    let unchanged = plan.unchanged
    do throws(FileSystemError) {
      try folders.make(plan.folders, jobs: jobs)
      try Parallel.forEach(unchanged.count, jobs: jobs) { index throws(FileSystemError) in
        try workshop.site.link(unchanged[index], of: old.folder)
      }
      try workshop.site.write(
        plan.recordBytes, to: OutputRecord.name, rights: rights(replacedAt: OutputRecord.name))
      if folders.otherOwner != nil { return false }
      try folders.close()
      return true
    } catch {
      if error.isOfOwnership { return false }
      throw error
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

  /// Keeps the old site, which is in the workshop now, beside the new one.
  ///
  /// Not where it has no record, by which the next build would know it: that was force's to remove.
  private func keep(_ old: OldSite) {
    guard old.recordBytes != nil else { return }
    // Nor what is no part of it: that was to be removed, and nobody could tell the next time.
    for path in old.files.keys where old.known(path).isEmpty {
      _ = try? old.folder.removeFile(path)
    }
    do { try workshop.keepOldSite(of: location) } catch { leave(error) }
  }

  /// Clears away the site that a swap kept, which another has been put on top of since.
  private func forgetPrevious(jobs: Int) {
    guard (try? workshop.canKeepOldSite(of: location, jobs: jobs)) == true else { return }
    do { try workshop.forgetPrevious(of: location) } catch { leave(error) }
  }
}
