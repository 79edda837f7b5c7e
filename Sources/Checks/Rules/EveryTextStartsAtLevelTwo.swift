import Diagnostics
import Markdown

/// The headings of a text are below the page's title, which is the heading of level 1.
///
/// The first heading is of level 2, and none is of level 1. Source: WCAG 2.2, 1.3.1 and 2.4.6.
enum EveryTextStartsAtLevelTwo: DocumentRule {
  static let kind = DiagnosticKind(
    "heading-first-level", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "de koppen van een tekst beginnen bij niveau 2 (##)",
        en: "the headings of a text start at level 2 (##)"),
      why: Phrase(
        nl:
          "De titel van de pagina is al de kop van niveau 1. Wie een schermlezer gebruikt, springt van kop naar kop en rekent erop dat de niveaus kloppen.",
        en:
          "The title of the page is the heading of level 1 already. Who uses a screen reader jumps from heading to heading and relies on the levels."
      ),
      wrong: "# Wat doet CIS?", right: "## Wat doet CIS?", source: "WCAG 2.2, 1.3.1"))

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    for (index, heading) in document.document.headings.enumerated() {
      guard heading.level == 1 || index == 0 && heading.level > 2 else { continue }
      findings.append(
        Diagnostic(
          kind, at: heading.range,
          heading.level == 1 ? .levelOfTitle : .levelTooLow(heading.level), help: .write("## …")))
    }
  }
}

// MARK: Words

extension Phrase {
  fileprivate static let levelOfTitle = Phrase(
    nl: "deze kop is van niveau 1, net als de titel van de pagina",
    en: "this heading is of level 1, like the title of the page")

  fileprivate static func levelTooLow(_ level: Int) -> Phrase {
    Phrase(
      nl: "de eerste kop is van niveau \(level), niet van niveau 2",
      en: "the first heading is of level \(level), not of level 2")
  }
}
