public import Diagnostics
import Language

/// How easy each page of a site is to read, by the formulas of ``Readability``.
///
/// Counted is the running text of a Markdown file: paragraphs, list items and footnotes. Headings,
/// cells and quotes are no sentences of the author's, and what comes from the data is on many
/// pages at once. A short text says little, so the number of words stands beside each figure.
/// Neither figure is a CEFR level.
public struct ReadabilityTable: Sendable {
  /// A Markdown file that has sentences.
  public struct Row: Sendable {
    /// The path of the file as shown.
    public let path: String
    /// The words in sentences.
    public let words: Int
    /// The sentences.
    public let sentences: Int
    /// The words in a sentence, on average.
    public let wordsPerSentence: Double
    /// The words in the longest sentence.
    public let longestSentence: Int
    /// Flesch's reading ease for Dutch, after Douma; higher is easier.
    public let fleschDouma: Double
    /// Leesindex A, after Brouwer; higher is easier.
    public let leesindexA: Double
  }

  /// The files that have sentences, in the order of their paths.
  public let rows: [Row]

  /// The table of the texts in `subject`.
  public init(_ subject: Subject) {
    rows = subject.documents.indices.compactMap { Self.row(of: $0, in: subject) }
  }

  private static func row(of index: Int, in subject: Subject) -> Row? {
    var counts = Readability()
    var longest = 0
    for text in subject.texts(ofDocument: index) where text.form == .sentences {
      counts += Readability(text.words)
      longest = text.words.sentences.reduce(longest) { max($0, $1.wordCount) }
    }
    guard let average = counts.wordsPerSentence, let fleschDouma = counts.fleschDouma,
      let leesindexA = counts.leesindexA
    else { return nil }
    return Row(
      path: subject.sources[subject.documents[index].file].path, words: counts.words,
      sentences: counts.sentences, wordsPerSentence: average, longestSentence: longest,
      fleschDouma: fleschDouma, leesindexA: leesindexA)
  }

  /// The table in `language`, a line for each file, with numbers to one decimal.
  public func text(in language: Diagnostics.MessageLanguage) -> String {
    let heads = [
      Phrase(nl: "bestand", en: "file"), Phrase("Flesch-Douma"), Phrase("leesindex A"),
      Phrase(nl: "woorden", en: "words"), Phrase(nl: "zinnen", en: "sentences"),
      Phrase(nl: "woorden per zin", en: "words per sentence"),
      Phrase(nl: "langste zin", en: "longest sentence"),
    ].map { $0.text(in: language) }
    let lines = rows.map { row in
      [
        row.path, Self.decimal(row.fleschDouma, language), Self.decimal(row.leesindexA, language),
        String(row.words), String(row.sentences), Self.decimal(row.wordsPerSentence, language),
        String(row.longestSentence),
      ]
    }
    let widths = heads.indices.map { column in
      ([heads] + lines).reduce(0) { max($0, $1[column].count) }
    }
    var text = ""
    for line in [heads] + lines {
      for (column, cell) in line.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        // Only the numbers are set to the right.
        text += column == 0 ? cell + gap : "  " + gap + cell
      }
      text += "\n"
    }
    return text
  }

  /// `number` to one decimal, with the decimal sign of `language`.
  static func decimal(_ number: Double, _ language: Diagnostics.MessageLanguage) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = language == .dutch ? "," : "."
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10)\(sign)\(abs(tenths) % 10)"
  }
}
