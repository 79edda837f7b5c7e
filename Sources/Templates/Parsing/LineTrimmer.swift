import Text

/// Takes the lines of tags that stand alone on them out of the literals around.
///
/// A tag that writes nothing itself, and has nothing but white space beside it on its line, leaves
/// nothing of that line behind. Parents and blocks come in pairs, and what stands in a parent
/// outside of its blocks is not there: that decides which of their tags stand alone.
struct LineTrimmer {
  private let bytes: [UInt8]
  private let start: Int
  private(set) var tokens: [Token]
  /// The indices of the tags that are open.
  private var open: [Int] = []

  /// A trimmer for `tokens`, which were read from `bytes` from `start` on.
  init(_ bytes: [UInt8], from start: Int, _ tokens: [Token]) {
    self.bytes = bytes
    self.start = start
    self.tokens = tokens
  }

  mutating func trim() {
    for index in tokens.indices {
      switch tokens[index].kind {
      case .literal, .variable, .unescaped: break
      case .partial, .comment, .delimiters: trimLine(index)
      case .section, .inverted:
        trimLine(index)
        open.append(index)
      case .parent: open.append(index)
      case .block:
        openBlock(index)
        open.append(index)
      case .end: close(index)
      }
    }
    for index in tokens.indices { tokens[index].startsLine = startsLine(tokens[index]) }
  }

  // MARK: Pairs

  private mutating func openBlock(_ index: Int) {
    if isInParent {
      if isBlankAfter(index) { trimAfter(index) }
      return
    }
    trimLine(index)
    guard !tokens[index].isStandalone, isBlankBefore(index) else { return }
    // The block and its end are together alone on a line: the line ending stays.
    var next = index + 1
    if next < tokens.count, tokens[next].kind == .literal, isBlank(tokens[next].range) { next += 1 }
    guard next < tokens.count, tokens[next].kind == .end, isBlankAfter(next) else { return }
    trimBefore(index)
    let end = tokens[next].range.lowerBound
    if next == index + 2 { tokens[index + 1].range = end..<end }
  }

  private mutating func close(_ index: Int) {
    guard let opened = open.popLast() else { return trimLine(index) }
    switch tokens[opened].kind {
    case .parent:
      if isBlankBefore(opened), isBlankAfter(index) {
        trimBefore(opened)
        trimAfter(index)
      }
    case .block where isInParent:
      if isBlankBefore(index) { trimBefore(index) }
    default: trimLine(index)
    }
  }

  private var isInParent: Bool { open.last.map { tokens[$0].kind == .parent } ?? false }

  // MARK: Lines

  private mutating func trimLine(_ index: Int) {
    guard isBlankBefore(index), isBlankAfter(index) else { return }
    trimBefore(index)
    trimAfter(index)
  }

  private mutating func trimBefore(_ index: Int) {
    let tag = tokens[index].range
    let line = blankStart(before: tag.lowerBound)
    tokens[index].isStandalone = true
    tokens[index].extent = line..<tokens[index].extent.upperBound
    guard index > 0, tokens[index - 1].kind == .literal else { return }
    let literal = tokens[index - 1].range
    let end = max(literal.lowerBound, min(literal.upperBound, line))
    tokens[index - 1].range = literal.lowerBound..<end
  }

  private mutating func trimAfter(_ index: Int) {
    var end = blankEnd(after: tokens[index].range.upperBound)
    if end < bytes.count { end += bytes[end] == Byte.carriageReturn ? 2 : 1 }
    tokens[index].extent = tokens[index].extent.lowerBound..<end
    guard index + 1 < tokens.count, tokens[index + 1].kind == .literal else { return }
    let literal = tokens[index + 1].range
    let start = min(literal.upperBound, max(literal.lowerBound, end))
    tokens[index + 1].range = start..<literal.upperBound
  }

  private func startsLine(_ token: Token) -> Bool {
    guard !token.isStandalone, !token.range.isEmpty else { return false }
    let place = token.range.lowerBound
    return place == start || bytes[place - 1] == Byte.lineFeed
  }

  private func isBlankBefore(_ index: Int) -> Bool {
    let place = blankStart(before: tokens[index].range.lowerBound)
    return place == start || bytes[place - 1] == Byte.lineFeed
  }

  private func isBlankAfter(_ index: Int) -> Bool {
    let place = blankEnd(after: tokens[index].range.upperBound)
    guard place < bytes.count else { return true }
    return bytes[place] == Byte.lineFeed
      || bytes[place] == Byte.carriageReturn && place + 1 < bytes.count
        && bytes[place + 1] == Byte.lineFeed
  }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isSpaceOrTab) }

  private func blankStart(before place: Int) -> Int {
    var place = place
    while place > start, bytes[place - 1].isSpaceOrTab { place -= 1 }
    return place
  }

  private func blankEnd(after place: Int) -> Int {
    var place = place
    while place < bytes.count, bytes[place].isSpaceOrTab { place += 1 }
    return place
  }
}
