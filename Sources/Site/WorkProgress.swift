import Synchronization

/// How far a build has come, kept by the threads that do the work for whoever shows it.
public final class WorkProgress: Sendable {
  private let stage = Atomic<Int>(0)
  private let done = Atomic<Int>(0)
  private let total = Atomic<Int>(0)

  /// Nothing done yet.
  public init() {}

  /// What is done now, how much of it, and how much there is of it in all: 0 where that is not known.
  public var state: (stage: BuildStage, done: Int, total: Int) {
    (
      BuildStage(rawValue: stage.load(ordering: .relaxed)) ?? .reading,
      done.load(ordering: .relaxed), total.load(ordering: .relaxed)
    )
  }

  /// Goes on to `stage`, which has `total` parts.
  public func begin(_ stage: BuildStage, of total: Int = 0) {
    done.store(0, ordering: .relaxed)
    self.total.store(total, ordering: .relaxed)
    self.stage.store(stage.rawValue, ordering: .relaxed)
  }

  /// Counts one part of the stage as done.
  func advance() { done.add(1, ordering: .relaxed) }
}
