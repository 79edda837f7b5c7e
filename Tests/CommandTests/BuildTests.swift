import Foundation
import TestSupport
import Testing

@Suite("helder build")
struct BuildTests {
  @Test("publishes a sound site and says so in one line")
  func publishes() throws {
    let site = try SampleSite()
    let result = try site.helder("build")
    #expect(result.errors == "")
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("public: 12 pagina's; bestanden: "))
    #expect(result.output.split(separator: "\n").count == 1)
    let files = try site.folder.files(below: "public")
    for path in [
      "index.html", "partijen/cis/index.html", "momenten/verlengen/index.html", "alles/index.html",
      "404.html", "sitemap.xml", "robots.txt", "_headers",
    ] {
      #expect(files[path] != nil, "\(path)")
    }
    // Each page finds the style that it names.
    for (path, bytes) in files where path.hasSuffix("index.html") {
      let page = String(decoding: bytes, as: UTF8.self)
      let style = try #require(page.firstMatch(of: /assets\/stijl\.[0-9a-f]{16}\.css/))
      #expect(files[String(style.0)] != nil, "\(path)")
    }
  }

  @Test("makes exactly the files of the golden folder")
  func isGolden() throws {
    let site = try SampleSite()
    #expect(try site.helder("build").exitCode == 0)
    var files = try site.folder.files(below: "public")
    files = files.filter { !$0.key.hasPrefix("assets/") && $0.key != ".helder.json" }
    // The style is not what this is about.
    files = files.mapValues { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let plain = text.replacing(/(assets\/[a-z]+)\.[0-9a-f]{16}/) { "\($0.1)" }
      return Data(
        plain.replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
          .replacing(/sha256-[^']*/, with: "sha256-").utf8)
    }
    try Snapshot.compare(files, with: "klein/public")
  }

  @Test("changes nothing the second time")
  func isIdempotent() throws {
    let site = try SampleSite()
    #expect(try site.helder("build").exitCode == 0)
    let result = try site.helder("build")
    #expect(result.output.contains("0 geschreven"))
    #expect(result.output.contains("0 weggehaald"))
  }

  @Test("waits for another build, and says so")
  func waits() throws {
    let site = try SampleSite()
    keepBusy(site)
    let result = try site.helder("build")
    #expect(result.errors == "wachten: een andere build werkt al aan 'public'\n")
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("public: 12 pagina's"))
  }

  @Test("tells on a terminal how far it is, and leaves nothing of that behind")
  func tellsHowFar() throws {
    let site = try SampleSite()
    keepBusy(site)
    let command = HelderCommand(folder: site.folder.url)
    let written = try command.runInTerminal(["build"], environment: ["TERM": "xterm"])
    let progress = /\r\x{1B}\[KDe inhoud controleren: (\d+) van (\d+)/
    let shown = try #require(written.matches(of: progress).last)
    #expect(shown.1 == shown.2)
    // What a terminal leaves to be seen: a line that is erased is gone.
    let lines = written.components(separatedBy: "\r\n").map { line in
      line.components(separatedBy: "\r\u{1B}[K").last ?? ""
    }
    #expect(lines.count == 3 && lines[2] == "")
    #expect(lines[0] == "wachten: een andere build werkt al aan 'public'")
    #expect(lines[1].hasPrefix("public: 12 pagina's"))
  }

  @Test("writes no progress on a terminal that can't erase it", arguments: ["dumb", ""])
  func isSilentOnPlainTerminals(kind: String) throws {
    let site = try SampleSite()
    keepBusy(site)
    let command = HelderCommand(folder: site.folder.url)
    let written = try command.runInTerminal(
      ["build", "--no-color"], environment: ["TERM": kind])
    #expect(!written.contains("\u{1B}") && !written.contains("controleren"))
    #expect(written.contains("public: 12 pagina's"))
  }

  /// Works on the output of `site` for three seconds, as another build would.
  private func keepBusy(_ site: SampleSite) {
    let lock = unsafe open(site.folder.path + "/.public.lock", O_RDWR | O_CREAT, 0o644)
    #expect(lock >= 0 && flock(lock, LOCK_EX) == 0)
    DispatchQueue.global().asyncAfter(deadline: .now() + 3) { close(lock) }
  }

  @Test("publishes nothing while a party is undocumented, and says which file to write")
  func refusesUndocumented() throws {
    let site = try SampleSite()
    #expect(try site.helder("build").exitCode == 0)
    let before = try site.folder.files(below: "public")
    try site.folder.remove("content/partijen/cis.md")
    let result = try site.helder("build")
    #expect(result.exitCode == 1)
    #expect(
      result.errors == """
        content/data/partijen.yaml:1:1: fout: partij 'CIS' is nergens beschreven  \
        [party-undocumented]
            1 | cis:
              | ^^^ schrijf content/partijen/cis.md met een eigen tekst

        """)
    #expect(try site.folder.files(below: "public") == before)
  }

  @Test("needs no page for a part that its parent's page names")
  func acceptsParts() throws {
    let site = try SampleSite()
    try site.folder.replace(
      "Dierenartsen", with: "dierartsen", in: "content/partijen/herstellers.md")
    let result = try site.helder("build")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("partij 'Dierenartsen' is nergens beschreven"))
    let words = result.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("of noem 'Dierenartsen' in content/partijen/herstellers.md"))
  }

  @Test("reports a misspelt reference with its place and the near miss")
  func reportsNearMiss() throws {
    let site = try SampleSite()
    try site.folder.replace("met: cis", with: "met: csi", in: "content/data/momenten.yaml")
    let result = try site.helder("build")
    #expect(result.exitCode == 1)
    #expect(
      result.errors == """
        content/data/momenten.yaml:5:12: fout: onbekende partij 'csi'  [reference-unknown]
            5 |     - met: csi
              |            ^^^ bedoelde je 'cis'?

        """)
  }

  @Test("speaks English when asked to")
  func speaksEnglish() throws {
    let site = try SampleSite()
    try site.folder.remove("content/momenten/schade.md")
    let result = try site.helder("build", "--lang", "en")
    #expect(result.errors.contains("error: moment 'Schade melden' is documented nowhere"))
    #expect(result.output == "Nothing published: 1 error.\n")
  }

  @Test("says whether the published site is what a fresh build makes")
  func verifies() throws {
    let site = try SampleSite()
    #expect(try site.helder("build").exitCode == 0)
    #expect(try site.helder("build", "--verify").exitCode == 0)
    try site.folder.write("anders", to: "public/robots.txt")
    let result = try site.helder("build", "--verify")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("anders: public/robots.txt"))
    #expect(try site.folder.read("public/robots.txt") == "anders")
  }

  @Test("says what each stage took, where that is asked")
  func tellsTimes() throws {
    let site = try SampleSite()
    let result = try site.helder("build", "--timings", "--lang", "en")
    #expect(result.exitCode == 0)
    let line = try #require(
      result.errors.split(separator: "\n").first { $0.hasPrefix("processor time: reading ") })
    let stages = line.split(separator: ",").map { $0.split(separator: " ").suffix(2) }
    #expect(stages.count == 7)
    #expect(stages.allSatisfy { Double($0.first ?? "") != nil && ["ms", "s"].contains($0.last) })
    #expect(try !site.helder("build").errors.contains("rekentijd"))
  }

  @Test("leaves a file alone that it did not write")
  func leavesForeignFiles() throws {
    let site = try SampleSite()
    #expect(try site.helder("build").exitCode == 0)
    try site.folder.write("van iemand anders", to: "public/notitie.txt")
    let result = try site.helder("build")
    #expect(result.exitCode != 0)
    #expect(result.errors.contains("notitie.txt"))
    #expect(try site.folder.read("public/notitie.txt") == "van iemand anders")
    #expect(try site.helder("build", "--force").exitCode == 0)
  }

  @Test(
    "uses the address that --base-url gives",
    arguments: ["https://elders.example/pad", "https://elders.example/pad/"])
  func takesBaseURL(address: String) throws {
    let site = try SampleSite()
    #expect(try site.helder("build", "--base-url", address).exitCode == 0)
    let sitemap = try site.folder.read("public/sitemap.xml")
    #expect(sitemap.contains("<loc>https://elders.example/pad/partijen/cis/</loc>"))
    #expect(!sitemap.contains("zoe-celik"))
  }

  @Test("gives the same bytes for any number of jobs", arguments: ["1", "2", "8"])
  func isDeterministic(jobs: String) throws {
    let site = try SampleSite()
    #expect(try site.helder("build", "--jobs", "3", "--output", "een").exitCode == 0)
    let result = try site.helder(
      "build", "--jobs", jobs, "--output", "twee",
      environment: ["TZ": "Asia/Tokyo", "LC_ALL": "en_US.UTF-8"])
    #expect(result.exitCode == 0)
    #expect(try site.folder.files(below: "een") == site.folder.files(below: "twee"))
  }

  @Test("publishes this repository's own content without an error or a warning")
  func buildsOwnContent() throws {
    let folder = try TemporaryDirectory()
    let result = try HelderCommand(folder: Repository.url)
      .run(["build", "--output", folder.path + "/public"])
    #expect(!result.errors.contains(" fout: "))
    #expect(!result.errors.contains(" waarschuwing: "))
    #expect(result.exitCode == 0)
  }

  @Test("refuses a base address that is none, and says what is wrong")
  func refusesBaseURL() throws {
    let site = try SampleSite()
    for (address, fault) in [
      ("https://x.example/index.html", "of a file"), ("https://x.example/a/../b/", "'..'"),
      ("https://x.example//a", "'//'"), ("https://x.example/?a", "query"),
      ("https://x.example/#a", "'#'"),
    ] {
      let result = try site.helder("build", "--base-url", address, "--lang", "en")
      #expect(result.exitCode == 2)
      #expect(result.errors.contains("'\(address)'") && result.errors.contains(fault))
    }
    #expect(throws: (any Error).self) { try site.folder.read("public/index.html") }
  }

  @Test(
    "keeps the folder, and the assets of the site before, where it is told to",
    arguments: ["--in-place", "publiceren: ter-plaatse\n"])
  func buildsInPlace(told: String) throws {
    let site = try SampleSite()
    let options = told.hasPrefix("--") ? [told] : []
    if options.isEmpty {
      let settings = try site.folder.read("content/site.yaml")
      try site.folder.write(settings + told, to: "content/site.yaml")
    }
    func build() throws -> [String] {
      let result = try HelderCommand(folder: site.folder.url).run(["build"] + options)
      #expect(result.exitCode == 0, "\(result.errors)")
      return try site.folder.files(below: "public").keys.filter { $0.contains("stijl") }.sorted()
    }
    let first = try build()
    let folder = site.folder.path + "/public"
    let number = try FileManager.default.attributesOfItem(atPath: folder)[.systemFileNumber] as? Int
    try site.folder.write("p { color: red }\n", to: "templates/assets/stijl.css")
    let second = try build()
    #expect(second.count == 2 && Set(second).isSuperset(of: first))
    #expect(
      try FileManager.default.attributesOfItem(atPath: folder)[.systemFileNumber] as? Int == number)
    #expect(
      try HelderCommand(folder: site.folder.url).run(["build", "--verify"] + options).exitCode == 0)
    try site.folder.write("p { color: blue }\n", to: "templates/assets/stijl.css")
    let third = try build()
    #expect(third.count == 2 && Set(third).isDisjoint(with: first))
    #expect(!FileManager.default.fileExists(atPath: site.folder.path + "/.public.vorige"))
  }

  @Test("makes the same site of templates, styles and scripts with other ends of lines")
  func takesOtherLineEnds() throws {
    let site = try SampleSite()
    #expect(try site.helder("build").exitCode == 0)
    let expected = try site.folder.files(below: "public")
    for (path, bytes) in try site.folder.files(below: "templates") {
      var text = String(decoding: bytes, as: UTF8.self)
      text = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
      try site.folder.write(text, to: "templates/" + path)
    }
    let result = try site.helder("build")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output.contains(" 0 geschreven"))
    #expect(try site.folder.files(below: "public") == expected)
  }

  @Test("lists with whom to ask also a part that has it of its whole")
  func listsInheritedAddressee() throws {
    let site = try SampleSite()
    try site.folder.replace(
      "  krijgt_niet: [gezondheid]",
      with: "  vraag_bij: herstellers\n  website: https://www.herstel.example\n"
        + "  krijgt_niet: [gezondheid]", in: "content/data/partijen.yaml")
    #expect(try site.helder("build").exitCode == 0)
    let page = try site.folder.read("public/bij-wie-moet-ik-zijn/index.html")
    let main = try #require(page.components(separatedBy: "<main").last)
    #expect(main.contains("bij dierenartsen"), "\(main)")
  }
}
