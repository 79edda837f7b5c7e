import Diagnostics
import Files
import Foundation
import Statements
import TestSupport
import Testing

@testable import Site

@Suite("A text with another name than what it is about")
struct MisplacedTextTests {
  /// What is found in a copy of the project's site after `change`, as a path and a code.
  private func findings(_ change: (TemporaryDirectory) throws -> Void) throws -> [String] {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    try change(folder)
    let folders = SiteFolders(
      content: folder.path + "/content", templates: folder.path + "/templates")
    let site = try SiteLoader(
      folders: folders, jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    return SiteReview(site, jobs: 2).report.diagnostics.filter { $0.severity != .note }
      .map { finding in
        let path = site.sources[finding.range.file].path
          .dropFirst(folders.content.utf8.count + 1)
        return "\(path) \(finding.code) \(finding.help?.dutch ?? "")"
      }
  }

  private static func move(_ old: String, to new: String) -> (TemporaryDirectory) throws -> Void {
    { folder in
      let text = try Data(contentsOf: folder.url.appendingPathComponent("content/" + old))
      try folder.remove("content/" + old)
      try folder.write(text, to: "content/" + new)
    }
  }

  @Test(
    "is one finding, which names both",
    arguments: [
      ("partijen/cis.md", "partijen/cis kopie.md"), ("partijen/cis.md", "partijen/CIS kopie 2.md"),
      ("partijen/cis.md", "partijen/cis - kopie.md"), ("partijen/cis.md", "partijen/Cis.md"),
      ("partijen/cis.md", "partijen/Kopie van cis.md"), ("partijen/cis.md", "partijen/cis(1).md"),
      ("partijen/cis.md", "partijen/Copy of cis.md"), ("partijen/cis.md", "partijen/cis-kopie.md"),
      ("partijen/cis.md", "partijen/cis.md.txt"), ("partijen/cis.md", "partijen/cis.txt"),
      ("partijen/cis.md", "partijen/cis.md.md"), ("partijen/cis.md", "partijen/cis.md.bak"),
      ("partijen/cis.md", "partijen/cis.MD"), ("partijen/cis.md", "partijen/CIS.Markdown"),
      ("partijen/cis.md", "partijen/cis"), ("partijen/cis.md", "partijen/ cis .md"),
      ("partijen/cis.md", "partijen/cis.sync-conflict-20261126-101010-ABCDEFG.md"),
      ("partijen/cis.md", "partijen/cis (Jan's conflicted copy 2026-11-26).md"),
      ("partijen/nn-group.md", "partijen/NN Group.md"),
      ("partijen/nn-group.md", "partijen/nn_group.md"),
      ("partijen/nn-group.md", "partijen/NN Gruop.md"),
      ("partijen/nn-group.md", "partijen/nn-gr\u{F6}up.md"),
      ("partijen/cis.md", "cis.md"), ("partijen/cis.md", "momenten/cis.md"),
      ("partijen/cis.md", "data/cis.md"), ("partijen/cis.md", "partijen/oud/cis.md"),
      ("momenten/schade.md", "partijen/schade.md"), ("momenten/schade.md", "schade.md"),
      ("momenten/schade.md", "momenten/Schade kopie.md"),
      ("momenten/schade.md", "partijen/Schade (2).md"),
      ("index.md", "Index.md"), ("index.md", "index.md.txt"), ("index.md", "INDEX.markdown"),
      ("index.md", "index kopie.md"), ("index.md", "indx.md"), ("index.md", "index"),
    ])
  func isOne(text: String, name: String) throws {
    let found = try findings(Self.move(text, to: name))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("\(name) file-misnamed ") ?? false, "\(found)")
    #expect(found.first?.contains("'\(text)'") ?? false, "\(found)")
  }

