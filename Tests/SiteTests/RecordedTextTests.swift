import Checks
import Diagnostics
import Files
import Foundation
import History
import Statements
import TestSupport
import Testing

@testable import Site

@Suite("The text of a recorded version")
struct RecordedTextTests {
  /// What is told of a site whose first version has `html`, with the digest of just that, or one of
  /// its other files.
  private func load(
    _ html: [UInt8], as name: String = RecordedHistory.textFileName
  ) throws -> LoadedSite {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("Tests/Fixtures/versies/content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    let path = "content/versies/1/" + name
    let before = OutputFile(path: "", bytes: Array(try folder.read(path).utf8)).digest
    try folder.write(Data(html), to: path)
    try folder.replace(
      before, with: OutputFile(path: "", bytes: html).digest, in: "content/versies/register.yaml")
    return try SiteLoader(
      folders: SiteFolders(
        content: folder.path + "/content", templates: folder.path + "/templates"),
      jobs: 1, today: CalendarDate(daysSince1970: 20_780)
    ).load()
  }

  @Test(
    "is held to what a page may hold, though its digest is right",
    arguments: [
      "<p>a</p>«<script>»alert(1)</script>",
      "«<script src=\"../../assets/script.js\">»</script>",
      "<p «onclick=\"alert(1)»\">a</p>", "<svg «onload=\"alert(1)»\"></svg>",
      "<a «href=\"javascript:alert(1)»\">a</a>", "<a «href=\"java&#x0a;script:alert(1)»\">a</a>",
      "<a «href=\"data:text/html,x»\">a</a>",
      "«<iframe src=\"https://elders.example/\">»</iframe>",
      "<p «style=\"background: url(https://elders.example/a.png)»\">a</p>",
      "«<style>»p { background: url(https://elders.example/a.png) }</style>",
      "«<meta http-equiv=\"refresh\" content=\"0; https://elders.example/\">»",
      "«<base href=\"https://elders.example/\">»",
      "<img «src=\"https://elders.example/a.png»\" alt=\"\">",
      "<img «srcset=\"a.png 1x, //elders.example/b.png 2x»\" alt=\"\">",
      "<form «action=\"https://elders.example/»\"></form>",
      "<form><button «formaction=\"https://elders.example/»\">a</button></form>",
      "<link rel=\"stylesheet\" «href=\"https://elders.example/a.css»\">",
      "«<details>»<summary>a</summary>", "<p>a</p>«</main>»<p>b</p>", "«<!-->»<p>a</p>",
      "<p>a</p>«<»!-- en dan niets meer", "«<plaintext>»", "«<template>»<p>a</p></template>",
      "«<noscript>»<p title=\"a\">b</p></noscript>", "«<math>»</math>", "«<body>»",
      "«<title>»a</title>",
      "<svg>«<foreignObject>»</foreignObject></svg>", "<svg>«<p>»a</svg>",
      "<p «srcdoc=\"a»\">a</p>", "<a href=\"a.html\" «ping=\"https://elders.example/»\">a</a>",
    ])
  func isHeld(marked: String) throws {
    let text = MarkedText(marked)
    let site = try load(text.bytes)
    let found = site.diagnostics.filter { $0.code == "version-unread" }
    #expect(found.count == 1)
    let first = try #require(found.first, "\(site.diagnostics.map(\.code))")
    #expect(site.sources[first.range.file].path.hasSuffix("/content/versies/1/verklaring.html"))
    #expect(Int(first.range.start)..<Int(first.range.end) == text.ranges.first)
    #expect(first.severity == .error && first.basis == .fact)
    #expect(site.subject.history.versions.first?.text == [])
  }

  @Test(
    "is text, to the byte",
    arguments: [
      ([0x61, 0xFE, 0x62], 1), ([0x61, 0x62, 0x00], 2), ([0xC3], 0), ([0x61, 0xFF], 1),
    ]
      as [([UInt8], Int)])
  func isText(bytes: [UInt8], place: Int) throws {
    let found = try load(bytes).diagnostics.filter { $0.code == "version-unread" }
    #expect(found.map { Int($0.range.start)..<Int($0.range.end) } == [place..<(place + 1)])
  }

  @Test(
    "may hold what pages held before",
    arguments: [
      "", "tekst", "<p>a <b>b</b><p>c", "<ul><li>a<li>b</ul>", "a < b &amp; c",
      "<p>In de tekst staat &lt;script&gt; en onclick=\"a()\" en javascript: gewoon als woord.</p>",
      "<a href=\"http://www.example.nl/\">niet beveiligd, zoals toen</a>",
      "<a href=\"http://localhost/\">a</a>", "<a href=\"mailto:a@example.nl\">a</a>",
      "<a href=\"../../weg/index.html#kop\">een pagina die er niet meer is</a>",
      "<h2 id=\"a\">a</h2><h5 id=\"a\">b</h5>",
      "<img src=\"../../assets/weg.png\" alt=\"\" width=\"3\" height=\"4\">",
      "<svg viewBox=\"0 0 1 1\"><title>a</title><path d=\"M0 0\" fill=\"#123\"/></svg>",
      "<p>aanhalingstekens \" ' en é</p><!-- iets -->", "<time datetime=\"2020-01-01\">toen</time>",
    ])
  func isLetBe(html: String) throws {
    let site = try load(Array(html.utf8))
    #expect(!site.diagnostics.contains { $0.code.hasPrefix("version-") })
    #expect(site.subject.history.versions.first?.text == Array(html.utf8))
  }

  @Test(
    "of this site and of the fixtures is let be",
    arguments: ["content", "Tests/Fixtures/versies/content"])
  func isSound(path: String) throws {
    let records = Repository.file(path + "/versies")
    var count = 0
    for (name, text) in try TemporaryDirectory.files(below: records)
    where name.hasSuffix("/verklaring.html") {
      count += 1
      #expect(RecordedText.problem(in: Array(text), ownAddress: []) == nil, "\(name)")
    }
    #expect(count > 0)
  }

  @Test("is told of where the register is gone that knows it")
  func needsTheRegister() throws {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("Tests/Fixtures/versies/content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    try folder.remove("content/versies/register.yaml")
    let site = try SiteLoader(
      folders: SiteFolders(
        content: folder.path + "/content", templates: folder.path + "/templates"),
      jobs: 1, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    let told = site.diagnostics.filter { $0.code == "file-unknown" }
      .map {
        site.sources[$0.range.file].path.split(separator: "/").suffix(2).joined(separator: "/")
      }
    #expect(told == ["versies/1", "versies/2", "versies/3", "versies/3.1", "versies/4"])
  }

  @Test("is recorded without what a page fetches")
  func fetchesNothing() {
    func kept(_ html: String) -> String {
      String(decoding: VersionRecord.withoutLoading(Array(html.utf8)), as: UTF8.self)
    }
    #expect(
      kept("<p>a</p><link rel=\"stylesheet\" href=\"a.css\">\n<p>b</p>") == "<p>a</p><p>b</p>")
    #expect(kept("a<script src=\"a.js\" defer></script>b<script >x</script>") == "ab")
    #expect(kept("<p>&lt;link en &lt;script</p>") == "<p>&lt;link en &lt;script</p>")
  }
}
