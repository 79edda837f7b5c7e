import Text

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
    let step = UTF8Decoder.step(in: bytes, at: offset, end: end)
    return step.scalar.map { ($0.value, step.length) } ?? (replacement, 1)
  }

  /// The scalar that ends just before `offset`, or nil at or before `start`.
  static func decode(_ bytes: [UInt8], before offset: Int, start: Int) -> UInt32? {
    var index = offset - 1
    while index > start, offset - index < 4, bytes[index].isContinuation { index -= 1 }
    guard index >= start else { return nil }
    let (value, length) = decode(bytes, at: index, end: offset)
    return index + length == offset ? value : replacement
  }
}
