import Diagnostics
import TestSupport
import Testing
import YAML

@testable import Statements

/// Decodes data files that are given as marked texts.
private func decode(
  parties: String = "{}", moments: String = "{}", data: String = "{}"
) -> (statement: PrivacyStatement, findings: [Diagnostic]) {
  var decoder = StatementDecoder()
  func file(_ text: String, _ number: Int) -> StatementDecoder.File? {
    let id = FileID(number)
    return YAMLParser.parse(MarkedText(text).bytes, file: id).root
      .map { StatementDecoder.File(root: $0, id: id) }
  }
  decoder.parties = file(parties, 0)
  decoder.moments = file(moments, 1)
  decoder.dataCategories = file(data, 2)
  let result = decoder.decode()
  return (result.statement, result.diagnostics)
}

private let start = "cis: {naam: C, soort: organisatie, waarvoor: x"

@Suite("The model")
struct ModelTests {
  @Test("tells all, among others, and none apart")
  func listsOfData() throws {
    let (statement, findings) = decode(
      moments: """
        a:
          naam: A
          gebruik:
            - gegevens: [naam, {gegeven: bsn, voorwaarde: soms}]
            - gegevens: {onder_meer: [naam]}
            - gegevens: []
            - waarvoor: x
        """,
      data: "naam: {naam: N, soort: persoonsgegeven}\nbsn: {naam: B, soort: nationaal-nummer}")
    #expect(findings.isEmpty)
    let uses = try #require(statement.moments.first?.uses)
    #expect(uses.map { $0.data?.isComplete } == [true, false, true, nil])
    #expect(uses.map { $0.data?.isNothing } == [false, false, true, nil])
    #expect(uses[0].data?.items.last?.condition?.value == "soms")
    #expect(uses[0].data?.references.map(\.index) == [0, 1])
  }

  @Test("leaves unsaid what is not said")
  func silence() throws {
    let (statement, findings) = decode(
      parties: start + "}", moments: "a: {naam: A, uitwisselingen: [{met: cis}]}")
    #expect(findings.isEmpty)
    let exchange = try #require(statement.moments.first?.exchanges?.first)
    #expect(exchange.direction == nil)
    #expect(statement.parties[0].gets == nil)
  }

  @Test(
    "refuses a key that moved, and says what to write",
    arguments: [
      (start + ", «gegevens»: [naam]}", "krijgt"), (start + ", «gegevens»: []}", "heeft"),
    ])
  func movedKeys(parties: String, word: String) {
    let (_, findings) = decode(parties: parties)
    #expect(findings.map(\.code) == ["key-unknown"])
    #expect(findings.first?.range.offsets == MarkedText(parties).ranges.first)
    #expect(findings.first?.help?.dutch.contains(word) ?? false)
  }

  @Test("refuses the keys of data that moved")
  func movedDataKeys() {
    let text = "a: {naam: A, soort: persoonsgegeven, «bijzonder»: ja, «dpv»: x}"
    let (_, findings) = decode(data: text)
    #expect(findings.map(\.code) == ["key-unknown", "key-unknown"])
    #expect(findings.first?.help?.dutch.contains("'soort: bijzonder'") ?? false)
  }

  @Test(
    "knows which transfers need what",
    arguments: [
      ("{land: «Duitsland», waarborg: standaardbepalingen}", ["value-invalid"]),
      ("{land: de Verenigde Staten, waarborg: standaardbepalingen}", []),
      ("{land: VS, waarborg: «adequaatheidsbesluit»}", ["key-missing"]),
      ("{land: VS, waarborg: adequaatheidsbesluit, toelichting: DPF.}", []),
      ("{land: China, waarborg: «adequaatheidsbesluit»}", ["value-invalid"]),
      ("{land: China, waarborg: «afwijking»}", ["key-missing"]),
      ("{land: Zwitserland, waarborg: adequaatheidsbesluit}", []),
      ("{land: «Zwitserlnd», waarborg: adequaatheidsbesluit}", ["value-invalid"]),
      ("[{land: Japan, waarborg: adequaatheidsbesluit}, {land: India, waarborg: gedragscode}]", []),
    ])
  func transfers(text: String, codes: [String]) {
    let parties = start + ", doorgifte: \(text)}"
    let (_, findings) = decode(parties: parties)
    #expect(findings.map(\.code) == codes)
    #expect(findings.first?.range.offsets == MarkedText(parties).ranges.first)
  }

  @Test("gives a part what it does not say itself, and tells which")
  func inheritance() {
    let (statement, _) = decode(
      parties: """
        a: {naam: A, soort: groep, waarvoor: x, rol: verwerker, bewaartermijn: P7Y, krijgt: []}
        b: {naam: B, soort: organisatie, waarvoor: y, onderdeel_van: a, bewaartermijn: P1Y}
        c: {naam: C, soort: organisatie, waarvoor: z, onderdeel_van: b}
        """)
    let whole = statement.whole(2)
    #expect(whole.party.terms.retention?.value.words == "1 jaar")
    #expect(whole.party.role?.value == .processor)
    #expect(whole.inherited == ["krijgt", "rol", "bewaartermijn"])
    #expect(whole.from == 1)
    #expect(statement.whole(0).inherited == [] && statement.whole(0).from == nil)
  }

