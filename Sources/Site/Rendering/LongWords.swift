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
    let page = page
    let bytes = page.span
    var place = Self.endOfHead(page)
    var start = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte.isASCIILetter {
        place += 1
        continue
      }
      if place - start >= WordBreaks.shortest { add(start..<place) }
      switch byte {
      case UInt8(ascii: "<"): place = Self.endOfTag(place, page)
      case UInt8(ascii: "&"): place = Self.endOfReference(place, bytes)
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
  private static func endOfHead(_ page: [UInt8]) -> Int { page.place(of: body) ?? 0 }

  /// Behind the tag that begins here, and behind its element where what is in that is no text.
  @inline(__always)
  private static func endOfTag(_ start: Int, _ page: [UInt8]) -> Int {
    let bytes = page.span
    var end = start + 1
    while end < bytes.count {
      let byte = bytes[end]
      end += 1
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        while end < bytes.count, bytes[end] != byte { end += 1 }
        end = min(end + 1, bytes.count)
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    // Most tags are told by two bytes from those of elements in which no text is.
    guard start + 2 < bytes.count else { return end }
    switch (bytes[start + 1], bytes[start + 2]) {
    case (UInt8(ascii: "s"), UInt8(ascii: "c")), (UInt8(ascii: "s"), UInt8(ascii: "t")),
      (UInt8(ascii: "s"), UInt8(ascii: "v")), (UInt8(ascii: "p"), UInt8(ascii: "r")),
      (UInt8(ascii: "c"), UInt8(ascii: "o")), (UInt8(ascii: "t"), UInt8(ascii: "e")):
      guard let closing = closing(ofTagAt: start, page) else { return end }
      return page.place(of: closing, from: end) ?? page.count
    default: return end
    }
  }

  /// The end of the element whose tag begins here, where what is in it is no text.
  private static func closing(ofTagAt start: Int, _ page: [UInt8]) -> [UInt8]? {
    closed.first { page[start...].starts(with: $0.opening) }?.closing
  }

  /// Behind the reference to a character that begins here, such as `&amp;`.
  private static func endOfReference(_ start: Int, _ bytes: borrowing Span<UInt8>) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end].isASCIILetter || bytes[end] == Byte.hash { end += 1 }
    return end
  }

  private static let softHyphen = Array("\u{AD}".utf8)
  private static let body = Array("<body".utf8)
  /// What stands in addresses beside words.
  private static let joins = Set("./@:_%=#0123456789".utf8)
  /// The elements in which no text is; their first two letters stand in ``endOfTag(_:_:)``.
  private static let closed = ["script", "style", "svg", "pre", "code", "textarea"].map {
    (opening: Array("<\($0)".utf8), closing: Array("</\($0)".utf8))
  }
}
