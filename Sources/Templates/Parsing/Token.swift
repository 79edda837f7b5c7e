/// A piece of a template: literal text or a tag.
struct Token: Sendable {
  /// What a piece is.
  enum Kind: Sendable {
    case literal
    case variable
    case unescaped
    case section
    case inverted
    case end
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  let kind: Kind
  /// The whole piece with its delimiters; of a literal what is left of it beside lone tags.
  var range: Range<Int>
  /// The name in a tag.
  let name: Range<Int>
  /// Whether the tag leaves nothing of its line behind.
  var isStandalone = false
  /// The tag with the white space and the line ending that went with it.
  var extent: Range<Int>
  /// Whether a line begins with this piece, and something of that line is left.
  var startsLine = false

  /// The white space before a standalone tag.
  var indentation: Range<Int> { extent.lowerBound..<range.lowerBound }

  init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    extent = range
    self.name = name ?? range.lowerBound..<range.lowerBound
  }
}
