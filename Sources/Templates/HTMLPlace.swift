/// Follows the HTML of a template, to know where in it a tag writes.
struct HTMLPlace {
  private enum State {
    case text
    case tagOpen
    case tagName
    case inTag
    case attributeName
    case afterEquals
    case quoted(UInt8)
    case unquoted
    case comment
    case raw
  }

  private var state = State.text
  private var tagName: [UInt8] = []
  private var attributeName: [UInt8] = []
  private var isFirstInValue = true
  private var recent: [UInt8] = []

  /// Where a tag at this point writes.
  var site: WriteSite {
    switch state {
    case .text: .text
    case .tagOpen, .tagName, .inTag, .attributeName: .forbidden(.tagName)
    case .afterEquals, .unquoted: .forbidden(.unquotedValue)
    case .quoted:
      .attribute(
        name: String(decoding: attributeName, as: UTF8.self), isFirst: isFirstInValue)
    case .comment: .forbidden(.comment)
    case .raw: .forbidden(.script)
    }
  }

  /// Notes that a value was written.
  mutating func passValue() { isFirstInValue = false }

  /// Reads on through literal text.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { step(byte) }
  }

  private mutating func step(_ byte: UInt8) {
    recent.append(byte)
    if recent.count > 9 { recent.removeFirst() }
    switch state {
    case .text: if byte == 0x3C { begin(.tagOpen) }
    case .tagOpen:
      tagName = []
      switch byte {
      case 0x21: state = .comment
      case 0x2F: state = .tagName
      case _ where Self.isLetter(byte):
        tagName = [byte | 0x20]
        state = .tagName
      default: state = .text
      }
    case .tagName:
      if byte == 0x3E { return endTag() }
      if Self.isSpace(byte) { state = .inTag } else { tagName.append(byte | 0x20) }
    case .inTag:
      if byte == 0x3E { return endTag() }
      if !Self.isSpace(byte), byte != 0x2F {
        attributeName = [byte]
        state = .attributeName
      }
    case .attributeName:
      switch byte {
      case 0x3D: state = .afterEquals
      case 0x3E: endTag()
      case _ where Self.isSpace(byte): state = .inTag
      default: attributeName.append(byte)
      }
    case .afterEquals:
      isFirstInValue = true
      switch byte {
      case 0x22, 0x27: state = .quoted(byte)
      case 0x3E: endTag()
      case _ where Self.isSpace(byte): break
      default: state = .unquoted
      }
    case .quoted(let quote):
      if byte == quote { state = .inTag } else { isFirstInValue = false }
    case .unquoted:
      if byte == 0x3E { endTag() } else if Self.isSpace(byte) { state = .inTag }
    case .comment:
      // `<!doctype html>` ends at its `>`, a comment at `-->`.
      let isComment = recent.count >= 3 && recent.suffix(3).elementsEqual("-->".utf8)
      if byte == 0x3E, isComment || !startedAsComment { state = .text }
      if recent.suffix(4).elementsEqual("<!--".utf8) { startedAsComment = true }
    case .raw:
      let text = recent.map { $0 | 0x20 }
      if text.suffix(9).elementsEqual("</script>".utf8.map { $0 | 0x20 })
        || text.suffix(8).elementsEqual("</style>".utf8.map { $0 | 0x20 })
      {
        state = .text
      }
    }
  }

  private var startedAsComment = false

  private mutating func begin(_ next: State) {
    state = next
    startedAsComment = false
  }

  private mutating func endTag() {
    let isRaw = tagName.elementsEqual("script".utf8) || tagName.elementsEqual("style".utf8)
    let isSelfClosed = recent.dropLast().last == 0x2F
    state = isRaw && !isSelfClosed ? .raw : .text
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
