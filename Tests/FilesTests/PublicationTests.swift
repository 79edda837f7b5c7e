import Platform
import Testing

@testable import Files

@Suite("A publication")
struct PublicationTests {
  @Test("makes the output with all files, a record and nothing beside it")
  func makesTheOutput() throws {
    let site = try Site()
    let files = ["index.html": "een", "partijen/cis/index.html": "twee", "leeg.txt": ""]
    let summary = try site.publish(files)
    #expect(summary.mode == .created)
    #expect(summary.written == 3 && summary.unchanged == 0 && summary.removed == 0)
    #expect(try site.texts() == files)
    #expect(try site.names() == ["public"])
    #expect(try site.verify(files) == [])
  }

  @Test("makes the folders above the output", arguments: ["a/b/public", "a/b/public/"])
  func makesTheFoldersAbove(output: String) throws {
    let site = try Site(output: output)
    try site.publish(["a": "1"])
    #expect(try site.texts() == ["a": "1"])
  }

  @Test("takes the folders above the output away again when it fails")
  func takesTheFoldersAboveAway() throws {
    let site = try Site(output: "a/b/public")
    #expect(throws: PublicationError.impossiblePath("../x")) { try site.publish(["../x": "1"]) }
    #expect(try site.names() == [])
  }

  @Test("of the same site does not touch the output")
  func leavesTheSameSiteAlone() throws {
    let site = try Site()
    let files = ["index.html": "een", "a/b": "twee"]
    try site.publish(files)
    let before = try [site.trace("."), site.trace("a/b"), site.trace(".helder.json")]
    let summary = try site.publish(files)
    #expect(summary.mode == .untouched)
    #expect(summary.unchanged == 2)
    #expect(try [site.trace("."), site.trace("a/b"), site.trace(".helder.json")] == before)
  }

  @Test("replaces what changed, removes what is gone, and keeps the rest with its time")
  func replacesWhatChanged() throws {
    let site = try Site()
    try site.publish(["same": "1", "changed": "2", "gone/deep/x": "3", "gone/y": "4"])
    try site.folder.script("touch -d 2001-02-03 public/same")
    let before = try site.trace("same")
    let summary = try site.publish(["same": "1", "changed": "22", "new/z": "5"])
    #expect(summary.mode == .exchanged)
    #expect(summary.written == 2 && summary.unchanged == 1 && summary.removed == 2)
    #expect(try site.texts() == ["same": "1", "changed": "22", "new/z": "5"])
    #expect(try site.trace("same") == before)
    #expect(try FileSystem.list(site.output).map(\.path).contains("gone") == false)
    #expect(try site.names() == ["public"])
  }

  @Test("of one changed file out of 10,000 gives only that one a new number and time")
  func changesOneOfMany() throws {
    let site = try Site()
    var files: [String: String] = [:]
    for number in 0..<10000 { files["partijen/p\(number)/index.html"] = "partij \(number)" }
    try site.publish(files, jobs: 2)
    let before = try files.keys.map { try site.trace($0) }
    files["partijen/p4711/index.html"] = "anders"
    let summary = try site.publish(files, jobs: 2)
    #expect(summary.written == 1 && summary.unchanged == 9999)
    let after = try files.keys.map { try site.trace($0) }
    let different = zip(files.keys, zip(before, after)).filter { $0.1.0 != $0.1.1 }.map(\.0)
    #expect(different == ["partijen/p4711/index.html"])
  }

  @Test("turns a file into a folder and back")
  func turnsAFileIntoAFolder() throws {
    let site = try Site()
    try site.publish(["a": "1", "b": "2"])
    try site.publish(["a/index.html": "3", "b": "2"])
    #expect(try site.texts() == ["a/index.html": "3", "b": "2"])
    try site.publish(["a": "1"])
    #expect(try site.texts() == ["a": "1"])
  }

