import Text

/// Bounds what references can add to a text before cmark adds it: each takes over the address and
/// the title of its definition, so that a short text can come to very much.
///
/// Any line with `]:` may be a definition. It is taken to go on to the next such line or to an empty
/// one; a title that is open takes those lines too.
struct ReferenceSketch {
  /// The brackets that close: no more links than that refer to a definition.
  private(set) var references = 0
  /// The bytes of the longest definition, and the line on which it begins.
  private(set) var longest = 0
  private(set) var longestLine = 0..<0

  /// The definition at hand.
  private var size: Int?
  private var line = 0..<0
  /// What closes the title that is open.
  private var closing: UInt8?

  /// What the references come to at most, in bytes.
  var expansion: Int { references * longest }

  /// Goes on with a line, which is not empty.
  mutating func read(_ bytes: [UInt8], _ line: Range<Int>, _ facts: LineFacts) {
    references += facts.closers
    var start = line.lowerBound
    if closing == nil, let definition = facts.definition {
      size = 0
      self.line = line
      start = definition
    }
    guard let size else { return }
    readTitle(bytes, start..<line.upperBound)
    self.size = size + line.count + 1
    if size + line.count + 1 > longest {
      longest = size + line.count + 1
      longestLine = self.line
    }
  }

  /// Ends the stretch of lines without an empty one.
  mutating func end() {
    size = nil
    closing = nil
  }

  /// Follows where a title opens and closes.
  private mutating func readTitle(_ bytes: [UInt8], _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if byte == Byte.backslash {
        place += 1
      } else if byte == closing {
        closing = nil
      } else if closing == nil, place == range.lowerBound || Self.goesBeforeTitle(bytes[place - 1])
      {
        switch byte {
        case Byte.quote, UInt8(ascii: "'"): closing = byte
        case Byte.openParenthesis: closing = Byte.closeParenthesis
        default: break
        }
      }
      place += 1
    }
  }

  /// Whether a title may open behind `byte`: a space, or the mark of a quote.
  private static func goesBeforeTitle(_ byte: UInt8) -> Bool {
    byte.isSpaceOrTab || byte == Byte.greater
  }
}

extension MarkdownTree {
  /// The first block with whose links the addresses and titles of all links come to more than
  /// `most` bytes; nil where they do not.
  func firstBlock(withLinksBeyond most: Int) -> Int? {
    var sum = 0
    for index in nodes.indices {
      guard let target = nodes[index].target else { continue }
      sum += Int(target.address.count) + Int(target.title.count)
      guard sum > most else { continue }
      var block = index
      while nodes[block].isInline {
        block = nodes[block].parent
      }
      return block
    }
    return nil
  }
}
