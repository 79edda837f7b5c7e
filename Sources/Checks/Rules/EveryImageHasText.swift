import Diagnostics
import Markdown

/// Every image has a text that says what it shows.
///
/// Source: WCAG 2.2, 1.1.1.
enum EveryImageHasText: DocumentRule {
  static let kind = DiagnosticKind(
    "image-without-text", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "elk plaatje heeft een tekst die zegt wat erop staat",
        en: "every image has a text that says what it shows"),
      why: Phrase(
        nl:
          "Wie het plaatje niet ziet, heeft alleen die tekst. Zet hem tussen de blokhaken.",
        en: "Who does not see the image has only that text. Put it between the brackets."),
      wrong: "![](route.png)",
      right: "![Je gegevens gaan van jou naar ons, en van ons naar CIS](route.png)",
      source: "WCAG 2.2, 1.1.1"))

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    for link in document.document.links where link.isImage && link.isTextEmpty {
      findings.append(
        Diagnostic(
          kind, at: link.range,
          Phrase(nl: "dit plaatje heeft geen tekst", en: "this image has no text"),
          help: Phrase(
            nl: "zet tussen de blokhaken wat erop staat: ![…](…)",
            en: "say between the brackets what it shows: ![…](…)")))
    }
  }
}
