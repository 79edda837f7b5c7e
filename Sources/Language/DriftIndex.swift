import Text

/// Finds the names that another may be a misspelling of, without a look at the others.
///
/// Each name is entered under a few keys, and a name is looked up under a few:
/// - all its letters;
/// - for each of its words the others, with a piece of that word: two words of which one has few
///   edits share one of as many pieces and one more, at nearly the same place, perhaps with a
///   letter swapped over its border (the pigeonhole principle, as in Navarro, "A Guided Tour to
///   Approximate String Matching", 2001); and the word's beginning, which is all that a shortened
///   word has;
/// - the first two letters of each word, for names of which several words are misspelt;
/// - its words but one, for a name with a word more or less.
///
/// At most ``most`` names are given for one, so that the time goes with the number of names that
/// are looked up and not with the number that there are.
struct DriftIndex: Sendable {
  /// The most names that one is compared with, under each sort of key.
  static let most = 64

  /// The index of the last entry under a key.
  private var heads = NumberTable()
  private var entries: [(name: Int32, previous: Int32)] = []

  /// An index of `names`.
  init(_ names: [DriftForm]) {
    entries.reserveCapacity(names.count * 12)
    // The entries of one key are given last in, first out: the first names come first so.
    for (index, name) in names.enumerated().reversed() {
      for key in Self.keys(of: name) { add(index, under: key) }
    }
  }

  private mutating func add(_ name: Int, under key: WordKey) {
    let previous = heads[key] ?? -1
    guard previous < 0 || entries[previous].name != Int32(truncatingIfNeeded: name) else { return }
    heads.set(key, to: entries.count)
    entries.append((Int32(truncatingIfNeeded: name), Int32(truncatingIfNeeded: previous)))
  }

  private func names(under key: WordKey) -> [Int] {
    var found: [Int] = []
    var entry = heads[key] ?? -1
    while entry >= 0, found.count < Self.most {
      found.append(Int(entries[entry].name))
      entry = Int(entries[entry].previous)
    }
    return found
  }

  /// The names with the same letters, in order.
  func names(withLettersOf form: DriftForm) -> [Int] { names(under: Self.letters(of: form)) }

  /// The names that `form` may be near to, each once.
  func candidates(for form: DriftForm) -> Set<Int> {
    var found: Set<Int> = []
    for sort in Self.lookUps(of: form) {
      var rest = Self.most
      for key in sort where rest > 0 {
        for name in names(under: key).prefix(rest) where found.insert(name).inserted { rest -= 1 }
      }
    }
    return found
  }

  // MARK: Keys

  /// What sort of key it is; each sort begins with a sign of its own.
  private enum Sort: UInt8 {
    case letters = 1
    case beginning, piece, outline, whole, without
  }

  private static func key(_ sort: Sort, _ count: Int, _ place: Int = 0) -> WordKey {
    var key = WordKey()
    for number in [Int(sort.rawValue), count, place] {
      key.addSmallLetter(UInt8(truncatingIfNeeded: number))
    }
    return key
  }

  private static func letters(of form: DriftForm) -> WordKey {
    var key = key(.letters, 0)
    key.add(form.squashed.utf8)
    return key
  }

  /// The key of the words of `form` but the one at `place`.
  private static func words(
    _ sort: Sort, _ count: Int, _ form: DriftForm, without place: Int? = nil
  ) -> WordKey {
    var key = key(sort, count, place.map { sort == .without || sort == .whole ? 0 : $0 + 1 } ?? 0)
    for (index, word) in form.words.enumerated() where index != place {
      key.add(word)
      key.addSmallLetter(Byte.space)
    }
    return key
  }

  /// The first letters of each word: what names of which several words are misspelt have in common.
  private static func outline(of form: DriftForm) -> WordKey {
    var key = key(.outline, form.words.count)
    for word in form.words {
      key.add(word.prefix(2))
      key.addSmallLetter(Byte.space)
    }
    return key
  }

