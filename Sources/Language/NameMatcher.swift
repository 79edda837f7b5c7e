import Text

/// Finds many names in a text in one pass.
///
/// A name is found as it is written, capitals included, where no letter, digit or combining mark
/// stands right before or after it: "CIS-register", "DAS'" and "RDW," hold a mention, "DASH" and
/// "Das" hold none of "DAS", and "Zoë" holds none of "Zoe". Of names that overlap the one that
/// starts first is taken, of those that start together the longest.
///
/// Ways of writing that look the same are the same: accents composed or not (for the letters of
/// ``LatinLetter``), a straight or a typographic apostrophe, white space of any kind and length, a
/// soft hyphen or none. Where other `forms` count, a hyphen is a space, and a genitive in "s"
/// belongs to the name: "Infofolios".
///
/// The names make an automaton after Aho and Corasick ("Efficient string matching", 1975), in which
/// a name can start at the start of a word only: inside a word nothing is looked up. The time goes
/// with the length of the text, whatever the number of names.
public struct NameMatcher: Sendable {
  /// A place where a name stands.
  public struct Match: Sendable, Hashable {
    /// The index of the name in the list that the matcher was made of.
    public let nameIndex: Int
    /// The bytes of the name in the text.
    public let range: Range<Int>
  }

  let automaton: NameAutomaton
  /// Whether a hyphen is a space, and a genitive belongs to a name.
  let takesForms: Bool

  /// A matcher for `names`; of names that are written alike the first is reported, and one without
  /// a visible sign is never found.
  public init(_ names: [String], takingForms: Bool = false) {
    takesForms = takingForms
    automaton = NameAutomaton(names.map { FoldedName($0, hyphensAreSpaces: takingForms) })
  }

  /// The names in `bytes`, or in the bytes of `range` only, in order and without overlap.
  public func matches(in bytes: [UInt8], range: Range<Int>? = nil) -> [Match] {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    var scan = NameScan(
      automaton: automaton, bytes: bytes, range: range, takesForms: takesForms)
    return scan.run()
  }
}

/// A name in the bytes it is compared by.
struct FoldedName {
  private(set) var bytes: [UInt8] = []
  /// For each byte, whether a word starts there.
  private(set) var startsWord: [Bool] = []

  init(_ name: String, hyphensAreSpaces: Bool = false) {
    var previousIsWord = false
    bytes.reserveCapacity(name.utf8.count)
    startsWord.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars {
      var kind = ScalarClass(scalar.value)
      if hyphensAreSpaces, kind == .hyphen { kind = .space }
      if kind == .ignorable || kind == .space && (bytes.last ?? Byte.space) == Byte.space {
        continue
      }
      let folded = FoldedScalar(kind == .space ? UInt32(ascii: " ") : scalar.value, kind)
      for index in 0..<folded.count {
        bytes.append(folded[index])
        startsWord.append(index == 0 && !previousIsWord)
      }
      previousIsWord = kind.isWordPart
    }
    while bytes.last == Byte.space {
      bytes.removeLast()
      startsWord.removeLast()
    }
  }
}
