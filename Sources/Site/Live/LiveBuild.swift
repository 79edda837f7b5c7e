public import Diagnostics
public import Files

/// What a site is at a moment of its life in memory.
public struct LiveBuild: Sendable {
  /// How long the parts of the work took.
  public struct Timings: Sendable {
    /// Reading and parsing.
    public internal(set) var load = Duration.zero
    /// Checking what was read.
    public internal(set) var check = Duration.zero
    /// Rendering.
    public internal(set) var render = Duration.zero
    /// Checking what was rendered.
    public internal(set) var checkPages = Duration.zero

    mutating func measure<Result, Failure: Error>(
      _ part: WritableKeyPath<Timings, Duration>, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
      let start = ContinuousClock.now
      let result = try work()
      self[keyPath: part] += ContinuousClock.now - start
      return result
    }
  }

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
  /// How long it took.
  public let timings: Timings
  /// Which pages show what stands in a file.
  public let places: SourcePlaces
}
