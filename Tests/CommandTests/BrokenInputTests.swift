import Foundation
import TestSupport
import Testing

@Suite("Broken input")
struct BrokenInputTests {
  @Test("is reported, and publishes nothing", arguments: BrokenInput.all)
  func isReported(input: BrokenInput) throws {
    let site = try SampleSite()
    try input.breaking(site)
    let result = try site.helder("build")
    #expect(result.exitCode == input.exitCode)
    for part in input.expected {
      #expect(result.errors.contains(part), "\(result.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: site.folder.path + "/public"))
    #expect(!result.errors.contains("Fatal error"))
    #expect(!result.errors.contains("Crash"))
  }

  @Test("of which there is more than one is reported in one run")
  func isReportedTogether() throws {
    let site = try SampleSite()
    try site.folder.remove("content/partijen/cis.md")
    try site.folder.replace(
      "soort: overig", with: "soort: anders", in: "content/data/gegevens.yaml")
    try site.folder.replace(
      "titel: Overzicht", with: "title: Overzicht", in: "content/overzicht.md")
    try site.folder.replace("(partij:cis)", with: "(partij:csi)", in: "content/index.md")
    let result = try site.helder("check")
    for code in ["party-undocumented", "value-invalid", "key-unknown", "reference-unknown"] {
      #expect(result.errors.contains("[\(code)]"), "\(code)")
    }
    #expect(result.exitCode == 1)
  }
}

/// A site that is broken in one way, and what the reader must be told.
struct BrokenInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var exitCode: Int32 = 1
  let expected: [String]
  let breaking: @Sendable (SampleSite) throws -> Void

  static let all: [BrokenInput] = [
    BrokenInput(
      testDescription: "a missing content folder", exitCode: 2,
      expected: ["er is geen map 'content'", "--content"]
    ) { try $0.folder.remove("content") },
    BrokenInput(
      testDescription: "a missing templates folder", exitCode: 2,
      expected: ["er is geen map 'templates'", "--templates"]
    ) { try $0.folder.remove("templates") },
    BrokenInput(
      testDescription: "a missing data file",
      expected: ["content/data/partijen.yaml: fout: dit bestand ontbreekt  [file-missing]"]
    ) { try $0.folder.remove("content/data/partijen.yaml") },
    BrokenInput(
      testDescription: "an empty data file",
      expected: ["content/data/momenten.yaml: fout: het bestand is leeg  [data-empty]"]
    ) { try $0.folder.write("", to: "content/data/momenten.yaml") },
    BrokenInput(
      testDescription: "a data file with only a comment",
      expected: ["content/data/partijen.yaml: fout: het bestand is leeg  [data-empty]"]
    ) { try $0.folder.write("# later\n", to: "content/data/partijen.yaml") },
    BrokenInput(
      testDescription: "a binary data file",
      expected: ["content/data/partijen.yaml", "fout: "]
    ) {
      try $0.folder.write(
        Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }),
        to: "content/data/partijen.yaml")
    },
    BrokenInput(
      testDescription: "a folder where a data file should be",
      expected: ["content/data/partijen.yaml: fout: dit bestand ontbreekt  [file-missing]"]
    ) {
      try $0.folder.remove("content/data/partijen.yaml")
      try $0.folder.write("x", to: "content/data/partijen.yaml/x")
    },
    BrokenInput(
      testDescription: "a link that leads out of the content folder",
      expected: ["content/geheim.md: fout: deze koppeling leidt niet naar", "[link-not-followed]"]
    ) {
      try FileManager.default.createSymbolicLink(
        atPath: $0.folder.path + "/content/geheim.md", withDestinationPath: "/etc/passwd")
    },
    BrokenInput(
      testDescription: "a page of an unknown party",
      expected: [
        "content/partijen/csi.md: fout: er is geen partij 'csi' in de gegevens",
        "[document-orphan]", "hernoem het bestand naar cis.md",
      ]
    ) {
      try $0.folder.write("Dit is CIS.", to: "content/partijen/csi.md")
      try $0.folder.remove("content/partijen/cis.md")
    },
    BrokenInput(
      testDescription: "a page with only headings",
      expected: ["de pagina van partij 'CIS' heeft geen tekst", "[party-undocumented]"]
    ) { try $0.folder.write("## CIS\n\n## Meer\n", to: "content/partijen/cis.md") },
    BrokenInput(
      testDescription: "a page with a placeholder",
      expected: ["hier staat nog 'TODO'", "content/momenten/schade.md:1:", "[to-fill-in]"]
    ) { try $0.folder.write("TODO: schrijven.\n", to: "content/momenten/schade.md") },
    BrokenInput(
      testDescription: "a moment without parties",
      expected: ["moment 'Verlengen' noemt geen partij  [moment-without-parties]"]
    ) {
      try $0.folder.replace("  intern: ja\n", with: "", in: "content/data/momenten.yaml")
    },
    BrokenInput(
      testDescription: "a link to a page that is not there",
      expected: ["content/index.md:", "leidt nergens heen", "[link-broken]"]
    ) {
      try $0.folder.replace("(alles.md)", with: "(allles.md)", in: "content/index.md")
    },
    BrokenInput(
      testDescription: "a link to a heading that is not there",
      expected: ["content/index.md:", "bedoelde je '#de-tabel'?", "[anchor-broken]"]
    ) { try $0.folder.replace("#de-tabel", with: "#de-tabl", in: "content/index.md") },
    BrokenInput(
      testDescription: "an unknown directive",
      expected: ["content/index.md:12:", "bedoelde je '::partijen'?", "[directive-unknown]"]
    ) { try $0.folder.replace("::partijen", with: "::partijn", in: "content/index.md") },
    BrokenInput(
      testDescription: "raw HTML",
      expected: ["content/momenten/verlengen.md:1:", "[raw-html]"]
    ) {
      try $0.folder.write(
        "<b>Let op</b> dit is geen Markdown.\n", to: "content/momenten/verlengen.md")
    },
    BrokenInput(
      testDescription: "a template that names what is not there",
      expected: ["templates/pagina.mustache:", "fout: "]
    ) {
      try $0.folder.replace("{{{inhoud}}}", with: "{{{inhuod}}}", in: "templates/pagina.mustache")
    },
    BrokenInput(
      testDescription: "a setting for a check that does not exist",
      expected: ["content/site.yaml:16:", "bedoelde je 'word-hard'?", "[check-unknown]"]
    ) {
      let text = try $0.folder.read("content/site.yaml")
      try $0.folder.write(text + "controles:\n  word-hrd: melding\n", to: "content/site.yaml")
    },
    BrokenInput(
      testDescription: "a setting of what nobody may let pass",
      expected: ["content/site.yaml:16:3: fout: 'link-broken' kan niemand", "[allowance-refused]"]
    ) {
      let text = try $0.folder.read("content/site.yaml")
      try $0.folder.write(text + "controles:\n  link-broken: melding\n", to: "content/site.yaml")
    },
    BrokenInput(
      testDescription: "a party whose id is no id, allowed by a comment above it",
      expected: ["content/data/partijen.yaml:", "[id-invalid]", "[allowance-refused]"]
    ) {
      let text = try $0.folder.read("content/data/partijen.yaml")
      try $0.folder.write(
        text + """

          # helder: sta-toe id-invalid "zo heten ze"
          TikTok Inc:
            naam: TikTok
            soort: organisatie
            waarvoor: Voor reclame.
          """, to: "content/data/partijen.yaml")
    },
  ]
}

