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
  private var site: LoadedSite?
  private var review = ReviewCache()
  private var pages = PageCache()

  /// The site in `folders`, not read yet; `marksSources` lets blocks say where they were written.
  public init(folders: SiteFolders, jobs: Int, marksSources: Bool) {
    self.folders = folders
    self.jobs = jobs
    self.marksSources = marksSources
  }

  /// Reads what changed and makes the site of it; `today` is the day by which reviews are judged.
  ///
  /// Throws where a folder is not there or the machine can't read a file; what was known stays.
  public mutating func update(
    after change: FolderChange, today: CalendarDate
  ) throws(SiteError) -> LiveBuild {
    var timings = LiveBuild.Timings()
    let loader = SiteLoader(folders: folders, jobs: jobs, today: today)
    let site = try timings.measure(\.load) { () throws(SiteError) in
      try loader.load(reusing: Reuse(self.site, after: change, in: folders))
    }
    self.site = site
    var outcome = ReviewOutcome(
      settings: site.statement.checkSettings, allowances: site.allowances)
    let findings = timings.measure(\.check) { review.findings(in: site, jobs: jobs) }
    outcome.add(site.diagnostics + findings)
    guard !outcome.hasErrors else {
      return LiveBuild(
        report: outcome.report(sources: site.sources, isWhole: false), files: nil,
        address: site.statement.site.baseAddress.value, renderedCount: 0, timings: timings,
        places: SourcePlaces(site))
    }
    let renderer = SiteRenderer(site, jobs: jobs, marksSources: marksSources)
    let rendered = timings.measure(\.render) { pages.render(renderer) }
    timings.measure(\.checkPages) {
      outcome.add(
        PageReview.findings(
          in: rendered.scans, of: renderer.paths, gathering: renderer.plan.everythingPage,
          sources: PageOrigins(renderer: renderer)))
      for asset in site.templates.assets {
        outcome.add(
          AssetReview.findings(
            in: asset.output.bytes, at: asset.output.path, file: asset.source, of: renderer.paths))
      }
    }
    return LiveBuild(
      report: outcome.report(sources: site.sources, isWhole: true),
      files: rendered.files + renderer.otherFiles, address: renderer.plan.frame.baseAddress,
      renderedCount: rendered.renderedCount,
      timings: timings, places: SourcePlaces(site))
  }
}
