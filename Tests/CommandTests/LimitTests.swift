import Foundation
import TestSupport
import Testing

@Suite("Where the system allows little, helder")
struct LimitTests {
  private func run(_ script: String, in site: SampleSite) throws -> HelderCommand.Result {
    try HelderCommand(folder: site.folder.url, program: URL(fileURLWithPath: "/bin/bash"))
      .run(["-c", script], environment: ["HELDER": HelderCommand.executable.path])
  }

  @Test("says so where its memory ends, at whatever moment", arguments: [20, 40, 60, 90, 120, 200])
  func noMemory(megabytes: Int) throws {
    let site = try SampleSite()
    // Enough data to fill more than the largest bound.
    try site.folder.write(
      "---\ntitel: Lang\n---\n\n"
        + String(
          repeating: "Een *regel* met een [link](index.md) en nog wat woorden.\n\n", count: 40_000),
      to: "content/lang.md")
    for jobs in [1, 4] {
      let result = try run(
        """
        ulimit -v $(( $(stat -c %s "$HELDER") / 1024 + \(megabytes) * 1024 ))
        timeout 60 "$HELDER" build --jobs \(jobs)
        """, in: site)
      let isTold = result.exitCode == 3 && result.errors.contains("'ulimit -v'")
      let isDone = result.exitCode == 0 || result.exitCode == 1
      // With less than the program itself takes it is the system that says so.
      let isNotBegun = result.exitCode == 127 && result.errors.contains("shared libraries")
      #expect(
        isTold || isDone || isNotBegun && megabytes < 40,
        "\(result.exitCode) \(result.errors.suffix(2000))")
      // The runtime of Swift says first how much it could not get.
      let others = result.errors.replacing("Fatal error: failed to allocate", with: "")
      #expect(!others.contains("Fatal error") && !others.lowercased().contains("backtrace"))
    }
  }

  @Test(
    "does with one thread what it does with more",
    arguments: ["build", "check --format json", "claims", "build --verify", "data --format json"])
  func noThreads(command: String) throws {
    let site = try SampleSite()
    if command.contains("--verify") { _ = try site.helder("build") }
    let whole = try run("\"$HELDER\" \(command) --jobs 4 2>&1", in: site)
    let alone = try run(Self.withoutThreads("\(command) --jobs 4 2>&1"), in: site)
    #expect(alone.exitCode == whole.exitCode)
  }

  @Test("says that it can't serve with one thread")
  func noServer() throws {
    let site = try SampleSite()
    let result = try run(Self.withoutThreads("serve --port 0"), in: site)
    #expect(result.exitCode == 3)
    #expect(result.errors.contains("'ulimit -u'"))
  }

  /// Runs helder as one that may have no second thread.
  ///
  /// Whoever may do all is somebody else for that, each time another one: what is counted is all
  /// that a user runs. The watch over its time is outside, for that needs a process too.
  private static func withoutThreads(_ command: String) -> String {
    """
    export alone=
    if [ "$EUID" = 0 ]; then
      chmod -R a+rwX .
      alone="setpriv --reuid $((1000000 + $$)) --regid 61234 --clear-groups"
    fi
    timeout 60 bash -c 'ulimit -u 1; exec $alone "$HELDER" \(command)'
    """
  }
}
