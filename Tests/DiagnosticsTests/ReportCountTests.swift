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

  @Test("tells what was allowed and what was switched off")
  func tellsWhatWasAllowed() {
    let place = SourceRange.whole(FileID(0))
    let finding = Diagnostic(.sample(), at: place, Phrase("x"))
    let allowed = SuppressedFinding(
      finding, by: Suppression(.allowance, code: "x", at: place, reason: "y"))
    let off = SuppressedFinding(
      finding, by: Suppression(.setting(nil), code: "x", at: place, reason: nil))
    let report = Report([finding], sources: SourceMap(), suppressed: [allowed, allowed])
    #expect(report.countPhrase == Phrase(nl: "1 fout (2 toegestaan)", en: "1 error (2 allowed)"))
    let both = Report([], sources: SourceMap(), suppressed: [off, allowed])
    #expect(
      both.countPhrase
        == Phrase(
          nl: "geen fouten (1 toegestaan, 1 uitgezet)",
          en: "no errors (1 allowed, 1 switched off)"))
  }

  @Test("counts what has one cause once, with its other places")
  func countsCauses() {
    let file = FileID(0)
    var places = (0..<30).map { SourceRange(file: file, ($0 * 10)..<($0 * 10 + 1)) }
    let findings = places.map { Diagnostic(.sample(), at: $0, Phrase("x"), cause: "y") }
    let others = places.map { Diagnostic(.sample(), at: $0, Phrase("z")) }
    let report = Report(findings.reversed() + others, sources: SourceMap())
    #expect(report.count(.error) == 31)
    let first = report.diagnostics.first { $0.cause == "y" }
    #expect(first?.range == places.removeFirst())
    #expect(first?.notes.first?.message.dutch == "nog 29 keer")
    #expect(first?.notes.dropFirst().map(\.range) == places.prefix(20).map { $0 })
  }
}
