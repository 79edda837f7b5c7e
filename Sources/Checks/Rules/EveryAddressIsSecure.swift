import Diagnostics
import Statements

/// Every address in the data is sent with encryption: https.
enum EveryAddressIsSecure: ContentRule {
  static let kind = DiagnosticKind(
    "address-insecure", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "elk adres in de gegevens begint met https://",
        en: "every address in the data begins with https://"),
      why: Phrase(
        nl:
          "Via http:// kan een ander meelezen of iets veranderen. Bijna elke site heeft ook https.",
        en: "Over http:// others can read along or change things. Nearly every site has https too."),
      wrong: "website: http://www.stichtingcis.nl", right: "website: https://www.stichtingcis.nl"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    subject.statement.visitAll(.addresses) { _, address in
      guard WebAddress.isInsecure(address.value) else { return }
      findings.append(
        Diagnostic(
          kind, at: address.range,
          Phrase(nl: "dit adres is niet beveiligd", en: "this address is not encrypted"),
          help: Phrase(
            nl: "schrijf 'https://' als de site dat heeft",
            en: "write 'https://' if the site has it")
        ))
    }
  }
}
