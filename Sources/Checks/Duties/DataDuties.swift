import Claims
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
    let interests = DutyTerm.legitimateInterest.claims(in: subject)
    return interests.isEmpty
      ? .notNeeded(Phrase(nl: "niets berust op een belang", en: "nothing rests on an interest"))
      : .told(interests, in: subject)
  }

  /// The recipients: the parties, each of which has its documentation.
  static let recipients = DataDuty(
    item: Phrase(nl: "wie gegevens krijgt", en: "who gets data"), article: "art. 13 lid 1 e"
  ) { subject in
    let name = ToldKeys.Name(\Party.name)
    let parties = subject.statement.parties.filter { $0.kind.value != .source }
    return parties.isEmpty
      ? .notNeeded(Phrase(nl: "er is geen partij", en: "there is no party"))
      : .told(parties.map { DutyClaim(place: $0.id.range, names: [name]) }, in: subject)
  }

  /// Transfers outside the EEA: the country and its safeguard.
  static let transfers = DataDuty(
    item: Phrase(nl: "doorgifte buiten de EER, met waarborg", en: "transfer, with its safeguard"),
    article: "art. 13 lid 1 f"
  ) { subject in
    let names: [ToldKeys.Name] = [
      .init(\Party.transfers), .init(\Party.Transfer.country), .init(\Party.Transfer.safeguard),
    ]
    let places = subject.claims(saying: [.transfers]).map(\.place)
    let claims = places.flatMap { place in names.map { DutyClaim(place: place, names: [$0]) } }
    return claims.isEmpty
      ? .notNeeded(
        Phrase(nl: "geen partij heeft 'doorgifte'", en: "no party has 'doorgifte'"))
      : .told(claims, in: subject)
  }

  /// The categories of data that do not come from the person.
  static let categories = DataDuty(
    item: Phrase(nl: "welke gegevens van anderen komen", en: "which data come from others"),
    article: "art. 14 lid 1 d"
  ) { subject in
    let incoming = subject.claimsFromOthers
    guard !incoming.isEmpty else {
      return .notNeeded(Phrase(nl: "geen partij geeft gegevens", en: "no party gives data"))
    }
    let named = incoming.flatMap { claim in
      (claim.data?.items ?? []).map {
        DutyClaim(place: $0.category.id.range, names: [claim.nameOfData])
      }
    }
    return named.isEmpty ? .stated(incoming.map(\.place)) : .told(named, in: subject)
  }
}
