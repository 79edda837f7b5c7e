import Text

/// Escapes text and addresses for HTML, byte by byte.
enum HTMLEscape {
  /// Appends `bytes` as text between tags.
  ///
  /// Control characters that HTML does not allow (they can only come from character references)
  /// are left out.
  static func append(text bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let span = bytes.span
    var start = bytes.startIndex
    for offset in span.indices {
      let byte = span[offset]
      guard byte <= Byte.greater || byte == 0x7F, byte != Byte.space else { continue }
      let index = bytes.startIndex + offset
      let replacement: String
      switch byte {
      case Byte.ampersand, Byte.less, Byte.greater:
        replacement = CharacterReference.named(byte) ?? ""
      case Byte.tab, Byte.lineFeed: continue
      case 0..<Byte.space, 0x7F: replacement = ""
      default: continue
      }
      output.append(contentsOf: bytes[start..<index])
      output.append(literal: replacement)
      start = index + 1
    }
    output.append(contentsOf: bytes[start...])
  }

  /// Appends `bytes` as an attribute value between double quotes.
  static func append(attribute bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var rest = bytes
    while let quote = rest.firstIndex(of: Byte.quote) {
      append(text: rest[..<quote], to: &output)
      output.append(literal: "&quot;")
      rest = rest[(quote + 1)...]
    }
    append(text: rest, to: &output)
  }

  /// Appends an attribute value.
  static func append(attribute text: String, to output: inout [UInt8]) {
    append(attribute: Array(text.utf8)[...], to: &output)
  }

  /// Appends an address as an attribute value; what cannot stand in one is percent-encoded.
  static func append(address: String, to output: inout [UInt8]) {
    let bytes = address.utf8.span
    var isPlain = true
    for offset in bytes.indices where !stands(forItself: bytes[offset]) { isPlain = false }
    if isPlain { return output.append(contentsOf: address.utf8) }
    for byte in address.utf8 {
      switch byte {
      case Byte.ampersand: output.append(literal: "&amp;")
      case UInt8(ascii: "'"): output.append(literal: "&#x27;")
      default: append(encoded: byte, to: &output)
      }
    }
  }

  /// Appends a byte of an address, percent-encoded where it can't stand in one.
  static func append(encoded byte: UInt8, to output: inout [UInt8]) {
    if isAddressByte(byte) {
      output.append(byte)
    } else {
      PercentEncoding.append(byte, to: &output)
    }
  }

  private static func stands(forItself byte: UInt8) -> Bool {
    byte != Byte.ampersand && byte != UInt8(ascii: "'") && isAddressByte(byte)
  }

  static func isAddressByte(_ byte: UInt8) -> Bool {
    if byte.isASCIILetter || byte.isASCIIDigit { return true }
    switch byte {
    case Byte.exclamation, Byte.hash...Byte.ampersand, Byte.openParenthesis...UInt8(ascii: "/"),
      Byte.colon, UInt8(ascii: ";"), Byte.equals, UInt8(ascii: "?"), UInt8(ascii: "@"),
      Byte.underscore, Byte.tilde:
      return true
    default: return false
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of a text that stands in the program.
  @inline(__always)
  mutating func append(literal text: String) { append(contentsOf: text.utf8) }

  /// Appends a number in digits.
  mutating func append(number: Int) { append(contentsOf: String(number).utf8) }
}

/// How an address stands on a page: what cannot stand in one is percent-encoded.
public enum PageAddress {
  /// `address` as it is on a page, character references decoded.
  public static func encoded(_ address: String) -> String {
    PercentEncoding.encoded(address.utf8, plain: HTMLEscape.isAddressByte)
  }

  /// `address` with its percent-encoded bytes decoded.
  public static func decoded(_ address: String) -> String {
    PercentEncoding.decoded(address)
  }
}
