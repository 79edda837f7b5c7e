import Text

/// Counts the syllables of Dutch words by their groups of vowels.
///
/// - The longest of these counts as one: aa, ae, ai, au, aai, ee, ei, eu, eeu, eau (but "geau" is
///   ge-au), ie, ieu, ij, oe, oi, oo, ou, ui, uu, oei, ooi, oeu, ay, ey, oy. Other vowels count
///   apart, y included: "ra-di-o".
/// - A trema starts a new one, and may go on: "re-ëel", "ge-ïnd", "be-ëin-di-gen". A letter with
///   another accent joins only one with an accent, or the same letter: "één", "car-ri-è-re".
/// - A "u" after "q" counts for nothing, a "y" before a vowel at the start of a word neither, and
///   "eum" at the end is two: "mu-se-um".
/// - Capitals are spelled out in a word of two or three letters, or without a vowel: CIS is 3, RDW
///   3, OHRA 2. So are small letters without a vowel ("pdf"), but after an apostrophe ("zo'n").
/// - Each digit is one. A word always has at least one; what has no letter or digit has none.
/// - Some English words are one less than their letters say: "on-line", "web-site".
public enum Syllables {
  /// The syllables of `word`.
  public static func count(_ word: String) -> Int {
    let bytes = Array(word.utf8)
    return count(bytes, in: 0..<bytes.count)
  }

  /// The syllables of the word in `range` of `bytes`.
  public static func count(_ bytes: [UInt8], in range: Range<Int>) -> Int {
    var part = SyllablePart()
    return count(bytes, in: range.clamped(to: 0..<bytes.count), with: &part)
  }

  /// The same, with `part` for its letters, so that many words need no memory of their own.
  static func count(_ bytes: [UInt8], in range: Range<Int>, with part: inout SyllablePart) -> Int {
    part.start()
    var total = 0
    var digits = 0
    var hasLetters = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: range.upperBound)
      offset += length
      let kind = ScalarClass(value)
      switch kind {
      case .lowercase, .uppercase, .letter, .mark:
        hasLetters = true
        part.add(value, kind)
      case .digit: digits += 1
      case .ignorable: break
      default:
        total += part.count
        part.start(isAfterApostrophe: kind == .apostrophe)
      }
    }
    total += part.count + digits
    return hasLetters ? max(1, total) : total
  }
}

/// The letters of a word between hyphens and apostrophes.
struct SyllablePart {
  enum Accent {
    case none
    case trema
    case other
  }

  private var letters: [UInt8] = []
  private var accents: [Accent] = []
  private var capitals = 0
  private var isAfterApostrophe = false

  /// Starts anew.
  mutating func start(isAfterApostrophe: Bool = false) {
    letters.removeAll(keepingCapacity: true)
    accents.removeAll(keepingCapacity: true)
    capitals = 0
    self.isAfterApostrophe = isAfterApostrophe
  }

  mutating func add(_ value: UInt32, _ kind: ScalarClass) {
    if kind == .mark {
      guard let last = accents.indices.last else { return }
      accents[last] = Self.accent(of: value)
      return
    }
    if kind == .uppercase { capitals += 1 }
    if value == 0x132 || value == 0x133 {
      letters += [UInt8(ascii: "i"), UInt8(ascii: "j")]
      accents += [.none, .none]
    } else if let parts = LatinLetter.parts(of: value) {
      letters.append(parts.base | Byte.caseBit)
      accents.append(Self.accent(of: parts.mark))
    } else {
      letters.append(value < 0x80 ? UInt8(value) | Byte.caseBit : Self.base(of: value))
      accents.append(.none)
    }
  }

  private static func accent(of mark: UInt32) -> Accent {
    switch mark {
    case 0x308: .trema
    case 0x300, 0x301, 0x302: .other
    default: .none
    }
  }

  private static func base(of value: UInt32) -> UInt8 {
    switch value {
    case 0xD8, 0xF8, 0x152, 0x153: UInt8(ascii: "o")
    case 0xC6, 0xE6: UInt8(ascii: "a")
    default: 0
    }
  }

  var count: Int {
    guard !letters.isEmpty else { return 0 }
    let isCapitals = capitals == letters.count && capitals >= 2
    if isCapitals, capitals <= 3 { return capitals }
    let groups = groupCount
    if groups == 0, !isAfterApostrophe { return letters.contains(0) ? 1 : letters.count }
    return groups - (groups > 1 ? englishSilent : 0)
  }

  // MARK: Groups of vowels

  private func isVowel(_ index: Int) -> Bool {
    switch letters[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private var groupCount: Int {
    var count = 0
    var index = 0
    while index < letters.count {
      guard isVowel(index), !isSilent(index) else {
        index += 1
        continue
      }
      count += 1
      index += groupLength(at: index)
    }
    return count
  }

  /// Whether the vowel at `index` is none: the u of "qu", the y of "yoghurt".
  private func isSilent(_ index: Int) -> Bool {
    if letters[index] == UInt8(ascii: "u"), index > 0, letters[index - 1] == UInt8(ascii: "q") {
      return true
    }
    return letters[index] == UInt8(ascii: "y") && index == 0 && letters.count > 1 && isVowel(1)
  }

  /// The number of letters that the vowel at `index` is written with.
  private func groupLength(at index: Int) -> Int {
    guard index + 1 < letters.count, isJoined(index + 1) else { return 1 }
    let (first, second) = (letters[index], letters[index + 1])
    let isAfterG = index > 0 && letters[index - 1] == UInt8(ascii: "g")
    if index + 2 < letters.count, isJoined(index + 2),
      Vowels.areOne(first, second, letters[index + 2], isAfterG: isAfterG)
    {
      return 3
    }
    // The end of "museum".
    let isBeforeLastM = index + 3 == letters.count && letters.last == UInt8(ascii: "m")
    if isBeforeLastM, first == UInt8(ascii: "e"), second == UInt8(ascii: "u") { return 1 }
    return Vowels.areOne(first, second) ? 2 : 1
  }

  /// Whether the accents let the letter at `index` go with the one before it.
  private func isJoined(_ index: Int) -> Bool {
    switch accents[index] {
    case .none: true
    case .trema: false
    case .other: accents[index - 1] == .other || letters[index] == letters[index - 1]
    }
  }

  // MARK: English

  /// Ends of English words that Dutch uses, in which a vowel is not said.
  private static let english: [[UInt8]] = [
    "online", "offline", "update", "website", "site", "service", "software", "hardware", "team",
    "dashboard", "deadline", "helpline", "hotline", "lease", "freelance", "compliance", "mobile",
    "live", "cache", "upgrade", "template", "timeline",
  ].map { Array($0.utf8) }

  /// How many vowels at the end of the word are not said.
  private var englishSilent: Int {
    var word = letters[...]
    if word.last == UInt8(ascii: "s") { word = word.dropLast() }
    guard word.count >= 4,
      word.last == UInt8(ascii: "e") || word.last == UInt8(ascii: "m")
        || word.last == UInt8(ascii: "d")
    else { return 0 }
    return Self.english.contains { word.suffix($0.count).elementsEqual($0) } ? 1 : 0
  }
}
