import Text

/// A style sheet as readers get it: without the comments and the spaces that are for its writers.
///
/// Strings, escapes and the addresses in `url()` stay as they are, and so does a comment that
/// begins with `/*!`, which is how licences ask to be kept. Each rule keeps a line of its own, so
/// that a change can be read in the published file too. Source: CSS Syntax Module Level 3, 4.
struct StyleSheet {
  private let source: [UInt8]
  private var place = 0
  private var output: [UInt8] = []
  /// Whether there was space, or a comment, since the last byte of the output.
  private var isApart = false

  /// The bytes to publish for the style sheet `source`.
  static func published(_ source: [UInt8]) -> [UInt8] {
    var sheet = StyleSheet(source)
    sheet.run()
    return sheet.output
  }

  private init(_ source: [UInt8]) {
    self.source = source
    output.reserveCapacity(source.count)
  }

  private mutating func run() {
    while place < source.count {
      let byte = source[place]
      switch byte {
      case Byte.space, Byte.tab, Byte.lineFeed, 0x0C, Byte.carriageReturn:
        isApart = true
        place += 1
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"): comment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        separate(from: byte)
        copy(upTo: endOfString(byte))
      case UInt8(ascii: "\\"):
        separate(from: byte)
        copy(upTo: endOfEscape)
      case UInt8(ascii: "("):
        separate(from: byte)
        copy(upTo: isAddress ? endOfAddress : place + 1)
      case UInt8(ascii: "}"):
        // The last semicolon of a rule says nothing that the brace does not.
        if output.last == UInt8(ascii: ";") { output.removeLast() }
        isApart = false
        output.append(byte)
        output.append(Byte.lineFeed)
        place += 1
      default:
        separate(from: byte)
        copy(upTo: place + 1)
      }
    }
    if let last = output.last, last != Byte.lineFeed { output.append(Byte.lineFeed) }
  }

  private var next: UInt8? { place + 1 < source.count ? source[place + 1] : nil }

  /// Writes the space between the last byte and `byte`, where it means anything.
  private mutating func separate(from byte: UInt8) {
    defer { isApart = false }
    guard isApart, let last = output.last else { return }
    let needsNone: Bool =
      switch last {
      case UInt8(ascii: "{"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"),
        Byte.lineFeed:
        true
      default:
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
      }
    if !needsNone { output.append(Byte.space) }
  }

  private mutating func copy(upTo end: Int) {
    output.append(contentsOf: source[place..<end])
    place = end
  }

  /// A comment parts what is around it without being a space.
  private mutating func comment() {
    var end = place + 2
    while end + 1 < source.count,
      !(source[end] == UInt8(ascii: "*") && source[end + 1] == UInt8(ascii: "/"))
    {
      end += 1
    }
    let isClosed = end + 1 < source.count
    end = isClosed ? end + 2 : source.count
    let isKept = place + 2 < end && source[place + 2] == UInt8(ascii: "!")
    let isBetweenWords =
      !isApart && end < source.count && Self.isWord(source[end])
      && Self.isWord(output.last ?? Byte.lineFeed)
    if isKept {
      separate(from: source[place])
      copy(upTo: end)
      if isClosed { output.append(Byte.lineFeed) }
    } else if isBetweenWords {
      output.append(contentsOf: "/**/".utf8)
    }
    place = end
  }

  /// Whether a byte may be part of a word, or of a selector that a space would split.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.space, Byte.tab, Byte.lineFeed, 0x0C, Byte.carriageReturn, UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: ";"),
      UInt8(ascii: ","), UInt8(ascii: ":"):
      false
    default: true
    }
  }

  /// Behind the string that begins here; a line's end closes a bad one.
  private func endOfString(_ quote: UInt8) -> Int {
    var end = place + 1
    while end < source.count, source[end] != quote {
      if source[end] == Byte.lineFeed { return end }
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end + 1, source.count)
  }

  /// Behind the escape that begins here, with the space that ends one of hexadecimal digits.
  private var endOfEscape: Int {
    var end = place + 1
    while end < source.count, end - place <= 6, source[end].hexadecimalValue != nil { end += 1 }
    if end == place + 1 { return min(end + 1, source.count) }
    if end < source.count,
      source[end] == Byte.space || source[end] == Byte.tab || source[end] == Byte.lineFeed
    {
      end += 1
    }
    return end
  }

  /// Whether the parenthesis here is that of `url(`.
  private var isAddress: Bool {
    place >= 3 && source[place - 3..<place].elementsEqual("url".utf8) { $0 | 0x20 == $1 }
  }

  /// Behind the parenthesis that ends an address.
  private var endOfAddress: Int {
    var end = place + 1
    while end < source.count, source[end] != UInt8(ascii: ")") {
      end += source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end + 1, source.count)
  }
}
