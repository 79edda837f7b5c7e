import Testing

@testable import Diagnostics

@Suite("The count of findings")
struct ReportCountTests {
  @Test(
    "has the right plurals",
    arguments: [
      (0, 0, 0, "geen fouten", "no errors"), (1, 0, 0, "1 fout", "1 error"),
      (2, 1, 0, "2 fouten, 1 waarschuwing", "2 errors, 1 warning"),
      (0, 3, 1, "3 waarschuwingen, 1 melding", "3 warnings, 1 note"),
      (0, 0, 2, "2 meldingen", "2 notes"),
    ])
  func hasPlurals(errors: Int, warnings: Int, notes: Int, dutch: String, english: String) {
    let phrase = Report.countPhrase(errors: errors, warnings: warnings, notes: notes)
    #expect(phrase == Phrase(nl: dutch, en: english))
  }

  @Test("tells what was allowed")
  func tellsWhatWasAllowed() {
    let finding = Diagnostic(.sample(), at: .whole(FileID(0)), Phrase("x"))
    let report = Report([finding], sources: SourceMap(), allowed: 2)
    #expect(report.countPhrase == Phrase(nl: "1 fout (2 toegestaan)", en: "1 error (2 allowed)"))
  }
}
