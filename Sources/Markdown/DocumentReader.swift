import Diagnostics
import Text

/// Reads the facts from a parsed text: one walk over the tree, in reading order.
///
/// cmark's positions are exact for the line on which a block starts and for little else. So each
/// block's content is laid against its source lines byte by byte (`+Lines`, `+Cells`), and each
/// inline against the content in the same way (`+Inlines`, `+Links`): what does not fit is not
/// trusted.
struct DocumentReader {
  /// A stretch of content that stands in the source as it is, up to the next segment.
  struct Segment {
    /// The offset in the pool.
    let content: Int
    /// The offset in the file.
    let source: Int
  }

  /// The destination of what looks like the definition of a link.
  struct Definition {
    let place: Range<Int>
    /// What it stands for.
    let decoded: [UInt8]
  }

  let source: [UInt8]
  let file: FileID
  let lines: BodyLines
  var tree: MarkdownTree
  var document: MarkdownFacts
  var diagnostics: [Diagnostic] = []

  /// The containers and tables that are open, by node index.
  var open: [Int] = []
  var identifiers = HeadingIdentifiers()
  /// Allowances that still want their block: its node index, or nil where none follows.
  var pendingAllowances:
    [(code: Located<String>, reason: Located<String>, at: SourceRange, node: Int)] =
      []

  /// The paragraphs that are directives, by node index, and the directive each is.
  var directiveParagraphs: [(node: Int, directive: Int)] = []

  /// The block after a row of comments, for each of the comments: looked for once.
  var lastCovered: (comments: Range<Int>, block: Int?) = (0..<0, nil)
  /// The destinations of references, by label: looked for when the first is needed.
  var definitions: [String: [Definition]]?

  /// Whether there is a `[^` or a `]:` anywhere; nearly always there is not, and no need to look
  /// further.
  let mayMentionNotes: Bool
  let mayDefineLinks: Bool
  /// The labels by which links name their definition, and whether all of these are known and right.
  var usedLabels: Set<String> = []
  var knowsLabels = true

  // What the block at hand is made of; see `+Lines` and `+Inlines`.
  var segments: [Segment] = []
  var segmentCursor = 0
  var contentEnd = 0
  var cursor = 0
  var isFollowing = true
  var imageDepth = 0
  var imageText: [UInt8] = []
  var scratch: [UInt8] = []
  var openInlines: [OpenInline] = []
  var linkDepth = 0

  // What is kept to find markup that failed; see `+Unread`, `+UnreadLines` and `+Anchors`.
  /// The content of the block at hand that stands for itself, outside of links and code.
  var plain: [Range<Int>] = []
  var signs: UnreadSigns = []
  /// The anchors that headings have of their own, by node index, and the place of each.
  var anchors: [Int: OwnAnchor] = [:]
  /// The headings whose words would give an anchor that another has of its own, by that anchor.
  var rivals: [String: SourceRange] = [:]
  var anchorPlaces: [String: SourceRange] = [:]
  var lastItem: LastItem?
  /// The node after the last table.
  var lastTableEnd = 0
  /// The node after the last lines that were meant as a table.
  var brokenTableEnd = 0
  /// The line after the last block of code that nothing closed.
  var unclosedEnd = 0

  init(source: [UInt8], lines: BodyLines, tree: MarkdownTree, document: MarkdownFacts) {
    self.source = source
    self.file = document.file
    self.lines = lines
    self.tree = tree
    self.document = document
    let body = source.span.extracting(document.bodyRange.offsets)
    mayMentionNotes = body.has { bracket, caret, _ in
      max(bracket ^ Byte.openBracket, caret ^ Byte.caret)
    }
    mayDefineLinks = body.has { _, bracket, colon in
      max(bracket ^ Byte.closeBracket, colon ^ Byte.colon)
    }
    self.document.prose.file = document.file
    self.document.prose.bytes.reserveCapacity(source.count)
    self.document.prose.runs.reserveCapacity(tree.nodes.count)
    self.document.prose.blocks.reserveCapacity(tree.nodes.count / 3 + 1)
  }

  /// Reads the whole tree.
  mutating func read() {
    findAnchors()
    var index = 1
    while index < tree.nodes.count {
      close(upTo: index)
      let node = tree.nodes[index]
      switch node.kind {
      case .paragraph:
        readParagraph(index)
        index = node.end
      case .heading(let level, let isUnderlined, _):
        readHeading(index, level: Int(level), isUnderlined: isUnderlined)
        index = node.end
      case .tableRow(let isHeader):
        readRow(index, isHeader: isHeader)
        index = node.end
      case .htmlBlock(let text):
        readHTMLBlock(index, text.range)
        index = node.end
      case .codeBlock(let text, _, let isFenced):
        settleCodeBlock(index, text.range, isFenced: isFenced)
        index = node.end
      case .rule:
        tree.nodes[index].endLine = node.startLine
        index = node.end
      default:
        tree.nodes[index].endLine = node.startLine
        open.append(index)
        index += 1
      }
    }
    close(upTo: tree.nodes.count)
    reportRivals()
    settleAllowances()
    if mayMentionNotes { reportUnusedNotes() }
    if mayDefineLinks, knowsLabels { reportUnusedDefinitions() }
    limitUnread()
  }

  /// Closes the containers that end before the node at `index`.
  private mutating func close(upTo index: Int) {
    while let last = open.last, tree.nodes[last].end <= index {
      open.removeLast()
      settleLines(last)
      if case .table(_, let columns) = tree.nodes[last].kind {
        readTable(last, columns: Int(columns))
        lastTableEnd = tree.nodes[last].end
      }
    }
  }

