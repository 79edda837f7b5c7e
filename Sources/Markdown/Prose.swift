public import Diagnostics
import Text

/// The words of a text as a reader sees them, with the place in the source of each.
public struct Prose: Sendable {
  /// What kind of block words stand in: the innermost that says most.
  public enum BlockKind: Sendable, Hashable {
    case heading(level: Int)
    case paragraph
    case listItem
    case quote
    case footnote
    case tableCell(isHeader: Bool)
  }

  /// A run of text that belongs together: a paragraph, a heading, a cell.
  public struct Block: Sendable {
    /// The kind.
    public let kind: BlockKind
    /// Its words, in ``Prose/bytes``.
    public let range: Range<Int>
    /// The block as written, from its first word to its last.
    public let source: SourceRange
  }

  /// A stretch of words that is marked up.
  public struct Span: Sendable {
    /// How it is marked.
    public enum Kind: Sendable, Hashable {
      /// `*…*`.
      case emphasis
      /// `**…**`.
      case strong
      /// Words between backticks, which are not sentences.
      case code
      /// The words of the link with this index in ``MarkdownFacts/links``.
      case link(Int)
    }

    /// How it is marked.
    public let kind: Kind
    /// The words, in ``Prose/bytes``.
    public let range: Range<Int>
  }

  /// A stretch of `bytes` and the source that it was decoded from.
  struct Run: Sendable {
    /// The offset of the first byte in `bytes`.
    let start: UInt32
    /// The number of bytes.
    var count: UInt32
    /// The offset of the source.
    let source: UInt32
    /// The number of bytes in the source.
    var sourceCount: UInt32
    /// Whether each byte stands for the same byte of the source, one for one.
    let isLiteral: Bool
  }

  /// The words in UTF-8: two line feeds between blocks, one for a line break inside a block.
  public internal(set) var bytes: [UInt8] = []
  /// The blocks, in reading order (footnotes last).
  public internal(set) var blocks: [Block] = []
  /// The marked-up stretches, by where they start; an outer one before an inner.
  public internal(set) var spans: [Span] = []
  /// The file that the words are from.
  var file = FileID(0)
  /// The runs, in the order of `bytes`.
  var runs: [Run] = []

  /// Where the words at `range` were written: exactly their bytes, with the escapes and character
  /// references that they were written with.
  ///
  /// Words of a block that could not be followed exactly have the place of their block.
  public func sourceRange(of range: Range<Int>) -> SourceRange {
    guard let first = runs.isEmpty ? nil : run(at: range.lowerBound) else {
      return SourceRange(file: file, 0..<0)
    }
    let start = Self.sourceStart(of: range.lowerBound, in: first)
    guard !range.isEmpty else { return SourceRange(file: file, start..<start) }
    let last = run(at: range.upperBound - 1, orBefore: true) ?? first
    let end = Self.sourceEnd(of: range.upperBound, in: last)
    return SourceRange(file: file, min(start, end)..<max(start, end))
  }

  /// Whether the words at `range` could be placed exactly.
  func isExact(_ range: Range<Int>) -> Bool {
    !unplaced.contains { $0.overlaps(range) }
  }

  /// The ranges of the blocks that could not be followed.
  var unplaced: [Range<Int>] = []

  /// The block that holds the byte at `offset`, or the next one.
  public func block(at offset: Int) -> Block? {
    let index = blocks.partitionPoint { $0.range.upperBound <= offset }
    return index < blocks.count ? blocks[index] : nil
  }

  /// The text at `range`.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text at `range` on one line, with spaces for the line breaks in it.
  public func line(_ range: Range<Int>) -> String {
    let words = bytes[range]
    guard words.contains(Byte.lineFeed) else { return text(range) }
    return String(decoding: words.map { $0 == Byte.lineFeed ? Byte.space : $0 }, as: UTF8.self)
  }

  /// The same in no more memory than it needs, to be kept.
  func trimmed() -> Prose {
    var trimmed = self
    trimmed.bytes = bytes.trimmed()
    trimmed.blocks = blocks.trimmed()
    trimmed.runs = runs.trimmed()
    return trimmed
  }

  private func run(at offset: Int, orBefore: Bool = false) -> Run? {
    let index = runs.partitionPoint { Int($0.start + $0.count) <= offset }
    guard orBefore, index == runs.count || Int(runs[index].start) > offset else {
      return index < runs.count ? runs[index] : runs.last
    }
    return index > 0 ? runs[index - 1] : runs.first
  }

  private static func sourceStart(of offset: Int, in run: Run) -> Int {
    let inside = min(max(0, offset - Int(run.start)), Int(run.count))
    return Int(run.source) + (run.isLiteral ? inside : 0)
  }

  private static func sourceEnd(of offset: Int, in run: Run) -> Int {
    guard run.isLiteral else { return Int(run.source + run.sourceCount) }
    return sourceStart(of: offset, in: run)
  }
}
