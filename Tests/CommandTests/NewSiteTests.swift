import Foundation
import TestSupport
import Testing

@Suite("A new site")
struct NewSiteTests {
  let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private func helder(
    _ arguments: String..., in name: String = ".", share: String? = nil
  ) throws -> HelderCommand.Result {
    try HelderCommand(folder: folder.url.appendingPathComponent(name)).run(
      arguments,
      environment: ["HELDER_SHARE": share ?? Repository.url.path])
  }

  private func names(in path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appendingPathComponent(path).path
    ).sorted()
  }

  @Test(
    "lists what is still to fill in and nothing else, and can be published as a concept",
    arguments: ["begin", "a/b/c", "Mijn site's", "één 🙂 שלום", "e\u{301}"])
  func isReady(name: String) throws {
    let made = try helder("new", name)
    #expect(made.exitCode == 0, "\(made.errors)")
    #expect(made.errors == "")
    #expect(made.output.contains("helder serve"))
    let check = try helder("check", in: name)
    #expect(check.exitCode == 1, "\(check.errors)")
    #expect(check.output.contains("0 van de \(Self.marks) plekken ingevuld"))
    let findings = check.errors.split(separator: "\n").filter {
      $0.hasPrefix("content/") && $0.hasSuffix("]")
    }
    let others = findings.filter { !$0.hasSuffix("[to-fill-in]") }
    #expect(others.isEmpty, "\(others)")
    #expect(findings.count == Self.marks)
    let build = try helder("build", in: name)
    #expect(build.exitCode == 1)
    #expect(build.output.contains("helder build --concept"))
    let concept = try helder("build", "--concept", in: name)
    #expect(concept.exitCode == 0, "\(concept.errors)")
    #expect(try helder("build", "--concept", "--verify", in: name).exitCode == 0)
  }

  @Test("says CONCEPT on every page of a concept, and keeps search engines out")
  func isConcept() throws {
    try #require(try helder("new", "site").exitCode == 0)
    try #require(try helder("build", "--concept", "--strict", in: "site").exitCode == 0)
    let files = try folder.files(below: "site/public")
    let pages = files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 5)
    for (path, bytes) in pages {
      let html = String(decoding: bytes, as: UTF8.self)
      #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"), "\(path)")
      #expect(html.contains("<title>CONCEPT – "), "\(path)")
      #expect(html.contains("<strong>CONCEPT</strong>"), "\(path)")
    }
    #expect(
      String(decoding: files["_headers"] ?? Data(), as: UTF8.self)
        .contains("X-Robots-Tag: noindex"))
    #expect(files["sitemap.xml"] == nil)
    #expect(files["verklaring.json"] == nil)
  }

  @Test("counts what was filled in, and is published once all of it is")
  func isFilledIn() throws {
    try #require(try helder("new", "site").exitCode == 0)
    var left = Self.marks
    for (path, bytes) in try folder.files(below: "site/content") {
      var text = String(decoding: bytes, as: UTF8.self)
      while let start = text.range(of: "[invullen:"),
        let end = text[start.lowerBound...].firstIndex(of: "]")
      {
        text.replaceSubrange(start.lowerBound...end, with: "dat doen we zo")
        left -= 1
      }
      try folder.write(text, to: "site/content/\(path)")
      if left > 0, left < Self.marks {
        let check = try helder("check", in: "site")
        #expect(check.output.contains("\(Self.marks - left) van de \(Self.marks) plekken"))
      }
    }
    #expect(left == 0)
    let build = try helder("build", in: "site")
    #expect(build.exitCode == 0, "\(build.errors)")
  }

  /// The number of marks in `starter/`, as a plain search has it.
  private static var marks: Int {
    let files = (try? TemporaryDirectory.files(below: Repository.file("starter"))) ?? [:]
    return files.values.reduce(0) { count, bytes in
      count + String(decoding: bytes, as: UTF8.self).components(separatedBy: "[invullen:").count - 1
    }
  }

  @Test("holds the templates and the starting content, byte for byte, and nothing else")
  func isWhole() throws {
    #expect(try helder("new", "site").exitCode == 0)
    var expected = try TemporaryDirectory.files(below: Repository.file("starter"))
    for name in ["gitignore", "gitattributes"] {
      expected["." + name] = expected.removeValue(forKey: name)
    }
    for (path, bytes) in try TemporaryDirectory.files(below: Repository.file("templates")) {
      expected["templates/" + path] = bytes
    }
    #expect(try folder.files(below: "site") == expected)
    #expect(try names() == ["site"])
  }

  @Test("says how to go on with a name that a shell would take apart")
  func isQuoted() throws {
    #expect(try helder("new", "a b'c").output.contains("    cd 'a b'\\''c'\n"))
  }

  @Test("goes into an empty folder that is there already", arguments: ["leeg", "."])
  func goesIntoEmptyFolder(name: String) throws {
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("leeg"), withIntermediateDirectories: true)
    let result = try helder("new", name == "." ? "." : name, in: name == "." ? "leeg" : ".")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try names() == ["leeg"])
    #expect(try names(in: "leeg") == [".gitattributes", ".gitignore", "content", "templates"])
  }

  @Test("goes into a repository that is new, and leaves what Git has there as it is")
  func goesIntoRepository() throws {
    try folder.write("[core]\n", to: "site/.git/config")
    try folder.write("mijn-eigen\n", to: "site/.gitignore")
    let result = try helder("new", ".", in: "site")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(
      try names(in: "site") == [
        ".git", ".gitattributes", ".gitignore", "content", "templates",
      ])
    #expect(try folder.read("site/.gitignore") == "mijn-eigen\n")
    #expect(try folder.read("site/.git/config") == "[core]\n")
    #expect(result.errors.contains("'/.public.*'"))
  }

  @Test("lets Git see all of it and of its published pages, and nothing that comes and goes")
  func isIgnored() throws {
    #expect(try helder("new", "site").exitCode == 0)
    for path in [
      ".public.lock", ".public.AAAAAA/helder-werkplaats", "public/.helder.lock",
      "content/index.md~", "content/.index.md.swp", ".DS_Store",
    ] { try folder.write(path.hasSuffix(".lock") ? "" : "x", to: "site/" + path) }
    #expect(try helder("build", "--concept", in: "site").exitCode == 0)
    let git = HelderCommand(
      folder: folder.url.appendingPathComponent("site"), program: URL(fileURLWithPath: "/bin/sh"))
    let seen = try git.run(
      ["-ec", "git init -q . && git ls-files --others --exclude-standard"],
      environment: ["GIT_CONFIG_GLOBAL": "/dev/null"])
    #expect(seen.exitCode == 0, "\(seen.errors)")
    let paths = Set(seen.output.split(separator: "\n").map(String.init))
    let whole = try folder.files(below: "site").keys.filter { !$0.hasPrefix(".git/") }
    let hidden = Set(whole).subtracting(paths)
    #expect(paths.contains("public/index.html") && paths.contains(".gitignore"))
    #expect(
      hidden.allSatisfy { path in
        path.hasPrefix(".public.") || path.hasSuffix("~") || path.hasSuffix(".swp")
          || path == ".DS_Store" || path.hasSuffix(".helder.lock")
      }, "\(hidden)")
  }

  @Test("is refused where something is already", arguments: ["vol", "bestand", "koppeling", ""])
  func isRefused(name: String) throws {
    try folder.write("x", to: "vol/.verborgen")
    try folder.write("x", to: "bestand")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/koppeling", withDestinationPath: "nergens")
    let before = try names()
    let result = try helder("new", name)
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("fout: "))
    #expect(try names() == before)
    #expect(try folder.files(below: "vol").count == 1)
  }

  @Test("leaves nothing behind when a file can't be copied")
  func leavesNothing() throws {
    try folder.copy(Repository.file("starter"), to: "deel/starter")
    try folder.copy(Repository.file("templates"), to: "deel/templates")
    let long = FileManager.default.createFile(
      atPath: folder.path + "/deel/starter/groot", contents: nil)
    #expect(long)
    let file = try FileHandle(forWritingTo: folder.url.appendingPathComponent("deel/starter/groot"))
    try file.truncate(atOffset: 17 << 20)
    try file.close()
    let result = try helder("new", "a/site", share: folder.path + "/deel")
    #expect(result.exitCode == 3)
    #expect(result.errors.contains("groot"))
    #expect(try names() == ["deel"])
  }

  @Test("is refused where its files are not, and the place is named")
  func isMissingFiles() throws {
    let place = folder.path + "/nergens"
    let result = try helder("new", "site", share: place)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("'\(place)'") && result.errors.contains("HELDER_SHARE"))
    #expect(try names() == [])
  }

  @Test("takes its files from the checkout that the program was built in")
  func knowsTheCheckout() throws {
    let result = try HelderCommand(folder: folder.url).run(["new", "site"])
    #expect(result.exitCode == 0, "\(result.errors)")
  }
}
