import Foundation
import TestSupport
import Testing

private let canTrace = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

@Suite("A version that is recorded")
struct ReleaseTests {
  private func recorded() throws -> SampleSite {
    let site = try SampleSite()
    let result = try site.helder(
      "release", "--versie", "1", "--datum", "2026-11-23", "--today", "2026-11-27")
    #expect(result.exitCode == 0, "\(result.errors)")
    return site
  }

  @Test("has its files, and its version and date are those of site.yaml")
  func isThere() throws {
    let site = try recorded()
    let files = try site.folder.files(below: "content/versies")
    #expect(
      files.keys.sorted() == [
        "1/paginas.yaml", "1/verklaring.html", "1/verklaring.json", "1/wijzigingen.yaml",
        "register.yaml",
      ])
    let settings = try site.folder.read("content/site.yaml")
    #expect(settings.contains("  versie: \"1\"\n  datum: 2026-11-23\n"))
    #expect(try site.helder("check", "--strict", "--today", "2026-11-27").exitCode == 0)
    #expect(try site.helder("build", "--today", "2026-11-27").exitCode == 0)
    let page = try site.folder.read("public/wijzigingen/index.html")
    #expect(page.contains("eerste versie die we vastlegden"))
    #expect(try site.folder.read("public/versies/1/index.html").contains("noindex"))
  }

  @Test("is shown in the style of the site as it is now")
  func hasTheStyleOfNow() throws {
    let site = try recorded()
    let style = "templates/assets/alles.css"
    try site.folder.write(site.folder.read(style) + "\n.stuk { color: #123456 }\n", to: style)
    #expect(try site.helder("build", "--today", "2026-11-27").exitCode == 0)
    let page = try site.folder.read("public/versies/1/index.html")
    let link = try #require(page.firstMatch(of: /href="..\/..\/(assets\/alles[^"]*)"/))
    #expect(try site.folder.read("public/" + link.1).contains("#123456"))
    #expect(page.ranges(of: "assets/alles").count == 1)
  }

  @Test("is compared by the data alone, and not where these do not hold together")
  func isComparedByData() throws {
    let site = try recorded()
    try FileManager.default.removeItem(at: site.folder.url.appending(path: "templates"))
    try site.folder.replace(
      "krijgt: [naam]", with: "krijgt: [naam, gezondheid]", in: "content/data/partijen.yaml")
    let changes = try site.helder("changes", "--lang", "nl")
    #expect(changes.exitCode == 0, "\(changes.errors)")
    #expect(changes.output.contains("CIS krijgt nu ook gegevens over je gezondheid."))
    try site.folder.replace(
      "krijgt: [naam, gezondheid]", with: "krijgt: [naam, gezondhied]",
      in: "content/data/partijen.yaml")
    let refused = try site.helder("changes", "--lang", "nl")
    #expect(refused.exitCode == 1)
    #expect(refused.output.isEmpty && refused.errors.contains("'gezondhied'"), "\(refused)")
  }

  @Test("keeps its pictures when the site no longer has them, and says which was touched")
  func keepsPictures() throws {
    let site = try SampleSite()
    let picture = site.folder.url.appending(path: "content/partijen/plaat één.png")
    let text = try site.folder.read("content/partijen/cis.md")
    try Data(Pictures.png()).write(to: picture)
    try site.folder.write(text + "\n![Een plaat](<plaat één.png>)\n", to: "content/partijen/cis.md")
    #expect(try site.helder("release", "--versie", "1", "--datum", "2026-11-23").exitCode == 0)
    try FileManager.default.removeItem(at: picture)
    try site.folder.write(text, to: "content/partijen/cis.md")
    #expect(try site.helder("release", "--versie", "2", "--datum", "2026-11-24").exitCode == 0)
    #expect(try site.helder("build", "--today", "2026-11-27").exitCode == 0)
    let shown = try site.folder.files(below: "public").keys.filter { $0.hasSuffix(".png") }
    let name = try #require(shown.first)
    #expect(shown.count == 1)
    let digest = try #require(name.split(separator: ".").dropLast().last)
    #expect(try site.folder.read("public/versies/1/index.html").contains(".\(digest).png"))
    let kept = "content/versies/1/bestanden/" + name
    try site.folder.write("alert(1)", to: kept)
    #expect(try site.helder("check", "--lang", "nl").errors.contains("version-altered"))
  }

  @Test("leads to its downloads as they were when the site has others by their names, or none")
  func keepsDownloads() throws {
    let site = try SampleSite()
    let page = "content/partijen/cis.md"
    let text = try site.folder.read(page)
    try site.folder.write(text + "\n[De afspraken (pdf)](<onze afspraken.pdf>)\n", to: page)
    func release(_ version: String, _ download: String) throws {
      try site.folder.write("%PDF-1.7\n" + download, to: "content/partijen/onze afspraken.pdf")
      let result = try site.helder("release", "--versie", version, "--datum", "2026-11-2" + version)
      #expect(result.exitCode == 0, "\(result.errors)")
    }
    try release("1", "eerst")
    try release("2", "later")
    try release("3", "later")
    // What two versions have in common is kept once.
    #expect(try site.folder.files(below: "content/versies/3").count == 4)
    try site.folder.write(text, to: page)
    try FileManager.default.removeItem(
      at: site.folder.url.appending(path: "content/partijen/onze afspraken.pdf"))
    #expect(try site.helder("release", "--versie", "4", "--datum", "2026-11-24").exitCode == 0)
    #expect(try site.helder("build", "--today", "2026-11-27").exitCode == 0)
    for (version, wanted) in [("1", "eerst"), ("2", "later"), ("3", "later"), ("4", nil)] {
      let html = try site.folder.read("public/versies/\(version)/index.html")
      let link = html.firstMatch(of: /href="..\/..\/(assets\/bestanden\/[^"]*.pdf)"/)
      let path = link?.1.replacing("%20", with: " ")
      let read = try path.map { try site.folder.read("public/" + $0) }
      #expect(read == wanted.map { "%PDF-1.7\n" + $0 }, "\(version)")
    }
    let kept = try #require(
      site.folder.files(below: "content/versies/1").keys.first { $0.hasSuffix(".pdf") })
    try site.folder.write("<script>", to: "content/versies/1/" + kept)
    #expect(try site.helder("check", "--lang", "nl").errors.contains("version-altered"))
  }

  @Test("leaves the anchor of a datum and of a product that got another id")
  func keepsAnchors() throws {
    let site = try recorded()
    try site.folder.replace(
      "dak: {naam", with: "daksoort: {voorheen: [dak], naam", in: "content/data/gegevens.yaml")
    try site.folder.replace(
      "woonverzekering: {", with: "woon: {voorheen: [woonverzekering], ",
      in: "content/data/producten.yaml")
    #expect(try site.helder("build", "--today", "2026-11-27").exitCode == 0)
    let data = try site.folder.read("public/gegevens/index.html")
    #expect(data.contains("id=\"gegeven-dak\"") && data.contains("id=\"gegeven-daksoort\""))
    let products = try site.folder.read("public/bij-wie-moet-ik-zijn/index.html")
    #expect(products.contains("id=\"product-woonverzekering\""))
    #expect(products.contains("id=\"product-woon\""))
  }

  @Test("tells which parts of pages are gone, as one finding where a page has none of them left")
  func tellsLostParts() throws {
    let site = try SampleSite()
    try site.folder.write(
      "---\ntitel: Brieven\nmenu: ja\n---\n\nStuur een brief.\n\n::brief{recht=inzage}\n",
      to: "content/brieven.md")
    let day = ["--today", "2026-11-27", "--lang", "nl"]
    #expect(try site.helder("release", "--versie", "1", "--datum", "2026-11-23").exitCode == 0)
    func lost() throws -> [String] {
      try HelderCommand(folder: site.folder.url).run(["check"] + day).errors
        .split(separator: "\n").filter { $0.contains("[anchor-lost]") }.map(String.init)
    }
    #expect(try lost() == [])
    try site.folder.replace(
      "dak: {naam", with: "daksoort: {naam", in: "content/data/gegevens.yaml")
    let told = try lost()
    #expect(told.count == 1)
    #expect(told.first?.contains("het anker '#gegeven-dak' op '/gegevens/'") ?? false, "\(told)")
    try site.folder.replace(
      "daksoort: {naam", with: "daksoort: {voorheen: [dak], naam", in: "content/data/gegevens.yaml")
    #expect(try lost() == [])
    // A letter keeps the anchor that it had when its party had another id.
    for (old, new, file) in [
      ("cis:\n  naam", "stichting-cis:\n  voorheen: [cis]\n  naam", "data/partijen.yaml"),
      ("vraag_bij: cis", "vraag_bij: stichting-cis", "data/partijen.yaml"),
      ("met: cis", "met: stichting-cis", "data/momenten.yaml"),
      ("partij:cis", "partij:stichting-cis", "index.md"),
      ("partij:cis", "partij:stichting-cis", "momenten/schade.md"),
    ] {
      try site.folder.replace(old, with: new, in: "content/" + file)
    }
    try site.folder.write(
      site.folder.read("content/partijen/cis.md"), to: "content/partijen/stichting-cis.md")
    try site.folder.remove("content/partijen/cis.md")
    let renamed = try HelderCommand(folder: site.folder.url).run(["check"] + day)
    #expect(renamed.exitCode == 0, "\(renamed.errors)")
    #expect(try lost() == [])
    try site.folder.replace("::brief{recht=inzage}\n", with: "", in: "content/brieven.md")
    #expect(try lost().count == 1)
  }

  @Test("keeps an old address from coming where the site has something else")
  func keepsOldAddressesApart() throws {
    let site = try SampleSite()
    let text = try site.folder.read("content/alles.md")
    for (former, code) in [("zoeken", "former-taken"), ("beleid", "address-taken")] {
      try site.folder.write(
        text.replacing("volgorde: 5\n", with: "volgorde: 5\nvoorheen: [\(former)]\n"),
        to: "content/alles.md")
      try site.folder.write("<p>a</p>", to: "content/wortel/beleid/index.html")
      let errors = try site.helder("check", "--lang", "nl").errors
      #expect(errors.contains("[\(code)]"), "\(errors)")
    }
  }

  @Test("keeps more data from being published until it is recorded too")
  func refusesMoreData() throws {
    let site = try recorded()
    try site.folder.replace(
      "krijgt: [naam]", with: "krijgt: [naam, gezondheid]", in: "content/data/partijen.yaml")
    let build = try site.helder("build", "--today", "2026-11-27", "--lang", "nl")
    #expect(build.exitCode == 1)
    #expect(
      build.errors.contains("CIS krijgt nu ook gegevens over je gezondheid"), "\(build.errors)")
    #expect(build.errors.contains("version-stale"))
    #expect(try site.helder("check", "--today", "2026-11-27").exitCode == 0)
    #expect(try site.helder("build", "--concept", "--today", "2026-11-27").exitCode == 0)
    let changes = try site.helder("changes", "--lang", "nl", "--today", "2026-11-27")
    #expect(
      changes.output.contains("CIS krijgt nu ook gegevens over je gezondheid."), "\(changes.output)"
    )
    #expect(try site.helder("release", "--today", "2026-11-27").exitCode == 0)
    #expect(try site.helder("build", "--today", "2026-11-27").exitCode == 0)
    let page = try site.folder.read("public/wijzigingen/index.html")
    #expect(page.contains("CIS krijgt nu ook gegevens over je gezondheid"))
  }

  @Test("needs no other for other words")
  func otherWordsNeedNone() throws {
    let site = try recorded()
    try site.folder.replace(
      "We kijken of een claim klopt.", with: "we kijken of een claim klopt",
      in: "content/data/partijen.yaml")
    #expect(try site.helder("build", "--today", "2026-11-27").exitCode == 0)
  }

  @Test("is never changed, and one that was is told")
  func touchedIsTold() throws {
    let site = try recorded()
    try site.folder.replace("CIS", with: "KIS", in: "content/versies/1/verklaring.html")
    let result = try site.helder("check", "--today", "2026-11-27")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("version-altered"))
  }

  @Test(
    "is refused where it can't be, and nothing is written",
    arguments: [
      ["--versie", "1"], ["--versie", "../x"], ["--datum", "2026-11-22"],
      ["--vanaf", "2026-11-01"], ["--datum", "gisteren"],
    ])
  func isRefused(options: [String]) throws {
    let site = try recorded()
    let before = try site.folder.files(below: "content")
    let command = HelderCommand(folder: site.folder.url)
    let result = try command.run(["release", "--today", "2026-11-27"] + options)
    #expect(result.exitCode == 2, "\(result.errors)")
    #expect(try site.folder.files(below: "content") == before)
  }

  @Test("tells of an address that is lost, and leads the old one to the new one")
  func addressesLast() throws {
    let site = try recorded()
    for path in ["content/data/partijen.yaml", "content/data/momenten.yaml"] {
      try site.folder.replace("cis", with: "stichting", in: path)
    }
    for path in ["content/index.md", "content/momenten/schade.md"] {
      try site.folder.replace("partij:cis", with: "partij:stichting", in: path)
    }
    try FileManager.default.moveItem(
      at: site.folder.url.appendingPathComponent("content/partijen/cis.md"),
      to: site.folder.url.appendingPathComponent("content/partijen/stichting.md"))
    let lost = try site.helder("check", "--today", "2026-11-27")
    #expect(lost.errors.contains("address-lost"), "\(lost.errors)")
    try site.folder.replace(
      "  naam: CIS\n", with: "  naam: CIS\n  voorheen: [cis]\n", in: "content/data/partijen.yaml")
    let build = try site.helder("build", "--today", "2026-11-27")
    #expect(build.exitCode == 0, "\(build.errors)")
    let page = try site.folder.read("public/partijen/cis/index.html")
    #expect(page.contains("url=../../partijen/stichting/"))
    #expect(
      try site.folder.read("public/_redirects") == "/partijen/cis/ /partijen/stichting/ 301\n")
  }

  @Test(
    "is there whole or not at all, whenever the command is killed",
    .enabled(if: canTrace, "needs strace"),
    arguments: ["mkdirat", "renameat", "renameat2", "unlinkat", "write"])
  func isWhole(call: String) throws {
    let before = try SampleSite()
    var kills = 0
    for number in 1...400 {
      let site = try SampleSite()
      let result = try HelderCommand(
        folder: site.folder.url, program: URL(fileURLWithPath: "/usr/bin/strace")
      ).run([
        "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
        "inject=\(call):signal=KILL:when=\(number)",
        HelderCommand.executable.path, "release", "--jobs", "1", "--today", "2026-11-27",
      ])
      if result.exitCode == 0 { break }
      kills += 1
      let files = try site.folder.files(below: "content")
      if files["versies/register.yaml"] == nil {
        let settings = try before.folder.files(below: "content")["site.yaml"]
        #expect(files["site.yaml"] == settings || call.hasPrefix("rename") || call == "unlinkat")
      }
      // What is left is no hindrance for the next one.
      #expect(try site.helder("release", "--today", "2026-11-27").exitCode == 0)
      #expect(try site.helder("build", "--today", "2026-11-27").exitCode == 0)
    }
    #expect(kills < 400)
  }
}
