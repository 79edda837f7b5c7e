/// Finds words and expressions that have a plainer one.
///
/// Whole words are found, in any case, the expressions of several words too; of those that start at
/// the same word the longest. All are looked for in one pass.
public enum HardWords {
  /// A hard word with the plainer one.
  public struct Entry: Sendable, Hashable {
    /// The word or expression and its other forms, such as "verstrekken" and "verstrekt".
    public let forms: [String]
    /// What can be written instead; more than one way has commas between.
    public let plainer: String

    /// The form that the entry is known by.
    public var term: String { forms.first ?? "" }
  }

  /// A place where a hard word stands.
  public struct Match: Sendable, Hashable {
    /// The bytes of the word or expression.
    public let range: Range<Int>
    /// What the list says of it.
    public let entry: Entry
  }

  /// The list, in the order of the alphabet.
  public static let entries: [Entry] = list.pairs.map { hard, plainer in
    Entry(forms: forms(hard).map(list.text), plainer: list.text(plainer))
  }

  private static let list = WordList(listText)

  /// The words of each form, with the index of its entry.
  private static let phrases: [(words: [WordKey], entry: Int)] = list.pairs.enumerated().flatMap {
    index, pair in forms(pair.left).map { (list.keys(of: $0), index) }
  }

  /// What finds the forms.
  private static let table = phrases.reduce(into: PhraseTable()) { $0.add($1.words, $1.entry) }

  /// The first word of each form.
  static var firstWords: [WordKey] { phrases.compactMap { $0.words.first } }

  private static func forms(_ range: Range<Int>) -> [Range<Int>] {
    list.pieces(of: range, at: UInt8(ascii: ","))
  }

  /// The hard words in `text`, in order and without overlap.
  public static func matches(in text: DutchText) -> [Match] {
    guard text.classes.contains(.hard) else { return [] }
    let table = table
    var matches: [Match] = []
    var index = 0
    while index < text.tokens.count {
      let token = text.tokens[index]
      guard token.kind == .word, token.classes.contains(.hard),
        let found = table.match(in: text, at: index)
      else {
        index += 1
        continue
      }
      let range = text.tokens[index].range.lowerBound..<text.tokens[found.end - 1].range.upperBound
      matches.append(Match(range: range, entry: entries[found.value]))
      index = found.end
    }
    return matches
  }
}
