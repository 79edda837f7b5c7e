import Claims
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
    var stated: [DutyClaim] = []
    var gaps: [DutyGap] = []
    let verbs: [Claim.Verb] = [.uses, .sharesWith, .gets, .gives, .exchanges]
    for claim in subject.claims(saying: verbs) {
      guard let moment = claim.moment.map({ statement.moments[$0] }) else { continue }
      let party = claim.party.map { statement.parties[$0] }
      if let basis = DutyTerm.legalBasis.claim(by: claim, in: subject) {
        stated.append(basis)
      } else if claim.verb == .uses || party != nil,
        !moment.isIncomplete, !(party?.isIncomplete ?? false)
      {
        gaps.append(gap(of: claim, at: moment, with: party))
      }
    }
    if !gaps.isEmpty { return .missing(gaps) }
    return stated.isEmpty
      ? .notNeeded(Phrase(nl: "er is geen uitwisseling", en: "there is no exchange"))
      : .told(stated, in: subject)
  }

  private static func gap(of claim: Claim, at moment: Moment, with party: Party?) -> DutyGap {
    guard let party else {
      return DutyGap(
        place: claim.place,
        summary: Phrase(
          nl: "bij een gebruik bij '\(moment.name.value)' staat niet waarom het mag",
          en: "a use at '\(moment.name.value)' does not say why it is allowed"),
        help: Phrase(
          nl: "geef 'grondslag' hier of bij het moment",
          en: "give 'grondslag' here or at the moment"))
    }
    let exchange = moment.exchanges?.first { $0.range == claim.place }
    return DutyGap(
      place: exchange?.party.id.range ?? claim.place,
      summary: Phrase(
        nl: "bij de uitwisseling met '\(party.name.value)' staat niet waarom die mag",
        en: "the exchange with '\(party.name.value)' does not say why it is allowed"),
      help: Phrase(
        nl: "geef 'grondslag' hier, bij het moment of bij de partij",
        en: "give 'grondslag' here, at the moment or at the party"))
  }
}
