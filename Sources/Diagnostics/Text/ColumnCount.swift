import Text

/// A count of what lies before a place in a line.
struct ColumnCount: Equatable {
  /// The place up to which was counted, on a border of characters.
  private(set) var offset: Int
  /// The characters before it, as a person counts them.
  private(set) var characters = 0
  /// The UTF-16 code units before it; bytes that are no UTF-8 count as U+FFFD, so as one.
  private(set) var codeUnits = 0

  /// A count that begins at `offset`, the start of a line.
  init(from offset: Int) { self.offset = offset }

  /// Counts on up to `target`, or up to the start of the character that holds it.
  mutating func advance(in bytes: [UInt8], to target: Int, lineEnd: Int) {
    var scanner = CharacterScanner(bytes, from: offset, to: lineEnd)
    while scanner.offset < target, let character = scanner.next() {
      guard character.upperBound <= target else { return }
      characters += 1
      codeUnits += character.count == 1 ? 1 : Self.codeUnits(in: bytes, character)
      offset = character.upperBound
    }
  }

  /// The UTF-16 code units of the scalars that lie wholly in `range`.
  static func codeUnits(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var units = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = UTF8Decoder.step(in: bytes, at: offset, end: bytes.count)
      offset += step.length
      guard offset <= range.upperBound else { break }
      units += (step.scalar?.value ?? 0) > 0xFFFF ? 2 : 1
    }
    return units
  }
}
