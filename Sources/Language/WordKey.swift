import Text

/// A number that stands for a word in any case and any way of writing its accents.
///
/// It is the FNV-1a hash of the folded lowercase bytes (see ``FoldedScalar``), 64 bits: words are
/// looked up in lists by it without making strings. Two words of one key would be taken for the
/// same; among some hundreds of listed words that does not happen by chance.
struct WordKey: Hashable {
  private var hash = FNV1a64()

  /// The key as a number.
  @inline(__always) var value: UInt64 { hash.value }

  /// The key of no letters yet.
  init() {}

  /// The key of `word`; dots do not count.
  init(_ word: some StringProtocol) {
    for scalar in word.unicodeScalars where scalar != "." {
      add(scalar.value, ScalarClass(scalar.value))
    }
  }

  /// The key of the scalars of `bytes` in `range`; dots do not count.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset].isSmallASCIILetter {
        addSmallLetter(bytes[offset])
        offset += 1
        continue
      }
      let (value, length) = UTF8Scalar.decode(bytes, at: offset, end: range.upperBound)
      if value != UInt32(ascii: ".") { add(value, ScalarClass(value)) }
      offset += length
    }
  }

  /// Adds a scalar to the word.
  @inline(__always)
  mutating func add(_ value: UInt32, _ kind: ScalarClass) {
    let folded = FoldedScalar(Self.lowercase(value, kind), kind)
    for index in 0..<folded.count {
      // A composed capital gives its base in its own case.
      hash.combine(folded[index].smallASCII)
    }
  }

  /// Adds one of a–z to the word.
  @inline(__always)
  mutating func addSmallLetter(_ byte: UInt8) {
    hash.combine(byte)
  }

  @inline(__always)
  private static func lowercase(_ value: UInt32, _ kind: ScalarClass) -> UInt32 {
    if value == 0x132 { return 0x133 }
    guard value >= 0x80, kind == .uppercase, LatinLetter.parts(of: value) == nil else {
      return value
    }
    return Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }
}

extension WordKey {
  /// The keys of the words of `text`, which spaces and line ends divide.
  static func all(in text: String) -> [WordKey] {
    let list = WordList(text)
    return list.lines.flatMap(list.keys)
  }
}

extension NumberTable {
  /// The number of the word with `key`.
  @inline(__always)
  subscript(key: WordKey) -> Int? { self[key.value] }

  /// Sets the number of the word with `key`.
  mutating func set(_ key: WordKey, to value: Int) { set(key.value, to: value) }
}

/// A set of words that is asked by key.
struct WordSet: Sendable {
  private var table: NumberTable

  /// The words of `text`, which spaces and line ends divide.
  init(_ text: String) {
    let keys = WordKey.all(in: text)
    table = NumberTable(capacity: keys.count)
    for key in keys { table.set(key, to: 1) }
  }

  /// Whether the word with `key` is in the set.
  func contains(_ key: WordKey) -> Bool { table[key] != nil }
}
