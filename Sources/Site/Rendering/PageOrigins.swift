import Checks
import Diagnostics
import Markdown
import Statements

/// Tells where what stands on a rendered page was written: in a Markdown file, in a template or in
/// the data.
///
/// It keeps what it found out about a page, for the next question about the same one.
final class PageOrigins: PageSources {
  private let renderer: SiteRenderer
  /// The page of the last question, with where its texts link to each address.
  private var lastPage: (page: Int, links: [String: (place: SourceRange, link: WrittenLink)])?

  init(renderer: SiteRenderer) { self.renderer = renderer }

  func place(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange {
    let planned = renderer.plan.pages[page]
    if let address, let place = links(onPage: page)[address]?.place {
      return place
    }
    let folder = renderer.site.templates
    let main = folder.files[renderer.templateName(of: planned)] ?? FileID(0)
    let others = folder.files.values.filter { $0 != main }.sorted()
    let wanted = [written] + (address.map { [Self.tail(of: $0)] } ?? [])
    for words in wanted where !words.isEmpty {
      for file in [main] + others {
        guard let bytes = renderer.site.sources[file].bytes,
          let start = Self.start(of: words, in: bytes)
        else { continue }
        return SourceRange(file: file, start..<(start + words.count))
      }
    }
    return .whole(main)
  }

  func place(ofPage page: Int) -> SourceRange {
    let planned = renderer.plan.pages[page]
    if let document = planned.document {
      return .whole(renderer.site.documents[document].content.file)
    }
    let statement = renderer.site.statement
    switch planned.content {
    case .party(let party, _): return statement.parties[party].id.range
    case .moment(let moment, _): return statement.moments[moment].id.range
    case .prose, .notFound: break
    }
    let name = renderer.templateName(of: planned)
    return .whole(renderer.site.templates.files[name] ?? FileID(0))
  }

  func written(_ address: String, onPage page: Int) -> WrittenLink? {
    links(onPage: page)[address]?.link
  }

  var targets: LinkTargets {
    let documents = renderer.site.documents
    var anchors: [String: [String]] = [:]
    for document in documents {
      anchors[document.path] = document.content.document.headings.map(\.id)
    }
    return LinkTargets(
      texts: documents.map(\.path), files: renderer.site.templates.assets.map(\.output.path),
      anchors: anchors)
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
      let inner = isEverything ? builder.forEverything : builder
      for number in isEverything ? Array(documents.indices) : [own] {
        let document = documents[number]
        for link in document.content.document.links {
          let resolved = renderer.links.address(
            for: link.destination, in: document.path, on: number == own ? builder : inner)
          let address = PageAddress.encoded(resolved.address)
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

  private static func start(of words: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= words.count else { return nil }
    return (0...(bytes.count - words.count)).first { start in
      bytes[start] == words[0] && bytes[start..<(start + words.count)].elementsEqual(words)
    }
  }
}
