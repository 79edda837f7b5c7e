import Text

/// The signs in plain words that could be markup that failed: most blocks have none.
struct UnreadSigns: OptionSet {
  let rawValue: UInt16

  static let bracket = UnreadSigns(rawValue: 1)
  static let emphasis = UnreadSigns(rawValue: 2)
  static let brace = UnreadSigns(rawValue: 4)
  static let colon = UnreadSigns(rawValue: 8)
  static let less = UnreadSigns(rawValue: 16)
  static let backtick = UnreadSigns(rawValue: 32)
  static let pipe = UnreadSigns(rawValue: 64)
  static let ampersand = UnreadSigns(rawValue: 128)
  /// One of the wide signs of East Asian keyboards.
  static let wide = UnreadSigns(rawValue: 256)

  /// Looks at words that stand for themselves.
  mutating func look(at text: Span<UInt8>) {
    for offset in text.indices {
      let byte = text[offset]
      // Nearly all are letters or spaces.
      if byte.isSmallASCIILetter || byte == Byte.space { continue }
      switch byte {
      case Byte.openBracket, Byte.closeBracket: insert(.bracket)
      case Byte.asterisk, Byte.tilde: insert(.emphasis)
      case Byte.underscore:
        // Within a word it means nothing.
        if offset == 0 || text[offset - 1].isSpaceOrTab || text[offset - 1] == byte {
          insert(.emphasis)
        }
      case Byte.openBrace: insert(.brace)
      case Byte.colon:
        if offset + 1 < text.count, !text[offset + 1].isSpaceOrTab { insert(.colon) }
      case Byte.less: insert(.less)
      case Byte.backtick: insert(.backtick)
      case Byte.pipe: insert(.pipe)
      case Byte.ampersand: insert(.ampersand)
      case 0xEF: insert(.wide)
      case Byte.equals:
        if offset > 0, text[offset - 1] == byte { insert(.emphasis) }
      default: continue
      }
    }
  }
}
