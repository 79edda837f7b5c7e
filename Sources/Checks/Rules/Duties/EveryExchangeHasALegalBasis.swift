import Diagnostics
import Statements

/// Every exchange says why it is allowed, or its party does.
enum EveryExchangeHasALegalBasis: InformationDuty {
  static let kind = DiagnosticKind(
    "avg-legal-basis", .error,
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
    for moment in statement.moments where !moment.isIncomplete {
      for use in moment.uses ?? [] {
        if let basis = statement.terms(of: use, at: moment).legalBasis {
          stated.append(basis.range)
        } else {
          gaps.append(gap(of: use, at: moment))
        }
      }
      for exchange in moment.exchanges ?? [] {
        guard let index = exchange.party.index else { continue }
        if let basis = statement.terms(of: exchange, at: moment).legalBasis {
          stated.append(basis.range)
        } else if !statement.parties[index].isIncomplete {
          gaps.append(gap(of: exchange, with: statement.parties[index]))
        }
      }
    }
    if !gaps.isEmpty { return .missing(gaps) }
    return stated.isEmpty
      ? .notNeeded(Phrase(nl: "er is geen uitwisseling", en: "there is no exchange"))
      : .stated(stated)
  }

  private static func gap(of use: Use, at moment: Moment) -> DutyGap {
    DutyGap(
      place: use.range,
      summary: Phrase(
        nl: "bij een gebruik bij '\(moment.name.value)' staat niet waarom het mag",
        en: "a use at '\(moment.name.value)' does not say why it is allowed"),
      help: Phrase(
        nl: "geef 'grondslag' hier of bij het moment",
        en: "give 'grondslag' here or at the moment"))
  }

  private static func gap(of exchange: Exchange, with party: Party) -> DutyGap {
    DutyGap(
      place: exchange.party.id.range,
      summary: Phrase(
        nl: "bij de uitwisseling met '\(party.name.value)' staat niet waarom die mag",
        en: "the exchange with '\(party.name.value)' does not say why it is allowed"),
      help: Phrase(
        nl: "geef 'grondslag' hier, bij het moment of bij de partij",
        en: "give 'grondslag' here, at the moment or at the party"))
  }
}
