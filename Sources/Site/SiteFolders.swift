public import Files

/// Where a site is read from.
public struct SiteFolders: Sendable {
  /// The content: data and Markdown.
  public let content: String
  /// The templates and their assets.
  public let templates: String

  /// The folders of a site; paths are relative to the current folder or absolute.
  public init(content: String, templates: String) {
    self.content = Self.trimmed(content)
    self.templates = Self.trimmed(templates)
  }

  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

/// The site can't be read at all: the command was told the wrong folder, or the machine failed.
public enum SiteError: Error, Sendable {
  /// The folder does not exist, or is none.
  case noFolder(path: String, option: String)
  /// The machine failed to read or write.
  case machine(FileSystemError)
}
