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
  /// What a node is, with what only such a node has.
  enum Kind: Sendable {
    case document, quote
    /// A list; of one with numbers the first.
    case list(start: Int32?, isTight: Bool)
    /// An item; of one that is a task, whether it is done.
    case item(isDone: Bool?)
    case codeBlock(PoolSlice, info: PoolSlice, isFenced: Bool)
    case htmlBlock(PoolSlice)
    case paragraph(content: PoolSlice)
    case heading(level: Int32, isUnderlined: Bool, content: PoolSlice)
    case rule
    /// A footnote, and how often the text mentions it.
    case footnoteDefinition(mentions: Int32)
    /// A table, and a byte for each column: how it is aligned.
    case table(alignments: PoolSlice, columns: Int32)
    case tableRow(isHeader: Bool)
    case tableCell(content: PoolSlice)
    case text(PoolSlice)
    case softBreak, hardBreak
    case code(PoolSlice)
    case htmlInline(PoolSlice)
    case emphasis, strong
    case link(Target)
    case image(Target)
    /// The number of a footnote in the text, and which of its mentions this is, from 1.
    case footnoteReference(PoolSlice, mention: Int32)
    /// Something that none of the extensions in use makes.
    case other
  }

  /// What a link or an image leads to.
  struct Target: Sendable {
    var address = PoolSlice.none
    var title = PoolSlice.none
    /// Whether it is an address that stands in the text by itself, without brackets.
    var isBare = false
  }

  var kind: Kind
  /// The lines of a block, counted from 1 in what cmark was given; 0 where cmark does not say.
  var startLine: Int32 = 0
  var startColumn: Int32 = 0
  var endLine: Int32 = 0
  private var parentIndex: Int32 = 0
  private var endIndex: Int32 = 0

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

  /// What cmark read the inlines of a block from: its lines without their prefixes.
  var content: PoolSlice {
    switch kind {
    case .paragraph(let content), .heading(_, _, let content), .tableCell(let content): content
    default: .none
    }
  }

  /// The link or image that it is.
  var target: Target? {
    switch kind {
    case .link(let target), .image(let target): target
    default: nil
    }
  }

  var isImage: Bool { if case .image = kind { true } else { false } }
  var isHeading: Bool { if case .heading = kind { true } else { false } }
  var isParagraph: Bool { if case .paragraph = kind { true } else { false } }
  var isTable: Bool { if case .table = kind { true } else { false } }
  var isFootnote: Bool { if case .footnoteDefinition = kind { true } else { false } }
  var isHeaderRow: Bool { if case .tableRow(isHeader: true) = kind { true } else { false } }

  /// Whether it stands among the words of a block.
  var isInline: Bool {
    switch kind {
    case .text, .softBreak, .hardBreak, .code, .htmlInline, .emphasis, .strong, .link, .image,
      .footnoteReference, .other:
      true
    default: false
    }
  }
}
