/// Walks through a stretch of bytes character by character, as a person counts them.
///
/// The bytes need not be UTF-8: what is not counts as U+FFFD. Two ASCII bytes in a row are always
/// two characters, so only what lies between such pairs costs work. A character longer than
/// `longest` bytes, which no honest text has, is cut.
struct CharacterScanner {
  /// The number of bytes looked at together.
  static let longest = 512

  /// The bytes walked through.
  let bytes: [UInt8]
  /// Where the next character starts.
  private(set) var offset: Int
  /// Where to stop.
  let end: Int
  /// The byte lengths of the characters already told apart, the next one last.
  private var pending: [Int] = []

  /// A walk from `start` up to `end`; both must lie in `bytes`, on borders of characters.
  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.offset = start
    self.end = end
  }

  /// The range of the next character; nil at the end.
  mutating func next() -> Range<Int>? {
    guard offset < end else { return nil }
    if pending.isEmpty {
      if bytes[offset] < 0x80, offset + 1 == end || bytes[offset + 1] < 0x80 {
        offset += 1
        return offset - 1..<offset
      }
      divide()
    }
    let length = pending.popLast() ?? 1
    offset += length
    return offset - length..<offset
  }

  /// Tells apart the characters from `offset` up to the next pair of ASCII bytes.
  private mutating func divide() {
    var text = ""
    var lengths: [Int] = []
    var place = offset
    var isComplete = true
    while place < end {
      if bytes[place] < 0x80, place > offset, bytes[place - 1] < 0x80 { break }
      if place - offset >= Self.longest {
        isComplete = false
        break
      }
      let step = UTF8Decoder.step(in: bytes, at: place, end: end)
      text.unicodeScalars.append(step.scalar ?? "\u{FFFD}")
      lengths.append(step.length)
      place += step.length
    }
    var scalar = 0
    for character in text {
      let next = scalar + character.unicodeScalars.count
      pending.append(lengths[scalar..<next].reduce(0, +))
      scalar = next
    }
    // Where the stretch was cut, its last character may go on: it is looked at again.
    if !isComplete, pending.count > 1 { pending.removeLast() }
    pending.reverse()
  }
}
