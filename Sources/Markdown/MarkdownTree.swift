/// A parsed text as plain values: the nodes in reading order and one pool with their bytes.
///
/// It is what is left of cmark's tree when that has been freed, so that everything behind it is
/// ordinary, safe Swift that can be shared between tasks.
struct MarkdownTree: Sendable {
  /// The nodes, each before its children; the first is the document.
  var nodes: [MarkdownNode] = []
  /// The bytes that the nodes' slices point into.
  var pool: [UInt8] = []

  /// The index of the node after `index` and all that is in it, where that is a sibling.
  func nextSibling(of index: Int) -> Int? {
    let next = nodes[index].end
    guard next < nodes.count, nodes[next].parent == nodes[index].parent else { return nil }
    return next
  }

  /// The bytes of a slice.
  func bytes(_ slice: PoolSlice) -> ArraySlice<UInt8> { pool[slice.range] }

  /// The text of a slice.
  func string(_ slice: PoolSlice) -> String { String(decoding: pool[slice.range], as: UTF8.self) }
}

/// A part of the pool of a ``MarkdownTree``.
struct PoolSlice: Sendable {
  /// The offset of the first byte.
  let start: UInt32
  /// The number of bytes.
  let count: UInt32

  static let none = PoolSlice(start: 0, count: 0)

  var range: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
  var isEmpty: Bool { count == 0 }
}

/// One node of a ``MarkdownTree``.
struct MarkdownNode: Sendable {
  enum Kind: UInt8, Sendable {
    case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, hardBreak, code, htmlInline, emphasis, strong, link, image
    case footnoteReference
    /// Something that none of the extensions in use makes.
    case other
  }

  let kind: Kind
  /// A list with numbers, a checked task, the header row of a table, or a setext heading.
  var isMarked = false
  /// A list without space between its items, or an item that is a task.
  var isSpecial = false
  /// The level of a heading, the first number of a list, the columns of a table, the number of a
  /// footnote's mention (from 1), or of the mentions of a footnote.
  var number: Int32 = 0
  /// The lines of a block, counted from 1 in what cmark was given; 0 where cmark does not say.
  var startLine: Int32 = 0
  var startColumn: Int32 = 0
  var endLine: Int32 = 0
  private var parentIndex: Int32 = 0
  private var endIndex: Int32 = 0
  /// What cmark read the inlines of a block from: its lines without their prefixes.
  var content = PoolSlice.none
  /// The text of a leaf, the destination of a link, or the alignments of a table's columns.
  var literal = PoolSlice.none
  /// The title of a link, or the info string of a code block.
  var extra = PoolSlice.none

  init(_ kind: Kind) { self.kind = kind }

  /// The index of the parent; that of the document is its own.
  var parent: Int {
    get { Int(parentIndex) }
    set { parentIndex = Int32(newValue) }
  }

  /// The index just after the last node inside this one.
  var end: Int {
    get { Int(endIndex) }
    set { endIndex = Int32(newValue) }
  }
}
