import Text

extension DutchText {
  /// What stands between quotation marks, the marks included, in order.
  ///
  /// They are “…”, „…”, ‘…’, "…" and '…', within one text. A straight or typographic apostrophe
  /// opens only after white space or a bracket and closes only before none of a word, so that
  /// "foto's" and "'s avonds" hold no quotation. A mark without its other half counts for nothing.
  public var quotations: [Range<Int>] {
    var quotations: [Range<Int>] = []
    var double: Int?
    var single: Int?
    for (index, token) in tokens.enumerated() where token.kind == .mark {
      let range = token.range
      switch firstScalar(index) {
      case UInt32(ascii: "\""):
        if let start = double {
          quotations.append(start..<range.upperBound)
          double = nil
        } else {
          double = range.lowerBound
        }
      case 0x201C, 0x201E, 0x201F, 0xAB:
        // “ closes what „ opened.
        if let start = double, firstScalar(index) == 0x201C {
          quotations.append(start..<range.upperBound)
          double = nil
        } else {
          double = double ?? range.lowerBound
        }
      case 0x201D, 0xBB:
        if let start = double { quotations.append(start..<range.upperBound) }
        double = nil
      case 0x2018, 0x201A, UInt32(ascii: "'"), 0x2019:
        let opens = isSpaced(before: index) || firstClass(index - 1) == .openBracket
        let value = firstScalar(index)
        if let start = single, value == UInt32(ascii: "'") || value == 0x2019,
          !isFollowedByWord(index)
        {
          quotations.append(start..<range.upperBound)
          single = nil
        } else if opens, value != 0x2019 {
          single = range.lowerBound
        }
      default: break
      }
    }
    return quotations
  }

  /// Whether a word starts right after the token at `index`.
  private func isFollowedByWord(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].isWord && !isSpaced(before: index + 1)
  }
}
