import Diagnostics
import Statements

/// The data protection officer can be reached, where one is named.
enum TheOfficerCanBeReached: InformationDuty {
  static let kind = DiagnosticKind(
    "avg-officer", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "de functionaris gegevensbescherming is te bereiken",
        en: "the data protection officer can be reached"),
      why: Phrase(
        nl:
          "Heb je een functionaris voor gegevensbescherming? Dan moeten mensen die kunnen schrijven.",
        en:
          "Where you have a data protection officer, people must be able to write to them."),
      wrong: "functionaris_gegevensbescherming: {naam: A. Jansen}",
      right: "functionaris_gegevensbescherming:\n  naam: A. Jansen\n  e-mail: fg@huis.example",
      source: "AVG art. 13 lid 1 b"))

  static let item = Phrase(
    nl: "de functionaris gegevensbescherming", en: "the data protection officer")
  static let article = "art. 13 lid 1 b"

  static func verdict(on subject: Subject) -> DutyVerdict {
    guard let officer = subject.statement.organisation.officer else {
      return .notNeeded(
        Phrase(nl: "er is geen functionaris genoemd", en: "no officer is named"))
    }
    if officer.email != nil {
      let names: [ToldKeys.Name] = [
        .init(\Organisation.officer), .init(\Organisation.Officer.email),
      ]
      return .told(names.map { DutyClaim(place: officer.range, names: [$0]) }, in: subject)
    }
    return .missing([
      DutyGap(
        place: officer.range,
        summary: Phrase(
          nl: "bij de functionaris staat geen e-mailadres",
          en: "the officer has no e-mail address"),
        help: Phrase(nl: "geef 'e-mail'", en: "give 'e-mail'"))
    ])
  }
}
