public import Diagnostics
public import Files

/// A site after every check, with its pages in memory: what was found, and the files where nothing
/// stood in the way of making them.
public struct CheckedSite: Sendable {
  /// What was found, with the severities that `site.yaml` sets.
  public let report: Report
  /// The files; nil where the content or the templates have errors, so that none could be made.
  public let rendered: RenderedSite<OutputFile>?

  /// Checks `site` and renders it with `jobs` threads; `baseAddress` stands in for that of
  /// `site.yaml`.
  public init(_ site: LoadedSite, baseAddress: String?, jobs: Int) {
    var review = SiteReview(site, jobs: jobs)
    rendered = review.canRender ? review.render(baseAddress: baseAddress) { $0 } : nil
    report = review.report
  }
}
