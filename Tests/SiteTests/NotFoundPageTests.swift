import Diagnostics
import Files
import Foundation
import Statements
import TestSupport
import Testing

@testable import Site

@Suite("The page for an address that does not exist")
struct NotFoundPageTests {
  /// The site at `address`, by path.
  private func files(at address: String?) throws -> [String: OutputFile] {
    let folders = SiteFolders(
      content: Repository.file("content").path, templates: Repository.file("templates").path)
    let loader = SiteLoader(folders: folders, jobs: 2, today: CalendarDate(daysSince1970: 20_780))
    var review = SiteReview(try loader.load(), jobs: 2)
    let files = review.render(baseAddress: address) { $0 }.files
    #expect(review.report.diagnostics.map(\.code) == [])
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
  }

  @Test(
    "has its style, and finds its icon and the home page at any depth, on any host",
    arguments: [
      ("https://privacy.example/", "/"),
      ("https://organisatie.example/uitleg/privacy/", "/uitleg/privacy/"),
    ])
  func anyDepth(address: String, path: String) throws {
    let files = try files(at: address)
    let page = String(decoding: try #require(files["404.html"]).bytes, as: UTF8.self)
    let links = page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
    #expect(links.count == 3)
    // What the style sheets hold, and nothing that asks for them.
    #expect(page.contains("<style>:root{") && page.contains("--accent:#0f4c5c"))
    #expect(!page.contains("rel=\"stylesheet\""))
    for host in ["https://privacy.example", "http://127.0.0.1:8000"] {
      for depth in ["weg", "weg/", "a/b/c/d/", "partijen/weg/index.html"] {
        let asked = try #require(URL(string: host + path + depth))
        for link in links {
          let target = try #require(URL(string: link, relativeTo: asked)).absoluteString
          // What is written in full leads to where the site stands.
          let start = target.hasPrefix(address) ? address : host + path
          #expect(target.hasPrefix(start), "\(link) at \(asked)")
          let file = String(target.dropFirst(start.count))
          #expect(files[file.isEmpty ? "index.html" : file] != nil, "\(link) at \(asked)")
        }
      }
    }
  }

  @Test("is found wrong where it leads to nothing from the host's root")
  func broken() throws {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    try folder.replace("assets/stijl.css", with: "assets/weg.css", in: "templates/404.mustache")
    let folders = SiteFolders(
      content: folder.path + "/content", templates: folder.path + "/templates")
    var live = LiveSite(folders: folders, jobs: 2, marksSources: false)
    let build = try live.update(after: .anything, today: CalendarDate(daysSince1970: 20_780))
    #expect(build.report.diagnostics.map(\.code) == ["link-broken"])
  }

  @Test("names what its style asks for from the host's root, and ends its element nowhere else")
  func whatStyleAsksFor() throws {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    let style = "templates/assets/stijl.css"
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "templates/assets/a b.svg")
    try folder.write(
      folder.read(style) + ".a { background: url('a%20b.svg'); fill: url(#b) }\n"
        + ".b::after { content: \"</style><b>\" }\n", to: style)
    let folders = SiteFolders(
      content: folder.path + "/content", templates: folder.path + "/templates")
    let loader = SiteLoader(folders: folders, jobs: 2, today: CalendarDate(daysSince1970: 20_780))
    var review = SiteReview(try loader.load(), jobs: 2)
    let rendered = review.render(baseAddress: "https://organisatie.example/uitleg/") { $0 }
    let file = try #require(rendered.files.first { $0.path == "404.html" })
    let page = String(decoding: file.bytes, as: UTF8.self)
    #expect(page.contains(/url\('\/uitleg\/assets\/a%20b\.[0-9a-f]{16}\.svg'\);fill:url\(#b\)/))
    #expect(page.contains("content:\"<\\/style><b>\""))
    #expect(page.ranges(of: "</style").count == 1)
  }

  @Test("has the accents of the site in its frame and its icon")
  func accents() throws {
    let files = try files(at: nil)
    let style = String(
      decoding: try #require(files.values.first { $0.path.hasPrefix("assets/stijl.") }).bytes,
      as: UTF8.self)
    #expect(style.contains("--accent:\(Accents.usual.light)"))
    #expect(style.contains("--accent-donker:\(Accents.usual.dark)"))
    let icon = String(decoding: SiteFiles.icon(nil).bytes, as: UTF8.self)
    for page in ["404.html", "index.html"] {
      let html = String(decoding: try #require(files[page]).bytes, as: UTF8.self)
      let colours = html.matches(
        of: /theme-color" media="\(prefers-color-scheme: (light|dark)\)" content="(#[0-9a-f]{6})"/)
      #expect(colours.map { String($0.1) } == ["light", "dark"])
      for colour in colours.map({ String($0.2) }) {
        #expect(
          String(
            decoding: try #require(files.values.first { $0.path.hasPrefix("assets/icoon.") }).bytes,
            as: UTF8.self
          ).contains(colour))
      }
    }
    #expect(icon.contains(Accents.usual.light) && icon.contains(Accents.usual.dark))
  }
}
