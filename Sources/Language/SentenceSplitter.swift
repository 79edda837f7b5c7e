/// Groups words and signs into sentences.
///
/// A sentence ends at a full stop, `!`, `?` or ellipsis, with the quotes and brackets that close
/// right after it, when something follows that can start a sentence: no lowercase word (but for
/// "iDEAL" and "'s Avonds"). The dot of an abbreviation ends one only
/// - at the end of the text,
/// - in an abbreviation that often comes last ("enz.", "e.d."), before a capital,
/// - in a company's name ("N.V.") or an initial, before a capitalised word that is no name.
///
/// The dot in a number or an address, or after the number of a list item, ends none.
struct SentenceSplitter {
  let bytes: [UInt8]
  let tokens: [DutchText.Token]

  /// The sentences of the text.
  func sentences() -> [DutchText.Sentence] {
    var sentences: [DutchText.Sentence] = []
    sentences.reserveCapacity(tokens.count / 8 + 1)
    var start = 0
    var index = afterListNumber()
    while index < tokens.count {
      guard isEndMark(index) else {
        index += 1
        continue
      }
      var next = index + 1
      while next < tokens.count, closes(next) { next += 1 }
      if ends(index, before: next) {
        sentences.append(sentence(start..<next))
        start = next
      }
      // After an abbreviation there may be a full stop yet, as in "(enz.).".
      index = tokens[index].kind == .mark || start == next ? next : index + 1
    }
    if start < tokens.count { sentences.append(sentence(start..<tokens.count)) }
    return sentences
  }

  private func sentence(_ range: Range<Int>) -> DutchText.Sentence {
    let parts = tokens.span.extracting(range)
    var wordCount = 0
    var classes: WordClasses = []
    for place in parts.indices where parts[place].isWord {
      wordCount += 1
      classes.formUnion(parts[place].classes)
    }
    return DutchText.Sentence(
      range: parts[0].range.lowerBound..<parts[parts.count - 1].range.upperBound, tokens: range,
      wordCount: wordCount, classes: classes)
  }

  /// The index of the first token after "1.", "2)" or "a." at the start of the text.
  private func afterListNumber() -> Int {
    guard tokens.count > 1 else { return 0 }
    if tokens[0].kind == .number, tokens[1].kind == .mark, tokens[1].range.count == 1,
      bytes[tokens[1].range.lowerBound] == UInt8(ascii: ".")
    {
      return 2
    }
    return tokens[0].kind == .abbreviation && tokens[0].range.count == 2 ? 1 : 0
  }

  /// Whether the token at `index` may end a sentence.
  private func isEndMark(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .abbreviation: return bytes[token.range.upperBound - 1] == UInt8(ascii: ".")
    case .mark:
      let kind = kind(of: index)
      return kind == .stop || kind == .terminator
    default: return false
    }
  }

  /// Whether the mark at `index` ends a sentence, where the next could start at `next`.
  private func ends(_ index: Int, before next: Int) -> Bool {
    guard next < tokens.count else { return true }
    guard isSpaced(before: next) else { return isMissingSpace(at: index, next) }
    return canStart(next)
      && (tokens[index].kind == .mark || abbreviationEnds(index, before: next))
  }

  /// Whether the token at `index` still belongs to the end of a sentence.
  private func closes(_ index: Int) -> Bool {
    guard tokens[index].kind == .mark else { return false }
    switch kind(of: index) {
    case .stop, .terminator, .closeBracket, .closeQuote: return true
    // A straight quote closes where it stands right after the end mark.
    case .quote, .apostrophe: return !isSpaced(before: index)
    default: return false
    }
  }

  private func opens(_ index: Int) -> Bool {
    switch kind(of: index) {
    case .openBracket, .openQuote, .quote, .apostrophe: true
    default: false
    }
  }

  /// Whether a space was forgotten between two sentences: "klaar.Dan".
  private func isMissingSpace(at index: Int, _ next: Int) -> Bool {
    guard index > 0, next == index + 1, tokens[index].kind == .mark, tokens[next].kind == .word,
      kind(of: next) == .uppercase, tokens[index - 1].kind == .word, !isSpaced(before: index)
    else { return false }
    let end = tokens[index - 1].range.upperBound
    guard let last = UTF8Scalar.decode(bytes, before: end, start: 0) else { return false }
    return ScalarClass(last) == .lowercase
  }

  /// Whether a sentence can start with the token at `index`.
  private func canStart(_ first: Int) -> Bool {
    var index = first
    while index + 1 < tokens.count, tokens[index].kind == .mark, opens(index) { index += 1 }
    guard kind(of: index) == .lowercase || kind(of: index) == .apostrophe else { return true }
    let token = tokens[index]
    if kind(of: index) == .apostrophe {
      guard token.kind == .word, index + 1 < tokens.count else { return token.kind == .mark }
      return kind(of: index + 1) != .lowercase
    }
    return token.kind == .word && WordShape(bytes, token.range).hasInnerCapital
  }

  private func abbreviationEnds(_ index: Int, before next: Int) -> Bool {
    let token = tokens[index]
    guard tokens[next].kind != .number else { return false }
    if AbbreviationForms.closing.contains(token.key) { return true }
    let isInitial = token.range.count == 2
    guard isInitial || AbbreviationForms.companies.contains(token.key) else { return false }
    return tokens[next].kind == .mark || CommonWords.sentenceStarters.contains(tokens[next].key)
  }

  private func kind(of index: Int) -> ScalarClass {
    let range = tokens[index].range
    return ScalarClass(
      UTF8Scalar.decode(bytes, at: range.lowerBound, end: range.upperBound).value)
  }

  private func isSpaced(before index: Int) -> Bool {
    tokens[index - 1].range.upperBound < tokens[index].range.lowerBound
  }
}
