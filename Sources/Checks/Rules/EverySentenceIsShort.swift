import Diagnostics
import Language

/// No sentence is longer than twenty words; one of more than twenty-five is worse.
///
/// Words, numbers, abbreviations and addresses count. Headings and the words of another, in a quote
/// block, are not judged.
struct EverySentenceIsShort: LanguageRule {
  /// The most words that a sentence should have.
  private static let goodCount = 20
  /// The most words that a sentence may have before the finding is a warning.
  private static let fairCount = 25

  static let kind = DiagnosticKind(
    "sentence-long", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "een zin is niet langer dan 20 woorden", en: "a sentence has at most 20 words"),
      why: Phrase(
        nl:
          "Een lange zin moet een lezer vaak twee keer lezen. Boven de 20 woorden geeft Helder een melding, boven de 25 een waarschuwing. Maak er twee zinnen van, of een lijstje.",
        en:
          "A reader often has to read a long sentence twice. Over 20 words gives a note, over 25 a warning. Make two sentences of it, or a list."
      ),
      wrong:
        "Als je een schade meldt, dan sturen we de gegevens die we van je hebben naar een hersteller bij jou in de buurt, die daarna een afspraak met je maakt.",
      right:
        "Meld je een schade? Dan sturen we je gegevens naar een hersteller in de buurt. Die maakt een afspraak met je."
    ))

  func check(
    _ text: ReaderText, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    guard text.form == .sentences || text.form == .cell else { return }
    for sentence in text.words.sentences where sentence.wordCount > Self.goodCount {
      var finding = Diagnostic(
        Self.kind, at: text.place(of: sentence.range),
        Phrase(
          nl: "deze zin heeft \(sentence.wordCount) woorden",
          en: "this sentence has \(sentence.wordCount) words"),
        help: Phrase(
          nl: "maak er twee zinnen van, of een lijstje", en: "make two sentences of it, or a list"))
      if sentence.wordCount <= Self.fairCount { finding.severity = .note }
      findings.append(finding)
    }
  }
}
