import Checks
import Diagnostics
import Files

/// Renders a site again and again, and renders again only the pages that a change touches.
struct PageCache: Sendable {
  /// What every page depends on.
  private struct Ground: Sendable {
    let layout: SiteLayout
    let data: LoadedData
    let templates: TemplateFolder.Identity
    let documents: [LoadedDocument]

    /// Whether each page is the same as before where its facts and its text are.
    func isSame(as other: Ground) -> Bool {
      guard templates === other.templates else { return false }
      if layout === other.layout { return true }
      return data === other.data && layout.plan.frame == other.layout.plan.frame
        && layout.paths.pages == other.layout.paths.pages
        && documents.map(\.content.role) == other.documents.map(\.content.role)
    }
  }

  private var ground: Ground?
  private var files: [OutputFile] = []
  private var scans: [ScannedPage] = []

  /// What was rendered.
  struct Result: Sendable {
    /// The pages, in the order of the plan.
    let files: [OutputFile]
    /// What the checks need to know of them.
    let scans: [ScannedPage]
    /// The numbers of the pages that were rendered again.
    let renewed: [Int]
  }

  /// The pages of a site.
  mutating func render(_ renderer: SiteRenderer) -> Result {
    let site = renderer.site
    let new = Ground(
      layout: renderer.layout, data: site.data, templates: site.templates.identity,
      documents: site.documents)
    let renewed = stale(with: new)
    if files.count != renderer.plan.pages.count {
      files = [OutputFile](repeating: OutputFile(path: "", bytes: []), count: renewed.count)
      scans = []
      scans.reserveCapacity(renewed.count)
    }
    let pages = Parallel.map(renewed.count, jobs: renderer.jobs) {
      renderer.renderPage(renewed[$0])
    }
    for (number, page) in zip(renewed, pages) {
      files[number] = page.file
      if number < scans.count { scans[number] = page.scan } else { scans.append(page.scan) }
    }
    ground = new
    return Result(files: files, scans: scans, renewed: renewed)
  }

  /// The numbers of the pages that are to be rendered again where the ground is `new`.
  private func stale(with new: Ground) -> [Int] {
    let pages = new.layout.plan.pages
    guard let old = ground, pages.count == files.count, new.isSame(as: old) else {
      return Array(pages.indices)
    }
    let texts = new.documents.indices.filter { new.documents[$0] !== old.documents[$0] }
    var stale = Set(texts.compactMap { new.layout.pageOfDocument[$0] })
    if !texts.isEmpty, let everything = new.layout.plan.everythingPage { stale.insert(everything) }
    if new.layout !== old.layout {
      for (number, page) in pages.enumerated()
      where page.facts != old.layout.plan.pages[number].facts
        || page.document != old.layout.plan.pages[number].document
      {
        stale.insert(number)
      }
    }
    return stale.sorted()
  }
}
