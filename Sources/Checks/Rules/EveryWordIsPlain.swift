import Diagnostics
import Language
import Text

/// No word is used that has a plainer one: those of ``HardWords``.
///
/// Passed over are
/// - what is no language of the author's: words between quotation marks or backticks, in a quote
///   block, in a web address, and in a declared name;
/// - a heading that is nothing but the word, with or without an article ("Gerechtvaardigd belang"):
///   it names what the law calls so, and the text under it can explain it;
/// - a word that is explained right after it between brackets: "een verwerker (een bedrijf dat voor
///   ons werkt)".
struct EveryWordIsPlain: LanguageRule {
  static let kind = DiagnosticKind(
    "word-hard", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "een tekst gebruikt gewone woorden", en: "a text uses plain words"),
      why: Phrase(
        nl:
          "Helder kent een lijst van lastige woorden met een gewoner woord. Is een lastig woord toch nodig? Leg het dan meteen uit tussen haakjes, of zet het tussen aanhalingstekens. In een kop mag het alleen staan.",
        en:
          "Helder has a list of hard words with a plainer one. Do you need a hard word? Then explain it at once between brackets, or put it in quotation marks. A heading may consist of it."
      ),
      wrong: "We verstrekken je gegevens aan de hersteller.",
      right: "We geven je gegevens aan de hersteller.",
      source: "AVG art. 12 lid 1"))

  func check(
    _ text: ReaderText, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    guard text.form != .quote else { return }
    let matches = HardWords.matches(in: text.words)
    guard !matches.isEmpty else { return }
    let quotations = text.words.quotations
    for match in matches {
      guard !text.isCodeOrName(match.range),
        !quotations.contains(where: { $0.overlaps(match.range) }),
        text.form != .heading || !isWhole(match.range, of: text.words),
        !isInLaw(match.range, of: text.words),
        !isExplained(match.range, in: text.words)
      else { continue }
      let written = text.string(match.range)
      findings.append(
        Diagnostic(
          Self.kind, at: text.place(of: match.range),
          Phrase(nl: "'\(written)' is een lastig woord", en: "'\(written)' is a hard word"),
          help: Phrase(
            nl: "gewoner is: \(match.entry.plainer)", en: "plainer is: \(match.entry.plainer)"),
          cause: written.lowercased()))
    }
  }

  private static let articles: Set<String> = ["de", "het", "een", "ons", "onze"]

  /// Whether the words at `range` stand behind a law, of whose name they are a part: "Algemene wet
  /// inzake rijksbelastingen".
  private func isInLaw(_ range: Range<Int>, of text: DutchText) -> Bool {
    let next = text.tokens.partitionPoint { $0.range.upperBound <= range.lowerBound }
    guard next > 0, text.tokens[next - 1].isWord else { return false }
    let before = text.string(text.tokens[next - 1].range).lowercased()
    return ["wet", "besluit", "verordening", "verdrag"].contains { before.hasSuffix($0) }
  }

  /// Whether `text` has no words but those at `range` and an article.
  private func isWhole(_ range: Range<Int>, of text: DutchText) -> Bool {
    text.tokens.allSatisfy { token in
      !token.isWord || range.contains(token.range.lowerBound)
        || Self.articles.contains(text.string(token.range).lowercased())
    }
  }

  /// Whether a bracket opens right after `range`, with more than one word in it.
  private func isExplained(_ range: Range<Int>, in text: DutchText) -> Bool {
    let next = text.tokens.partitionPoint { $0.range.lowerBound < range.upperBound }
    guard next < text.tokens.count, text.string(text.tokens[next].range) == "(" else {
      return false
    }
    return text.tokens[(next + 1)...].prefix { text.string($0.range) != ")" }
      .filter(\.isWord).count > 1
  }
}
