import Testing

@testable import Files

@Suite("Listing a folder")
struct ListingTests {
  @Test("gives all that is in it, in the order of the bytes")
  func givesAll() throws {
    let folder = try TemporaryFolder()
    try folder.script("mkdir b; touch b/z a 'é' b-c Z; mkfifo p")
    #expect(
      try FileSystem.list(folder.path) == [
        FolderEntry(path: "Z", kind: .file),
        FolderEntry(path: "a", kind: .file),
        FolderEntry(path: "b", kind: .folder),
        FolderEntry(path: "b-c", kind: .file),
        FolderEntry(path: "p", kind: .other),
        FolderEntry(path: "é", kind: .file),
      ])
    #expect(
      try FileSystem.list(folder.path, recursively: true).map(\.path) == [
        "Z", "a", "b", "b-c", "b/z", "p", "é",
      ])
  }

  @Test("tells where links lead and follows none")
  func tellsWhereLinksLead() throws {
    let outside = try TemporaryFolder()
    try outside.script("printf geheim > secret; mkdir deep; touch deep/file")
    let folder = try TemporaryFolder()
    try folder.script(
      """
      mkdir in; touch in/file
      ln -s in/file file; ln -s in folder; ln -s .. above; ln -s nowhere nothing; ln -s loop loop
      ln -s \(outside.path)/secret out; ln -s \(outside.path)/deep out-folder; ln -s /dev/null dev
      ln -s \(folder.path) self; cp -a \(folder.path) \(outside.path)/\
      $(basename \(folder.path))-more
      ln -s \(outside.path)/$(basename \(folder.path))-more/in/file prefix
      mkfifo in/pipe; ln -s in/pipe pipe
      """)
    let entries = try FileSystem.list(folder.path, recursively: true)
    let kinds = Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.kind) })
    #expect(
      kinds == [
        "in": .folder, "in/file": .file, "in/pipe": .other, "file": .link(.file),
        "folder": .link(.folder), "above": .link(.outside), "nothing": .link(.nothing),
        "loop": .link(.nothing), "out": .link(.outside), "out-folder": .link(.outside),
        "dev": .link(.outside), "self": .link(.folder), "prefix": .link(.outside),
        "pipe": .link(.other),
      ])
    #expect(entries.filter(\.isReadable).map(\.path) == ["file", "in/file"])
  }

  @Test("names what has a name that is no text, and does not enter it")
  func namesUnreadableNames() throws {
    let folder = try TemporaryFolder()
    try folder.script("mkdir \"$(printf 'a\\377')\"; touch \"$(printf 'a\\377')\"/b")
    #expect(
      try FileSystem.list(folder.path, recursively: true) == [
        FolderEntry(path: "a\u{FFFD}", kind: .unreadableName)
      ])
  }

  @Test("goes deeper than a process may have files open")
  func goesDeep() throws {
    let folder = try TemporaryFolder()
    let deep = Array(repeating: "d", count: 1500).joined(separator: "/")
    try folder.script("mkdir -p \(deep); touch \(deep)/x")
    let entries = try FileSystem.list(folder.path, recursively: true)
    #expect(entries.count == 1501)
    #expect(entries.last?.path == deep + "/x")
  }

  @Test("finds every one of many names, once")
  func findsMany() throws {
    let folder = try TemporaryFolder()
    try folder.script("seq -f 'naam-die-wat-langer-is-%05g' 20000 | xargs touch")
    let entries = try FileSystem.list(folder.path)
    #expect(entries.count == 20000)
    #expect(Set(entries.map(\.path)).count == 20000)
    #expect(entries.first?.path == "naam-die-wat-langer-is-00001")
  }

  @Test(
    "is refused with the reason",
    arguments: [("touch x", FileSystemError.Reason.isNoFolder), ("true", .missing)])
  func isRefused(script: String, reason: FileSystemError.Reason) throws {
    let folder = try TemporaryFolder()
    try folder.script(script)
    #expect(throws: FileSystemError(.list, folder.path("x"), reason)) {
      try FileSystem.list(folder.path("x"))
    }
  }

  @Test("works for relative paths, and real paths have no links in them")
  func worksForRelativePaths() throws {
    let current = try FileSystem.currentDirectory()
    #expect(try FileSystem.realPath(".") == FileSystem.realPath(current))
    #expect(try FileSystem.list(".") == FileSystem.list(current))
    let folder = try TemporaryFolder()
    try folder.script("mkdir a; ln -s a b")
    #expect(
      try FileSystem.realPath(folder.path("b/../b/."))
        == FileSystem.realPath(folder.path) + "/a")
  }
}
