import Checks
import Diagnostics
import Files

/// Renders a site again and again, and renders again only the pages that a change touches.
struct PageCache: Sendable {
  /// What every page depends on.
  private struct Ground: Sendable {
    let data: LoadedData
    let templates: TemplateFolder.Identity
    let frame: SiteFrame
    let paths: [String]
    let roles: [ContentDocument.Role]

    func isSame(as other: Ground) -> Bool {
      data === other.data && templates === other.templates && frame == other.frame
        && paths == other.paths && roles == other.roles
    }
  }

  /// A page as it was rendered, and what it was rendered from.
  private final class Rendered: Sendable {
    let facts: PageFacts
    let document: LoadedDocument?
    let file: OutputFile
    let scan: ScannedPage

    init(facts: PageFacts, document: LoadedDocument?, file: OutputFile, scan: ScannedPage) {
      self.facts = facts
      self.document = document
      self.file = file
      self.scan = scan
    }
  }

  private var ground: Ground?
  private var pages: [Rendered] = []

  /// What was rendered.
  struct Result: Sendable {
    /// The pages, in the order of the plan.
    let files: [OutputFile]
    /// What the checks need to know of them.
    let scans: [ScannedPage]
    /// The number of pages that were rendered again.
    let renderedCount: Int
  }

  /// The pages of a site.
  mutating func render(_ renderer: SiteRenderer) -> Result {
    let site = renderer.site
    let plan = renderer.plan
    let ground = Ground(
      data: site.data, templates: site.templates.identity, frame: plan.frame,
      paths: renderer.paths.pages, roles: site.documents.map(\.content.role))
    let isSameGround = self.ground.map { $0.isSame(as: ground) } ?? false
    let known = isSameGround ? pages : []
    let isAnyTextNew =
      !isSameGround
      || zip(plan.pages, known).contains { page, known in
        page.document.map { site.documents[$0] } !== known.document
      }
    let everything = plan.everythingPage
    let pages = Parallel.map(plan.pages.count, jobs: renderer.jobs) { number in
      let page = plan.pages[number]
      let document = page.document.map { site.documents[$0] }
      if number < known.count, known[number].facts == page.facts,
        known[number].document === document, number != everything || !isAnyTextNew
      {
        return (page: known[number], isNew: false)
      }
      let (file, scan) = renderer.renderPage(number)
      let rendered = Rendered(facts: page.facts, document: document, file: file, scan: scan)
      return (page: rendered, isNew: true)
    }
    self.ground = ground
    self.pages = pages.map(\.page)
    return Result(
      files: self.pages.map(\.file), scans: self.pages.map(\.scan),
      renderedCount: pages.count { $0.isNew })
  }
}
