import Testing

@testable import Files

@Suite("What Helder did not write")
struct OwnershipTests {
  @Test("is named, all of it in one run, and nothing is changed")
  func isNamed() throws {
    let site = try Site()
    try site.publish(["a": "1", "b": "2", "gone": "3", "c/d": "4", "e": "5"])
    try site.folder.script(
      """
      cd public; printf x >> a; printf notes > notes.txt; printf y >> gone
      rm c/d; ln -s /etc/passwd c/d; mkfifo pipe; ln -s / root
      printf mine > new; mkdir map; printf z > "map/$(printf 'z\\377')"
      """)
    let before = try site.folder.script("ls -lAR --full-time public")
    let error = try #require(throws: PublicationError.self) {
      try site.publish(["a": "9", "b": "8", "c/d": "7", "new": "6", "e": "5"])
    }
    guard case .hasForeignFiles(_, let files) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(
      files == [
        .init(path: "a", reason: .edited), .init(path: "c/d", reason: .link),
        .init(path: "gone", reason: .edited), .init(path: "map/z\u{FFFD}", reason: .notListed),
        .init(path: "new", reason: .notListed), .init(path: "notes.txt", reason: .notListed),
        .init(path: "pipe", reason: .special), .init(path: "root", reason: .link),
      ])
    #expect(error.details.count == 8)
    #expect(error.isWrongUse == false)
    #expect(try site.folder.script("ls -lAR --full-time public") == before)
    #expect(try site.names() == ["public"])
  }

  @Test("is replaced and removed only by force, and links are not followed")
  func isReplacedByForce() throws {
    let site = try Site()
    try site.publish(["a": "1", "b/c": "2"])
    try site.folder.script(
      """
      mkdir elsewhere; printf safe > elsewhere/file; printf safe > target
      cd public; ln -s ../elsewhere link; rm -r a b; ln -s ../target a; ln -s ../elsewhere b
      mkfifo pipe; mkdir map; printf z > "map/$(printf 'z\\377')"
      """)
    try site.publish(["a": "1", "b/c": "2"], force: true)
    #expect(try site.texts() == ["a": "1", "b/c": "2"])
    #expect(try site.folder.script("cat target elsewhere/file; ls elsewhere") == "safesafefile\n")
    #expect(try site.publish(["a": "1", "b/c": "2"]).mode == .untouched)
  }

  @Test("is taken over where it is what Helder would write")
  func isTakenOver() throws {
    let site = try Site()
    try site.publish(["a": "1"])
    try site.folder.script("printf 2 > public/b; printf 3 > public/a")
    let summary = try site.publish(["a": "3", "b": "2"])
    #expect(summary.unchanged == 2 && summary.written == 0 && summary.mode == .exchanged)
    #expect(try site.publish(["a": "3", "b": "2"]).mode == .untouched)
  }

  @Test("fills a folder without a record, which is refused without force")
  func fillsAFolderWithoutARecord() throws {
    let site = try Site()
    try site.folder.script("mkdir -p public/x; printf 1 > public/x/y")
    #expect(throws: PublicationError.hasNoRecord(output: site.output)) {
      try site.publish(["a": "1"])
    }
    #expect(try site.texts() == ["x/y": "1"])
    try site.publish(["a": "1"], force: true)
    #expect(try site.texts() == ["a": "1"])
  }

  @Test(
    "may include a record that can't be read, which is refused without force",
    arguments: [
      "printf '' > .helder.json", "printf '<<<<<<< HEAD' >> .helder.json",
      "sed -i 's/1,/2,/' .helder.json", "rm .helder.json; ln -s ../kept .helder.json",
      "head -c 60 .helder.json > x; mv x .helder.json",
    ])
  func mayIncludeTheRecord(damage: String) throws {
    let site = try Site()
    try site.publish(["a": "1"])
    try site.folder.script("cp public/.helder.json kept; cd public; \(damage)")
    let record = "\(site.output)/.helder.json"
    #expect(throws: PublicationError.hasDamagedRecord(record: record)) {
      try site.publish(["a": "2"])
    }
    #expect(try site.texts()["a"] == "1")
    try site.publish(["a": "2"], force: true)
    #expect(try site.verify(["a": "2"]) == [])
  }

  @Test(
    "is a Git repository's history, which is never touched: its files are replaced in place",
    arguments: [
      "mkdir public/.git; printf ref > public/.git/HEAD", "printf 'gitdir: x' > public/.git",
    ])
  func isARepositorysHistory(script: String) throws {
    let site = try Site()
    try site.publish(["a": "1", "b": "2"])
    try site.folder.script(script)
    let git = try site.folder.script("find public/.git -printf '%p %i %s %T@\n'")
    let folder = try site.trace(".").number
    for force in [false, true] {
      #expect(try site.publish(["a": "\(force)"], force: force).mode == .inPlace)
      #expect(try site.verify(["a": "\(force)"]) == [])
      #expect(try site.folder.script("find public/.git -printf '%p %i %s %T@\n'") == git)
      #expect(try site.trace(".").number == folder)
    }
    #expect(try site.publish(["a": "true"]).mode == .untouched)
  }

  @Test("may be a worktree with nothing in it yet")
  func isAnEmptyWorktree() throws {
    let site = try Site()
    try site.folder.script("mkdir public; echo 'gitdir: x' > public/.git")
    #expect(try site.publish(["a": "1"]).mode == .inPlace)
    #expect(try site.verify(["a": "1"]) == [])
  }
}
