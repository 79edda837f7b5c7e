import Diagnostics
import Language
import Markdown
import Statements
import Text

/// A block of text that readers see, in a Markdown file or in the data, taken apart into sentences
/// and words once for all rules about language.
struct ReaderText {
  /// What a text is, as far as language goes.
  enum BlockForm {
    /// Sentences: a paragraph, a list item, a footnote, a text in the data.
    case sentences
    /// A heading or a title.
    case heading
    /// A cell of a table.
    case cell
    /// The words of another, in a quote block.
    case quote
  }

  /// What it was written in.
  enum Origin {
    /// The Markdown file with this index in the subject's documents.
    case document(Int)
    /// The data or a file's front matter.
    case data
  }

  /// What it is.
  let form: BlockForm
  /// What it was written in.
  let origin: Origin
  /// Its words; offsets count in the bytes of the whole file's prose or the data's value.
  let words: DutchText
  /// The declared names in it, in order.
  let mentions: ArraySlice<NameIndex.Mention>
  private let source: Source

  private enum Source {
    case prose(Prose, code: [Range<Int>])
    case scalar(Located<String>, written: ArraySlice<UInt8>?)
  }

  /// The text of `block`; `code` are the stretches between backticks in the whole of `prose`.
  init(
    _ block: Prose.Block, of prose: Prose, inDocument index: Int, code: [Range<Int>],
    mentions: ArraySlice<NameIndex.Mention>
  ) {
    form =
      switch block.kind {
      case .heading: .heading
      case .tableCell: .cell
      case .quote: .quote
      case .paragraph, .listItem, .footnote: .sentences
      }
    origin = .document(index)
    words = DutchText(prose.bytes, in: block.range)
    self.mentions = mentions
    source = .prose(prose, code: code)
  }

  /// The text of a value in the data, of which `written` is the source, where that is known.
  init(
    _ value: Located<String>, form: BlockForm = .sentences, written: ArraySlice<UInt8>?,
    names: NameIndex
  ) {
    self.form = form
    origin = .data
    words = DutchText(Array(value.value.utf8))
    mentions = names.mentions(in: words.bytes)[...]
    source = .scalar(value, written: written)
  }

  /// Where the words at `range` were written; the whole value where it can't be told exactly.
  func place(of range: Range<Int>) -> SourceRange {
    switch source {
    case .prose(let prose, _): return prose.sourceRange(of: range)
    case .scalar(let value, let written):
      return ScalarPlaces.place(of: range, in: value, written: written)
    }
  }

  /// The words at `range`, on one line.
  func string(_ range: Range<Int>) -> String {
    words.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the words at `range` are not the author's own language: code, or a part of a name.
  func isCodeOrName(_ range: Range<Int>) -> Bool {
    if isCode(range) { return true }
    let first = mentions.partitionPoint { $0.range.upperBound <= range.lowerBound }
    return first < mentions.endIndex && mentions[first].range.overlaps(range)
  }

  /// Whether any of the words at `range` stand between backticks.
  func isCode(_ range: Range<Int>) -> Bool {
    guard case .prose(_, let code) = source, !code.isEmpty else { return false }
    let first = code.partitionPoint { $0.upperBound <= range.lowerBound }
    return first < code.endIndex && code[first].overlaps(range)
  }
}
