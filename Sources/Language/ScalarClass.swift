/// What a Unicode scalar is for, as far as words and sentences go.
enum ScalarClass: UInt8 {
  case lowercase
  case uppercase
  /// A letter of a script without case, or a modifier letter.
  case letter
  case digit
  /// A combining mark; it belongs to the letter before it.
  case mark
  /// A sign that is not seen: a soft hyphen, a joiner, a byte order or direction mark.
  case ignorable
  case space
  case apostrophe
  case hyphen
  case stop
  /// `!`, `?` or an ellipsis.
  case terminator
  case openQuote
  case closeQuote
  /// A straight double quote, which opens or closes.
  case quote
  case openBracket
  case closeBracket
  case other

  /// Whether words are made of it.
  @inline(__always) var isWordPart: Bool { rawValue <= ScalarClass.mark.rawValue }
  /// Whether it is a letter.
  @inline(__always) var isLetter: Bool { rawValue <= ScalarClass.letter.rawValue }

  /// The class of the scalar `value`.
  @inline(__always)
  init(_ value: UInt32) {
    // Most are small letters and spaces, for which no table is asked.
    self =
      value &- 0x61 < 26
      ? .lowercase
      : value == 0x20 ? .space : value < 0x80 ? Self.ascii[Int(value)] : Self.classify(value)
  }

  /// Whether `byte` is an ASCII letter.
  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// The class of each ASCII scalar.
  static let ascii: [ScalarClass] = (0..<0x80).map { classifyASCII(UInt8($0)) }

  private static func classifyASCII(_ byte: UInt8) -> ScalarClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lowercase
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .uppercase
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0...0x20, 0x7F: .space
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .terminator
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closeBracket
    default: .other
    }
  }

  private static func classify(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x200B:
      return .space
    case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return .ignorable
    // U+2018 opens in English, but closes nothing in Dutch; U+2019 is the apostrophe.
    case 0x2019, 0x02BC: return .apostrophe
    case 0x2018, 0x201A, 0x201B, 0x201C, 0x201E, 0x201F, 0xAB, 0x2039: return .openQuote
    case 0x201D, 0xBB, 0x203A: return .closeQuote
    case 0x2010, 0x2011: return .hyphen
    case 0x2026, 0x203C, 0x203D, 0x2047...0x2049: return .terminator
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter: return .lowercase
    case .uppercaseLetter, .titlecaseLetter: return .uppercase
    case .otherLetter, .modifierLetter, .letterNumber: return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark:
      // Variation selectors choose a glyph (an emoji's colours) and mark no letter.
      return (0xFE00...0xFE0F).contains(value) ? .ignorable : .mark
    case .decimalNumber: return .digit
    case .spaceSeparator: return .space
    case .openPunctuation: return .openBracket
    case .closePunctuation: return .closeBracket
    case .control, .format: return .ignorable
    default: return .other
    }
  }
}