  @Test("of nothing makes an output with only a record")
  func publishesNothing() throws {
    let site = try Site()
    try site.publish([:])
    #expect(try FileSystem.list(site.output).map(\.path) == [".helder.json"])
    #expect(try site.publish([:]).mode == .untouched)
  }

  @Test("takes an output that is empty")
  func takesAnEmptyOutput() throws {
    let site = try Site()
    try site.folder.script("mkdir -p public/leeg/map")
    #expect(try site.publish(["a": "1"]).mode == .exchanged)
    #expect(try site.texts() == ["a": "1"])
  }

  @Test("restores a file that was deleted by hand")
  func restoresADeletedFile() throws {
    let site = try Site()
    try site.publish(["a": "1", "b": "2"])
    try site.folder.script("rm public/a")
    #expect(try site.publish(["a": "1", "b": "2"]).written == 1)
    #expect(try site.texts() == ["a": "1", "b": "2"])
  }

  @Test("keeps the rights of the output folder")
  func keepsTheRights() throws {
    let site = try Site()
    try site.publish(["a": "1"])
    try site.folder.script("chmod 2750 public")
    try site.publish(["a": "2"])
    #expect(try site.folder.script("stat -c %a public") == "2750\n")
  }

  @Test("follows an output that is a link to the folder that it means")
  func followsALinkedOutput() throws {
    let site = try Site()
    try site.folder.script("mkdir -p www/site; ln -s www/site public")
    try site.publish(["a": "1"])
    try site.publish(["a": "2"])
    #expect(
      try site.folder.script("readlink public; cat www/site/a; ls -A www")
        == "www/site\n2.site.vorige\nsite\n")
  }

  @Test("gives the same record whatever the order and the number of threads", arguments: [1, 2, 8])
  func givesTheSameRecord(jobs: Int) throws {
    let (first, second) = (try Site(), try Site(output: "elders"))
    let files = (0..<1000).map { OutputFile(path: "p/\($0)", bytes: Array("\($0)".utf8)) }
    var generator = Seeded(seed: UInt64(jobs))
    _ = try first.publication().publish(files)
    _ = try second.publication().publish(files.shuffled(using: &generator), jobs: jobs)
    let record = try FileSystem.readFile("\(first.output)/.helder.json", limit: 1 << 20)
    #expect(record.count > 50_000)
    #expect(try FileSystem.readFile("\(second.output)/.helder.json", limit: 1 << 20) == record)
  }

  @Test("keeps names apart that differ in bytes alone")
  func keepsNamesApart() throws {
    let site = try Site()
    let names = ["caf\u{E9}", "cafe\u{301}"]
    let files = names.map { OutputFile(path: $0, bytes: Array($0.utf8)) }
    let summary = try site.publication().publish(files)
    #expect(summary.written == 2)
    #expect(try site.publication().publish(files).mode == .untouched)
    #expect(try site.publication().verify(files) == [])
  }

  @Test("may be made of files that come one by one from many threads")
  func comesOneByOne() throws {
    let site = try Site()
    let draft = try site.publication().begin()
    try Parallel.forEach(1000, jobs: 8) { index throws(PublicationError) in
      try draft.add(OutputFile(path: "p/\(index / 10)/\(index)", bytes: [UInt8(index & 255)]))
    }
    let names = try site.names()
    #expect(names.count == 2 && names.contains(".public.lock") && !names.contains("public"))
    #expect(try draft.publish().written == 1000)
    #expect(try site.names() == ["public"])
  }

  @Test("that is discarded leaves nothing")
  func leavesNothing() throws {
    let site = try Site()
    do {
      let draft = try site.publication().begin()
      try draft.add(OutputFile(path: "a", bytes: [1]))
      draft.discard()
      draft.discard()
    }
    #expect(try site.names() == [])
    do {
      let draft = try site.publication().begin()
      try draft.add(OutputFile(path: "a", bytes: [1]))
    }
    #expect(try site.names() == [])
  }
}
