import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("helder check --format")
struct FormatTests {
  /// A path with what each form has to escape: no ASCII, a comma, a colon, a line break.
  private static let path = "content/momenten/zoë: 100%,\nx.md"

  /// Why one of the findings is allowed.
  private static let reason = "zo in de wet ##[error]"

  /// A site with findings of all sorts: in a line and of a whole file, more than ten of a kind, an
  /// error, a warning and a note, and one that is allowed.
  private func brokenSite() throws -> SampleSite {
    let site = try SampleSite()
    try site.folder.write("Tekst.\n", to: Self.path)
    let links = (1...12).map { "Kijk bij [CIS 👩‍👧 | één](partij:weg\($0)).\n\n" }
    let text =
      try site.folder.read("content/overzicht.md")
      + "\n<!-- helder: sta-toe word-hard \"\(Self.reason)\" -->\nWe verstrekken het.\n\n"
      + links.joined()
    try site.folder.write(text, to: "content/overzicht.md")
    try site.folder.replace(
      "https://www.stichtingcis.nl", with: "http://www.stichtingcis.nl",
      in: "content/data/partijen.yaml")
    try site.folder.replace(
      "soort: categorie\n  waarvoor: Ze herstellen",
      with: "soort: ongenoemd\n  waarvoor: Ze herstellen",
      in: "content/data/partijen.yaml")
    return site
  }

  @Test(
    "keeps to the schema of its form",
    arguments: [
      ("json", "docs/findings-1.schema.json"),
      ("sarif", "Tests/DiagnosticsTests/Schemas/sarif-2.1.0.schema.json"),
      ("gitlab", "Tests/DiagnosticsTests/Schemas/gitlab-code-quality.schema.json"),
    ], ["nl", "en"])
  func keepsToItsSchema(format: (String, String), language: String) throws {
    let schema = try JSONSchema(format.1)
    for site in try [brokenSite(), SampleSite()] {
      let result = try site.helder("check", "--format", format.0, "--lang", language)
      #expect(result.errors == "")
      #expect(try schema.faults(in: Data(result.output.utf8)) == [])
    }
  }

  @Test("tells the same findings in each form")
  func tellsTheSame() throws {
    let site = try brokenSite()
    let json = try object(site.helder("check", "--format", "json")) as? [String: Any]
    let findings = try #require(json?["findings"] as? [[String: Any]])
    #expect(json?["allowed"] as? Int == 1)
    let codes = findings.compactMap { $0["code"] as? String }
    #expect(codes.count { $0 == "reference-unknown" } == 12)
    #expect(Set(findings.compactMap { $0["severity"] as? String }).count == 3)
    #expect(findings.contains { $0["file"] as? String == Self.path && $0["line"] is NSNull })

    let sarif = try object(site.helder("check", "--format", "sarif")) as? [String: Any]
    let run = try #require((sarif?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let standing = results.filter { ($0["suppressions"] as? [Any])?.isEmpty ?? false }
    #expect(standing.compactMap { $0["ruleId"] as? String } == codes)
    #expect(results.count == codes.count + 1)
    let suppressions = results.flatMap { $0["suppressions"] as? [[String: Any]] ?? [] }
    #expect(suppressions.compactMap { $0["justification"] as? String } == [Self.reason])
    #expect((run["properties"] as? [String: Int])?["allowed"] == 1)

    let gitlab = try object(site.helder("check", "--format", "gitlab")) as? [[String: Any]]
    let violations = try #require(gitlab)
    let descriptions = violations.compactMap { $0["description"] as? String }
    #expect(descriptions.count { $0.hasPrefix("toegestaan (\(Self.reason)): ") } == 1)
    #expect(Set(violations.compactMap { $0["fingerprint"] as? String }).count == codes.count + 1)
    let told = violations.filter { $0["check_name"] as? String != "word-hard" }
    #expect(told.compactMap { $0["check_name"] as? String } == codes)
    let paths = told.compactMap { ($0["location"] as? [String: Any])?["path"] as? String }
    #expect(paths == findings.compactMap { $0["file"] as? String })

    let junit = try XMLDocument(
      data: Data(site.helder("check", "--format", "junit").output.utf8))
    #expect(try junit.nodes(forXPath: "//testcase").count == codes.count + 1)
    let skipped = try junit.nodes(forXPath: "//skipped/@message").compactMap(\.stringValue)
    #expect(skipped == ["toegestaan: \(Self.reason)"])
    let errors = findings.count { $0["severity"] as? String == "error" }
    #expect(try junit.nodes(forXPath: "//failure").count == errors)
  }

