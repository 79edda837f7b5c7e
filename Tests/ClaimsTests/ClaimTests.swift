import Claims
import Diagnostics
import Foundation
import Statements
import TestSupport
import Testing
import YAML

@Suite("Claims")
struct ClaimTests {
  private static let categories = """
    persoonsgegevens: {naam: persoonsgegevens, soort: persoonsgegeven}
    naam: {naam: naam, soort: persoonsgegeven, onderdeel_van: persoonsgegevens}
    adres: {naam: adres, soort: persoonsgegeven}
    bsn: {naam: BSN, soort: nationaal-nummer}
    """

  private func decode(parties: String, moments: String = "") -> PrivacyStatement {
    var decoder = StatementDecoder()
    func file(_ text: String, _ number: Int) -> StatementDecoder.File? {
      let id = FileID(number)
      return YAMLParser.parse(Array(text.utf8), file: id).root
        .map { StatementDecoder.File(root: $0, id: id) }
    }
    decoder.parties = file(parties, 0)
    decoder.moments = moments.isEmpty ? nil : file(moments, 1)
    decoder.dataCategories = file(Self.categories, 2)
    return decoder.decode().statement
  }

  /// What is said, in Dutch.
  private func sentences(parties: String, moments: String = "") -> [String] {
    let statement = decode(parties: parties, moments: moments)
    let sentences = ClaimSentences(statement)
    return Claims(statement).map { sentences.sentence(of: $0).dutch }
  }

  @Test(
    "say a direction only where the data do",
    arguments: [
      ("", "Bij 'Kopen': we delen adres met Koerier."),
      ("\n      richting: naar", "Bij 'Kopen': we geven Koerier adres."),
      ("\n      richting: van", "Bij 'Kopen': we krijgen van Koerier adres."),
      (
        "\n      richting: beide",
        "Bij 'Kopen': we geven Koerier adres, en krijgen die ook van Koerier."
      ),
    ])
  func directionIsSaid(direction: String, expected: String) {
    let said = sentences(
      parties: "k: {naam: Koerier, soort: organisatie, waarvoor: x}",
      moments: """
        kopen:
          naam: Kopen
          uitwisselingen:
            - met: k
              gegevens: [adres]\(direction)
        """)
    #expect(said.contains(expected), "\(said)")
  }

