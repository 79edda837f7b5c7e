/// Reads the start tags of HTML or SVG, one after the other, with their attributes.
///
/// It reads what templates and Markdown make, and anything else without ever failing: comments, end
/// tags and declarations are passed over, and the text inside `script` and `style` is content, not
/// tags. Source: HTML Living Standard, 13.2.5.
public struct TagScan {
  /// An attribute, by where its name and its value stand; the value is without quotes.
  public struct Attribute {
    public let key: MarkupName
    public let name: Range<Int>
    public let value: Range<Int>
  }

  private let html: [UInt8]
  private var offset = 0
  /// The whole start tag, from `<` up to and with `>`.
  public private(set) var tag = 0..<0
  /// The name of the element.
  public private(set) var element = MarkupName()
  /// The attributes, in the order written.
  public private(set) var attributes: [Attribute] = []
  /// What stands between the tags of `script` or `style`; empty for other elements.
  public private(set) var content = 0..<0

  /// A scan of `html` from its start.
  public init(_ html: [UInt8]) { self.html = html }

  /// Reads the next start tag; false at the end.
  public mutating func next() -> Bool {
    while let open = index(of: 0x3C, from: offset) {
      let after = open + 1
      guard after < html.count else { break }
      switch html[after] {
      case 0x41...0x5A, 0x61...0x7A:
        readTag(from: open)
        return true
      case 0x21 where starts(with: MarkupBytes.commentStart, at: after):
        let end = start(of: MarkupBytes.commentEnd, from: after + 3)
        offset = min(html.count, end + MarkupBytes.commentEnd.count)
      case 0x21, 0x2F, 0x3F:
        offset = (index(of: 0x3E, from: after) ?? html.count - 1) + 1
      default:
        offset = after
      }
    }
    offset = html.count
    return false
  }

  /// The value of the attribute `name`, the first where there are several.
  public func value(of name: MarkupName) -> ArraySlice<UInt8>? {
    attributes.first { $0.key == name }.map { html[$0.value] }
  }

  private mutating func readTag(from open: Int) {
    attributes.removeAll(keepingCapacity: true)
    var offset = open + 1
    var element = MarkupName()
    while offset < html.count, !Self.endsName(html[offset]) {
      element.add(html[offset])
      offset += 1
    }
    self.element = element
    while offset < html.count, html[offset] != 0x3E {
      if Self.isSpace(html[offset]) || html[offset] == 0x2F {
        offset += 1
      } else {
        offset = readAttribute(from: offset)
      }
    }
    offset = min(html.count, offset + 1)
    tag = open..<offset
    content = offset..<offset
    if element == .script {
      content = offset..<start(of: MarkupBytes.scriptEnd, from: offset)
    } else if element == .style {
      content = offset..<start(of: MarkupBytes.styleEnd, from: offset)
    }
    self.offset = content.upperBound
  }

  /// Reads the attribute at `start`, and returns where it ends.
  private mutating func readAttribute(from start: Int) -> Int {
    var key = MarkupName()
    key.add(html[start])
    var offset = start + 1
    while offset < html.count, !Self.endsName(html[offset]), html[offset] != 0x3D {
      key.add(html[offset])
      offset += 1
    }
    let name = start..<offset
    var next = offset
    while next < html.count, Self.isSpace(html[next]) { next += 1 }
    guard next < html.count, html[next] == 0x3D else {
      attributes.append(Attribute(key: key, name: name, value: offset..<offset))
      return offset
    }
    next += 1
    while next < html.count, Self.isSpace(html[next]) { next += 1 }
    guard next < html.count else { return html.count }
    let quote = html[next]
    if quote == 0x22 || quote == 0x27 {
      let end = index(of: quote, from: next + 1) ?? html.count
      attributes.append(Attribute(key: key, name: name, value: (next + 1)..<max(next + 1, end)))
      return min(html.count, end + 1)
    }
    offset = next
    while offset < html.count, !Self.isSpace(html[offset]), html[offset] != 0x3E { offset += 1 }
    attributes.append(Attribute(key: key, name: name, value: next..<offset))
    return offset
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == 0x3E || byte == 0x2F || isSpace(byte)
  }

  private func index(of byte: UInt8, from start: Int) -> Int? {
    var offset = start
    while offset < html.count {
      if html[offset] == byte { return offset }
      offset += 1
    }
    return nil
  }

  private func starts(with text: [UInt8], at start: Int) -> Bool {
    guard start + text.count <= html.count else { return false }
    for index in 0..<text.count {
      let byte = html[start + index]
      let folded = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
      if folded != text[index] { return false }
    }
    return true
  }

  /// Where `text` next starts, or the end of the bytes.
  private func start(of text: [UInt8], from start: Int) -> Int {
    var offset = start
    while let first = index(of: text[0], from: offset) {
      if starts(with: text, at: first) { return first }
      offset = first + 1
    }
    return html.count
  }
}
