import Diagnostics
import Language

/// No abbreviation is used that is better written in full: those of ``Abbreviations``.
///
/// Passed over is what is no language of the author's: words between quotation marks or backticks,
/// in a quote block, and in a declared name.
struct EveryWordIsInFull: LanguageRule {
  static let kind = DiagnosticKind(
    "abbreviation", .warning, basis: .judgement,
    Explanation(
      rule: Phrase(nl: "woorden staan er voluit", en: "words are written in full"),
      why: Phrase(
        nl:
          "Niet iedereen kent 'd.m.v.' of 'i.v.m.', en een schermlezer leest de letters voor. Schrijf de woorden voluit, of neem een gewoner woord.",
        en:
          "Not everyone knows 'd.m.v.' or 'i.v.m.', and a screen reader reads the letters out. Write the words in full, or take a plainer word."
      ),
      wrong: "We sturen je een brief i.v.m. je schade.",
      right: "We sturen je een brief over je schade."))

  func check(
    _ text: ReaderText, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    guard text.form != .quote else { return }
    let matches = Abbreviations.matches(in: text.words)
    guard !matches.isEmpty else { return }
    let quotations = text.words.quotations
    for match in matches where !text.isCodeOrName(match.range) {
      guard !quotations.contains(where: { $0.overlaps(match.range) }) else { continue }
      let written = text.string(match.range)
      findings.append(
        Diagnostic(
          Self.kind, at: text.place(of: match.range),
          Phrase(nl: "'\(written)' is een afkorting", en: "'\(written)' is an abbreviation"),
          help: Phrase(nl: "schrijf: \(match.words)", en: "write: \(match.words)"),
          cause: written.lowercased()))
    }
  }
}