  /// Lets a container end where the last of its children does.
  private mutating func settleLines(_ index: Int) {
    var child = index + 1
    while child < tree.nodes[index].end {
      tree.nodes[index].endLine = max(tree.nodes[index].endLine, tree.nodes[child].endLine)
      child = tree.nodes[child].end
    }
  }

  private mutating func settleCodeBlock(_ index: Int, _ text: Range<Int>, isFenced: Bool) {
    let node = tree.nodes[index]
    var count: Int32 = 0
    for byte in tree.pool[text] where byte == Byte.lineFeed { count += 1 }
    // A fenced block has a line before its content and usually one after.
    let last = node.startLine + count + (isFenced ? 1 : -1)
    tree.nodes[index].endLine = min(max(node.startLine, last), Int32(lines.count))
    reportUnreadCode(index, lineCount: Int(count), isFenced: isFenced)
  }

  // MARK: Blocks with words

  private mutating func readParagraph(_ index: Int) {
    let isMapped = mapParagraph(index)
    if isMapped {
      settleTask(index)
      if readDirective(index) { return }
    }
    let kind: Prose.BlockKind =
      switch open.last.map({ tree.nodes[$0].kind }) {
      case .item: .listItem
      case .quote: .quote
      case .footnoteDefinition: .footnote
      default: .paragraph
      }
    readInlines(of: index, kind: kind, isMapped: isMapped)
    reportUnreadMarks(of: index, isParagraph: true)
    reportUnreadLines(of: index)
  }

  /// Sees for itself whether a task is done: cmark is misled by an `[x]` later on the line.
  private mutating func settleTask(_ index: Int) {
    let item = tree.nodes[index].parent
    guard item + 1 == index, case .item(.some) = tree.nodes[item].kind,
      let line = lines.range(Int(tree.nodes[item].startLine), in: source),
      let box = source[line].firstIndex(of: Byte.openBracket), box + 1 < line.upperBound
    else { return }
    tree.nodes[item].kind = .item(
      isDone: source[box + 1] | Byte.caseBit == UInt8(ascii: "x"))
  }

  private mutating func readHeading(_ index: Int, level: Int, isUnderlined: Bool) {
    let isMapped = isUnderlined ? mapUnderlinedHeading(index) : mapHeading(index)
    let before = document.prose.blocks.count
    let linksBefore = document.links.count
    let anchor = anchors[index]
    if let anchor, isMapped { contentEnd = anchor.textEnd }
    readInlines(of: index, kind: .heading(level: level), isMapped: isMapped)
    reportUnreadMarks(of: index, isParagraph: false)
    let whole = blockRange(index)
    let block = document.prose.blocks.count > before ? document.prose.blocks.last : nil
    let text = block.map { document.prose.line($0.range) } ?? ""
    if isUnderlined {
      reportUnderline(index, text: text, level: level)
    } else {
      reportUnreadHeading(index, text: text, hasLinks: document.links.count > linksBefore)
    }
    let own = anchor.map { settle($0, isMapped: isFollowing, of: index) }
    if own == nil, !anchors.isEmpty { noteRival(of: text, at: whole) }
    document.headings.append(
      Heading(
        level: level, text: text, id: own?.0 ?? identifiers.identifier(for: text),
        anchorRange: own?.1, range: whole, textRange: block?.source ?? whole))
  }

  private mutating func readRow(_ index: Int, isHeader: Bool) {
    let cells = mapRow(index)
    if let cells { reportUnreadRow(index, cells: cells) }
    var cell = index + 1
    var number = 0
    while cell < tree.nodes[index].end {
      tree.nodes[cell].startLine = tree.nodes[index].startLine
      tree.nodes[cell].endLine = tree.nodes[index].startLine
      var isMapped = false
      if let cells, number < cells.count { isMapped = mapCell(cell, to: cells[number]) }
      readInlines(of: cell, kind: .tableCell(isHeader: isHeader), isMapped: isMapped)
      reportUnreadMarks(of: cell, isParagraph: false)
      cell = tree.nodes[cell].end
      number += 1
    }
    tree.nodes[index].endLine = tree.nodes[index].startLine
  }

  private mutating func readTable(_ index: Int, columns: Int) {
    var rows = 0
    var isHeaderEmpty = true
    var row = index + 1
    // There is a line of hyphens under the header, also where no row follows.
    if row < tree.nodes.count {
      tree.nodes[index].endLine = max(tree.nodes[index].endLine, tree.nodes[row].startLine + 1)
    }
    while row < tree.nodes[index].end {
      if rows == 0 {
        var cell = row + 1
        while cell < tree.nodes[row].end {
          if tree.nodes[cell].end > cell + 1 { isHeaderEmpty = false }
          cell = tree.nodes[cell].end
        }
      }
      rows += 1
      row = tree.nodes[row].end
    }
    document.tables.append(
      Table(
        range: blockRange(index), isHeaderEmpty: isHeaderEmpty, rows: rows,
        columns: columns))
  }

  // MARK: Places

  /// The place of a whole block: from where it starts on its first line to the end of its last.
  func blockRange(_ index: Int) -> SourceRange {
    let node = tree.nodes[index]
    guard let first = lines.range(Int(node.startLine), in: source) else {
      return SourceRange(file: file, 0..<0)
    }
    var start = first.lowerBound
    let column = start + Int(node.startColumn) - 1
    if node.startColumn >= 1, column < first.upperBound { start = column }
    while start < first.upperBound, source[start].isSpaceOrTab { start += 1 }
    var end = lines.range(Int(max(node.startLine, node.endLine)), in: source)?.upperBound ?? start
    while end > start, source[end - 1].isSpaceOrLineEnd { end -= 1 }
    return SourceRange(file: file, start..<max(start, end))
  }
}
