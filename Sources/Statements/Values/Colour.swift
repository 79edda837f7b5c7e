import Text

/// A colour in sRGB, as written in CSS: `#0a5c36`.
public struct Colour: Sendable, Hashable {
  /// The red part, 0 to 255.
  public let red: UInt8
  /// The green part, 0 to 255.
  public let green: UInt8
  /// The blue part, 0 to 255.
  public let blue: UInt8

  /// The colour that `text` writes as `#rgb` or `#rrggbb`, or nil where it writes none.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.first == Byte.hash, bytes.count == 4 || bytes.count == 7 else { return nil }
    var digits: [UInt8] = []
    for byte in bytes.dropFirst() {
      guard let digit = Self.digit(byte) else { return nil }
      digits.append(digit)
      if bytes.count == 4 { digits.append(digit) }
    }
    red = digits[0] << 4 | digits[1]
    green = digits[2] << 4 | digits[3]
    blue = digits[4] << 4 | digits[5]
  }

  /// The colour as CSS writes it, in six digits.
  public var css: String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = [Byte.hash]
    for part in [red, green, blue] {
      bytes.append(digits[Int(part >> 4)])
      bytes.append(digits[Int(part & 15)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
