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
  private var memo = SiteMemo(isKept: true)
  /// The paths of the files of the last time that there were any may be others since then.
  private var mayHaveOtherPaths = true

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
    after change: FolderChange, today: CalendarDate, progress: WorkProgress? = nil
  ) throws(SiteError) -> LiveBuild {
    let times = StageTimes()
    let loader = SiteLoader(
      folders: folders, jobs: jobs, today: today, times: times, progress: progress,
      plainFolders: plainFolders)
    let site = try loader.load(after: change, with: &memo)
    var known = SiteMemo(isKept: true)
    swap(&known, &memo)
    var review = SiteReview(
      site, jobs: jobs, times: times, progress: progress, memo: known,
      marks: marksSources ? SourceMarks(site) : nil)
    let rendered = review.canRender ? review.render(baseAddress: nil) { $0 } : nil
    memo = review.memo
    memo.tidy()
    let report = review.report
    let files = review.isWhole ? rendered?.files : nil
    if rendered?.hasSamePaths == false { mayHaveOtherPaths = true }
    var renewed: [Int]?
    if let rendered, let files {
      renewed = mayHaveOtherPaths ? nil : rendered.made + (rendered.pageCount..<files.count)
      mayHaveOtherPaths = false
    }
    return LiveBuild(
      report: report, files: files, renewed: renewed,
      address: rendered?.address ?? site.statement.site.baseAddress.value,
      renderedCount: files == nil ? 0 : rendered?.made.count ?? 0,
      filling: FillingIn(site, report), times: times, places: SourcePlaces(site),
      comparison: StatementComparison(site))
  }
}
