import Checks
import Diagnostics
import History
import Templates

/// The pages that tell what changed: lately, and in each older year.
enum ChangesPage: PageKind {
  static let template = "wijzigingen"

  static let isNeeded = false

  static let schema = ChangesContext.page

  /// The page of lately has subject 0, that of a year the year.
  static func pages(of site: LoadedSite) -> [SitePlan.Page] {
    let history = site.subject.history
    guard !history.isEmpty else { return [] }
    let title = "Wat veranderde er?"
    let above = PageLink(title: title, route: .changes(year: nil))
    let latest = SitePlan.Page(
      ChangesPage.self,
      PageFacts(
        route: above.route, title: title,
        summary: "Wat er per versie veranderde in deze verklaring."), subject: 0)
    return [latest]
      + ChangesPlan(history).years.map { year, _ in
        SitePlan.Page(
          ChangesPage.self,
          PageFacts(
            route: .changes(year: year), title: "Wat veranderde er in \(year)?",
            summary: "Wat er in \(year) veranderde in deze verklaring.", ancestors: [above]),
          subject: year)
      }
  }

  static func values(of page: SitePlan.Page, by composer: PartComposer) -> [Value] {
    composer.builder.changes(
      composer.renderer.site.subject.history, year: page.subject == 0 ? nil : page.subject)
  }
}
