import Claims
import Diagnostics
import Statements

/// People are told how long data are kept, or by what that is decided.
enum RetentionIsStated: InformationDuty {
  static let kind = DiagnosticKind(
    "avg-retention", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "mensen lezen hoe lang gegevens bewaard worden",
        en: "people are told how long data are kept"),
      why: Phrase(
        nl:
          "Vertel hoe lang je gegevens bewaart, of waar dat van afhangt. Dat kan per partij met 'bewaartermijn', of in een tekst onder de kop 'Bewaartermijn'.",
        en:
          "Tell how long you keep data, or what that depends on: by party with 'bewaartermijn', or in a text under the heading 'Bewaartermijn'."
      ),
      wrong: "cis:\n  naam: CIS\n  # geen bewaartermijn",
      right: "cis:\n  naam: CIS\n  bewaartermijn: P7Y",
      source: "AVG art. 13 lid 2 a"))

  static let item = Phrase(nl: "hoe lang gegevens bewaard worden", en: "how long data are kept")
  static let article = "art. 13 lid 2 a"

  static func verdict(on subject: Subject) -> DutyVerdict {
    let claims = StatedItem.retention.claims(in: subject)
    if !claims.isEmpty { return .told(claims, in: subject) }
    let gaps = partiesWithout(subject)
    return gaps.isEmpty
      ? .told(DutyTerm.retention.claims(in: subject), in: subject) : .missing(gaps)
  }

  /// The parties that data are shared with, for which neither they, their wholes nor all their
  /// exchanges say how long.
  private static func partiesWithout(_ subject: Subject) -> [DutyGap] {
    let statement = subject.statement
    var isSaid: [Int: Bool] = [:]
    for claim in subject.claims(saying: [.sharesWith, .gets, .gives, .exchanges]) {
      guard claim.moment != nil, let party = claim.party else { continue }
      isSaid[party] = (isSaid[party] ?? true) && claim.terms.retention != nil
    }
    return statement.parties.indices.compactMap { number -> DutyGap? in
      let party = statement.parties[number]
      guard party.retired == nil, !party.isIncomplete, party.kind.value != .source,
        !(isSaid[number] ?? false), subject.claims.wholes[number].party.terms.retention == nil
      else { return nil }
      return DutyGap(
        place: party.id.range,
        summary: Phrase(
          nl: "bij '\(party.name.value)' staat niet hoe lang gegevens bewaard worden",
          en: "'\(party.name.value)' does not say how long data are kept"),
        help: Phrase(
          nl: "geef 'bewaartermijn', of schrijf een tekst onder de kop '## Bewaartermijn' met "
            + "bovenaan 'avg: [bewaartermijn]'",
          en: "give 'bewaartermijn', or write a text under the heading '## Bewaartermijn' with "
            + "'avg: [bewaartermijn]' at its top"))
    }
  }
}
