/// A template as a tree, before it is compiled against a schema.
indirect enum SyntaxNode: Sendable {
  case literal(Range<Int>)
  case variable(name: Range<Int>, isRaw: Bool, tag: Range<Int>, site: WriteSite)
  case section(name: Range<Int>, isInverted: Bool, tag: Range<Int>, [SyntaxNode])
  case partial(name: Range<Int>, tag: Range<Int>, indentation: Range<Int>, isStandalone: Bool)
  case parent(
    name: Range<Int>, tag: Range<Int>, indentation: Range<Int>, isStandalone: Bool, [SyntaxNode])
  case block(name: Range<Int>, tag: Range<Int>, [SyntaxNode])
}

/// Where in the HTML a tag writes.
enum WriteSite: Sendable, Equatable {
  /// Between elements.
  case text
  /// In a quoted attribute value; with the attribute's name and whether the tag begins the value.
  case attribute(name: String, isFirst: Bool)
  /// Where nothing may be written: an unquoted value, a name in a tag, a script, a style, a comment.
  case forbidden(Place)

  /// A place where nothing may be written.
  enum Place: Sendable {
    case unquotedValue
    case tagName
    case script
    case comment
  }
}
