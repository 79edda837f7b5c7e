/// Finds the attributes of a page's HTML that hold an address or an id.
///
/// It reads what Helder's templates and Markdown make, where attributes are quoted (the templates'
/// own checks see to that); comments and the content of `script` are passed over.
struct AttributeScan {
  /// An attribute that was found.
  enum Attribute {
    /// `id`.
    case id(Range<Int>)
    /// `href` or `src`.
    case address(Range<Int>)
  }

  private let html: [UInt8]
  private var offset = 0
  private var isInTag = false

  /// A scan of `html` from its start.
  init(_ html: [UInt8]) { self.html = html }

  /// The next attribute, with the range of its value in the bytes; nil at the end.
  mutating func next() -> Attribute? {
    while offset < html.count {
      if !isInTag {
        guard let tag = nextTag() else { return nil }
        offset = tag
        isInTag = true
        continue
      }
      if let attribute = nextInTag() { return attribute }
    }
    return nil
  }

  /// Where the inside of the next start tag begins, comments and scripts passed over.
  private mutating func nextTag() -> Int? {
    while offset < html.count {
      guard let open = html[offset...].firstIndex(of: 0x3C) else { return nil }
      let after = open + 1
      guard after < html.count else { return nil }
      if html[after] == 0x21 {
        offset = starts("<!--", at: open) ? end(of: "-->", from: after) : end(of: ">", from: after)
      } else if html[after] == 0x2F {
        offset = end(of: ">", from: after)
      } else if starts("<script type=", at: open) {
        offset = end(of: "</script>", from: after)
      } else {
        return after
      }
    }
    return nil
  }

  /// The next attribute of interest in the tag, or nil once the tag is over.
  private mutating func nextInTag() -> Attribute? {
    while offset < html.count {
      let byte = html[offset]
      if byte == 0x3E {
        offset += 1
        isInTag = false
        return nil
      }
      guard byte == 0x22 || byte == 0x27 else {
        offset += 1
        continue
      }
      let valueStart = offset + 1
      let valueEnd = html[valueStart...].firstIndex(of: byte) ?? html.count
      let nameEnd = offset
      offset = min(html.count, valueEnd + 1)
      if endsName(" id=", at: nameEnd) { return .id(valueStart..<valueEnd) }
      if endsName(" href=", at: nameEnd) || endsName(" src=", at: nameEnd) {
        return .address(valueStart..<valueEnd)
      }
    }
    return nil
  }

  private func starts(_ text: String, at start: Int) -> Bool {
    let text = Array(text.utf8)
    return start + text.count <= html.count
      && html[start..<(start + text.count)].elementsEqual(text)
  }

  /// Whether `text`, which begins with white space, stands just before `end`.
  private func endsName(_ text: String, at end: Int) -> Bool {
    let text = Array(text.utf8)
    guard end >= text.count else { return false }
    let start = end - text.count
    guard html[start] == 0x20 || html[start] == 0x0A || html[start] == 0x09 else { return false }
    return html[(start + 1)..<end].elementsEqual(text.dropFirst())
  }

  private func end(of text: String, from start: Int) -> Int {
    let text = Array(text.utf8)
    guard let first = text.first else { return start }
    var offset = start
    while let found = html[offset...].firstIndex(of: first) {
      let end = found + text.count
      guard end <= html.count else { return html.count }
      if html[found..<end].elementsEqual(text) { return end }
      offset = found + 1
    }
    return html.count
  }
}
