import Text

/// Reads a script as far as the checks need: its names and its texts in quotes.
///
/// Comments are passed over. A regular expression is read as if it were code, so a quote in one may
/// hide what stands after it on the same line, no further. Source: ECMAScript 2024, 12.
public struct ScriptScan {
  /// A part of a script.
  public enum Part: Equatable {
    /// A name, such as `document`; the place is that of the name.
    case name(Range<Int>)
    /// A text in quotes; the place is that of what is between them.
    case text(Range<Int>)
  }

  private let code: [UInt8]
  private var offset: Int
  private let end: Int

  /// A scan of the bytes of `code` in `range`.
  public init(_ code: [UInt8], in range: Range<Int>) {
    self.code = code
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next name or text; nil at the end.
  public mutating func next() -> Part? {
    while offset < end {
      let byte = code[offset]
      switch byte {
      case UInt8(ascii: "/") where following == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where following == Byte.asterisk: skipComment()
      case Byte.quote, UInt8(ascii: "'"), Byte.backtick: return .text(text(quote: byte))
      case _ where byte.isASCIIDigit: _ = name()
      case _ where Self.isInName(byte): return .name(name())
      default: offset += 1
      }
    }
    return nil
  }

  private var following: UInt8? { offset + 1 < end ? code[offset + 1] : nil }

  private mutating func skipLine() {
    while offset < end, code[offset] != Byte.lineFeed { offset += 1 }
  }

  private mutating func skipComment() {
    offset += 2
    while offset < end, !(code[offset] == Byte.asterisk && following == UInt8(ascii: "/")) {
      offset += 1
    }
    offset = min(end, offset + 2)
  }

  private mutating func text(quote: UInt8) -> Range<Int> {
    let start = offset + 1
    var close = start
    while close < end, code[close] != quote {
      // Only a text between backticks can go on after the end of a line.
      if quote != Byte.backtick, code[close] == Byte.lineFeed { break }
      close += code[close] == Byte.backslash ? 2 : 1
    }
    close = min(end, close)
    offset = min(end, close + 1)
    return start..<close
  }

  private mutating func name() -> Range<Int> {
    let start = offset
    while offset < end, Self.isInName(code[offset]) { offset += 1 }
    return start..<offset
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "$") || byte == Byte.underscore
      || !byte.isASCII
  }
}
