import Glibc
import Testing

@testable import Files

@Suite("A site that is replaced in place")
struct InPlaceTests {
  /// A site of which each page names the style that it needs.
  private static func files(_ version: Int, pages: [String] = ["a", "b", "c/d"]) -> [String: String]
  {
    var files = ["assets/style.\(version).css": "style \(version)"]
    for page in pages { files[page] = "assets/style.\(version).css" }
    return files
  }

  @Test("keeps its folder, and the assets of the site before for one build")
  func keepsItsFolder() throws {
    let site = try Site()
    let first = try site.publish(Self.files(1), inPlace: true)
    #expect(first.mode == .created)
    let folder = try site.trace(".").number
    var before = Self.files(1)
    for version in 2...4 {
      let files = Self.files(version)
      let summary = try site.publish(files, inPlace: true)
      #expect(summary.mode == .inPlace)
      #expect(summary.removed == (version == 2 ? 0 : 1))
      let style = "assets/style.\(version - 1).css"
      #expect(try site.texts() == files.merging([style: before[style] ?? ""]) { one, _ in one })
      #expect(try site.trace(".").number == folder)
      #expect(try site.verify(files) == [])
      // The same again is no build that counts.
      #expect(try site.publish(files, inPlace: true).mode == .untouched)
      #expect(try site.texts()[style] != nil)
      before = files
    }
    #expect(try site.folder.script("ls -A") == "public\n")
    // A swap makes a site of exactly its files again.
    #expect(try site.publish(Self.files(4)).mode == .exchanged)
    #expect(try site.texts() == Self.files(4))
    #expect(try site.folder.script("ls -A public") == ".helder.json\na\nassets\nb\nc\n")
  }

  @Test("has the record of a site that stands there for the first time")
  func hasTheSameRecord() throws {
    let (one, other) = (try Site(), try Site())
    for version in 1...3 { try one.publish(Self.files(version), inPlace: true) }
    try other.publish(Self.files(3))
    #expect(
      try one.folder.script("cat public/.helder.json")
        == other.folder.script("cat public/.helder.json"))
  }

  @Test("takes back an asset that it kept")
  func takesBackAnAsset() throws {
    let site = try Site()
    for version in [1, 2, 1, 2, 3] {
      try site.publish(Self.files(version), inPlace: true)
      #expect(try site.verify(Self.files(version)) == [])
    }
    #expect(try site.texts()["assets/style.1.css"] == nil)
    #expect(try site.texts()["assets/style.2.css"] != nil)
  }

  @Test("tells of an asset that was kept and then changed by another")
  func tellsOfAChangedAsset() throws {
    let site = try Site()
    for version in 1...2 { try site.publish(Self.files(version), inPlace: true) }
    try site.folder.script("echo x >> public/assets/style.1.css")
    let path = "assets/style.1.css"
    #expect(
      try site.verify(Self.files(2)) == [Difference(path: path, kind: .extra(isRecorded: true))])
    let error = PublicationError.hasForeignFiles(
      output: site.output, [.init(path: path, reason: .edited)])
    #expect(throws: error) { try site.publish(Self.files(3), inPlace: true) }
    #expect(try site.texts()["a"] == Self.files(2)["a"])
  }

  @Test(
    "shows a page with its own style at every call that changes a file, and after a kill there",
    .enabled(if: Tools.canTrace, "needs strace"))
  func showsPagesWithTheirStyle() throws {
    let folder = try TemporaryFolder()
    for version in 1...3 {
      for (path, text) in Self.files(version) {
        try folder.script(
          "mkdir -p $(dirname v\(version)/\(path)); printf '\(text)' > v\(version)/\(path)")
      }
    }
    func publish(_ version: Int, _ injections: [String] = []) throws -> Shell.Result {
      let command = Publisher.probe.command(folder.path("v\(version)"), folder.path("out/public"))
      return try Shell.run(
        (injections.isEmpty ? [] : Tools.trace(injections)) + command + ["--in-place"])
    }
    var kills = 0
    for call in ["mkdirat", "linkat", "renameat", "unlinkat", "write"] {
      for number in 1... {
        try folder.script("rm -rf out; mkdir out")
        for version in 1...2 { #expect(try publish(version).end == .exit(0)) }
        let result = try publish(3, ["\(call):signal=SIGKILL:when=\(number)"])
        for next in [nil, 1, 2, 3] as [Int?] {
          if let next {
            try folder.script("rm -rf copy; cp -a out copy; rm -rf out; cp -a copy out")
            let result = try publish(next)
            #expect(result.end == .exit(0), "\(call) \(number): \(result.output)")
          }
          for page in ["a", "b", "c/d"] {
            let style = try folder.script("cat out/public/\(page)")
            let text = try folder.script("cat out/public/\(style)")
            #expect(
              text == style.replacing("assets/style.", with: "style ").replacing(".css", with: ""))
          }
        }
        guard result.end == .signal(SIGKILL) else { break }
        kills += 1
      }
    }
    #expect(kills > 20)
  }
}
