import Diagnostics
import Markdown

/// A heading is at most one level deeper than the one before it.
///
/// The first heading is judged by ``EveryTextStartsAtLevelTwo``. Source: WCAG 2.2, 1.3.1.
enum NoHeadingLevelIsSkipped: DocumentRule {
  static let kind = DiagnosticKind(
    "heading-skip", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "een kop is hooguit één niveau dieper dan de kop ervoor",
        en: "a heading is at most one level deeper than the one before it"),
      why: Phrase(
        nl:
          "Wie een schermlezer gebruikt, leest aan de niveaus hoe een tekst in elkaar zit. Bij een overgeslagen niveau lijkt het of er een stuk ontbreekt.",
        en:
          "Who uses a screen reader tells from the levels how a text is built. Where a level is skipped, a part seems to be missing."
      ),
      wrong: "## Wat we delen\n\n#### Je adres", right: "## Wat we delen\n\n### Je adres",
      source: "WCAG 2.2, 1.3.1"))

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    var previous: Int?
    for heading in document.document.headings {
      defer { previous = max(2, heading.level) }
      guard let previous, heading.level > previous + 1 else { continue }
      let wanted = previous + 1
      let marks = String(repeating: "#", count: wanted)
      findings.append(
        Diagnostic(
          kind, at: heading.range,
          Phrase(
            nl: "na een kop van niveau \(previous) komt er een van niveau \(heading.level)",
            en: "a heading of level \(previous) is followed by one of level \(heading.level)"),
          help: .write("\(marks) …")))
    }
  }
}
