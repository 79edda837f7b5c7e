import Synchronization
import Platform

/// A new site in the making, of which nothing shows until it is published.
///
/// Files may be added from any number of threads at once.
public final class Draft: Sendable {
  /// What becomes of a file that was added.
  enum Fate {
    /// Nothing stands in its place.
    case new
    /// It replaces another.
    case changed
    /// It stands there already.
    case unchanged
  }

  /// A file that was added.
  struct Added {
    let fingerprint: OutputRecord.Fingerprint
    let fate: Fate
  }

  private struct State: ~Copyable {
    var lock: OutputLock?
    var files: [RawPath: Added] = [:]
    var foreign: [PublicationError.ForeignFile] = []
    var failure: PublicationError?
    var notKept: FileSystemError?
    var isOver = false
  }

  /// Where the site is to be.
  let location: OutputLocation
  /// What stands there; nil where there is nothing.
  let old: OldSite?
  /// Where the new files are.
  let workshop: Workshop
  /// The folders that the new files are put in, as they are in the output.
  let folders: NewFolders
  /// Whether the files of the output are replaced one by one, although it could be swapped.
  let isInPlace: Bool
  private let force: Bool
  private let madeParents: [RawPath]
  private let leftovers: (cleared: Int, failure: FileSystemError?)
  private let state: Mutex<State>

  /// Takes the lock, clears what killed builds left, and reads what stands in the output.
  static func begin(
    _ publication: Publication, jobs: Int, whileBusy: (PublicationError) -> Void
  ) throws(PublicationError) -> Draft {
    let first = try publication.location()
    let madeParents: [RawPath]
    do { madeParents = try makeParents(of: first) } catch { throw .fileSystem(error) }
    do throws(PublicationError) {
      let lock = try OutputLock(
        first, patience: publication.patience, whileBusy: whileBusy)
      // While the lock was waited for, another build may have made the output.
      let location = try publication.location()
      let leftovers = Workshop.clearLeftovers(location)
      let old = location.exists ? try OldSite(location, force: publication.force, jobs: jobs) : nil
      let workshop: Workshop
      do { workshop = try Workshop(location) } catch { throw PublicationError.fileSystem(error) }
      return try Draft(
        publication, location, lock: lock, old: old, workshop: workshop, madeParents: madeParents,
        leftovers: leftovers)
    } catch {
      removeParents(madeParents)
      throw error
    }
  }

  private init(
    _ publication: Publication, _ location: OutputLocation, lock: consuming OutputLock,
    old: OldSite?, workshop: consuming Workshop, madeParents: [RawPath],
    leftovers: (cleared: Int, failure: FileSystemError?)
  ) throws(PublicationError) {
    do { folders = try NewFolders(in: workshop.site, like: old) } catch {
      _ = try? workshop.clear()
      throw .fileSystem(error)
    }
    self.location = location
    self.old = old
    self.workshop = workshop
    isInPlace = publication.inPlace || old?.holdsRepository == true
    force = publication.force
    self.madeParents = madeParents
    self.leftovers = leftovers
    state = Mutex(State(lock: lock))
  }

  deinit { discard() }

