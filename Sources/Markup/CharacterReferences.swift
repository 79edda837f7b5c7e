/// The character references that can stand in an attribute.
///
/// Known are numbers and the few names with which a sign of an address can be written. Source: HTML
/// Living Standard, 13.2.5.72.
public enum CharacterReferences {
  private static let names: [String: UInt8] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "colon": 0x3A, "sol": 0x2F,
    "Tab": 0x09, "NewLine": 0x0A,
  ]
  /// The longest reference, from `&` up to and with `;`, in bytes.
  private static let longest = 12

  /// The text that an attribute's `bytes` stand for.
  public static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    var rest = bytes
    while let first = rest.first {
      if first == 0x26, let end = rest.prefix(longest).firstIndex(of: 0x3B),
        let text = value(of: rest[(rest.startIndex + 1)..<end])
      {
        decoded += text
        rest = rest[(end + 1)...]
      } else {
        decoded.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// What the reference with these bytes between `&` and `;` stands for, in UTF-8.
  private static func value(of bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("#") else { return names[text].map { [$0] } }
    let digits = text.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) }
  }
}
