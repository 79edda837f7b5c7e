import Synchronization
import Testing

@testable import Platform

@Suite("Work on many things at once")
struct ParallelTests {
  @Test(
    "gives the results in order",
    arguments: [(0, 4), (1, 4), (2, 2), (9, 1), (1000, 2), (1001, 8), (17, 256)])
  func keepsItsOrder(count: Int, jobs: Int) {
    // Not plain numbers: what is put in place twice, or never, would leak or fall over.
    let results = Parallel.map(count, jobs: jobs) {
      [String($0), "een tekst met meer dan 15 bytes"]
    }
    #expect(results.map(\.first) == (0..<count).map { String($0) })
  }

  @Test("does what a thread does on its own thread too, and waits for all")
  func threads() {
    let calls = Atomic<Int>(0)
    Threads.perform(4) { calls.add(1, ordering: .relaxed) }
    #expect((1...4).contains(calls.load(ordering: .relaxed)))
    Threads.perform(1) { calls.store(9, ordering: .relaxed) }
    #expect(calls.load(ordering: .relaxed) == 9)
  }

  @Test("does each thing once", arguments: [1, 2, 8])
  func once(jobs: Int) {
    let calls = Mutex<[Int: Int]>([:])
    _ = Parallel.map(500, jobs: jobs) { index in calls.withLock { $0[index, default: 0] += 1 } }
    #expect(calls.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<500).map { ($0, 1) }))
  }
}
