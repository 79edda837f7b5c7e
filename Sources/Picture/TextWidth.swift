/// How wide text is at most, in hundredths of an em.
///
/// The page's font is the reader's own, so no width is known. These are those of the widest of
/// the usual sans-serif fonts (DejaVu Sans, Verdana); in other fonts a text is narrower.
enum TextWidth {
  static let hyphen = 37
  static let space = 32

  /// The width of a character: of all its parts beside each other, as a font shows them that
  /// has no sign for the whole.
  static func width(of character: Character) -> Int {
    if let byte = character.asciiValue, byte >= 0x20, byte < 0x7F { return ascii[Int(byte) - 0x20] }
    return character.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  static func width(of scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if value >= 0x20, value < 0x7F { return ascii[value - 0x20] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    case 0xA0..<0x250: return latin(scalar)
    case 0x370..<0x400: return cased(scalar, upper: 90, lower: 84)
    case 0x400..<0x530: return cased(scalar, upper: 110, lower: 95)
    case 0x530..<0x590: return 98
    case 0x590..<0x600: return 71
    case 0x600..<0x780, 0xFE70..<0xFEFF: return 95
    case 0x1E00..<0x1F00: return cased(scalar, upper: 92, lower: 70)
    case 0x2010...0x2015, 0x2026: return 100
    case 0x2018...0x201F, 0x2039, 0x203A, 0x2022: return 60
    case 0x2E3A, 0x2E3B: return 300
    case 0xFDF0...0xFDFF: return value == 0xFDFD ? 1_000 : 300
    case 0x3000..<0xD7B0, 0xF900..<0xFB00, 0xFF00..<0xFFE7, 0x20000..<0x3FFFF: return 102
    case 0x12000..<0x12600: return 250
    case 0x1F000..<0x20000: return 140
    default: return scalar.properties.isEmoji ? 140 : 120
    }
  }

  /// The width of a name of ASCII that is shown as it stands: nothing to drop, and its spaces one at
  /// a time and inside it; nil for any other.
  static func ofPlainLine(_ name: String) -> Int? {
    var width = 0
    var before: UInt8 = 0x20
    for byte in name.utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || before != 0x20 else { return nil }
      width += ascii[Int(byte) - 0x20]
      before = byte
    }
    return before == 0x20 ? nil : width
  }

  private static func latin(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0xA0: space
    case 0xC6, 0xE6, 0x152, 0x153, 0x174, 0x1E2, 0x1E3, 0x1FC, 0x1FD: 107
    case 0x175: 82
    case 0x1C4...0x1CC, 0x1F1...0x1F3: 142
    default: cased(scalar, upper: 80, lower: 66)
    }
  }

  private static func cased(_ scalar: Unicode.Scalar, upper: Int, lower: Int) -> Int {
    if scalar.properties.isUppercase { return upper }
    return scalar.properties.isLowercase ? lower : 100
  }

  /// From the space to the tilde.
  private static let ascii = [
    32, 41, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 37, 32, 34,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56,
    102, 69, 69, 73, 77, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79,
    67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 39, 34, 39, 84, 56,
    50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62,
    64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
  ]
}
