extension Draft {
  /// Replaces the files of the output one by one: new assets first, then pages, removals last.
  ///
  /// The assets of the old site stay one build longer.
  ///
  /// Each file is whole at every moment. What is replaced or removed is first set aside in the
  /// workshop, so that all of it is put back when a step fails. As long as it takes, the record
  /// lists the old and the new site, so that a build that is killed leaves no file that the next
  /// takes for somebody else's.
  func replaceFileByFile(
    _ plan: PublicationPlan, _ old: OldSite, jobs: Int
  ) throws(FileSystemError) {
    var replacement = Replacement(draft: self, old: old)
    do {
      try replacement.carryOut(plan)
    } catch {
      replacement.undo()
      throw error
    }
  }
}

/// The replacement of files one by one, and how to undo it.
private struct Replacement {
  private enum Step {
    /// Something was put where nothing stood.
    case added(RawPath)
    /// A folder was made where there was none.
    case madeFolder(RawPath)
    /// What stood there is set aside under a number.
    case setAside(RawPath, Int)
  }

  let draft: Draft
  let old: OldSite
  private var steps: [Step] = []
  /// The records that were put already.
  private var records: Set<RawPath> = []

  init(draft: Draft, old: OldSite) {
    self.draft = draft
    self.old = old
  }

  private static let aside = RawPath(name: "old")
  /// A name that no file of a site has.
  private static let newRecord = RawPath(name: ".helder-nieuw")

  mutating func carryOut(_ plan: PublicationPlan) throws(FileSystemError) {
    try draft.workshop.container.makeFolders(Self.aside)
    var both = plan.record
    for (path, fingerprints) in old.record.files {
      for fingerprint in fingerprints { both.add(path, fingerprint) }
    }
    try put(both.bytes, OutputRecord.name)
    let early = try clearTheWay(for: plan)
    for folder in plan.folders where !old.folders.contains(folder) {
      try old.folder.makeFolders(folder)
      steps.append(.madeFolder(folder))
    }
    for path in plan.new.filter(\.isAsset) + plan.new.filter({ !$0.isAsset }) {
      try old.folder.move(path, of: draft.workshop.site)
      steps.append(.added(path))
    }
    for path in plan.changed {
      try keepAside(path)
      try old.folder.move(path, of: draft.workshop.site)
    }
    for path in plan.removed where !early.contains(path) { try remove(path) }
    try putPrevious(plan)
    try put(plan.recordBytes, OutputRecord.name)
    removeEmptyFolders(above: plan.removed)
  }

  /// Puts everything back, the last change first; what can't be put back stays in the record.
  func undo() {
    for step in steps.reversed() {
      switch step {
      case .added(let path): _ = try? old.folder.removeFile(path)
      case .madeFolder(let path): _ = try? old.folder.removeFolder(path)
      case .setAside(let path, let number):
        if let parent = path.parent { _ = try? old.folder.makeFolders(parent) }
        _ = try? old.folder.move(place(number), of: draft.workshop.container, to: path)
      }
    }
  }

  /// Removes what must go before the new files can come: a file where they have a folder, or a
  /// folder where they have a file.
  private mutating func clearTheWay(
    for plan: PublicationPlan
  ) throws(FileSystemError) -> Set<RawPath> {
    let folders = Set(plan.folders)
    let blocked = Set(plan.new.filter { old.folders.contains($0) })
    var early: Set<RawPath> = []
    for path in plan.removed {
      var isInTheWay = folders.contains(path)
      var parent = blocked.isEmpty ? nil : path.parent
      while let folder = parent, !isInTheWay {
        isInTheWay = blocked.contains(folder)
        parent = folder.parent
      }
      guard isInTheWay else { continue }
      try remove(path)
      early.insert(path)
    }
    let emptied = old.folders.filter { folder in
      blocked.contains { folder == $0 || folder.bytes.starts(with: $0.bytes + [UInt8(ascii: "/")]) }
    }
    for folder in emptied.sorted().reversed() { try old.folder.removeFolder(folder) }
    return early
  }

  /// Puts the record `name` in the output; what stood there first is set aside.
  private mutating func put(_ bytes: [UInt8], _ name: RawPath) throws(FileSystemError) {
    let isFirst = records.insert(name).inserted
    let rights = try draft.rights(replacedAt: name)
    // Among the new files, so that it gets what the output gives.
    try draft.workshop.site.write(bytes, to: Self.newRecord, rights: rights)
    let stands = try old.folder.status(name) != nil
    if isFirst, stands { try keepAside(name) }
    try old.folder.move(Self.newRecord, of: draft.workshop.site, to: name)
    if isFirst, !stands { steps.append(.added(name)) }
  }

  /// Puts the record of the assets that stay of the old site, which none is where none does.
  private mutating func putPrevious(_ plan: PublicationPlan) throws(FileSystemError) {
    var record = OutputRecord()
    for path in plan.kept {
      for fingerprint in old.record.files[path] ?? [] { record.add(path, fingerprint) }
    }
    let name = OutputRecord.nameOfPrevious
    if !record.files.isEmpty {
      try put(record.bytes, name)
    } else if try old.folder.status(name) != nil {
      try remove(name)
    }
  }

  /// Keeps what stands at `path` for when it has to be put back, while it still stands there.
  private mutating func keepAside(_ path: RawPath) throws(FileSystemError) {
    let place = place(steps.count)
    do {
      try SystemCall.link(
        path, in: old.folder.number, to: place, in: draft.workshop.container.number)
    } catch {
      switch error.reason {
      // Without a second name it can't be kept; then only this file can't be put back.
      case .denied, .unsupported, .tooManyLinks, .otherFileSystem: return
      default: throw old.folder.failure(.link, path, error)
      }
    }
    steps.append(.setAside(path, steps.count))
  }

  /// Takes `path` out of the output.
  private mutating func remove(_ path: RawPath) throws(FileSystemError) {
    do {
      try SystemCall.rename(
        path, in: old.folder.number, to: place(steps.count),
        in: draft.workshop.container.number)
    } catch {
      if error.reason == .missing { return }
      throw old.folder.failure(.remove, path, error)
    }
    steps.append(.setAside(path, steps.count))
  }

  /// Removes the folders that held the files at `paths` and are empty now.
  private func removeEmptyFolders(above paths: [RawPath]) {
    for path in paths.reversed() {
      var parent = path.parent
      while let folder = parent {
        // One that is not empty stays, and so do those that it is in.
        do { try old.folder.removeFolder(folder) } catch { break }
        parent = folder.parent
      }
    }
  }

  private func place(_ number: Int) -> RawPath {
    Self.aside.appending(RawPath(number: number))
  }
}
