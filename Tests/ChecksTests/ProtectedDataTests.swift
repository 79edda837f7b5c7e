import Diagnostics
import Testing

@Suite("Data that the law protects more")
struct ProtectedDataTests {
  private static let data = """
    adres: {naam: adres, soort: persoonsgegeven}
    gezondheid: {naam: gezondheid, soort: bijzonder}
    strafblad: {naam: strafblad, soort: strafrechtelijk}
    bsn: {naam: BSN, soort: nationaal-nummer}
    """

  /// A site in which the organisation uses data at a moment: the keys of the moment, and those of
  /// the use.
  private func site(_ moment: String = "", use: String) -> SmallSite {
    SmallSite([
      "data/gegevens.yaml": Self.data,
      "data/momenten.yaml": """
      schade:
        naam: Schade melden
        \(moment)
        gebruik:
          - {waarvoor: We helpen je., grondslag: overeenkomst, \(use)}
        uitwisselingen:
          - met: cis
          - met: das
      """,
    ])
  }

  private static let codes: Set = ["exception-unfit", "exception-idle", "exception-missing"]

  @Test(
    "come with an exception that is for their kind",
    arguments: [
      ("", "gegevens: [gezondheid], uitzondering: «uavg-31»", "exception-unfit"),
      ("", "gegevens: [strafblad], uitzondering: «zorg»", "exception-unfit"),
      ("", "gegevens: [adres, strafblad], uitzondering: {soort: «vereniging»}", "exception-unfit"),
      ("", "gegevens: [{gegeven: strafblad, uitzondering: «zorg»}]", "exception-unfit"),
      ("uitzondering: «uavg-32»", "gegevens: [gezondheid]", "exception-unfit"),
      ("", "gegevens: [adres], uitzondering: «zorg»", "exception-idle"),
      ("", "gegevens: [bsn], uitzondering: «uavg-33»", "exception-idle"),
      ("", "gegevens: [«gezondheid»]", "exception-missing"),
      ("", "gegevens: {onder_meer: [«strafblad»]}", "exception-missing"),
      ("uitzondering: zorg", "gegevens: [gezondheid, «strafblad»]", "exception-missing"),
    ])
  func faults(moment: String, use: String, code: String) {
    let site = site(moment, use: use)
    #expect(site.findings(Self.codes) == site.marked(code))
    #expect(!site.marked(code).isEmpty)
  }

  @Test(
    "with the right exception, or where the data do not say which they are, are passed over",
    arguments: [
      ("", "gegevens: [gezondheid], uitzondering: zorg"),
      ("", "gegevens: [strafblad], uitzondering: uavg-31"),
      ("uitzondering: zorg", "gegevens: [adres, gezondheid]"),
      ("uitzondering: zorg", "gegevens: [gezondheid, {gegeven: strafblad, uitzondering: uavg-32}]"),
      ("", "gegevens: {onder_meer: [adres]}, uitzondering: zorg"), ("", "uitzondering: zorg"),
      ("", "gegevens: [adres]"), ("", "gegevens: []"),
    ])
  func harmless(moment: String, use: String) {
    #expect(site(moment, use: use).findings(Self.codes) == [])
  }

  @Test("in a part that says nothing of why anything is allowed are passed over")
  func partIsSilent() {
    let site = SmallSite([
      "data/gegevens.yaml": Self.data,
      "data/momenten.yaml":
        "schade: {naam: S, uitwisselingen: [{met: cis, gegevens: [gezondheid, bsn]}]}",
    ])
    #expect(site.findings(Self.codes.union(["number-without-law"])) == [])
  }

  @Test("are told once, with the other places")
  func once() {
    let site = site(
      "", use: "gegevens: [gezondheid]}\n    - {grondslag: overeenkomst, gegevens: [gezondheid]")
    let report = site.report()
    let found = report.diagnostics.filter { $0.code == "exception-missing" }
    #expect(found.count == 1)
    #expect(found.first?.notes.contains { $0.message.dutch == "nog 1 keer" } == true)
    #expect(found.first?.severity == .note)
  }

  @Test(
    "such as a national number come with the law that allows it",
    arguments: [
      ("", "gegevens: [«bsn»]", true), ("", "gegevens: [bsn], wet: art. 86 Zvw", false),
      ("", "gegevens: [{gegeven: bsn, wet: art. 86 Zvw}]", false),
      ("grondslag: overeenkomst\n  wet: art. 86 Zvw", "gegevens: [bsn]", false),
      ("", "gegevens: [adres]", false),
    ])
  func nationalNumber(moment: String, use: String, isFound: Bool) {
    let site = site(moment, use: use)
    #expect(site.findings(["number-without-law"]) == site.marked("number-without-law"))
    #expect(site.marked("number-without-law").isEmpty == !isFound)
  }
}
