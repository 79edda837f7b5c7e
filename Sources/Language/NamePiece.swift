import Text

/// A word that may be a name or a part of one.
struct NamePiece {
  /// The bytes of the name in it, without a possessive or the rest of a compound.
  let range: Range<Int>
  /// The indices of the tokens that it takes.
  let tokens: Range<Int>
  /// Whether the writing alone shows that it is a name.
  let isCertain: Bool
  let isAcronym: Bool
  /// Whether it is too short to be a name by itself: an initial or one capital.
  let isWeak: Bool

  /// The piece that the token at `index` is, or nil where it is none.
  init?(_ text: DutchText, at index: Int) {
    let token = text.tokens[index]
    switch token.kind {
    case .mark, .number: return nil
    case .abbreviation:
      guard text.firstClass(index) == .uppercase else { return nil }
      (range, isCertain, isAcronym, isWeak) = (token.range, false, false, true)
    case .address:
      // "Booking.com" is a name; what starts with "www.", a scheme or a mail address is not.
      guard Self.isName(text.bytes[token.range]) else { return nil }
      (range, isCertain, isAcronym, isWeak) = (token.range, false, false, false)
    case .word:
      guard token.hasCapital, let named = Self.core(text.bytes, token.range) else { return nil }
      // "e-Boekhouden" is a name as a whole: who writes a word does not write it so.
      let prefixed = Self.isPrefixed(text.bytes, token.range)
      let core = prefixed ? token.range.lowerBound..<named.upperBound : named
      let shape = WordShape(text.bytes, core)
      range = core
      let isWhole = !text.bytes[core].contains(UInt8(ascii: "-"))
      isCertain =
        isWhole
        ? shape.isCertain
        : prefixed
          || Self.parts(text.bytes, core).contains { WordShape(text.bytes, $0).isCertain }
      isAcronym = shape.isAcronym
      isWeak = shape.letterCount < 2
    }
    tokens = index..<(index + 1)
  }

  /// Whether a word is one small letter, a hyphen and a word with a capital.
  private static func isPrefixed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 5 else { return false }
    let start = range.lowerBound
    return bytes[start].isSmallASCIILetter && bytes[start + 1] == UInt8(ascii: "-")
      && bytes[start + 2].isASCIICapital && bytes[start + 3].isSmallASCIILetter
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let hasSign = bytes.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "/") }
    guard !hasSign, !bytes.prefix(4).map({ $0 | Byte.caseBit }).elementsEqual("www.".utf8) else {
      return false
    }
    // In small letters only a domain by itself is one: "bol.com", not "mail.bol.com".
    return bytes[bytes.startIndex].isASCIICapital || bytes.count { $0 == UInt8(ascii: ".") } == 1
  }

  /// The part of a word that is the name: from the first part between hyphens that has a capital up
  /// to the last of those that follow it with one, or with digits; without a possessive.
  private static func core(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let isPlain = bytes[range].allSatisfy { ScalarClass.isASCIILetter($0) }
    if isPlain { return range }
    let parts = parts(bytes, range)
    let isNamed = { (part: Range<Int>) -> Bool in
      let shape = WordShape(bytes, part)
      return shape.startsWithCapital || shape.hasInnerCapital
    }
    guard let first = parts.firstIndex(where: isNamed) else { return nil }
    var last = first
    while last + 1 < parts.count {
      let shape = WordShape(bytes, parts[last + 1])
      guard isNamed(parts[last + 1]) || shape.digitCount > 0 else { break }
      last += 1
    }
    // "E-mail" and "T-shirt" are no names, "T-Mobile" is one.
    if first == last, parts.count > 1, WordShape(bytes, parts[first]).letterCount < 2 {
      return nil
    }
    let end = withoutPossessive(bytes, parts[last])
    return parts[first].lowerBound..<end
  }

  /// The parts of the word in `range` between hyphens.
  static func parts(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: range.upperBound)
      if ScalarClass(value) == .hyphen {
        if offset > start { parts.append(start..<offset) }
        start = offset + length
      }
      offset += length
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  /// The end of the word in `part` without "'s", "'er" and the like.
  private static func withoutPossessive(_ bytes: [UInt8], _ part: Range<Int>) -> Int {
    var offset = part.lowerBound
    while offset < part.upperBound {
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: part.upperBound)
      if offset > part.lowerBound, ScalarClass(value) == .apostrophe {
        let next = UTF8Scalar.decode(bytes, at: offset + length, end: part.upperBound).value
        if ScalarClass(next) == .lowercase { return offset }
      }
      offset += length
    }
    return part.upperBound
  }
}
