import Diagnostics
import Statements

/// People are told that they can withdraw their consent, where something rests on it.
enum WithdrawalIsStated: ProseDuty {
  static let kind = DiagnosticKind(
    "avg-withdrawal", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "mensen lezen dat ze hun toestemming kunnen intrekken",
        en: "people are told that they can withdraw their consent"),
      why: Phrase(
        nl:
          "Deel je gegevens omdat iemand dat goedvindt? Dan moet die ook lezen hoe hij dat weer intrekt.",
        en:
          "Where you share data because someone agrees, they must read how to withdraw that."),
      wrong: "# in geen enkele tekst staat avg: [intrekken-toestemming]",
      right:
        "---\ntitel: Je rechten\navg: [intrekken-toestemming]\n---\n## Intrekken toestemming\n\n…",
      source: "AVG art. 13 lid 2 c"))

  static let item = Phrase(nl: "toestemming intrekken", en: "withdrawing consent")
  static let article = "art. 13 lid 2 c"
  static let stated = StatedItem.withdrawal

  static func exemption(of subject: Subject) -> Phrase? {
    guard !subject.legalBases.contains(.consent) else { return nil }
    return Phrase(nl: "niets berust op toestemming", en: "nothing rests on consent")
  }
}
