import Diagnostics
import Files
import Foundation
import Statements
import TestSupport
import Testing

@testable import Site

@Suite("A link that leads nowhere")
struct LinkOriginTests {
  private static let today = CalendarDate(daysSince1970: 20_780)

  /// A copy of the site with the project's templates, in which `text` ends the home page.
  private func folder(_ text: String) throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    try folder.write(folder.read("content/index.md") + text, to: "content/index.md")
    return folder
  }

  private func site(_ folder: TemporaryDirectory) -> LiveSite {
    LiveSite(
      folders: SiteFolders(
        content: folder.path + "/content", templates: folder.path + "/templates"), jobs: 2,
      marksSources: true)
  }

  /// What is written where `build` has findings of these kinds.
  private func words(_ build: LiveBuild, _ codes: Set<String>) -> [String] {
    build.report.diagnostics.filter { codes.contains($0.code) }.map { finding in
      let bytes = build.report.sources[finding.range.file].bytes ?? []
      return String(decoding: bytes[finding.range.offsets], as: UTF8.self)
    }
  }

  private static let codes: Set = ["link-broken", "anchor-broken"]

  @Test(
    "is told where its author wrote it",
    arguments: [
      ("[a](weg.html)", "weg.html"), ("[a](weg.html#b)", "weg.html#b"),
      ("[a](<we g&.html>)", "we g&.html"), ("[a](weg.html?a=1&amp;b=2)", "weg.html?a=1&amp;b=2"),
      ("[a](#nergens)", "#nergens"), ("[a](overzicht.md#nergens)", "overzicht.md#nergens"),
      ("[a][b]\n\n[b]: weg.html", "weg.html"), ("[a](assets/weg.svg)", "assets/weg.svg"),
      ("[a](https://Privacy.OHRA.example/weg)", "https://Privacy.OHRA.example/weg"),
      ("[a](w\u{E9}g.html)", "w\u{E9}g.html"),
    ])
  func isTold(link: String, destination: String) throws {
    let folder = try folder("\nEen zin met \(link)\n")
    var site = site(folder)
    let build = try site.update(after: .anything, today: Self.today)
    #expect(words(build, Self.codes) == [destination])
  }

  @Test("is told there again where its page is kept and the paths of the site are others")
  func isKept() throws {
    let folder = try folder("\n[a](weg.html), [b](overzicht.md#nergens) en [c](#nergens).\n")
    var site = site(folder)
    let first = try site.update(after: .anything, today: Self.today)
    try folder.write("tekst", to: "templates/assets/a.txt")
    let path = folder.path + "/templates/assets/a.txt"
    let again = try site.update(after: .files([path]), today: Self.today)
    for build in [first, again] {
      #expect(words(build, Self.codes) == ["weg.html", "overzicht.md#nergens", "#nergens"])
    }
  }

  @Test("is told of the text of the page before that of others which it shows again")
  func isOfItsOwnText() throws {
    let link = "\n[a](weg.html)\n"
    let folder = try folder(link)
    try folder.write(folder.read("content/alles.md") + link, to: "content/alles.md")
    var site = site(folder)
    let build = try site.update(after: .anything, today: Self.today)
    let files = build.report.diagnostics.filter { Self.codes.contains($0.code) }
      .map { build.report.sources[$0.range.file].path }
    #expect(files.count == 2)
    #expect(files.allSatisfy { $0.hasSuffix("alles.md") || $0.hasSuffix("index.md") })
  }
}
