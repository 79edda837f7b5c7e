import Text

/// Whether a capital at some place in a sentence says that a word is a name.
enum SentencePosition {
  /// Where any word may have a capital.
  case start
  /// Where only a name has one.
  case middle

  /// The position of the word at token `index` of `sentence`.
  init(_ text: DutchText, _ sentence: DutchText.Sentence, at index: Int) {
    let first = sentence.tokens.lowerBound
    guard index > first else {
      self = .start
      return
    }
    let previous = index - 1
    let token = text.tokens[previous]
    switch token.kind {
    case .mark: self = Self.afterMark(text, sentence, previous)
    case .number: self = previous == first ? .start : .middle
    case .abbreviation:
      // A list letter ("a.") is no sentence; an initial ("J.") would be in the run itself.
      self = previous == first && token.range.count == 2 ? .start : .middle
    case .word:
      // 's Avonds, 't Is
      let isElision = previous == first && ScalarClass(text.firstScalar(previous)) == .apostrophe
      self = isElision ? .start : .middle
    case .address: self = .middle
    }
  }

  private static func afterMark(
    _ text: DutchText, _ sentence: DutchText.Sentence, _ mark: Int
  ) -> SentencePosition {
    let value = text.firstScalar(mark)
    switch ScalarClass(value) {
    case .openBracket: return isAloneInBrackets(text, sentence, mark + 1) ? .middle : .start
    case .openQuote, .terminator, .stop: return .start
    case .quote, .apostrophe: return text.isSpaced(before: mark) ? .start : .middle
    case .hyphen: return .start
    case .closeBracket, .closeQuote:
      // A list number between brackets is short; looking back further would cost time.
      let before = text.tokens[sentence.tokens.lowerBound..<mark].suffix(8)
      return before.contains { $0.isWord && $0.kind != .number && $0.range.count > 1 }
        ? .middle : .start
    default: break
    }
    switch value {
    case UInt32(ascii: ","), UInt32(ascii: ";"), UInt32(ascii: "&"), UInt32(ascii: "+"),
      UInt32(ascii: "/"):
      return .middle
    default: return .start
    }
  }

  /// Whether the capitalised word at `index` is all there is before a comma or closing bracket.
  private static func isAloneInBrackets(
    _ text: DutchText, _ sentence: DutchText.Sentence, _ index: Int
  ) -> Bool {
    guard index - 2 >= sentence.tokens.lowerBound, index + 1 < sentence.tokens.upperBound,
      text.tokens[index].kind == .word,
      !CommonWords.sentenceStarters.contains(text.tokens[index].key)
    else { return false }
    let next = text.firstScalar(index + 1)
    return next == UInt32(ascii: ",") || ScalarClass(next) == .closeBracket
  }
}
