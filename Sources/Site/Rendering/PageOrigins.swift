import Checks
import Diagnostics
import Files
import Markdown
import Text

/// Tells where what stands on a rendered page was written: in a Markdown file, in a template or in
/// the data.
final class PageOrigins: PageSources {
  private let renderer: SiteRenderer
  /// Where templates write tags and attributes, from the first question about that on.
  private var templates: TemplatePlaces?
  /// The texts, from the first question about a link of one on.
  private lazy var documents = Dictionary(
    renderer.site.documents.map { ($0.content.file, $0) }, uniquingKeysWith: { first, _ in first })

  init(renderer: SiteRenderer) { self.renderer = renderer }

  func place(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange {
    exactPlace(of: written, address: address, onPage: page)
      ?? .whole(template(of: renderer.plan.pages[page]))
  }

  func exactPlace(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange? {
    let planned = renderer.plan.pages[page]
    let main = template(of: planned)
    let words =
      [PublishedAssets.withPlainNames(written)] + (address.map { [Self.tail(of: $0)] } ?? [])
    var templates = templates ?? TemplatePlaces(templateFiles)
    defer { self.templates = templates }
    return templates.place(of: words, preferring: main)
  }

  func place(ofPage page: Int) -> SourceRange {
    let planned = renderer.plan.pages[page]
    if let document = planned.document {
      return .whole(renderer.site.documents[document].content.file)
    }
    return planned.entry ?? .whole(template(of: planned))
  }

  func isKept(page: Int) -> Bool { renderer.plan.pages[page].isKept }

  /// The template that makes `page`.
  private func template(of page: SitePlan.Page) -> FileID {
    renderer.site.templates.files[page.kind.template] ?? FileID(0)
  }

  func link(at origin: LinkOrigin) -> WrittenLink? {
    guard let document = documents[origin.file] else { return nil }
    let link = document.content.document.links[origin.link]
    return WrittenLink(
      destination: link.destination, at: link.destinationRange, path: document.path)
  }

  var targets: LinkTargets {
    let documents = renderer.site.documents
    var anchors: [String: [String]] = [:]
    for document in documents {
      anchors[document.path] = document.content.document.headings.map(\.id)
    }
    return LinkTargets(
      texts: documents.map(\.path), files: renderer.site.templates.assets.map(\.output.path),
      attachments: renderer.site.attachments.paths, anchors: anchors)
  }

  /// The part of `address` after the way up to the site's root, which templates write as it is.
  private static func tail(of address: String) -> [UInt8] {
    var rest = address[...]
    while rest.hasPrefix("../") { rest = rest.dropFirst(3) }
    return Array(rest.utf8)
  }

  private var templateFiles: [(id: FileID, bytes: [UInt8])] {
    renderer.site.templates.files.values.sorted().compactMap { id in
      renderer.site.sources[id].bytes.map { (id, $0) }
    }
  }
}
