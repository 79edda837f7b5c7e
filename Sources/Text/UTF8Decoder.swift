/// Reads scalars from bytes that need not be valid UTF-8.
public enum UTF8Decoder {
  /// One step: the scalar, nil where the bytes are not UTF-8, and the number of bytes it takes.
  public struct Step: Equatable, Sendable {
    /// The scalar that was read; nil for bytes that are no UTF-8.
    public let scalar: Unicode.Scalar?
    /// The number of bytes read, at least 1.
    public let length: Int
  }

  /// Reads what starts at `offset`, which lies before `end`.
  ///
  /// Bytes that are no UTF-8 are taken together as far as they could have begun a scalar (Unicode
  /// 16, section 3.9, "maximal subpart"), as `String(decoding:as:)` does.
  public static func step(in bytes: [UInt8], at offset: Int, end: Int) -> Step {
    let first = bytes[offset]
    if first < 0x80 { return Step(scalar: Unicode.Scalar(first), length: 1) }
    let following: Int
    var allowed: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: following = 1
    case 0xE0: (following, allowed) = (2, 0xA0...0xBF)
    case 0xED: (following, allowed) = (2, 0x80...0x9F)
    case 0xE1...0xEF: following = 2
    case 0xF0: (following, allowed) = (3, 0x90...0xBF)
    case 0xF4: (following, allowed) = (3, 0x80...0x8F)
    case 0xF1...0xF3: following = 3
    default: return Step(scalar: nil, length: 1)
    }
    var value = UInt32(first) & (0x3F >> UInt32(following))
    for index in 1...following {
      guard offset + index < end, allowed.contains(bytes[offset + index]) else {
        return Step(scalar: nil, length: index)
      }
      value = value << 6 | UInt32(bytes[offset + index] & 0x3F)
      allowed = 0x80...0xBF
    }
    return Step(scalar: Unicode.Scalar(value), length: following + 1)
  }

  /// The number of bytes of the scalar at `offset`, which lies before `end`; 0 where there is none.
  @inlinable
  public static func length(in bytes: [UInt8], at offset: Int, end: Int) -> Int {
    if bytes[offset] < 0x80 { return 1 }
    let step = step(in: bytes, at: offset, end: end)
    return step.scalar == nil ? 0 : step.length
  }

  /// The scalar that ends just before `offset`; nil at the start, and where no UTF-8 ends there.
  public static func scalar(before offset: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start].isContinuation { start -= 1 }
    guard start >= 0 else { return nil }
    return step(in: bytes, at: start, end: bytes.count).scalar
  }

  /// The bytes that some programs begin a file with, to say that it is UTF-8.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
