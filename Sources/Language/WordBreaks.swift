import Text

/// Where a long Dutch word may be broken: between the parts of a compound, and in a long part
/// between its syllables.
///
/// A browser without a Dutch dictionary breaks a word that does not fit at any letter. The parts are
/// those of ``DutchWords``. The syllables are a guess that suits Dutch: the last consonant before a
/// vowel begins one, and what is written with two letters stays whole.
public enum WordBreaks {
  /// The fewest letters of a word that is broken: shorter ones fit on a telephone.
  public static let shortest = 18
  /// The fewest letters on either side of a break.
  private static let fewest = 3
  /// The longest part of a compound that stays whole.
  private static let longestWhole = 9

  /// The places in `word`, small and capital letters of ASCII, before which it may be broken, as
  /// numbers of letters, in order; none in a short word or where other bytes are in it.
  public static func places(in word: ArraySlice<UInt8>) -> [Int] {
    guard word.count >= shortest, word.count <= DutchWords.longest else { return [] }
    let letters = word.map { ($0 | Byte.caseBit) &- UInt8(ascii: "a") }
    guard letters.allSatisfy({ $0 < 26 }) else { return [] }
    return parts(of: letters, in: 0..<letters.count)
  }

  /// The places between the parts of what is in `range`, and within long parts.
  private static func parts(of letters: [UInt8], in range: Range<Int>) -> [Int] {
    guard range.count > longestWhole else { return [] }
    let borders = DutchWords.borders(in: Array(letters[range])).map { $0 + range.lowerBound }
    guard !borders.isEmpty else { return syllables(of: letters, in: range) }
    var places: [Int] = []
    var start = range.lowerBound
    for end in borders + [range.upperBound] {
      places += parts(of: letters, in: start..<end)
      if end < range.upperBound { places.append(end) }
      start = end
    }
    return places
  }

  /// The places between syllables in `range`.
  private static func syllables(of letters: [UInt8], in range: Range<Int>) -> [Int] {
    guard range.count > 2 * fewest else { return [] }
    return (range.lowerBound + fewest...range.upperBound - fewest).filter { place in
      // …, before | first, second, …
      let (before, first, second) = (letters[place - 1], letters[place], letters[place + 1])
      guard !isVowel(first), !isPair(before, first),
        letters[range.lowerBound..<place].contains(where: isVowel)
      else { return false }
      return isVowel(second) || isPair(first, second)
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    vowels.contains(letter)
  }

  /// Whether two letters are one sound, or always begin a syllable together.
  private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    pairs.contains([first, second])
  }

  private static let vowels = Set("aeiouy".utf8.map { $0 - UInt8(ascii: "a") })
  private static let pairs = Set(
    ["ch", "qu", "sc", "pr", "tr", "kr", "gr", "dr", "vr", "br", "bl", "gl", "pl"]
      .map { $0.utf8.map { $0 - UInt8(ascii: "a") } })
}
