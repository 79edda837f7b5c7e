import Diagnostics
import Checks
import Markdown
import Statements

/// Every page of a site, in the order of the sitemap, and the frame around them.
struct SitePlan: Sendable {
  /// What a page shows.
  enum Content: Sendable {
    /// A Markdown page, by its place among the documents.
    case prose(document: Int)
    /// A party, with its documentation where it has one of its own.
    case party(Int, document: Int?)
    /// A moment, with its documentation.
    case moment(Int, document: Int?)
    /// What changed: lately, or in a year.
    case changes(year: Int?)
    /// The statement as it was in the recorded version with this number.
    case version(Int)
    /// The page for an address that does not exist.
    case notFound
  }

  /// A page and what it shows.
  struct Page: Sendable {
    let facts: PageFacts
    let content: Content

    /// The document whose text is on the page.
    var document: Int? {
      switch content {
      case .prose(let document): document
      case .party(_, let document), .moment(_, let document): document
      case .notFound, .changes, .version: nil
      }
    }
  }

  /// The pages; the one for missing addresses is last.
  let pages: [Page]
  /// What is the same on every page.
  let frame: SiteFrame
  /// The document that holds the page with everything.
  let everythingDocument: Int?

  /// The index of the page with everything.
  var everythingPage: Int? {
    everythingDocument.flatMap { document in
      pages.firstIndex { $0.document == document }
    }
  }

  /// The plan of `site`; `baseAddress` stands in for that of `site.yaml` where it is given.
  init(_ site: LoadedSite, baseAddress: String?) {
    let statement = site.statement
    let siteSummary = statement.site.summary?.value ?? statement.site.title.value
    let everything = Self.everythingDocument(of: site)
    var pages: [Page] = []
    for (number, document) in site.documents.enumerated() {
      guard case .page(let name) = document.content.role else { continue }
      let matter = document.content.frontMatter
      pages.append(
        Page(
          facts: PageFacts(
            route: .page(name), title: matter.title?.value ?? name,
            summary: matter.summary?.value ?? siteSummary),
          content: .prose(document: number)))
    }
    pages.sort { left, right in
      Self.order(of: left, in: site) < Self.order(of: right, in: site)
    }
    everythingDocument = everything
    frame = SiteFrame(
      baseAddress: baseAddress ?? statement.site.baseAddress.value,
      menu: pages.filter { Self.matter(of: $0, in: site)?.isInMenu ?? false }
        .map { PageLink(title: Self.menuTitle($0), route: $0.facts.route) },
      everything: everything.map { number in
        let document = site.documents[number].content
        return PageLink(
          title: document.frontMatter.title?.value ?? "", route: Route(for: document.role))
      })
    self.pages =
      pages + Self.dataPages(site) + ChangesPlan(site.subject.history).pages(site)
      + [Self.notFound]
  }

  /// The document of `site` that holds the page with everything: the first that calls for it.
  static func everythingDocument(of site: LoadedSite) -> Int? {
    site.documents.firstIndex { document in
      if case .page = document.content.role { document.holds(.everything) } else { false }
    }
  }

  private static let notFound = Page(
    facts: PageFacts(
      route: .notFound, title: "Deze pagina is er niet",
      summary: "Op dit adres staat geen pagina."),
    content: .notFound)

  private static func dataPages(_ site: LoadedSite) -> [Page] {
    let statement = site.statement
    var pages: [Page] = []
    for (number, party) in statement.parties.enumerated() {
      let document = site.subject.partyDocuments[party.id.value]
      let matter = document.map { site.documents[$0].content.frontMatter }
      var ancestors: [PageLink] = []
      if let parent = party.parent?.index, parent != number {
        let above = statement.parties[parent]
        ancestors.append(PageLink(title: above.name.value, route: .party(above.id.value)))
      }
      pages.append(
        Page(
          facts: PageFacts(
            route: .party(party.id.value), title: matter?.title?.value ?? party.name.value,
            summary: matter?.summary?.value ?? party.purpose.value, ancestors: ancestors),
          content: .party(number, document: document)))
    }
    for (number, moment) in statement.moments.enumerated() {
      let document = site.subject.momentDocuments[moment.id.value]
      let matter = document.map { site.documents[$0].content.frontMatter }
      pages.append(
        Page(
          facts: PageFacts(
            route: .moment(moment.id.value), title: matter?.title?.value ?? moment.name.value,
            summary: matter?.summary?.value ?? moment.summary?.value ?? moment.name.value),
          content: .moment(number, document: document)))
    }
    return pages
  }

  private static func matter(of page: Page, in site: LoadedSite) -> FrontMatter? {
    guard case .prose(let document) = page.content else { return nil }
    return site.documents[document].content.frontMatter
  }

  /// The home page first, then by `volgorde`, then by address.
  private static func order(of page: Page, in site: LoadedSite) -> (Int, Int, String) {
    let order = matter(of: page, in: site)?.order?.value ?? .max
    return (page.facts.route == .home ? 0 : 1, order, page.facts.route.path)
  }

  private static func menuTitle(_ page: Page) -> String {
    page.facts.route == .home ? "Start" : page.facts.title
  }
}

extension LoadedDocument {
  /// Whether the text calls for the part `name`.
  fileprivate func holds(_ name: DirectiveName) -> Bool {
    content.document.directives.contains { $0.name.value == name.rawValue }
  }
}
