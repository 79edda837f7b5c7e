import Diagnostics
import Statements
import TestSupport
import Testing
import YAML

@Suite("Decoding the data")
struct DecodingTests {
  /// The findings for a `partijen.yaml`, as code and marked place.
  private func decode(
    parties: String = "", moments: String = "", site: String = ""
  ) -> (statement: PrivacyStatement, findings: [Diagnostic]) {
    var decoder = StatementDecoder()
    func file(_ text: String, _ number: Int) -> StatementDecoder.File? {
      guard !text.isEmpty else { return nil }
      let id = FileID(number)
      return YAMLParser.parse(MarkedText(text).bytes, file: id).root
        .map { StatementDecoder.File(root: $0, id: id) }
    }
    decoder.parties = file(parties, 0)
    decoder.moments = file(moments, 1)
    decoder.site = file(site, 2)
    let result = decoder.decode()
    return (result.statement, result.diagnostics)
  }

  @Test("keeps absent, empty and none apart")
  func keepsAbsentApart() throws {
    let (statement, findings) = decode(
      parties: """
        een: {naam: A, soort: organisatie, waarvoor: x}
        twee: {naam: B, soort: organisatie, waarvoor: x, krijgt: []}
        drie:
          naam: C
          soort: organisatie
          waarvoor: x
          krijgt:
        """)
    #expect(statement.parties.count == 3)
    #expect(statement.parties[0].gets == nil)
    #expect(statement.parties[1].gets?.isNothing == true)
    #expect(findings.map(\.code) == ["value-invalid"])
    #expect(findings.first?.summary.dutch == "'krijgt' heeft geen waarde")
  }

  @Test(
    "refuses a text that tells a reader nothing",
    arguments: [
      "geen", "onbekend", "Nog niet bekend", "n.n.b.", "t.b.d.", "nog invullen", "Volgt nog",
      "N.V.T.", "None", "--", "…", "?!",
    ])
  func refusesNothings(text: String) {
    let findings = decode(
      parties: "cis: {naam: C, soort: bron, waarvoor: \(text)}"
    ).findings
    #expect(findings.map(\.code) == ["value-invalid"])
    #expect(findings.first?.summary.dutch.hasSuffix("zegt een lezer niets") ?? false)
  }

  @Test(
    "reads a text with a word or a number, and a name between quotation marks",
    arguments: [
      "'Geen'", "'?'", "geen idee", "24/7", "4", "Ω", "שלום", "'None'", "Onbekend Maakt Onbemind",
    ])
  func readsSomething(text: String) {
    #expect(decode(parties: "cis: {naam: \(text), soort: bron, waarvoor: x}").findings.isEmpty)
  }

