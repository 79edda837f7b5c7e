import Glibc
import Testing

@testable import Files

/// The kinds of system calls that change something on disk.
let changingCalls = [
  "openat", "mkdirat", "linkat", "renameat", "renameat2", "unlinkat", "write", "fchmod",
  "ftruncate", "flock", "utimensat",
]

@Suite("A build that is killed")
struct KillTests {
  @Test("at any of 200 random moments leaves a whole site, and the next build clears up")
  func atRandomMoments() throws {
    let stage = try Stage(.large(files: 150))
    try stage.reset("one")
    let clock = ContinuousClock()
    var standing = "one"
    let start = clock.now
    for name in ["two", "one"] { #expect(try Shell.run(stage.command(name)).end == .exit(0)) }
    let duration = (clock.now - start) / 2
    var generator = Seeded(seed: 20_18_05_25)
    var outcomes: [String: Int] = [:]
    var kept = 0
    for _ in 0..<200 {
      let other = standing == "one" ? "two" : "one"
      let started = try Shell.start(stage.command(other))
      let moment = duration * Double.random(in: 0..<1.1, using: &generator)
      Self.wait(moment)
      started.kill()
      let end = started.finish().end
      let found = try #require(try stage.standing(), "neither the old nor the new site")
      #expect(end == .signal(SIGKILL) || found == other)
      let outcome = end != .signal(SIGKILL) ? "done" : found == other ? "new" : "old"
      outcomes[outcome, default: 0] += 1
      let next = try Shell.run(stage.command(found))
      #expect(next.end == .exit(0), "\(next.output)")
      #expect(try stage.standing() == found)
      #expect(try stage.names() == ["public"])
      if try stage.standing(output: "out/.public.vorige") != "none" {
        #expect(
          try stage.standing(output: "out/.public.vorige") != nil, "the old site is not whole")
        kept += 1
      }
      standing = found
    }
    #expect(kept > 150)
    // Otherwise the moments were not spread over the whole build.
    #expect(outcomes["old", default: 0] > 40, "\(outcomes)")
    #expect(outcomes["old", default: 0] + outcomes["new", default: 0] > 100, "\(outcomes)")
  }

  @Test(
    "before any system call that changes a file leaves a whole site",
    .enabled(if: Tools.canTrace, "needs strace"), arguments: [nil, "one"] as [String?])
  func beforeEachChange(before: String?) throws {
    let stage = try Stage(.probe)
    var found: [String: Int] = [:]
    for call in changingCalls {
      for number in try stage.firstOwnCall(call)... {
        try stage.reset(before)
        let result = try Shell.run(
          Tools.trace(["\(call):signal=SIGKILL:when=\(number)"]) + stage.command("two"))
        let standing = try #require(
          try stage.standing(), "\(call) \(number): neither the old nor the new site")
        guard result.end == .signal(SIGKILL) else {
          #expect(result.end == .exit(0) && standing == "two", "\(result.output)")
          break
        }
        #expect(standing == "two" || standing == before ?? "none")
        found[standing, default: 0] += 1
        // The next build is of yet another site, so nothing that is left can pass for its own.
        let next = try Shell.run(stage.command("one"))
        #expect(next.end == .exit(0), "\(call) \(number): \(next.output)")
        #expect(try stage.standing() == "one")
        #expect(try stage.names() == ["public"])
      }
    }
    #expect(found[before ?? "none", default: 0] > 30, "\(found)")
    #expect(found["two", default: 0] > (before == nil ? 2 : 20), "\(found)")
  }

  @Test(
    "while it replaces file by file leaves whole files, which the next build knows for its own",
    .enabled(if: Tools.canTrace, "needs strace"))
  func fileByFile() throws {
    let stage = try Stage(.probe)
    let known = Set(try stage.texts("one").values).union(try stage.texts("two").values)
    var kills = 0
    var mixtures = 0
    for call in ["mkdirat", "linkat", "renameat", "unlinkat", "write"] {
      for number in try stage.firstOwnCall(call)... {
        try stage.reset("one")
        let result = try Shell.run(
          Tools.trace(["renameat2:error=EXDEV", "\(call):signal=SIGKILL:when=\(number)"])
            + stage.command("two"))
        guard result.end == .signal(SIGKILL) else {
          #expect(result.end == .exit(0) && result.output.hasPrefix("fileByFile"))
          break
        }
        kills += 1
        if try stage.standing() == nil { mixtures += 1 }
        for (path, text) in try stage.texts("out/public") where path != ".helder.json" {
          #expect(known.contains(text), "\(call) \(number): \(path)")
        }
        for name in ["one", "two"] {
          try stage.folder.script("rm -rf copy; cp -a out copy")
          let next = try Shell.run(stage.command(name, output: "copy/public"))
          #expect(next.end == .exit(0), "\(call) \(number): \(next.output)")
          #expect(try stage.standing(output: "copy/public") == name)
          #expect(try stage.names(in: "copy") == ["public"])
        }
      }
    }
    #expect(kills > 60 && mixtures > 10)
  }

  /// Waits without giving up the processor's time slice for long: moments matter here.
  private static func wait(_ duration: Duration) {
    let microseconds = duration.components.attoseconds / 1_000_000_000_000
    usleep(UInt32(clamping: microseconds + duration.components.seconds * 1_000_000))
  }
}
