import Diagnostics
import Markdown
import Statements

/// No link in a text or a template leads to the machine or the network of who wrote it.
enum EveryAddressIsForReaders: DocumentRule {
  static let kind = DiagnosticKind(
    "address-local", .error,
    Explanation(
      rule: Phrase(
        nl: "elke link werkt ook voor de lezer",
        en: "every link works for the reader too"),
      why: Phrase(
        nl:
          "Een adres als http://localhost:8080/ is dat van je eigen computer, bijvoorbeeld van 'helder serve'. Bij de lezer staat daar niets.",
        en:
          "An address such as http://localhost:8080/ is that of your own computer, for example of 'helder serve'. For the reader there is nothing there."
      ),
      wrong: "Lees [wat we delen](http://localhost:8080/overzicht/).",
      right: "Lees [wat we delen](overzicht.md)."))

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    for link in document.document.links where WebAddress.isLocal(link.destination) {
      findings.append(
        Diagnostic(
          kind, at: link.destinationRange,
          Phrase(
            nl: "'\(link.destination)' is een adres op je eigen computer of netwerk",
            en: "'\(link.destination)' is an address on your own computer or network"),
          help: Phrase(
            nl: "verwijs naar de tekst zelf, zoals 'overzicht.md', of naar het adres voor lezers",
            en: "refer to the text itself, such as 'overzicht.md', or to the address for readers"),
          cause: link.destination))
    }
  }
}
