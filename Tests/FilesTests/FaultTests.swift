import Testing

@testable import Files

@Suite("A build that the file system fails")
struct FaultTests {
  /// A system call, an error that it may give, and how many calls must be those that the whole
  /// publication depends on.
  struct Fault: Sendable, CustomTestStringConvertible {
    let call: String
    let error: String
    let leastRefusals: Int
    var testDescription: String { "\(call) gives \(error)" }
  }

  static let faults = [
    Fault(call: "mkdirat", error: "ENOSPC", leastRefusals: 5),
    Fault(call: "write", error: "ENOSPC", leastRefusals: 10),
    Fault(call: "openat", error: "EMFILE", leastRefusals: 10),
    Fault(call: "openat", error: "EACCES", leastRefusals: 10),
    Fault(call: "openat2", error: "EMFILE", leastRefusals: 10),
    Fault(call: "openat2", error: "EACCES", leastRefusals: 10),
    Fault(call: "openat2", error: "ELOOP", leastRefusals: 10),
    Fault(call: "linkat", error: "ENOSPC", leastRefusals: 3),
    Fault(call: "linkat", error: "EPERM", leastRefusals: 0),
    Fault(call: "linkat", error: "EMLINK", leastRefusals: 0),
    Fault(call: "renameat2", error: "ENOSPC", leastRefusals: 1),
    Fault(call: "renameat2", error: "EXDEV", leastRefusals: 0),
    Fault(call: "unlinkat", error: "EIO", leastRefusals: 0),
    Fault(call: "read", error: "EIO", leastRefusals: 10),
    Fault(call: "getdents64", error: "EIO", leastRefusals: 5),
    Fault(call: "flock", error: "ENOLCK", leastRefusals: 1),
    Fault(call: "newfstatat", error: "EIO", leastRefusals: 5),
    Fault(call: "ftruncate", error: "EIO", leastRefusals: 0),
    Fault(call: "close", error: "EDQUOT", leastRefusals: 5),
  ]

  @Test(
    "at any call leaves the whole old site, or publishes the whole new one",
    .enabled(if: Tools.canTrace, "needs strace"), arguments: faults)
  func leavesAWholeSite(fault: Fault) throws {
    let stage = try Stage(.probe)
    var refusals = 0
    for number in try stage.firstOwnCall(fault.call)... {
      try stage.reset("one")
      let result = try Shell.run(
        Tools.trace(
          ["\(fault.call):error=\(fault.error):when=\(number)"], log: stage.folder.path("log"))
          + stage.command("two"))
      let log = try FileSystem.readFile(stage.folder.path("log"), limit: 1 << 24)
      guard String(decoding: log, as: UTF8.self).contains("INJECTED") else { break }
      let standing = try stage.standing()
      let place: Comment = "\(fault) \(number): \(result.end) \(result.output)"
      switch result.end {
      case .exit(0): #expect(standing == "two", place)
      case .exit(2), .exit(3):
        refusals += 1
        #expect(standing == "one", place)
        #expect(result.output.contains("error: can't"), place)
      default:
        Issue.record(place)
      }
      if try stage.names() != ["public"] {
        // What could not be removed, or a lock of which is not known whose it is, is for the next.
        let isKnown = try stage.names() == [".public.lock", "public"]
        #expect(isKnown || result.output.contains("left behind"), place)
        #expect(try Shell.run(stage.command("two")).end == .exit(0))
        #expect(try stage.names() == ["public"], place)
      }
    }
    #expect(refusals >= fault.leastRefusals)
  }

  @Test(
    "while files are replaced one by one puts all of them back",
    .enabled(if: Tools.canTrace, "needs strace"),
    arguments: [
      ("mkdirat", "ENOSPC", 3), ("renameat", "ENOSPC", 15), ("renameat", "EACCES", 15),
      ("linkat", "ENOSPC", 8), ("linkat", "EPERM", 0), ("write", "ENOSPC", 5),
      ("unlinkat", "EIO", 0),
    ])
  func putsAllBack(call: String, error: String, leastRefusals: Int) throws {
    let stage = try Stage(.probe)
    var refusals = 0
    for number in 1... {
      try stage.reset("one")
      let result = try Shell.run(
        Tools.trace(
          ["renameat2:error=EXDEV", "\(call):error=\(error):when=\(number)"],
          log: stage.folder.path("log")) + stage.command("two"))
      let log = try FileSystem.readFile(stage.folder.path("log"), limit: 1 << 24)
      guard String(decoding: log, as: UTF8.self).contains(" \(error) ") else { break }
      let place: Comment = "\(call) \(error) \(number): \(result.end) \(result.output)"
      if result.end == .exit(0) {
        #expect(try stage.standing() == "two", place)
      } else {
        refusals += 1
        #expect(result.end == .exit(3), place)
        #expect(try stage.standing() == "one", place)
        #expect(try stage.names() == ["public"], place)
      }
    }
    #expect(refusals >= leastRefusals)
  }
}
