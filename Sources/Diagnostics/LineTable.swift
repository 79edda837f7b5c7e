import Text

/// Turns byte offsets of one file into lines and columns; the one place that does.
public struct LineTable: Sendable {
  /// A line and a column, both counted from 1; the column in characters as a person counts them.
  public struct Position: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column in grapheme clusters, from 1.
    public let column: Int
  }

  /// The bytes of the file.
  let bytes: [UInt8]
  /// The offset at which each line starts.
  let starts: [Int]

  /// The lines of `bytes`; LF, CRLF and a lone CR end one.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == Byte.lineFeed {
        starts.append(offset)
      } else if byte == Byte.carriageReturn {
        if offset < bytes.count, bytes[offset] == Byte.lineFeed { offset += 1 }
        starts.append(offset)
      }
    }
    self.starts = starts
  }

  /// The number of lines, at least 1.
  public var count: Int { starts.count }

  /// The index of the line that holds `offset`, from 0; an offset past the end is on the last line.
  public func lineIndex(at offset: Int) -> Int {
    max(0, starts.partitionPoint { $0 <= offset } - 1)
  }

  /// The bytes of line `index` (from 0) without its line ending.
  public func line(_ index: Int) -> ArraySlice<UInt8> {
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    while end > start, bytes[end - 1].isLineEnd { end -= 1 }
    return bytes[start..<end]
  }

  /// The line and column of `offset`.
  ///
  /// An offset in a line ending is just behind the line, one inside a character is at its start,
  /// and one past the end is at the end.
  public func position(at offset: Int) -> Position {
    let index = lineIndex(at: offset)
    let text = textRange(index)
    var count = ColumnCount(from: text.lowerBound)
    count.advance(in: bytes, to: min(offset, text.upperBound), lineEnd: text.upperBound)
    return Position(line: index + 1, column: count.characters + 1)
  }

  /// Where the text of line `index` (from 0) lies: without its line ending and, on the first line,
  /// without a byte order mark, which is no column of its own.
  func textRange(_ index: Int) -> Range<Int> {
    let line = line(index)
    guard index == 0, line.starts(with: UTF8Decoder.byteOrderMark) else { return line.indices }
    return line.startIndex + 3..<line.endIndex
  }
}
