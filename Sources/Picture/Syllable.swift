/// Where a long word is broken, when its writer did not say where.
///
/// A guess that suits Dutch: the last consonant before a vowel begins a syllable, and `ch`, `ij`
/// and the like stay whole. A compound is better served by a soft hyphen in its name.
enum Syllable {
  /// The fewest letters that stay together at either end of a break.
  static let fewestLetters = 3

  static func mayEnd(before index: Int, in word: ArraySlice<Character>) -> Bool {
    guard index - word.startIndex >= fewestLetters, word.endIndex - index >= fewestLetters
    else { return false }
    // The letters around the break: ..., before | first, second, ...
    guard let before = letter(word[index - 1]), let first = letter(word[index]),
      let second = letter(word[index + 1]), isHyphenated(word[index - 2])
    else { return false }
    if inseparable.contains([before, first]) { return false }
    if isVowel(first) { return false }
    return isVowel(second) || inseparable.contains([first, second])
  }

  /// Whether the letters before `index` are the end of a word that begins a compound.
  static func endsCompound(before index: Int, in word: ArraySlice<Character>) -> Bool {
    guard word.endIndex - index >= fewestLetters else { return false }
    return compoundEnds.contains { ending in
      let start = index - ending.count
      return start - word.startIndex >= fewestLetters
        && word[start..<index].elementsEqual(ending) { letter($0) == $1 }
    }
  }

  /// Whether a break beside this character is marked by a hyphen: in scripts with capitals.
  static func isHyphenated(_ character: Character) -> Bool {
    guard let properties = character.unicodeScalars.first?.properties else { return false }
    return properties.isUppercase || properties.isLowercase
  }

  /// The letter in lower case and without its accents' weight: an accented letter is a vowel.
  private static func letter(_ character: Character) -> UInt8? {
    guard isHyphenated(character) else { return nil }
    guard let byte = character.asciiValue else { return UInt8(ascii: "e") }
    return byte | 0x20
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    vowels.contains(letter)
  }

  private static let vowels = Array("aeiouy".utf8)
  private static let compoundEnds = ["heids", "ings", "teits", "schaps"].map { Array($0.utf8) }
  private static let inseparable = ["ch", "ij", "ph", "th", "qu", "sc"].map { Array($0.utf8) }
}
