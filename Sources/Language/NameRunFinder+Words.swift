import Text

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
    return word[word.startIndex].isASCIICapital && word[word.startIndex + 2].isASCIICapital
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
    guard text.tokens[index].kind == .word,
      DutchWords.isBeginning(text.bytes, in: text.tokens[index].range)
    else { return nil }
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

  // MARK: Streets, units and numbers

  private static let register = WordKey("kvk")

  /// Whether `piece` is the register of which a number follows: "KvK 12345678".
  func isRegisterNumber(_ piece: NamePiece) -> Bool {
    guard WordKey(text.bytes, in: piece.range) == Self.register else { return false }
    let next = text.tokens[piece.tokens.upperBound...].prefix(2)
    return next.contains { $0.kind == .number }
  }

  private static let streets: [[UInt8]] = [
    "straat", "laan", "weg", "plein", "gracht", "kade", "singel", "dijk", "hof", "park",
    "steeg",
  ].map { Array($0.utf8) }
  /// Those that are the end of no other name.
  private static let certainStreets = streets.filter { $0.count > 4 }

  /// Units that are written with capitals.
  private static let units: [[UInt8]] = [
    "kWh", "kW", "kWp", "MWh", "mAh", "GB", "MB", "kB", "TB", "GHz", "MHz", "kHz", "Hz", "dB", "mg",
    "mSv", "Mbit", "Gbit", "Mbps", "Gbps",
  ].map { Array($0.utf8) }
  private static let unitKeys = Set(
    (units + [Array("kg".utf8), Array("cm".utf8), Array("km".utf8)])
      .map { WordKey($0, in: 0..<$0.count) })

  /// Whether `piece` is a unit: as it is written, or in any way behind a number.
  func isUnit(_ piece: NamePiece) -> Bool {
    let word = text.bytes[piece.range]
    guard word.count <= 4 else { return false }
    if Self.units.contains(where: word.elementsEqual) { return true }
    let before = piece.tokens.lowerBound - 1
    return before >= 0 && text.tokens[before].kind == .number
      && Self.unitKeys.contains(WordKey(text.bytes, in: piece.range))
  }

  /// Whether `piece` is the letters of a postcode.
  func isPostcode(_ piece: NamePiece) -> Bool {
    let index = piece.tokens.lowerBound
    guard piece.isAcronym, piece.range.count == 2, index > 0 else { return false }
    let before = text.tokens[index - 1]
    return before.kind == .number && before.range.count == 4
  }

  /// Whether `piece` is a street, by its end or by the house number behind it.
  func isStreet(_ piece: NamePiece) -> Bool {
    let index = piece.tokens.lowerBound
    let word = text.bytes[piece.range]
    let isNumbered = index + 1 < text.tokens.count && text.tokens[index + 1].kind == .number
    return (isNumbered ? Self.streets : Self.certainStreets).contains {
      word.count > $0.count && word.suffix($0.count).elementsEqual($0)
    }
  }

  // MARK: What explains a name

  /// Whether what is in brackets right after a known name shortens that name or writes it in full.
  func explainsKnown(_ range: Range<Int>, _ run: [NamePiece], from index: Int) -> Bool {
    guard index >= 2, text.firstClass(index - 1) == .openBracket,
      let next = run.last?.tokens.upperBound, next < text.tokens.count,
      text.firstClass(next) == .closeBracket
    else { return false }
    let end = text.tokens[index - 2].range.upperBound
    guard let name = known.last(where: { $0.upperBound <= end }), name.upperBound + 6 >= end else {
      return false
    }
    return isShort(text.bytes[range], of: text.bytes[name])
      || isShort(text.bytes[name], of: text.bytes[range])
  }

  /// Whether the letters of `short` are capitals that stand in `long` in that order, in any case,
  /// and both begin alike.
  private func isShort(_ short: ArraySlice<UInt8>, of long: ArraySlice<UInt8>) -> Bool {
    guard short.allSatisfy({ $0.isASCIICapital }), short.first == long.first else {
      return false
    }
    var rest = short
    for byte in long where byte | Byte.caseBit == (rest.first ?? 0) | Byte.caseBit {
      rest = rest.dropFirst()
    }
    return rest.isEmpty
  }
}
