extension NameRunFinder {
  func isOrdinary(_ token: DutchText.Token) -> Bool {
    if CommonWords.sentenceStarters.contains(token.key) { return true }
    return !CommonWords.namesAmongWords.contains(token.key) && !isLetterName(token)
      && DutchWords.isWord(text.bytes, in: token.range)
  }

  /// Whether a token is a letter and a word with a capital, as "T-Mobile" is; "E-mail" has none.
  private func isLetterName(_ token: DutchText.Token) -> Bool {
    let word = text.bytes[token.range]
    guard word.count > 3, word[word.startIndex + 1] == UInt8(ascii: "-") else { return false }
    return 0x41...0x5A ~= word[word.startIndex] && 0x41...0x5A ~= word[word.startIndex + 2]
      && word[word.startIndex] != UInt8(ascii: "E")
  }

  /// Whether `piece` is a word that needs its capital for no name: a Dutch one.
  func isOrdinary(_ piece: NamePiece) -> Bool {
    guard !piece.isCertain else { return false }
    let token = text.tokens[piece.tokens.lowerBound]
    return isOrdinary(token)
      || piece.range != token.range && DutchWords.isWord(text.bytes, in: piece.range)
  }

  /// The most words of the name of a place.
  private static let mostPlaceWords = 5

  /// The index after the name of a place of several words that starts at `index`.
  func endOfPlace(at index: Int) -> Int? {
    guard text.tokens[index].kind == .word else { return nil }
    let most = min(index + Self.mostPlaceWords, text.tokens.count)
    var end = index + 1
    while end < most, text.tokens[end].kind == .word { end += 1 }
    let start = text.tokens[index].range.lowerBound
    while end > index + 1 {
      let last = text.tokens[end - 1]
      if last.hasCapital,
        DutchWords.isKnownName(text.bytes, in: start..<last.range.upperBound)
      {
        return end
      }
      end -= 1
    }
    return nil
  }
}
