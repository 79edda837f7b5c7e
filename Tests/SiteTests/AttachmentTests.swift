import Diagnostics
import Files
import Foundation
import Statements
import TestSupport
import Testing

@testable import Site

@Suite("Files beside the texts")
struct AttachmentTests {
  private static let today = CalendarDate(daysSince1970: 20_780)
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    try folder.copy(Repository.file("content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
  }

  private var folders: SiteFolders {
    SiteFolders(content: folder.path + "/content", templates: folder.path + "/templates")
  }

  private func live() -> LiveSite { LiveSite(folders: folders, jobs: 2, marksSources: false) }

  private func add(_ bytes: [UInt8], _ path: String) throws {
    try folder.write(Data(bytes), to: "content/" + path)
  }

  private func append(_ text: String, _ path: String = "partijen/cis.md") throws {
    try folder.write(try folder.read("content/" + path) + "\n\(text)\n", to: "content/" + path)
  }

  /// The site as it is published, by path.
  private func published() throws -> [String: OutputFile] {
    let loader = SiteLoader(folders: folders, jobs: 2, today: Self.today)
    var review = SiteReview(try loader.load(), jobs: 2)
    try #require(review.canRender, "\(review.report.diagnostics)")
    let files = review.render(baseAddress: nil) { $0 }.files
    #expect(review.report.diagnostics.map(\.code) == [])
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
  }

  private func text(_ file: OutputFile?) -> String {
    String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  @Test("are published, with their sizes on every page that shows them")
  func picture() throws {
    try add(Pictures.png(640, 480), "partijen/de wagen.png")
    try append("![De wagen](<de wagen.png>) ![Nog eens](<de wagen.png>)")
    let site = try published()
    let path = try #require(site.keys.first { $0.hasPrefix("assets/beeld/partijen/de wagen.") })
    #expect(site[path]?.bytes == Pictures.png(640, 480))
    #expect(path.hasSuffix(".\(try #require(site[path]).digest).png"))
    let address = path.replacingOccurrences(of: " ", with: "%20")
    let page = text(site["partijen/cis/index.html"])
    let first =
      "<img src=\"../../\(address)\" alt=\"De wagen\" width=\"640\" height=\"480\" decoding=\"async\">"
    #expect(page.contains(first))
    #expect(
      page.contains(
        "alt=\"Nog eens\" width=\"640\" height=\"480\" decoding=\"async\" loading=\"lazy\">"))
    #expect(
      text(site["alles/index.html"]).contains("<img src=\"../\(address)\" alt=\"De wagen\" width"))
  }

  @Test(
    "are not published under a name that holds what is not seen",
    arguments: ["content/pl\nan.pdf", "content/b\u{1B}/a.png", "templates/assets/a\u{7F}.css"])
  func haveSeenNames(path: String) throws {
    try folder.write(Data(), to: path)
    let site = try SiteLoader(folders: folders, jobs: 2, today: Self.today).load()
    #expect(site.diagnostics.contains { $0.code == "character-unseen" && $0.severity == .error })
  }

  @Test("keep their names and folders where they are downloads, and are asked for again")
  func download() throws {
    try add(Array("%PDF-1.4\n".utf8), "bestanden/Ons verslag (1).pdf")
    try append("[Het verslag](<../bestanden/Ons verslag (1).pdf>)")
    let site = try published()
    #expect(text(site["bestanden/Ons verslag (1).pdf"]) == "%PDF-1.4\n")
    let page = text(site["partijen/cis/index.html"])
    #expect(page.contains("<a href=\"../../bestanden/Ons%20verslag%20(1).pdf\">Het verslag</a>"))
    let headers = text(site["_headers"])
    #expect(headers.contains("\n/bestanden/*\n  Cache-Control: public, max-age=60"))
    #expect(headers.contains("\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable"))
  }

  @Test("have addresses that lead to them whatever their names")
  func names() throws {
    try add(Array("%PDF-1.4\n".utf8), "a#b?c%41:d&e'f.pdf")
    try append(
      "[Het verslag](a%23b%3Fc%2541:d&e'f.pdf)\n\n[Nog eens](./a%23b%3Fc%2541%3Ad&e'f.pdf)",
      "index.md")
    // An address with a colon in its first part has a scheme.
    try folder.replace(
      "(a%23b%3Fc%2541:d&e'f.pdf)", with: "(a%23b%3Fc%2541%3Ad&e'f.pdf)", in: "content/index.md")
    let site = try published()
    #expect(site["a#b?c%41:d&e'f.pdf"] != nil)
    #expect(text(site["index.html"]).contains("href=\"a%23b%3Fc%2541%3Ad&amp;e&#x27;f.pdf\""))
  }

