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
    /// Where a page or the site is too large: pages are then missing.
    let excess: [Diagnostic]
  }

  /// The pages of a site.
  ///
  /// A site that is too large is not kept, and made as if nothing were: what is told of it depends on
  /// the order in which pages are made.
  mutating func render(_ renderer: SiteRenderer) -> Result {
    let result = renderRenewed(renderer)
    guard !result.excess.isEmpty else { return result }
    let isAll = result.renewed.count == renderer.plan.pages.count
    self = PageCache()
    guard !isAll else { return result }
    defer { self = PageCache() }
    return renderRenewed(renderer)
  }

  private mutating func renderRenewed(_ renderer: SiteRenderer) -> Result {
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
    var made = files.reduce(0) { $0 + $1.bytes.count }
    for number in renewed { made -= files[number].bytes.count }
    let budget = SiteBudget(renderer.limits.site, made: made)
    let pages = Parallel.map(renewed.count, jobs: renderer.jobs, block: 1) {
      renderer.renderPage(renewed[$0], within: budget)
    }
    for (number, page) in zip(renewed, pages) {
      files[number] = page.file
      if number < scans.count { scans[number] = page.scan } else { scans.append(page.scan) }
    }
    ground = new
    let hasExcess = budget.isSpent || pages.contains { $0.excess != nil }
    var excess: [Int: Diagnostic] = [:]
    for (number, page) in zip(renewed, pages) { excess[number] = page.excess }
    return Result(
      files: files, scans: scans, renewed: renewed,
      excess: hasExcess
        ? renderer.excess(of: files.enumerated().map { ($1.bytes.count, excess[$0]) }) : [])
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
      let findsOthers = new.layout.search != old.layout.search
      for (number, page) in pages.enumerated()
      where page.facts != old.layout.plan.pages[number].facts
        || page.document != old.layout.plan.pages[number].document
          || findsOthers && page.isOfAll
      {
        stale.insert(number)
      }
    }
    return stale.sorted()
  }
}
