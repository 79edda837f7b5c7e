/// Walks through a stretch of bytes character by character, as a person counts them.
///
/// The bytes need not be UTF-8: what is not counts as U+FFFD, which joins nothing. Between two scalars that are known to
/// stand alone, such as ASCII's, is always a border, so only what lies between such pairs costs
/// work. A character longer than `longest` bytes, which no honest text has, is cut.
public struct CharacterScanner {
  /// The number of bytes looked at together.
  static let longest = 128

  /// The bytes walked through.
  let bytes: [UInt8]
  /// Where the next character starts.
  public private(set) var offset: Int
  /// Where to stop.
  let end: Int
  /// The byte lengths of the characters already told apart, the next one last.
  private var pending: [Int] = []

  /// A walk from `start` up to `end`; both must lie in `bytes`, on borders of characters.
  public init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.offset = start
    self.end = end
  }

  /// The range of the next character; nil at the end.
  public mutating func next() -> Range<Int>? {
    guard offset < end else { return nil }
    if pending.isEmpty {
      let length = lengthIfAlone()
      if length > 0 {
        offset += length
        return offset - length..<offset
      }
      divide()
    }
    let length = pending.popLast() ?? 1
    offset += length
    return offset - length..<offset
  }

  /// The length of the scalar at `offset` if it and the one behind it stand alone, else 0.
  private func lengthIfAlone() -> Int {
    if bytes[offset] < 0x80, offset + 1 == end || bytes[offset + 1] < 0x80 { return 1 }
    let step = UTF8Decoder.step(in: bytes, at: offset, end: end)
    guard let scalar = step.scalar else { return step.length }
    guard Self.standsAlone(scalar) else { return 0 }
    let next = offset + step.length
    guard next < end else { return step.length }
    let following = UTF8Decoder.step(in: bytes, at: next, end: end).scalar
    return following.map(Self.standsAlone) ?? true ? step.length : 0
  }

  /// Whether a scalar is known to join neither of its neighbours, unless those want it to: ASCII,
  /// Latin letters, general punctuation, kana, Chinese characters and U+FFFD.
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x7F, 0xA0...0xA8, 0xAA...0xAC, 0xAF...0x2FF, 0x2010...0x2027, 0x20AC,
      0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFFFD:
      true
    default: false
    }
  }

  /// Tells apart the characters from `offset` up to the next pair of ASCII bytes, in pieces.
  private mutating func divide() {
    var place = offset
    var isComplete = true
    while place < end {
      if bytes[place] < 0x80, place > offset, bytes[place - 1] < 0x80 { break }
      if place - offset >= Self.longest {
        isComplete = false
        break
      }
      let step = UTF8Decoder.step(in: bytes, at: place, end: end)
      if step.scalar == nil { break }
      place += step.length
    }
    let text = String(decoding: bytes[offset..<place], as: UTF8.self)
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      pending.append(text.utf8.distance(from: index, to: next))
      index = next
    }
    // Where the stretch was cut, its last character may go on: it is looked at again.
    if !isComplete, pending.count > 1 { pending.removeLast() }
    pending.reverse()
  }
}
