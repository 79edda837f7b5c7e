import Diagnostics
import Checks
import History
import Markdown
import Statements
import Templates

/// The page of a moment, with its documentation where it has one of its own.
enum MomentPage: PageKind {
  static let template = "moment"

  static let schema = PageContext.schema(
    template,
    Phrase(nl: "de pagina van een moment", en: "the page of a moment"),
    [
      Field("moment", .object(MomentContext.moment.schema), nl: "het moment", en: "the moment"),
      Field("inhoud", .html, nl: "de tekst uit content/momenten/", en: "the documentation"),
      Field("heeft_inhoud", .flag, nl: "er is een tekst", en: "there is documentation"),
      Field(
        "eigen_geschiedenis", .optional(ChangesContext.own), nl: "wat er veranderde",
        en: "what changed"),
    ])

  static func pages(of site: LoadedSite) -> [SitePlan.Page] {
    site.statement.moments.enumerated().map { number, moment in
      let document = site.subject.momentDocuments[moment.id.value]
      let matter = document.map { site.documents[$0].content.frontMatter }
      return SitePlan.Page(
        MomentPage.self,
        PageFacts(
          route: .moment(moment.id.value), title: matter?.title?.value ?? moment.name.value,
          summary: matter?.summary?.value ?? moment.summary?.value ?? moment.name.value),
        subject: number, document: document, entry: moment.id.range)
    }
  }

  static func values(of page: SitePlan.Page, by composer: PartComposer) -> [Value] {
    let builder = composer.builder
    let site = composer.renderer.site
    let id = site.statement.moments[page.subject].id.value
    return [
      builder.moment(page.subject), .html(composer.html(of: page.document)),
      .flag(page.document != nil),
      builder.ownHistory(site.subject.history) { $0.moment == id },
    ]
  }
}
