import Diagnostics
import Text

// Lays the cells of a table against the parts of their line between the pipes.
extension DocumentReader {
  /// The source of each cell of a row, without the spaces around it; nil where it does not fit.
  mutating func mapRow(_ index: Int) -> [Range<Int>]? {
    guard let line = lines.range(Int(tree.nodes[index].startLine), in: source) else { return nil }
    let parts = partsBetweenPipes(line)
    let afterPipe = Array(parts.dropFirst())
    let prefix = parts[0]
    if isContainerPrefix(prefix), fits(afterPipe, cellsOf: index) { return afterPipe }
    guard let first = firstCell(of: index), !tree.nodes[first].content.isEmpty else { return nil }
    // Without a pipe in front, the first cell is the end of what stands before the first pipe.
    guard let whole = sourceOfCell(first, endingAt: prefix.upperBound, lowest: prefix.lowerBound)
    else { return nil }
    let cells = [whole] + afterPipe
    return fits(cells, cellsOf: index) ? cells : nil
  }

  private func firstCell(of row: Int) -> Int? {
    row + 1 < tree.nodes[row].end ? row + 1 : nil
  }

  /// The parts of a line between the pipes that have no backslash before them, trimmed.
  private func partsBetweenPipes(_ line: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    for offset in line where source[offset] == Byte.pipe {
      if offset > line.lowerBound, source[offset - 1] == Byte.backslash { continue }
      parts.append(trimmedSource(start..<offset))
      start = offset + 1
    }
    parts.append(trimmedSource(start..<line.upperBound))
    return parts
  }

  private func trimmedSource(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, source[start].isSpaceOrTab { start += 1 }
    while end > start, source[end - 1].isSpaceOrTab { end -= 1 }
    return start..<end
  }

  /// Whether `range` holds only what can stand before the blocks in quotes, lists and footnotes.
  private func isContainerPrefix(_ range: Range<Int>) -> Bool {
    var text = source[range]
    // The box of a task, which cmark takes off the line as well.
    if text.last == Byte.closeBracket, text.dropLast(2).last == Byte.openBracket {
      text = text.dropLast(3)
    }
    if text.starts(with: [Byte.openBracket, Byte.caret]), text.last == Byte.colon { return true }
    return text.allSatisfy { byte in
      byte.isSpaceOrTab || byte == Byte.greater || byte == Byte.hyphen || byte == Byte.plus
        || byte == Byte.asterisk || byte.isASCIIDigit || byte == UInt8(ascii: ".")
        || byte == Byte.closeParenthesis
    }
  }

  private func fits(_ parts: [Range<Int>], cellsOf row: Int) -> Bool {
    var cell = row + 1
    var number = 0
    while cell < tree.nodes[row].end {
      let content = trimmed(tree.nodes[cell].content.range)
      if number >= parts.count {
        if !content.isEmpty { return false }
      } else if !isEqual(content, toSource: parts[number]) {
        return false
      }
      cell = tree.nodes[cell].end
      number += 1
    }
    return true
  }

  private func isEqual(_ content: Range<Int>, toSource range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    for position in content {
      if offset + 1 < range.upperBound, source[offset] == Byte.backslash,
        source[offset + 1] == Byte.pipe
      {
        offset += 1
      }
      guard offset < range.upperBound, source[offset] == tree.pool[position] else { return false }
      offset += 1
    }
    return offset == range.upperBound
  }

  private func sourceOfCell(_ cell: Int, endingAt end: Int, lowest: Int) -> Range<Int>? {
    let content = trimmed(tree.nodes[cell].content.range)
    guard let pieces = piecesEndingAt(end, lowest: lowest, content: content) else { return nil }
    return pieces.first.map { $0.source..<end }
  }

  /// Maps the content of a cell to its source, where `\|` stands for `|`.
  mutating func mapCell(_ index: Int, to range: Range<Int>) -> Bool {
    let content = trimmed(tree.nodes[index].content.range)
    beginSegments()
    contentEnd = content.upperBound
    guard isEqual(content, toSource: range) else { return false }
    var offset = range.lowerBound
    segments.append(Segment(content: content.lowerBound, source: offset))
    for position in content {
      if source[offset] == Byte.backslash, offset + 1 < range.upperBound,
        source[offset + 1] == Byte.pipe
      {
        offset += 1
        segments.append(Segment(content: position, source: offset))
      }
      offset += 1
    }
    return true
  }
}
