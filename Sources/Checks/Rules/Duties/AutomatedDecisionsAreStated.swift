import Claims
import Diagnostics
import Statements

/// People are told of decisions that a computer takes alone and of profiling, where there are any.
enum AutomatedDecisionsAreStated: ProseDuty {
  static let kind = DiagnosticKind(
    "avg-automated", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "mensen lezen over besluiten die een computer neemt",
        en: "people are told of decisions that a computer takes"),
      why: Phrase(
        nl:
          "Maak je profielen of beslist een computer alleen? Vertel dan hoe dat werkt en wat het voor iemand betekent.",
        en:
          "Where you make profiles or a computer decides alone, tell how that works and what it means for someone."
      ),
      wrong: "# in geen enkele tekst staat avg: [automatische-besluiten]",
      right:
        "---\ntitel: Je rechten\navg: [automatische-besluiten]\n---\n## Automatische besluiten\n\n…",
      source: "AVG art. 13 lid 2 f"))

  static let item = Phrase(
    nl: "automatische besluiten en profielen", en: "automated decisions and profiling")
  static let article = "art. 13 lid 2 f"
  static let stated = StatedItem.automatedDecisions

  static func exemption(of subject: Subject) -> Phrase? {
    guard subject.claims(saying: [.profiles, .decides]).isEmpty else { return nil }
    return Phrase(nl: "geen moment noemt profilering", en: "no moment names profiling")
  }
}
