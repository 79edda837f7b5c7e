import Diagnostics
import Testing

@testable import Preview

@Suite("What the panel is told")
struct StateDescriptionTests {
  private static let error = DiagnosticKind("x-error", .error, words)
  private static let warning = DiagnosticKind("x-warning", .warning, words)
  private static let words = Explanation(
    rule: Phrase("x"), why: Phrase("x"), wrong: "x", right: "x")

  private func json(_ state: SiteState, _ language: MessageLanguage = .dutch) -> String {
    let description = StateDescription(
      state: state, progress: Phrase(nl: "Pagina's maken: 3 van 10", en: "Making pages: 3 of 10"),
      language: language, hasPublished: false, hasEditor: false)
    return String(decoding: description.json(forPage: "index.html"), as: UTF8.self)
  }

  @Test("begins with errors, whatever is told before them")
  func errorsFirst() throws {
    var sources = SourceMap()
    let first = sources.add(SourceFile(path: "a.md", bytes: []))
    let second = sources.add(SourceFile(path: "b.md", bytes: []))
    var state = SiteState()
    state.number = 1
    state.report = Report(
      [
        Diagnostic(Self.warning, at: .whole(first), Phrase("een waarschuwing")),
        Diagnostic(Self.error, at: .whole(second), Phrase("een fout")),
      ], sources: sources)
    let json = json(state)
    let places = ["een fout", "een waarschuwing"].compactMap { json.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 2)
    #expect(places == places.sorted())
    #expect(json.contains("\"bezig\":null"))
  }

  @Test("says how far the first build is, in the language of the panel, until it is there")
  func progress() {
    #expect(json(SiteState()).contains("\"bezig\":\"Pagina's maken: 3 van 10\""))
    #expect(json(SiteState(), .english).contains("\"bezig\":\"Making pages: 3 of 10\""))
    #expect(json(SiteState(), .english).contains("\"taal\":\"en\""))
  }

  @Test("is what a page says as long as there is none, in the same language")
  func waitingPage() {
    let dutch = String(decoding: Client.waitingPage(in: .dutch, isFirst: true).bytes, as: UTF8.self)
    #expect(dutch.contains("<html lang=\"nl\"") && dutch.contains("worden gemaakt"))
    let english = String(
      decoding: Client.waitingPage(in: .english, isFirst: false).bytes, as: UTF8.self)
    #expect(english.contains("<html lang=\"en\"") && english.contains("Mend the errors"))
    #expect(english.contains("data-helder-wacht"))
  }
}
