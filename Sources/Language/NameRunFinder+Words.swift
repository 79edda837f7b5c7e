extension NameRunFinder {
  func isOrdinary(_ token: DutchText.Token) -> Bool {
    CommonWords.sentenceStarters.contains(token.key)
      || DutchWords.isWord(text.bytes, in: token.range)
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
