import Diagnostics
import Statements

/// The organisation says who it is and how it can be reached: an address, an e-mail address or a telephone number.
enum TheControllerCanBeReached: InformationDuty {
  static let kind = DiagnosticKind(
    "avg-controller", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "de organisatie zegt wie ze is en hoe je haar bereikt",
        en: "the organisation says who it is and how to reach it"),
      why: Phrase(
        nl:
          "Wie een vraag heeft over zijn gegevens, moet weten bij wie hij terechtkan.",
        en:
          "Who has a question about their data must know whom to ask."),
      wrong: "organisatie:\n  naam: Huis B.V.",
      right: "organisatie:\n  naam: Huis B.V.\n  e-mail: privacy@huis.example",
      source: "AVG art. 13 lid 1 a"))

  static let item = Phrase(
    nl: "wie verantwoordelijk is, met contact", en: "who is responsible, with contact")
  static let article = "art. 13 lid 1 a"

  static func verdict(on subject: Subject) -> DutyVerdict {
    let organisation = subject.statement.organisation
    let names: [ToldKeys.Name] = [
      organisation.address.map { _ in .init(\Organisation.address) },
      organisation.email.map { _ in .init(\Organisation.email) },
      organisation.telephone.map { _ in .init(\Organisation.telephone) },
    ].compactMap(\.self)
    if !names.isEmpty {
      return .told([DutyClaim(place: organisation.range, names: names)], in: subject)
    }
    return .missing([
      DutyGap(
        place: organisation.range,
        summary: Phrase(
          nl: "bij de organisatie staat niet hoe je haar bereikt",
          en: "the organisation does not say how to reach it"),
        help: Phrase(
          nl: "geef 'adres', 'e-mail' of 'telefoon'", en: "give 'adres', 'e-mail' or 'telefoon'"))
    ])
  }
}