  @Test(
    "points at the smallest place that is wrong",
    arguments: [
      ("cis: {naam: C, «srt»: bron, soort: bron, waarvoor: x}", "key-unknown"),
      ("«cis»: {naam: C, soort: bron}", "key-missing"),
      ("cis: {naam: C, soort: «bedrijf», waarvoor: x}", "value-invalid"),
      ("cis: {naam: «[C]», soort: bron, waarvoor: x}", "value-invalid"),
      ("«Zoë»: {naam: C, soort: bron, waarvoor: x}", "id-invalid"),
      ("cis: {naam: C, soort: bron, waarvoor: x, website: «www.x.nl»}", "value-invalid"),
      (
        "cis: {naam: C, soort: bron, waarvoor: x, website: «\"javascript:alert(1)\"»}",
        "value-invalid"
      ),
      ("cis: {naam: C, soort: bron, waarvoor: x, gecontroleerd: «2026-02-30»}", "value-invalid"),
      ("cis: {naam: C, soort: bron, waarvoor: x, bewaartermijn: «P7»}", "value-invalid"),
      ("cis: {naam: C, soort: bron, waarvoor: x, krijgt: [a, «a»]}", "value-invalid"),
      ("cis: {naam: C, soort: bron, waarvoor: x, contact: {telefoon: «bel ons»}}", "value-invalid"),
      (
        "cis: {naam: C, soort: bron, waarvoor: x, contact: {telefoon: «O12 345 67 89»}}",
        "value-invalid"
      ),
      ("cis: {naam: C, soort: bron, waarvoor: x, wet: «artikel 6 lid 1»}", "value-invalid"),
      (
        "a: {naam: A, soort: bron, waarvoor: x}\n«krijgt»:\n  - naam\n", "value-invalid"
      ),
      (
        "cis: {naam: C, soort: bron, waarvoor: x, grondslag: «gerechtvaardigd-belang»}",
        "key-missing"
      ),
      ("cis: {naam: C, soort: bron, waarvoor: x, belang: «y»}", "value-invalid"),
      (
        "cis: {naam: C, soort: bron, waarvoor: x, doorgifte: {land: China, «waarborgen»: y, waarborg: standaardbepalingen}}",
        "key-unknown"
      ),
    ])
  func pointsAtThePlace(text: String, code: String) throws {
    let (_, findings) = decode(parties: text)
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.range.offsets == MarkedText(text).ranges.first)
  }

  @Test(
    "proposes what was probably meant",
    arguments: [
      ("cis: {naam: C, sort: bron, waarvoor: x}", "bedoelde je 'soort'?"),
      ("cis: {naam: C, soort: organisaties, waarvoor: x}", "bedoelde je 'organisatie'?"),
      ("cis: {naam: C, soort: bedrijf, waarvoor: x}", "bedoelde je 'organisatie'?"),
      (
        "cis: {naam: C, soort: bron, waarvoor: x, doorgifte: {land: India, waarborg: SCC}}",
        "bedoelde je 'standaardbepalingen'?"
      ),
      ("cis: {naam: C, soort: bron, waarvoor: x, gecontroleerd: 1-9-2026}", "schrijf '2026-09-01'"),
      (
        "cis: {naam: C, soort: bron, waarvoor: x, gecontroleerd: 1 sep 2026}",
        "schrijf '2026-09-01'"
      ),
      ("cis: {naam: C, soort: bron, waarvoor: x, bewaartermijn: 7}", "schrijf '7 jaar'"),
      (
        "cis: {naam: C, soort: bron, waarvoor: x, contact: {e-mail: 'mailto:a@b.nl'}}",
        "schrijf 'a@b.nl'"
      ),
      (
        "Zoë & Çelik: {naam: C, soort: bron, waarvoor: x}",
        "schrijf bijvoorbeeld 'zoe-celik', hier en overal waar je ernaar verwijst"
      ),
    ])
  func proposes(text: String, help: String) {
    let (_, findings) = decode(parties: text)
    #expect(findings.contains { $0.help?.dutch == help })
  }

  @Test("resolves references, and lists those that lead nowhere")
  func resolvesReferences() throws {
    let (statement, findings) = decode(
      parties: """
        cis: {naam: CIS, soort: bron, waarvoor: x, vraag_bij: cis}
        das: {naam: DAS, soort: bron, waarvoor: x, onderdeel_van: cis, vraag_bij: ons}
        """,
      moments: "schade: {naam: S, uitwisselingen: [{met: das}, {met: dsa}]}")
    #expect(findings.isEmpty)
    #expect(statement.parties[1].parent?.index == 0)
    #expect(statement.moments[0].exchanges?.map { $0.party.index } == [1, nil])
    #expect(statement.unresolved.map { $0.id.value } == ["dsa"])
    guard case .us = statement.parties[1].askAt else {
      Issue.record("'ons' is not a party")
      return
    }
  }

  @Test("refuses a moment that is both internal and shared")
  func refusesInternalExchanges() {
    let text = "s: {naam: S, intern: «ja», «uitwisselingen»: [{met: x}]}"
    let (_, findings) = decode(moments: text)
    #expect(findings.map(\.code) == ["value-invalid"])
    #expect(findings.first?.range.offsets == MarkedText(text).ranges.first)
    #expect(findings.first?.notes.first?.range?.offsets == MarkedText(text).ranges.last)
  }

  @Test("reads the site, its declaration and its settings")
  func readsTheSite() throws {
    let (statement, findings) = decode(
      site: """
        organisatie:
          naam: Zoë & Çelik B.V.
          e-mail: privacy@zoe.example
          functionaris_gegevensbescherming: {naam: F. de Gee}
        site: {titel: T, adres: "https://zoe.example/pad", kleuren: {accent: "#0a5"}}
        verklaring: {soort: volledig, versie: "1.10", datum: 2024-02-29}
        controles: {link-broken: melding, sentence-long: uit}
        bekende_namen: [Nederland]
        """)
    #expect(findings.isEmpty)
    #expect(statement.organisation.name.value == "Zoë & Çelik B.V.")
    #expect(statement.site.baseAddress.value == "https://zoe.example/pad/")
    #expect(statement.site.colours?.accent?.value.css == "#00aa55")
    #expect(statement.declaration.version?.value == "1.10")
    #expect(statement.declaration.date?.value.dutch == "29 februari 2024")
    #expect(statement.checkSettings.map { $0.level.value } == [.note, .off])
  }
}
