import Language
import Markdown

extension Prose {
  /// Where one of `names` first stands in the text as a word of its own, case included.
  ///
  /// A compound or a possessive is a mention too: "CIS-register", "DAS'".
  func firstMention(of names: NameMatcher) -> Range<Int>? {
    names.matches(in: bytes).first?.range
  }

  /// Where `text`, which is lowercase ASCII, first stands in the text in any case.
  func firstOccurrence(ofLowercase text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count)
    where Self.lowercase(bytes[start]) == wanted[0] {
      var offset = 1
      while offset < wanted.count, Self.lowercase(bytes[start + offset]) == wanted[offset] {
        offset += 1
      }
      if offset == wanted.count { return start..<(start + offset) }
    }
    return nil
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
  }
}
