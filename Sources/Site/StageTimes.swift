import Files
import Synchronization

/// How much processor time the stages of a build took, over all threads together.
public final class StageTimes: Sendable {
  /// What a build does, in order.
  public enum Stage: Int, CaseIterable, Sendable {
    /// Reading all files, and parsing the data and the templates.
    case reading
    /// Parsing the Markdown into HTML and what is known of it.
    case markdown
    /// The checks of what was read, with the names that they look for.
    case checkingContent
    /// Making pages of all that, but for filling their templates.
    case rendering
    /// Filling the templates.
    case templates
    /// The checks of those pages.
    case checkingPages
  }

  /// By ``Stage``, in nanoseconds.
  private let nanoseconds = Mutex([Int](repeating: 0, count: Stage.allCases.count))

  /// No time yet.
  public init() {}

  /// The processor time of `stage`.
  public subscript(stage: Stage) -> Duration {
    .nanoseconds(nanoseconds.withLock { $0[stage.rawValue] })
  }

  /// The processor time of the process so far that no stage took: starting, comparing, writing and
  /// publishing.
  public var rest: Duration {
    .nanoseconds(Machine.processTime - nanoseconds.withLock { $0.reduce(0, +) })
  }

  /// Counts the time that this thread takes for `work` for `stage`, and no longer for the stage
  /// `outer` that it is in the middle of.
  func measure<Result, Failure: Error>(
    _ stage: Stage, within outer: Stage? = nil, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = Machine.threadTime
    defer {
      let time = Machine.threadTime - start
      nanoseconds.withLock { all in
        all[stage.rawValue] += time
        if let outer { all[outer.rawValue] -= time }
      }
    }
    return try work()
  }
}

extension StageTimes? {
  /// The result of `work`, whose time counts for `stage` where times are kept.
  func measure<Result, Failure: Error>(
    _ stage: StageTimes.Stage, within outer: StageTimes.Stage? = nil,
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let self else { return try work() }
    return try self.measure(stage, within: outer, work)
  }
}
