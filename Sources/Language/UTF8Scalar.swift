/// Reads one Unicode scalar from UTF-8 bytes that may be broken.
enum UTF8Scalar {
  /// What stands in for bytes that are not UTF-8.
  static let replacement: UInt32 = 0xFFFD

  /// The scalar at `offset` and its length in bytes; a byte that starts no valid scalar reads as
  /// the replacement character, one byte long.
  @inline(__always)
  static func decode(
    _ bytes: [UInt8], at offset: Int, end: Int
  ) -> (value: UInt32, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    return decodeLong(bytes, at: offset, end: end)
  }

  private static func decodeLong(
    _ bytes: [UInt8], at offset: Int, end: Int
  ) -> (value: UInt32, length: Int) {
    let first = bytes[offset]
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return (replacement, 1)
    }
    guard offset + length <= end else { return (replacement, 1) }
    for index in (offset + 1)..<(offset + length) {
      let byte = bytes[index]
      guard byte & 0xC0 == 0x80 else { return (replacement, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isOverlong = length == 3 && value < 0x800 || length == 4 && value < 0x10000
    guard !isOverlong, Unicode.Scalar(value) != nil else { return (replacement, 1) }
    return (value, length)
  }

  /// The scalar that ends just before `offset`, or nil at or before `start`.
  static func decode(_ bytes: [UInt8], before offset: Int, start: Int) -> UInt32? {
    var index = offset - 1
    while index > start, offset - index < 4, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    guard index >= start else { return nil }
    let (value, length) = decode(bytes, at: index, end: offset)
    return index + length == offset ? value : replacement
  }
}
