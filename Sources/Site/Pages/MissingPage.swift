import Diagnostics
import Templates

/// The page for an address that does not exist.
enum MissingPage: PageKind {
  static let template = "404"

  static let hasAddress = false

  static let schema = PageContext.schema(
    template,
    Phrase(
      nl: "de pagina voor een adres dat niet bestaat",
      en: "the page for an address that does not exist"), [])

  static func pages(of site: LoadedSite) -> [SitePlan.Page] {
    [
      SitePlan.Page(
        MissingPage.self,
        PageFacts(
          route: .notFound, title: "Deze pagina is er niet",
          summary: "Op dit adres staat geen pagina."), subject: 0)
    ]
  }

  static func values(of page: SitePlan.Page, by composer: PartComposer) -> [Value] { [] }
}
