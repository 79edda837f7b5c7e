import Markdown

extension Prose {
  /// Where `name` first stands in the text as a word of its own, case included.
  ///
  /// Before and after it stands no letter, digit or combining mark; an apostrophe or hyphen may
  /// follow ("DAS'", "CIS-register").
  func firstMention(of name: String) -> Range<Int>? {
    let wanted = Array(name.utf8)
    guard let first = wanted.first else { return nil }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: first) {
      let end = found + wanted.count
      guard end <= bytes.endIndex else { return nil }
      if bytes[found..<end].elementsEqual(wanted), isWord(found..<end) { return found..<end }
      start = found + 1
    }
    return nil
  }

  /// Where `text`, which is lowercase ASCII, first stands in the text in any case.
  func firstOccurrence(ofLowercase text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) {
      var offset = 0
      while offset < wanted.count, Self.lowercase(bytes[start + offset]) == wanted[offset] {
        offset += 1
      }
      if offset == wanted.count { return start..<(start + offset) }
    }
    return nil
  }

  private func isWord(_ range: Range<Int>) -> Bool {
    let before = String(
      decoding: bytes[max(0, range.lowerBound - 4)..<range.lowerBound], as: UTF8.self)
    let after = String(
      decoding: bytes[range.upperBound..<min(bytes.count, range.upperBound + 4)], as: UTF8.self)
    return !(before.unicodeScalars.last.map(Self.isWordScalar) ?? false)
      && !(after.unicodeScalars.first.map(Self.isWordScalar) ?? false)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: return true
    default: return scalar.properties.isAlphabetic
    }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
  }
}
