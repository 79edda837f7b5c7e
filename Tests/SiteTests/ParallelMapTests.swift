import Testing

@testable import Site

@Suite("Work in parallel")
struct ParallelMapTests {
  @Test("keeps its order", arguments: [(0, 4), (1, 4), (9, 1), (1000, 2), (1001, 8), (17, 256)])
  func keepsItsOrder(count: Int, jobs: Int) async {
    let results = await parallelMap(count: count, jobs: jobs) { $0 * 2 }
    #expect(results == (0..<count).map { $0 * 2 })
  }
}
