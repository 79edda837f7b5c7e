import Diagnostics
import Templates

/// The page with everything that can be looked for, from A to Z.
enum SearchPage: PageKind {
  static let template = "zoeken"

  static let schema = PageContext.schema(
    template,
    Phrase(
      nl: "de pagina met alles wat te vinden is, van A tot Z",
      en: "the page with all that can be found, from A to Z"), SearchContext.fields)

  /// What the menu calls it.
  static let link = PageLink(title: "Zoeken", route: .search)

  static func pages(of site: LoadedSite) -> [SitePlan.Page] {
    [
      SitePlan.Page(
        SearchPage.self,
        PageFacts(
          route: .search, title: "Zoeken",
          summary: "Alle partijen, momenten, gegevens en producten van A tot Z."), subject: 0)
    ]
  }

  static func values(of page: SitePlan.Page, by composer: PartComposer) -> [Value] {
    let layout = composer.renderer.layout
    composer.builder.trace?.reads.note(layout.searchIngredient)
    return [SearchContext.letters(layout.search, root: composer.builder.root)]
  }
}
