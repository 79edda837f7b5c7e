import Diagnostics
import Language

/// A text says who does what: at most a third of its sentences are in the passive.
///
/// Judged is each Markdown file as a whole, once it has six sentences in paragraphs, list items,
/// footnotes and cells. Which sentences are in the passive is for ``Passive`` to say.
struct SentencesSayWhoActs: LanguageRule {
  /// The fewest sentences of which a share says something.
  private static let leastSentences = 6
  /// The most other places that are shown with a finding.
  private static let mostNotes = 4

  static let kind = DiagnosticKind(
    "passive-heavy", .note, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "hooguit een derde van de zinnen staat in de lijdende vorm",
        en: "at most a third of the sentences are in the passive"),
      why: Phrase(
        nl:
          "In 'je gegevens worden gedeeld' staat niet wie dat doet. Juist dat wil de lezer weten. Zeg dus wie het doet: 'we delen je gegevens'. Helder telt per bestand, vanaf zes zinnen.",
        en:
          "'Your data are shared' does not say who does so, and that is what the reader wants to know. So say who does it: 'we share your data'. Helder counts per file, from six sentences on."
      ),
      wrong: "Je gegevens worden gedeeld. Ze worden na een jaar gewist.",
      right: "We delen je gegevens. We wissen ze na een jaar."))

  private var sentences = 0
  private var passives = 0
  /// Where the first of them are.
  private var places: [SourceRange] = []

  mutating func check(
    _ text: ReaderText, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    guard case .document = text.origin, text.form == .sentences || text.form == .cell else {
      return
    }
    sentences += text.words.sentences.reduce(0) { $0 + ($1.wordCount > 0 ? 1 : 0) }
    for match in Passive.matches(in: text.words) {
      let parts = [match.auxiliary, match.participle].sorted { $0.lowerBound < $1.lowerBound }
      let whole = parts[0].lowerBound..<parts[1].upperBound
      passives += 1
      if places.count <= Self.mostNotes { places.append(text.place(of: whole)) }
    }
  }

  mutating func endDocument(into findings: inout [Diagnostic]) {
    defer {
      sentences = 0
      passives = 0
      places = []
    }
    guard sentences >= Self.leastSentences, passives * 3 > sentences, let first = places.first
    else { return }
    findings.append(
      Diagnostic(
        Self.kind, at: first,
        Phrase(
          nl: "\(passives) van de \(sentences) zinnen staan in de lijdende vorm",
          en: "\(passives) of the \(sentences) sentences are in the passive"),
        help: Phrase(
          nl: "zeg wie het doet: niet 'wordt gedeeld', wel 'we delen'",
          en: "say who does it: not 'wordt gedeeld' but 'we delen'"),
        notes: places.dropFirst().map { place in
          Diagnostic.Note(Phrase(nl: "en hier", en: "and here"), at: place)
        }))
  }
}
