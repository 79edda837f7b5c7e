import Foundation
import TestSupport
import Testing

@Suite("A build that is interrupted", .enabled(if: canTrace, "needs strace"))
struct InterruptionTests {
  private func run(_ script: String, in site: SampleSite) throws -> HelderCommand.Result {
    try HelderCommand(folder: site.folder.url, program: URL(fileURLWithPath: "/bin/bash"))
      .run(["-c", script], environment: ["HELDER": HelderCommand.executable.path])
  }

  /// Runs a build whose writing takes long, and sends it `signal` once it has begun.
  private func interrupted(_ signal: String, in site: SampleSite) throws -> HelderCommand.Result {
    try run(
      """
      strace -f -qq -o /dev/null -e trace=write -e inject=write:delay_enter=150000 \
        "$HELDER" build --jobs 2 &
      tracer=$!
      until ls .public.??????/site/* >/dev/null 2>&1; do sleep 0.02; done
      kill -\(signal) $(cat /proc/$tracer/task/$tracer/children)
      wait $tracer; echo "ended $?"; ls -A
      """, in: site)
  }

  @Test(
    "clears away what it made, and ends as the signal ends a program",
    arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func clears(signal: String, code: Int) throws {
    let site = try SampleSite()
    let result = try interrupted(signal, in: site)
    #expect(
      result.output.split(separator: "\n") == ["ended \(code)", "content", "templates"],
      "\(result.output)\(result.errors)")
    #expect(result.errors.contains("Afgebroken; er is niets veranderd."))
  }

  @Test("leaves the old site as it was")
  func leavesTheOldSite() throws {
    let site = try SampleSite()
    #expect(try site.helder("build").exitCode == 0)
    let before = try site.folder.files(below: "public")
    try site.folder.replace("naam: CIS", with: "naam: CIS2", in: "content/data/partijen.yaml")
    let result = try interrupted("INT", in: site)
    #expect(
      result.output.split(separator: "\n") == ["ended 130", "content", "public", "templates"],
      "\(result.output)\(result.errors)")
    #expect(try site.folder.files(below: "public") == before)
  }

  @Test("while it waits for another build ends at once, and leaves that one's lock alone")
  func whileWaiting() throws {
    let site = try SampleSite()
    let result = try run(
      """
      flock .public.lock sleep 60 & other=$!
      until [ -e .public.lock ]; do sleep 0.02; done; sleep 0.2
      "$HELDER" build 2>errors & build=$!
      until grep -q wachten errors; do sleep 0.05; done
      kill -INT $build; wait $build; echo "ended $?"; kill $other; ls -A
      """, in: site)
    #expect(
      result.output.split(separator: "\n") == [
        "ended 130", ".public.lock", "content", "errors", "templates",
      ], "\(result.output)\(result.errors)")
  }
}

private let canTrace = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")
