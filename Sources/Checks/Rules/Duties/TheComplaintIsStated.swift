import Diagnostics
import Statements

/// People are told that they can complain to the Autoriteit Persoonsgegevens.
enum TheComplaintIsStated: ProseDuty {
  static let kind = DiagnosticKind(
    "avg-complaint", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "mensen lezen dat ze kunnen klagen bij de Autoriteit Persoonsgegevens",
        en: "people are told that they can complain to the Autoriteit Persoonsgegevens"),
      why: Phrase(
        nl:
          "Wie er met jou niet uitkomt, kan naar de toezichthouder. Dat moet in de verklaring staan.",
        en:
          "Who can't settle it with you can go to the authority. The statement must say so."),
      wrong: "# in geen enkele tekst staat avg: [klachtrecht]",
      right: "---\ntitel: Je rechten\navg: [klachtrecht]\n---\n## Klachtrecht\n\n…",
      source: "AVG art. 13 lid 2 d"))

  static let item = Phrase(
    nl: "klagen bij de Autoriteit Persoonsgegevens", en: "complaining to the authority")
  static let article = "art. 13 lid 2 d"
  static let stated = StatedItem.complaint
}
