/// What became of a text that was written otherwise: whether it says something else.
///
/// Source: WP260 rev.01, 29: spelling, style and grammar are no material change.
struct Wording: Sendable {
  /// Whether only spelling, marks and case differ.
  let isSpelling: Bool
  /// Whether there is a word that says something, which was not there before.
  let addsWords: Bool
  /// Whether a word is gone that made it less, such as "alleen".
  let losesLimit: Bool

  /// The difference between two texts.
  init(from old: String, to new: String) {
    let oldWords = Self.words(of: old)
    let newWords = Self.words(of: new)
    if oldWords == newWords {
      (isSpelling, addsWords, losesLimit) = (true, false, false)
      return
    }
    isSpelling =
      oldWords.count == newWords.count
      && zip(oldWords, newWords).allSatisfy { Self.isNear($0, $1) }
    let known = Set(oldWords)
    addsWords =
      !isSpelling
      && newWords.contains { word in
        !Self.functionWords.contains(word) && !known.contains(word)
          && !oldWords.contains { Self.isNear($0, word) }
      }
    let kept = Set(newWords)
    losesLimit =
      !isSpelling && oldWords.contains { Self.limits.contains($0) && !kept.contains($0) }
  }

  /// Whether two names have a word in common, or differ in spelling only.
  static func areRelated(_ left: String, _ right: String) -> Bool {
    let words = Self.words(of: left).filter { !functionWords.contains($0) }
    let others = Self.words(of: right).filter { !functionWords.contains($0) }
    if words.flatMap(\.self) == others.flatMap(\.self) { return true }
    return words.contains { word in
      others.contains { other in
        isNear(word, other) || word.count >= 4 && other.starts(with: word)
          || other.count >= 4 && word.starts(with: other)
      }
    }
  }

  /// The words of `text` in lower case and without accents or marks.
  static func words(of text: String) -> [[Character]] {
    var words: [[Character]] = []
    var word: [Character] = []
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        word.append(plain[character] ?? character)
      } else if character != "'" && character != "’" && !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Whether one word is the other with a slip: numbers and short words never are.
  private static func isNear(_ left: [Character], _ right: [Character]) -> Bool {
    if left == right { return true }
    let length = min(left.count, right.count)
    let most = length >= 9 ? 2 : length >= 5 ? 1 : 0
    guard most > 0, abs(left.count - right.count) <= most,
      !left.contains(where: \.isNumber), !right.contains(where: \.isNumber)
    else { return false }
    // Two letters that changed places are one slip.
    if left.count == right.count {
      let differing = left.indices.filter { left[$0] != right[$0] }
      if differing.count == 2, differing[1] == differing[0] + 1,
        left[differing[0]] == right[differing[1]], left[differing[1]] == right[differing[0]]
      {
        return true
      }
    }
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        current.append(
          min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1))
      }
      last = current
    }
    return last[right.count] <= most
  }

  private static let plain: [Character: Character] = [
    "á": "a", "à": "a", "ä": "a", "â": "a", "é": "e", "è": "e", "ë": "e", "ê": "e", "í": "i",
    "ï": "i", "î": "i", "ó": "o", "ö": "o", "ô": "o", "ú": "u", "ü": "u", "û": "u", "ç": "c",
  ]

  private static func list(_ words: String) -> Set<[Character]> {
    Set(words.split(separator: " ").map(Array.init))
  }

  /// Words that say nothing of what data are used for.
  private static let functionWords = list(
    """
    de het een en of dat die dit deze der den des je jij jou jouw jullie u uw we wij ons onze ze zij \
    hun hen hij haar zijn er hier daar dan dus want maar is was wordt worden werd ben bent kan \
    kunnen zal zullen wil willen moet moeten mag mogen heeft hebben heb hebt om te van voor met \
    aan in op bij tot uit door over naar als wat wie welke waar zo ook nog al wel eens bv
    """)

  /// Words that keep a text small: who leaves one out says more.
  private static let limits = list(
    "alleen enkel uitsluitend slechts niet geen nooit mits tenzij behalve soms zonder anoniem")
}
