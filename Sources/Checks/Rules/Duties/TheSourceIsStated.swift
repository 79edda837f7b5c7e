import Claims
import Diagnostics
import Statements

/// People are told where data come from that they did not give themselves.
enum TheSourceIsStated: ProseDuty {
  static let kind = DiagnosticKind(
    "avg-source", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "mensen lezen waar gegevens vandaan komen die ze niet zelf gaven",
        en: "people are told where data come from that they did not give"),
      why: Phrase(
        nl:
          "Krijg je gegevens van een ander? Vertel dan van wie, en of het een openbare bron is.",
        en:
          "Where you get data from someone else, tell from whom, and whether it is a public source."
      ),
      wrong: "# in geen enkele tekst staat avg: [herkomst]",
      right: "---\ntitel: Je rechten\navg: [herkomst]\n---\n## Herkomst\n\n…",
      source: "AVG art. 14 lid 2 f"))

  static let item = Phrase(nl: "de herkomst van gegevens", en: "the source of data")
  static let article = "art. 14 lid 2 f"
  static let stated = StatedItem.source

  static func exemption(of subject: Subject) -> Phrase? {
    guard subject.claimsFromOthers.isEmpty else { return nil }
    return Phrase(nl: "geen partij geeft gegevens", en: "no party gives data")
  }
}
