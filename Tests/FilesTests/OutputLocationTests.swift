import Testing

@testable import Files

@Suite("An output folder")
struct OutputLocationTests {
  @Test("is never the root of the file system", arguments: ["/", "//", "/.", "/tmp/.."])
  func isNeverTheRoot(output: String) {
    #expect(throws: PublicationError.isRoot) {
      try Publication(output: output, protectedFolders: [], force: true).publish([])
    }
  }

  @Test(
    "is never the home folder or above it", arguments: ["home/user", "home", "link", "home/user/."])
  func isNeverHome(output: String) throws {
    let folder = try TemporaryFolder()
    try folder.script("mkdir -p home/user; ln -s home/user link")
    let publication = Publication(
      output: folder.path(output), protectedFolders: [], force: true, patience: 0,
      home: folder.path("home/user"))
    #expect(throws: PublicationError.isHome(output: folder.path(output))) {
      try publication.publish([])
    }
    #expect(try folder.script("find home") == "home\nhome/user\n")
  }

  @Test("may be in the home folder")
  func mayBeInHome() throws {
    let folder = try TemporaryFolder()
    let publication = Publication(
      output: folder.path("public"), protectedFolders: [], force: false, patience: 0,
      home: folder.path)
    #expect(try publication.publish([]).mode == .created)
  }

  @Test(
    "never overlaps a folder that is read",
    arguments: [
      ("content", PublicationError.Overlap.same), ("content/public", .inside),
      ("content/a/b/c", .inside), (".", .around), ("content/..", .around), ("link", .same),
      ("link/public", .inside), ("content/", .same), ("x/../content", .same),
    ])
  func neverOverlaps(output: String, overlap: PublicationError.Overlap) throws {
    let folder = try TemporaryFolder()
    try folder.script("mkdir content x; printf 1 > content/a.md; ln -s content link")
    let before = try folder.script("ls -AR")
    let content = folder.path("content")
    let publication = Publication(
      output: folder.path(output), protectedFolders: [folder.path("templates"), content],
      force: true, patience: 0, home: nil)
    let error = PublicationError.overlaps(output: folder.path(output), folder: content, overlap)
    #expect(throws: error) { try publication.publish([]) }
    #expect(error.isWrongUse)
    #expect(try folder.script("ls -AR") == before)
  }

  @Test("may have a name that begins like that of a folder that is read")
  func mayHaveASimilarName() throws {
    let site = try Site(output: "content-public")
    try site.folder.script("mkdir content")
    #expect(try site.publish([:], protected: [site.folder.path("content")]).mode == .created)
  }

  @Test("is a folder, or becomes one")
  func isAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.script("touch file; ln -s nothing broken; ln -s loop loop")
    func publish(_ name: String) throws(PublicationError) {
      _ = try Publication(output: folder.path(name), protectedFolders: []).publish([])
    }
    #expect(throws: PublicationError.isNoFolder(output: folder.path("file"))) {
      try publish("file")
    }
    #expect(throws: PublicationError.isBrokenLink(output: folder.path("broken"))) {
      try publish("broken")
    }
    #expect(throws: PublicationError.self) { try publish("loop") }
    #expect(throws: PublicationError.self) { try publish("file/public") }
    #expect(throws: PublicationError.self) { try publish("missing/../public") }
    #expect(throws: PublicationError.self) { try publish(String(repeating: "x", count: 250)) }
    #expect(throws: PublicationError.self) { try publish("a\0b") }
    #expect(throws: PublicationError.self) {
      try Publication(output: "", protectedFolders: []).publish([])
    }
    #expect(try FileSystem.list(folder.path).map(\.path) == ["broken", "file", "loop"])
  }

  @Test(
    "takes no file that would be elsewhere or that Helder keeps for itself",
    arguments: [
      "", "/etc/passwd", "../x", "a/../x", "a//b", "a/", ".", "./a", "a/.", "a\0b",
      ".helder.json", ".helder.lock", ".helder/x",
    ])
  func takesNoImpossibleFile(path: String) throws {
    let site = try Site()
    #expect(throws: PublicationError.impossiblePath(path)) { try site.publish([path: "1"]) }
    #expect(try site.names() == [])
  }

  @Test(
    "takes no two files in one place",
    arguments: [["a", "a/b"], ["a/b/c", "a/b", "x"], ["x/y", "x/y/z/w"]])
  func takesNoClash(paths: [String]) throws {
    let site = try Site()
    try site.publish(["old": "1"])
    for order in [paths, paths.reversed()] {
      let files = order.map { OutputFile(path: $0, bytes: [1]) }
      let error = try #require(throws: PublicationError.self) {
        try site.publication().publish(files)
      }
      guard case .clashingPaths = error else {
        Issue.record("\(error)")
        return
      }
    }
    let twice = [OutputFile(path: "a", bytes: [1]), OutputFile(path: "a", bytes: [1])]
    #expect(throws: PublicationError.clashingPaths("a")) {
      try site.publication().publish(twice)
    }
    #expect(try site.texts() == ["old": "1"])
    #expect(try site.names() == ["public"])
  }

  @Test("may hold any name that the file system takes")
  func mayHoldAnyName() throws {
    let site = try Site()
    let files = [
      "a b": "1", "\"\\\n\t\u{1}": "2", "é/ü": "3", "\u{202E}x": "4", "👩‍🚀": "5", "-rf": "6",
      "...": "7",
      String(repeating: "n", count: 255): "8", ".well-known/security.txt": "9", "_headers": "10",
    ]
    try site.publish(files)
    #expect(try site.texts() == files)
    #expect(try site.publish(files).mode == .untouched)
  }
}
