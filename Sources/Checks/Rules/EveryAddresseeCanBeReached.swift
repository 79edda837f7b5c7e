import Claims
import Diagnostics
import Statements

/// Every party that a reader is sent to can be reached: it has a contact or a website.
///
/// Source: AVG article 12(2).
enum EveryAddresseeCanBeReached: ContentRule {
  static let kind = DiagnosticKind(
    "addressee-unreachable", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "wie een lezer iets moet vragen, is te bereiken",
        en: "whom a reader is to ask can be reached"),
      why: Phrase(
        nl:
          "Met 'vraag_bij' stuur je een lezer naar een andere partij. Zonder adres kan die niets vragen. Geef de partij een 'contact' of een 'website'.",
        en:
          "With 'vraag_bij' you send a reader to another party. Without an address nothing can be asked there. Give the party a 'contact' or a 'website'."
      ),
      wrong: "cz:\n  naam: CZ\n  vraag_bij: cz",
      right: "cz:\n  naam: CZ\n  vraag_bij: cz\n  website: https://www.cz.nl",
      source: "AVG art. 12 lid 2"))

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    var told: Set<Int> = []
    for party in subject.statement.parties where party.retired == nil {
      guard case .party(let reference) = party.askAt, let asked = reference.index,
        !subject.statement.parties[asked].isIncomplete, !canBeReached(asked, in: subject),
        told.insert(asked).inserted
      else { continue }
      let name = subject.statement.parties[asked].name.value
      findings.append(
        Diagnostic(
          kind, at: reference.id.range,
          Phrase(
            nl: "'\(name)' heeft geen adres waar een lezer iets kan vragen",
            en: "'\(name)' has no address at which a reader can ask anything"),
          help: Phrase(
            nl: "geef '\(reference.id.value)' een 'website', of een 'contact' met een adres",
            en: "give '\(reference.id.value)' a 'website', or a 'contact' with an address")))
    }
  }

  /// Whether a party has a website, or a contact that says how to reach it.
  private static func canBeReached(_ number: Int, in subject: Subject) -> Bool {
    let party = subject.claims.wholes[number].party
    if party.website != nil || party.privacyStatement != nil { return true }
    guard let contact = party.contact else { return false }
    return contact.email != nil || contact.telephone != nil || contact.address != nil
      || contact.form != nil
  }
}
