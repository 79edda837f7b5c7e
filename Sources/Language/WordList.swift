/// Takes the texts apart in which the lists of words of this module are written down.
///
/// By bytes: what divides the lists is ASCII, and taking some thousand words apart by characters
/// took longer than checking a small site.
enum WordList {
  /// The lines of `text`.
  static func lines(of text: String) -> [Substring] { pieces(of: text[...], at: 0x0A) }

  /// The pieces of `text` between the bytes `separator`, without the spaces around them; empty ones
  /// are left out.
  static func pieces(of text: Substring, at separator: UInt8) -> [Substring] {
    text.utf8.split(separator: separator).compactMap { piece in
      let start = piece.drop { $0 == 0x20 }
      guard let last = start.lastIndex(where: { $0 != 0x20 }) else { return nil }
      return Substring(start[...last])
    }
  }

  /// The two sides of each line of `text` that has an `=`.
  static func pairs(of text: String) -> [(left: Substring, right: Substring)] {
    lines(of: text).compactMap { line in
      let sides = pieces(of: line, at: UInt8(ascii: "="))
      return sides.count == 2 ? (sides[0], sides[1]) : nil
    }
  }
}