  @Test("for the root are there as they are, and rules for robots replace those that are made")
  func root() throws {
    try add(Array("Contact: mailto:a@b.example\n".utf8), "wortel/.well-known/security.txt")
    try add(Array("b.example\n".utf8), "wortel/CNAME")
    try add(Array("User-agent: *\nDisallow: /alles/\n".utf8), "wortel/robots.txt")
    try append("[Meld een lek](wortel/.well-known/security.txt)", "index.md")
    let site = try published()
    #expect(text(site[".well-known/security.txt"]) == "Contact: mailto:a@b.example\n")
    #expect(text(site["CNAME"]) == "b.example\n")
    #expect(text(site["robots.txt"]) == "User-agent: *\nDisallow: /alles/\n")
    #expect(text(site["index.html"]).contains("href=\".well-known/security.txt\""))
    for rule in ["/.well-known/*", "/CNAME", "/robots.txt"] {
      #expect(text(site["_headers"]).components(separatedBy: "\n\(rule)\n").count == 2)
    }
  }

  @Test("make pages again when they change in size, and only themselves when they do not")
  func preview() throws {
    try add(Pictures.png(640, 480), "winkel.png")
    try append("![De winkel](winkel.png)", "index.md")
    var live = live()
    let first = try live.update(after: .anything, today: Self.today)
    let path = "assets/beeld/winkel.png"
    #expect(file(path, of: first)?.bytes == Pictures.png(640, 480))
    let change = FolderChange.files([folder.path + "/content/winkel.png"])

    let other = Pictures.png(640, 480, Pictures.chunk("tEXt", Array("Software\0GIMP".utf8)))
    try add(other, "winkel.png")
    let second = try live.update(after: change, today: Self.today)
    #expect(second.renderedCount == 0)
    #expect(file(path, of: second)?.bytes == other)

    try add(Pictures.png(320, 240), "winkel.png")
    let third = try live.update(after: change, today: Self.today)
    let home = text(file("index.html", of: third))
    #expect(home.contains("width=\"320\" height=\"240\""))
    expectSame(third)

    try add(Array("%PDF-1.4\n".utf8), "verslag.pdf")
    try append("[Het verslag](verslag.pdf)", "index.md")
    let both = FolderChange.files(
      Set(["index.md", "verslag.pdf"].map { folder.path + "/content/" + $0 }))
    let fourth = try live.update(after: both, today: Self.today)
    #expect(fourth.files?.contains { $0.path == "verslag.pdf" } == true)
    try add(Array("%PDF-1.7\n".utf8), "verslag.pdf")
    let fifth = try live.update(
      after: .files([folder.path + "/content/verslag.pdf"]), today: Self.today)
    #expect(text(file("verslag.pdf", of: fifth)) == "%PDF-1.7\n")
    expectSame(fifth)
  }

  @Test("are found and lost again as a text begins and ends to refer to them")
  func reference() throws {
    try add(Pictures.png(), "winkel.png")
    var live = live()
    let first = try live.update(after: .anything, today: Self.today)
    #expect(first.report.diagnostics.map(\.code) == ["file-unused"])
    let change = FolderChange.files([folder.path + "/content/index.md"])
    try append("![De winkel](winkel.png)", "index.md")
    let second = try live.update(after: change, today: Self.today)
    #expect(second.report.diagnostics.map(\.code) == [])
    #expect(second.files?.contains { $0.path == "assets/beeld/winkel.png" } == true)
    expectSame(second)
    try folder.replace("![De winkel](winkel.png)", with: "", in: "content/index.md")
    let third = try live.update(after: change, today: Self.today)
    #expect(third.report.diagnostics.map(\.code) == ["file-unused"])
    expectSame(third)
  }

  private func file(_ path: String, of build: LiveBuild) -> OutputFile? {
    build.files?.first { $0.path == path }
  }

  private func expectSame(_ build: LiveBuild) {
    var fresh = live()
    let other = try? fresh.update(after: .anything, today: Self.today)
    #expect(differing(build.files, other?.files) == [])
    #expect(build.report.diagnostics.map(\.code) == other?.report.diagnostics.map(\.code))
  }
}
