import Diagnostics
import Statements

/// People are told which rights they have: to see, correct, delete, limit, object and take along.
enum RightsAreStated: ProseDuty {
  static let kind = DiagnosticKind(
    "avg-rights", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "mensen lezen welke rechten ze hebben",
        en: "people are told which rights they have"),
      why: Phrase(
        nl:
          "Wie leest met wie je gegevens deelt, moet ook lezen wat hij kan doen: inzien, verbeteren, wissen, beperken, meenemen en bezwaar maken.",
        en:
          "Who reads with whom you share data must also read what they can do: see, correct, erase, limit, take along and object."
      ),
      wrong: "# in geen enkele tekst staat avg: [rechten]",
      right: "---\ntitel: Je rechten\navg: [rechten]\n---\n## Rechten\n\n…",
      source: "AVG art. 13 lid 2 b"))

  static let item = Phrase(nl: "de rechten van mensen", en: "the rights of people")
  static let article = "art. 13 lid 2 b"
  static let stated = StatedItem.rights
}
