import Checks
import Diagnostics
import History
import Statements
import Templates

/// The statement as it was in a recorded version.
enum VersionPage: PageKind {
  static let template = "versie"

  static let isNeeded = false

  /// What was recorded was checked when it was published first, and is not judged by what holds now.
  static let isJudged = false

  static let schema = ChangesContext.statement

  static func pages(of site: LoadedSite) -> [SitePlan.Page] {
    let above = PageLink(title: "Wat veranderde er?", route: .changes(year: nil))
    return site.subject.history.versions.enumerated().map { number, version in
      SitePlan.Page(
        VersionPage.self,
        PageFacts(
          route: .version(version.name),
          title: "Versie \(version.name): \(site.statement.site.title.value)",
          summary: "De verklaring zoals ze was op \(version.entry.date.value.dutch).",
          ancestors: [above]), subject: number)
    }
  }

  static func values(of page: SitePlan.Page, by composer: PartComposer) -> [Value] {
    composer.builder.statement(
      ofVersion: page.subject, composer.renderer.site.subject.history)
  }
}