  @Test("gives a part what it does not say itself along a line of any length, and in a circle")
  func longInheritance() {
    let count = 3_000
    let lines = (0..<count).map { number in
      "p\(number): {naam: P \(number), soort: organisatie, waarvoor: x"
        + (number == 0 ? ", rol: verwerker}" : ", onderdeel_van: p\(number - 1)}")
    }
    let (statement, _) = decode(parties: lines.joined(separator: "\n"))
    let last = statement.whole(count - 1)
    #expect(last.party.role?.value == .processor)
    #expect(last.from == 0 && last.inherited == ["rol"])
    let (circle, _) = decode(
      parties: """
        a: {naam: A, soort: organisatie, waarvoor: x, onderdeel_van: b}
        b: {naam: B, soort: organisatie, waarvoor: y, onderdeel_van: c, rol: verwerker}
        c: {naam: C, soort: organisatie, waarvoor: z, onderdeel_van: b}
        """)
    #expect(circle.whole(0).party.role?.value == .processor)
    #expect(circle.whole(0).from == 1)
    #expect(circle.whole(1).party.role?.value == .processor)
  }

  @Test("has the terms of a moment for all in it that says nothing itself")
  func termsOfAMoment() throws {
    let (statement, findings) = decode(
      parties: start + ", bewaartermijn: P1Y}",
      moments: """
        a:
          naam: A
          grondslag: wettelijke-plicht
          wet: {naam: Wft, adres: "https://wetten.nl/wft"}
          gebruik: [{waarvoor: x}, {waarvoor: y, grondslag: overeenkomst, wet: Wtt}]
          uitwisselingen: [{met: cis}]
        """)
    #expect(findings.isEmpty)
    let moment = try #require(statement.moments.first)
    let uses = (moment.uses ?? []).map { statement.terms(of: $0, at: moment) }
    #expect(uses.map { $0.legalBasis?.value } == [.legalObligation, .contract])
    #expect(uses.map { $0.law?.name.value } == ["Wft", "Wtt"])
    let exchange = try #require(moment.exchanges?.first)
    #expect(statement.terms(of: exchange, at: moment).retention?.value.words == "1 jaar")
  }

  @Test(
    "wants an interest where the basis is one, and nowhere else",
    arguments: [
      ("{naam: A, gebruik: [{waarvoor: x, belang: «y»}]}", 1),
      ("{naam: A, grondslag: gerechtvaardigd-belang, belang: z, gebruik: [{waarvoor: x}]}", 0),
      ("{naam: A, grondslag: «gerechtvaardigd-belang», gebruik: [{waarvoor: x}]}", 1),
      ("{naam: A, gebruik: [{waarvoor: x, grondslag: overeenkomst, «belang»: y}]}", 1),
    ])
  func interests(moment: String, count: Int) {
    let text = "a: " + moment
    let (_, findings) = decode(moments: text)
    #expect(findings.count == count)
    #expect(findings.first?.range.offsets == MarkedText(text).ranges.first)
  }

  @Test(
    "refuses what only seems to be a value, and says what to write",
    arguments: [
      (start + ", voorwaarde: «n.v.t.»}", "haal de regel weg"),
      (start + ", voorwaarde: «Null»}", "haal de regel weg"),
      (start + ", voorwaarde: «~»}", "haal de regel weg"),
      (
        "cis:\n  naam: C\n  soort: organisatie\n  waarvoor: x\n  krijgt: «naam, adres»",
        "[naam, adres]"
      ),
      (start + ", krijgt: [«naam. adres»]}", "[naam, adres]"),
      (start + ", producten: [«auto; huis»]}", "[auto, huis]"),
      ("cis:\n  naam: C\n  soort: bron\n  waarvoor: x\n«rol»: verwerker", "'  rol: verwerker'"),
    ])
  func nothings(parties: String, help: String) {
    let (_, findings) = decode(parties: parties)
    #expect(findings.map(\.code) == ["value-invalid"])
    #expect(findings.first?.range.offsets == MarkedText(parties).ranges.first)
    #expect(findings.first?.help?.dutch.contains(help) ?? false)
  }

  @Test("takes a text in quotes for what it is")
  func quoted() {
    let (statement, findings) = decode(
      parties: start + ", ook_bekend_als: \"Wilg, Esdoorn & Zonen\", voluit: \"-\"}")
    #expect(findings.isEmpty)
    #expect(statement.parties[0].aliases.map(\.value) == ["Wilg, Esdoorn & Zonen"])
  }

  @Test("reads what is under an id that can't be one, so that nothing misses it")
  func unsoundIDs() {
    let (statement, findings) = decode(
      parties: "«Beté»: {naam: C, soort: bron, waarvoor: x}",
      moments: "a: {naam: A, uitwisselingen: [{met: bete}, {met: Beté}]}")
    #expect(findings.map(\.code) == ["id-invalid"])
    #expect(statement.unresolved.isEmpty && statement.parties[0].isIncomplete)
  }

  @Test("misses no required key where an unknown one stands in its place")
  func englishKeys() {
    let parties = "cis: {«name»: C, soort: bron, waarvoor: x}"
    let (_, findings) = decode(parties: parties)
    #expect(findings.map(\.code) == ["key-unknown"])
    #expect(findings.first?.help?.dutch.contains("'naam'") ?? false)
  }

  @Test("takes '{}' for a file that holds nothing on purpose")
  func nothingOnPurpose() {
    let (statement, findings) = decode()
    #expect(findings.isEmpty && statement.parties.isEmpty && statement.unreadable.isEmpty)
  }

  @Test("knows every country once, within the EEA or outside")
  func countries() {
    #expect(Country("nederland")?.standing == .within)
    #expect(Country("het Verenigd Koninkrijk")?.name == "Verenigd Koninkrijk")
    #expect(Country("Atlantis") == nil)
    #expect(Country.listed.iso8601 == "2026-02-08")
  }
}
