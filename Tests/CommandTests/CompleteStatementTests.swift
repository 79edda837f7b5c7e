import Foundation
import TestSupport
import Testing

@Suite("A complete statement")
struct CompleteStatementTests {
  /// Something to take out of the complete statement, and the rule that must speak then.
  struct Removal: Sendable, CustomTestStringConvertible {
    let path: String
    let old: String
    var new = ""
    let code: String
    var testDescription: String { "\(code) without \(old)" }
  }

  private func site() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("Tests/Fixtures/volledig/content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    return folder
  }

  private func check(_ folder: TemporaryDirectory, _ more: String...) throws -> HelderCommand.Result
  {
    try HelderCommand(folder: folder.url)
      .run(["check", "--lang", "nl", "--today", "2026-11-23"] + more)
  }

  @Test("passes every check, and tells all that the AVG wants")
  func isComplete() throws {
    let folder = try site()
    let result = try check(folder)
    #expect(result.exitCode == 0)
    #expect(result.errors == "", "\(result.errors)")
    #expect(result.output == "Nagekeken: geen fouten.\n")
    let table = try check(folder, "--avg")
    #expect(table.output.split(separator: "\n").count == 16)
    #expect(!table.output.contains("ONTBREEKT") && !table.output.contains("niet nodig"))
    #expect(table.output.contains("art. 21 lid 4    content/rechten.md:5"))
  }

  @Test(
    "from which one thing is taken has exactly the rule about that speak",
    arguments: [
      Removal(
        path: "site.yaml",
        old: """
            adres: Dorpsstraat 1, 1234 AB Trapperveen
            e-mail: privacy@trapper.example
            telefoon: "0123 456 789"

          """, code: "avg-controller"),
      Removal(path: "site.yaml", old: "    e-mail: fg@trapper.example\n", code: "avg-officer"),
      Removal(
        path: "data/partijen.yaml", old: "  grondslag: toestemming\n", code: "avg-legal-basis"),
      Removal(
        path: "data/partijen.yaml", old: "  bewaartermijn: tot je de nieuwsbrief opzegt\n",
        code: "avg-retention"),
      Removal(
        path: "data/partijen.yaml",
        old: "  belang: We willen weten of je een fiets op afbetaling kunt betalen.\n",
        code: "key-missing"),
      Removal(
        path: "data/partijen.yaml",
        old: "    waarborg: adequaatheidsbesluit\n", code: "key-missing"),
      Removal(path: "rechten.md", old: "[rechten, ", new: "[", code: "avg-rights"),
      Removal(path: "rechten.md", old: "bezwaar, ", code: "avg-objection"),
      Removal(path: "rechten.md", old: "intrekken-toestemming, ", code: "avg-withdrawal"),
      Removal(path: "rechten.md", old: "klachtrecht, ", code: "avg-complaint"),
      Removal(path: "rechten.md", old: "verplichte-gegevens, ", code: "avg-obligatory"),
      Removal(path: "rechten.md", old: "automatische-besluiten, ", code: "avg-automated"),
      Removal(path: "rechten.md", old: ", herkomst]", new: "]", code: "avg-source"),
      Removal(path: "rechten.md", old: "## Klachtrecht\n", code: "avg-section"),
      Removal(path: "rechten.md", old: "[rechten", new: "[rechtn", code: "avg-section"),
    ])
  func speaks(removal: Removal) throws {
    let folder = try site()
    try folder.replace(removal.old, with: removal.new, in: "content/\(removal.path)")
    let result = try check(folder)
    let findings = result.errors.split(separator: "\n").filter {
      $0.hasPrefix("content/") && $0.hasSuffix("]")
    }
    #expect(findings.count == 1, "\(result.errors)")
    #expect(findings.contains { $0.hasSuffix("[\(removal.code)]") }, "\(result.errors)")
    #expect(result.exitCode == 1)
  }

  @Test("that is called a part has one note, until it names the larger statement")
  func part() throws {
    let folder = try site()
    try folder.replace("soort: volledig", with: "soort: onderdeel", in: "content/site.yaml")
    #expect(try check(folder).errors == "")
    try folder.replace("klachtrecht, ", with: "", in: "content/rechten.md")
    let note = try check(folder)
    #expect(note.exitCode == 0)
    #expect(note.errors.contains("1 ding dat de AVG wil, staat hier niet  [avg-part]"))
    try folder.replace(
      "soort: onderdeel", with: "soort: onderdeel\n  hoofdverklaring: https://huis.example/p",
      in: "content/site.yaml")
    #expect(try check(folder).errors == "")
  }
}
