import Diagnostics
import Text

/// Where the front matter of a file stands, and where its body starts.
struct FrontMatterPlace {
  /// The bytes between the two lines; nil where there is no front matter that can be read.
  private(set) var range: Range<Int>?
  /// The bytes after it.
  private(set) var body: Range<Int>
  /// The opening line, where no line closes it.
  private(set) var unclosed: Range<Int>?
  /// What was meant as front matter and is not written as such; the rest is read as if it were.
  private(set) var slip: Slip?

  /// Front matter is from a line `---` at the very start (after a byte order mark, if any) up to
  /// the next line that is `---` or `...`.
  ///
  /// `keys` are what front matter can say, by which it is known where it is not written so.
  init(_ bytes: [UInt8], keys: [String] = []) {
    let start = bytes.starts(with: UTF8Decoder.byteOrderMark) ? 3 : 0
    body = start..<bytes.count
    let opening = Self.line(bytes, from: start)
    guard Self.isMarker(bytes, opening.content, [Byte.hyphen]) else {
      guard let meant = FrontMatterSlips(bytes, keys: keys).find(from: start) else { return }
      range = meant.range
      body = meant.body
      slip = meant.slip
      return
    }
    var next = opening.next
    while next < bytes.count {
      let line = Self.line(bytes, from: next)
      if Self.isMarker(bytes, line.content, [Byte.hyphen, UInt8(ascii: ".")]) {
        range = opening.next..<next
        body = line.next..<bytes.count
        return
      }
      next = line.next
    }
    body = bytes.count..<bytes.count
    unclosed = opening.content
  }

  /// The line that starts at `start`, and where the next one starts.
  static func line(_ bytes: [UInt8], from start: Int) -> (content: Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
    var next = min(end + 1, bytes.count)
    if end + 1 < bytes.count, bytes[end] == Byte.carriageReturn, bytes[end + 1] == Byte.lineFeed {
      next = end + 2
    }
    return (start..<end, next)
  }

  /// Whether a line is three of one of `markers`, with nothing but spaces after them.
  private static func isMarker(_ bytes: [UInt8], _ line: Range<Int>, _ markers: [UInt8]) -> Bool {
    guard line.count >= 3, let first = bytes[line].first, markers.contains(first) else {
      return false
    }
    let rest = bytes[line].dropFirst(3)
    return bytes[line].prefix(3).allSatisfy { $0 == first } && rest.allSatisfy(\.isSpaceOrTab)
  }
}