  @Test("is one finding too where it can't be read", arguments: ["docx", "odt", "rtf", "doc"])
  func isUnreadable(ending: String) throws {
    let found = try findings { folder in
      try folder.remove("content/partijen/cis.md")
      try folder.write(Data([0x50, 0x4B, 3, 4, 0, 0xFF]), to: "content/partijen/CIS.\(ending)")
    }
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("partijen/CIS.\(ending) file-misnamed ") ?? false, "\(found)")
    #expect(found.first?.contains("'partijen/cis.md'") ?? false, "\(found)")
  }

  @Test(
    "is a copy where the text itself is there",
    arguments: [
      "partijen/cis kopie.md", "partijen/cis (1).md", "partijen/cis-2.md", "partijen/CIS.md",
      "partijen/Kopie van cis.md", "partijen/cis.md.txt", "partijen/cis.bak",
      "partijen/cis (conflicted copy 2026-11-26).md", "partijen/cis-oud.md", "partijen/cis v2.md",
      "momenten/schade kopie.md", "overzicht kopie.md", "overzicht (3).md", "index kopie.md",
    ])
  func isCopy(name: String) throws {
    let found = try findings { try $0.write("Dit is een oude tekst.\n", to: "content/" + name) }
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("\(name) file-copy ") ?? false, "\(found)")
  }

  @Test(
    "is nothing of the kind where its own thing, or its own page, is there",
    arguments: ["kopie-van-je-paspoort.md", "overzicht-2.md", "oud.md", "versie-2.md"])
  func isPage(name: String) throws {
    let found = try findings {
      try $0.write(
        "---\ntitel: Een andere tekst\nmenu: ja\n---\n\nDit is een gewone tekst.\n",
        to: "content/" + name)
    }
    #expect(found == [])
  }

  @Test(
    "is told as before where it is near nothing",
    arguments: [
      ("partijen/Heel Iets Anders.md", "id-invalid"), ("partijen/cis-en-das.md", "document-orphan"),
      ("plan.docx", "file-unknown"), ("partijen/2.md", "document-orphan"),
      ("Mijn Tekst.md", "id-invalid"), ("README.md", "file-unknown"),
      ("partijen/LEESMIJ.txt", "file-unknown"), ("readme.md", "file-unknown"),
      ("CHANGELOG.md", "file-unknown"),
    ])
  func isTold(name: String, code: String) throws {
    let found = try findings { try $0.write("Dit is een tekst.\n", to: "content/" + name) }
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("\(name) \(code) ") ?? false, "\(found)")
  }

  @Test("is taken for what has no text once: the next one is a copy of it")
  func isTakenOnce() throws {
    let found = try findings { folder in
      try folder.copy(
        folder.url.appendingPathComponent("content/partijen/cis.md"),
        to: "content/partijen/cis kopie.md")
      try Self.move("partijen/cis.md", to: "partijen/cis (1).md")(folder)
    }
    #expect(found.map { $0.split(separator: " ").last { $0.contains("file-") } }.count == 2)
    #expect(found.count { $0.contains(" file-misnamed ") } == 1, "\(found)")
    #expect(!found.contains { $0.contains("undocumented") }, "\(found)")
  }

  @Test("is the same in a site that follows its folders")
  func isFollowed() throws {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    let folders = SiteFolders(
      content: folder.path + "/content", templates: folder.path + "/templates")
    let today = CalendarDate(daysSince1970: 20_780)
    var live = LiveSite(folders: folders, jobs: 2, marksSources: false)
    _ = try live.update(after: .anything, today: today)
    try Self.move("partijen/cis.md", to: "momenten/cis.md")(folder)
    let moved = FolderChange.files([
      folders.content + "/partijen/cis.md", folders.content + "/momenten/cis.md",
    ])
    try expectFresh(live.update(after: moved, today: today), folders)
    try folder.write("Een heel andere tekst over CIS staat hier.\n", to: "content/momenten/cis.md")
    let written = FolderChange.files([folders.content + "/momenten/cis.md"])
    try expectFresh(live.update(after: written, today: today), folders)
    try folder.replace("naam: CIS", with: "naam: CIS2", in: "content/data/partijen.yaml")
    let renamed = FolderChange.files([folders.content + "/data/partijen.yaml"])
    try expectFresh(live.update(after: renamed, today: today), folders)
    try Self.move("momenten/cis.md", to: "partijen/cis.md")(folder)
    try expectFresh(live.update(after: .anything, today: today), folders)
  }

  /// Expects that `build` is what a build from nothing makes.
  private func expectFresh(_ build: LiveBuild, _ folders: SiteFolders) throws {
    var fresh = LiveSite(folders: folders, jobs: 2, marksSources: false)
    let new = try fresh.update(after: .anything, today: CalendarDate(daysSince1970: 20_780))
    #expect(build.report.diagnostics.map(\.code) == new.report.diagnostics.map(\.code))
    #expect(differing(build.files, new.files) == [])
  }
}
