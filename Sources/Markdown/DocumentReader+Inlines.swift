import Diagnostics
import Text

/// An inline node whose end is still to come.
struct OpenInline {
  let node: Int
  /// The index of its span, or -1.
  let span: Int
  /// The index of its link, or -1.
  let link: Int
  /// The offset in the file at which it starts.
  let source: Int
  /// The offset in the content just behind what opens it.
  var content = 0
  /// Whether it is a link in angle brackets.
  let isAutomatic: Bool
}

// Follows the inlines of a block through its content, and writes down their words.
//
// cmark says what the inlines are, the content says how they were written. The two are walked side
// by side, with `cursor` at the byte of the content that is next. Where they part, nothing about
// the block is trusted and its words get the place of the block.
extension DocumentReader {
  /// Adds the words of the block at `index` to the prose.
  mutating func readInlines(of index: Int, kind: Prose.BlockKind, isMapped: Bool) {
    if !isMapped { settleUnmapped(index) }
    let kept = KeptCounts(self)
    isFollowing = isMapped
    beginBlock()
    var isDone = walkInlines(of: index)
    if !isDone || (isFollowing && !isAtEnd) {
      kept.restore(&self)
      isFollowing = false
      beginBlock()
      isDone = walkInlines(of: index)
    }
    let start = kept.prose + separatorCount(after: kept.prose)
    let count = document.prose.bytes.count
    guard count > start else {
      document.prose.bytes.removeLast(count - kept.prose)
      return
    }
    let place: SourceRange
    if isFollowing {
      let content = trimmed(tree.nodes[index].content.range)
      place = sourceRange(
        content.lowerBound..<max(content.lowerBound, min(content.upperBound, contentEnd)))
    } else {
      place = blockRange(index)
      document.unplacedBlocks += 1
      document.prose.unplaced.append(start..<count)
      document.prose.runs.append(
        Prose.Run(
          start: UInt32(start), count: UInt32(count - start), source: place.start,
          sourceCount: place.end - place.start, isLiteral: false))
    }
    document.prose.blocks.append(Prose.Block(kind: kind, range: start..<count, source: place))
  }

  private mutating func beginBlock() {
    cursor = segments.first?.content ?? 0
    plain.removeAll(keepingCapacity: true)
    signs = []
    linkDepth = 0
    openInlines.removeAll(keepingCapacity: true)
    imageDepth = 0
    if separatorCount(after: document.prose.bytes.count) > 0 {
      document.prose.bytes.append(Byte.lineFeed)
      document.prose.bytes.append(Byte.lineFeed)
    }
  }

  private func separatorCount(after count: Int) -> Int { count == 0 ? 0 : 2 }

  /// A block that could not be laid against its lines ends where cmark says, if that can be.
  private mutating func settleUnmapped(_ index: Int) {
    let node = tree.nodes[index]
    let start = min(max(1, node.startLine), Int32(max(1, lines.count)))
    tree.nodes[index].startLine = start
    tree.nodes[index].endLine = min(max(start, node.endLine), Int32(max(1, lines.count)))
  }

  private var isAtEnd: Bool {
    var offset = cursor
    while offset < contentEnd, tree.pool[offset].isSpaceOrLineEnd { offset += 1 }
    return offset >= contentEnd
  }

  /// Walks the inlines of a block; false as soon as one is not where it should be.
  private mutating func walkInlines(of block: Int) -> Bool {
    var index = block + 1
    let end = tree.nodes[block].end
    while index < end {
      while let last = openInlines.last, tree.nodes[last.node].end <= index {
        openInlines.removeLast()
        guard leave(last) else { return false }
      }
      guard enter(index) else { return false }
      index += 1
    }
    while let last = openInlines.popLast() {
      guard leave(last) else { return false }
    }
    return true
  }

  private mutating func enter(_ index: Int) -> Bool {
    switch tree.nodes[index].kind {
    case .text(let text): return readText(text.range)
    case .softBreak, .hardBreak: return readBreak()
    case .code(let text): return readCode(text.range)
    case .emphasis: return enterEmphasis(index, count: 1)
    case .strong: return enterEmphasis(index, count: 2)
    case .link(let target): return enterLink(index, target, isImage: false)
    case .image(let target): return enterLink(index, target, isImage: true)
    case .htmlInline(let text): return readHTMLInline(index, text.range)
    case .footnoteReference: return readFootnoteReference()
    default:
      openInlines.append(
        OpenInline(node: index, span: -1, link: -1, source: 0, isAutomatic: false))
      return true
    }
  }

  private mutating func leave(_ inline: OpenInline) -> Bool {
    switch tree.nodes[inline.node].kind {
    case .emphasis:
      endSpan(inline.span)
      return skipMarkers(1)
    case .strong:
      endSpan(inline.span)
      return skipMarkers(2)
    case .link(let target): return leaveLink(inline, target, isImage: false)
    case .image(let target): return leaveLink(inline, target, isImage: true)
    default:
      return true
    }
  }

  // MARK: Words

  private mutating func readText(_ text: Range<Int>) -> Bool {
    if !isFollowing {
      appendUnplaced(text)
      return true
    }
    let isReferenceOnly = openInlines.last?.isAutomatic ?? false
    var offset = text.lowerBound
    while offset < text.upperBound {
      let start = cursor
      // What stands for itself, in one go.
      let count = literalCount(
        at: start, as: offset..<text.upperBound, stopsAtBackslash: !isReferenceOnly)
      offset += count
      cursor += count
      if cursor > start {
        append(literal: start..<cursor)
        note(plain: start..<cursor)
        if mayMentionNotes { reportUndefinedNotes(in: start..<cursor) }
      }
      guard offset < text.upperBound else { return true }
      guard cursor < contentEnd, readDecoded(text, &offset, escapes: !isReferenceOnly) else {
        return false
      }
    }
    return true
  }

