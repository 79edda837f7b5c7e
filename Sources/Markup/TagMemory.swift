/// Start tags that were read and judged before, and in which nothing was wrong.
///
/// The pages of a site hold the same tags again and again. One with the same bytes, in a drawing or
/// outside of one as before, says the same: it is not taken apart again. Of tags that share a place
/// the last one is kept, so that a memory stays small.
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

  /// How many tags are kept at most; a power of two.
  private static let places = 2048
  /// The most bytes of a tag that is kept.
  private static let longest = 250
  /// The most bytes that say where a tag is kept.
  private static let telling = 48

  /// A memory of no tags.
  public init() { tags = [Tag?](repeating: nil, count: Self.places) }

  /// The tag that begins at `start` of `text`; nil where it is not known.
  func tag(
    in text: borrowing Span<UInt8>, from start: Int, inDrawing isInDrawing: Bool
  ) -> Tag? {
    guard let tag = tags[Self.place(of: text, from: start)], tag.isInDrawing == isInDrawing,
      tag.bytes.count <= text.count - start
    else { return nil }
    // What begins with the bytes of a whole tag begins with that tag.
    let bytes = tag.bytes.span
    for offset in bytes.indices where bytes[offset] != text[start + offset] { return nil }
    return tag
  }

  /// Keeps `tag`.
  mutating func keep(_ tag: Tag) {
    guard tag.bytes.count <= Self.longest else { return }
    tags[Self.place(of: tag.bytes.span, from: 0)] = tag
  }

  /// The place where the tag that begins at `start` is kept, as its first bytes say, which alone tell
  /// most tags apart.
  @inline(__always)
  private static func place(of text: borrowing Span<UInt8>, from start: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = start + 1
    let end = min(text.count, start + telling)
    while place < end, text[place] != UInt8(ascii: ">") {
      hash = (hash ^ UInt64(text[place])) &* 0x100_0000_01B3
      place += 1
    }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) >> 7) & (places - 1)
  }
}
