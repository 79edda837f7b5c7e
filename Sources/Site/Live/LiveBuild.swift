public import Diagnostics
public import Files

/// What a site is at a moment of its life in memory.
public struct LiveBuild: Sendable {
  /// What was found.
  public let report: Report
  /// Every file of the site, the pages first; nil where errors keep the pages from being made.
  public let files: [OutputFile]?
  /// The indices of those files that can be other than the last time that there were any, where
  /// those were as many, at the same paths; nil where any file can be.
  public let renewed: [Int]?
  /// The address at which the site will stand, with a final `/`.
  public let address: String
  /// The number of pages that were rendered again.
  public let renderedCount: Int
  /// How far the site is filled in.
  public let filling: FillingIn
  /// How long it took.
  public let times: StageTimes
  /// Which pages show what stands in a file.
  public let places: SourcePlaces
  /// What the statement says other than before.
  public let comparison: StatementComparison
}
