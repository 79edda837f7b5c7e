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

  /// An entry at `path`.
  public init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// Whether it can be read as a file: an ordinary file, or a link to one that stays within the
  /// folder that was listed.
  public var isReadable: Bool { kind == .file || kind == .link(.file) }
}
