import Glibc

/// The watches on folders and all folders below them.
struct WatchedTree: ~Copyable {
  private static let interest = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR)

  private let watches: Descriptor
  private let roots: [String]
  private var folders: [Int32: String] = [:]

  /// Nothing is watched yet.
  init(_ roots: [String]) throws(SystemCall.Failure) {
    self.roots = roots
    watches = try SystemCall.makeWatches()
  }

  /// Watches the roots, which must exist, and all below them.
  mutating func start() throws(SystemCall.Failure) {
    for root in roots { try addAll(below: root) }
  }

  /// What can be waited for.
  var descriptor: Int32 { watches.number }

  /// Whether every root is watched.
  var isComplete: Bool { roots.allSatisfy { root in folders.values.contains(root) } }

  /// What was reported; nil where none of it matters.
  mutating func readChange() -> FolderChange? {
    guard let events = try? SystemCall.watchEvents(from: watches.number) else { return .anything }
    var files: Set<String> = []
    var isUnclear = false
    for event in events {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { isUnclear = true }
      guard let folder = folders[event.watch] else { continue }
      if event.mask & UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
        forget(folder)
        isUnclear = true
      } else if event.mask & UInt32(IN_ISDIR) != 0 {
        let path = folder + "/" + String(decoding: event.name, as: UTF8.self)
        if event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { try? addAll(below: path) }
        if event.mask & UInt32(IN_DELETE | IN_MOVED_FROM) != 0 { forget(path) }
        isUnclear = true
      } else if event.mask & UInt32(IN_CREATE) == 0 || isWhole(event.name, in: folder) {
        files.insert(folder + "/" + String(decoding: event.name, as: UTF8.self))
      }
    }
    if isUnclear { return .anything }
    return files.isEmpty ? nil : .files(files)
  }

  /// Watches roots that came back; nil where none did.
  mutating func searchAgain() -> FolderChange? {
    var isFound = false
    for root in roots where !folders.values.contains(root) {
      if (try? addAll(below: root)) != nil { isFound = true }
    }
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
        // A folder below may have gone again; a folder that was asked for must be there.
        if current == folder || error.reason == .diskFull { throw error }
        continue
      }
      guard
        let entries = try? OpenFolder(current, mayBeLink: roots.contains(current)).entries(
          of: .here)
      else { continue }
      for entry in entries where entry.kind == .folder {
        waiting.append(current + "/" + entry.name.text)
      }
    }
  }

  /// Forgets `folder` and all below it, whose watches the kernel drops or which are elsewhere now.
  private mutating func forget(_ folder: String) {
    for (watch, path) in folders where path == folder || path.hasPrefix(folder + "/") {
      folders[watch] = nil
      SystemCall.unwatch(watch, of: watches.number)
    }
  }
}
