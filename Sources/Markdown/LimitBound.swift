import Text

/// What signs a body has, from which it is clear that it is within every limit: that costs a fraction
/// of measuring its lines, and is so of nearly every text that people write.
struct LimitBound {
  private var lines = 1
  /// The signs that may open a quote or an item of a list.
  private var markers = 0
  /// The columns of space beside other space, of which lines may begin.
  private var indent = 0
  /// The signs that can start emphasis or an image, and the brackets that close.
  private var openers = 0
  private var closers = 0
  /// Whether there is a pipe, a `<` or a `]:`, which say nothing by their number alone.
  private var hasMore = false

  /// The signs of `body`.
  init(_ body: Span<UInt8>) {
    var place = 0
    while place < body.count {
      let byte = body[place]
      let before = place > 0 ? body[place - 1] : Byte.lineFeed
      place += 1
      if byte.isSmallASCIILetter { continue }
      let next = place < body.count ? body[place] : Byte.lineFeed
      switch byte {
      case Byte.space: if next == Byte.space { indent += 1 }
      case Byte.tab: indent += 4
      case Byte.lineFeed, Byte.carriageReturn: lines += 1
      case Byte.greater: markers += 1
      case Byte.hyphen, Byte.plus: if next.isSpaceOrLineEnd { markers += 1 }
      case Byte.asterisk, Byte.underscore:
        openers += 1
        if next.isSpaceOrLineEnd { markers += 1 }
      case UInt8(ascii: "."), Byte.closeParenthesis:
        if before.isASCIIDigit, next.isSpaceOrLineEnd { markers += 1 }
      case Byte.openBracket: if before == Byte.exclamation { openers += 1 }
      case Byte.closeBracket:
        closers += 1
        hasMore = hasMore || next == Byte.colon
      case Byte.pipe, Byte.less: hasMore = true
      default: break
      }
      if hasMore { return }
    }
  }

  /// Whether a body of `count` bytes with these signs is within each of `limits`.
  func isWithin(_ limits: MarkdownLimits, count: Int) -> Bool {
    !hasMore && count <= limits.lineBytes && lines <= limits.paragraphLines
      && markers <= limits.containerLevels
      && markers + (indent + 2) / 2 <= limits.possibleLevels
      && lines * lines <= limits.rereadLines && lines * count <= limits.rereadBytes
      && 2 * openers * closers <= limits.steps
  }
}
