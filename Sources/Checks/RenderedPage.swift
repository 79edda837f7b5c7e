public import Diagnostics

/// A page as it will be published.
public struct RenderedPage: Sendable {
  /// The path of the file from the site's root, such as `partijen/cis/index.html`.
  public let path: String
  /// The HTML.
  public let html: [UInt8]
  /// Where a link that no Markdown file holds is reported: the page's template.
  public let template: FileID

  /// A page as it will be published.
  public init(path: String, html: [UInt8], template: FileID) {
    self.path = path
    self.html = html
    self.template = template
  }
}
