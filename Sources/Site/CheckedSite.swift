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
    let settings = site.statement.checkSettings
    var findings = Review.apply(
      settings, to: site.diagnostics + Review.findings(in: site.subject))
    guard !findings.contains(where: { $0.severity == .error }) else {
      report = Report(findings, sources: site.sources)
      rendered = nil
      return
    }
    let renderer = SiteRenderer(site, baseAddress: baseAddress, jobs: jobs)
    let rendered = await renderer.render()
    let pagePaths = Set(rendered.pages.map(\.path))
    let others = rendered.files.map(\.path).filter { !pagePaths.contains($0) }
    findings += Review.apply(
      settings,
      to: EveryLinkLeadsSomewhere.check(rendered.pages, files: others) { address, page in
        renderer.source(of: address, onPageAt: page.path)
      })
    report = Report(findings, sources: site.sources)
    self.rendered = rendered
  }
}