@Suite("One mistake")
struct EchoTests {
  @Test(
    "is one finding, without an echo",
    arguments: [
      ("content/data/partijen.yaml", "  naam: CIS\n", "  naam: CIS: x\n"),
      ("content/data/partijen.yaml", "  naam: CIS\n", "\tnaam: CIS\n"),
      ("content/data/partijen.yaml", "  waarvoor: Ze herstellen", "  waarvoor Ze herstellen"),
      ("content/data/partijen.yaml", "cis:\n", "cis\n"),
      ("content/data/partijen.yaml", "  krijgt: [naam]", "  krijgt: [naam"),
      ("content/data/momenten.yaml", "    - met: cis", "    -met: cis"),
      ("content/data/momenten.yaml", "schade:", "schade: @"),
      ("content/data/gegevens.yaml", "dak: {naam: het", "dak: {naam het"),
      ("content/site.yaml", "  titel: Met", "  titel: @Met"),
      ("content/partijen/cis.md", "---\nomschrijving: CIS", "---\nomschrijving: @CIS"),
      ("content/overzicht.md", "titel: Overzicht", "titel: *x"),
    ])
  func hasNoEcho(path: String, old: String, new: String) throws {
    let site = try SampleSite()
    try site.folder.replace(old, with: new, in: path)
    let result = try site.helder("check")
    #expect(result.exitCode == 1)
    #expect(result.output == "Nagekeken: 1 fout.\n", "\(result.errors)")
  }

  @Test(
    "of a whole file is one finding too",
    arguments: [
      "content/data/partijen.yaml", "content/data/momenten.yaml", "content/data/gegevens.yaml",
    ], ["", "# niets\n", "\u{1}", "los", "- lijst\n"])
  func hasNoEchoOfAFile(path: String, text: String) throws {
    let site = try SampleSite()
    try site.folder.write(text, to: path)
    let result = try site.helder("check")
    #expect(result.exitCode == 1)
    #expect(result.output == "Nagekeken: 1 fout.\n", "\(result.errors)")
  }

  @Test(
    "that is a link to elsewhere is not called missing too",
    arguments: ["index.md", "site.yaml", "data/momenten.yaml"])
  func hasNoEchoOfALink(path: String) throws {
    let site = try SampleSite()
    try site.folder.remove("content/\(path)")
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.folder.path)/content/\(path)", withDestinationPath: "/etc/passwd")
    let result = try site.helder("check")
    #expect(result.exitCode == 1)
    #expect(result.output == "Nagekeken: 1 fout.\n", "\(result.errors)")
    #expect(result.errors.hasPrefix("content/\(path): fout: deze koppeling"))
  }
}
