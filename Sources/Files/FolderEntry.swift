/// Something in a folder that was listed.
public struct FolderEntry: Sendable, Hashable {
  /// What an entry is.
  public enum Kind: Sendable, Hashable {
    /// An ordinary file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, and what it leads to.
    case link(LinkTarget)
    /// A device, a pipe or a socket.
    case other
    /// Anything whose name is not UTF-8; the path shows the wrong bytes as U+FFFD.
    case unreadableName
  }

  /// What a symbolic link leads to.
  public enum LinkTarget: Sendable, Hashable {
    /// An ordinary file within the folder that was listed.
    case file
    /// A folder within the folder that was listed; it is not followed, so it can't go in circles.
    case folder
    /// Something outside the folder that was listed.
    case outside
    /// Nothing, or a circle of links.
    case nothing
    /// A device, a pipe or a socket.
    case other
  }

  /// The path from the folder that was listed, with `/` between the parts.
  public let path: String
  /// What it is.
  public let kind: Kind
  /// Where in the folder that was listed its bytes are, without links: for an ordinary file its
  /// path, for a link to one what it led to then.
  let place: RawPath?

  /// An entry at `path`.
  public init(path: String, kind: Kind) {
    self.init(path: path, kind: kind, place: kind == .file ? RawPath(path) : nil)
  }

  /// An entry at `path` whose bytes are at `place`.
  init(path: String, kind: Kind, place: RawPath?) {
    self.path = path
    self.kind = kind
    self.place = place
  }

  /// Whether it can be read as a file: an ordinary file, or a link to one that stays within the
  /// folder that was listed.
  public var isReadable: Bool { kind == .file || kind == .link(.file) }

  /// Whether it is a symbolic link.
  public var isLink: Bool {
    if case .link = kind { return true }
    return false
  }

  /// Entries are equal when their paths have the same bytes, and they are the same.
  public static func == (left: FolderEntry, right: FolderEntry) -> Bool {
    left.path.utf8.elementsEqual(right.path.utf8) && left.kind == right.kind
      && left.place == right.place
  }

  /// Hashes the path and the kind.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(kind)
  }

  /// `entries` without those whose path looks the same as that of one before it, and these apart,
  /// each with that one.
  ///
  /// Unicode writes an é in one or in two characters, and people, some disks and Swift's own
  /// comparison take these for one name. What is in such a folder is left out with it.
  public static func withoutTwins(
    _ entries: [FolderEntry]
  ) -> (entries: [FolderEntry], twins: [(twin: FolderEntry, first: FolderEntry)]) {
    guard entries.contains(where: { !$0.path.utf8.allSatisfy { $0 < 0x80 } }) else {
      return (entries, [])
    }
    var seen: [String: FolderEntry] = [:]
    var folders: Set<RawPath> = []
    var kept: [FolderEntry] = []
    var twins: [(twin: FolderEntry, first: FolderEntry)] = []
    for entry in entries {
      if !folders.isEmpty, isWithin(folders, entry) { continue }
      if entry.kind != .unreadableName {
        if let first = seen[entry.path] {
          if entry.kind == .folder, let path = RawPath(entry.path) { folders.insert(path) }
          twins.append((entry, first))
          continue
        }
        seen[entry.path] = entry
      }
      kept.append(entry)
    }
    return (kept, twins)
  }

  /// Whether `entry` is in one of `folders`.
  private static func isWithin(_ folders: Set<RawPath>, _ entry: FolderEntry) -> Bool {
    var above = RawPath(entry.path)?.parent
    while let folder = above {
      if folders.contains(folder) { return true }
      above = folder.parent
    }
    return false
  }
}
