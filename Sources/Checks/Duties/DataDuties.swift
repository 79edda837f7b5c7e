import Diagnostics
import Statements

/// A duty that the data can't break without an error of another kind: it has a line in the table and
/// no rule.
struct DataDuty {
  let item: Phrase
  let article: String
  let verdict: @Sendable (Subject) -> DutyVerdict
}

extension DataDuty {
  /// The interest behind a legitimate interest, which the data must name.
  static let interest = DataDuty(
    item: Phrase(nl: "welk belang het is", en: "which interest it is"), article: "art. 13 lid 1 d"
  ) { subject in
    let interests = subject.statement.everyTerms.compactMap { $0.legitimateInterest?.range }
    return interests.isEmpty
      ? .notNeeded(Phrase(nl: "niets berust op een belang", en: "nothing rests on an interest"))
      : .stated(interests)
  }

  /// The recipients: the parties, each of which has its documentation.
  static let recipients = DataDuty(
    item: Phrase(nl: "wie gegevens krijgt", en: "who gets data"), article: "art. 13 lid 1 e"
  ) { subject in
    let parties = subject.statement.parties.filter { $0.kind.value != .source }
    return parties.isEmpty
      ? .notNeeded(Phrase(nl: "er is geen partij", en: "there is no party"))
      : .stated(parties.map(\.id.range))
  }

  /// Transfers outside the EEA, which need a safeguard in the data.
  static let transfers = DataDuty(
    item: Phrase(nl: "doorgifte buiten de EER, met waarborg", en: "transfer, with its safeguard"),
    article: "art. 13 lid 1 f"
  ) { subject in
    let transfers = subject.statement.parties.flatMap { $0.transfers ?? [] }.compactMap {
      $0.country?.range
    }
    return transfers.isEmpty
      ? .notNeeded(
        Phrase(nl: "geen partij heeft 'doorgifte'", en: "no party has 'doorgifte'"))
      : .stated(transfers)
  }

  /// The categories of data that do not come from the person.
  static let categories = DataDuty(
    item: Phrase(nl: "welke gegevens van anderen komen", en: "which data come from others"),
    article: "art. 14 lid 1 d"
  ) { subject in
    let incoming = subject.statement.moments.flatMap { $0.exchanges ?? [] }
      .filter(\.comesFromParty)
    let lists = incoming.map(\.data) + subject.statement.parties.map(\.gives)
    let named = lists.flatMap { $0?.references ?? [] }.map(\.id.range)
    if incoming.isEmpty, named.isEmpty {
      return .notNeeded(Phrase(nl: "geen partij geeft gegevens", en: "no party gives data"))
    }
    return named.isEmpty ? .stated(incoming.map(\.range)) : .stated(named)
  }
}
