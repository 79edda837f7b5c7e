/// A template as a tree, before it is compiled against a schema.
indirect enum SyntaxNode: Sendable {
  /// Text as it is; `startsLine` says whether a line begins with it.
  case literal(Range<Int>, startsLine: Bool)
  /// A line begins here, with a tag.
  case lineStart
  /// A tag that writes a value.
  case variable(VariableTag)
  /// A section, upright or inverted.
  case section(SectionTag)
  /// A template that is included, with the blocks that it is given.
  case inclusion(InclusionTag)
  /// A place that a template that includes this one may fill.
  case block(BlockTag)
}

/// A tag that writes a value.
struct VariableTag: Sendable {
  let name: Range<Int>
  let tag: Range<Int>
  /// Whether the value is written as it is, without escaping.
  let isRaw: Bool
}

/// A section and what is in it.
struct SectionTag: Sendable {
  let name: Range<Int>
  let tag: Range<Int>
  let isInverted: Bool
  /// Whether the file closes it; if not, that was reported already.
  let isClosed: Bool
  let nodes: [SyntaxNode]
}

/// A partial (`>`) or a parent (`<`).
struct InclusionTag: Sendable {
  let name: Range<Int>
  let tag: Range<Int>
  /// The white space that every line of the included template gets; nil for a tag within a line.
  let indentation: Range<Int>?
  /// Whether it is a parent, which hands on what fills the blocks around it.
  let isParent: Bool
  /// What a parent's blocks are filled with; empty for a partial.
  let blocks: [BlockTag]
}

/// A block: a place in a template, or what fills that place.
struct BlockTag: Sendable {
  let name: Range<Int>
  let tag: Range<Int>
  let nodes: [SyntaxNode]
  /// Whether the opening tag leaves nothing of its line behind.
  let isStandalone: Bool
  /// The white space before a standalone opening tag.
  let tagIndentation: Range<Int>
  /// The white space before the first line of what is in it; nil where that is not a line of its
  /// own, or blank.
  let contentIndentation: Range<Int>?
  /// Whether what is in it begins on a line of its own.
  let beginsOnOwnLine: Bool
  /// Whether the closing tag begins a line of its own.
  let endsOnOwnLine: Bool
}
