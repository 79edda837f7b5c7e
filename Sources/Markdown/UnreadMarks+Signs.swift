import Diagnostics
import Text

// Finds signs that were meant as a character or as markup in another way of writing: character
// references without their semicolon, wide signs, and marks that only other Markdown knows.
extension UnreadMarks {
  // MARK: Character references

  /// The longest name of a character that is looked at.
  private static let longestName = 32

  /// `&nbsp` and `&#8364` without a semicolon, and `&nbps;` that is no name of a character.
  mutating func findReferences() {
    var offset = 0
    while let start = text[offset...].firstIndex(of: Byte.ampersand) {
      offset = start + 1
      let isNumber = byte(start + 1) == Byte.hash
      var end = start + (isNumber ? 2 : 1)
      while byte(end).isASCIILetter || byte(end).isASCIIDigit, end - start <= Self.longestName {
        end += 1
      }
      let count = end - start - (isNumber ? 2 : 1)
      guard count > 0,
        !isNumber || byte(start + 2).isASCIIDigit
          || byte(start + 2) | Byte.caseBit == UInt8(ascii: "x")
      else {
        continue
      }
      if byte(end) == UInt8(ascii: ";") {
        let whole = start..<(end + 1)
        if !isNumber, count > 2 { add(.unknownCharacter(whole, words(whole))) }
      } else if startsWord(start) || isLetterName(start..<end),
        isNumber || count > 2 || Self.short.contains(words(start..<end)),
        isKnown(start..<end)
      {
        add(.unendedReference(start..<end, words(start..<end)))
      }
    }
  }

  /// The short names that nobody means as a word.
  private static let short: Set<String> = ["&lt", "&gt"]

  /// Whether no letter stands before `start`, as there does in "vraag&antwoord".
  private func startsWord(_ start: Int) -> Bool {
    let before = byte(start - 1)
    return !before.isASCIILetter && !before.isASCIIDigit && before.isASCII || endsReference(start)
  }

  /// The ends of the names of letters, and names that are part of no word.
  private static let letterEnds = [
    "acute", "grave", "uml", "circ", "cedil", "tilde", "lig", "nbsp", "shy", "euro", "hellip",
  ].map { Array($0.utf8) }

  /// Whether a name that stands right behind a word goes with it: "caf&eacute".
  private func isLetterName(_ range: Range<Int>) -> Bool {
    Self.letterEnds.contains { raw[range].suffix($0.count).elementsEqual($0) }
  }

  /// Whether what ends at `end` is a reference too: the second of `&eacute&eacute`.
  private func endsReference(_ end: Int) -> Bool {
    var start = end - 1
    while start >= 0, end - start <= Self.longestName, byte(start).isASCIILetter { start -= 1 }
    return byte(start) == Byte.ampersand && isKnown(start..<end)
  }

  /// Whether `range` is a reference where a semicolon comes behind it.
  private func isKnown(_ range: Range<Int>) -> Bool {
    let whole = Array(raw[range]) + [UInt8(ascii: ";")]
    var decoded: [UInt8] = []
    return CmarkEntity.decode(whole, at: 0, end: whole.count, into: &decoded) == whole.count
  }

  // MARK: Wide signs

  /// `＊＊vet＊＊`, `［woorden］（adres）` and `[woorden]（adres）`.
  mutating func findWide() {
    var stars: Int?
    var offset = 0
    while let start = text[offset...].firstIndex(of: 0xEF) {
      offset = start + 1
      if isWide(0x8A, at: start), isWide(0x8A, at: start + 3) {
        offset = start + 6
        guard let first = stars else {
          stars = start
          continue
        }
        stars = nil
        add(.wideAsterisks(first..<offset, words(first..<offset)))
      } else if isWide(0x88, at: start),
        byte(start - 1) == Byte.closeBracket || isWideClosing(start)
      {
        let end = raw[start...].prefix(UnreadText.longest).firstIndex(of: Byte.lineFeed)
        var close = start + 3
        while close < (end ?? raw.count), !isWide(0x89, at: close),
          byte(close) != Byte.closeParenthesis
        {
          close += 1
        }
        add(.wideBracket(start..<(start + 3)))
        offset = max(offset, min(close, raw.count))
      }
    }
  }

