import Diagnostics
import Markdown
import Statements

/// Every address in the data and in the texts is sent with encryption: https.
enum EveryAddressIsSecure: ContentRule, DocumentRule {
  static let kind = DiagnosticKind(
    "address-insecure", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "elk adres in de gegevens en in een tekst begint met https://",
        en: "every address in the data and in a text begins with https://"),
      why: Phrase(
        nl:
          "Via http:// kan een ander meelezen of iets veranderen. Bijna elke site heeft ook https.",
        en: "Over http:// others can read along or change things. Nearly every site has https too."),
      wrong: "website: http://www.stichtingcis.nl", right: "website: https://www.stichtingcis.nl"))

  static let readsTexts = false

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    subject.statement.visitAll(.addresses) { _, address in
      guard WebAddress.isInsecure(address.value) else { return }
      findings.append(finding(address.value, at: address.range))
    }
  }

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    for link in document.document.links
    where WebAddress.isInsecure(link.destination) && !WebAddress.isLocal(link.destination) {
      findings.append(finding(link.destination, at: link.destinationRange))
    }
  }

  private static func finding(_ address: String, at place: SourceRange) -> Diagnostic {
    let secure = "https" + address.dropFirst("http".count)
    return Diagnostic(
      kind, at: place,
      Phrase(nl: "dit adres is niet beveiligd", en: "this address is not encrypted"),
      help: Phrase(
        nl: "schrijf '\(secure)' als de site dat heeft", en: "write '\(secure)' if the site has it"),
      cause: address)
  }
}
