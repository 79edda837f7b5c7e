import Diagnostics
import Statements

/// Every party is named, rather than described by its function.
///
/// Source: Court of Justice of the EU, C-154/21 (Österreichische Post): who asks may know the actual
/// recipients, not only their categories.
enum EveryPartyHasAName: ContentRule {
  static let kind = DiagnosticKind(
    "party-unnamed", .note, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "elke partij heeft een naam", en: "every party has a name"),
      why: Phrase(
        nl:
          "Iemand mag vragen wie zijn gegevens precies kreeg. Bij een partij van soort 'ongenoemd' moet je dan alsnog een naam geven.",
        en:
          "People may ask who exactly got their data. For a party of kind 'ongenoemd' a name must then be given after all."
      ),
      wrong: "soort: ongenoemd", right: "soort: organisatie",
      source: "AVG art. 15 lid 1 c; HvJ EU C-154/21"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    for party in subject.statement.parties where party.kind.value == .unnamed {
      findings.append(
        Diagnostic(
          kind, at: party.kind.range,
          Phrase(
            nl: "'\(party.name.value)' zegt niet om welk bedrijf het gaat",
            en: "'\(party.name.value)' does not say which company it is"),
          help: Phrase(
            nl: "geef de naam als je die kent: een lezer mag ernaar vragen",
            en: "give the name if you know it: a reader may ask for it")))
    }
  }
}
