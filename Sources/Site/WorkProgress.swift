public import Diagnostics
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

extension WorkProgress {
  /// How far the work is, for a reader.
  public var shown: Phrase {
    let (stage, done, total) = state
    let name = stage.name.beginningLarge
    guard total > 0 else { return Phrase(nl: "\(name.dutch)…", en: "\(name.english)…") }
    let dutch = (Self.grouped(done, by: "."), Self.grouped(total, by: "."))
    let english = (Self.grouped(done, by: ","), Self.grouped(total, by: ","))
    return Phrase(
      nl: "\(name.dutch): \(dutch.0) van \(dutch.1)",
      en: "\(name.english): \(english.0) of \(english.1)")
  }

  /// A number with `separator` between its thousands.
  private static func grouped(_ number: Int, by separator: String) -> String {
    guard number >= 1000 else { return String(number) }
    let last = String(number % 1000)
    let zeros = String(repeating: "0", count: 3 - last.utf8.count)
    return grouped(number / 1000, by: separator) + separator + zeros + last
  }
}

extension Phrase {
  /// The same with a capital at the start.
  fileprivate var beginningLarge: Phrase {
    Phrase(
      nl: dutch.prefix(1).uppercased() + dutch.dropFirst(),
      en: english.prefix(1).uppercased() + english.dropFirst())
  }
}