  @Test("keep unsaid data, none on purpose, all and some apart")
  func dataAreKeptApart() {
    func said(_ data: String) -> String? {
      sentences(
        parties: "k: {naam: K, soort: organisatie, waarvoor: x\(data)}"
      ).first { $0.hasPrefix("We geven K") }
    }
    #expect(said("") == nil)
    #expect(said(", krijgt: []")?.hasPrefix("We geven K geen gegevens.") == true)
    #expect(said(", krijgt: [naam, adres]")?.hasPrefix("We geven K naam en adres.") == true)
    #expect(
      said(", krijgt: {onder_meer: [naam]}")?.hasPrefix("We geven K onder meer naam.") == true
    )
    #expect(
      said(", krijgt: [{gegeven: bsn, voorwaarde: alleen bij een claim}]")?
        .hasPrefix("We geven K BSN (alleen bij een claim).") == true)
  }

  @Test("speak in words, of one party and of many alike")
  func speakInWords() {
    let said = sentences(
      parties: """
        a: {naam: Andere overheden, soort: categorie, waarvoor: x, rol: gezamenlijk-verantwoordelijk}
        b: {naam: B, soort: organisatie, waarvoor: x, heeft: [naam], gevestigd_in: India, vraag_bij: a}
        c: {naam: C, soort: organisatie, waarvoor: x, krijgt: [naam], vervallen: {sinds: 2025-01-02, opvolger: b}}
        d: {naam: D, soort: bron, waarvoor: x, doorgifte: {land: VS, waarborg: standaardbepalingen}}
        """,
      moments: """
        kopen:
          naam: Kopen
          samenvatting: Je koopt iets.
          gebruik: [{gegevens: [], van: onszelf, grondslag: wettelijke-plicht}]
        """)
    for sentence in [
      "Rol van andere overheden: gezamenlijk verantwoordelijk.", "Wat er bij B is: naam.",
      "Gevestigd in India: B.", "Met vragen over B kan men terecht bij andere overheden.",
      "Met C delen we geen gegevens meer. Sinds: 2 januari 2025. Opvolger: B. Waarvoor: x.",
      "Vroeger: we geven C naam.", "Bron van gegevens: D. Waarvoor: x.",
      "Gegevens bij D gaan naar de Verenigde Staten, buiten de EER. "
        + "Waarborg: een contract met vaste regels van de Europese Commissie.",
      "'Kopen': Je koopt iets.",
      "Bij 'Kopen': wij gebruiken geen gegevens. Grondslag: wettelijke plicht.",
    ] {
      #expect(said.contains(sentence), "\(sentence): \(said)")
    }
  }

  @Test("say of a part what its whole says, and that it follows from there")
  func partsInherit() throws {
    let statement = decode(
      parties: """
        groep: {naam: Groep, soort: groep, waarvoor: x, krijgt_niet: [adres]}
        deel: {naam: Deel, soort: organisatie, waarvoor: x, onderdeel_van: groep}
        """)
    let claim = try #require(
      Claims(statement).first { $0.verb == .neverGets && $0.party == 1 })
    #expect(claim.origin == .inherited(from: 0))
    #expect(
      ClaimSentences(statement).sentence(of: claim).dutch
        == "Nooit naar Deel: adres (dat volgt uit 'Groep').")
    #expect(
      ClaimSentences(statement).sentence(of: claim).english
        == "Never to Deel: adres (this follows from 'Groep').")
  }

  @Test(
    "that contradict each other are found, also along parts of data and of parties",
    arguments: [
      ("krijgt_niet: [naam], krijgt: [naam]", ["neverGets explicit"]),
      ("krijgt_niet: [persoonsgegevens], krijgt: [naam]", ["neverGets explicit"]),
      ("krijgt_niet: [naam], krijgt: [persoonsgegevens]", []),
      ("krijgt_niet: [naam], geeft: [naam]", []),
      ("krijgt_niet: [naam], krijgt: [adres]", []),
      ("wij_zien_niet: [naam], wij_zien: [naam]", ["doesNotSee explicit"]),
      ("wij_zien_niet: [naam], geeft: [naam]", ["doesNotSee explicit"]),
      ("wij_zien_niet: [naam], krijgt: [naam]", []),
      ("alleen_bij_hen: [naam], heeft: [naam]", []),
      ("alleen_bij_hen: [naam], geeft: [naam]", ["hasAlone explicit"]),
    ])
  func contradictionsAreFound(keys: String, expected: [String]) {
    let statement = decode(parties: "k: {naam: K, soort: organisatie, waarvoor: x, \(keys)}")
    #expect(conflicts(statement) == expected)
  }

  @Test("that only follow from a whole are doubtful, not wrong")
  func inheritedConflictsAreDoubtful() {
    let statement = decode(
      parties: """
        groep: {naam: Groep, soort: groep, waarvoor: x, krijgt_niet: [adres]}
        deel: {naam: Deel, soort: organisatie, waarvoor: x, onderdeel_van: groep, krijgt: [adres]}
        """)
    #expect(conflicts(statement) == ["neverGets inherited"])
  }

  @Test("of two periods of retention at one moment are doubtful")
  func twoPeriodsAreDoubtful() {
    let moments = """
      kopen:
        naam: Kopen
        uitwisselingen:
          - {met: k, gegevens: [naam], bewaartermijn: P7Y}
          - {met: k, gegevens: [naam], bewaartermijn: P1Y}
      lezen:
        naam: Lezen
        uitwisselingen:
          - {met: k, gegevens: [naam], bewaartermijn: P2Y}
      """
    let statement = decode(
      parties: "k: {naam: K, soort: organisatie, waarvoor: x}", moments: moments)
    #expect(conflicts(statement) == ["retention inherited"])
  }

  private func conflicts(_ statement: PrivacyStatement) -> [String] {
    ClaimConflicts(Claims(statement), of: statement).all.map {
      "\($0.reason) \($0.isExplicit ? "explicit" : "inherited")"
    }
  }

  @Test("as a document are what the schema of docs/ says")
  func documentFitsSchema() throws {
    let statement = decode(
      parties: """
        k:
          naam: K
          soort: organisatie
          waarvoor: x
          krijgt: [naam, {gegeven: bsn, bewaartermijn: P1Y}]
          rol: verwerker
          doorgifte: {land: India, waarborg: standaardbepalingen}
          vraag_bij: k
          contact: {e-mail: k@k.example}
        """,
      moments: """
        kopen:
          naam: Kopen
          gebruik:
            - {gegevens: [naam], waarvoor: y, van: betrokkene, grondslag: overeenkomst}
          uitwisselingen:
            - {met: k, gegevens: {onder_meer: [adres]}, richting: beide}
        """)
    let schema = try JSONSchema("docs/claims.schema.json")
    let document = ClaimDocument(statement, Claims(statement))
    let local = document.local { _ in "content/data/partijen.yaml:1" }
    #expect(try schema.faults(in: Data(local)) == [])
    let published = document.published { kind, id in "\(kind)/\(id)/" }
    #expect(try schema.faults(in: Data(published)) == [])
    let text = String(decoding: published, as: UTF8.self)
    #expect(!text.contains("\"place\""))
    #expect(text.contains("\"address\":\"party/k/\""))
    let broken = text.replacingOccurrences(of: "\"verb\":\"krijgt\"", with: "\"verb\":\"pakt\"")
    #expect(try !schema.faults(in: Data(broken.utf8)).isEmpty)
  }
}
