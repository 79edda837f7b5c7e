import Markdown
import Text

/// The words of a text outside of headings, as they are compared: their letters and digits alone, in
/// small letters, with one sign for each of some names.
struct PlainWords {
  /// A number for all of it: FNV-1a with 64 bits over its letters, whatever parts the words.
  var digest: UInt64 { letters.value }
  /// A number for each word; a name is ``name``.
  private(set) var words: [UInt64] = []

  /// The word that a name is.
  static let name: UInt64 = 1
  private var letters = FNV1a64()

  /// The words of `prose`, with `names`, in small letters, left out.
  init(_ prose: Prose, leavingOut names: [[UInt8]]) {
    let bytes = prose.bytes
    for block in prose.blocks {
      if case .heading = block.kind { continue }
      var offset = block.range.lowerBound
      var word = FNV1a64()
      var isInWord = false
      while offset < block.range.upperBound {
        if !isInWord,
          let name = names.first(where: {
            Self.stands($0, in: bytes, offset..<block.range.upperBound)
          })
        {
          add(1)
          words.append(Self.name)
          offset += name.count
          // A word that goes on behind a name is none of its own.
          while offset < block.range.upperBound, Self.isPartOfWord(bytes[offset]),
            bytes[offset] < 0x80
          {
            add(bytes[offset].smallASCII)
            offset += 1
          }
          continue
        }
        let byte = bytes[offset]
        offset += 1
        var isLetter = Self.isPartOfWord(byte)
        switch byte {
        // The first byte of a space, a soft hyphen, a dash, a quote or a sign that is not seen.
        case 0xC2:
          let isSoftHyphen = offset < block.range.upperBound && bytes[offset] == 0xAD
          offset += 1
          if isSoftHyphen { continue }
          isLetter = false
        case 0xE2 where offset < block.range.upperBound && bytes[offset] <= 0x81:
          offset += 2
          isLetter = false
        default: break
        }
        if isLetter {
          let small = byte.smallASCII
          add(small)
          word.combine(small)
        } else if isInWord {
          words.append(word.value)
          word = FNV1a64()
        }
        isInWord = isLetter
      }
      if isInWord { words.append(word.value) }
      add(2)
    }
  }

  private mutating func add(_ byte: UInt8) { letters.combine(byte) }

  /// The number of the word with these letters.
  static func number(of word: some StringProtocol) -> UInt64 {
    var number = FNV1a64()
    number.combine(word.utf8)
    return number.value
  }

  /// Whether `name` stands at the start of `range`, as a word of its own.
  private static func stands(_ name: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard name.count <= range.count, bytes[range.lowerBound].smallASCII == name[0] else {
      return false
    }
    let end = range.lowerBound + name.count
    return bytes[range.lowerBound..<end].elementsEqual(name) { $0.smallASCII == $1 }
      && (end == range.upperBound || !isPartOfWord(bytes[end]) || bytes[end] == 0xC2
        || bytes[end] == 0xE2)
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80
  }
}

/// Texts among which the one is looked for that another is nearly the same as.
///
/// A text is found by a few of its runs of words, those with the smallest numbers, which nearly the
/// same text has too; then the two are laid side by side. A run leads to few texts, and no more words
/// than some may differ, so that the cost grows with the texts and no faster.
struct NearTexts {
  private struct Text {
    let words: [UInt64]
    let index: Int
    let family: Int
  }

  private var texts: [Text] = []
  /// For each run of words, the first texts that it stands in.
  private var places: [UInt64: [Int32]] = [:]
  /// The first text with such words, those that say nothing left out.
  private var cores: [UInt64: Int32] = [:]

  /// How many words of a run, runs of a text, and texts of a run are kept.
  private static let (run, mostRuns, mostTexts) = (3, 8, 4)
  /// In how many words one may differ, and how many of a text at most.
  private static let (share, mostWords) = (12, 8)

  /// The text that `words` are nearly the same as, outside of its own family.
  func nearest(to words: [UInt64], outside family: Int) -> (index: Int, distance: Int)? {
    if let core = cores[Self.core(of: words)], texts[Int(core)].family != family {
      let text = texts[Int(core)]
      let most = max(text.words.count, words.count)
      let distance = Self.distance(text.words[...], words[...], most: min(most, 40)) ?? most
      return (text.index, max(1, distance))
    }
    guard words.count >= Self.share else { return nil }
    var candidates: [Int32] = []
    for run in Self.runs(of: words) {
      for text in places[run] ?? [] where !candidates.contains(text) { candidates.append(text) }
    }
    for candidate in candidates.sorted() where texts[Int(candidate)].family != family {
      let text = texts[Int(candidate)]
      let most = min(min(text.words.count, words.count) / Self.share, Self.mostWords)
      if let distance = Self.distance(text.words[...], words[...], most: most) {
        return (text.index, max(1, distance))
      }
    }
    return nil
  }

  /// Adds the text with `words`, of the document with this index.
  mutating func add(_ words: [UInt64], of index: Int, family: Int) {
    let number = Int32(texts.count)
    texts.append(Text(words: words, index: index, family: family))
    let core = Self.core(of: words)
    if cores[core] == nil { cores[core] = number }
    guard words.count >= Self.share else { return }
    for run in Self.runs(of: words) {
      var found = places[run] ?? []
      guard found.count < Self.mostTexts else { continue }
      found.append(number)
      places[run] = found
    }
  }

  // MARK: What texts are found by

  /// The smallest of the numbers of its runs of words.
  private static func runs(of words: [UInt64]) -> [UInt64] {
    var smallest: [UInt64] = []
    for start in 0...max(0, words.count - run) {
      var number: UInt64 = 0
      for word in words[start..<min(start + run, words.count)] {
        number = (number ^ word) &* 0x9E37_79B9_7F4A_7C15
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
    for word in words where !little.contains(word) {
      number = (number ^ word) &* 0x9E37_79B9_7F4A_7C15
      number ^= number >> 31
    }
    return number
  }

  /// Words without which a text says the same.
  private static let little = Set(
    """
    de het een ook nu dus wel graag soms vaak altijd even dan toch zo erg heel zeer gewoon vooral
    meestal daarom daarbij steeds direct meteen snel goed en verder namelijk eigenlijk
    """.split(whereSeparator: \.isWhitespace).map { PlainWords.number(of: $0) })

  // MARK: Side by side

  /// How many words are added, left out or changed between two texts; nil where they are more than
  /// `most`.
  static func distance(
    _ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>, most: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= most else { return nil }
    var (left, right) = (left, right)
    while let word = left.first, word == right.first {
      left.removeFirst()
      right.removeFirst()
    }
    while let word = left.last, word == right.last {
      left.removeLast()
      right.removeLast()
    }
    let (rows, columns) = (Array(left), Array(right))
    let far = most + 1
    // The costs at the columns from `row - most` up to `row + most`.
    var band = (0...(2 * most)).map { $0 < most ? far : min($0 - most, far) }
    for row in 0..<rows.count {
      var next = [Int](repeating: far, count: band.count)
      var least = far
      for place in band.indices {
        let column = row + 1 + place - most
        guard column >= 0, column <= columns.count else { continue }
        var cost = place + 1 < band.count ? band[place + 1] + 1 : far
        if place > 0 { cost = min(cost, next[place - 1] + 1) }
        if column > 0 { cost = min(cost, band[place] + (rows[row] == columns[column - 1] ? 0 : 1)) }
        next[place] = min(cost, far)
        least = min(least, cost)
      }
      guard least <= most else { return nil }
      band = next
    }
    let cost = band[columns.count - rows.count + most]
    return cost <= most ? cost : nil
  }
}
