import Text

/// What of a template a reader sees as words, on a site that speaks to its reader in one way.
///
/// All else is a space, so that each word stays at its own place: tags, comments, styles and scripts,
/// names that a value comes for, and what stands there for the other way of speaking.
struct TemplateWords {
  private let bytes: [UInt8]
  private let isPolite: Bool
  private var words: [UInt8]
  private var offset = 0
  /// For each open section whether it is shown.
  private var shown: [Bool] = []
  /// How many of them are not.
  private var hiddenCount = 0

  /// The words in `bytes`, where `isPolite` is whether the reader is called "u".
  static func words(in bytes: [UInt8], isPolite: Bool) -> [UInt8] {
    var template = TemplateWords(bytes, isPolite)
    template.read()
    return template.words
  }

  private init(_ bytes: [UInt8], _ isPolite: Bool) {
    self.bytes = bytes
    self.isPolite = isPolite
    words = [UInt8](repeating: Byte.space, count: bytes.count)
  }

  private mutating func read() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "{") where starts(with: Self.tagStart): readTag()
      case UInt8(ascii: "<") where starts(with: Self.commentStart): skip(past: Self.commentEnd)
      case UInt8(ascii: "<"): readElement()
      case let byte:
        if hiddenCount == 0 { words[offset] = byte }
        offset += 1
      }
    }
  }

  private static let tagStart = Array("{{".utf8)
  private static let tagEnd = Array("}}".utf8)
  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
  private static let hidden = [Array("<style".utf8), Array("<script".utf8)]
  private static let endTagStart = Array("</".utf8)

  private func starts(with text: [UInt8]) -> Bool { bytes[offset...].starts(with: text) }

  private mutating func skip(past end: [UInt8]) {
    while offset < bytes.count, bytes[offset] != end[0] || !bytes[offset...].starts(with: end) {
      offset += 1
    }
    offset = min(bytes.count, offset + end.count)
  }

  /// Reads `{{…}}`: a section that opens or ends, or a name.
  private mutating func readTag() {
    let start = offset + 2
    skip(past: Self.tagEnd)
    guard start + 2 < offset else { return }
    let name = bytes[(start + 1)..<(offset - 2)].filter { $0 != Byte.space }
    let isForm = name.elementsEqual("met_u".utf8)
    switch bytes[start] {
    case UInt8(ascii: "#"): open(!isForm || isPolite)
    case UInt8(ascii: "^"): open(!isForm || !isPolite)
    case UInt8(ascii: "$"), UInt8(ascii: "<"): open(true)
    case UInt8(ascii: "/"): if shown.popLast() == false { hiddenCount -= 1 }
    default: break
    }
  }

  private mutating func open(_ isShown: Bool) {
    shown.append(isShown)
    if !isShown { hiddenCount += 1 }
  }

  /// Passes over an element's tag, but for the sections in it; and over a style or a script.
  private mutating func readElement() {
    let isHidden = Self.hidden.contains(where: starts)
    readRestOfElement()
    guard isHidden else { return }
    skip(past: Self.endTagStart)
    readRestOfElement()
  }

  private mutating func readRestOfElement() {
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      if bytes[offset] == UInt8(ascii: "{"), starts(with: Self.tagStart) {
        readTag()
      } else {
        offset += 1
      }
    }
    offset = min(bytes.count, offset + 1)
  }
}
