import Markdown
import Text

/// The words of a text outside of headings, as they are compared: their letters and digits alone, in
/// small letters, with one sign for each of some names.
struct PlainWords {
  /// A number for all of it, whatever parts the words: FNV-1a with 64 bits over its letters.
  let digest: UInt64
  /// The same where the names are one sign each.
  let renamedDigest: UInt64
  /// A number for each word; a name is ``name``.
  let words: [UInt64]

  /// The word that a name is.
  static let name: UInt64 = 1

  /// What stands somewhere.
  private enum Sign {
    /// A letter or a digit, or a byte of one.
    case letter(UInt8)
    case gap
    /// A soft hyphen: it is in a word, and no letter of it.
    case unseen
  }

  /// The words of `prose`, with `names`, in small letters, as one sign each.
  init(_ prose: Prose, naming names: [[UInt8]]) {
    let bytes = prose.bytes.span
    var (all, renamed) = (FNV1a64(), FNV1a64())
    var words: [UInt64] = []
    for block in prose.blocks {
      if case .heading = block.kind { continue }
      let end = block.range.upperBound
      var offset = block.range.lowerBound
      var word = FNV1a64()
      var isInWord = false
      while offset < end {
        if !isInWord, let length = Self.length(of: names, in: bytes, offset..<end) {
          words.append(Self.name)
          renamed.combine(1)
          let nameEnd = offset + length
          while offset < nameEnd {
            if case .letter(let small) = Self.sign(in: bytes, at: &offset, before: end) {
              all.combine(small)
            }
          }
          // A word that goes on behind a name is none of its own.
          while offset < end, bytes[offset].isASCIIAlphanumeric {
            all.combine(bytes[offset].smallASCII)
            renamed.combine(bytes[offset].smallASCII)
            offset += 1
          }
          continue
        }
        switch Self.sign(in: bytes, at: &offset, before: end) {
        case .letter(let small):
          all.combine(small)
          renamed.combine(small)
          word.combine(small)
          isInWord = true
        case .gap:
          if isInWord { words.append(word.value) }
          word = FNV1a64()
          isInWord = false
        case .unseen: break
        }
      }
      if isInWord { words.append(word.value) }
      all.combine(2)
      renamed.combine(2)
    }
    (digest, renamedDigest, self.words) = (all.value, renamed.value, words)
  }

  /// Passes what stands at `offset`.
  @inline(__always)
  private static func sign(in bytes: Span<UInt8>, at offset: inout Int, before end: Int) -> Sign {
    let byte = bytes[offset]
    offset += 1
    switch byte {
    // The first byte of a space, a soft hyphen, a dash, a quote or a sign that is not seen.
    case 0xC2:
      let isSoftHyphen = offset < end && bytes[offset] == 0xAD
      offset += 1
      return isSoftHyphen ? .unseen : .gap
    case 0xE2 where offset < end && bytes[offset] <= 0x81:
      offset += 2
      return .gap
    default: return isPartOfWord(byte) ? .letter(byte.smallASCII) : .gap
    }
  }

  /// The number of the word with these letters.
  static func number(of word: some StringProtocol) -> UInt64 {
    var number = FNV1a64()
    number.combine(word.utf8)
    return number.value
  }

  /// The length of the first of `names` that stands at the start of `range`, as a word of its own.
  @inline(__always)
  private static func length(
    of names: [[UInt8]], in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    let first = bytes[range.lowerBound].smallASCII
    for name in names where name[0] == first && stands(name, in: bytes, range) {
      return name.count
    }
    return nil
  }

  private static func stands(_ name: [UInt8], in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard name.count <= range.count else { return false }
    for (offset, letter) in name.enumerated()
    where bytes[range.lowerBound + offset].smallASCII != letter { return false }
    let end = range.lowerBound + name.count
    return end == range.upperBound || !isPartOfWord(bytes[end]) || bytes[end] == 0xC2
      || bytes[end] == 0xE2
  }

  @inline(__always)
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || !byte.isASCII
  }
}

/// Texts among which the one is looked for that another is nearly the same as.
///
/// A text is found by a few of its runs of words, those with the smallest numbers, which nearly the
/// same text has too; then the two are laid side by side. A run leads to few texts, and no more words
/// than some may differ, so that the cost grows with the texts and no faster.
struct NearTexts {
  /// A text, and what it is found by.
  struct Text {
    let words: [UInt64]
    /// The index of its document.
    let index: Int
    /// Those of one family may be alike.
    let family: Int
    fileprivate let core: UInt64
    fileprivate let runs: [UInt64]

    init(_ words: [UInt64], of index: Int, family: Int) {
      (self.words, self.index, self.family) = (words, index, family)
      core = NearTexts.core(of: words)
      runs = words.count < NearTexts.share ? [] : NearTexts.runs(of: words)
    }
  }

  /// A text that a run of words stands in.
  private struct Place {
    let text: Int
    /// The index of the place before it of the same run, and the number of all up to this one.
    let earlier: Int?
    let count: Int
  }

  private var texts: [Text] = []
  private var places: [Place] = []
  /// For each run of words, the index of the last of its places.
  private var lastPlaces = NumberTable()
  /// The first text with such words, those that say nothing left out.
  private var cores = NumberTable()

  /// How many words of a run, runs of a text, and texts of a run are kept.
  private static let (run, mostRuns, mostTexts) = (3, 8, 4)
  /// In how many words one may differ, and how many of a text at most.
  private static let (share, mostWords) = (12, 8)

  /// The text that `text` is nearly the same as, outside of its own family.
  func nearest(to text: Text) -> (index: Int, distance: Int)? {
    if let core = cores[text.core], texts[core].family != text.family {
      let other = texts[core]
      let most = max(other.words.count, text.words.count)
      let distance = Self.distance(other.words, text.words, most: min(most, 40)) ?? most
      return (other.index, max(1, distance))
    }
    var candidates: [Int] = []
    for run in text.runs {
      var place = lastPlaces[run]
      while let index = place {
        if !candidates.contains(places[index].text) { candidates.append(places[index].text) }
        place = places[index].earlier
      }
    }
    for candidate in candidates.sorted() where texts[candidate].family != text.family {
      let other = texts[candidate]
      let most = min(min(other.words.count, text.words.count) / Self.share, Self.mostWords)
      if let distance = Self.distance(other.words, text.words, most: most) {
        return (other.index, max(1, distance))
      }
    }
    return nil
  }

  /// Adds a text.
  mutating func add(_ text: Text) {
    if cores[text.core] == nil { cores.set(text.core, to: texts.count) }
    for run in text.runs {
      let earlier = lastPlaces[run]
      let count = earlier.map { places[$0].count + 1 } ?? 1
      guard count <= Self.mostTexts else { continue }
      lastPlaces.set(run, to: places.count)
      places.append(Place(text: texts.count, earlier: earlier, count: count))
    }
    texts.append(text)
  }

  // MARK: What texts are found by

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
