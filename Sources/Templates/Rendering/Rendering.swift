import Text

/// One filling of a template with values.
struct Rendering {
  let template: Template
  /// How many bytes the output may have before no further element of a list is rendered.
  let most: Int
  /// The fields of the things that names are looked up in, from the outermost; a text is the only
  /// field of its own.
  var scopes: [[Value]]
  var output: [UInt8]

  /// Does the steps in `range`.
  mutating func run(_ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let step = template.steps[place]
      place += 1
      switch step {
      case .literal(let bytes):
        output.append(contentsOf: template.literals[Int(bytes.lowerBound)..<Int(bytes.upperBound)])
      case .text(let path):
        if case .text(let text) = value(at: path) { Self.escape(text, into: &output) }
      case .html(let path):
        if case .html(let bytes) = value(at: path) { output.append(contentsOf: bytes) }
      case .each(let path, let end):
        each(path, place..<Int(end))
        place = Int(end)
      case .when(let path, let end):
        if case .flag(true) = value(at: path) { continue }
        place = Int(end)
      case .unless(let path, let end):
        if !isMissing(value(at: path)) { place = Int(end) }
      }
    }
  }

  private mutating func each(_ path: Template.Path, _ inner: Range<Int>) {
    switch value(at: path) {
    case .list(let elements):
      guard let first = elements.first else { return }
      scopes.append(first.fields)
      run(inner)
      for number in 1..<max(1, elements.count) where output.count <= most {
        scopes[scopes.count - 1] = elements[number].fields
        run(inner)
      }
      scopes.removeLast()
    case .series(let series):
      scopes.append([])
      for number in 0..<series.count where output.count <= most {
        scopes[scopes.count - 1] = series.element(number).fields
        run(inner)
      }
      scopes.removeLast()
    case .object(let fields):
      scopes.append(fields)
      run(inner)
      scopes.removeLast()
    case .text, .html, .flag, .absent: break
    }
  }

  @inline(__always)
  private func value(at path: Template.Path) -> Value {
    let value = scopes[Int(path.scope)][Int(path.field)]
    return path.further.isEmpty ? value : self.value(value, path.further)
  }

  /// The value in `value` that the further fields of a path lead to.
  private func value(_ value: Value, _ further: Range<Int32>) -> Value {
    var value = value
    for number in further {
      guard case .object(let fields) = value else { return .absent }
      value = fields[template.furtherFields[Int(number)]]
    }
    return value
  }

  private func isMissing(_ value: Value) -> Bool {
    switch value {
    case .absent, .flag(false): true
    case .list(let elements): elements.isEmpty
    case .series(let series): series.count == 0
    case .text, .html, .flag, .object: false
    }
  }

  // MARK: Escaping

  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
  private static let quote = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)

  /// The bytes that are escaped, all below 0x40: bit n is set for byte n.
  private static let escaped: UInt64 =
    1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// Appends `text` so that it means itself between elements and in a quoted attribute.
  static func escape(_ text: String, into output: inout [UInt8]) {
    // Most texts have nothing to escape: all is copied at once, and then looked at.
    let start = output.count
    output.append(contentsOf: text.utf8)
    guard let first = firstEscaped(in: output.span, from: start) else { return }
    let rest = Array(output[first...])
    output.removeSubrange(first...)
    for byte in rest {
      switch byte {
      case Byte.ampersand: output.append(contentsOf: ampersand)
      case Byte.less: output.append(contentsOf: less)
      case Byte.greater: output.append(contentsOf: greater)
      case Byte.quote: output.append(contentsOf: quote)
      case UInt8(ascii: "'"): output.append(contentsOf: apostrophe)
      default: output.append(byte)
      }
    }
  }

  /// Where the first byte from `start` on stands that is escaped.
  private static func firstEscaped(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    while place + 8 <= bytes.count {
      let word = bytes.word(at: place)
      // Two of these differ from two others in one bit.
      guard word.place(of: 0x22) == nil,
        (word | 0x0101_0101_0101_0101).place(of: 0x27) == nil,
        (word | 0x0202_0202_0202_0202).place(of: 0x3E) == nil
      else { break }
      place += 8
    }
    while place < bytes.count, !isEscaped(bytes[place]) { place += 1 }
    return place < bytes.count ? place : nil
  }

  @inline(__always)
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x40 && escaped >> UInt64(byte) & 1 != 0
  }
}

extension Value {
  /// The values of a thing's fields; a text is the only one of its own.
  var fields: [Value] {
    if case .object(let fields) = self { fields } else { [self] }
  }
}
