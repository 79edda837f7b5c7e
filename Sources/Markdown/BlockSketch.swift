import Text

/// A rough reading of blocks, line by line: how deep the containers are, and how long a paragraph.
///
/// It is right for what people write. What a hostile text can make of it is bounded elsewhere.
struct BlockSketch {
  private enum Container {
    case quote
    /// An item or a footnote, whose lines are indented by this many columns.
    case indented(Int)
  }

  private enum Leaf: Equatable {
    case none
    case paragraph
    case table
    case code
    case fence(UInt8, Int)
    case comment
  }

  /// The lines of the paragraph that the last line read belongs to; 0 outside of one.
  private(set) var paragraphLines = 0
  private static let deepest = 100
  private var containers: [Container] = []
  private var leaf = Leaf.none
  /// The cells of the line before, for the line under the header of a table.
  private var lastColumns = 0

  // Where the reading of a line is.
  private var offset = 0
  private var column = 0

  /// Reads a line and returns the number of containers around what is on it.
  mutating func read(_ bytes: [UInt8], _ line: Range<Int>, _ facts: LineFacts) -> Int {
    offset = line.lowerBound
    column = 0
    let matched = matchContainers(bytes, line.upperBound)
    if restIsBlank(bytes, line.upperBound) {
      containers.removeLast(containers.count - matched)
      switch leaf {
      case .fence, .comment: break
      default: end()
      }
      return containers.count
    }
    if readsOn(bytes, line, matched: matched) { return containers.count }
    openContainers(bytes, line, matched: matched)
    readLeaf(bytes, offset..<line.upperBound, facts)
    return containers.count
  }

  private mutating func end() {
    leaf = .none
    paragraphLines = 0
  }

  // MARK: Containers

  /// The number of open containers that the line continues.
  private mutating func matchContainers(_ bytes: [UInt8], _ end: Int) -> Int {
    for (index, container) in containers.enumerated() {
      let indent = indent(bytes, end)
      switch container {
      case .quote:
        guard indent.columns <= 3, indent.next < end, bytes[indent.next] == Byte.greater else {
          return index
        }
        skip(bytes, to: indent.next + 1)
        skipColumns(bytes, end, 1)
      case .indented(let width):
        if indent.columns >= width {
          skipColumns(bytes, end, width)
        } else if indent.next < end {
          return index
        }
      }
    }
    return containers.count
  }

  private mutating func openContainers(_ bytes: [UInt8], _ line: Range<Int>, matched: Int) {
    var matched = matched
    // Deeper than any limit there is no need to go, and a line of markers would take long.
    while containers.count <= Self.deepest {
      let indent = indent(bytes, line.upperBound)
      guard indent.columns <= 3, indent.next < line.upperBound else { return }
      let start = indent.next
      if bytes[start] == Byte.greater {
        open(.quote, &matched)
        skip(bytes, to: start + 1)
        skipColumns(bytes, line.upperBound, 1)
        continue
      }
      guard !isThematicBreak(bytes, start..<line.upperBound),
        let length = ListMarker.length(bytes, start, line.upperBound)
      else { return }
      if leaf == .paragraph, matched == containers.count,
        !mayInterrupt(bytes, start, length, line.upperBound)
      {
        return
      }
      skip(bytes, to: start + length)
      let after = self.indent(bytes, line.upperBound)
      let isFootnote = bytes[start] == Byte.openBracket
      let isPlain = after.columns >= 5 || after.columns < 1 || after.next == line.upperBound
      let padding = isPlain ? 1 : after.columns
      open(.indented(isFootnote ? 4 : indent.columns + length + padding), &matched)
      skipColumns(bytes, line.upperBound, padding)
    }
  }

  /// Whether a list can start in the middle of a paragraph: with a word, and from 1.
  private func mayInterrupt(_ bytes: [UInt8], _ start: Int, _ length: Int, _ end: Int) -> Bool {
    guard bytes[(start + length)..<end].contains(where: { !$0.isSpaceOrTab }) else { return false }
    guard bytes[start].isASCIIDigit else { return true }
    return length == 2 && bytes[start] == UInt8(ascii: "1")
  }

  private mutating func open(_ container: Container, _ matched: inout Int) {
    containers.removeLast(containers.count - matched)
    containers.append(container)
    matched = containers.count
    end()
  }

  // MARK: Leaves

