import Synchronization

/// Work on many things at once, on threads that share it out among themselves, or on fewer where the
/// system refuses some.
public enum Parallel {
  /// The results of `body` for the indices below `count`, in order, made on at most `jobs` threads.
  ///
  /// Results are put where they belong as they come, and are never copied. The caller waits for
  /// all of them. A thread takes up `block` indices at a time, in their order; where that is not
  /// said, as many as leave several blocks for each thread, so that a few slow ones do not hold up
  /// the rest.
  public static func map<Element: Sendable>(
    _ count: Int, jobs: Int, block: Int? = nil, _ body: @Sendable (Int) -> Element
  ) -> [Element] {
    guard jobs > 1, count > 1 else { return (0..<count).map(body) }
    let block = block ?? max(1, min(64, count / (jobs * 8)))
    return unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      if let start = buffer.baseAddress {
        let places = unsafe Places(start)
        forEach(count, jobs: jobs, block: block) { index in places.put(body(index), at: index) }
      }
      initializedCount = count
    }
  }

  /// The memory for results.
  ///
  /// Sendable although it is a pointer, because each thread writes only at the indices that it has
  /// taken, no index is taken twice, and nothing reads before all threads are done.
  @safe
  private struct Places<Element>: @unchecked Sendable {
    private let start: UnsafeMutablePointer<Element>

    init(_ start: UnsafeMutablePointer<Element>) { unsafe self.start = unsafe start }

    /// Puts `element` where nothing is yet.
    func put(_ element: consuming Element, at index: Int) {
      unsafe start.advanced(by: index).initialize(to: element)
    }
  }

  /// Calls `body` with the indices below `count`, a block at a time, on at most `jobs` threads.
  ///
  /// After an error no further block is begun, and the error is thrown: the first in the order of
  /// the blocks, of those that were seen.
  public static func forEach<Failure: Error>(
    _ count: Int, jobs: Int, block: Int = 64, _ body: @Sendable (Int) throws(Failure) -> Void
  ) throws(Failure) {
    let workers = min(jobs, (count + block - 1) / block)
    guard workers > 1 else {
      for index in 0..<count { try body(index) }
      return
    }
    let next = Atomic<Int>(0)
    let failure = Mutex<(block: Int, error: Failure)?>(nil)
    Threads.perform(workers) {
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
