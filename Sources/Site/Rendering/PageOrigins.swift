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
  private var lastPage: (page: Int, places: [String: SourceRange])?

  init(renderer: SiteRenderer) { self.renderer = renderer }

  func place(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange {
    let name = renderer.templateName(of: renderer.plan.pages[page])
    return exactPlace(of: written, address: address, onPage: page)
      ?? .whole(renderer.site.templates.files[name] ?? FileID(0))
  }

  func exactPlace(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange? {
    let planned = renderer.plan.pages[page]
    if let address, let place = linkPlaces(onPage: page)[address] { return place }
    let folder = renderer.site.templates
    let main = folder.files[renderer.templateName(of: planned)] ?? FileID(0)
    let others = folder.files.values.filter { $0 != main }.sorted()
    let wanted =
      [PublishedAssets.withPlainNames(written)] + (address.map { [Self.tail(of: $0)] } ?? [])
    for words in wanted where !words.isEmpty {
      for file in [main] + others {
        guard let bytes = renderer.site.sources[file].bytes,
          let start = Self.start(of: words, in: bytes)
        else { continue }
        return SourceRange(file: file, start..<(start + words.count))
      }
    }
    return nil
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

  /// Where the Markdown texts on the page first link to each address.
  private func linkPlaces(onPage page: Int) -> [String: SourceRange] {
    if let lastPage, lastPage.page == page { return lastPage.places }
    let planned = renderer.plan.pages[page]
    var places: [String: SourceRange] = [:]
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
          if places[resolved.address] == nil { places[resolved.address] = link.destinationRange }
        }
      }
    }
    lastPage = (page, places)
    return places
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
