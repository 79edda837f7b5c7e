import Synchronization
import Platform

/// How much processor time the stages of a build took, over all threads together.
public final class StageTimes: Sendable {
  /// By ``BuildStage``, in nanoseconds.
  private let nanoseconds = Mutex([Int](repeating: 0, count: BuildStage.allCases.count))

  /// No time yet.
  public init() {}

  /// The processor time of `stage`.
  public subscript(stage: BuildStage) -> Duration {
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
    _ stage: BuildStage, within outer: BuildStage? = nil, _ work: () throws(Failure) -> Result
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
    _ stage: BuildStage, within outer: BuildStage? = nil,
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let self else { return try work() }
    return try self.measure(stage, within: outer, work)
  }
}
