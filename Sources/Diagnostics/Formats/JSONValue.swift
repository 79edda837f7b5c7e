import Text

/// A value of JSON (RFC 8259), and where it begins in its text.
public struct JSONValue: Sendable {
  /// What the value is.
  public enum Content: Sendable {
    /// The members, in the order of the text; no two have the same name.
    case object([(name: String, value: JSONValue)])
    case array([JSONValue])
    case text(String)
    /// A number, as it is written.
    case number(String)
    case boolean(Bool)
    case null
  }

  /// What the value is.
  public let content: Content
  /// The number of bytes before it.
  public let offset: Int

  /// Reads `bytes`, which are one value and nothing else; a byte order mark before it is passed
  /// over.
  ///
  /// Nothing is guessed at: what RFC 8259 does not allow is refused, and so are two members of one
  /// name, half a surrogate pair and nesting deeper than `deepest`.
  public init(_ bytes: [UInt8], deepest: Int = 64) throws(JSONError) {
    var reader = JSONReader(bytes, deepest: deepest)
    self = try reader.document()
  }

  init(_ content: Content, at offset: Int) {
    self.content = content
    self.offset = offset
  }
}

/// Why bytes are no JSON, and where.
public struct JSONError: Error, Sendable, Equatable {
  /// What is wrong at a place.
  public enum Reason: Sendable, Equatable {
    /// The bytes are not UTF-8.
    case encoding
    /// The text ends before the value does.
    case ended
    /// Something stands where a value, or a mark such as a comma, should be.
    case unexpected
    /// A number is not written as JSON wants, such as with a zero in front.
    case number
    /// A text holds a character that must be escaped, or an escape that is none.
    case text
    /// An object has two members of this name.
    case twice(String)
    /// Objects and lists stand too deep within each other.
    case depth
    /// Something stands behind the value.
    case trailing
  }

  /// What is wrong.
  public let reason: Reason
  /// The number of bytes before the place.
  public let offset: Int
}

/// Reads a text of JSON from its first byte to its last.
private struct JSONReader {
  private let bytes: [UInt8]
  private let deepest: Int
  private var offset = 0
  private var depth = 0

  init(_ bytes: [UInt8], deepest: Int) {
    self.bytes = bytes
    self.deepest = deepest
  }

  mutating func document() throws(JSONError) -> JSONValue {
    if bytes.starts(with: UTF8Decoder.byteOrderMark) { offset = 3 }
    let value = try value()
    if next() != nil { throw error(.trailing) }
    return value
  }

  private func error(_ reason: JSONError.Reason) -> JSONError {
    JSONError(reason: reason, offset: offset)
  }

  /// The next byte that is no white space, which is not taken.
  private mutating func next() -> UInt8? {
    while offset < bytes.count {
      switch bytes[offset] {
      case Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn: offset += 1
      default: return bytes[offset]
      }
    }
    return nil
  }

  /// Takes `character` where it comes next; whether it did.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  /// Takes `character`, which must come next.
  private mutating func expect(_ character: Unicode.Scalar) throws(JSONError) {
    if !take(character) { throw error(next() == nil ? .ended : .unexpected) }
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    guard let first = next() else { throw error(.ended) }
    let start = offset
    switch first {
    case UInt8(ascii: "{"): return JSONValue(.object(try members()), at: start)
    case UInt8(ascii: "["): return JSONValue(.array(try elements()), at: start)
    case UInt8(ascii: "\""): return JSONValue(.text(try text()), at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONValue(.number(try number()), at: start)
    case UInt8(ascii: "t"): return JSONValue(try word("true", .boolean(true)), at: start)
    case UInt8(ascii: "f"): return JSONValue(try word("false", .boolean(false)), at: start)
    case UInt8(ascii: "n"): return JSONValue(try word("null", .null), at: start)
    default: throw error(isText(at: offset) ? .unexpected : .encoding)
    }
  }

  private mutating func open() throws(JSONError) {
    depth += 1
    if depth > deepest { throw error(.depth) }
    offset += 1
  }

  private mutating func members() throws(JSONError) -> [(name: String, value: JSONValue)] {
    try open()
    defer { depth -= 1 }
    var members: [(name: String, value: JSONValue)] = []
    if take("}") { return members }
    var names: Set<String> = []
    repeat {
      guard let first = next() else { throw error(.ended) }
      guard first == UInt8(ascii: "\"") else { throw error(.unexpected) }
      let start = offset
      let name = try text()
      guard names.insert(name).inserted else {
        throw JSONError(reason: .twice(name), offset: start)
      }
      try expect(":")
      members.append((name, try value()))
    } while take(",")
    try expect("}")
    return members
  }

  private mutating func elements() throws(JSONError) -> [JSONValue] {
    try open()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    if take("]") { return elements }
    repeat { elements.append(try value()) } while take(",")
    try expect("]")
    return elements
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONValue.Content
  ) throws(JSONError) -> JSONValue.Content {
    for byte in word.description.utf8 {
      guard offset < bytes.count else { throw error(.ended) }
      guard bytes[offset] == byte else { throw error(.unexpected) }
      offset += 1
    }
    return content
  }

  private mutating func number() throws(JSONError) -> String {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let isZero = offset < bytes.count && bytes[offset] == UInt8(ascii: "0")
    guard digits() > 0, !isZero || bytes[offset - 1] == UInt8(ascii: "0") && width(of: start) == 1
    else { throw JSONError(reason: .number, offset: start) }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      guard digits() > 0 else { throw JSONError(reason: .number, offset: start) }
    }
    if offset < bytes.count, bytes[offset] | Byte.caseBit == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count, bytes[offset] == Byte.plus || bytes[offset] == Byte.hyphen {
        offset += 1
      }
      guard digits() > 0 else { throw JSONError(reason: .number, offset: start) }
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// The number of digits from `start`, which may be a minus, up to here.
  private func width(of start: Int) -> Int {
    offset - start - (bytes[start] == UInt8(ascii: "-") ? 1 : 0)
  }

  /// Takes digits; how many.
  private mutating func digits() -> Int {
    let start = offset
    while offset < bytes.count, bytes[offset].isASCIIDigit { offset += 1 }
    return offset - start
  }
}

extension JSONReader {
  /// Whether what starts at `offset` is UTF-8.
  private func isText(at offset: Int) -> Bool {
    UTF8Decoder.step(in: bytes, at: offset, end: bytes.count).scalar != nil
  }

