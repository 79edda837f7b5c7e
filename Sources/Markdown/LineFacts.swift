import Text

/// What can be said of a line without knowing what stands around it.
struct LineFacts {
  /// Whether there is nothing but space on the line.
  private(set) var isBlank = true
  private(set) var pipes = 0
  /// Whether the line could be the one under the header of a table: hyphens, pipes and colons,
  /// after what quotes and lists put before them.
  private(set) var isRule = false
  /// The cells of such a line.
  private(set) var columns = 0
  /// The brackets that close, and for each the signs before it on the line that can start emphasis
  /// or an image.
  private(set) var closers = 0
  private(set) var openersBeforeClosers = 0
  /// Where the address begins if the line is the definition of a link: behind its first `]:`.
  private(set) var definition: Int?
  /// The runs of `*` or `_`, and the `![`.
  private(set) var openers = 0
  /// The `<?` and the `<!` that start no comment.
  private(set) var declarations = 0
  private(set) var firstDeclaration: Int?
  /// The levels of quotes and lists that the start of the line could stand for, new ones and ones
  /// that it continues; 0 where it could not open any.
  private(set) var possibleLevels = 0

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    let text = bytes.span.extracting(line)
    var place = 0
    while place < text.count {
      let byte = text[place]
      let offset = line.lowerBound + place
      place += 1
      // Most bytes are letters, which mean nothing here, or the spaces between them.
      if byte.isSmallASCIILetter {
        isBlank = false
        while place < text.count, text[place].isSmallASCIILetter { place += 1 }
        continue
      }
      let previous = place > 1 ? text[place - 2] : Byte.space
      switch byte {
      case Byte.pipe:
        pipes += 1
      case Byte.less:
        countDeclaration(bytes, offset, line.upperBound)
      case Byte.asterisk, Byte.underscore:
        if previous != byte { openers += 1 }
      case Byte.openBracket:
        if previous == Byte.exclamation { openers += 1 }
      case Byte.closeBracket:
        closers += 1
        openersBeforeClosers += openers
        if definition == nil, place < text.count, text[place] == Byte.colon {
          definition = offset + 2
        }
      default: break
      }
      if !byte.isSpaceOrTab { isBlank = false }
    }
    guard !isBlank else { return }
    readRule(bytes, line)
    readLevels(bytes, line)
  }

  private mutating func countDeclaration(_ bytes: [UInt8], _ offset: Int, _ end: Int) {
    guard offset + 1 < end else { return }
    let next = bytes[offset + 1]
    guard next == UInt8(ascii: "?") || next == Byte.exclamation else { return }
    if next == Byte.exclamation, offset + 3 < end, bytes[offset + 2] == Byte.hyphen,
      bytes[offset + 3] == Byte.hyphen
    {
      return
    }
    declarations += 1
    if firstDeclaration == nil { firstDeclaration = offset }
  }

  /// Reads the line from its end: as far as it goes, it is a rule; before that, prefixes.
  private mutating func readRule(_ bytes: [UInt8], _ line: Range<Int>) {
    var start = line.upperBound
    var hasHyphen = false
    while start > line.lowerBound {
      let byte = bytes[start - 1]
      guard
        byte == Byte.pipe || byte == Byte.hyphen || byte == Byte.colon || byte.isSpaceOrTab
      else { break }
      if byte == Byte.hyphen { hasHyphen = true }
      start -= 1
    }
    guard hasHyphen, bytes[line.lowerBound..<start].allSatisfy(Self.isPrefix) else { return }
    isRule = true
    var end = line.upperBound
    while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
    let content = bytes[start..<end].drop(while: \.isSpaceOrTab)
    columns = pipes + 1
    if content.first == Byte.pipe { columns -= 1 }
    if content.last == Byte.pipe { columns -= 1 }
    columns = max(1, columns)
  }

  private static func isPrefix(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.space, Byte.tab, Byte.greater, Byte.hyphen, Byte.plus, Byte.asterisk, Byte.hash,
      Byte.closeParenthesis, Byte.openBracket, Byte.closeBracket, Byte.caret, Byte.colon,
      UInt8(ascii: "."):
      true
    default: byte.isASCIIDigit
    }
  }

  /// Counts the markers at the start of the line, and two columns of space for each level that it
  /// may continue.
  private mutating func readLevels(_ bytes: [UInt8], _ line: Range<Int>) {
    guard !isThematicBreak(bytes, line) else { return }
    var offset = line.lowerBound
    var spaces = 0
    var markers = 0
    while offset < line.upperBound {
      let byte = bytes[offset]
      if byte == Byte.tab {
        spaces += 4
        offset += 1
      } else if byte == Byte.space {
        spaces += 1
        offset += 1
      } else if byte == Byte.greater {
        markers += 1
        offset += 1
      } else if let length = ListMarker.length(bytes, offset, line.upperBound) {
        markers += 1
        offset += length
      } else {
        break
      }
    }
    if markers > 0 { possibleLevels = markers + max(0, spaces - markers) / 2 }
  }
}

/// Whether a line, quotes taken off, is a rule such as `* * *`: that opens no list.
func isThematicBreak(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  let content = bytes[line].drop { $0.isSpaceOrTab || $0 == Byte.greater }
  guard let first = content.first,
    first == Byte.hyphen || first == Byte.asterisk || first == Byte.underscore
  else { return false }
  var count = 0
  for byte in content where !byte.isSpaceOrTab {
    guard byte == first else { return false }
    count += 1
  }
  return count >= 3
}

/// The signs that start an item of a list, or a footnote.
enum ListMarker {
  /// The number of bytes of the marker at `offset`, without the space after it.
  static func length(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int? {
    let byte = bytes[offset]
    var next = offset + 1
    if byte.isASCIIDigit {
      while next < end, bytes[next].isASCIIDigit, next - offset < 9 { next += 1 }
      guard next < end,
        bytes[next] == UInt8(ascii: ".") || bytes[next] == Byte.closeParenthesis
      else { return nil }
      next += 1
    } else if byte == Byte.openBracket {
      return footnote(bytes, offset, end)
    } else if byte != Byte.hyphen, byte != Byte.asterisk, byte != Byte.plus {
      return nil
    }
    guard next == end || bytes[next].isSpaceOrTab else { return nil }
    return next - offset
  }

  /// `[^name]:`.
  private static func footnote(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int? {
    guard offset + 1 < end, bytes[offset + 1] == Byte.caret else { return nil }
    var next = offset + 2
    while next < end, bytes[next] != Byte.closeBracket, !bytes[next].isSpaceOrTab { next += 1 }
    guard next > offset + 2, next + 1 < end, bytes[next] == Byte.closeBracket,
      bytes[next + 1] == Byte.colon
    else { return nil }
    return next + 2 - offset
  }
}
