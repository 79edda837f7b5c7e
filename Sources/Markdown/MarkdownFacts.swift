public import Diagnostics
import Text

/// What the checks and the pages need to know of one Markdown file: plain facts with their places.
public struct MarkdownFacts: Sendable {
  /// The file.
  public let file: FileID
  /// The bytes between the `---` lines at the start; nil where the file has no front matter.
  public let frontMatterRange: SourceRange?
  /// The bytes after the front matter.
  public let bodyRange: SourceRange
  /// Whether the body was refused unread: it is not valid text, or it is beyond a limit.
  ///
  /// The facts are then empty, and a rule that asks for content must not report that as well.
  public internal(set) var isRefused = false
  /// Whether there is front matter that could not be read, which is told by itself.
  public internal(set) var isFrontMatterUnread = false
  /// The headings, in reading order (those of footnotes last).
  public internal(set) var headings: [Heading] = []
  /// The links and images, in reading order.
  public internal(set) var links: [Link] = []
  /// The directives, in reading order.
  public internal(set) var directives: [Directive] = []
  /// The tables, in reading order.
  public internal(set) var tables: [Table] = []
  /// The allowances, in reading order.
  public internal(set) var allowances: [Allowance] = []
  /// The words that a reader sees, and where each was written.
  public internal(set) var prose = Prose()
  /// The number of blocks whose words could not be placed exactly; they have their block's place.
  var unplacedBlocks = 0

  init(file: FileID, frontMatterRange: SourceRange?, bodyRange: SourceRange) {
    self.file = file
    self.frontMatterRange = frontMatterRange
    self.bodyRange = bodyRange
  }

  /// Whether the body holds nothing at all that a reader would see.
  public var isEmpty: Bool {
    !isRefused && prose.blocks.isEmpty && links.isEmpty && directives.isEmpty && tables.isEmpty
  }

  /// Whether there is a word outside of the headings; true also for a file that was refused.
  ///
  /// What a directive puts in is not prose of the file's own.
  public var hasProse: Bool {
    isRefused
      || prose.blocks.contains { block in
        if case .heading = block.kind { return false }
        return prose.bytes[block.range].contains { !$0.isSpaceOrLineEnd }
      }
  }
}

/// A heading of a text.
public struct Heading: Sendable {
  /// The level as written, 1 to 6.
  public let level: Int
  /// Its words, without markup.
  public let text: String
  /// Its anchor, unique in the file: `wat-we-niet-zien`.
  public let id: String
  /// Where the anchor was written, where the heading has one of its own: `{#rechten}`.
  public let anchorRange: SourceRange?
  /// The whole heading, with its markers.
  public let range: SourceRange
  /// The words as written.
  public let textRange: SourceRange
}

/// A link or an image.
public struct Link: Sendable {
  /// Where it leads, with escapes and character references decoded.
  public let destination: String
  /// The title in quotes after the destination; empty where there is none.
  public let title: String
  /// The words of the link (with the text alternatives of images in it), or the text alternative of
  /// the image.
  public internal(set) var text: String
  /// Whether it is an image.
  public let isImage: Bool
  /// The whole link as written.
  public internal(set) var range: SourceRange
  /// The destination as written: in the definition for a reference.
  public internal(set) var destinationRange: SourceRange
  /// The words of the link in ``Prose/bytes``; empty for an image, whose text is not prose.
  public internal(set) var proseRange: Range<Int>

  /// The scheme of the destination in lower case, such as `https` or `partij`; nil for a relative
  /// address.
  public var scheme: String? { LinkScheme.scheme(of: destination) }

  /// Whether the link has no words of its own, so that it takes the name of what it leads to.
  public var isTextEmpty: Bool { text.utf8.allSatisfy(\.isSpaceOrLineEnd) }
}

/// A line such as `::partijen{product=zorg}`, to be replaced by a part made from the data.
public struct Directive: Sendable {
  /// One `name=value` of a directive.
  public struct Argument: Sendable {
    /// The name before the `=`.
    public let name: Located<String>
    /// The value after it, without quotes.
    public let value: Located<String>
  }

  /// The name after the two colons.
  public let name: Located<String>
  /// The arguments, in the order written; no name occurs twice.
  public let arguments: [Argument]
  /// The whole line.
  public let range: SourceRange

  /// The value of the argument `name`.
  public func value(of name: String) -> Located<String>? {
    arguments.first { $0.name.value == name }?.value
  }
}

/// A table.
public struct Table: Sendable {
  /// The whole table.
  public let range: SourceRange
  /// Whether all cells of the first row are empty, so that the columns have no names.
  public let isHeaderEmpty: Bool
  /// The number of rows, the header included.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
}