  private func object(_ result: HelderCommand.Result) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  @Test("github writes a command on each line, at most ten of a kind")
  func writesCommands() throws {
    let result = try brokenSite().helder("check", "--format", "github")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 1)
    #expect(lines.count { $0.hasPrefix("::notice ") } == 1)
    let path = "file=content/momenten/zoë%3A 100%25%2C%0Ax.md"
    let alone = try SampleSite()
    try alone.folder.write("Tekst.\n", to: Self.path)
    #expect(
      try alone.helder("check", "--format", "github").output
        .hasPrefix("::error \(path),title=id-invalid::'zoë: 100%25,"))
    #expect(
      lines[12] == "GitHub toont er hoogstens 10 van elke soort; hier niet getoond: 3 fouten")
    #expect(lines[13] == "::group::Toegestaan of lager ingesteld: 1")
    #expect(lines[14].hasPrefix("content/overzicht.md:"))
    #expect(lines[15].contains("reden: zo in de wet #♯[error] (content/overzicht.md:"))
    #expect(lines.dropFirst(16) == ["::endgroup::"])
  }

  @Test("github adds a table of all findings to the summary of the step")
  func addsASummary() throws {
    let site = try brokenSite()
    try site.folder.write("Eerder.\n", to: "sum mary.md")
    let file = site.folder.path + "/sum mary.md"
    let result = try site.helder(
      "check", "--format", "github", environment: ["GITHUB_STEP_SUMMARY": file])
    #expect(result.errors == "")
    let lines = try site.folder.read("sum mary.md").split(separator: "\n")
    #expect(
      lines.prefix(2) == [
        "Eerder.", "## Helder: 13 fouten, 1 waarschuwing, 1 melding (1 toegestaan)",
      ])
    #expect(lines.count == 4 + 15 + 3)
    #expect(lines.last?.contains("| toegestaan | content/overzicht.md:") ?? false)
    #expect(lines[2] == "| ernst | plaats | bevinding | code |")
    #expect(lines.contains { $0.hasPrefix("| fout | content/momenten/zoë: 100%, x.md | 'zoë: ") })
    _ = try site.helder(
      "check", "--format", "github", "--lang", "en", environment: ["GITHUB_STEP_SUMMARY": file])
    #expect(try site.folder.read("sum mary.md").contains("\n## Helder: 13 errors, 1 warning"))
  }

  @Test(
    "only github writes a summary, and only where it is asked for", arguments: ["text", "json"])
  func writesNoSummary(format: String) throws {
    let site = try SampleSite()
    let file = site.folder.path + "/summary.md"
    _ = try site.helder(
      "check", "--format", format, environment: ["GITHUB_STEP_SUMMARY": file])
    #expect(!FileManager.default.fileExists(atPath: file))
    let result = try site.helder(
      "check", "--format", "github", environment: ["GITHUB_STEP_SUMMARY": ""])
    #expect(result.errors == "")
  }

  @Test(
    "ends with 3 where it can't write the summary, after telling what it found",
    arguments: [
      "/dev/full", "nergens/summary.md", ".",
    ])
  func warnsAboutTheSummary(file: String) throws {
    let site = try SampleSite()
    let environment = ["GITHUB_STEP_SUMMARY": file]
    let sound = try site.helder("check", "--format", "github", environment: environment)
    #expect(sound.exitCode == 3)
    #expect(sound.errors.hasPrefix("fout: de samenvatting voor GitHub is er niet: kan"))
    try site.folder.remove("content/partijen/cis.md")
    let broken = try site.helder("check", "--format", "github", environment: environment)
    #expect(broken.exitCode == 3)
    #expect(broken.output.contains("title=party-undocumented::"))
  }
}

@Suite("The exit code of helder check")
struct ExitCodeTests {
  static let formats = ["text", "json", "sarif", "github", "gitlab", "junit"]

  /// The exit code of a check with and without `--strict`.
  private func codes(_ site: SampleSite, _ format: String) throws -> [Int32] {
    let plain = try site.helder("check", "--format", format)
    let strict = try site.helder("check", "--format", format, "--strict")
    #expect(plain.output == strict.output)
    return [plain.exitCode, strict.exitCode]
  }

  @Test("is 0 for a sound site, and for notes", arguments: formats)
  func isZero(format: String) throws {
    let site = try SampleSite()
    #expect(try codes(site, format) == [0, 0])
    try site.folder.replace(
      "soort: categorie\n  onderdeel_van", with: "soort: ongenoemd\n  onderdeel_van",
      in: "content/data/partijen.yaml")
    #expect(try codes(site, format) == [0, 0])
  }

  @Test("is 1 for a warning with --strict, and for an error", arguments: formats)
  func isOne(format: String) throws {
    let site = try SampleSite()
    try site.folder.replace(
      "https://www.stichtingcis.nl", with: "http://www.stichtingcis.nl",
      in: "content/data/partijen.yaml")
    #expect(try codes(site, format) == [0, 1])
    try site.folder.replace("met: cis", with: "met: csi", in: "content/data/momenten.yaml")
    #expect(try codes(site, format) == [1, 1])
  }

  @Test(
    "is 2 for wrong use",
    arguments: [
      ["--format", "xml"], ["--strict=ja"], ["--content", "nergens"], ["te", "veel"],
    ])
  func isTwo(arguments: [String]) throws {
    let site = try SampleSite()
    let result = try HelderCommand(folder: site.folder.url).run(["check"] + arguments)
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(!result.errors.isEmpty)
  }

  @Test("is 3 where the machine fails, and then no report is begun", arguments: formats)
  func isThree(format: String) throws {
    let site = try SampleSite()
    // A link in a circle: unlike a file without rights, root can't read it either.
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/kring", withDestinationPath: "kring")
    let result = try site.helder("check", "--format", format, "--content", "kring")
    #expect(result.exitCode == 3)
    #expect(result.output == "")
  }
}
