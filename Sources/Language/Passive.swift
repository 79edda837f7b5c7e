import Text

/// Finds sentences in the passive: a form of worden or zijn with a past participle.
///
/// It is a heuristic that would rather miss one than name one wrongly. Both words stand in one
/// clause (between commas, colons, dashes and words such as "die" and "omdat"), in either order.
/// A participle is
/// - "ge…t", "ge…d" or "ge…en", also after a prefix ("opgeslagen", "doorgegeven"), or
/// - "be…", "ver…", "ont…", "her…" or "er…" with a final t or d, after the form of worden or zijn
///   or right before it (elsewhere "verwerkt" may be the present), but not with a final "st"
///   ("belangrijkst"), or
/// - one of a list in -en without "ge" ("ontvangen", "verkregen"),
///
/// and none of a list of other words that look like one ("gezond", "gemeenten"). With zijn it may
/// not be a verb that has zijn in the active ("is gekomen") or a state ("is gesloten", "zijn
/// gescheiden"); "zijn" after a preposition, or in a clause with hebben, is "of him".
public enum Passive {
  /// The passive in a sentence: the two words that make it.
  public struct Match: Sendable, Hashable {
    /// The index in ``DutchText/sentences``.
    public let sentence: Int
    /// The bytes of the form of worden or zijn.
    public let auxiliary: Range<Int>
    /// The bytes of the participle.
    public let participle: Range<Int>
  }

  /// The passive sentences of `text`, each once, in order.
  public static func matches(in text: DutchText) -> [Match] {
    var matches: [Match] = []
    guard !text.classes.isDisjoint(with: auxiliary) else { return matches }
    for (index, sentence) in text.sentences.enumerated()
    where !sentence.classes.isDisjoint(with: auxiliary) {
      for clause in clauses(of: sentence, in: text) {
        guard let (auxiliary, participle) = passive(in: clause, of: text) else { continue }
        matches.append(
          Match(
            sentence: index, auxiliary: text.tokens[auxiliary].range,
            participle: text.tokens[participle].range))
        break
      }
    }
    return matches
  }

  private static let auxiliary: WordClasses = [.become, .be]

  private static func clauses(
    of sentence: DutchText.Sentence, in text: DutchText
  ) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.tokens.lowerBound
    for index in sentence.tokens {
      if text.tokens[index].kind == .word {
        guard index > start, text.tokens[index].classes.contains(.clauseStarter) else { continue }
      } else {
        switch text.firstScalar(index) {
        case UInt32(ascii: ","), UInt32(ascii: ";"), UInt32(ascii: ":"), 0x2013, 0x2014: break
        default: continue
        }
      }
      clauses.append(start..<index)
      start = index
    }
    clauses.append(start..<sentence.tokens.upperBound)
    return clauses
  }

  /// The indices of the form of worden or zijn and of the participle in `clause`.
  private static func passive(
    in clause: Range<Int>, of text: DutchText
  ) -> (auxiliary: Int, participle: Int)? {
    var toBe: Int?
    var become: Int?
    var hasHave = false
    for index in clause where text.tokens[index].kind == .word {
      let classes = text.tokens[index].classes
      if classes.contains(.become) { become = become ?? index }
      if classes.contains(.have) { hasHave = true }
      if toBe == nil, classes.contains(.be),
        !isPossessive(text, at: index, clause, hasHave: hasHave)
      {
        toBe = index
      }
    }
    guard let auxiliary = become ?? toBe else { return nil }
    if become == nil, hasHave { return nil }
    for index in clause where index != auxiliary && text.tokens[index].kind == .word {
      guard let form = Participle(text, at: index) else { continue }
      let isAdjacent = index > auxiliary || index + 1 == auxiliary
      guard form == .sure || isAdjacent else { continue }
      if become == nil, ParticipleWords.active.contains(text.tokens[index].key) { continue }
      return (auxiliary, index)
    }
    return nil
  }

  private static let possessive = WordKey("zijn")

  private static func isPossessive(
    _ text: DutchText, at index: Int, _ clause: Range<Int>, hasHave: Bool
  ) -> Bool {
    guard text.tokens[index].key == possessive else { return false }
    if hasHave { return true }
    return index > clause.lowerBound
      && ParticipleWords.prepositions.contains(text.tokens[index - 1].key)
  }
}

/// How surely a word is a past participle.
enum Participle {
  /// Its form is that of a participle only.
  case sure
  /// It may be the present too: "verwerkt".
  case maybe

  init?(_ text: DutchText, at index: Int) {
    let token = text.tokens[index]
    guard !token.hasCapital, token.range.count >= 5, token.range.count <= 32 else { return nil }
    if ParticipleWords.irregular.contains(token.key) {
      self = .sure
      return
    }
    let word = text.bytes[token.range]
    let endsInConsonant = word.last == UInt8(ascii: "t") || word.last == UInt8(ascii: "d")
    guard endsInConsonant || word.suffix(2).elementsEqual("en".utf8),
      !word.suffix(4).elementsEqual("heid".utf8),
      !ParticipleWords.lookalikes.contains(token.key)
    else { return nil }
    if Self.hasGe(word) {
      self = .sure
    } else if endsInConsonant, !word.suffix(2).elementsEqual("st".utf8),
      Self.unstressed.contains(where: { word.starts(with: $0) })
    {
      self = .maybe
    } else {
      return nil
    }
  }

  private static let unstressed: [[UInt8]] = ["be", "ver", "ont", "her", "er"].map {
    Array($0.utf8)
  }

  private static let prefixes: [[UInt8]] = [
    "", "aan", "achter", "af", "bij", "binnen", "buiten", "dicht", "door", "geheim", "gelijk",
    "goed", "in", "kwijt", "los", "mee", "mede", "na", "neer", "om", "onder", "op", "open", "over",
    "rond", "samen", "schoon", "stil", "stop", "tegen", "terug", "tegemoet", "toe", "uit", "vast",
    "voor", "vooruit", "vrij", "waar", "weer", "weg",
  ].map { Array($0.utf8) }

  /// Whether `word` is "ge…", or a prefix and "ge…", with three letters or more after it.
  private static func hasGe(_ word: ArraySlice<UInt8>) -> Bool {
    prefixes.contains { prefix in
      guard word.starts(with: prefix) else { return false }
      let rest = word.dropFirst(prefix.count)
      return rest.count >= 5 && rest.starts(with: "ge".utf8)
    }
  }
}