  /// Whether the wide sign at `start` ends in `last`, of U+FF00 to U+FF3F.
  private func isWide(_ last: UInt8, at start: Int) -> Bool {
    byte(start) == 0xEF && byte(start + 1) == 0xBC && byte(start + 2) == last
  }

  /// Whether `］` ends at `end`.
  private func isWideClosing(_ end: Int) -> Bool { isWide(0xBD, at: end - 3) }

  // MARK: Other Markdown

  /// `==woorden==`, which elsewhere marks words.
  mutating func findHighlighted() {
    var opening: Int?
    var offset = 0
    while let start = text[offset...].firstIndex(of: Byte.equals) {
      var end = start
      while end < text.count, text[end] == Byte.equals { end += 1 }
      offset = end
      guard end - start == 2 else { continue }
      if let first = opening, !byte(start - 1).isSpaceOrLineEnd {
        let inner = (first + 2)..<start
        add(.highlighted(first..<end, words(first..<end), inner: words(inner)))
        opening = nil
      } else {
        let isGlued = byte(end).isASCIILetter || !byte(end).isASCII
        opening = isGlued && (byte(start - 1).isSpaceOrLineEnd) ? start : nil
      }
    }
  }
}

// MARK: Words

extension UnreadMarks.Slip {
  fileprivate static func unendedReference(_ range: Range<Int>, _ written: String) -> Self {
    Self(
      .markupUnread, range, nl: "achter '\(written)' ontbreekt een puntkomma",
      en: "a semicolon is missing behind '\(written)'",
      help: Phrase(
        nl: "schrijf '\(written);', of het teken zelf; hoort het zo in de tekst, schrijf dan "
          + "'\\\(written)'",
        en: "write '\(written);', or the character itself; if it belongs in the text like this, "
          + "write '\\\(written)'"))
  }

  fileprivate static func unknownCharacter(_ range: Range<Int>, _ written: String) -> Self {
    Self(
      .markupUnread, range, nl: "'\(written)' is geen teken, en komt zo op de pagina",
      en: "'\(written)' is no character, and stands on the page like this",
      help: Phrase(
        nl: "typ het teken zelf, of zijn naam, zoals '&nbsp;' of '&euro;'; hoort het zo in de "
          + "tekst, schrijf dan '\\\(written)'",
        en: "type the character itself, or its name, such as '&nbsp;' or '&euro;'; if it belongs "
          + "in the text like this, write '\\\(written)'"))
  }

  fileprivate static func wideAsterisks(_ range: Range<Int>, _ written: String) -> Self {
    Self(
      .markupUnread, range, nl: "'\(written)' wordt niet vet",
      en: "'\(written)' does not become bold", help: typing("**"))
  }

  fileprivate static func wideBracket(_ range: Range<Int>) -> Self {
    Self(
      .linkUnread, range, nl: "dit wordt geen link: '（' is geen gewoon haakje",
      en: "this becomes no link: '（' is no ordinary bracket", help: typing("[ ]( )"))
  }

  private static func typing(_ signs: String) -> Phrase {
    Phrase(
      nl: "de tekens zijn breed, van een ander toetsenbord; typ '\(signs)'",
      en: "the signs are wide, of another keyboard; type '\(signs)'")
  }

  /// Words between `==`.
  fileprivate static func highlighted(
    _ range: Range<Int>, _ written: String, inner: String
  ) -> Self {
    Self(
      .markupUnread, range, nl: "'\(written)' wordt niet gemarkeerd",
      en: "'\(written)' is not marked",
      help: Phrase(
        nl: "maak de woorden vet: '**\(inner)**'; horen de tekens in de "
          + "tekst, schrijf dan '\\=\\='",
        en: "make the words bold: '**\(inner)**'; if the signs belong in "
          + "the text, write '\\=\\='"))
  }
}
