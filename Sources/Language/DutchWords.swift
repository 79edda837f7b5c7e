import Text

/// Says whether letters are a Dutch word, and whether they are a place that everyone knows.
///
/// The words are those of Debian's hunspell-nl (OpenTaal), inflected, with what may be the first, a
/// middle or the last part of a compound. `Tools/word-table` makes an automaton of them when Helder
/// is built, and describes its form. It is a constant of the program: a start reads nothing and
/// takes nothing apart, and every machine has the same words.
///
/// A word is looked up by its letters alone: its case, accents, apostrophes and hyphens do not
/// count.
public enum DutchWords {
  /// What the letters up to some place are.
  struct Kinds: OptionSet {
    let rawValue: UInt32
    /// A word by itself.
    static let word = Kinds(rawValue: 1)
    /// The first part of a compound.
    static let first = Kinds(rawValue: 2)
    /// A part of a compound between two others.
    static let middle = Kinds(rawValue: 4)
    /// The last part of a compound.
    static let last = Kinds(rawValue: 8)
    /// A name that everyone knows: a place, what comes from one, a law.
    static let known = Kinds(rawValue: 16)
  }

  /// The longest word that is looked up, in letters; longer ones are no words.
  static let longest = 60

  /// Whether the bytes in `range` are a Dutch word, inflected or compounded or both; words with
  /// hyphens between are one where each is.
  public static func isWord(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    guard let letters = letters(of: bytes, in: range) else { return false }
    if isWord(letters) { return true }
    let parts = hyphenParts(of: bytes, in: range)
    return parts.count > 1
      && parts.allSatisfy { part in
        guard let letters = Self.letters(of: bytes, in: part) else { return false }
        return letters.count == 1 || isWord(letters)
      }
  }

  /// Whether the bytes in `range` are a name that everyone knows; spaces do not count.
  public static func isKnownName(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    guard let letters = letters(of: bytes, in: range) else { return false }
    return ends(from: 0, of: letters) { place, kinds in
      place == letters.count && kinds.contains(.known)
    }
  }

  /// Whether the bytes in `range` are a word that stands in the list itself, no compound.
  public static func isListed(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    guard let letters = letters(of: bytes, in: range) else { return false }
    return ends(from: 0, of: letters) { place, kinds in
      place == letters.count && kinds.contains(.word)
    }
  }

  /// Whether a word or a name is longer than the letters in `range` that it begins with.
  static func isBeginning(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    guard let letters = letters(of: bytes, in: range) else { return false }
    let table = DutchWordTable.text.utf8.span
    var edge = 0
    for (place, letter) in letters.enumerated() {
      guard place == 0 || edge > 0, let value = number(of: letter, from: edge, in: table) else {
        return false
      }
      edge = Int(value >> 11)
    }
    return edge > 0
  }

  // MARK: Looking up

  /// Whether `letters` are a word or a compound: a first part, any number of middle ones and a
  /// last.
  private static func isWord(_ letters: [UInt8]) -> Bool {
    /// The places where a part of a compound may begin, a bit each.
    var begins: UInt64 = 1
    var place = 0
    while begins != 0, place < letters.count {
      defer { (begins, place) = (begins >> 1, place + 1) }
      guard begins & 1 == 1 else { continue }
      let isFirst = place == 0
      var found: UInt64 = 0
      let isWhole = ends(from: place, of: letters) { end, kinds in
        if end == letters.count { return kinds.contains(isFirst ? .word : .last) }
        if kinds.contains(isFirst ? .first : .middle) { found |= 1 << UInt64(end - place) }
        return false
      }
      if isWhole { return true }
      begins |= found
    }
    return false
  }

  /// The fewest letters of a part that a word is taken apart into.
  private static let shortestPart = 4

