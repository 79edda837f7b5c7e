/// A part of a name that a line shows whole, unless no line has room for it.
struct LabelSegment {
  /// The characters, without the space before them.
  private(set) var characters: ArraySlice<Character> = []
  /// The width of the characters, in hundredths of an em.
  private(set) var width = 0
  /// Whether a space stands before it, where it does not begin a line.
  private(set) var followsSpace: Bool
  /// Whether a line that ends after it ends in a hyphen.
  var endsInSoftHyphen = false

  init(followsSpace: Bool) {
    self.followsSpace = followsSpace
  }

  var isEmpty: Bool { characters.isEmpty }

  /// The width at the end of a line.
  var fullWidth: Int { width + (endsInSoftHyphen ? TextWidth.hyphen : 0) }

  mutating func append(_ character: Character) {
    characters.append(character)
    width += TextWidth.width(of: character)
  }

  /// Takes from the front as much as a line of `limit` has room for, and at least a character;
  /// nil where there is no more than a character.
  mutating func splitHead(within limit: Int) -> LabelSegment? {
    guard characters.count > 1 else { return nil }
    let room = limit - TextWidth.hyphen
    var end = characters.startIndex + 1
    var syllableEnd: Int?
    var compoundEnd: Int?
    var widthSoFar = TextWidth.width(of: characters[characters.startIndex])
    while end < characters.endIndex - 1 {
      let next = TextWidth.width(of: characters[end])
      guard widthSoFar + next <= room else { break }
      widthSoFar += next
      end += 1
      if Syllable.mayEnd(before: end, in: characters) { syllableEnd = end }
      if Syllable.endsCompound(before: end, in: characters) { compoundEnd = end }
    }
    // Between the parts of a compound, unless that would leave most of the line empty.
    if let compoundEnd, (compoundEnd - characters.startIndex) * 2 >= end - characters.startIndex {
      return split(at: compoundEnd)
    }
    return split(at: syllableEnd ?? end)
  }

  private mutating func split(at index: Int) -> LabelSegment {
    var head = LabelSegment(followsSpace: followsSpace)
    for character in characters[..<index] { head.append(character) }
    head.endsInSoftHyphen =
      Syllable.isHyphenated(characters[index - 1]) && Syllable.isHyphenated(characters[index])
    characters = characters[index...]
    width -= head.width
    followsSpace = false
    return head
  }
}
