import Diagnostics
import Testing

@Suite("What is still to fill in")
struct BlankTests {
  private static let code = "to-fill-in"

  @Test("is found in texts, in what a text says of itself and in data, each at its place")
  func isFound() {
    let site = SmallSite([
      "data/partijen.yaml": """
      cis:
        naam: CIS  # «[invullen: hoe het bedrijf heet]»
        soort: organisatie
        waarvoor: "Tegen fraude. «[Invullen: wat nog meer]»"
        krijgt: [adres]
      das: {naam: DAS, soort: organisatie, waarvoor: "«[invullen: één zin]»"}
      """,
      "index.md": """
      ---
      titel: "«[invullen: een titel]»"
      ---
      We delen. «[invullen: met wie]» en «[invullen: waarom]».

      - **«[invullen: een *punt*]»**
      - «[invullen: over
        twee regels]»
      """,
    ])
    #expect(site.findings() == site.marked(Self.code))
    #expect(site.marked(Self.code).count == 8)
  }

  @Test(
    "is not what only looks like it",
    arguments: [
      "Typ `[invullen: je naam]` waar je naam komt.", "Dat moet je [nog invullen: nu].",
      "Een lijst [in te vullen].", "<!-- [invullen: later] -->\nWe delen.",
    ])
  func isNothingElse(text: String) {
    let site = SmallSite(["index.md": "---\ntitel: Begin\n---\n\(text)\n"])
    #expect(site.findings([Self.code]) == [])
  }

  @Test("has its opening as its place where it has no end")
  func hasNoEnd() {
    let site = SmallSite([
      "index.md": "---\ntitel: Begin\n---\nWe delen «[invullen:» alles, ook «[invullen: dit]».\n"
    ])
    #expect(site.findings() == site.marked(Self.code))
  }

  @Test("leaves a party documented")
  func isDocumented() {
    let site = SmallSite([
      "partijen/cis.md": "CIS gaat voor ons fraude tegen. «[invullen: doet wat]».\n"
    ])
    #expect(site.findings() == site.marked(Self.code))
  }

  @Test("is found in time that grows with the text alone")
  func isLinear() {
    let many = String(repeating: "[invullen:", count: 20_000)
    let site = SmallSite(["data/gegevens.yaml": "adres: {naam: a, soort: overig} # \(many)\n"])
    // A report lists a thousand of a kind, and tells how many more there are.
    #expect(site.report().diagnostics.count { $0.code == Self.code } == 1_000)
    #expect(site.report().diagnostics.last?.summary.english.contains("19000") == true)
  }
}
