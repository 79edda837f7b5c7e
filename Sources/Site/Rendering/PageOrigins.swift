import Checks
import Diagnostics
import Files
import Markdown
import Statements
import Text

/// Tells where what stands on a rendered page was written: in a Markdown file, in a template or in
/// the data.
///
/// It keeps what it found out about a page, for the next question about the same one.
final class PageOrigins: PageSources {
  private let renderer: SiteRenderer
  /// The page of the last question, with where its texts link to each address.
  private var lastPage: (page: Int, links: [String: (place: SourceRange, link: WrittenLink)])?
  /// Where templates write tags and attributes, from the first question about that on.
  private var templates: TemplatePlaces?

  init(renderer: SiteRenderer) { self.renderer = renderer }

  func place(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange {
    exactPlace(of: written, address: address, onPage: page)
      ?? .whole(template(of: renderer.plan.pages[page]))
  }

  func exactPlace(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange? {
    let planned = renderer.plan.pages[page]
    if let address, let place = links(onPage: page)[Self.withSmallHost(address)]?.place {
      return place
    }
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

  func written(_ address: String, onPage page: Int) -> WrittenLink? {
    links(onPage: page)[Self.withSmallHost(address)]?.link
  }

  private static func withSmallHost(_ address: String) -> String {
    guard address.utf8.starts(with: "http".utf8) else { return address }
    var slashes = 0
    let bytes = address.utf8.map { byte in
      if byte == UInt8(ascii: "/") { slashes += 1 }
      return slashes < 3 ? byte.smallASCII : byte
    }
    return String(decoding: bytes, as: UTF8.self)
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

  /// Where the Markdown texts on the page first link to each address, as it is on the page.
  private func links(onPage page: Int) -> [String: (place: SourceRange, link: WrittenLink)] {
    if let lastPage, lastPage.page == page { return lastPage.links }
    let planned = renderer.plan.pages[page]
    var links: [String: (place: SourceRange, link: WrittenLink)] = [:]
    if let own = planned.document {
      let documents = renderer.site.documents
      let isEverything = own == renderer.plan.everythingDocument
      let builder = renderer.builder(for: planned.facts.route)
      let inner = isEverything ? builder.forEverything() : builder
      for number in isEverything ? Array(documents.indices) : [own] {
        let document = documents[number]
        for link in document.content.document.links {
          let resolved = renderer.links.address(
            for: link.destination, in: document.path, on: number == own ? builder : inner)
          // Capitals in the host of an address make no difference.
          let address = Self.withSmallHost(PageAddress.encoded(resolved.address))
          if links[address] == nil {
            links[address] = (
              link.destinationRange,
              WrittenLink(destination: link.destination, path: document.path)
            )
          }
        }
      }
    }
    lastPage = (page, links)
    return links
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
