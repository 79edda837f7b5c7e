import Text

/// The bytes that a scalar is compared by, so that spellings that look the same are the same.
///
/// Composed Latin letters are taken apart, a typographic apostrophe becomes a straight one, every
/// space a plain space, every hyphen a hyphen-minus, the ligature ĳ the letters ij. Invisible signs
/// give no bytes at all. Anything else gives its own UTF-8.
struct FoldedScalar {
  /// Up to four bytes, the first in the lowest bits.
  let packed: UInt32
  /// How many there are, 0 up to 4.
  let count: Int

  @inline(__always)
  private init(packed: UInt32, count: Int) {
    self.packed = packed
    self.count = count
  }

  /// The fold of the scalar `value` of class `kind`, keeping its case.
  @inline(__always)
  init(_ value: UInt32, _ kind: ScalarClass) {
    if value > UInt32(ascii: " "), value < 0x7F {
      self.init(packed: value, count: 1)
    } else {
      self = Self.fold(value, kind)
    }
  }

  /// The byte at `index`.
  @inline(__always)
  subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (UInt32(index) * 8)) }

  private static func fold(_ value: UInt32, _ kind: ScalarClass) -> FoldedScalar {
    switch kind {
    case .ignorable: return FoldedScalar(packed: 0, count: 0)
    case .space: return FoldedScalar(packed: UInt32(ascii: " "), count: 1)
    case .apostrophe: return FoldedScalar(packed: UInt32(ascii: "'"), count: 1)
    case .hyphen: return FoldedScalar(packed: UInt32(ascii: "-"), count: 1)
    default: break
    }
    if let letter = LatinLetter.parts(of: value) {
      // The marks of the table are U+0300 up to U+033F: CC 80 up to CC BF.
      let mark = 0xCC | (0x80 | (letter.mark & 0x3F)) << 8
      return FoldedScalar(packed: UInt32(letter.base) | mark << 8, count: 3)
    }
    if value == 0x132 { return FoldedScalar(packed: 0x4A49, count: 2) }
    if value == 0x133 { return FoldedScalar(packed: 0x6A69, count: 2) }
    return encoded(value)
  }

  private static func encoded(_ value: UInt32) -> FoldedScalar {
    guard let scalar = Unicode.Scalar(value) else { return FoldedScalar(packed: 0, count: 0) }
    var packed: UInt32 = 0
    var count = 0
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      packed |= UInt32(byte) << UInt32(count * 8)
      count += 1
    }
    return FoldedScalar(packed: packed, count: count)
  }
}
