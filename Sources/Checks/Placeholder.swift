import Diagnostics
import Markdown
import Text

/// A mark that a writer leaves where something is still to come: `[invullen: …]`, `[TODO: …]`,
/// `[naam organisatie]`, `TODO`, `TBD`, `NTB`, `XXX`, `???` or filler text.
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
  ///
  /// In `prose` words between brackets may be one, which are a list in data.
  static func all(
    in bytes: [UInt8], _ range: Range<Int>, prose isProse: Bool = false
  ) -> [Placeholder] {
    guard mayBegin(in: bytes.span.extracting(range)) else { return [] }
    var found: [Placeholder] = []
    let text = bytes.span.extracting(..<range.upperBound)
    var offset = range.lowerBound
    while offset < text.count {
      let byte = text[offset]
      let mark: Placeholder? =
        switch byte {
        case Byte.openBracket:
          bracketed(in: text, at: offset) ?? (isProse ? blank(in: text, at: offset) : nil)
        case UInt8(ascii: "T"):
          word("TODO", in: text, at: offset) ?? word("TBD", in: text, at: offset)
        case UInt8(ascii: "N"): word("NTB", in: text, at: offset)
        case UInt8(ascii: "n"): abbreviation(in: text, at: offset)
        case UInt8(ascii: "?"): doubt(in: text, at: offset)
        case Byte.openParenthesis: rounded(in: text, at: offset)
        case UInt8(ascii: "X"): word("XXX", in: text, at: offset)
        case UInt8(ascii: "L"), UInt8(ascii: "l"): filler(in: text, at: offset)
        default: nil
        }
      if let mark { found.append(mark) }
      offset = mark?.range.upperBound ?? offset + 1
    }
    return found
  }

  /// Whether there is anything that marks begin with, which few texts have: a square bracket, "(in",
  /// "(no" or "(aa", "??", "TO", "TB", "NT", "n.t", "XX", "lor".
  private static func mayBegin(in text: Span<UInt8>) -> Bool {
    // Inlined, so that it is asked of sixteen bytes at once.
    @inline(__always)
    func difference(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
      let (next, last) = (second | Byte.caseBit, third | Byte.caseBit)
      let isTwo = min(
        max(first ^ UInt8(ascii: "?"), second ^ UInt8(ascii: "?")),
        max(first ^ UInt8(ascii: "X"), second ^ UInt8(ascii: "X")))
      let isCapitals = min(
        max(first ^ UInt8(ascii: "N"), second ^ UInt8(ascii: "T")),
        max(
          first ^ UInt8(ascii: "T"),
          min(second ^ UInt8(ascii: "O"), second ^ UInt8(ascii: "B"))))
      let isWord = min(
        max(
          (first | Byte.caseBit) ^ UInt8(ascii: "l"),
          max(next ^ UInt8(ascii: "o"), last ^ UInt8(ascii: "r"))),
        max(first ^ UInt8(ascii: "n"), max(second ^ UInt8(ascii: "."), last ^ UInt8(ascii: "t"))))
      let isInBrackets = min(
        max(next ^ UInt8(ascii: "i"), last ^ UInt8(ascii: "n")),
        min(
          max(next ^ UInt8(ascii: "n"), last ^ UInt8(ascii: "o")),
          max(next ^ UInt8(ascii: "a"), last ^ UInt8(ascii: "a"))))
      let isBracket = min(first ^ Byte.openBracket, max(first ^ Byte.openParenthesis, isInBrackets))
      return min(isBracket, min(isTwo, min(isCapitals, isWord)))
    }
    return text.has(difference)
  }

  /// The marks in the words of `prose`, but for those between backticks.
  static func all(in prose: Prose) -> [Placeholder] {
    let marks = all(in: prose.bytes, 0..<prose.bytes.count, prose: true)
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

  /// What writers put between brackets where only they know what belongs there.
  private static let blanks: Set<String> = [
    "invullen", "vul hier in", "hier invullen", "nog invullen", "nog in te vullen", "aanvullen",
    "nog aanvullen", "tekst volgt", "placeholder", "nader te bepalen", "ntb", "bedrijfsnaam",
    "naam bedrijf", "naam organisatie", "naam van de organisatie", "organisatienaam",
  ]

  /// `[naam organisatie]`, `[ invullen ]`: what stands between brackets is one of ``blanks``.
  private static func blank(in text: Span<UInt8>, at start: Int) -> Placeholder? {
    var end = start + 1
    while end < min(text.count, start + 40), text[end] != Byte.closeBracket,
      text[end] != Byte.openBracket
    { end += 1 }
    guard end < text.count, text[end] == Byte.closeBracket,
      start == 0 || !isWord(text[start - 1]),
      end + 1 >= text.count || text[end + 1] != Byte.openParenthesis
    else { return nil }
    var words: [UInt8] = []
    for offset in (start + 1)..<end {
      let byte = text[offset]
      words.append(byte.isASCIICapital ? byte | Byte.caseBit : byte)
    }
    let inner = String(decoding: words, as: UTF8.self).split(separator: " ").joined(separator: " ")
    guard blanks.contains(inner) else { return nil }
    return Placeholder(
      range: start..<(end + 1), inner: (start + 1)..<end, isBracketed: true, isFillIn: true)
  }

  /// `(invullen)`, which nothing else stands in.
  private static func rounded(in text: Span<UInt8>, at start: Int) -> Placeholder? {
    for word in ["(invullen)", "(nog invullen)", "(aanvullen)"]
    where hasWord(word, in: text, at: start) {
      return Placeholder(
        range: start..<(start + word.utf8.count), inner: (start + 1)..<(start + 1),
        isBracketed: true, isFillIn: true)
    }
    return nil
  }

  /// "n.t.b.", that it is still to be settled.
  private static func abbreviation(in text: Span<UInt8>, at start: Int) -> Placeholder? {
    guard start + 1 < text.count, text[start + 1] == UInt8(ascii: "."),
      start == 0 || !isJoined(text[start - 1]),
      hasWord("n.t.b.", in: text, at: start)
    else { return nil }
    return Placeholder(
      range: start..<(start + 6), inner: (start + 6)..<(start + 6), isBracketed: false,
      isFillIn: false)
  }

  /// `???`, a question to oneself, apart from words before it.
  private static func doubt(in text: Span<UInt8>, at start: Int) -> Placeholder? {
    guard start == 0 || text[start - 1] <= Byte.space || text[start - 1] == Byte.openParenthesis
    else { return nil }
    var end = start
    while end < text.count, text[end] == UInt8(ascii: "?") { end += 1 }
    guard end - start >= 3, end >= text.count || !isWord(text[end]) else { return nil }
    return Placeholder(
      range: start..<end, inner: end..<end, isBracketed: false, isFillIn: false)
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
    guard start + 1 < text.count, text[start + 1] | Byte.caseBit == UInt8(ascii: "o") else {
      return nil
    }
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
      guard letter == byte || !inCapitals && letter.isASCIICapital && letter | Byte.caseBit == byte
      else {
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
