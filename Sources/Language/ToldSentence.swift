import Text

/// What a sentence says, as far as documentation goes: something, or only that there is to be
/// something.
///
/// A sentence tells something when it has at least five words with letters, of which a name counts as
/// one; when they are no list of names or loose words, for which it needs at least one of the little
/// words that sentences are held together by; when it asks nothing and sends the reader nowhere else;
/// and when it is no announcement of a text that is still to be written.
public struct ToldSentence: Sendable {
  /// The least words of a sentence that tells something.
  public static let leastWords = 5
  /// The least of them that are no name, and the least that differ.
  private static let leastOwnWords = 3
  private static let leastDifferent = 4

  /// Why a sentence tells nothing.
  public enum Lack: Sendable, Hashable {
    /// It has too few words, or only names, or loose words.
    case words
    /// It announces a text that is not there.
    case announcement
    /// It says only where else to look.
    case pointer
    /// It asks something.
    case question
  }

  /// A word, and what it is used for in sentences that tell nothing.
  struct Word {
    let key: WordKey
    let uses: Uses

    init(_ key: WordKey) {
      self.key = key
      uses = Uses(key)
    }
  }

  /// The words of the sentence, or nil for a name.
  private let words: [Word?]
  private let isQuestion: Bool
  private let hasAddress: Bool
  /// Whether some words begin with a capital, and the others only join these.
  private let isList: Bool

  /// One of the sentences of `text`, which may run on from an `earlier` one: a list that a sentence
  /// with a colon leads in.
  ///
  /// `names` are where known names stand, in order; `code` is what stands between backticks;
  /// `unwrittenNames` is the number of names in it that are only put in on the page.
  public init(
    _ text: DutchText, _ sentence: DutchText.Sentence, names: [Range<Int>], code: [Range<Int>] = [],
    unwrittenNames: Int = 0, after earlier: ToldSentence? = nil
  ) {
    var words = earlier?.words ?? []
    words += [Word?](repeating: nil, count: unwrittenNames)
    var hasAddress = earlier?.hasAddress ?? false
    var lastName: Range<Int>?
    var capitals = 0
    var joined = 0
    var others = 0
    for token in text.tokens[sentence.tokens] where token.isWord {
      if token.kind == .address { hasAddress = true }
      guard token.kind == .word || token.kind == .abbreviation else { continue }
      if let name = Self.range(in: names, over: token.range) {
        if name != lastName { words.append(nil) }
        lastName = name
        continue
      }
      guard Self.hasLetters(text.bytes, token.range), Self.range(in: code, over: token.range) == nil
      else { continue }
      let word = Word(token.key)
      words.append(word)
      if text.bytes[token.range.lowerBound].isASCIICapital {
        capitals += 1
      } else if word.uses.contains(.joining) {
        joined += 1
      } else {
        others += 1
      }
    }
    isList = capitals > 1 && joined > 0 && others == 0
    self.words = words
    self.hasAddress = hasAddress
    isQuestion = text.tokens[sentence.tokens].contains { token in
      token.kind == .mark && text.bytes[token.range.lowerBound] == UInt8(ascii: "?")
    }
  }

  /// The number of its words, of which a name is one.
  public var wordCount: Int { words.count }

  /// Why the sentence tells nothing; nil where it tells something.
  public var lack: Lack? {
    let own = words.compactMap(\.self)
    let any = own.reduce(into: Uses()) { $0.formUnion($1.uses) }
    if isAnnouncement(own, any) { return .announcement }
    if isPointer(own) { return .pointer }
    let counted = own.filter { !$0.uses.contains(.filler) }
    let names = words.count - own.count
    // What is left of "X is a party in this list" tells nothing.
    guard !isList, own.contains(where: { $0.uses.isDisjoint(with: [.joint, .generic]) }),
      counted.count + names >= Self.leastWords,
      counted.count(where: { !$0.uses.contains(.number) }) >= Self.leastOwnWords,
      hasDifferent(counted, Self.leastDifferent - min(names, 1)),
      any.contains(.little), !counted.allSatisfy({ $0.uses.contains(.joint) })
    else { return .words }
    return isQuestion ? .question : nil
  }

  /// Whether at least so many of `words` differ.
  private func hasDifferent(_ words: [Word], _ least: Int) -> Bool {
    var keys: [WordKey] = []
    for word in words where keys.count < least && !keys.contains(word.key) { keys.append(word.key) }
    return keys.count >= least
  }

