import Diagnostics
import Checks
import Markdown
import Statements

/// Every page of a site, in the order of the sitemap, and the frame around them.
struct SitePlan: Sendable {
  /// A page and what it shows.
  struct Page: Sendable {
    /// What kind of page it is.
    let kind: any PageKind.Type
    /// What it says of itself.
    let facts: PageFacts
    /// The number of what it shows, such as a party, among those of its kind.
    let subject: Int
    /// The document whose text is on the page.
    let document: Int?
    /// The entry in the data that it is made from, where it is made from one.
    let entry: SourceRange?
    /// What the menu calls it; nil where it is not in the menu.
    var menuTitle: String?
    /// Whether it is only kept for who has its address from before.
    var isKept = false

    init(
      _ kind: any PageKind.Type, _ facts: PageFacts, subject: Int, document: Int? = nil,
      entry: SourceRange? = nil
    ) {
      self.kind = kind
      self.facts = facts
      self.subject = subject
      self.document = document
      self.entry = entry
    }
  }

  /// The pages; the one for missing addresses is last.
  let pages: [Page]
  /// What is the same on every page.
  let frame: SiteFrame
  /// Says of words on pages that they are of another language.
  let languageMarks: LanguageMarks
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
    let everything = Self.everythingDocument(of: site)
    pages = PageKinds.all.flatMap { $0.pages(of: site) }
    everythingDocument = everything
    let doors = Doors(of: site.documents)
    let behindDoors = Set(doors.all.map(\.link.route) + [.home])
    frame = SiteFrame(
      baseAddress: baseAddress ?? site.statement.site.baseAddress.value,
      menu: pages.compactMap { page in
        guard !behindDoors.contains(page.facts.route) else { return nil }
        return page.menuTitle.map { PageLink(title: $0, route: page.facts.route) }
      } + [SearchPage.link],
      everything: everything.map { number in
        let document = site.documents[number].content
        return PageLink(
          title: document.frontMatter.title?.value ?? "", route: Route(for: document.role))
      }, doors: doors, foreignWords: site.statement.site.foreignWords ?? [])
    languageMarks = LanguageMarks(frame.foreignWords)
  }

  /// Whether the pages are those of `other`, and say the same of themselves.
  func hasSamePages(as other: SitePlan) -> Bool {
    pages.elementsEqual(other.pages) { one, another in
      one.kind == another.kind && one.facts == another.facts && one.subject == another.subject
        && one.document == another.document
    }
  }

  /// The document of `site` that holds the page with everything: the first that calls for it.
  static func everythingDocument(of site: LoadedSite) -> Int? {
    site.documents.firstIndex { document in
      guard case .page = document.content.role else { return false }
      return document.directives.contains(DirectiveName.everything.rawValue)
    }
  }
}
