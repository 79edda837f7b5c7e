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
    let start = text.tokens[index].range.lowerBound
    let last = min(index + Self.mostPlaceWords, text.tokens.count) - 1
    guard last > index, text.tokens[index].kind == .word else { return nil }
    for end in stride(from: last, to: index, by: -1)
    where text.tokens[end].kind == .word && text.tokens[end].hasCapital {
      let isPlain = text.tokens[(index + 1)...end].allSatisfy { $0.kind == .word }
      if isPlain, DutchWords.isKnownName(text.bytes, in: start..<text.tokens[end].range.upperBound)
      {
        return end + 1
      }
    }
    return nil
  }
}
