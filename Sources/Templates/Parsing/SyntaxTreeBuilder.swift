import Diagnostics
import Text

/// Makes the tree of a file out of its tokens, and reports what is open, closed or malformed wrongly.
struct SyntaxTreeBuilder {
  /// A tag that is open, with what is in it so far.
  private struct Open {
    /// The opening tag; nil for the file itself.
    let token: Token?
    var nodes: [SyntaxNode] = []
    var blocks: [BlockTag] = []
    /// Where each block of a parent is in `blocks`, by its name.
    var places: [String: Int] = [:]
  }

  /// How deep tags may stand in each other.
  static let maximumDepth = 64

  let file: TemplateFile
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var includedNames: Set<String> = []
  private var open = [Open(token: nil)]

  init(_ file: TemplateFile) { self.file = file }

  /// The nodes of the file.
  mutating func build() -> [SyntaxNode] {
    guard checkEncoding() else { return [] }
    let start = file.bytes.starts(with: UTF8Decoder.byteOrderMark) ? 3 : 0
    let tokenizer = TagTokenizer(file.bytes, from: start)
    for problem in tokenizer.problems { report(problem) }
    for token in tokenizer.tokens {
      guard open.count <= Self.maximumDepth else {
        reportDepth(token)
        return []
      }
      add(token)
    }
    while let last = open.last?.token {
      reportUnclosed(last)
      close(with: nil)
    }
    return open[0].nodes
  }

  private mutating func add(_ token: Token) {
    let top = open.count - 1
    if open[top].token?.kind == .parent, addToParent(token) { return }
    if token.startsLine, token.kind != .literal { open[top].nodes.append(.lineStart) }
    switch token.kind {
    case .literal:
      guard !token.range.isEmpty else { return }
      open[top].nodes.append(.literal(token.range, startsLine: token.startsLine))
    case .variable, .unescaped:
      let isRaw = token.kind == .unescaped
      open[top].nodes.append(
        .variable(VariableTag(name: token.name, tag: token.range, isRaw: isRaw)))
    case .section, .inverted, .block: open.append(Open(token: token))
    case .parent:
      includedNames.insert(text(token.name))
      open.append(Open(token: token))
    case .end: end(token)
    case .partial:
      includedNames.insert(text(token.name))
      let indentation = token.isStandalone ? token.indentation : nil
      open[top].nodes.append(
        .inclusion(
          InclusionTag(
            name: token.name, tag: token.range, indentation: indentation, isParent: false,
            blocks: [])))
    case .comment, .delimiters: break
    }
  }

  /// Deals with a token directly in a parent; returns whether that was all.
  ///
  /// Only blocks count there. Anything else would be lost without a word, so it is reported.
  private mutating func addToParent(_ token: Token) -> Bool {
    switch token.kind {
    case .block, .end: return false
    case .comment, .delimiters: return true
    // These are followed, so that their end is found.
    case .section, .inverted, .parent:
      reportIgnored(token.range)
      return false
    case .variable, .unescaped, .partial:
      reportIgnored(token.range)
      return true
    case .literal:
      let bytes = file.bytes[token.range]
      guard let first = bytes.firstIndex(where: { !$0.isSpaceOrLineEnd }),
        let last = bytes.lastIndex(where: { !$0.isSpaceOrLineEnd })
      else { return true }
      reportIgnored(first..<(last + 1))
      return true
    }
  }

  // MARK: Closing

  private mutating func end(_ token: Token) {
    let name = text(token.name)
    let match = open.lastIndex { $0.token.map { text($0.name) == name } ?? false }
    guard let match else {
      guard let last = open.last?.token else { return reportNothingOpen(token) }
      reportWrongEnd(token, of: last)
      return close(with: token)
    }
    while open.count - 1 > match, let last = open.last?.token {
      reportUnclosed(last)
      close(with: nil)
    }
    close(with: token)
  }

  /// Closes what was opened last, with the tag `end` or because something else ended.
  private mutating func close(with end: Token?) {
    guard let finished = open.popLast(), let token = finished.token else { return }
    let top = open.count - 1
    switch token.kind {
    case .parent:
      let indentation = token.isStandalone ? token.indentation : nil
      append(
        .inclusion(
          InclusionTag(
            name: token.name, tag: token.range, indentation: indentation, isParent: true,
            blocks: finished.blocks)))
    case .block:
      let block = block(token, finished.nodes, end)
      if open[top].token?.kind == .parent { addToParent(block, top) } else { append(.block(block)) }
    default:
      append(
        .section(
          SectionTag(
            name: token.name, tag: token.range, isInverted: token.kind == .inverted,
            isClosed: end != nil, nodes: finished.nodes)))
    }
  }

  private mutating func append(_ node: SyntaxNode) {
    let top = open.count - 1
    if open[top].token?.kind != .parent { open[top].nodes.append(node) }
  }

  private mutating func addToParent(_ block: BlockTag, _ top: Int) {
    let name = text(block.name)
    if let first = open[top].places[name] {
      reportTwice(block, open[top].blocks[first])
    } else {
      open[top].places[name] = open[top].blocks.count
      open[top].blocks.append(block)
    }
  }

  private func block(_ token: Token, _ nodes: [SyntaxNode], _ end: Token?) -> BlockTag {
    let start = token.extent.upperBound
    let content = start..<max(start, end?.extent.lowerBound ?? file.bytes.count)
    let beginsOnOwnLine = start > token.range.upperBound
    return BlockTag(
      name: token.name, tag: token.range, nodes: nodes, isStandalone: token.isStandalone,
      tagIndentation: token.indentation,
      contentIndentation: beginsOnOwnLine ? indentation(of: content) : nil,
      beginsOnOwnLine: beginsOnOwnLine, endsOnOwnLine: end?.isStandalone ?? false)
  }

  /// The white space before the first line of `content` that is not blank.
  private func indentation(of content: Range<Int>) -> Range<Int>? {
    var line = content.lowerBound
    for place in content {
      let byte = file.bytes[place]
      if byte == Byte.lineFeed {
        line = place + 1
      } else if !byte.isSpaceOrLineEnd {
        return line..<place
      }
    }
    return nil
  }

  func text(_ range: Range<Int>) -> String { String(decoding: file.bytes[range], as: UTF8.self) }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
