import Text

/// How a word is written: its capitals, its digits.
///
/// "IJ" at the start counts as one capital. What follows an apostrophe or hyphen starts anew, so
/// that "O'Neill" and "Noord-Holland" have no capital inside.
struct WordShape {
  private(set) var letterCount = 0
  private(set) var capitalCount = 0
  private(set) var digitCount = 0
  /// Whether the first letter is a capital.
  private(set) var startsWithCapital = false
  /// Whether a capital follows a small letter, or small letters follow two capitals: "iDEAL",
  /// "DigiD", "OHRAnet".
  private(set) var hasInnerCapital = false
  private(set) var endsInSmallS = false

  /// The shape of the word in `range` of `bytes`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var offset = range.lowerBound
    var sinceBreak = 0
    var capitalsSinceBreak = 0
    var smallSinceBreak = 0
    while offset < range.upperBound {
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: range.upperBound)
      offset += length
      switch ScalarClass(value) {
      case .uppercase:
        if value == UInt32(ascii: "J"), sinceBreak == 1, capitalsSinceBreak == 1,
          bytes[offset - 2] == UInt8(ascii: "I")
        {
          continue
        }
        if letterCount == 0 { startsWithCapital = true }
        if smallSinceBreak > 0 { hasInnerCapital = true }
        letterCount += 1
        capitalCount += 1
        capitalsSinceBreak += 1
        sinceBreak += 1
        endsInSmallS = false
      case .lowercase, .letter:
        letterCount += 1
        smallSinceBreak += 1
        sinceBreak += 1
        if capitalsSinceBreak > 1, smallSinceBreak > 1 { hasInnerCapital = true }
        endsInSmallS = value == UInt32(ascii: "s")
      case .digit: digitCount += 1
      case .apostrophe, .hyphen: (sinceBreak, capitalsSinceBreak, smallSinceBreak) = (0, 0, 0)
      default: break
      }
    }
  }

  /// Whether it is an acronym: two capitals or more and nothing else, but for an "s" of a plural.
  var isAcronym: Bool {
    capitalCount >= 2
      && (letterCount == capitalCount
        || letterCount == capitalCount + 1 && endsInSmallS && capitalCount > 1)
  }

  /// Whether the writing alone shows that it is a name, even at the start of a sentence.
  var isCertain: Bool {
    isAcronym || hasInnerCapital || digitCount > 0 && letterCount >= 2 && capitalCount > 0
  }
}
