import Text

/// Reads a style and tells what it asks for, what is on no list, and what browsers may read
/// otherwise.
///
/// Source: CSS Syntax Module Level 3, 4; CSS Values and Units 4, 4.5. An escape could spell the name
/// of a function, so only those of signs that are in no name are let through.
public struct StyleReader {
  /// Where the addresses stand that the style asks for, without quotes.
  public private(set) var addresses: [Range<Int>] = []
  /// What is wrong.
  public private(set) var problems: [MarkupProblem] = []

  private let css: ArraySlice<UInt8>
  private var offset: Int
  /// The functions and brackets that are open: whether texts in them are addresses.
  private var open: [Opening] = []
  /// Where the blocks begin that are open.
  private var blocks: [Int] = []
  /// Whether the next text is the address of `@import`.
  private var isImport = false
  private var isUnread = false

  private enum Opening { case bracket, function, images }

  /// The reading of `css`, which is a whole style sheet or declarations.
  public init(_ css: ArraySlice<UInt8>) {
    self.css = css
    offset = css.startIndex
    while offset < css.endIndex, !isUnread { step() }
    if !open.isEmpty, !isUnread { giveUp(at: css.endIndex - 1) }
    if let block = blocks.last, !isUnread {
      problems.append(MarkupProblem(kind: .styleNotClosed, range: block..<(block + 1)))
    }
  }

  private mutating func step() {
    let byte = css[offset]
    switch byte {
    case UInt8(ascii: "/") where following == Byte.asterisk: skipComment()
    case Byte.quote, UInt8(ascii: "'"): string()
    case UInt8(ascii: "@"): atRule()
    case Byte.backslash: escape()
    case Byte.openParenthesis:
      open.append(.bracket)
      offset += 1
    case Byte.closeParenthesis:
      // One too many means nothing to a browser.
      _ = open.popLast()
      offset += 1
    case UInt8(ascii: ";"), Byte.openBrace, Byte.closeBrace:
      isImport = false
      if byte == Byte.openBrace {
        blocks.append(offset)
      } else if byte == Byte.closeBrace, blocks.popLast() == nil {
        problems.append(MarkupProblem(kind: .styleNotOpen, range: offset..<(offset + 1)))
      }
      offset += 1
    case Byte.less where following == Byte.exclamation, 0...0x08, 0x0B, 0x0E...0x1F, Byte.delete:
      giveUp(at: offset)
    case _ where Self.isInName(byte): name()
    default: offset += 1
    }
  }

  private var following: UInt8? { offset + 1 < css.endIndex ? css[offset + 1] : nil }

  /// A style that can't be read in one way only is not read on.
  private mutating func giveUp(at place: Int) {
    isUnread = true
    let start = max(css.startIndex, min(place, css.endIndex - 1))
    problems.append(MarkupProblem(kind: .styleUnread, range: start..<(start + 1)))
  }

  private mutating func skipComment() {
    let start = offset
    offset += 2
    while offset + 1 < css.endIndex,
      css[offset] != Byte.asterisk || css[offset + 1] != UInt8(ascii: "/")
    { offset += 1 }
    if offset + 1 < css.endIndex { offset += 2 } else { giveUp(at: start) }
  }

  /// An escape of a sign that is in no name.
  private mutating func escape() {
    guard let next = following, next > Byte.space, next < Byte.delete,
      !Self.isInName(next) || next == Byte.hyphen
    else {
      return giveUp(at: offset)
    }
    offset += 2
  }

  private mutating func string() {
    guard let range = quoted() else { return giveUp(at: offset) }
    if isImport || open.last == .images { address(range) }
    isImport = false
  }

  /// The place of what is between the quotes that begin here; nil where they don't end.
  private mutating func quoted() -> Range<Int>? {
    let quote = css[offset]
    var end = offset + 1
    while end < css.endIndex, css[end] != quote {
      if css[end].isLineEnd || css[end] == Byte.formFeed { return nil }
      end += css[end] == Byte.backslash ? 2 : 1
    }
    guard end < css.endIndex else { return nil }
    defer { offset = end + 1 }
    return (offset + 1)..<end
  }

  private mutating func address(_ range: Range<Int>) {
    if css[range].contains(Byte.backslash) {
      giveUp(at: range.lowerBound)
    } else {
      addresses.append(range)
    }
  }

