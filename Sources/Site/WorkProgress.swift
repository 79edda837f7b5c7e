import Synchronization

/// How far a build has come, kept by the threads that do the work for whoever shows it.
public final class WorkProgress: Sendable {
  /// What a build does, in order.
  public enum Stage: Int, Sendable {
    /// Reading and parsing all files.
    case reading
    /// Checking what was read.
    case checking
    /// Making the pages and checking those.
    case rendering
    /// Putting the new site in the place of the old one.
    case publishing
    /// Comparing the new site with what is published.
    case comparing
  }

  private let stage = Atomic<Int>(0)
  private let done = Atomic<Int>(0)
  private let total = Atomic<Int>(0)

  /// Nothing done yet.
  public init() {}

  /// What is done now, how much of it, and how much there is of it in all: 0 where that is not known.
  public var state: (stage: Stage, done: Int, total: Int) {
    (
      Stage(rawValue: stage.load(ordering: .relaxed)) ?? .reading,
      done.load(ordering: .relaxed), total.load(ordering: .relaxed)
    )
  }

  /// Goes on to `stage`, which has `total` parts.
  public func begin(_ stage: Stage, of total: Int = 0) {
    done.store(0, ordering: .relaxed)
    self.total.store(total, ordering: .relaxed)
    self.stage.store(stage.rawValue, ordering: .relaxed)
  }

  /// Counts one part of the stage as done.
  func advance() { done.add(1, ordering: .relaxed) }
}
