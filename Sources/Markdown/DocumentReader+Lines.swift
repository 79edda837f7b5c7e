import Diagnostics

// Lays the content that cmark read a block's inlines from against the lines of the source.
extension DocumentReader {
  /// The number of lines in a block's content, the line feed at its end not counted.
  private func lineCount(of content: Range<Int>) -> Int {
    var count = 1
    for offset in content
    where tree.pool[offset] == Byte.lineFeed && offset + 1 < content.upperBound {
      count += 1
    }
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
    guard let table = tree.nextSibling(of: index), tree.nodes[table].kind == .table else {
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
    while offset < line.upperBound, isSpaceOrTab(source[offset]) { offset += 1 }
    let content = trimmed(node.content.range)
    guard offset + content.count <= line.upperBound,
      tree.pool[content].elementsEqual(source[offset..<(offset + content.count)])
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
    while end > line.lowerBound, isSpaceOrTab(source[end - 1]) { end -= 1 }
    guard end > line.lowerBound else { return false }
    return source[end - 1] == Byte.equals || source[end - 1] == Byte.hyphen
  }

  /// Maps content to the lines from number `first` on: each is the end of its source line.
  mutating func map(_ content: Range<Int>, toLinesFrom first: Int) -> Bool {
    beginSegments()
    var number = first
    var start = content.lowerBound
    while start < content.upperBound {
      var end = start
      while end < content.upperBound, tree.pool[end] != Byte.lineFeed { end += 1 }
      guard let line = lines.range(number, in: source), map(line: start..<end, to: line) else {
        return false
      }
      number += 1
      start = end + 1
    }
    contentEnd = trimmed(content).upperBound
    return true
  }

  /// Maps one line of content to the end of a source line.
  private mutating func map(line content: Range<Int>, to line: Range<Int>) -> Bool {
    if content.count <= line.count,
      tree.pool[content].elementsEqual(source[(line.upperBound - content.count)..<line.upperBound])
    {
      let start = line.upperBound - content.count
      segments.append(Segment(content: content.lowerBound, source: start))
      return true
    }
    // Spaces stand for a tab that was cut in two, or were cut off; pipes lost their backslashes.
    let words = trimmed(content)
    var end = line.upperBound
    while end > line.lowerBound, isSpaceOrTab(source[end - 1]) { end -= 1 }
    guard let pieces = piecesEndingAt(end, lowest: line.lowerBound, content: words) else {
      return false
    }
    segments.append(contentsOf: pieces)
    return true
  }

  /// Compares backwards, taking `\|` in the source for `|`.
  private func piecesEndingAt(_ end: Int, lowest: Int, content: Range<Int>) -> [Segment]? {
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

  // MARK: Tables

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
    while start < end, isSpaceOrTab(source[start]) { start += 1 }
    while end > start, isSpaceOrTab(source[end - 1]) { end -= 1 }
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
      isSpaceOrTab(byte) || byte == Byte.greater || byte == Byte.hyphen || byte == Byte.plus
        || byte == Byte.asterisk || isDigit(byte) || byte == UInt8(ascii: ".")
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

  // MARK: Segments

  private mutating func beginSegments() {
    segments.removeAll(keepingCapacity: true)
    segmentCursor = 0
  }

  func trimmed(_ content: Range<Int>) -> Range<Int> {
    var start = content.lowerBound
    var end = content.upperBound
    while start < end, isSpaceOrLineEnd(tree.pool[start]) { start += 1 }
    while end > start, isSpaceOrLineEnd(tree.pool[end - 1]) { end -= 1 }
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
