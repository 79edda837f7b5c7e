import Synchronization
import Platform

/// The folders of a new site in the making: each has the rights of the one that it takes the place
/// of, and so gives what is made in it what that one would.
///
/// Any number of threads may make them at once.
final class NewFolders: Sendable {
  private struct State {
    var made: Set<RawPath> = [.here]
    /// Those in which the user may make nothing, with their permission bits.
    var closed: [(path: RawPath, rights: Rights)] = []
    /// Why a folder is not whose the old one is.
    var otherOwner: FileSystemError?
  }

  /// The permission bits that the user needs to make something in a folder.
  private static let open: UInt32 = 0o700

  private let site: OpenFolder
  private let old: OldSite?
  private let state = Mutex(State())

  /// Those of the new site in `site`, which itself gets the rights of the `old` one.
  init(in site: OpenFolder, like old: OldSite?) throws(FileSystemError) {
    self.site = site
    self.old = old
    if old != nil {
      try state.withLock { state throws(FileSystemError) in try keep(.here, &state) }
    }
  }

  /// Makes the folder `path`, and those above it, where that has not been done.
  func make(_ path: RawPath) throws(FileSystemError) {
    // One at a time: nothing may be made in a folder before it has its rights.
    try state.withLock { state throws(FileSystemError) in try make(path, &state) }
  }

  /// Makes all of `paths`, each of which comes after the one that it is in, with `jobs` threads.
  func make(_ paths: [RawPath], jobs: Int) throws(FileSystemError) {
    let made = state.withLock { $0.made }
    var levels: [[RawPath]] = []
    for path in paths where !made.contains(path) {
      let depth = path.bytes.count { $0 == UInt8(ascii: "/") }
      while levels.count <= depth { levels.append([]) }
      levels[depth].append(path)
    }
    for level in levels {
      try Parallel.forEach(level.count, jobs: jobs) { index throws(FileSystemError) in
        var found = State()
        try makeOne(level[index], &found)
        state.withLock { state in
          state.made.insert(level[index])
          state.closed += found.closed
          state.otherOwner = state.otherOwner ?? found.otherOwner
        }
      }
    }
  }

  /// Why a folder does not belong to the user whose the old one is, which nothing that is made in it
  /// depends on; nil where each does.
  var otherOwner: FileSystemError? { state.withLock { $0.otherOwner } }

  /// Takes away again what the user was given to make something in them.
  func close() throws(FileSystemError) {
    for (path, rights) in state.withLock({ $0.closed }).reversed() {
      try site.give(rights, to: path, shown: site.shown(path))
    }
  }

  private func make(_ path: RawPath, _ state: inout State) throws(FileSystemError) {
    guard !state.made.contains(path) else { return }
    if let parent = path.parent { try make(parent, &state) }
    try makeOne(path, &state)
    state.made.insert(path)
  }

  private func makeOne(_ path: RawPath, _ state: inout State) throws(FileSystemError) {
    do { try SystemCall.makeFolder(path, in: site.number) } catch {
      throw site.failure(.makeFolder, path, error)
    }
    if old?.folders.contains(path) == true { try keep(path, &state) }
  }

  /// Gives the folder `path` the rights of the old one.
  private func keep(_ path: RawPath, _ state: inout State) throws(FileSystemError) {
    guard let old else { return }
    let rights = try old.folder.rights(of: path)
    do {
      try site.give(rights, to: path, more: Self.open, shown: site.shown(path))
    } catch {
      guard error.isOfOwnership else { throw error }
      state.otherOwner = state.otherOwner ?? error
      try site.give(rights.handedOn, to: path, more: Self.open, shown: site.shown(path))
    }
    if rights.mode & Self.open != Self.open { state.closed.append((path, rights)) }
  }
}
