import Diagnostics
import Statements

/// No exchange, part or address for questions refers to a party that is no longer used.
enum NoRetiredPartyIsInUse: ContentRule {
  static let kind = DiagnosticKind(
    "reference-retired", .warning,
    Explanation(
      rule: Phrase(
        nl: "een vervallen partij wordt nergens meer gebruikt",
        en: "a retired party is used nowhere any more"),
      why: Phrase(
        nl:
          "Een partij met 'vervallen' krijgt geen gegevens meer. Staat ze nog in een moment, dan klopt een van de twee niet.",
        en:
          "A party with 'vervallen' gets no data any more. If it still stands in a moment, one of the two is wrong."
      ),
      wrong: "oud:\n  vervallen: {sinds: 2026-01-01}\n# en in een moment\n- met: oud",
      right: "- met: opvolger"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let statement = subject.statement
    for moment in statement.moments {
      for exchange in moment.exchanges ?? [] {
        report(exchange.party, in: statement, into: &findings)
      }
    }
    for party in statement.parties where party.retired == nil {
      if let parent = party.parent { report(parent, in: statement, into: &findings) }
      if case .party(let reference) = party.askAt {
        report(reference, in: statement, into: &findings)
      }
    }
  }

  private static func report(
    _ reference: Reference, in statement: PrivacyStatement, into findings: inout [Diagnostic]
  ) {
    guard let index = reference.index, let retired = statement.parties[index].retired else {
      return
    }
    let name = statement.parties[index].name.value
    findings.append(
      Diagnostic(
        kind, at: reference.id.range,
        Phrase(
          nl: "'\(name)' is vervallen sinds \(retired.since.value.dutch)",
          en: "'\(name)' has been retired since \(retired.since.value.iso8601)"),
        help: retired.successor.map {
          Phrase(nl: "gebruik '\($0.id.value)'", en: "use '\($0.id.value)'")
        } ?? Phrase(nl: "haal de verwijzing weg", en: "remove the reference"),
        notes: [
          Diagnostic.Note(
            Phrase(nl: "vervallen volgens deze regel", en: "retired by this line"),
            at: retired.since.range)
        ], cause: reference.id.value))
  }
}
