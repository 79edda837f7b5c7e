import Glibc

/// The watches on folders and all folders below them, and on the way to them: where a link on that is
/// pointed elsewhere, or a folder swapped for another, other folders are meant.
struct WatchedTree: ~Copyable {
  private static let interest = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR)

  private let watches: Descriptor
  private let roots: [String]
  private var folders: [Int32: String] = [:]
  /// The names that matter in the folders on the way to the roots.
  private var ways: [Int32: Set<RawPath>] = [:]
  /// What each root was when it was watched.
  private var identities: [String: SystemCall.Identity] = [:]
  /// Why the kernel does not tell of every change; nil where it does.
  private(set) var trouble: WatchingTrouble?

  /// Nothing is watched yet.
  init(_ roots: [String]) throws(SystemCall.Failure) {
    self.roots = roots
    watches = try SystemCall.makeWatches()
  }

  /// Watches the roots, which must exist, and all below them.
  mutating func start() throws(SystemCall.Failure) {
    for root in roots { try addAll(below: root) }
    watchWays()
  }

  /// What can be waited for.
  var descriptor: Int32 { watches.number }

  /// Whether every root is watched, or can't be.
  var isComplete: Bool {
    trouble == .noMoreWatches || roots.allSatisfy { root in folders.values.contains(root) }
  }

  /// What was reported; nil where none of it matters.
  mutating func readChange() -> FolderChange? {
    guard let events = try? SystemCall.watchEvents(from: watches.number) else { return .anything }
    var files: Set<String> = []
    var isUnclear = false
    var isWayOther = false
    for event in events {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { isUnclear = true }
      if let names = ways[event.watch] {
        if event.mask & UInt32(IN_IGNORED) != 0 { ways[event.watch] = nil }
        if let name = RawPath(bytes: event.name), names.contains(name) { isWayOther = true }
        // A folder on the way that is no part of what is watched tells of nothing else.
        if folders[event.watch] == nil { continue }
      }
      guard let folder = folders[event.watch] else { continue }
      if event.mask & UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
        forget(folder)
        isUnclear = true
      } else if event.mask & UInt32(IN_ISDIR) != 0 {
        let path = folder + "/" + String(decoding: event.name, as: UTF8.self)
        if event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { addNew(path) }
        if event.mask & UInt32(IN_DELETE | IN_MOVED_FROM) != 0 { forget(path) }
        isUnclear = true
      } else if event.mask & UInt32(IN_CREATE) == 0 || isWhole(event.name, in: folder) {
        files.insert(folder + "/" + String(decoding: event.name, as: UTF8.self))
      }
    }
    if isWayOther, followWays() { isUnclear = true }
    if isUnclear { return .anything }
    return files.isEmpty ? nil : .files(files)
  }

  /// Watches roots that came back; nil where none did.
  mutating func searchAgain() -> FolderChange? {
    var isFound = false
    for root in roots where !folders.values.contains(root) {
      if (try? addAll(below: root)) != nil { isFound = true }
    }
    if isFound { watchWays() }
    return isFound ? .anything : nil
  }

  /// Whether a file that was just made is all there: a link to another is, a file of its own is
  /// still to be written.
  private func isWhole(_ name: [UInt8], in folder: String) -> Bool {
    guard
      let path = RawPath(folder).flatMap({ folder in
        RawPath(bytes: name).map { folder.appending($0) }
      }), let status = try? SystemCall.status(of: path, in: SystemCall.currentFolder)
    else { return false }
    return status.kind == .link || status.linkCount > 1
  }

  /// Watches `folder` and every folder below it.
  ///
  /// The watch comes before the listing, so that what is made in between is not missed.
  private mutating func addAll(below folder: String) throws(SystemCall.Failure) {
    var waiting = [folder]
    while let current = waiting.popLast() {
      guard let path = RawPath(current) else { continue }
      do {
        // A link that came in the place of a folder is none of the site's.
        let noLink = roots.contains(current) ? 0 : UInt32(IN_DONT_FOLLOW)
        let watch = try SystemCall.watch(
          path, Self.interest | noLink, reportingTo: watches.number)
        folders[watch] = current
      } catch {
        if error.reason == .diskFull {
          // There are no watches left. All that is not watched is looked at.
          trouble = .noMoreWatches
          return
        }
        // A folder below may have gone again; a folder that was asked for must be there.
        if current == folder { throw error }
        continue
      }
      trouble = trouble ?? WatchingTrouble.of(path)
      if roots.contains(current) { identities[current] = Self.identity(of: path) }
      guard
        let entries = try? OpenFolder(current, mayBeLink: roots.contains(current)).entries(
          of: .here)
      else { continue }
      for entry in entries where entry.kind == .folder {
        waiting.append(current + "/" + entry.name.text)
      }
    }
  }

  /// Watches a folder that came, and all below it.
  private mutating func addNew(_ folder: String) { try? addAll(below: folder) }

  private static func identity(of path: RawPath) -> SystemCall.Identity? {
    let status = try? SystemCall.status(
      of: path, in: SystemCall.currentFolder, followingLinks: true)
    return status?.identity
  }

  // MARK: The way to the roots

  /// The most links that are followed on the way to a root, as the kernel has it.
  private static let mostLinks = 40

  /// Watches the folders on the way to each root for the names that lead there.
  private mutating func watchWays() {
    for root in roots {
      guard let path = RawPath(root) else { continue }
      var links = 0
      watchWay(to: path, from: root.utf8.first == UInt8(ascii: "/") ? .root : .here, &links)
    }
  }

  private mutating func watchWay(to path: RawPath, from start: RawPath, _ links: inout Int) {
    var folder = start
    for part in path.bytes.split(separator: UInt8(ascii: "/")) {
      guard let name = RawPath(bytes: part) else { return }
      let next = folder.appending(name)
      if part.elementsEqual(".".utf8) { continue }
      if !part.elementsEqual("..".utf8) {
        watch(folder, for: name)
        if let target = SystemCall.linkTarget(of: next) {
          links += 1
          guard links <= Self.mostLinks else { return }
          let isAbsolute = target.bytes.first == UInt8(ascii: "/")
          watchWay(to: target, from: isAbsolute ? .root : folder, &links)
        }
      }
      folder = next
    }
  }

  private mutating func watch(_ folder: RawPath, for name: RawPath) {
    let interest = UInt32(
      IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR | IN_MASK_ADD)
    guard let watch = try? SystemCall.watch(folder, interest, reportingTo: watches.number) else {
      return
    }
    ways[watch, default: []].insert(name)
  }

  /// Watches those roots that are other folders now; whether there are any.
  private mutating func followWays() -> Bool {
    var isOther = false
    for root in roots {
      guard let path = RawPath(root), let known = identities[root],
        Self.identity(of: path) != known
      else { continue }
      isOther = true
      forget(root)
      try? addAll(below: root)
    }
    watchWays()
    return isOther
  }

  /// Forgets `folder` and all below it, whose watches the kernel drops or which are elsewhere now.
  private mutating func forget(_ folder: String) {
    for (watch, path) in folders where path == folder || path.hasPrefix(folder + "/") {
      folders[watch] = nil
      // A folder that is on the way to another one as well stays watched for that.
      if ways[watch] == nil { SystemCall.unwatch(watch, of: watches.number) }
    }
  }
}
