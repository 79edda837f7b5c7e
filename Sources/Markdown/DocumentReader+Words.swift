import Diagnostics

// Writes down the words of a block, with the source of each.
extension DocumentReader {
  mutating func beginSpan(_ kind: Prose.Span.Kind) -> Int {
    guard imageDepth == 0 else { return -1 }
    let start = document.prose.bytes.count
    document.prose.spans.append(Prose.Span(kind: kind, range: start..<start))
    return document.prose.spans.count - 1
  }

  mutating func endSpan(_ index: Int) {
    guard index >= 0 else { return }
    let span = document.prose.spans[index]
    document.prose.spans[index] = Prose.Span(
      kind: span.kind, range: span.range.lowerBound..<document.prose.bytes.count)
  }

  // MARK: Writing down

  mutating func appendUnplaced(_ text: Range<Int>) {
    if imageDepth > 0 {
      imageText.append(contentsOf: tree.pool[text])
    } else {
      document.prose.bytes.append(contentsOf: tree.pool[text])
    }
  }

  /// Adds content that stands for itself, cut where the source has something in between.
  mutating func append(literal content: Range<Int>) {
    if imageDepth > 0 {
      imageText.append(contentsOf: tree.pool[content])
      return
    }
    var start = content.lowerBound
    while start < content.upperBound {
      let source = sourceOffset(start)
      var end = content.upperBound
      if segmentCursor + 1 < segments.count { end = min(end, segments[segmentCursor + 1].content) }
      appendRun(count: end - start, source: source, sourceCount: end - start, isLiteral: true)
      document.prose.bytes.append(contentsOf: tree.pool[start..<end])
      start = end
    }
  }

  /// Adds bytes that were written in another way.
  mutating func append(decoded bytes: [UInt8], from content: Range<Int>) {
    if imageDepth > 0 {
      imageText.append(contentsOf: bytes)
      return
    }
    appendDecodedRun(count: bytes.count, from: content)
    document.prose.bytes.append(contentsOf: bytes)
  }

  /// Adds one byte that was written in another way.
  mutating func append(decoded byte: UInt8, from content: Range<Int>) {
    if imageDepth > 0 {
      imageText.append(byte)
      return
    }
    appendDecodedRun(count: 1, from: content)
    document.prose.bytes.append(byte)
  }

  private mutating func appendDecodedRun(count: Int, from content: Range<Int>) {
    guard isFollowing else { return }
    let place = sourceRange(content)
    appendRun(
      count: count, source: Int(place.start), sourceCount: Int(place.end - place.start),
      isLiteral: false)
  }

  mutating func appendRun(count: Int, source: Int, sourceCount: Int, isLiteral: Bool) {
    let start = document.prose.bytes.count
    if isLiteral, let last = document.prose.runs.last, last.isLiteral,
      Int(last.start + last.count) == start, Int(last.source + last.sourceCount) == source
    {
      document.prose.runs[document.prose.runs.count - 1].count += UInt32(count)
      document.prose.runs[document.prose.runs.count - 1].sourceCount += UInt32(count)
      return
    }
    document.prose.runs.append(
      Prose.Run(
        start: UInt32(start), count: UInt32(count), source: UInt32(source),
        sourceCount: UInt32(sourceCount), isLiteral: isLiteral))
  }
}

/// How much there was before a block was read, to go back to.
struct KeptCounts {
  let prose: Int
  let runs: Int
  let spans: Int
  let links: Int
  let diagnostics: Int

  init(_ reader: DocumentReader) {
    prose = reader.document.prose.bytes.count
    runs = reader.document.prose.runs.count
    spans = reader.document.prose.spans.count
    links = reader.document.links.count
    diagnostics = reader.diagnostics.count
  }

  func restore(_ reader: inout DocumentReader) {
    reader.document.prose.bytes.removeLast(reader.document.prose.bytes.count - prose)
    reader.document.prose.runs.removeLast(reader.document.prose.runs.count - runs)
    reader.document.prose.spans.removeLast(reader.document.prose.spans.count - spans)
    reader.document.links.removeLast(reader.document.links.count - links)
    reader.diagnostics.removeLast(reader.diagnostics.count - diagnostics)
  }
}
