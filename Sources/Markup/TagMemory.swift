/// Start tags that were read and judged before, and in which nothing was wrong.
///
/// The pages of a site hold the same tags again and again. One with the same bytes, in a drawing or
/// outside of one as before, says the same: it is not taken apart again. A tag is kept when it comes
/// for the second time, for many come once. Of tags that share a place the last one is kept, so that
/// a memory stays small.
public struct TagMemory: Sendable {
  /// A tag that was read.
  struct Tag: Sendable {
    /// From `<` up to and with `>`.
    let bytes: [UInt8]
    let isInDrawing: Bool
    let element: Int
    /// Whether a slash ends it.
    let isClosed: Bool
    /// Those of its attributes that are looked at once more, by where they stand in the tag.
    let attributes: [HTMLReader.Attribute]
  }

  private var tags: [Tag?]
  /// What the beginning of the last tag at each place says.
  private var met: [UInt32]

  /// How many tags are kept at most; a power of two.
  private static let places = 2048
  /// The most bytes of a tag that is kept.
  private static let longest = 250
  /// The most bytes that say where a tag is kept.
  private static let telling = 48

  /// A memory of no tags.
  public init() {
    tags = [Tag?](repeating: nil, count: Self.places)
    met = [UInt32](repeating: 0, count: Self.places)
  }

  /// The tag that begins at `start` of `text`; nil where it is not known.
  func tag(
    in text: borrowing Span<UInt8>, from start: Int, inDrawing isInDrawing: Bool
  ) -> Tag? {
    let place = Self.place(Self.hash(of: text, from: start))
    guard let tag = tags[place], tag.isInDrawing == isInDrawing,
      tag.bytes.count <= text.count - start
    else { return nil }
    // What begins with the bytes of a whole tag begins with that tag.
    let bytes = tag.bytes.span
    for offset in bytes.indices where bytes[offset] != text[start + offset] { return nil }
    return tag
  }

  /// Whether the tag at `range` of `text` came before, so that it is worth keeping.
  mutating func hasMet(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= Self.longest else { return false }
    let hash = Self.hash(of: text, from: range.lowerBound)
    let (place, beginning) = (Self.place(hash), UInt32(truncatingIfNeeded: hash >> 32))
    if met[place] == beginning { return true }
    met[place] = beginning
    return false
  }

  /// Keeps `tag`.
  mutating func keep(_ tag: Tag) {
    tags[Self.place(Self.hash(of: tag.bytes.span, from: 0))] = tag
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash ^ hash >> 29) >> 7) & (places - 1)
  }

  /// What the first bytes of the tag that begins at `start` say, which alone tell most tags apart.
  @inline(__always)
  private static func hash(of text: borrowing Span<UInt8>, from start: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = start + 1
    let end = min(text.count, start + telling)
    while place < end, text[place] != UInt8(ascii: ">") {
      hash = (hash ^ UInt64(text[place])) &* 0x100_0000_01B3
      place += 1
    }
    return hash
  }
}
