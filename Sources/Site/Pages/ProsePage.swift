import Diagnostics
import Checks
import Markdown
import Statements
import Templates

/// A page written in Markdown, from `content/*.md`.
enum ProsePage: PageKind {
  static let template = "pagina"

  static let schema = PageContext.schema(
    template,
    Phrase(nl: "een pagina uit content/*.md", en: "a page from content/*.md"),
    [
      Field("inhoud", .html, nl: "de tekst van de pagina", en: "the page's text"),
      Field(
        "inhoudsopgave", .list(LinkContext.schema),
        nl: "de koppen van een lange tekst zonder '::inhoud'",
        en: "the headings of a long text without '::inhoud'"),
      .isFilled("inhoudsopgave"),
    ])

  /// The home page first, then by `volgorde`, then by address.
  static func pages(of site: LoadedSite) -> [SitePlan.Page] {
    let settings = site.statement.site
    var pages: [(order: (Int, Int, String), page: SitePlan.Page)] = []
    for (number, document) in site.documents.enumerated() {
      guard case .page(let name) = document.content.role else { continue }
      let matter = document.content.frontMatter
      let route = Route.page(name)
      let title = matter.title?.value ?? name
      var page = SitePlan.Page(
        ProsePage.self,
        PageFacts(
          route: route, title: title,
          summary: matter.summary?.value ?? settings.summary?.value ?? settings.title.value),
        subject: number, document: number)
      if matter.isInMenu { page.menuTitle = route == .home ? "Start" : title }
      pages.append(((route == .home ? 0 : 1, matter.order?.value ?? .max, route.path), page))
    }
    return pages.sorted { $0.order < $1.order }.map(\.page)
  }

  static func values(of page: SitePlan.Page, by composer: PartComposer) -> [Value] {
    [.html(composer.html(of: page.document))]
      + Value.filled(composer.headings(ofLong: page.subject))
  }
}