  /// The range of `ranges`, which are in order, that `range` lies in.
  private static func range(in ranges: [Range<Int>], over range: Range<Int>) -> Range<Int>? {
    let place = ranges.partitionPoint { $0.upperBound <= range.lowerBound }
    guard place < ranges.count, ranges[place].overlaps(range) else { return nil }
    return ranges[place]
  }

  /// Whether there are at least two letters at `range` that can be seen, or it is the word "u".
  private static func hasLetters(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var letters = 0
    var offset = range.lowerBound
    while offset < range.upperBound, letters < 2 {
      if bytes[offset].isASCII {
        if ScalarClass.isASCIILetter(bytes[offset]) { letters += 1 }
        offset += 1
        continue
      }
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: range.upperBound)
      offset += length
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic,
        !scalar.properties.isDefaultIgnorableCodePoint
      else { continue }
      letters += 1
    }
    return letters > 1
      || letters == 1 && bytes[range.lowerBound] | Byte.caseBit == UInt8(ascii: "u")
  }

}

// MARK: What is announced

extension ToldSentence {
  /// The most words of a remark about a text.
  private static let longestRemark = 12

  /// Whether the sentence says only that a text is still to come, stands for one, or is about the
  /// page and not about what it is to explain.
  private func isAnnouncement(_ own: [Word], _ any: Uses) -> Bool {
    if !any.isDisjoint(with: [.dummy, .page]) { return true }
    if Self.pairs.occur(in: own) || own.last?.uses.contains(.opening) ?? false { return true }
    let (waits, isMade) = (any.contains(.waiting), any.contains(.making))
    let isMeant = any.contains(.obliging)
    if any.contains(.text) {
      if isAboutText(own) {
        let isComing = any.contains(.coming)
        if waits, isMade || isComing || any.contains(.lacking) { return true }
        if isMeant, isMade { return true }
        if any.contains(.missing) || Self.unfinished.occur(in: own) {
          return true
        }
      }
      if waits, isMade, any.contains(.author) { return true }
    }
    if waits, any.contains([.telling, .more]), !any.isDisjoint(with: [.here, .generic]) {
      return own.count <= Self.longestRemark
    }
    return own.count <= Self.longestRemark && isRemark(own, any, isToBeMade: isMade && isMeant)
  }

  /// Whether a sentence that does not name the text begins as remarks about it do.
  private func isRemark(_ own: [Word], _ any: Uses, isToBeMade: Bool) -> Bool {
    guard let first = own.first else { return false }
    if first.uses.contains(.remark) { return true }
    let waits = any.contains(.waiting)
    if waits, any.contains([.writing, .author]) { return true }
    guard own.count > 1 else { return false }
    let second = own[1]
    if first.uses.contains(.command), second.uses.contains(.here) { return true }
    if first.uses.contains(.place), Self.unfinished.occur(in: own), !any.contains(.person) {
      return true
    }
    if Self.openings.contains(first, second) { return true }
    guard first.uses.contains(.opener) else { return false }
    if Self.thisIs.contains(first, second),
      own.dropFirst(2).prefix(3).contains(where: { $0.uses.contains(.generic) })
    {
      return true
    }
    if own.count > 2, !second.uses.isDisjoint(with: [.coming, .standing]),
      own[2].uses.contains(.waiting)
    {
      return true
    }
    if waits, first.uses.contains(.verb), !second.uses.contains(.person) { return true }
    return waits && isToBeMade
  }

  /// Whether the sentence is about a text: it names one before it says anything else, or says "this
  /// text".
  private func isAboutText(_ own: [Word]) -> Bool {
    var isFirst = true
    for (index, word) in own.enumerated() {
      if word.uses.contains(.text), isFirst || own[index - 1].uses.contains(.pointing) {
        return true
      }
      if !word.uses.contains(.leading) { isFirst = false }
    }
    return false
  }

  /// Whether the sentence says only where else to look.
  private func isPointer(_ own: [Word]) -> Bool {
    guard own.count > 1, words.count <= Self.longestRemark, words[0] != nil else { return false }
    if own[0].uses.contains(.looking), !own[1].uses.contains(.person) {
      return hasAddress || own.dropFirst().contains { $0.uses.contains(.elsewhere) }
    }
    return Self.lookings.contains(own[0], own[1])
  }
}
