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
      case 0x2F where following == 0x2F: skipLine()
      case 0x2F where following == 0x2A: skipComment()
      case 0x22, 0x27, 0x60: return .text(text(quote: byte))
      case 0x41...0x5A, 0x61...0x7A, 0x24, 0x5F, 0x80...: return .name(name())
      case 0x30...0x39: _ = name()
      default: offset += 1
      }
    }
    return nil
  }

  private var following: UInt8? { offset + 1 < end ? code[offset + 1] : nil }

  private mutating func skipLine() {
    while offset < end, code[offset] != 0x0A { offset += 1 }
  }

  private mutating func skipComment() {
    offset += 2
    while offset < end, !(code[offset] == 0x2A && following == 0x2F) { offset += 1 }
    offset = min(end, offset + 2)
  }

  private mutating func text(quote: UInt8) -> Range<Int> {
    let start = offset + 1
    var close = start
    while close < end, code[close] != quote {
      // Only a text between backticks can go on after the end of a line.
      if quote != 0x60, code[close] == 0x0A { break }
      close += code[close] == 0x5C ? 2 : 1
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
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x24, 0x5F, 0x80...: true
    default: false
    }
  }
}
