/// How a text speaks to its reader: with "je" or with "u".
public enum AddressForm: Sendable, Hashable {
  /// je, jij, jou, jouw, jullie, jezelf.
  case informal
  /// u, uw, uzelf, with or without a capital.
  case formal

  /// A place where the reader is spoken to.
  public struct Use: Sendable, Hashable {
    /// The form.
    public let form: AddressForm
    /// The bytes of the word.
    public let range: Range<Int>
  }

  static let informalWords = WordKey.all(
    in: "je jij jou jouw jouwe jullie jezelf jouzelf jijzelf")
  static let formalWords = WordKey.all(in: "u uw uwe uzelf")
  private static let letter = WordKey("u")
  private static let letterNames = WordSet(
    "letter letters klinker klinkers kolom rij optie vak type")

  /// Where `text` speaks to its reader, in order.
  ///
  /// "u" is passed over where it is the letter or the hour: next to another single letter ("o en
  /// u"), between quotes or alone between brackets, after "letter" and the like, after a number
  /// ("om 10 u"), and where it is all the text.
  public static func uses(in text: DutchText) -> [Use] {
    var uses: [Use] = []
    let letter = letter
    guard !text.classes.isDisjoint(with: [.informal, .formal]),
      text.tokens.contains(where: { $0.isWord && $0.key != letter })
    else { return uses }
    for (index, token) in text.tokens.enumerated() where token.kind == .word {
      if token.classes.contains(.informal) {
        uses.append(Use(form: .informal, range: token.range))
      } else if token.classes.contains(.formal),
        token.key != letter || !isLetter(in: text, at: index)
      {
        uses.append(Use(form: .formal, range: token.range))
      }
    }
    return uses
  }

  private static func isLetter(in text: DutchText, at index: Int) -> Bool {
    if index > 0 {
      let before = text.tokens[index - 1]
      if before.kind == .number || letterNames.contains(before.key) { return true }
    }
    if index + 1 < text.tokens.count, !text.isSpaced(before: index + 1) {
      switch text.firstClass(index + 1) {
      case .closeBracket: return index == 0 || text.firstClass(index - 1) == .openBracket
      case .quote, .apostrophe, .closeQuote:
        guard index > 0 else { return false }
        switch text.firstClass(index - 1) {
        case .quote, .apostrophe, .openQuote: return true
        default: break
        }
      default: break
      }
    }
    return isSingleLetter(text, from: index, by: -1) || isSingleLetter(text, from: index, by: 1)
  }

  /// Whether the next word before or after `index` is one letter too, over a comma, "en" or "of".
  private static func isSingleLetter(_ text: DutchText, from index: Int, by step: Int) -> Bool {
    var place = index + step
    var crossed = 0
    while text.tokens.indices.contains(place), crossed < 2 {
      let token = text.tokens[place]
      let isJoin = token.key == WordKey("en") || token.key == WordKey("of")
      if !isJoin, text.bytes[token.range.lowerBound] != UInt8(ascii: ",") {
        return crossed > 0 && token.kind == .word && token.range.count == 1
          && token.key != letter
      }
      crossed += 1
      place += step
    }
    return false
  }
}
