import Text

/// Whether a name is another spelling of a known one: near to it, not equal.
///
/// Near is
/// - the same letters with other capitals, spaces, hyphens, dots, apostrophes or accents ("SOS
///   hulpdienst", "Zoe & Celik BV"); but fewer than five letters, all of them small ("das"), are an
///   ordinary word, not near;
/// - as many words, of which each that differs is five letters or longer and has few edits: one in
///   five up to eight letters, two in nine or more ("Infofolo"), one more where only this word
///   differs and the others have ten letters together; an edit is a letter put in, left out or
///   changed, or two neighbours swapped;
/// - as many words, of which one differs in being the beginning of the other, where the other words
///   have six letters or more together ("Letselschade Service Centrum", "Letsel Service Centrum");
/// - one word more or less in a name of three or more, where what is left has ten letters or more
///   ("Centraal Informatie Systeem" beside "Stichting Centraal Informatie Systeem").
///
/// Not near is a name with other digits ("Net5"), a possessive ("DAS'", "Infofolio's",
/// "Infofolios"), a compound ("CIS-register"), or another word of up to four letters: "DASH" is not
/// DAS, "NN Groep" not CZ Groep.
public struct NameDrift: Sendable {
  private let names: [DriftForm]
  private let index: DriftIndex

  /// Names to compare candidates with.
  public init(_ names: [String]) {
    self.names = names.map { DriftForm($0) }
    index = DriftIndex(self.names)
  }

  /// The index of the first name that `candidate` drifts from, one with the same letters before
  /// others; nil where it is one of the names itself or near to none.
  ///
  /// It is compared with few of the names, however many there are: see ``DriftIndex``.
  public func name(near candidate: String) -> Int? {
    let form = DriftForm(candidate)
    let same = index.names(withLettersOf: form)
    guard !same.contains(where: { names[$0].isSame(as: form) }) else { return nil }
    if let found = same.first(where: { form.isDrift(of: names[$0]) }) { return found }
    return index.candidates(for: form).filter { form.isDrift(of: names[$0]) }.min()
  }

  /// With how many names `candidate` is compared.
  public func comparisons(for candidate: String) -> Int {
    let form = DriftForm(candidate)
    return index.names(withLettersOf: form).count + index.candidates(for: form).count
  }

  /// Whether `candidate` is near to `name`, not equal.
  public static func isDrift(_ candidate: String, of name: String) -> Bool {
    DriftForm(candidate).isDrift(of: DriftForm(name))
  }
}

/// A name taken apart for comparing.
struct DriftForm: Sendable {
  /// The letters and digits as written, accents apart.
  private let written: [UInt8]
  /// The words in small letters without accents.
  let words: [[UInt8]]
  /// All letters and digits in small letters without accents.
  let squashed: String
  let letterCount: Int
  private let isLowercase: Bool

  init(_ name: String) {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var capitals = 0
    for scalar in name.unicodeScalars {
      let kind = ScalarClass(scalar.value)
      switch kind {
      case .uppercase, .lowercase, .letter, .digit:
        if kind == .uppercase { capitals += 1 }
        word += Self.plain(scalar)
      case .mark, .ignorable, .stop, .apostrophe: break
      default:
        if !word.isEmpty { words.append(word) }
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    written = FoldedName(name).bytes
    self.words = words
    let all = words.joined()
    squashed = String(decoding: all, as: UTF8.self)
    letterCount = all.count
    isLowercase = capitals == 0
  }

  private static func plain(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let parts = LatinLetter.parts(of: scalar.value) { return [parts.base | Byte.caseBit] }
    if scalar.isASCII { return [UInt8(scalar.value) | Byte.caseBit] }
    return Array(scalar.properties.lowercaseMapping.utf8)
  }

  /// Whether the other is written just like this.
  func isSame(as other: DriftForm) -> Bool { written == other.written }

  /// Whether this is near to `name`, not equal.
  func isDrift(of name: DriftForm) -> Bool {
    guard !words.isEmpty, !name.words.isEmpty, !isSame(as: name), !isCompound(of: name) else {
      return false
    }
    if squashed == name.squashed { return letterCount >= 5 || !isLowercase }
    if words.count == name.words.count { return hasNearWords(name) }
    return hasOneWordMore(than: name) || name.hasOneWordMore(than: self)
  }

  /// Whether this is the name with a possessive or the rest of a compound after it.
  private func isCompound(of name: DriftForm) -> Bool {
    guard written.count > name.written.count, written.starts(with: name.written) else {
      return false
    }
    let rest = written[name.written.count...]
    return rest.first == UInt8(ascii: "'") || rest.first == UInt8(ascii: "-")
      || rest.elementsEqual("s".utf8)
  }

  private func hasNearWords(_ name: DriftForm) -> Bool {
    var same = 0
    // The last word that is not near to the other's.
    var far: Int?
    for place in words.indices {
      if words[place] == name.words[place] {
        same += words[place].count
      } else if !Self.isNear(words[place], name.words[place]) {
        if far != nil { return false }
        far = place
      }
    }
    guard let far else { return true }
    let (word, other) = (words[far], name.words[far])
    let isAlone = words.indices.allSatisfy { $0 == far || words[$0] == name.words[$0] }
    guard isAlone, same >= 6 else { return false }
    if same >= 10, Self.isNear(word, other, more: 1) { return true }
    let shorter = min(word.count, other.count)
    return shorter >= 4 && word.prefix(shorter) == other.prefix(shorter)
  }

  private func hasOneWordMore(than other: DriftForm) -> Bool {
    guard words.count == other.words.count + 1, words.count >= 3, other.letterCount >= 10 else {
      return false
    }
    let start = zip(words, other.words).prefix { $0 == $1 }.count
    return words[(start + 1)...].elementsEqual(other.words[start...])
  }

  /// Whether two words differ in so few letters that one may be a slip for the other.
  private static func isNear(_ left: [UInt8], _ right: [UInt8], more: Int = 0) -> Bool {
    let shorter = min(left.count, right.count)
    let longer = max(left.count, right.count)
    guard shorter >= 4, longer >= 5, longer <= 64 else { return false }
    let allowed = (shorter >= 9 ? 2 : 1) + more
    guard longer - shorter <= allowed, haveSameDigits(left, right) else { return false }
    guard let pattern = EditPattern(left.map { UInt32($0) }) else { return false }
    return pattern.distance(to: right.map { UInt32($0) }) <= allowed
  }

  private static func haveSameDigits(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let isDigit = { (byte: UInt8) in byte.isASCIIDigit }
    guard left.contains(where: isDigit) || right.contains(where: isDigit) else { return true }
    return left.filter(isDigit) == right.filter(isDigit)
  }
}
