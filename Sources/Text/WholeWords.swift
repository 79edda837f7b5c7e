/// Words and phrases that are looked for in bytes of text, each as a whole.
///
/// A phrase is found where letters of ASCII differ only in size and white space only in kind and
/// number, and where no letter or digit stands right before or after it. Of two at one place the
/// longer one is found.
public struct WholeWords: Sendable {
  /// A phrase that was found.
  public struct Match: Sendable, Equatable {
    /// Which phrase: its index in what was given.
    public let phrase: Int
    /// Where it stands.
    public let range: Range<Int>
  }

  /// A phrase in small letters with one space for white space, and where it is among those given.
  private struct Phrase {
    let bytes: [UInt8]
    var indices: [Int]
  }

  /// The phrases in the order of their bytes, each once.
  private var phrases: [Phrase] = []

  /// The most bytes of a phrase that is looked for, so that text costs what it is long.
  private static let longest = 200

  /// Looks for `phrases`; one that is empty or has more than 200 bytes is never found.
  public init(_ phrases: [[UInt8]]) {
    let folded = phrases.enumerated().map { (bytes: Self.folded($0.element), index: $0.offset) }
      .filter { !$0.bytes.isEmpty && $0.bytes.count <= Self.longest }
      .sorted { left, right in
        left.bytes == right.bytes
          ? left.index < right.index : left.bytes.lexicographicallyPrecedes(right.bytes)
      }
    for phrase in folded {
      if self.phrases.last?.bytes == phrase.bytes {
        self.phrases[self.phrases.count - 1].indices.append(phrase.index)
      } else {
        self.phrases.append(Phrase(bytes: phrase.bytes, indices: [phrase.index]))
      }
    }
  }

  /// The phrases that stand in `bytes` within `range`, in their order; none overlaps another.
  public func matches(in bytes: [UInt8], _ range: Range<Int>) -> [Match] {
    var matches: [Match] = []
    var place = range.lowerBound
    while place < range.upperBound {
      var longest: Match?
      visit(at: place, in: bytes, range) { phrase, end in
        longest = Match(phrase: phrases[phrase].indices[0], range: place..<end)
      }
      if let longest { matches.append(longest) }
      place = longest?.range.upperBound ?? place + 1
    }
    return matches
  }

  /// Which phrases stand in `bytes` within `range`, also within others and those given twice.
  public func found(in bytes: [UInt8], _ range: Range<Int>) -> Set<Int> {
    var found: Set<Int> = []
    for place in range {
      visit(at: place, in: bytes, range) { phrase, _ in
        // Most are found again and again.
        if found.insert(phrases[phrase].indices[0]).inserted {
          found.formUnion(phrases[phrase].indices)
        }
      }
    }
    return found
  }

  /// Calls `body` with each phrase that begins at `place` and where it ends, the longest last.
  private func visit(
    at place: Int, in bytes: [UInt8], _ range: Range<Int>, _ body: (Int, Int) -> Void
  ) {
    // Those that begin with what was read so far; one that ends there stands before the others.
    var candidates = phrases.indices
    var (depth, offset) = (0, place)
    while true {
      if depth > 0, let first = candidates.first, phrases[first].bytes.count == depth {
        if offset == range.upperBound
          || !Self.isWord(UTF8Decoder.step(in: bytes, at: offset, end: range.upperBound).scalar)
        {
          body(first, offset)
        }
        candidates = candidates.dropFirst()
      }
      guard !candidates.isEmpty, offset < range.upperBound else { return }
      let spaceEnd = Self.end(ofSpaceAt: offset, in: bytes, range.upperBound)
      let next = spaceEnd > offset ? Byte.space : Self.small(bytes[offset])
      let start = candidates.partitionPoint { phrases[$0].bytes[depth] < next }
      let end = candidates.partitionPoint { phrases[$0].bytes[depth] <= next }
      candidates = start..<end
      if candidates.isEmpty { return }
      if depth == 0, place > range.lowerBound,
        Self.isWord(UTF8Decoder.scalar(before: place, in: bytes))
      {
        return
      }
      offset = spaceEnd > offset ? spaceEnd : offset + 1
      depth += 1
    }
  }

  private static func end(ofSpaceAt start: Int, in bytes: [UInt8], _ end: Int) -> Int {
    var place = start
    while place < end {
      if bytes[place] > Byte.space && bytes[place] < 0x80 { break }
      let step = UTF8Decoder.step(in: bytes, at: place, end: end)
      guard let scalar = step.scalar, scalar.properties.isWhitespace else { break }
      place += step.length
    }
    return place
  }

  private static func folded(_ phrase: [UInt8]) -> [UInt8] {
    let words = String(decoding: phrase, as: UTF8.self).unicodeScalars
      .split { $0.properties.isWhitespace }
    return Array(words.map { Substring($0).utf8.map(small) }.joined(separator: [Byte.space]))
  }

  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }

  /// Whether a word goes on with `scalar`.
  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark || scalar == "\u{AD}"
  }
}
