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

  /// The phrases in small letters with one space for white space, longest first, each with its index.
  private let phrases: [(bytes: [UInt8], index: Int)]
  /// For each byte whether a phrase begins with it.
  private var firsts = [Bool](repeating: false, count: 256)

  /// Looks for `phrases`; an empty one is never found.
  public init(_ phrases: [[UInt8]]) {
    self.phrases = phrases.enumerated()
      .map { (bytes: Self.folded($0.element), index: $0.offset) }
      .filter { !$0.bytes.isEmpty }
      .sorted { ($1.bytes.count, $0.index) < ($0.bytes.count, $1.index) }
    for phrase in self.phrases { firsts[Int(phrase.bytes[0])] = true }
  }

  /// The phrases that stand in `bytes` within `range`, in their order; none overlaps another.
  public func matches(in bytes: [UInt8], _ range: Range<Int>) -> [Match] {
    var matches: [Match] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if firsts[Int(Self.small(bytes[place]))], let match = match(at: place, in: bytes, range) {
        matches.append(match)
        place = match.range.upperBound
      } else {
        place += 1
      }
    }
    return matches
  }

  private func match(at place: Int, in bytes: [UInt8], _ range: Range<Int>) -> Match? {
    guard place == range.lowerBound || !Self.isWord(UTF8Decoder.scalar(before: place, in: bytes))
    else { return nil }
    for phrase in phrases {
      guard let end = Self.end(of: phrase.bytes, at: place, in: bytes, range) else { continue }
      guard
        end == range.upperBound
          || !Self.isWord(UTF8Decoder.step(in: bytes, at: end, end: range.upperBound).scalar)
      else { continue }
      return Match(phrase: phrase.index, range: place..<end)
    }
    return nil
  }

  /// Where `phrase` ends that begins at `place`; nil where something else stands.
  private static func end(
    of phrase: [UInt8], at place: Int, in bytes: [UInt8], _ range: Range<Int>
  ) -> Int? {
    var place = place
    for byte in phrase {
      guard place < range.upperBound else { return nil }
      if byte == Byte.space {
        let end = self.end(ofSpaceAt: place, in: bytes, range.upperBound)
        guard end > place else { return nil }
        place = end
      } else {
        guard small(bytes[place]) == byte else { return nil }
        place += 1
      }
    }
    return place
  }

  private static func end(ofSpaceAt start: Int, in bytes: [UInt8], _ end: Int) -> Int {
    var place = start
    while place < end {
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
