/// Runs `transform` for each index below `count`, at most `jobs` at a time, and returns the results
/// in order.
///
/// Work is dealt out in runs of neighbouring indices, several for each job, so that a few slow ones
/// do not hold up the rest and the cost of a task is spread.
func parallelMap<Result: Sendable>(
  count: Int, jobs: Int, _ transform: @escaping @Sendable (Int) -> Result
) async -> [Result] {
  guard jobs > 1, count > 8 else { return (0..<count).map(transform) }
  let runLength = max(4, (count + jobs * 8 - 1) / (jobs * 8))
  let runs = stride(from: 0, to: count, by: runLength).map { start in
    start..<min(start + runLength, count)
  }
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    var results = [[Result]](repeating: [], count: runs.count)
    var next = 0
    func start() {
      guard next < runs.count else { return }
      let number = next
      let run = runs[number]
      next += 1
      group.addTask { (number, run.map(transform)) }
    }
    for _ in 0..<min(jobs, runs.count) { start() }
    while let (number, values) = await group.next() {
      results[number] = values
      start()
    }
    return Array(results.joined())
  }
}