  private mutating func atRule() {
    let start = offset
    offset += 1
    let name = readName()
    guard !name.isEmpty else { return }
    if name == "import" { isImport = true }
    if name == "charset" {
      skipSpaces()
      let rest = css[offset...].prefix(7).map(\.smallASCII)
      if rest != Array("\"utf-8\"".utf8) { giveUp(at: start) }
      return
    }
    if !Self.rules.contains(name) {
      problems.append(MarkupProblem(kind: .styleRule("@" + name), range: start..<offset))
    }
  }

  private mutating func name() {
    let start = offset
    let name = readName()
    guard offset < css.endIndex, css[offset] == Byte.openParenthesis else { return }
    if css[start].isASCIIDigit { return }
    offset += 1
    if name == "url" { return url(from: start) }
    if !Self.functions.contains(name) {
      problems.append(MarkupProblem(kind: .styleFunction(name), range: start..<(offset - 1)))
    } else if open.contains(.images),
      name != "type" && !name.utf8.suffix(8).elementsEqual("gradient".utf8)
    {
      // What is put in place of `var()` may be a text, and so an address.
      problems.append(MarkupProblem(kind: .styleFunction(name), range: start..<(offset - 1)))
    }
    open.append(name == "image-set" || name == "-webkit-image-set" ? .images : .function)
  }

  private mutating func url(from start: Int) {
    skipSpaces()
    guard offset < css.endIndex else { return giveUp(at: start) }
    if css[offset] == Byte.quote || css[offset] == UInt8(ascii: "'") {
      guard let range = quoted() else { return giveUp(at: start) }
      address(range)
      skipSpaces()
      guard offset < css.endIndex, css[offset] == Byte.closeParenthesis else {
        return giveUp(at: start)
      }
    } else {
      let begin = offset
      while offset < css.endIndex, css[offset] > Byte.space,
        css[offset] != Byte.delete, !"\"'()\\".utf8.contains(css[offset])
      {
        offset += 1
      }
      address(begin..<offset)
      skipSpaces()
      guard offset < css.endIndex, css[offset] == Byte.closeParenthesis else {
        return giveUp(at: start)
      }
    }
    isImport = false
    offset += 1
  }

  private mutating func skipSpaces() {
    while offset < css.endIndex, HTMLReader.isSpace(css[offset]) { offset += 1 }
  }

  /// The name that begins here, in lower case.
  private mutating func readName() -> String {
    let start = offset
    while offset < css.endIndex, Self.isInName(css[offset]) { offset += 1 }
    // Only names before a bracket and of rules matter, and these are made into texts.
    let isWanted =
      offset < css.endIndex && css[offset] == Byte.openParenthesis
      || start > css.startIndex && css[start - 1] == UInt8(ascii: "@")
    guard isWanted else { return "" }
    return String(decoding: css[start..<offset].map(\.smallASCII), as: UTF8.self)
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == Byte.hyphen || byte == Byte.underscore || !byte.isASCII
  }

  // MARK: The lists

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// The rules with an `@` that a style may have.
  private static let rules = words(
    """
    charset import media supports font-face keyframes -webkit-keyframes page layer container property
    counter-style scope starting-style font-feature-values font-palette-values position-try
    view-transition styleset stylistic swash ornaments annotation character-variant
    top-left-corner top-left top-center top-right top-right-corner bottom-left-corner bottom-left
    bottom-center bottom-right bottom-right-corner left-top left-middle left-bottom right-top
    right-middle right-bottom
    """)

  /// The functions that a style may have, in values and in selectors, besides `url()`.
  private static let functions = words(
    """
    var env attr calc min max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt
    hypot log exp calc-size anchor anchor-size sibling-count sibling-index if
    rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark contrast-color
    linear-gradient radial-gradient conic-gradient repeating-linear-gradient
    repeating-radial-gradient repeating-conic-gradient -webkit-linear-gradient image-set type
    translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate
    rotatex rotatey rotatez rotate3d skew skewx skewy matrix matrix3d perspective
    blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    cubic-bezier steps linear counter counters symbols target-counter repeat minmax fit-content
    inset circle ellipse polygon path rect xywh shape ray
    format tech local styleset stylistic swash ornaments annotation character-variant
    selector font-tech font-format layer supports style
    not is where has matches any -webkit-any -moz-any nth-child nth-last-child nth-of-type nth-last-of-type
    nth-col nth-last-col lang dir host host-context slotted part state current cue highlight
    active-view-transition-type view-transition-group view-transition-image-pair
    view-transition-old view-transition-new and or only screen print
    """)
}
