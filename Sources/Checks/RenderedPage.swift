public import Diagnostics

/// A page as it will be published.
public struct RenderedPage: Sendable {
  /// The path of the file from the site's root, such as `partijen/cis/index.html`.
  public let path: String
  /// The HTML.
  public let html: [UInt8]
  /// Where a link that no Markdown file holds is reported: the page's template.
  public let template: FileID
  /// Where the links of the page's Markdown are written, by address as rendered.
  public let linkSources: [String: SourceRange]

  /// A page as it will be published.
  public init(
    path: String, html: [UInt8], template: FileID, linkSources: [String: SourceRange]
  ) {
    self.path = path
    self.html = html
    self.template = template
    self.linkSources = linkSources
  }
}
