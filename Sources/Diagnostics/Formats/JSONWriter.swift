import Text

/// Writes JSON (RFC 8259) into bytes, one piece after the other.
///
/// What is written is complete as soon as every object and array is closed; the caller sees to the
/// order: in an object a key, then its value. Control characters, invisible ones and those that
/// turn the direction of text are escaped, and so is a `#` behind another: the result is safe to
/// show in a terminal, and in the log of a CI, which takes `##[` for a command.
public struct JSONWriter: Sendable {
  /// What was written so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Whether each member and element has a line of its own, indented by two spaces a level.
  public let isPretty: Bool
  /// The number of open objects and arrays.
  private var depth = 0
  /// Whether the innermost open object or array has nothing in it yet.
  private var isEmpty = true
  /// Whether a key was written and its value must follow.
  private var isAfterKey = false

  /// A writer of pretty JSON, or of JSON without any white space, with room for `capacity` bytes.
  public init(pretty isPretty: Bool = true, capacity: Int = 0) {
    self.isPretty = isPretty
    bytes.reserveCapacity(capacity)
  }

  /// Writes an object; `body` writes its members.
  public mutating func object<Failure>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(UInt8(ascii: "{"))
    try body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array; `body` writes its elements.
  public mutating func array<Failure>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(UInt8(ascii: "["))
    try body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes the key of a member; its value follows.
  public mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(Byte.space) }
    isAfterKey = true
  }

  /// Writes a text.
  public mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
  }

  /// Writes a text given as bytes; what is no UTF-8 becomes U+FFFD.
  public mutating func string(utf8 text: ArraySlice<UInt8>) {
    separate()
    appendQuoted(text)
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) { literal(String(value)) }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// Writes a member whose value is a text; null where it is nil.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a member whose value is a whole number; null where it is nil.
  public mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  /// Ends what was written with a line break, as a text file ends.
  public mutating func endLine() { bytes.append(Byte.lineFeed) }

  /// Takes what was written so far out of the writer, to send it on while more is to come.
  public mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isEmpty = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isEmpty { breakLine() }
    bytes.append(bracket)
    isEmpty = false
  }

  /// What stands between a value and what goes before it.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard depth > 0 else { return }
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    breakLine()
    isEmpty = false
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(Byte.lineFeed)
    bytes.append(contentsOf: repeatElement(Byte.space, count: 2 * depth))
  }
}

extension JSONWriter {
  /// Appends `text` between quotes; one that needs no escape is copied at once.
  private mutating func appendQuoted(_ text: String) {
    let span = text.utf8.span
    for offset in span.indices where !Self.isPlain(span[offset]) || span[offset] == Self.hash {
      return appendQuoted(Array(text.utf8)[...])
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  private static let hash = UInt8(ascii: "#")

  /// Whether `byte` stands for itself in a quoted text, but for a `#` behind another.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= Byte.space && byte < Byte.delete && byte != Byte.quote && byte != Byte.backslash
  }

  /// Appends `text` between quotes; stretches that need no escape are copied at once.
  private mutating func appendQuoted(_ text: ArraySlice<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var copied = text.startIndex
    var offset = text.startIndex
    // The whole array, for the decoder reads by index; `end` keeps it within the slice.
    let end = text.endIndex
    var whole: [UInt8]?
    while offset < end {
      let byte = text[offset]
      let isSecondHash = byte == Self.hash && offset > text.startIndex && text[offset - 1] == byte
      if Self.isPlain(byte), !isSecondHash {
        offset += 1
        continue
      }
      if byte.isASCII {
        bytes.append(contentsOf: text[copied..<offset])
        appendEscape(ascii: byte)
        offset += 1
        copied = offset
        continue
      }
      let source = whole ?? Array(text)
      whole = source
      let step = UTF8Decoder.step(in: source, at: offset - text.startIndex, end: source.count)
      if step.scalar.map(Self.mustBeEscaped) ?? true {
        bytes.append(contentsOf: text[copied..<offset])
        if let scalar = step.scalar {
          for unit in UTF16.encode(scalar) ?? .init() { appendEscape(unit) }
        } else {
          bytes.append(contentsOf: "\u{FFFD}".utf8)
        }
        copied = offset + step.length
      }
      offset += step.length
    }
    bytes.append(contentsOf: text[copied..<end])
    bytes.append(UInt8(ascii: "\""))
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80..<0xA0, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  private mutating func appendEscape(ascii byte: UInt8) {
    switch byte {
    case Byte.quote, Byte.backslash: bytes.append(contentsOf: [Byte.backslash, byte])
    case 0x08: bytes.append(contentsOf: "\\b".utf8)
    case Byte.tab: bytes.append(contentsOf: "\\t".utf8)
    case Byte.lineFeed: bytes.append(contentsOf: "\\n".utf8)
    case Byte.formFeed: bytes.append(contentsOf: "\\f".utf8)
    case Byte.carriageReturn: bytes.append(contentsOf: "\\r".utf8)
    default: appendEscape(UInt16(byte))
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
    bytes.append(contentsOf: "\\u\(zeros)\(digits)".utf8)
  }
}