  /// A text, from its first quotation mark to its last.
  private mutating func text() throws(JSONError) -> String {
    let start = offset + 1
    var end = start
    while end < bytes.count, bytes[end] >= Byte.space, bytes[end].isASCII, bytes[end] != Byte.quote,
      bytes[end] != Byte.backslash
    { end += 1 }
    // Most texts have nothing but plain letters.
    if end < bytes.count, bytes[end] == Byte.quote {
      offset = end + 1
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    var text = Array(bytes[start..<end])
    offset = end
    while offset < bytes.count {
      switch bytes[offset] {
      case Byte.quote:
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case Byte.backslash: try escape(into: &text)
      case 0..<Byte.space: throw error(.text)
      default:
        let step = UTF8Decoder.step(in: bytes, at: offset, end: bytes.count)
        guard step.scalar != nil else { throw error(.encoding) }
        text += bytes[offset..<(offset + step.length)]
        offset += step.length
      }
    }
    throw error(.ended)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let start = offset
    guard offset + 1 < bytes.count else { throw error(.ended) }
    offset += 2
    switch bytes[offset - 1] {
    case Byte.quote, Byte.backslash, UInt8(ascii: "/"): text.append(bytes[offset - 1])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(Byte.formFeed)
    case UInt8(ascii: "n"): text.append(Byte.lineFeed)
    case UInt8(ascii: "r"): text.append(Byte.carriageReturn)
    case UInt8(ascii: "t"): text.append(Byte.tab)
    case UInt8(ascii: "u"):
      var units = [try unit(of: start)]
      if UTF16.isLeadSurrogate(units[0]), offset + 1 < bytes.count, bytes[offset] == Byte.backslash,
        bytes[offset + 1] == UInt8(ascii: "u")
      {
        offset += 2
        units.append(try unit(of: start))
      }
      guard let scalars = String(validating: units, as: UTF16.self) else {
        throw JSONError(reason: .text, offset: start)
      }
      text += scalars.utf8
    default: throw JSONError(reason: .text, offset: start)
    }
  }

  /// The four hexadecimal digits of an escape that begins at `start`.
  private mutating func unit(of start: Int) throws(JSONError) -> UInt16 {
    guard offset + 4 <= bytes.count else {
      offset = bytes.count
      throw error(.ended)
    }
    var unit: UInt16 = 0
    for byte in bytes[offset..<(offset + 4)] {
      guard let digit = byte.hexadecimalValue else {
        throw JSONError(reason: .text, offset: start)
      }
      unit = unit << 4 | UInt16(digit)
    }
    offset += 4
    return unit
  }
}

extension JSONError {
  /// What is wrong, in a few words.
  public var words: Phrase {
    switch reason {
    case .encoding: Phrase(nl: "er staan bytes die geen UTF-8 zijn", en: "bytes are no UTF-8")
    case .ended: Phrase(nl: "het houdt halverwege op", en: "it ends halfway")
    case .unexpected:
      Phrase(nl: "er staat iets anders dan JSON", en: "something other than JSON stands there")
    case .number:
      Phrase(nl: "een getal is niet als in JSON geschreven", en: "a number is not as in JSON")
    case .text:
      Phrase(
        nl: "in een tekst staat een teken dat er zo niet mag staan",
        en: "a text holds a character that may not stand there like that")
    case .twice(let name):
      Phrase(nl: "'\(name)' staat er twee keer", en: "'\(name)' is there twice")
    case .depth:
      Phrase(
        nl: "er staan te veel lagen in elkaar", en: "it is nested too deep")
    case .trailing:
      Phrase(nl: "er staat nog iets achter het einde", en: "something stands behind the end")
    }
  }
}
