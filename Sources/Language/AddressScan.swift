import Text

/// Finds web and mail addresses in running text.
enum AddressScan {
  /// The endings of a domain by which an address without "www." is known.
  private static let endings: Set<String> = [
    "nl", "com", "net", "org", "eu", "be", "de", "fr", "uk", "io", "info", "nu", "app", "dev",
    "gov", "edu", "amsterdam", "frl", "co", "biz", "shop", "online", "example",
  ]

  /// The longest address that is looked at, in bytes, so that odd input costs little.
  private static let limit = 128

  /// The end of the address that starts at `begin`, or nil where there is none.
  ///
  /// An address has "://" in it, or starts with "www.", or is a mail address, or ends in a known
  /// domain, after which a path may follow. A final full stop or bracket is no part of it.
  static func end(in bytes: [UInt8], from begin: Int, wordEnd: Int, to end: Int) -> Int? {
    let first = bytes[wordEnd]
    if first == UInt8(ascii: ":") || first == UInt8(ascii: "/") {
      guard first == UInt8(ascii: ":"), wordEnd + 2 < end,
        bytes[wordEnd + 1] == UInt8(ascii: "/"), bytes[wordEnd + 2] == UInt8(ascii: "/")
      else { return nil }
      return trimmed(bytes, from: begin, to: chunkEnd(bytes, from: begin, to: end))
    }
    // The full stop of a sentence.
    guard wordEnd + 1 < end, bytes[wordEnd + 1] != Byte.space else { return nil }
    let limited = min(end, begin + limit)
    let chunk = chunkEnd(bytes, from: begin, to: limited)
    let isWeb = bytes[begin..<wordEnd].elementsEqual("www".utf8) { $0 | Byte.caseBit == $1 }
    if isWeb, wordEnd + 1 < chunk, ScalarClass(UInt32(bytes[wordEnd + 1])) != .stop {
      return trimmed(bytes, from: begin, to: chunkEnd(bytes, from: begin, to: end))
    }
    return domainEnd(bytes, from: begin, to: chunk)
  }

  private static func chunkEnd(_ bytes: [UInt8], from begin: Int, to end: Int) -> Int {
    var offset = begin
    while offset < end {
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: end)
      switch ScalarClass(value) {
      case .space, .quote, .closeQuote, .openQuote: return offset
      default: if value == UInt32(ascii: "<") || value == UInt32(ascii: ">") { return offset }
      }
      offset += length
    }
    return end
  }

  private static func trimmed(_ bytes: [UInt8], from begin: Int, to end: Int) -> Int {
    var end = end
    while end > begin + 1 {
      switch bytes[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: ":"),
        UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"),
        UInt8(ascii: "]"), UInt8(ascii: "*"):
        end -= 1
      default: return end
      }
    }
    return end
  }

  /// The end of an address such as "info@ohra.nl" or "ohra.nl/klacht".
  private static func domainEnd(_ bytes: [UInt8], from begin: Int, to end: Int) -> Int? {
    var offset = begin
    var label = begin
    var found: Int?
    var dots = 0
    while offset <= end {
      let byte = offset < end ? bytes[offset] : Byte.space
      let isLabel = !byte.isASCII || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      if isLabel || ScalarClass(UInt32(byte)).isWordPart {
        offset += 1
        continue
      }
      if dots > 0, offset > label, isEnding(bytes[label..<offset]) { found = offset }
      if byte == UInt8(ascii: ".") { dots += 1 }
      if byte == UInt8(ascii: "@") { dots = 0 }
      guard offset < end, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@") else { break }
      offset += 1
      label = offset
    }
    guard let found else { return nil }
    guard found < end, bytes[found] == UInt8(ascii: "/") else { return found }
    return trimmed(bytes, from: begin, to: end)
  }

  private static func isEnding(_ label: ArraySlice<UInt8>) -> Bool {
    label.count <= 9 && endings.contains(String(decoding: label, as: UTF8.self))
  }
}