  /// The places at which `letters`, as numbers from 0 up to 25, fall apart into the fewest words or
  /// parts of compounds, in order; none where they do not.
  static func borders(in letters: [UInt8]) -> [Int] {
    let count = letters.count
    guard count >= 2 * shortestPart, count <= longest else { return [] }
    // For each place the fewest parts before it, and where the last of these begins.
    var parts = [Int](repeating: .max, count: count + 1)
    var begins = [Int](repeating: 0, count: count + 1)
    parts[0] = 0
    for place in 0..<count where parts[place] != .max {
      _ = ends(from: place, of: letters) { end, kinds in
        let isPart = !kinds.isDisjoint(with: [.word, .first, .middle, .last])
        let isWhole = place == 0 && end == count
        if isPart, !isWhole, end - place >= shortestPart, parts[place] + 1 < parts[end] {
          (parts[end], begins[end]) = (parts[place] + 1, place)
        }
        return false
      }
    }
    guard parts[count] != .max else { return [] }
    var borders: [Int] = []
    var place = begins[count]
    while place > 0 {
      borders.append(place)
      place = begins[place]
    }
    return borders.reversed()
  }

  /// Calls `isFound` with each place after `start` where something of the table ends that starts
  /// there, and what it is, until it says true; whether it did.
  private static func ends(
    from start: Int, of letters: [UInt8], _ isFound: (Int, Kinds) -> Bool
  ) -> Bool {
    let table = DutchWordTable.text.utf8.span
    var edge = 0
    var place = start
    while place < letters.count {
      guard let value = number(of: letters[place], from: edge, in: table) else { return false }
      place += 1
      let kinds = Kinds(rawValue: value >> 5 & 31)
      if !kinds.isEmpty, isFound(place, kinds) { return true }
      edge = Int(value >> 11)
      guard edge > 0 else { return false }
    }
    return false
  }

  /// The edge with `letter` among those that begin at number `first`; nil where there is none.
  private static func number(
    of letter: UInt8, from first: Int, in table: borrowing Span<UInt8>
  ) -> UInt32? {
    var offset = first * 5
    while true {
      let low = sign(table[offset]) | sign(table[offset + 1]) << 6
      let own = UInt8(truncatingIfNeeded: low & 31)
      if own == letter {
        return low | sign(table[offset + 2]) << 12 | sign(table[offset + 3]) << 18
          | sign(table[offset + 4]) << 24
      }
      guard own < letter, low & 1 << 10 == 0 else { return nil }
      offset += 5
    }
  }

  /// The six bits that a sign of the table stands for; the backslash is left out of the signs.
  @inline(__always)
  private static func sign(_ byte: UInt8) -> UInt32 {
    UInt32(byte &- 0x28 &- (byte > 0x5B ? 1 : 0))
  }

  // MARK: Letters

  /// The letters in `range` as 0 up to 25; nil where there is anything else in it than letters of
  /// the Latin alphabet, spaces and the signs that stand in words, or where there are too many or
  /// none.
  private static func letters(of bytes: [UInt8], in range: Range<Int>) -> [UInt8]? {
    var letters: [UInt8] = []
    letters.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: range.upperBound)
      offset += length
      if value < 0x80, ScalarClass.isASCIILetter(UInt8(value)) {
        letters.append(UInt8(value | 0x20) - 0x61)
      } else if let parts = LatinLetter.parts(of: value) {
        letters.append((parts.base | Byte.caseBit) - UInt8(ascii: "a"))
      } else if let pair = ligatures[value] {
        letters += pair.utf8.map { $0 - UInt8(ascii: "a") }
      } else {
        switch ScalarClass(value) {
        case .mark, .ignorable, .apostrophe, .hyphen, .stop, .space: continue
        default: return nil
        }
      }
      guard letters.count <= longest else { return nil }
    }
    return letters.isEmpty ? nil : letters
  }

  /// Letters that are looked up as others, as the table has them.
  private static let ligatures: [UInt32: String] = [
    0xC6: "ae", 0xE6: "ae", 0x152: "oe", 0x153: "oe", 0xD8: "o", 0xF8: "o", 0xDF: "ss",
    0x132: "ij", 0x133: "ij", 0x110: "d", 0x111: "d", 0x141: "l", 0x142: "l",
  ]

  private static func hyphenParts(of bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: range.upperBound)
      if ScalarClass(value) == .hyphen {
        if start < offset { parts.append(start..<offset) }
        start = offset + length
      }
      offset += length
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }
}
