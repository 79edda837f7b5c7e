import Checks
public import Diagnostics
import Files
import Statements

/// A site after every check: what was found, and the pages where nothing stood in the way of making
/// them.
public struct CheckedSite: Sendable {
  /// What was found, with the severities that `site.yaml` sets.
  public let report: Report
  /// The pages; nil where the content or the templates have errors, so that none could be made.
  public let rendered: RenderedSite?

  /// Checks `site` and renders it; `baseAddress` stands in for that of `site.yaml`.
  public init(_ site: LoadedSite, baseAddress: String?, jobs: Int) async {
    var outcome = ReviewOutcome(
      settings: site.statement.checkSettings, allowances: site.allowances)
    let parts = Parallel.map(Review.partCount(of: site.subject), jobs: jobs) { number in
      Review.part(number, of: site.subject)
    }
    outcome.add(site.diagnostics + Review.findings(of: parts))
    guard !outcome.hasErrors else {
      report = outcome.report(sources: site.sources, isWhole: false)
      rendered = nil
      return
    }
    let renderer = SiteRenderer(site, baseAddress: baseAddress, jobs: jobs)
    let rendered = await renderer.render()
    outcome.add(
      PageReview.findings(
        in: rendered.scans, of: renderer.paths, gathering: renderer.plan.everythingPage,
        sources: PageOrigins(renderer: renderer)))
    for asset in site.templates.assets {
      outcome.add(
        AssetReview.findings(
          in: asset.output.bytes, at: asset.output.path, file: asset.source, of: renderer.paths))
    }
    report = outcome.report(sources: site.sources, isWhole: true)
    self.rendered = rendered
  }
}
