import Testing

@testable import Files

@Suite("Builds at once")
struct SimultaneousTests {
  @Test("each publish a whole site, one after the other", arguments: [nil, "one"] as [String?])
  func eachPublish(before: String?) throws {
    let stage = try Stage(.large(files: 50))
    try stage.reset(before)
    let started = try (0..<8).map { try Shell.start(stage.command($0 % 2 == 0 ? "two" : "one")) }
    let results = started.map { $0.finish() }
    for result in results { #expect(result.end == .exit(0), "\(result.output)") }
    #expect(["one", "two"].contains(try stage.standing()))
    #expect(try stage.names() == ["public"])
  }

  @Test("never show a reader anything but a whole site")
  func neverShowAPart() throws {
    let stage = try Stage(.probe)
    try stage.reset("one")
    let turns = try Shell.start(
      ["sh", "-ec", "for n in $(seq 10); do $two; $one; done"],
      environment: [
        "one": stage.command("one").joined(separator: " "),
        "two": stage.command("two").joined(separator: " "),
      ])
    // A reader that enters the output sees one site, also when it is replaced meanwhile.
    var seen: Set<String> = []
    var readings = 0
    while turns.isRunning {
      let folder = try OpenFolder(stage.folder.path("out/public"))
      if let index = try? folder.read(RawPath(name: "index.html"), limit: 100) {
        seen.insert(String(decoding: index, as: UTF8.self))
        readings += 1
      }
    }
    #expect(turns.finish().end == .exit(0))
    #expect(seen == ["one\n", "two\n"] && readings > 100)
  }

  @Test("are told which process is busy")
  func areToldWhoIsBusy() throws {
    let stage = try Stage(.probe)
    try stage.reset("one")
    let output = stage.folder.path("out/public")
    let draft = try Publication(output: output, protectedFolders: []).begin()
    let result = try Shell.run(stage.command("two") + ["--patience", "40"])
    #expect(
      result.output
        == "error: another build (process \(SystemCall.processNumber)) is working on '\(output)'\n")
    #expect(result.end == .exit(3))
    draft.discard()
    #expect(try stage.standing() == "one")
  }
}
