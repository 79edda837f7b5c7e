import Diagnostics
import Statements

/// People are told, apart from all else, that they can object, where something rests on an interest.
enum TheObjectionStandsApart: ProseDuty {
  static let kind = DiagnosticKind(
    "avg-objection", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "het recht van bezwaar staat apart van de rest",
        en: "the right to object stands apart from the rest"),
      why: Phrase(
        nl:
          "Beroep je je op een belang? Dan moet wie dat leest meteen zien dat hij bezwaar kan maken: in een eigen stuk tekst, los van andere rechten.",
        en:
          "Where you rely on an interest, who reads that must see at once that they can object: in a section of its own, apart from other rights."
      ),
      wrong: "# in geen enkele tekst staat avg: [bezwaar]",
      right: "---\ntitel: Je rechten\navg: [bezwaar]\n---\n## Bezwaar\n\n…",
      source: "AVG art. 21 lid 4"))

  static let item = Phrase(
    nl: "bezwaar maken, apart van de rest", en: "objecting, apart from the rest")
  static let article = "art. 21 lid 4"
  static let stated = StatedItem.objection

  static func exemption(of subject: Subject) -> Phrase? {
    let bases = subject.legalBases
    guard !bases.contains(.legitimateInterest), !bases.contains(.publicInterest) else { return nil }
    return Phrase(nl: "niets berust op een belang", en: "nothing rests on an interest")
  }
}
