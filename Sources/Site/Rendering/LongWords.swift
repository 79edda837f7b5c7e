import Diagnostics
import Language
import Text

/// Puts soft hyphens in the long words of a page, so that a browser that knows no Dutch breaks them
/// where a reader would.
///
/// They stand in the text that is seen and nowhere else: not in the head, in an attribute, in code, in
/// a drawing, or in an address that somebody may copy.
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
    var place = endOfHead
    var start = place
    while place < page.count {
      let byte = page[place]
      if byte.isASCIILetter {
        place += 1
        continue
      }
      if place - start >= WordBreaks.shortest { add(start..<place) }
      switch byte {
      case UInt8(ascii: "<"): place = endOfTag(place)
      case UInt8(ascii: "&"): place = endOfReference(place)
      default: place += 1
      }
      start = place
    }
  }

  /// Copies the page up to the end of the word in `range`, with soft hyphens in the word.
  private mutating func add(_ range: Range<Int>) {
    guard isAlone(range) else { return }
    let breaks = WordBreaks.places(in: page[range])
    guard !breaks.isEmpty else { return }
    for place in breaks {
      output.append(contentsOf: page[copied..<range.lowerBound + place])
      output.append(contentsOf: Self.softHyphen)
      copied = range.lowerBound + place
    }
  }

  /// Whether the word is no part of an address, or of what is written with other letters.
  private func isAlone(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? page[range.lowerBound - 1] : Byte.space
    let after = range.upperBound < page.count ? page[range.upperBound] : Byte.space
    let next = range.upperBound + 1 < page.count ? page[range.upperBound + 1] : Byte.space
    if before >= 0x80 || after >= 0x80 { return false }
    if Self.joins.contains(before) || after != UInt8(ascii: ".") && Self.joins.contains(after) {
      return false
    }
    return after != UInt8(ascii: ".") || !(next.isASCIILetter || next.isASCIIDigit)
  }

  /// Behind the head, which is not seen.
  private var endOfHead: Int { page.place(of: Self.body) ?? 0 }

  /// Behind the tag that begins here, and behind its element where what is in that is no text.
  private func endOfTag(_ start: Int) -> Int {
    let bytes = page.span
    var end = start + 1
    var quote: UInt8 = 0
    while end < bytes.count {
      let byte = bytes[end]
      end += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    guard let closing = closing(ofTagAt: start) else { return end }
    return page.place(of: closing, from: end) ?? page.count
  }

  /// The end of the element whose tag begins here, where what is in it is no text.
  private func closing(ofTagAt start: Int) -> [UInt8]? {
    // Most tags are told from these by one byte.
    guard start + 1 < page.count, Self.closedInitials.contains(page[start + 1]) else { return nil }
    return Self.closed.first { page[start...].starts(with: $0.opening) }?.closing
  }

  /// Behind the reference to a character that begins here, such as `&amp;`.
  private func endOfReference(_ start: Int) -> Int {
    var end = start + 1
    while end < page.count, page[end].isASCIILetter || page[end] == UInt8(ascii: "#") { end += 1 }
    return end
  }

  private static let softHyphen = Array("\u{AD}".utf8)
  private static let body = Array("<body".utf8)
  /// What stands in addresses beside words.
  private static let joins = Set("./@:_%=#0123456789".utf8)
  private static let closed = ["script", "style", "svg", "pre", "code", "textarea"].map {
    (opening: Array("<\($0)".utf8), closing: Array("</\($0)".utf8))
  }
  private static let closedInitials = closed.map { $0.opening[1] }
}
