import Diagnostics
import Checks
import History
import Markdown
import Statements
import Templates

/// The page of a party, with its documentation where it has one of its own.
enum PartyPage: PageKind {
  static let template = "partij"

  static let schema = PageContext.schema(
    template,
    Phrase(nl: "de pagina van een partij", en: "the page of a party"),
    [
      Field("partij", .object(PartyContext.party.schema), nl: "de partij", en: "the party"),
      Field("inhoud", .html, nl: "de tekst uit content/partijen/", en: "the documentation"),
      Field("heeft_inhoud", .flag, nl: "er is een tekst", en: "there is documentation"),
      Field(
        "eigen_geschiedenis", .optional(ChangesContext.own), nl: "wat er veranderde",
        en: "what changed"),
    ])

  static func pages(of site: LoadedSite) -> [SitePlan.Page] {
    let parties = site.statement.parties
    return parties.enumerated().map { number, party in
      let document = site.subject.partyDocuments[party.id.value]
      let matter = document.map { site.documents[$0].content.frontMatter }
      var ancestors: [PageLink] = []
      if let parent = party.parent?.index, parent != number {
        let above = parties[parent]
        ancestors.append(PageLink(title: above.name.value, route: .party(above.id.value)))
      }
      var page = SitePlan.Page(
        PartyPage.self,
        PageFacts(
          route: .party(party.id.value), title: matter?.title?.value ?? party.name.value,
          summary: matter?.summary?.value ?? party.purpose.value, ancestors: ancestors),
        subject: number, document: document, entry: party.id.range)
      page.isKept = party.retired != nil
      return page
    }
  }

  static func values(of page: SitePlan.Page, by composer: PartComposer) -> [Value] {
    let builder = composer.builder
    let site = composer.renderer.site
    let id = site.statement.parties[page.subject].id.value
    return [
      builder.party(page.subject), .html(composer.html(of: page.document)),
      .flag(page.document != nil),
      builder.ownHistory(site.subject.history) { $0.party == id },
    ]
  }
}
