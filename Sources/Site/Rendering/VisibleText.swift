import Text

/// The text on a page that is seen and read as Dutch: not the head, tags, code, a drawing or words that
/// are marked as of another language.
enum VisibleText {
  /// Where the text stands in `page`, from tag to tag.
  static func ranges(of page: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = endOfHead(page)
    var place = start
    while place < page.count {
      place = page.span.place(of: Byte.less, from: place)
      if start < place { ranges.append(start..<place) }
      guard place < page.count else { break }
      place = endOfTag(place, page)
      start = place
    }
    return ranges
  }

  /// Behind the head, which is not seen.
  static func endOfHead(_ page: [UInt8]) -> Int { page.place(of: body) ?? 0 }

  /// Behind the tag that begins here, and behind its element where what is in that is no text.
  @inline(__always)
  static func endOfTag(_ start: Int, _ page: [UInt8]) -> Int {
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
      (UInt8(ascii: "c"), UInt8(ascii: "o")), (UInt8(ascii: "t"), UInt8(ascii: "e")),
      (UInt8(ascii: "s"), UInt8(ascii: "p")):
      guard let closing = closing(ofTagAt: start, page) else { return end }
      return page.place(of: closing, from: end) ?? page.count
    default: return end
    }
  }

  /// The end of the element whose tag begins here, where what is in it is no text.
  private static func closing(ofTagAt start: Int, _ page: [UInt8]) -> [UInt8]? {
    closed.first { page[start...].starts(with: $0.opening) }?.closing
  }

  private static let body = Array("<body".utf8)
  /// The elements in which no Dutch text is; their first two letters stand in ``endOfTag(_:_:)``.
  private static let closed =
    ["script", "style", "svg", "pre", "code", "textarea"].map {
      (opening: Array("<\($0)".utf8), closing: Array("</\($0)".utf8))
    } + [(opening: Array("<span lang=".utf8), closing: Array("</span".utf8))]
}
