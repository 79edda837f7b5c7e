import Diagnostics
import Statements

/// People are told whether they must give their data, and what happens if they do not.
enum ObligationIsStated: ProseDuty {
  static let kind = DiagnosticKind(
    "avg-obligatory", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "mensen lezen of ze hun gegevens moeten geven",
        en: "people are told whether they must give their data"),
      why: Phrase(
        nl:
          "Vertel of iemand zijn gegevens moet geven van de wet of voor de overeenkomst, en wat er gebeurt als hij het niet doet.",
        en:
          "Tell whether someone must give their data by law or for the contract, and what happens if they do not."
      ),
      wrong: "# in geen enkele tekst staat avg: [verplichte-gegevens]",
      right: "---\ntitel: Je rechten\navg: [verplichte-gegevens]\n---\n## Verplichte gegevens\n\n…",
      source: "AVG art. 13 lid 2 e"))

  static let item = Phrase(nl: "of je gegevens moet geven", en: "whether giving data is obligatory")
  static let article = "art. 13 lid 2 e"
  static let stated = StatedItem.obligation
}
