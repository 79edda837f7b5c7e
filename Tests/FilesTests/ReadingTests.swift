import Glibc
import Testing

@testable import Files

@Suite("Reading a file")
struct ReadingTests {
  @Test("gives its bytes, whatever they are", arguments: [0, 1, 4095, 4096, 65536, 1_000_000])
  func givesTheBytes(size: Int) throws {
    let folder = try TemporaryFolder()
    try folder.script("head -c \(size) /dev/urandom > a; od -An -v -tx1 a | tr -d ' \\n' > a.hex")
    let bytes = try FileSystem.readFile(folder.path("a"), limit: 1_000_000)
    let hex = try FileSystem.readFile(folder.path("a.hex"), limit: 2_000_000)
    #expect(bytes.count == size)
    let digits = Array("0123456789abcdef".utf8)
    #expect(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] } == hex)
  }

  @Test("reads to the end where the system gives no size")
  func readsFilesOfUnknownSize() throws {
    let bytes = try FileSystem.readFile("/proc/self/status", limit: 1_000_000)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("Name:"))
    #expect(bytes.last == UInt8(ascii: "\n"))
  }

  @Test("follows a link that the reader named himself")
  func followsLinks() throws {
    let folder = try TemporaryFolder()
    try folder.script("printf hallo > a; ln -s a b")
    #expect(try FileSystem.readFile(folder.path("b"), limit: 10) == Array("hallo".utf8))
  }

  @Test(
    "is refused, without waiting, with the reason",
    arguments: [
      ("mkfifo x", "x", FileSystemError.Reason.isNoFile),
      ("mkdir x", "x", .isFolder),
      ("ln -s /dev/zero x", "x", .isNoFile),
      ("ln -s x x", "x", .linkLoop),
      ("true", "x", .missing),
      ("touch x", "x/y", .isNoFolder),
      ("printf 12345678901 > x", "x", .largerThan(limit: 10)),
      ("truncate -s 1T x", "x", .largerThan(limit: 10)),
      ("true", String(repeating: "x", count: 300), .nameTooLong),
      ("true", "a\0b", .impossibleName),
    ])
  func isRefused(script: String, name: String, reason: FileSystemError.Reason) throws {
    let folder = try TemporaryFolder()
    try folder.script(script)
    let path = folder.path(name)
    #expect(throws: FileSystemError(.read, path, reason)) {
      try FileSystem.readFile(path, limit: 10)
    }
  }

  @Test("refuses an endless file that gives no size at its limit")
  func refusesAtTheLimit() {
    #expect(throws: FileSystemError(.read, "/proc/self/status", .largerThan(limit: 100))) {
      try FileSystem.readFile("/proc/self/status", limit: 100)
    }
  }
}

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
