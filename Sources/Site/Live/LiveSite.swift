import Checks
import Diagnostics
public import Files
public import Statements

/// A site in memory that follows its folders, and does again only what a change touches.
///
/// What it makes is what a build from nothing would make at that moment, byte for byte.
public struct LiveSite: Sendable {
  /// Where the site is.
  public let folders: SiteFolders
  private let jobs: Int
  private let marksSources: Bool
  /// Those of the folders that were no links when the site was first looked at, and may not become
  /// any: who writes the content does not decide what else is shown.
  private let plainFolders: Set<String>
  private var site: LoadedSite?
  /// The number of each Markdown file of the site, by path from the content folder.
  private var numbers: [String: Int] = [:]
  private var layout: SiteLayout?
  private var marks: SourceMarks?
  private var review = ReviewCache()
  private var pages = PageCache()
  private var pageReview = PageReview()

  /// The site in `folders`, not read yet; `marksSources` lets blocks say where they were written.
  public init(folders: SiteFolders, jobs: Int, marksSources: Bool) {
    self.folders = folders
    self.jobs = jobs
    self.marksSources = marksSources
    plainFolders = Set(
      [folders.content, folders.templates].filter { !FileSystem.isLink($0) })
  }

  /// Reads what changed and makes the site of it; `today` is the day by which reviews are judged.
  ///
  /// Throws where a folder is not there or the machine can't read a file; what was known stays.
  public mutating func update(
    after change: FolderChange, today: CalendarDate
  ) throws(SiteError) -> LiveBuild {
    var timings = LiveBuild.Timings()
    let site = try timings.measure(\.load) { () throws(SiteError) in
      try load(after: change, today: today)
    }
    var outcome = ReviewOutcome(
      settings: site.statement.checkSettings, allowances: site.allowances,
      kinds: Catalogue.kinds)
    let findings = timings.measure(\.check) { review.findings(in: site, jobs: jobs) }
    outcome.add(site.diagnostics + findings)
    guard !outcome.preventsPages else { return Self.withoutPages(site, outcome, timings) }
    let lastLayout = layout
    let renderer = timings.measure(\.render) { makeRenderer(of: site) }
    let rendered = timings.measure(\.render) { pages.render(renderer) }
    guard rendered.excess.isEmpty else {
      outcome.add(rendered.excess)
      return Self.withoutPages(site, outcome, timings)
    }
    let isSameLayout = lastLayout === renderer.layout
    timings.measure(\.checkPages) {
      outcome.add(LastingAddresses.findings(in: renderer))
      outcome.add(
        pageReview.findings(
          in: rendered.scans, renewed: isSameLayout ? rendered.renewed : nil, of: renderer.paths,
          gathering: renderer.plan.everythingPage,
          sources: PageOrigins(renderer: renderer)))
      for asset in site.templates.assets {
        outcome.add(
          AssetReview.findings(
            in: asset.output.bytes, at: asset.output.path, file: asset.source,
            of: renderer.layout.writtenPaths))
      }
    }
    let files = rendered.files + renderer.otherFiles
    return LiveBuild(
      report: outcome.report(sources: site.sources, isWhole: true), files: files,
      renewed: isSameLayout
        ? rendered.renewed + (rendered.files.count..<files.count) : nil,
      address: renderer.plan.frame.baseAddress, renderedCount: rendered.renewed.count,
      timings: timings, places: SourcePlaces(site))
  }

  /// What `site` is while something keeps its pages from being made.
  private static func withoutPages(
    _ site: LoadedSite, _ outcome: ReviewOutcome, _ timings: LiveBuild.Timings
  ) -> LiveBuild {
    LiveBuild(
      report: outcome.report(sources: site.sources, isWhole: false), files: nil, renewed: nil,
      address: site.statement.site.baseAddress.value, renderedCount: 0, timings: timings,
      places: SourcePlaces(site))
  }

  /// The site as it is after `change`.
  private mutating func load(
    after change: FolderChange, today: CalendarDate
  ) throws(SiteError) -> LoadedSite {
    let loader = SiteLoader(
      folders: folders, jobs: jobs, today: today, plainFolders: plainFolders)
    let content = try loader.openContent()
    let reuse = Reuse(self.site, numbers, after: change, in: folders, content)
    let site = try loader.load(reusing: reuse, content)
    if reuse.newTexts == nil {
      numbers = [:]
      for (number, document) in site.documents.enumerated() { numbers[document.path] = number }
    }
    if marks == nil || self.site?.data !== site.data {
      marks = marksSources ? SourceMarks(site) : nil
    }
    self.site = site
    return site
  }

  /// A renderer of `site`, with the layout of before where it holds.
  private mutating func makeRenderer(of site: LoadedSite) -> SiteRenderer {
    let layout =
      self.layout.flatMap { $0.holds(for: site) ? $0 : nil }
      ?? SiteLayout(site, baseAddress: nil, plainNames: true)
    self.layout = layout
    return SiteRenderer(site, layout, jobs: jobs, marks: marks)
  }
}
