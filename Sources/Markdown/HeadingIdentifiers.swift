import Text

/// Makes the anchors of headings from their words.
struct HeadingIdentifiers {
  private var used: Set<String> = []
  private var lastNumber: [String: Int] = [:]

  /// The anchor for a heading with these words: unique, and the same in every run.
  ///
  /// The first heading keeps the plain anchor; one with the same words gets `-2`, and so on.
  mutating func identifier(for text: String) -> String {
    let base = Self.slug(of: text)
    if used.insert(base).inserted { return base }
    var number = (lastNumber[base] ?? 1) + 1
    while !used.insert("\(base)-\(number)").inserted { number += 1 }
    lastNumber[base] = number
    return "\(base)-\(number)"
  }

  /// Keeps `anchor` for a heading that has it of its own.
  mutating func reserve(_ anchor: String) { used.insert(anchor) }

  /// Whether a heading can have `anchor` of its own: no id of a table or a footnote looks like it.
  static func isValid(_ anchor: String) -> Bool {
    anchor.utf8.first.map(\.isSmallASCIILetter) ?? false
      && anchor.utf8.allSatisfy { $0.isSmallASCIILetter || $0.isASCIIDigit || $0 == Byte.hyphen }
  }

  /// The words in lower case, without accents, with hyphens between: `cafés & co` → `cafes-co`.
  ///
  /// Letters of other scripts stay as they are. Where no letter or digit is left: `kop`.
  static func slug(of text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var isPending = false
    for scalar in text.unicodeScalars {
      let start = result.count
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte.isASCIILetter {
          result.append(byte | 0x20)
        } else if byte.isASCIIDigit {
          result.append(byte)
        }
      } else {
        append(scalar, to: &result)
      }
      if result.count > start {
        if isPending, start > 0 { result.insert(Byte.hyphen, at: start) }
        isPending = false
      } else if !isSilent(scalar) {
        isPending = true
      }
    }
    return result.isEmpty ? "kop" : String(decoding: result, as: UTF8.self)
  }

  /// An apostrophe or an accent of its own does not part a word: `foto's` → `fotos`.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2019, 0xAD, 0x300...0x36F, 0x200B...0x200D, 0xFE0F: true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    if let plain = plainLetters(for: scalar) {
      result.append(contentsOf: plain.utf8)
      return
    }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType == .decimal else { return }
    result.append(contentsOf: properties.lowercaseMapping.utf8)
  }

  /// The letters without accents for one of the Latin letters with them, U+00C0 to U+017F.
  private static func plainLetters(for scalar: Unicode.Scalar) -> String? {
    guard scalar.value >= 0xC0, scalar.value <= 0x17F else { return nil }
    let index = Int(scalar.value - 0xC0)
    let letters = index < latin1.count ? latin1[index] : latinExtended[index - latin1.count]
    return letters.isEmpty ? nil : letters
  }

  private static let latin1: [String] = """
    a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss \
    a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y
    """.split(separator: " ").map { $0 == "." ? "" : String($0) }

  private static let latinExtended: [String] = """
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h \
    i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n \
    o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t \
    u u u u u u u u u u u u w w y y y z z z z z z s
    """.split(separator: " ").map(String.init)
}
