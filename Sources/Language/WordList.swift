import Text

/// A text in which a list of words of this module is written down, to be taken apart.
///
/// By bytes, and without a string for each word: taking some thousand words apart as strings took
/// longer than checking a small site.
struct WordList {
  /// The text in UTF-8.
  let bytes: [UInt8]

  /// The list that is written in `text`.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The places of the lines, empty ones left out.
  var lines: [Range<Int>] { pieces(of: 0..<bytes.count, at: Byte.lineFeed) }

  /// The places of the two sides of each line that has one `=`.
  var pairs: [(left: Range<Int>, right: Range<Int>)] {
    lines.compactMap { line in
      let sides = pieces(of: line, at: UInt8(ascii: "="))
      return sides.count == 2 ? (sides[0], sides[1]) : nil
    }
  }

  /// The places in `range` between the bytes `separator`, without the spaces around them; empty
  /// ones are left out.
  func pieces(of range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where bytes[offset] == separator {
      append(start..<offset, to: &pieces)
      start = offset + 1
    }
    append(start..<range.upperBound, to: &pieces)
    return pieces
  }

  /// The keys of the words in `range`, which spaces divide.
  func keys(of range: Range<Int>) -> [WordKey] {
    pieces(of: range, at: Byte.space).map { WordKey(bytes, in: $0) }
  }

  /// The text in `range`.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func append(_ piece: Range<Int>, to pieces: inout [Range<Int>]) {
    var (start, end) = (piece.lowerBound, piece.upperBound)
    while start < end, bytes[start] == Byte.space { start += 1 }
    while start < end, bytes[end - 1] == Byte.space { end -= 1 }
    if start < end { pieces.append(start..<end) }
  }
}
