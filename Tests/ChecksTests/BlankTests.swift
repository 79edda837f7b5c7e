import Checks
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
      - Bel «[telefoonnummer invullen]» voor meer.
      """,
    ])
    #expect(site.findings() == site.marked(Self.code))
    #expect(site.marked(Self.code).count == 9)
  }

  @Test("is any mark of something that is still to come, wherever it stands")
  func isAnyMark() {
    let site = SmallSite([
      "data/partijen.yaml": """
      # TODO: nakijken
      cis: {naam: CIS, soort: organisatie, waarvoor: "«XXX»", gegevens: [adres]}
      das: {naam: DAS, soort: organisatie, waarvoor: Hulp «TBD»., voluit: 'Foto''s'}  # XXX
      """,
      "index.md": """
      ---
      titel: Begin  # TODO
      omschrijving: "«[TODO: een zin]»"
      ---
      ## «[invullen]»

      | a |
      | --- |
      | «TODO» |

      > **«TBD»**: [lees «XXX»](../index.md). «Lorem ipsum» dolor.

      «![TODO](a.png)»

      Zie je dat?[^1]

      [^1]: «[Todo wat hier staat]».
      """,
    ])
    #expect(Set(site.findings([Self.code])) == Set(site.marked(Self.code)))
    #expect(site.marked(Self.code).count == 10)
    #expect(
      site.report().diagnostics.filter { $0.code == Self.code }.allSatisfy { $0.severity == .error }
    )
  }

  @Test(
    "is what writers put down for themselves",
    arguments: [
      "We bewaren «[ invullen ]» hier.", "Vraag het «[naam organisatie]» eens.",
      "We zijn «???» dus.",
      "Bel «(nog invullen)» maar.", "Dat is «n.t.b.» dus.", "Dat is «NTB» dus.",
      "Dat is «[PLACEHOLDER]».",
    ])
  func isForOneself(text: String) {
    let site = SmallSite(["index.md": "---\ntitel: Begin\n---\n\(text)\n"])
    #expect(site.findings() == site.marked(Self.code))
  }

  @Test("in a text leaves a duty unstated in the table of the AVG")
  func statesNothing() {
    let site = SmallSite([
      "data/partijen.yaml": """
      cis: {naam: CIS, soort: organisatie, waarvoor: Tegen fraude., gegevens: [adres], bewaartermijn: "[invullen: hoe lang]"}
      das: {naam: DAS, soort: organisatie, waarvoor: Hulp., bewaartermijn: TBD}
      """,
      "index.md": "---\ntitel: Begin\navg: [klachtrecht]\n---\n## Klachtrecht\n\nTODO\n",
    ])
    let table = DutyTable(site.subject, sources: site.report().sources).text(in: .dutch)
    let lines = table.split(separator: "\n")
    for item in ["hoe lang gegevens bewaard worden", "klagen bij"] {
      let line = lines.first { $0.lowercased().contains(item) }
      #expect(line?.contains("ONTBREEKT") == true, "\(line ?? "")")
    }
  }

  @Test(
    "is not what only looks like it",
    arguments: [
      "Vul het formulier in. Dat invullen duurt kort.", "Een code als 12-xx-34 of A-XXX-9.",
      "Maat XXXL, en een TODO-lijst.", "Schrijf `TODO` of `XXX` in je lijst.",
      "Mijn todo is klaar.", "Zie https://x.nl/TODO voor meer.", "[invulling] en [todos]",
      "Typ `[invullen: je naam]` waar je naam komt.", "Dat moet je [nog invullen: nu].",
      "Een lijst [in te vullen].", "Wat zeg je nou???", "Een [naam](index.md) en [...].",
      "Vul je naam in: ____", "Ik (die invullen moet) doe dat.",
      "<!-- [invullen: later] -->\nWe delen.",
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
    // A report lists a thousand of a kind, and counts the others.
    #expect(site.report().diagnostics.count { $0.code == Self.code } == 1_000)
    #expect(site.report().diagnostics.contains { $0.summary.dutch.contains("19000") })
  }
}
