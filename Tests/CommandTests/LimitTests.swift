import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Where the system allows little, helder")
struct LimitTests {
  private func run(_ script: String, in site: SampleSite) throws -> HelderCommand.Result {
    try HelderCommand(folder: site.folder.url, program: URL(fileURLWithPath: "/bin/bash"))
      .run(["-c", script], environment: ["HELDER": HelderCommand.executable.path])
  }

  @Test(
    "says so where it gets no threads, and does not wait for them",
    .enabled(if: getuid() == 0, "needs to run as another user"),
    arguments: ["build", "check", "serve --port 0"], [1, 2])
  func noThreads(command: String, bound: Int) throws {
    let site = try SampleSite()
    // A copy that the other user can read, with a number of its own so that no thread of another
    // program counts.
    let result = try run(
      """
      chmod -R a+rX . && chmod a+w .
      timeout 20 setpriv --reuid $((60000 + RANDOM % 5000)) --clear-groups bash -c \
        "ulimit -u \(bound); exec \"$HELDER\" \(command)"
      """, in: site)
    #expect(result.exitCode == 3, "\(result.errors)")
    #expect(result.errors.contains("'ulimit -u'"), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
  }

  @Test("says so where its memory ends, at whatever moment", arguments: [60, 75, 90, 120, 200])
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
