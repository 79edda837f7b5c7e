import Text

/// What a word is, as far as the lists say that every text is held against.
///
/// Each word is looked up once, when a text is taken apart; a sentence and a text know what any of
/// their words is. So a rule passes over what has no word that it asks for.
struct WordClasses: OptionSet, Sendable, Hashable {
  let rawValue: Int

  /// A form of worden, of zijn and of hebben.
  static let become = WordClasses(rawValue: 1 << 0)
  static let be = WordClasses(rawValue: 1 << 1)
  static let have = WordClasses(rawValue: 1 << 2)
  /// What starts another clause.
  static let clauseStarter = WordClasses(rawValue: 1 << 3)
  /// "je" and the like, and "u" and the like.
  static let informal = WordClasses(rawValue: 1 << 4)
  static let formal = WordClasses(rawValue: 1 << 5)
  /// A hard word, or the first of a hard expression.
  static let hard = WordClasses(rawValue: 1 << 6)
  /// An abbreviation that is better written in full.
  static let short = WordClasses(rawValue: 1 << 7)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// What the words are of which any list has something to say, by their keys.
  static let table = {
    let lists: [(words: [WordKey], are: WordClasses)] = [
      (ParticipleWords.become, .become), (ParticipleWords.be, .be), (ParticipleWords.have, .have),
      (ParticipleWords.clauseStarters, .clauseStarter), (AddressForm.informalWords, .informal),
      (AddressForm.formalWords, .formal), (HardWords.firstWords, .hard),
      (Abbreviations.words, .short),
    ]
    var table = NumberTable(capacity: lists.reduce(0) { $0 + $1.words.count })
    for (words, classes) in lists {
      for word in words { table.set(word, to: (table[word] ?? 0) | classes.rawValue) }
    }
    return table
  }()
}
