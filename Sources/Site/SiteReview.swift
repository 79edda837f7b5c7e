public import Checks
public import Diagnostics
public import Files
import Statements
import Platform

/// The checks on a site, in two steps: what is read, and then the pages, while they are rendered.
///
/// A page is rendered, checked and handed on by one thread before it takes up the next, so that no
/// more pages are in memory than there are threads, whatever their number.
public struct SiteReview: Sendable {
  private let site: LoadedSite
  private let jobs: Int
  private let times: StageTimes?
  private let progress: WorkProgress?
  private let isConcept: Bool
  /// Where things were written, for the preview; nil where pages do not say so.
  private let marks: SourceMarks?
  private var outcome: ReviewOutcome
  /// Whether the pages were made and checked as well.
  private(set) var isWhole = false
  /// What is known of before, and kept for the next time.
  private(set) var memo: SiteMemo

  /// Checks what was read of `site` with `jobs` threads, and keeps the `times` that it takes and its
  /// `progress`; `options` say whose word does not count.
  ///
  /// What is `isPublishing` is refused while a change that must be told is not recorded. Of a
  /// concept every page says that it is one, and what is still to be filled in is a remark.
  public init(
    _ site: LoadedSite, jobs: Int, options: ReviewOptions = ReviewOptions(),
    isConcept: Bool = false, isPublishing: Bool = false, times: StageTimes? = nil,
    progress: WorkProgress? = nil
  ) {
    self.init(
      site, jobs: jobs, options: options, isConcept: isConcept, isPublishing: isPublishing,
      times: times, progress: progress, memo: SiteMemo(), marks: nil)
  }

  /// The same, with what `memo` knows of before; with `marks` pages say where things were written.
  init(
    _ site: LoadedSite, jobs: Int, options: ReviewOptions = ReviewOptions(),
    isConcept: Bool = false, isPublishing: Bool = false, times: StageTimes?,
    progress: WorkProgress?, memo: consuming SiteMemo, marks: SourceMarks?
  ) {
    self.marks = marks
    self.isConcept = isConcept
    self.site = site
    self.jobs = jobs
    self.times = times
    self.progress = progress
    var outcome = ReviewOutcome(
      settings: site.statement.checkSettings, allowances: site.allowances,
      kinds: Catalogue.kinds, options: options, isConcept: isConcept,
      isPublishing: isPublishing)
    let subject = site.subject
    let known = (0..<Review.partCount(of: subject)).map { memo.parts.made($0) }
    let missing = known.indices.filter { known[$0] == nil }
    progress?.begin(.checkingContent, of: missing.count)
    let made = Parallel.map(missing.count, jobs: jobs) { place in
      defer { progress?.advance() }
      return times.measure(.checkingContent) { Review.part(missing[place], of: subject) }
    }
    var parts = known
    for (number, part) in zip(missing, made) {
      parts[number] = part
      if memo.isKept {
        memo.parts.keep(part, as: number, of: memo.ingredients(ofPart: number, of: subject))
      }
    }
    times.measure(.checkingContent) {
      outcome.add(
        site.diagnostics + TakenAddresses.findings(in: site)
          + Review.findings(of: parts.compactMap(\.self), in: subject))
    }
    self.outcome = outcome
    self.memo = memo
  }

  /// Whether nothing stands in the way of making the pages.
  public var canRender: Bool { !outcome.preventsPages }

  /// What was found so far, with the severities that `site.yaml` sets.
  public var report: Report { outcome.report(sources: site.sources, isWhole: isWhole) }

  /// Renders every file of the site, the pages first, and checks them; `baseAddress` stands in for
  /// that of `site.yaml`.
  ///
  /// Each file is given to `keep`, from any of the threads and in any order; what that makes of
  /// them is returned in the order of the files. Only to be called where the site can be rendered.
  public mutating func render<Kept: Sendable>(
    baseAddress: String?, _ keep: @Sendable (OutputFile) -> Kept
  ) -> RenderedSite<Kept> {
    let renderer = times.measure(.rendering) { makeRenderer(baseAddress: baseAddress) }
    progress?.begin(.rendering, of: renderer.plan.pages.count + renderer.otherFiles.count)
    let rendered = renderer.render(with: &memo) { [progress] file in
      defer { progress?.advance() }
      return keep(file)
    }
    let result = RenderedSite(
      files: rendered.kept, pageCount: rendered.scans.count, made: rendered.made,
      hasSamePaths: memo.hasSamePaths, address: renderer.plan.frame.baseAddress)
    // Where pages are missing nothing else can be told.
    guard rendered.excess.isEmpty else {
      outcome.add(rendered.excess)
      return result
    }
    times.measure(.checkingPages) {
      outcome.add(LastingAddresses.findings(in: renderer, rendered.scans))
      outcome.add(
        PageReview.findings(
          in: rendered.scans, of: renderer.paths, gathering: renderer.plan.everythingPage,
          sources: PageOrigins(renderer: renderer)))
      for asset in site.templates.assets {
        outcome.add(
          AssetReview.findings(
            in: asset.output.bytes, at: asset.output.path, file: asset.source,
            of: renderer.layout.writtenPaths))
      }
    }
    isWhole = true
    return result
  }

  private mutating func makeRenderer(baseAddress: String?) -> SiteRenderer {
    guard memo.isKept else {
      return SiteRenderer(
        site, baseAddress: baseAddress, isConcept: isConcept, jobs: jobs, times: times)
    }
    let (site, isConcept) = (site, isConcept)
    let layout = memo.layout(of: site) { last in
      SiteLayout(
        site, baseAddress: baseAddress, plainNames: true, isConcept: isConcept, like: last)
    }
    return SiteRenderer(site, layout, jobs: jobs, marks: marks, times: times)
  }
}

/// A site as it will be published.
public struct RenderedSite<File: Sendable>: Sendable {
  /// What was kept of every file, the pages first.
  public let files: [File]
  /// The number of pages among the files.
  public let pageCount: Int
  /// The numbers of the pages that were made, and not taken over from before.
  let made: [Int]
  /// Whether the files are at the same paths as the last time.
  let hasSamePaths: Bool
  /// The address at which the site will stand, with a final `/`.
  let address: String
}
