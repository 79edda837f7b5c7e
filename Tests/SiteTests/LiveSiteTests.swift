import Diagnostics
import Files
import Foundation
import Statements
import TestSupport
import Testing

@testable import Site

@Suite("A site that follows its folders")
struct LiveSiteTests {
  private static let today = CalendarDate(daysSince1970: 20_780)

  /// A copy of the small site with the project's templates, in a folder of its own.
  private func folder() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    return folder
  }

  private func folders(_ folder: TemporaryDirectory) -> SiteFolders {
    SiteFolders(content: folder.path + "/content", templates: folder.path + "/templates")
  }

  /// What a build from nothing makes.
  private func fresh(_ folders: SiteFolders) throws -> LiveBuild {
    var site = LiveSite(folders: folders, jobs: 2, marksSources: true)
    return try site.update(after: .anything, today: Self.today)
  }

  private func expectSame(_ live: LiveBuild, _ fresh: LiveBuild, _ what: String) {
    #expect(differing(live.files, fresh.files) == [], "\(what)")
    #expect(
      live.report.diagnostics.map(Self.words) == fresh.report.diagnostics.map(Self.words),
      "\(what)")
    #expect(live.report.allowed == fresh.report.allowed, "\(what)")
  }

  private static func words(_ finding: Diagnostic) -> String {
    "\(finding.code) \(finding.severity) \(finding.range) \(finding.summary.dutch)"
  }

  @Test("is after each of 200 random edits what a build from nothing makes")
  func randomEdits() throws {
    let folder = try folder()
    let folders = folders(folder)
    var live = LiveSite(folders: folders, jobs: 2, marksSources: true)
    _ = try live.update(after: .anything, today: Self.today)
    var editor = RandomEditor(folder: folder, seed: 20_261_123)
    var spared = 0
    for number in 1...200 {
      let edit = try editor.edit()
      let build = try live.update(after: edit.change, today: Self.today)
      expectSame(build, try fresh(folders), "edit \(number): \(edit.what)")
      if let files = build.files, build.renderedCount < files.count / 2 { spared += 1 }
    }
    #expect(spared > 20)
  }

  private func pageCount(of build: LiveBuild) -> Int? {
    build.files?.count { $0.path.hasSuffix(".html") }
  }

  @Test("renders a page again when its text changes, and the page with everything")
  func oneText() throws {
    let folder = try folder()
    var live = LiveSite(folders: folders(folder), jobs: 2, marksSources: true)
    let first = try live.update(after: .anything, today: Self.today)
    #expect(first.renderedCount == pageCount(of: first))
    let path = folder.path + "/content/partijen/cis.md"
    let text = try folder.read("content/partijen/cis.md")
    try folder.write(text + "\nNog een zin.\n", to: "content/partijen/cis.md")
    let second = try live.update(after: .files([path]), today: Self.today)
    #expect(second.renderedCount == 2)
    let third = try live.update(after: .files([path]), today: Self.today)
    #expect(third.renderedCount == 0)
    #expect(try live.update(after: .anything, today: Self.today).renderedCount == 0)
  }

  @Test(
    "renders after an edit of the data the pages that show it, and no others",
    arguments: [
      ("partijen", "waarvoor: ", "waarvoor: Echt: ", 14),
      ("partijen", "\n  soort:", "\n  # x\n  soort:", 15),
      ("gegevens", "\n\n", "\n\n\n", 14), ("momenten", "naam: ", "naam: Het ", 22),
    ])
  func oneEntry(file: String, old: String, new: String, most: Int) throws {
    let folder = try folder()
    let folders = folders(folder)
    var live = LiveSite(folders: folders, jobs: 2, marksSources: true)
    let first = try live.update(after: .anything, today: Self.today)
    let path = "content/data/\(file).yaml"
    var text = try folder.read(path)
    let place = try #require(text.range(of: old))
    text.replaceSubrange(place, with: new)
    try folder.write(text, to: path)
    let second = try live.update(
      after: .files([folder.path + "/" + path]), today: Self.today)
    expectSame(second, try fresh(folders), path)
    #expect(second.renderedCount <= most)
    #expect(first.renderedCount == pageCount(of: first))
  }

  @Test("keeps its pages while a line is added above all entries of the data")
  func movedEntries() throws {
    let folder = try folder()
    let folders = folders(folder)
    var live = LiveSite(folders: folders, jobs: 2, marksSources: true)
    let first = try live.update(after: .anything, today: Self.today)
    for file in ["partijen", "momenten", "gegevens", "producten"] {
      let path = "content/data/\(file).yaml"
      try folder.write("# Een regel erboven.\n" + folder.read(path), to: path)
      let build = try live.update(
        after: .files([folder.path + "/" + path]), today: Self.today)
      #expect(build.renderedCount == 0, "\(file)")
      expectSame(build, try fresh(folders), file)
    }
    let place = try live.update(after: .files([]), today: Self.today).places
    #expect(place.place(of: "\(folders.content)/data/partijen.yaml#cis")?.line ?? 0 > 1)
    #expect(place.place(of: "\(folders.content)/data/partijen.yaml#niets") == nil)
    #expect(first.renderedCount == pageCount(of: first))
  }

  @Test("leads from the search page to a letter by the heading that it now stands under")
  func lettersUnderOtherHeadings() throws {
    let folder = try folder()
    let folders = folders(folder)
    var live = LiveSite(folders: folders, jobs: 2, marksSources: true)
    let path = "content/kiezen.md"
    func write(_ heading: String) throws {
      try folder.write(
        """
        ---
        titel: Kiezen
        omschrijving: Kies hier wat je wilt laten stoppen.
        ---

        Met deze brieven kies je zelf wat er met je gegevens gebeurt.

        ## Toestemming terugnemen

        ::brief{recht=intrekken}

        ## \(heading)

        ::brief{recht=bezwaar}

        """, to: path)
    }
    try write("Zeggen dat je het niet wilt")
    let first = try live.update(after: .anything, today: Self.today)
    #expect(first.files != nil)
    try write("Nee zeggen tegen iets")
    let build = try live.update(after: .files([folder.path + "/" + path]), today: Self.today)
    #expect(
      build.files?.contains {
        $0.path == "zoeken/index.html"
          && String(decoding: $0.bytes, as: UTF8.self).contains(
            "kiezen/index.html#nee-zeggen-tegen-iets")
      } == true)
    expectSame(build, try fresh(folders), "another heading")
  }

  @Test("sees what stands behind a link, when that changes or the link leads elsewhere")
  func links() throws {
    let folder = try folder()
    let folders = folders(folder)
    let text = folder.path + "/content/partijen/cis.md"
    let files = FileManager.default
    try files.moveItem(atPath: text, toPath: folder.path + "/content/.een")
    try folder.write("Het andere verhaal over CIS. We delen je naam.\n", to: "content/.twee")
    try files.createSymbolicLink(atPath: text, withDestinationPath: "../.een")
    var live = LiveSite(folders: folders, jobs: 2, marksSources: true)
    _ = try live.update(after: .anything, today: Self.today)
    try folder.write("Dit staat er nu: CIS krijgt je naam.\n", to: "content/.een")
    let second = try live.update(
      after: .files([folder.path + "/content/.een"]), today: Self.today)
    expectSame(second, try fresh(folders), "behind the link")
    try files.removeItem(atPath: text)
    try files.createSymbolicLink(atPath: text, withDestinationPath: "../.twee")
    let third = try live.update(after: .files([text]), today: Self.today)
    expectSame(third, try fresh(folders), "another target")
  }

  @Test("renders nothing again when only a style changes")
  func oneStyle() throws {
    let folder = try folder()
    var live = LiveSite(folders: folders(folder), jobs: 2, marksSources: true)
    _ = try live.update(after: .anything, today: Self.today)
    try folder.write("p { color: red }\n", to: "templates/assets/stijl.css")
    let path = folder.path + "/templates/assets/stijl.css"
    let build = try live.update(after: .files([path]), today: Self.today)
    #expect(build.renderedCount == 0)
    let style = build.files?.first { $0.path == "assets/stijl.css" }
    #expect(style?.bytes == Array("p{color:red}\n".utf8))
  }

  @Test("marks sources without changing anything else on a page")
  func marks() throws {
    let folder = try folder()
    var plain = LiveSite(folders: folders(folder), jobs: 2, marksSources: false)
    let files = try plain.update(after: .anything, today: Self.today).files ?? []
    let marked = try fresh(folders(folder)).files ?? []
    #expect(files.count == marked.count && files.count > 40)
    #expect(files != marked)
    #expect(differing(files, marked.map { $0.withoutSourceMarks }) == [])
  }
}
