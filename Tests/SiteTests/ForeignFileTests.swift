import Diagnostics
import Files
import Foundation
import Glibc
import Statements
import TestSupport
import Testing

@testable import Site

@Suite("A file from elsewhere")
struct ForeignFileTests {
  private static let today = CalendarDate(daysSince1970: 20_780)

  /// A copy of the project's site in `site/`, and a text that is none of it.
  private func folder() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try folder.write("---\ntitel: Vreemd\n---\n\nEen vreemde tekst, GEHEIM.\n", to: "buiten/cis.md")
    try folder.copy(Repository.file("content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    return folder
  }

  private func folders(_ folder: TemporaryDirectory) -> SiteFolders {
    SiteFolders(content: folder.path + "/content", templates: folder.path + "/templates")
  }

  /// Puts a link to `target` in the place of what stands at `path`.
  private func link(_ path: String, to target: String, in folder: TemporaryDirectory) throws {
    try? folder.remove(path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + path, withDestinationPath: folder.path + "/" + target)
  }

  private func isForeign(_ bytes: some Collection<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("GEHEIM")
  }

  @Test("is in no site that is loaded while a text and a link to it change places 10,000 times")
  func whileLoading() throws {
    let folder = try folder()
    let folders = folders(folder)
    let own = folder.path + "/eigen.md"
    try folder.copy(folder.url.appendingPathComponent("content/partijen/cis.md"), to: "eigen.md")
    let (new, place) = (folder.path + "/nieuw", folder.path + "/content/partijen/cis.md")
    let foreign = folder.path + "/buiten/cis.md"
    let swapping = Thread {
      for number in 0..<10_000 where !Thread.current.isCancelled {
        if number % 2 == 0 {
          unsafe symlink(foreign, new)
        } else {
          unsafe Glibc.link(own, new)
        }
        unsafe rename(new, place)
      }
    }
    swapping.start()
    var (whole, refused, loads) = (0, 0, 0)
    while !swapping.isFinished || loads == 0 {
      loads += 1
      guard let site = load(folders) else { continue }
      #expect(!site.sources.files.contains { isForeign($0.bytes ?? []) })
      let isRefused = site.diagnostics.contains { $0.code == "link-not-followed" }
      if isRefused { refused += 1 } else { whole += 1 }
    }
    #expect(whole + refused > 0, "\(loads) loads")
  }

  /// The site in `folders`; nil where something in it changed again and again while it was read.
  private func load(_ folders: SiteFolders) -> LoadedSite? {
    let loader = SiteLoader(folders: folders, jobs: 2, today: Self.today)
    let result = Result { () throws(SiteError) in try loader.load() }
    switch result {
    case .success(let site): return site
    case .failure(.machine(let error)):
      #expect(error.reason == .changed)
      return nil
    case .failure(let error):
      Issue.record("\(error)")
      return nil
    }
  }

  @Test("is not shown when a text that is followed becomes a link to it")
  func whileFollowing() throws {
    let folder = try folder()
    let path = "content/partijen/cis.md"
    var live = LiveSite(folders: folders(folder), jobs: 2, marksSources: true)
    _ = try live.update(after: .anything, today: Self.today)
    try link(path, to: "buiten/cis.md", in: folder)
    let build = try live.update(
      after: .files([folder.path + "/" + path]), today: Self.today)
    #expect(build.files == nil)
    #expect(build.report.diagnostics.map(\.code).contains("link-not-followed"))
    #expect(!build.report.sources.files.contains { isForeign($0.bytes ?? []) })
    // And back.
    try folder.remove(path)
    try folder.copy(Repository.file(path), to: path)
    let after = try live.update(after: .files([folder.path + "/" + path]), today: Self.today)
    #expect(after.files != nil)
  }

  @Test("is not shown when the folder that is followed becomes a link", arguments: [true, false])
  func whileTheFolderIsFollowed(isWhole: Bool) throws {
    let folder = try folder()
    let path = isWhole ? "content" : "content/partijen"
    try folder.copy(folder.url.appendingPathComponent(path), to: "ander")
    try folder.write("GEHEIM", to: isWhole ? "ander/partijen/cis.md" : "ander/cis.md")
    var live = LiveSite(folders: folders(folder), jobs: 2, marksSources: true)
    _ = try live.update(after: .anything, today: Self.today)
    try link(path, to: "ander", in: folder)
    if isWhole {
      let build = try? live.update(after: .anything, today: Self.today)
      #expect(build == nil)
      return
    }
    let build = try live.update(after: .anything, today: Self.today)
    #expect(build.files == nil)
    #expect(!build.report.sources.files.contains { isForeign($0.bytes ?? []) })
  }

  @Test("follows a link to another file of the content, and where that leads when it changes")
  func linksWithin() throws {
    let folder = try folder()
    try folder.write(
      "---\ntitel: Een\nmenu: ja\n---\n\nDit is de ene tekst.\n", to: "content/een.md")
    try folder.write("---\ntitel: Twee\nmenu: ja\n---\n\nDit is de andere.\n", to: "content/.twee")
    try link("content/twee.md", to: "content/een.md", in: folder)
    var live = LiveSite(folders: folders(folder), jobs: 2, marksSources: false)
    let first = try live.update(after: .anything, today: Self.today)
    #expect(text(of: "twee/index.html", in: first).contains("de ene tekst"))
    try link("content/twee.md", to: "content/.twee", in: folder)
    let second = try live.update(
      after: .files([folder.path + "/content/twee.md"]), today: Self.today)
    #expect(text(of: "twee/index.html", in: second).contains("Dit is de andere"))
  }

  private func text(of path: String, in build: LiveBuild) -> String {
    String(decoding: build.files?.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
  }

  @Test("and what else can't be read is told, among the templates as well as the texts")
  func isTold() throws {
    let folder = try folder()
    for place in ["content/", "templates/", "templates/assets/"] {
      try link(place + "weg.css", to: "buiten/cis.md", in: folder)
      try link(place + "map", to: "content/partijen", in: folder)
      try link(place + "nergens", to: "niets", in: folder)
      let paths = [place + "pijp", place + "onleesbaar"].map { folder.path + "/" + $0 }
      unsafe mkfifo(paths[0], 0o600)
      let name = Array((folder.path + "/" + place + "x").utf8CString.dropLast()) + [-1, 0]
      close(unsafe open(name, O_CREAT | O_WRONLY, 0o600))
      for name in ["caf\u{E9}.svg", "cafe\u{301}.svg"] {
        let path = Array((folder.path + "/" + place + name).utf8CString)
        close(unsafe open(path, O_CREAT | O_WRONLY, 0o600))
      }
      unsafe symlink("nergens", folder.path + "/" + place + ".verborgen")
    }
    let folders = folders(folder)
    let site = try SiteLoader(folders: folders, jobs: 2, today: Self.today).load()
    let found = site.diagnostics.map { finding in
      let path = site.sources[finding.range.file].path.dropFirst(folder.path.utf8.count + 1)
      return "\(path) \(finding.code)"
    }
    for place in ["content/", "templates/assets/", "templates/"] {
      for (name, code) in [
        ("weg.css", "link-not-followed"), ("map", "link-not-followed"),
        ("nergens", "link-not-followed"), ("pijp", "file-unknown"),
        ("x\u{FFFD}", "file-name-unreadable"), ("café.svg", "file-name-twin"),
      ] {
        // Where the content folder is meant, the link is one of a folder in it or leads out of it.
        #expect(found.count { $0 == "\(place)\(name) \(code)" } == 1, "\(place)\(name)")
      }
      #expect(!found.contains { $0.contains(".verborgen") })
    }
  }
}
