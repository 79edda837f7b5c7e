import Text

/// Words and expressions of several words, found at a word of a text by their keys.
struct PhraseTable: Sendable {
  private struct Phrase {
    let rest: [WordKey]
    let value: Int
  }

  /// The phrases with the same first word, the longest first.
  private var groups: [[Phrase]] = []
  /// The index in `groups` for a first word.
  private var groupIndices = NumberTable()

  /// An empty table.
  init() {}

  /// Adds the phrase of the words with `keys`; `value` is what a match gives.
  mutating func add(_ keys: [WordKey], _ value: Int) {
    guard let first = keys.first else { return }
    let rest = Array(keys.dropFirst())
    guard let index = groupIndices[first] else {
      groupIndices.set(first, to: groups.count)
      groups.append([Phrase(rest: rest, value: value)])
      return
    }
    let place = groups[index].firstIndex { $0.rest.count < rest.count } ?? groups[index].count
    groups[index].insert(Phrase(rest: rest, value: value), at: place)
  }

  /// The value of the longest phrase that starts at token `index`, and the index after its last
  /// token; between its words stands white space only.
  func match(in text: DutchText, at index: Int) -> (value: Int, end: Int)? {
    guard let group = groupIndices[text.tokens[index].key] else { return nil }
    for phrase in groups[group] where matches(phrase.rest, in: text, at: index + 1) {
      return (phrase.value, index + 1 + phrase.rest.count)
    }
    return nil
  }

  /// Whether the word with `key` is by itself a phrase of the table.
  func holds(_ key: WordKey) -> Bool {
    groupIndices[key].map { groups[$0].contains { $0.rest.isEmpty } } ?? false
  }

  private func matches(_ keys: [WordKey], in text: DutchText, at start: Int) -> Bool {
    guard start + keys.count <= text.tokens.count else { return false }
    for (offset, key) in keys.enumerated() where text.tokens[start + offset].key != key {
      return false
    }
    return true
  }
}
