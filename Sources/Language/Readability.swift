/// How easy a text is to read, by the length of its sentences and words.
///
/// Make one for each block of a page that is read as sentences, and add them. Both formulas say
/// more the longer the text is; under some hundred words they say little. Neither is a CEFR level.
public struct Readability: Sendable, Hashable {
  /// The words, numbers, abbreviations and addresses.
  public private(set) var words: Int
  /// The sentences that have a word.
  public private(set) var sentences: Int
  /// The syllables of all words (see ``Syllables``); those of an address count as one.
  public private(set) var syllables: Int

  /// The counts of a text.
  public init(words: Int = 0, sentences: Int = 0, syllables: Int = 0) {
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
  }

  /// The counts of `text`.
  public init(_ text: DutchText) {
    self.init()
    for sentence in text.sentences where sentence.wordCount > 0 {
      sentences += 1
      words += sentence.wordCount
    }
    var part = SyllablePart()
    for token in text.tokens where token.isWord {
      syllables +=
        token.kind == .address ? 1 : Syllables.count(text.bytes, in: token.range, with: &part)
    }
  }

  /// Adds the counts of another text.
  public static func += (left: inout Readability, right: Readability) {
    left.words += right.words
    left.sentences += right.sentences
    left.syllables += right.syllables
  }

  /// The words in a sentence, on average; nil without a word.
  public var wordsPerSentence: Double? {
    words > 0 && sentences > 0 ? Double(words) / Double(sentences) : nil
  }

  /// The syllables in a hundred words, on average; nil without a word.
  public var syllablesPer100Words: Double? {
    words > 0 ? Double(syllables) * 100 / Double(words) : nil
  }

  /// Flesch's reading ease for Dutch, after Douma (1960); nil without a word.
  ///
  /// 206.84 − 0.77 · (syllables per 100 words) − 0.93 · (words per sentence). Higher is easier.
  public var fleschDouma: Double? {
    guard let syllablesPer100Words, let wordsPerSentence else { return nil }
    return 206.84 - 0.77 * syllablesPer100Words - 0.93 * wordsPerSentence
  }

  /// Leesindex A, after Brouwer (1963); nil without a word.
  ///
  /// 195 − 2 · (words per sentence) − ⅔ · (syllables per 100 words). Higher is easier.
  public var leesindexA: Double? {
    guard let syllablesPer100Words, let wordsPerSentence else { return nil }
    return 195 - 2 * wordsPerSentence - syllablesPer100Words * 2 / 3
  }
}
