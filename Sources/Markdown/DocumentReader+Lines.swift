import Diagnostics
import Text

// Lays the content that cmark read a block's inlines from against the lines of the source.
extension DocumentReader {
  /// The number of lines in a block's content, the line feed at its end not counted.
  private func lineCount(of content: Range<Int>) -> Int {
    guard !content.isEmpty else { return 1 }
    let bytes = tree.pool.span.extracting(content.lowerBound..<(content.upperBound - 1))
    var count = 1
    for offset in bytes.indices where bytes[offset] == Byte.lineFeed { count += 1 }
    return count
  }

  /// Maps a paragraph: its lines are the last ones of the block, after any definitions of links.
  mutating func mapParagraph(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    let count = lineCount(of: node.content.range)
    if node.startLine == 0 { return mapParagraphBeforeTable(index, count: count) }
    return map(node.content.range, toLinesFrom: Int(node.endLine) - count + 1)
  }

  /// Maps the lines before a table without a blank line between: cmark makes a paragraph of them
  /// that has no place, and the table has theirs.
  private mutating func mapParagraphBeforeTable(_ index: Int, count: Int) -> Bool {
    guard let table = tree.nextSibling(of: index), tree.nodes[table].isTable else {
      return false
    }
    let first = tree.nodes[table].startLine
    tree.nodes[index].startLine = first
    tree.nodes[index].startColumn = tree.nodes[table].startColumn
    tree.nodes[index].endLine = first + Int32(count) - 1
    let header = first + Int32(count)
    tree.nodes[table].startLine = header
    tree.nodes[table].startColumn = 1
    if table + 1 < tree.nodes[table].end { tree.nodes[table + 1].startLine = header }
    return map(tree.nodes[index].content.range, toLinesFrom: Int(first))
  }

  /// Maps a heading that starts with `#`.
  mutating func mapHeading(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    tree.nodes[index].endLine = node.startLine
    guard let line = lines.range(Int(node.startLine), in: source) else { return false }
    var offset = line.lowerBound + Int(node.startColumn) - 1
    guard offset < line.upperBound, offset >= line.lowerBound, source[offset] == Byte.hash else {
      return node.content.isEmpty
    }
    while offset < line.upperBound, source[offset] == Byte.hash { offset += 1 }
    while offset < line.upperBound, source[offset].isSpaceOrTab { offset += 1 }
    let content = trimmed(node.content.range)
    guard offset + content.count <= line.upperBound,
      isSame(content, as: offset)
    else { return false }
    beginSegments()
    segments.append(Segment(content: content.lowerBound, source: offset))
    contentEnd = content.upperBound
    return true
  }

  /// Maps a heading with a line under it; where cmark says it ends depends on what follows.
  mutating func mapUnderlinedHeading(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    let count = lineCount(of: node.content.range)
    for end in [Int(node.endLine), Int(node.endLine) - 1] where end > Int(node.startLine) {
      guard let underline = lines.range(end, in: source), isUnderline(underline) else { continue }
      if map(node.content.range, toLinesFrom: end - count) {
        tree.nodes[index].endLine = Int32(end)
        return true
      }
    }
    return false
  }

  private func isUnderline(_ line: Range<Int>) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, source[end - 1].isSpaceOrTab { end -= 1 }
    guard end > line.lowerBound else { return false }
    return source[end - 1] == Byte.equals || source[end - 1] == Byte.hyphen
  }

  /// Maps content to the lines from number `first` on: each is the end of its source line.
  mutating func map(_ content: Range<Int>, toLinesFrom first: Int) -> Bool {
    beginSegments()
    var number = first
    var start = content.lowerBound
    while start < content.upperBound {
      let end = lineEnd(from: start, to: content.upperBound)
      guard let line = lines.range(number, in: source), map(line: start..<end, to: line) else {
        return false
      }
      number += 1
      start = end + 1
    }
    contentEnd = trimmed(content).upperBound
    return true
  }

  /// Where the line of content that `start` is on ends.
  private func lineEnd(from start: Int, to limit: Int) -> Int {
    let text = tree.pool.span.extracting(start..<limit)
    for offset in text.indices where text[offset] == Byte.lineFeed { return start + offset }
    return limit
  }

  /// Maps one line of content to the end of a source line.
  private mutating func map(line content: Range<Int>, to line: Range<Int>) -> Bool {
    if content.count <= line.count,
      isSame(content, as: line.upperBound - content.count)
    {
      let start = line.upperBound - content.count
      segments.append(Segment(content: content.lowerBound, source: start))
      return true
    }
    // Spaces stand for a tab that was cut in two, or were cut off; pipes lost their backslashes.
    let words = trimmed(content)
    var end = line.upperBound
    while end > line.lowerBound, source[end - 1].isSpaceOrTab { end -= 1 }
    guard let pieces = piecesEndingAt(end, lowest: line.lowerBound, content: words) else {
      return false
    }
    segments.append(contentsOf: pieces)
    return true
  }

  /// Whether the source from `start` has the same bytes as the content, and room for them.
  private func isSame(_ content: Range<Int>, as start: Int) -> Bool {
    let left = tree.pool.span.extracting(content)
    let right = source.span.extracting(start..<(start + content.count))
    for offset in left.indices where left[offset] != right[offset] { return false }
    return true
  }

  /// Compares backwards, taking `\|` in the source for `|`.
  func piecesEndingAt(_ end: Int, lowest: Int, content: Range<Int>) -> [Segment]? {
    var pieces: [Segment] = []
    var source = end
    var offset = content.upperBound
    while offset > content.lowerBound {
      offset -= 1
      source -= 1
      guard source >= lowest, self.source[source] == tree.pool[offset] else { return nil }
      if tree.pool[offset] == Byte.pipe, source > lowest, self.source[source - 1] == Byte.backslash
      {
        pieces.append(Segment(content: offset, source: source))
        source -= 1
      }
    }
    pieces.append(Segment(content: content.lowerBound, source: source))
    return pieces.reversed()
  }

  // MARK: Segments

  mutating func beginSegments() {
    segments.removeAll(keepingCapacity: true)
    segmentCursor = 0
  }

  func trimmed(_ content: Range<Int>) -> Range<Int> {
    var start = content.lowerBound
    var end = content.upperBound
    while start < end, tree.pool[start].isSpaceOrLineEnd { start += 1 }
    while end > start, tree.pool[end - 1].isSpaceOrLineEnd { end -= 1 }
    return start..<end
  }

  /// The offset in the file of a byte of the content.
  mutating func sourceOffset(_ content: Int) -> Int {
    while segmentCursor > 0, segments[segmentCursor].content > content { segmentCursor -= 1 }
    while segmentCursor + 1 < segments.count, segments[segmentCursor + 1].content <= content {
      segmentCursor += 1
    }
    guard segmentCursor < segments.count else { return 0 }
    return max(0, segments[segmentCursor].source + content - segments[segmentCursor].content)
  }

  /// The place in the file of a stretch of the content.
  mutating func sourceRange(_ content: Range<Int>) -> SourceRange {
    let start = sourceOffset(content.lowerBound)
    guard !content.isEmpty else { return SourceRange(file: file, start..<start) }
    return SourceRange(file: file, start..<max(start, sourceOffset(content.upperBound - 1) + 1))
  }
}