  /// The most words of a name that is looked at in this way.
  private static let mostWords = 12

  /// The most edits in a word of `length` letters beside `others` letters; see ``NameDrift``.
  private static func edits(_ length: Int, others: Int) -> Int {
    (length >= 9 ? 2 : 1) + (others >= 10 ? 1 : 0)
  }

  /// The piece with this number of a word of `length`: there is one more than there may be edits.
  private static func piece(_ number: Int, of length: Int, _ edits: Int) -> Range<Int> {
    (number * length / (edits + 1))..<((number + 1) * length / (edits + 1))
  }

  private static let beginning = 4

  /// The keys under which a name is entered.
  private static func keys(of name: DriftForm) -> [WordKey] {
    let count = name.words.count
    var keys = [letters(of: name)]
    guard count > 0, count <= mostWords else { return keys }
    keys.append(words(.whole, count, name))
    if count > 1 { keys.append(outline(of: name)) }
    for (place, word) in name.words.enumerated() {
      if count >= 3 { keys.append(words(.without, count - 1, name, without: place)) }
      if word.count >= beginning, count > 1 {
        keys.append(words(.beginning, count, name, without: place).with(word.prefix(beginning)))
      }
      guard word.count >= 4, word.count <= 64 else { continue }
      let edits = edits(word.count, others: name.letterCount - word.count)
      let start = words(.piece, count, name, without: place)
      for number in 0...edits {
        let piece = piece(number, of: word.count, edits)
        keys.append(start.with([UInt8(word.count), UInt8(number)]).with(word[piece]))
      }
    }
    return keys
  }

  /// The keys under which names near to `form` are found, by sort.
  private static func lookUps(of form: DriftForm) -> [[WordKey]] {
    let count = form.words.count
    guard count > 0, count <= mostWords else { return [] }
    var (beginnings, near, others): ([WordKey], [WordKey], [WordKey]) = ([], [], [])
    // A name with a word more, or less.
    others.append(words(.without, count, form))
    for (place, word) in form.words.enumerated() {
      if count >= 3 { others.append(words(.whole, count - 1, form, without: place)) }
      if word.count >= beginning, count > 1 {
        beginnings.append(
          words(.beginning, count, form, without: place).with(word.prefix(beginning)))
      }
      addPieces(of: word, at: place, in: form, to: &near)
    }
    return [near, beginnings, others, count > 1 ? [outline(of: form)] : []]
  }

  /// Adds the keys of the pieces that names with a word near to `word` may have in common with it.
  private static func addPieces(
    of word: [UInt8], at place: Int, in form: DriftForm, to keys: inout [WordKey]
  ) {
    guard word.count >= 3, word.count <= 67 else { return }
    let others = form.letterCount - word.count
    let base = words(.piece, form.words.count, form, without: place)
    for length in max(4, word.count - 3)...min(64, word.count + 3) {
      let edits = edits(length, others: others)
      guard abs(length - word.count) <= edits else { continue }
      for number in 0...edits {
        let piece = piece(number, of: length, edits)
        let key = base.with([UInt8(length), UInt8(number)])
        for shift in -edits...edits {
          let (start, end) = (piece.lowerBound + shift, piece.upperBound + shift)
          guard start >= 0, end <= word.count, start < end else { continue }
          keys.append(key.with(word[start..<end]))
          // Two neighbours may be swapped over the border of a piece.
          if end < word.count {
            keys.append(key.with(word[start..<(end - 1)]).with(CollectionOfOne(word[end])))
          }
          if start > 0 {
            keys.append(key.with(CollectionOfOne(word[start - 1])).with(word[(start + 1)..<end]))
          }
        }
      }
    }
  }
}

extension WordKey {
  /// Adds bytes as they are.
  fileprivate mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { addSmallLetter(byte) }
  }

  /// The key with bytes added as they are.
  fileprivate func with(_ bytes: some Sequence<UInt8>) -> WordKey {
    var key = self
    key.add(bytes)
    return key
  }
}
