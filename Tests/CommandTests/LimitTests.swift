import Foundation
import TestSupport
import Testing

@Suite("Where the system allows little, helder")
struct LimitTests {
  private func run(_ script: String, in site: SampleSite) throws -> HelderCommand.Result {
    try HelderCommand(folder: site.folder.url, program: URL(fileURLWithPath: "/bin/bash"))
      .run(["-c", script], environment: ["HELDER": HelderCommand.executable.path])
  }

  @Test("says so where its memory ends, at whatever moment", arguments: [90, 120, 200])
  func noMemory(megabytes: Int) throws {
    let site = try SampleSite()
    // Enough data to fill more than the largest bound.
    try site.folder.write(
      "---\ntitel: Lang\n---\n\n"
        + String(
          repeating: "Een *regel* met een [link](index.md) en nog wat woorden.\n\n", count: 40_000),
      to: "content/lang.md")
    let result = try run(
      """
      size=$(awk '/VmSize/ {print $2}' /proc/self/status)
      "$HELDER" --version >/dev/null
      ulimit -v $(( $(stat -c %s "$HELDER") / 1024 + \(megabytes) * 1024 ))
      timeout 60 "$HELDER" build --jobs 1
      """, in: site)
    let isTold = result.exitCode == 3 && result.errors.contains("'ulimit -v'")
    let isDone = result.exitCode == 0 || result.exitCode == 1
    #expect(isTold || isDone, "\(result.exitCode) \(result.errors.suffix(2000))")
    #expect(!result.errors.contains("Fatal error") && !result.errors.contains("Backtrace"))
  }
}
