import Dispatch
import Synchronization

/// Work on many things at once.
enum Parallel {
  /// Calls `body` with the indices below `count`, a block at a time, on at most `jobs` threads.
  ///
  /// After an error no further block is begun, and the error is thrown: the first in the order of
  /// the blocks, of those that were seen.
  static func forEach<Failure: Error>(
    _ count: Int, jobs: Int, _ body: @Sendable (Int) throws(Failure) -> Void
  ) throws(Failure) {
    let block = 64
    let workers = min(jobs, (count + block - 1) / block)
    guard workers > 1 else {
      for index in 0..<count { try body(index) }
      return
    }
    let next = Atomic<Int>(0)
    let failure = Mutex<(block: Int, error: Failure)?>(nil)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let start = next.add(block, ordering: .relaxed).oldValue
        guard start < count else { return }
        do throws(Failure) {
          for index in start..<min(start + block, count) { try body(index) }
        } catch {
          failure.withLock { known in
            if known.map({ start < $0.block }) ?? true { known = (start, error) }
          }
          next.store(count, ordering: .relaxed)
          return
        }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure.error }
  }
}