  /// Whether the line belongs to the code or the comment that is open; containers in it are none.
  private mutating func readsOn(_ bytes: [UInt8], _ line: Range<Int>, matched: Int) -> Bool {
    guard matched == containers.count else {
      if leaf != .paragraph { end() }
      return false
    }
    switch leaf {
    case .fence(let sign, let length):
      let indent = indent(bytes, line.upperBound)
      let rest = bytes[indent.next..<line.upperBound]
      let run = rest.prefix { $0 == sign }.count
      if indent.columns <= 3, run >= length, rest.dropFirst(run).allSatisfy(\.isSpaceOrTab) {
        end()
      }
      return true
    case .comment:
      if endsComment(bytes, line) { end() }
      return true
    default:
      return false
    }
  }

  private func endsComment(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var offset = line.lowerBound
    while offset + 2 < line.upperBound {
      if bytes[offset] == Byte.hyphen, bytes[offset + 1] == Byte.hyphen,
        bytes[offset + 2] == Byte.greater
      {
        return true
      }
      offset += 1
    }
    return false
  }

  private mutating func readLeaf(_ bytes: [UInt8], _ rest: Range<Int>, _ facts: LineFacts) {
    let indent = indent(bytes, rest.upperBound)
    let columns = facts.pipes + 1
    defer { lastColumns = columns }
    guard indent.next < rest.upperBound else { return }
    let content = bytes[indent.next..<rest.upperBound]
    if indent.columns >= 4 {
      if leaf == .paragraph { paragraphLines += 1 } else if leaf != .table { leaf = .code }
      return
    }
    if let fence = fence(content) {
      end()
      leaf = fence
      return
    }
    if isHeading(content) || isThematicBreak(bytes, indent.next..<rest.upperBound) { return end() }
    if content.starts(with: "<!--".utf8) {
      end()
      if !endsComment(bytes, indent.next..<rest.upperBound) { leaf = .comment }
      return
    }
    switch leaf {
    case .table:
      return
    case .paragraph:
      if content.allSatisfy({ $0 == Byte.equals || $0.isSpaceOrTab }) { return end() }
      if content.allSatisfy({ $0 == Byte.hyphen || $0.isSpaceOrTab }) { return end() }
      if facts.isRule, abs(lastColumns - columns) <= 2 {
        end()
        leaf = .table
        return
      }
      paragraphLines += 1
    default:
      leaf = .paragraph
      paragraphLines = 1
    }
  }

  private func fence(_ content: ArraySlice<UInt8>) -> Leaf? {
    guard let sign = content.first, sign == Byte.backtick || sign == Byte.tilde else { return nil }
    let length = content.prefix { $0 == sign }.count
    guard length >= 3 else { return nil }
    if sign == Byte.backtick, content.dropFirst(length).contains(sign) { return nil }
    return .fence(sign, length)
  }

  private func isHeading(_ content: ArraySlice<UInt8>) -> Bool {
    let level = content.prefix { $0 == Byte.hash }.count
    guard level >= 1, level <= 6 else { return false }
    return content.dropFirst(level).first.map(\.isSpaceOrTab) ?? true
  }

  // MARK: Columns

  private func restIsBlank(_ bytes: [UInt8], _ end: Int) -> Bool { indent(bytes, end).next == end }

  /// The space from here on: how many columns, and where it ends.
  private func indent(_ bytes: [UInt8], _ end: Int) -> (columns: Int, next: Int) {
    var next = offset
    var reached = column
    while next < end, bytes[next].isSpaceOrTab {
      reached += bytes[next] == Byte.tab ? 4 - reached % 4 : 1
      next += 1
    }
    return (reached - column, next)
  }

  private mutating func skip(_ bytes: [UInt8], to next: Int) {
    while offset < next {
      column += bytes[offset] == Byte.tab ? 4 - column % 4 : 1
      offset += 1
    }
  }

  /// Skips at most `count` columns of space; a tab may be taken in part.
  private mutating func skipColumns(_ bytes: [UInt8], _ end: Int, _ count: Int) {
    var left = count
    while left > 0, offset < end, bytes[offset].isSpaceOrTab {
      let width = bytes[offset] == Byte.tab ? 4 - column % 4 : 1
      column += min(left, width)
      if width <= left { offset += 1 }
      left -= width
    }
  }
}
