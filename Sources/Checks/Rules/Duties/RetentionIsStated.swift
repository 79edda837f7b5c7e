import Diagnostics
import Statements

/// People are told how long data are kept, or by what that is decided.
enum RetentionIsStated: InformationDuty {
  static let kind = DiagnosticKind(
    "avg-retention", .error,
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
    if !claims.isEmpty { return .stated(claims) }
    let statement = subject.statement
    let gaps = partiesWithout(statement)
    let stated = statement.everyTerms.compactMap { $0.retention?.range }
    return gaps.isEmpty ? .stated(stated) : .missing(gaps)
  }

  /// The parties that data are shared with, for which neither they, their wholes nor all their
  /// exchanges say how long.
  private static func partiesWithout(_ statement: PrivacyStatement) -> [DutyGap] {
    var isSaid: [Int: Bool] = [:]
    for moment in statement.moments {
      for exchange in moment.exchanges ?? [] {
        guard let party = exchange.party.index else { continue }
        let terms = exchange.terms.filled(from: moment.terms)
        isSaid[party] = (isSaid[party] ?? true) && terms.retention != nil
      }
    }
    return statement.parties.indices.compactMap { number -> DutyGap? in
      let party = statement.parties[number]
      guard party.retired == nil, !party.isIncomplete, party.kind.value != .source,
        !(isSaid[number] ?? false), statement.whole(number).party.terms.retention == nil
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
