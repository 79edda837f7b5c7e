import Diagnostics
import Statements

/// Every exchange says why it is allowed, or its party does.
enum EveryExchangeHasALegalBasis: InformationDuty {
  static let kind = DiagnosticKind(
    "avg-legal-basis", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "bij elke uitwisseling staat waarom die mag",
        en: "every exchange says why it is allowed"),
      why: Phrase(
        nl:
          "Gegevens delen mag alleen met een van de zes grondslagen van de wet. Mensen moeten lezen welke het is. Zet 'grondslag' bij de uitwisseling of bij de partij.",
        en:
          "Sharing data is allowed on one of six legal bases only. People must read which it is. Put 'grondslag' at the exchange or at the party."
      ),
      wrong: "uitwisselingen:\n  - met: cis",
      right: "uitwisselingen:\n  - met: cis\n    grondslag: overeenkomst",
      source: "AVG art. 13 lid 1 c"))

  static let item = Phrase(nl: "waarvoor, en waarom het mag", en: "what for, and why it is allowed")
  static let article = "art. 13 lid 1 c"

  static func verdict(on subject: Subject) -> DutyVerdict {
    let statement = subject.statement
    var stated: [SourceRange] = []
    var gaps: [DutyGap] = []
    for exchange in statement.moments.flatMap({ $0.exchanges ?? [] }) {
      guard let index = exchange.party.index else { continue }
      if let basis = exchange.legalBasis ?? statement.parties[index].legalBasis {
        stated.append(basis.range)
        continue
      }
      let name = statement.parties[index].name.value
      gaps.append(
        DutyGap(
          place: exchange.party.id.range,
          summary: Phrase(
            nl: "bij de uitwisseling met '\(name)' staat niet waarom die mag",
            en: "the exchange with '\(name)' does not say why it is allowed"),
          help: Phrase(
            nl: "geef 'grondslag' hier of bij de partij",
            en: "give 'grondslag' here or at the party")))
    }
    if !gaps.isEmpty { return .missing(gaps) }
    return stated.isEmpty
      ? .notNeeded(Phrase(nl: "er is geen uitwisseling", en: "there is no exchange"))
      : .stated(stated)
  }
}