  /// Adds a file; after an error nothing more is written, and to publish throws that error.
  public func add(_ file: OutputFile) throws(PublicationError) {
    if let failure = state.withLock({ $0.failure }) { throw failure }
    do { try place(file) } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  /// Adds `files` with `jobs` threads.
  func add(_ files: [OutputFile], jobs: Int) throws(PublicationError) {
    // Which error comes first depends on the threads; each would have stopped the publication.
    try Parallel.forEach(files.count, jobs: jobs) { index throws(PublicationError) in
      try add(files[index])
    }
  }

  /// Puts the new site in place of the old one and ends the draft.
  public func publish(jobs: Int = 1) throws(PublicationError) -> Publication.Summary {
    do throws(PublicationError) {
      let plan = try plan(keepingAssets: isInPlace || workshop.isInside)
      let mode = try carryOut(plan, jobs: jobs)
      let leftBehind = end(jobs: jobs)
      return Publication.Summary(
        mode: mode, written: plan.written.count, unchanged: plan.unchanged.count,
        removed: plan.removed.count, leftoversCleared: leftovers.cleared,
        leftBehind: leftBehind ?? leftovers.failure)
    } catch {
      discard()
      throw error
    }
  }

  /// Clears away what was made, so that only the old site is left; after publication it does
  /// nothing.
  public func discard() {
    if state.withLock({ $0.isOver }) { return }
    _ = end()
    Self.removeParents(madeParents)
  }

  /// Clears the workshop and gives up the lock.
  private func end(jobs: Int = 1) -> FileSystemError? {
    var failure = state.withLock { $0.notKept }
    // What could not be put where the old site is kept stays in the workshop until the next build.
    if failure == nil {
      do { try workshop.clear(jobs: jobs) } catch { failure = error }
    }
    state.withLock { state in
      state.isOver = true
      state.lock = nil
    }
    return failure
  }

  private func place(_ file: OutputFile) throws(PublicationError) {
    guard let path = file.rawPath else { throw .impossiblePath(file.path) }
    let fingerprint = OutputRecord.Fingerprint(of: file.bytes)
    var fate = Fate.new
    var foreign: PublicationError.ForeignFile?
    do throws(FileSystemError) {
      switch try old?.comparison(of: path, with: file.bytes, fingerprint) ?? .absent {
      case .absent: break
      case .same: fate = .unchanged
      case .outdated: fate = .changed
      case .foreign(let reason):
        fate = .changed
        if !force { foreign = PublicationError.ForeignFile(path: file.path, reason: reason) }
      }
    } catch { throw .fileSystem(error) }
    let isFirst = state.withLock { state in
      if let foreign { state.foreign.append(foreign) }
      return state.files.updateValue(Added(fingerprint: fingerprint, fate: fate), forKey: path)
        == nil
    }
    guard isFirst else { throw .clashingPaths(file.path) }
    guard fate != .unchanged, foreign == nil else { return }
    do throws(FileSystemError) {
      if let folder = path.parent { try folders.make(folder) }
      let rights = fate == .changed ? try rights(replacedAt: path) : nil
      try workshop.site.write(file.bytes, to: path, rights: rights)
    } catch {
      switch error.reason {
      case .exists, .isNoFolder: throw .clashingPaths(file.path)
      default: throw .fileSystem(error)
      }
    }
  }

  /// The rights of the file that stands at `path`, which what takes its place has to have; nil where
  /// there is none.
  func rights(replacedAt path: RawPath) throws(FileSystemError) -> Rights? {
    guard let old, try old.folder.status(path)?.kind == .file else { return nil }
    return try old.folder.rights(of: path)
  }

  /// Remembers that the old site could not be kept where it belongs.
  func leave(_ failure: FileSystemError) { state.withLock { $0.notKept = failure } }

  /// What is to be done; refused where that would touch what Helder did not write.
  ///
  /// With `keepingAssets`, those of the old site stay one build longer.
  func plan(keepingAssets: Bool) throws(PublicationError) -> PublicationPlan {
    let (added, known, failure) = state.withLock { ($0.files, $0.foreign, $0.failure) }
    if let failure { throw failure }
    let plan = try PublicationPlan(added, old: old, keepingAssets: keepingAssets)
    var foreign = known
    if !force, let old {
      for path in plan.removed {
        do throws(FileSystemError) {
          if let reason = try old.foreignness(of: path) {
            foreign.append(PublicationError.ForeignFile(path: path.text, reason: reason))
          }
        } catch { throw .fileSystem(error) }
      }
    }
    guard foreign.isEmpty else {
      foreign.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      throw .hasForeignFiles(output: location.shownPath, foreign)
    }
    return plan
  }

  /// Makes the folders above `location` that are missing, and returns them.
  static func makeParents(
    of location: OutputLocation
  ) throws(FileSystemError) -> [RawPath] {
    var made: [RawPath] = []
    for folder in location.missingParents {
      do {
        try SystemCall.makeFolder(folder, in: SystemCall.currentFolder)
        made.append(folder)
      } catch {
        if error.reason == .exists { continue }
        removeParents(made)
        throw FileSystemError(.makeFolder, folder.text, error)
      }
    }
    return made
  }

  /// Removes `folders` again, where nothing is in them.
  static func removeParents(_ folders: [RawPath]) {
    for folder in folders.reversed() {
      _ = try? SystemCall.removeFolder(folder, in: SystemCall.currentFolder)
    }
  }
}
