import Testing

@testable import Files

@Suite("A verification")
struct VerificationTests {
  @Test("names what is changed, missing and extra, and writes nothing")
  func namesDifferences() throws {
    let site = try Site()
    try site.publish(["a": "1", "b": "2", "c": "3", "old": "4"])
    try site.folder.script("printf x > public/extra; rm public/b; printf y > public/c")
    let before = try site.folder.script("ls -lAR --full-time")
    let differences = try site.verify(["a": "1", "b": "2", "c": "3", "new": "5"])
    #expect(
      differences == [
        Difference(path: ".helder.json", kind: .changed),
        Difference(path: "b", kind: .missing), Difference(path: "c", kind: .changed),
        Difference(path: "extra", kind: .extra(isRecorded: false)),
        Difference(path: "new", kind: .missing),
        Difference(path: "old", kind: .extra(isRecorded: true)),
      ])
    #expect(try site.folder.script("ls -lAR --full-time") == before)
  }

  @Test("reads no more of a file or of the record than it would write", .timeLimit(.minutes(1)))
  func readsNoMoreThanItWrites() throws {
    let site = try Site()
    try site.publish(["a": "1", "b": "2"])
    // Files without an end, as far as memory goes: to read one would be to fail.
    try site.folder.script(
      "truncate --size 100G public/a; truncate --size 100G public/.helder.json")
    #expect(
      try site.verify(["a": "1", "b": "2"]) == [
        Difference(path: ".helder.json", kind: .changed), Difference(path: "a", kind: .changed),
      ])
  }

  @Test("finds all missing where there is no output, and makes none")
  func findsAllMissing() throws {
    let site = try Site(output: "a/public")
    #expect(
      try site.verify(["x": "1"]) == [
        Difference(path: ".helder.json", kind: .missing), Difference(path: "x", kind: .missing),
      ])
    #expect(try site.names() == [])
  }

  @Test(
    "sees that only the record is wrong",
    arguments: [("rm", Difference.Kind.missing), ("echo >>", .changed)])
  func seesTheRecord(damage: String, kind: Difference.Kind) throws {
    let site = try Site()
    try site.publish(["a": "1"])
    try site.folder.script("\(damage) public/.helder.json")
    #expect(try site.verify(["a": "1"]) == [Difference(path: ".helder.json", kind: kind)])
  }
}
