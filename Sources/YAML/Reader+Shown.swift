import Text

// What messages show of a line, so that they can say how to write it.

extension Reader {
  /// The line at `place` without the dash, of whatever kind, that it begins with; shortened.
  var textWithoutDash: String {
    var start = place
    loop: while start < end {
      switch bytes[start] {
      case Byte.hyphen, Byte.space, Byte.asterisk, Byte.plus: start += 1
      // Dashes and bullets of word processors: U+2010 to U+2015, U+2022, U+2212, U+00B7.
      case 0xE2
      where start + 2 < end
        && (bytes[start + 1] == 0x80
          && ((0x90...0x95).contains(bytes[start + 2])
            || bytes[start + 2] == 0xA2)
          || bytes[start + 1] == 0x88 && bytes[start + 2] == 0x92):
        start += 3
      case 0xC2 where start + 1 < end && (bytes[start + 1] == 0xB7 || bytes[start + 1] == 0xA0):
        start += 2
      default: break loop
      }
    }
    var stop = start
    while stop < end, !bytes[stop].isLineEnd { stop += 1 }
    return Self.shown(bytes[start..<stop])
  }

  /// A piece of a line for a message: at most 60 characters of it, without white space around it.
  static func shown(_ piece: ArraySlice<UInt8>) -> String {
    var piece = piece
    while let last = piece.last, last.isSpaceOrTab { piece.removeLast() }
    while let first = piece.first, first.isSpaceOrTab { piece.removeFirst() }
    let text = String(decoding: piece, as: UTF8.self)
    return text.count <= 60 ? text : text.prefix(59) + "…"
  }
}
