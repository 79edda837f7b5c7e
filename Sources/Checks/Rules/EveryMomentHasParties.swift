import Diagnostics
import Statements

/// Every moment says with whom data are shared, or that it is internal.
enum EveryMomentHasParties: ContentRule {
  static let kind = DiagnosticKind(
    "moment-without-parties", .error,
    Explanation(
      rule: Phrase(
        nl: "elk moment heeft uitwisselingen, of zegt uitdrukkelijk 'intern: ja'",
        en: "every moment has exchanges, or says expressly 'intern: ja'"),
      why: Phrase(
        nl:
          "Niets zeggen en zeggen dat er niemand bij is, zijn twee verschillende dingen. De lezer moet weten welk van de twee het is.",
        en:
          "Saying nothing and saying that nobody is involved are different things. The reader must know which of the two it is."
      ),
      wrong: "verlengen:\n  naam: Verlengen", right: "verlengen:\n  naam: Verlengen\n  intern: ja"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    for moment in subject.statement.moments
    where moment.namesNoParty && !moment.isIncomplete {
      findings.append(
        Diagnostic(
          kind, at: moment.id.range,
          Phrase(
            nl: "moment '\(moment.name.value)' noemt geen partij",
            en: "moment '\(moment.name.value)' names no party"),
          help: Phrase(
            nl: "voeg 'uitwisselingen:' toe, of 'intern: ja' als er geen andere partij bij is",
            en: "add 'uitwisselingen:', or 'intern: ja' where no other party is involved")))
    }
  }
}
