import Checks
import Diagnostics
import Testing

@Suite("What the AVG wants told")
struct ToldTests {
  /// A complete statement with a bit of everything.
  private func site(_ kind: String = "volledig") -> SmallSite {
    SmallSite([
      "site.yaml": """
      organisatie: {naam: Huis B.V., e-mail: a@huis.example, telefoon: "012 345"}
      site: {titel: Met wie delen we?, adres: "https://huis.example/"}
      verklaring: {soort: \(kind), hoofdverklaring: "https://huis.example/p"}
      """,
      "data/partijen.yaml": """
      cis: {naam: CIS, soort: organisatie, waarvoor: Tegen fraude., krijgt: [adres],
        grondslag: overeenkomst, bewaartermijn: P1Y}
      das: {naam: DAS, soort: organisatie, waarvoor: Rechtsbijstand., rol: verwerker,
        grondslag: overeenkomst, bewaartermijn: P1Y,
        doorgifte: {land: India, waarborg: standaardbepalingen}}
      """,
      "data/momenten.yaml": """
      schade:
        naam: Schade melden
        grondslag: gerechtvaardigd-belang
        belang: We willen fraude voorkomen.
        uitwisselingen:
          - {met: cis, grondslag: overeenkomst}
          - {met: das}
      """,
      "rechten.md": """
      ---
      titel: Je rechten
      avg: [rechten, klachtrecht, verplichte-gegevens, bezwaar]
      ---
      ## Rechten

      Je mag je gegevens inzien.

      ## Klachtrecht

      Je kunt klagen bij de toezichthouder.

      ## Verplichte gegevens

      Je hoeft ons niets te geven.

      ## Bezwaar

      Je kunt bezwaar maken.
      """,
    ])
  }

  private func codes(_ site: SmallSite) -> [String] {
    site.findings().map(\.code).filter { $0.hasPrefix("avg-") || $0 == "value-untold" }
  }

  @Test(
    "is an error where it is in the data and on no page, and a warning where no duty rests on it",
    arguments: [
      ([], []), (["partij.rol"], ["value-untold"]), (["partij.grondslag"], ["value-untold"]),
      (["uitwisseling.grondslag"], ["avg-untold"]), (["partij.bewaartermijn"], ["avg-untold"]),
      // What a moment says for all in it stands with each exchange too.
      (["moment.grondslag"], ["value-untold"]),
      (["moment.grondslag", "uitwisseling.grondslag"], ["avg-untold", "avg-untold"]),
      (["moment.belang", "uitwisseling.belang"], ["avg-untold"]),
      // One way to reach the organisation is enough.
      (["organisatie.e-mail"], ["value-untold"]),
      (["organisatie.e-mail", "organisatie.telefoon"], ["avg-untold", "avg-untold"]),
      (["doorgifte.waarborg"], ["avg-untold"]), (["partij.doorgifte"], ["avg-untold"]),
      (["partij.naam"], ["avg-untold"]),
      // The texts of pages, with the sections about rights.
      (["pagina.inhoud"], ["avg-untold"]),
    ])
  func isOnAPage(untold: [String], expected: [String]) {
    var site = site()
    site.untold = untold
    #expect(codes(site).sorted() == expected, "\(site.findings())")
  }

  @Test("may stand elsewhere where the statement is a part")
  func part() {
    var site = site("onderdeel")
    site.untold = ["partij.bewaartermijn", "organisatie.e-mail", "organisatie.telefoon"]
    #expect(Set(codes(site)) == ["value-untold"])
  }

  @Test("is missing in the table where no page tells it")
  func table() {
    var site = site()
    func line(_ item: String) -> String {
      let table = DutyTable(site.subject, sources: site.sources).text(in: .dutch)
      return table.split(separator: "\n").map(String.init).first { $0.hasPrefix(item) } ?? ""
    }
    #expect(line("wie verantwoordelijk is").contains("site.yaml:1"))
    #expect(!line("hoe lang").contains("ONTBREEKT"))
    site.untold = ["organisatie.e-mail", "organisatie.telefoon", "partij.bewaartermijn"]
    #expect(
      line("wie verantwoordelijk is").hasSuffix("ONTBREEKT, staat op geen pagina: site.yaml:1"))
    #expect(line("hoe lang").contains("ONTBREEKT, staat op geen pagina: data/partijen.yaml:"))
  }
}
