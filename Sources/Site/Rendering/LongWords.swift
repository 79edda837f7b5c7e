import Diagnostics
import Language
import Text

/// Puts soft hyphens in the long words of a page, so that a browser that knows no Dutch breaks them
/// where a reader would.
///
/// They stand in the ``VisibleText`` and nowhere else, and not in an address that somebody may copy.
struct LongWords {
  private let page: [UInt8]
  private var output: [UInt8] = []
  /// Up to where the page is in the output.
  private var copied = 0

  /// The page `html` with its long words made to break; itself where it has none.
  static func hyphenated(_ html: [UInt8]) -> [UInt8] {
    var words = LongWords(page: html)
    words.run()
    guard words.copied > 0 else { return html }
    words.output.append(contentsOf: html[words.copied...])
    return words.output
  }

  private init(page: [UInt8]) {
    self.page = page
  }

  private mutating func run() {
    let page = page
    // The visible text that the last tag is before.
    var text = VisibleText.endOfHead(page)..<VisibleText.endOfHead(page)
    var start = text.lowerBound
    while let word = Self.longWord(in: page.span, from: start) {
      start = word.upperBound
      guard isAlone(word) else { continue }
      while text.upperBound <= word.lowerBound {
        let tag = text.upperBound
        let end = page[tag] == Byte.less ? VisibleText.endOfTag(tag, page) : tag
        text = end..<page.span.place(of: Byte.less, from: end)
      }
      if word.lowerBound >= text.lowerBound { add(word) }
    }
  }

  /// The first letters in a row from `start` on that are as many as those of a word that is broken.
  @inline(__always)
  private static func longWord(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    var start = start
    while start + WordBreaks.shortest <= bytes.count {
      // From behind: what is no letter there ends all that begin before it.
      var place = start + WordBreaks.shortest
      while place > start, bytes[place - 1].isASCIILetter { place -= 1 }
      guard place == start else {
        start = place
        continue
      }
      var end = start + WordBreaks.shortest
      while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
      return start..<end
    }
    return nil
  }

  /// Copies the page up to the end of the word in `range`, with soft hyphens in the word.
  private mutating func add(_ range: Range<Int>) {
    let breaks = WordBreaks.places(in: page[range])
    guard !breaks.isEmpty else { return }
    for place in breaks {
      output.append(contentsOf: page[copied..<range.lowerBound + place])
      output.append(contentsOf: Self.softHyphen)
      copied = range.lowerBound + place
    }
  }

  /// Whether the word is no part of an address, of a reference to a character, or of what is written
  /// with other letters.
  private func isAlone(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? page[range.lowerBound - 1] : Byte.space
    let after = range.upperBound < page.count ? page[range.upperBound] : Byte.space
    let next = range.upperBound + 1 < page.count ? page[range.upperBound + 1] : Byte.space
    if before >= 0x80 || after >= 0x80 || before == Byte.ampersand { return false }
    if Self.joins.contains(before) || after != UInt8(ascii: ".") && Self.joins.contains(after) {
      return false
    }
    return after != UInt8(ascii: ".") || !(next.isASCIILetter || next.isASCIIDigit)
  }

  private static let softHyphen = Array("\u{AD}".utf8)
  /// What stands in addresses beside words.
  private static let joins = Set("./@:_%=#0123456789".utf8)
}
