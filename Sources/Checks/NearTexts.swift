import Markdown
import Text

/// A text outside of its headings as it is held against those of others, with what it is found by.
struct ComparedText: Sendable {
  /// Its words.
  let plain: PlainWords
  /// A number for the words without which it would say something else.
  fileprivate let core: UInt64
  /// The smallest of the numbers of its runs of words.
  fileprivate let runs: [UInt64]
  /// Which words there are.
  fileprivate let marks: WordMarks

  /// The text `prose`, with `names`, in small letters, as one sign each.
  init(_ prose: Prose, naming names: [[UInt8]]) {
    plain = PlainWords(prose, naming: names)
    core = Self.core(of: plain.words)
    runs = plain.words.count < NearTexts.share ? [] : Self.runs(of: plain.words)
    marks = WordMarks(plain.words)
  }

  /// How many words of a run and runs of a text are kept.
  private static let (run, mostRuns) = (3, 8)

  /// The smallest of the numbers of its runs of words.
  private static func runs(of words: [UInt64]) -> [UInt64] {
    var smallest: [UInt64] = []
    smallest.reserveCapacity(mostRuns + 1)
    for start in 0...max(0, words.count - run) {
      var number: UInt64 = 0
      for index in start..<min(start + run, words.count) {
        number = (number ^ words[index]) &* 0x9E37_79B9_7F4A_7C15
        number ^= number >> 29
      }
      if smallest.count == mostRuns, let last = smallest.last, number >= last { continue }
      let place = smallest.firstIndex { $0 >= number } ?? smallest.count
      if place < smallest.count, smallest[place] == number { continue }
      smallest.insert(number, at: place)
      if smallest.count > mostRuns { smallest.removeLast() }
    }
    return smallest
  }

  private static func core(of words: [UInt64]) -> UInt64 {
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    let little = little
    for word in words where little[word] == nil {
      number = (number ^ word) &* 0x9E37_79B9_7F4A_7C15
      number ^= number >> 31
    }
    return number
  }

  /// Words without which a text says the same.
  private static let little = {
    var table = NumberTable(capacity: 48)
    for word in littleWords.split(whereSeparator: \.isWhitespace) {
      table.set(PlainWords.number(of: word), to: 1)
    }
    return table
  }()

  private static let littleWords = """
    de het een ook nu dus wel graag soms vaak altijd even dan toch zo erg heel zeer gewoon vooral
    meestal daarom daarbij steeds direct meteen snel goed en verder namelijk eigenlijk
    """
}

/// Which words a text has, by one of 256 bits for each: so it is seen at once of most texts that too
/// much differs.
struct WordMarks: Sendable {
  private var bits: SIMD4<UInt64> = .zero

  init(_ words: [UInt64]) {
    for word in words {
      let place = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 56)
      bits[place / 64] |= 1 << UInt64(place % 64)
    }
  }

  /// How many words are at least added, left out or changed up to a text with the marks `other`: each
  /// makes two marks differ at most.
  func leastChanges(to other: Self) -> Int {
    let different = bits ^ other.bits
    let count = (0..<4).reduce(0) { $0 + different[$1].nonzeroBitCount }
    return (count + 1) / 2
  }
}

/// Texts among which the one is looked for that another is nearly the same as.
///
/// A text is found by a few of its runs of words, those with the smallest numbers, which nearly the
/// same text has too; then the two are laid side by side. A run leads to few texts, and no more words
/// than some may differ, so that the cost grows with the texts and no faster.
struct NearTexts {
  /// A text that a run of words stands in.
  private struct Place {
    let text: Int
    /// The index of the place before it of the same run, and the number of all up to this one.
    let earlier: Int?
    let count: Int
  }

  private var texts: [(text: ComparedText, index: Int, family: Int)] = []
  private var places: [Place] = []
  /// For each run of words, the index of the last of its places.
  private var lastPlaces = NumberTable()
  /// The first text with such words, those that say nothing left out.
  private var cores = NumberTable()

  /// How many texts of a run are kept.
  private static let mostTexts = 4
  /// In how many words one may differ, and how many of a text at most.
  fileprivate static let (share, mostWords) = (12, 8)

  /// The text that `text` of a `family` is nearly the same as, outside of that family: those of one
  /// family may be alike.
  func nearest(to text: ComparedText, of family: Int) -> (index: Int, distance: Int)? {
    let words = text.plain.words
    if let core = cores[text.core], texts[core].family != family {
      let other = texts[core].text.plain.words
      let most = max(other.count, words.count)
      let distance = Self.distance(other, words, most: min(most, 40)) ?? most
      return (texts[core].index, max(1, distance))
    }
    var candidates: [Int] = []
    for run in text.runs {
      var place = lastPlaces[run]
      while let index = place {
        if !candidates.contains(places[index].text) { candidates.append(places[index].text) }
        place = places[index].earlier
      }
    }
    for candidate in candidates.sorted() where texts[candidate].family != family {
      let other = texts[candidate].text
      let most = min(min(other.plain.words.count, words.count) / Self.share, Self.mostWords)
      guard other.marks.leastChanges(to: text.marks) <= most else { continue }
      if let distance = Self.distance(other.plain.words, words, most: most) {
        return (texts[candidate].index, max(1, distance))
      }
    }
    return nil
  }

  /// Adds the text of the document with this index.
  mutating func add(_ text: ComparedText, of index: Int, _ family: Int) {
    if cores[text.core] == nil { cores.set(text.core, to: texts.count) }
    for run in text.runs {
      let earlier = lastPlaces[run]
      let count = earlier.map { places[$0].count + 1 } ?? 1
      guard count <= Self.mostTexts else { continue }
      lastPlaces.set(run, to: places.count)
      places.append(Place(text: texts.count, earlier: earlier, count: count))
    }
    texts.append((text, index, family))
  }

  // MARK: Side by side

  /// How many words are added, left out or changed between two texts; nil where they are more than
  /// `most`.
  ///
  /// It notes how far one gets with ever more changes, so that texts that have little in common cost
  /// no more than the square of `most`, whatever their length. Source: Ukkonen, "Algorithms for
  /// approximate string matching" (1985), section 3.
  static func distance(_ left: [UInt64], _ right: [UInt64], most: Int) -> Int? {
    let goal = right.count - left.count
    guard abs(goal) <= most else { return nil }
    let (left, right) = (left.span, right.span)
    // How many words of `left` are behind one, for each number of words that `right` is ahead.
    var reached = [Int](repeating: -1, count: 2 * most + 3)
    for changes in 0...most {
      // Further off the goal is too far for the changes that are left.
      let leftover = most - changes
      let low = max(-min(changes, left.count), goal - leftover)
      let high = min(changes, right.count, goal + leftover)
      var before = reached[low + most]
      for ahead in low...high {
        let place = ahead + most + 1
        // One is added, changed or left out.
        var row = max(before, reached[place] + 1, reached[place + 1] + 1)
        if changes == 0 { row = 0 }
        row = min(max(row, -ahead), left.count, right.count - ahead)
        while row < left.count, row + ahead < right.count, left[row] == right[row + ahead] {
          row += 1
        }
        before = reached[place]
        reached[place] = row
        if ahead == goal, row == left.count { return changes }
      }
    }
    return nil
  }
}
