/// How bytes stand in an address: as they are, or as `%` and two hexadecimal digits (RFC 3986, 2.1).
public enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Appends `byte` as `%` and two digits.
  public static func append(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "%"))
    output.append(digits[Int(byte >> 4)])
    output.append(digits[Int(byte & 15)])
  }

  /// `text` with all bytes encoded but those that are `plain`.
  public static func encoded(
    _ text: some Sequence<UInt8>, plain: (UInt8) -> Bool
  ) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.underestimatedCount)
    for byte in text {
      if plain(byte) { output.append(byte) } else { append(byte, to: &output) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether `byte` means itself wherever it stands in an address (RFC 3986, 2.3).
  public static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: byte.isASCIIAlphanumeric
    }
  }

  /// The byte that `bytes` say at `place`, where a `%` and two digits stand; nil elsewhere.
  public static func byte(in bytes: ArraySlice<UInt8>, at place: Int) -> UInt8? {
    guard bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.endIndex,
      let high = bytes[place + 1].hexadecimalValue, let low = bytes[place + 2].hexadecimalValue
    else { return nil }
    return high << 4 | low
  }

  /// The bytes that `written` means; a `%` without two digits behind it means itself.
  public static func decoded(_ written: ArraySlice<UInt8>) -> [UInt8] {
    guard written.contains(UInt8(ascii: "%")) else { return Array(written) }
    var decoded: [UInt8] = []
    var place = written.startIndex
    while place < written.endIndex {
      let byte = byte(in: written, at: place)
      decoded.append(byte ?? written[place])
      place += byte == nil ? 1 : 3
    }
    return decoded
  }

  /// The text that `written` means; a `%` without two digits behind it means itself.
  public static func decoded(_ written: some StringProtocol) -> String {
    guard written.utf8.contains(UInt8(ascii: "%")) else { return String(written) }
    return String(decoding: decoded(Array(written.utf8)[...]), as: UTF8.self)
  }
}
