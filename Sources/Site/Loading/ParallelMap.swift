import Files

/// Runs `transform` for each index below `count`, at most `jobs` at a time, and returns the results
/// in order.
func parallelMap<Result: Sendable>(
  count: Int, jobs: Int, _ transform: @Sendable (Int) -> Result
) async -> [Result] {
  Parallel.map(count, jobs: jobs, transform)
}