  /// The number of bytes from `start` that are written as they are in `text`, each for itself.
  private func literalCount(
    at start: Int, as text: Range<Int>, stopsAtBackslash: Bool
  ) -> Int {
    guard start < contentEnd else { return 0 }
    let written = tree.pool.span.extracting(start..<contentEnd)
    let meant = tree.pool.span.extracting(text)
    var count = 0
    while count < min(written.count, meant.count) {
      let byte = written[count]
      guard byte == meant[count], byte != Byte.ampersand,
        byte != Byte.backslash || !stopsAtBackslash
      else { break }
      count += 1
    }
    return count
  }

  /// Reads an escape or a character reference, or the one byte that looked like it.
  private mutating func readDecoded(
    _ text: Range<Int>, _ offset: inout Int, escapes: Bool
  ) -> Bool {
    let start = cursor
    let byte = tree.pool[cursor]
    if byte == Byte.backslash, escapes {
      let next = cursor + 1
      if next < contentEnd, tree.pool[next].isASCIIPunctuation {
        guard tree.pool[next] == tree.pool[offset] else { return false }
        cursor += 2
        offset += 1
        append(decoded: tree.pool[next], from: start..<cursor)
        return true
      }
    } else if byte == Byte.ampersand {
      scratch.removeAll(keepingCapacity: true)
      if let count = CmarkEntity.decode(tree.pool, at: cursor, end: contentEnd, into: &scratch) {
        guard offset + scratch.count <= text.upperBound,
          tree.pool[offset..<(offset + scratch.count)].elementsEqual(scratch)
        else { return false }
        cursor += count
        offset += scratch.count
        append(decoded: scratch, from: start..<cursor)
        return true
      }
    }
    guard byte == tree.pool[offset] else { return false }
    cursor += 1
    offset += 1
    append(literal: start..<cursor)
    note(plain: start..<cursor)
    return true
  }

  /// A line break inside a block: spaces or a backslash, the line feed, and the next line's indent.
  private mutating func readBreak() -> Bool {
    let start = cursor
    if isFollowing {
      while cursor < contentEnd, tree.pool[cursor].isSpaceOrTab { cursor += 1 }
      let isEscaped = cursor < contentEnd && tree.pool[cursor] == Byte.backslash
      if isEscaped { cursor += 1 }
      guard cursor < contentEnd, tree.pool[cursor] == Byte.lineFeed else { return false }
      cursor += 1
      // After a backslash cmark keeps the indent of a lazy line.
      while !isEscaped, cursor < contentEnd, tree.pool[cursor].isSpaceOrTab { cursor += 1 }
    }
    append(decoded: imageDepth > 0 ? Byte.space : Byte.lineFeed, from: start..<cursor)
    return true
  }

  private mutating func readCode(_ text: Range<Int>) -> Bool {
    let span = beginSpan(.code)
    defer { endSpan(span) }
    guard isFollowing else {
      appendUnplaced(text)
      return true
    }
    let opening = countBackticks(at: cursor)
    guard opening > 0 else { return false }
    var start = cursor + opening
    var end = start
    var closing = 0
    while end < contentEnd {
      closing = countBackticks(at: end)
      if closing == opening { break }
      end += max(1, closing)
    }
    guard end < contentEnd else { return false }
    cursor = end + closing
    // One space at each side belongs to the markers.
    if end - start == text.count + 2 {
      start += 1
      end -= 1
    }
    guard end - start == text.count else { return false }
    for (offset, position) in zip(start..<end, text) where tree.pool[offset] != tree.pool[position]
    {
      guard tree.pool[offset] == Byte.lineFeed, tree.pool[position] == Byte.space else {
        return false
      }
    }
    appendCode(start..<end)
    return true
  }

  mutating func appendCode(_ content: Range<Int>) {
    var start = content.lowerBound
    for offset in content where tree.pool[offset] == Byte.lineFeed {
      if offset > start { append(literal: start..<offset) }
      append(decoded: Byte.space, from: offset..<(offset + 1))
      start = offset + 1
    }
    if start < content.upperBound { append(literal: start..<content.upperBound) }
  }

  private func countBackticks(at offset: Int) -> Int {
    var end = offset
    while end < contentEnd, tree.pool[end] == Byte.backtick { end += 1 }
    return end - offset
  }

  private mutating func readFootnoteReference() -> Bool {
    guard isFollowing else { return true }
    guard cursor + 1 < contentEnd, tree.pool[cursor] == Byte.openBracket,
      tree.pool[cursor + 1] == Byte.caret
    else { return false }
    while cursor < contentEnd, tree.pool[cursor] != Byte.closeBracket { cursor += 1 }
    guard cursor < contentEnd else { return false }
    cursor += 1
    return true
  }

  // MARK: Emphasis and spans

  private mutating func enterEmphasis(_ index: Int, count: Int) -> Bool {
    guard skipMarkers(count) else { return false }
    let span = beginSpan(count == 1 ? .emphasis : .strong)
    openInlines.append(
      OpenInline(node: index, span: span, link: -1, source: 0, isAutomatic: false))
    return true
  }

  private mutating func skipMarkers(_ count: Int) -> Bool {
    guard isFollowing else { return true }
    guard cursor + count <= contentEnd else { return false }
    let marker = tree.pool[cursor]
    guard marker == Byte.asterisk || marker == Byte.underscore,
      tree.pool[cursor + count - 1] == marker
    else { return false }
    cursor += count
    return true
  }
}
