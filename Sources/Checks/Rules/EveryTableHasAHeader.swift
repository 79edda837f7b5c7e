import Diagnostics
import Markdown

/// Every table names its columns in its first row.
///
/// Source: WCAG 2.2, 1.3.1.
enum EveryTableHasAHeader: DocumentRule {
  static let kind = DiagnosticKind(
    "table-without-header", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "de eerste rij van een tabel zegt wat er in de kolommen staat",
        en: "the first row of a table says what is in the columns"),
      why: Phrase(
        nl:
          "Een schermlezer leest bij elke cel de naam van de kolom voor. Op een telefoon staat die naam ook bij elke cel.",
        en:
          "A screen reader says the name of the column at each cell. On a phone that name stands at each cell too."
      ),
      wrong: "|  |  |\n| --- | --- |\n| CIS | tegen fraude |",
      right: "| Met wie | Waarvoor |\n| --- | --- |\n| CIS | tegen fraude |",
      source: "WCAG 2.2, 1.3.1"))

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    for table in document.document.tables where table.isHeaderEmpty {
      findings.append(
        Diagnostic(
          kind, at: table.range,
          Phrase(
            nl: "deze tabel zegt niet wat er in de kolommen staat",
            en: "this table does not say what is in the columns"),
          help: Phrase(
            nl: "zet in de eerste rij boven elke kolom een naam",
            en: "put a name above each column in the first row")))
    }
  }
}
