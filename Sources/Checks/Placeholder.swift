import Diagnostics
import Markdown
import Text

/// A mark that a writer leaves where something is still to come: `[invullen: …]`, `[TODO: …]`,
/// `TODO`, `TBD`, `XXX` or filler text.
struct Placeholder {
  /// The mark: from bracket to bracket, or the word.
  let range: Range<Int>
  /// What is to be filled in, between the brackets.
  let inner: Range<Int>
  /// Whether it stands between brackets, and says `invullen` rather than `TODO`.
  let isBracketed: Bool
  let isFillIn: Bool

  /// The most bytes of a mark: a bracket further on is not its end.
  private static let longest = 400

  /// The marks in `bytes[range]`, in their order; one pass.
  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [Placeholder] {
    var found: [Placeholder] = []
    let text = bytes.span.extracting(..<range.upperBound)
    var offset = range.lowerBound
    while offset < text.count {
      let byte = text[offset]
      // Nearly all are small letters or spaces, and begin nothing.
      guard byte == 0x6C || byte &- 0x4C <= 0x5B - 0x4C else {
        offset += 1
        continue
      }
      let mark: Placeholder? =
        switch byte {
        case Byte.openBracket: bracketed(in: text, at: offset)
        case UInt8(ascii: "T"):
          word("TODO", in: text, at: offset) ?? word("TBD", in: text, at: offset)
        case UInt8(ascii: "X"): word("XXX", in: text, at: offset)
        case UInt8(ascii: "L"), UInt8(ascii: "l"): filler(in: text, at: offset)
        default: nil
        }
      if let mark { found.append(mark) }
      offset = mark?.range.upperBound ?? offset + 1
    }
    return found
  }

  /// The first mark in the words of `prose`, but for those between backticks.
  static func first(in prose: Prose) -> Placeholder? { all(in: prose).first }

  /// The marks in the words of `prose`, but for those between backticks.
  static func all(in prose: Prose) -> [Placeholder] {
    let marks = all(in: prose.bytes, 0..<prose.bytes.count)
    guard !marks.isEmpty else { return [] }
    var code = prose.spans.filter { $0.kind == .code }.map(\.range)[...]
    return marks.filter { mark in
      code = code.drop { $0.upperBound <= mark.range.lowerBound }
      return !(code.first?.overlaps(mark.range) ?? false)
    }
  }

  /// `[invullen: …]`, `[invullen]`, `[TODO: …]`; of one without an end only how it begins.
  private static func bracketed(in text: Span<UInt8>, at start: Int) -> Placeholder? {
    for (opening, isFillIn) in [("[invullen", true), ("[todo", false)] {
      let word = start + opening.utf8.count
      guard word < text.count, hasWord(opening, in: text, at: start),
        !isWord(text[word])
      else { continue }
      var end = word
      while end < min(text.count, start + longest), text[end] != Byte.closeBracket,
        text[end] != Byte.openBracket
      {
        end += 1
      }
      let isClosed = end < text.count && text[end] == Byte.closeBracket
      let behind = text[word] == Byte.colon ? word + 1 : word
      return Placeholder(
        range: start..<(isClosed ? end + 1 : behind),
        inner: behind..<(isClosed ? max(behind, end) : behind), isBracketed: true,
        isFillIn: isFillIn)
    }
    return fillInAtEnd(in: text, at: start)
  }

  /// `[telefoonnummer invullen]`: a few words that end so.
  private static func fillInAtEnd(in text: Span<UInt8>, at start: Int) -> Placeholder? {
    let word = " invullen"
    var end = start + 1
    while end < min(text.count, start + 60), text[end] != Byte.closeBracket,
      text[end] != Byte.openBracket
    { end += 1 }
    let behind = end - word.utf8.count
    guard end < text.count, text[end] == Byte.closeBracket, behind > start,
      hasWord(word, in: text, at: behind)
    else { return nil }
    return Placeholder(
      range: start..<(end + 1), inner: (start + 1)..<behind, isBracketed: true, isFillIn: true)
  }

  /// A word in capitals, which is no part of another or of a code.
  private static func word(_ word: String, in text: Span<UInt8>, at start: Int) -> Placeholder? {
    let end = start + word.utf8.count
    guard end <= text.count, has(word, in: text, at: start, inCapitals: true),
      start == 0 || !isJoined(text[start - 1]), !isJoined(at: end, in: text)
    else { return nil }
    return Placeholder(
      range: start..<end, inner: end..<end, isBracketed: false, isFillIn: false)
  }

  /// The filler text that begins with these two words.
  private static func filler(in text: Span<UInt8>, at start: Int) -> Placeholder? {
    // Nearly all begin other words.
    guard start + 1 < text.count, text[start + 1] | 0x20 == UInt8(ascii: "o") else { return nil }
    let end = start + "lorem ipsum".utf8.count
    guard end <= text.count, hasWord("lorem", in: text, at: start),
      text[start + 5] == Byte.space || text[start + 5] == Byte.lineFeed,
      hasWord("ipsum", in: text, at: start + 6)
    else { return nil }
    return Placeholder(
      range: start..<end, inner: end..<end, isBracketed: false, isFillIn: false)
  }

  /// Whether `word`, in either case, stands at `start`.
  private static func hasWord(_ word: String, in text: Span<UInt8>, at start: Int) -> Bool {
    start + word.utf8.count <= text.count && has(word, in: text, at: start, inCapitals: false)
  }

  private static func has(
    _ word: String, in text: Span<UInt8>, at start: Int, inCapitals: Bool
  ) -> Bool {
    var offset = start
    for byte in word.utf8 {
      let letter = text[offset]
      guard letter == byte || !inCapitals && letter &- 0x41 < 26 && letter | 0x20 == byte else {
        return false
      }
      offset += 1
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == Byte.underscore
  }

  /// Whether a byte before a word makes it a part of something: a letter, a digit, `-`, `/`, `@`.
  private static func isJoined(_ byte: UInt8) -> Bool {
    isWord(byte) || byte == Byte.hyphen || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "@")
      || byte == UInt8(ascii: ".")
  }

  /// The same for what is behind a word, where a point may end the sentence.
  private static func isJoined(at end: Int, in text: Span<UInt8>) -> Bool {
    guard end < text.count else { return false }
    if text[end] == UInt8(ascii: ".") { return end + 1 < text.count && isWord(text[end + 1]) }
    return isJoined(text[end])
  }
}
