public import Diagnostics
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

  /// Looks whether both can be read.
  public func open() throws(SiteError) {
    _ = try Self.open(content, option: "--content")
    _ = try Self.open(templates, option: "--templates")
  }

  /// The folder at `path`, which `option` names on the command line, opened.
  static func open(
    _ path: String, option: String, mayBeLink: Bool = true
  ) throws(SiteError) -> SourceFolder {
    do { return try SourceFolder(path, mayBeLink: mayBeLink) } catch {
      switch error.reason {
      case .missing, .isNoFolder: throw .noFolder(path: path, option: option)
      default: throw .machine(error)
      }
    }
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

  /// What went wrong, and what to do.
  public var message: Phrase {
    switch self {
    case .noFolder(let path, let option):
      Phrase(
        nl: "er is geen map '\(path)'; ga naar de map van je site, of noem de map met \(option)",
        en: "there is no folder '\(path)'; go to the folder of your site, or name the folder with "
          + option)
    case .machine(let error): error.message
    }
  }
}
