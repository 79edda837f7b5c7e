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

  /// A memory of no tags.
  public init() { tags = [Tag?](repeating: nil, count: Self.places) }

  /// The tag that begins at `start` of `text`, with its name up to `nameEnd`; nil where it is not known.
  func tag(
    in text: borrowing Span<UInt8>, from start: Int, nameEnd: Int, inDrawing isInDrawing: Bool
  ) -> Tag? {
    guard let (end, place) = Self.extent(in: text, from: start, nameEnd) else { return nil }
    guard let tag = tags[place], tag.bytes.count == end - start, tag.isInDrawing == isInDrawing
    else { return nil }
    let bytes = tag.bytes.span
    for offset in bytes.indices where bytes[offset] != text[start + offset] { return nil }
    return tag
  }

  /// Keeps `tag`, whose name ends at `nameEnd`.
  mutating func keep(_ tag: Tag, nameEnd: Int) {
    guard let (end, place) = Self.extent(in: tag.bytes.span, from: 0, nameEnd),
      end == tag.bytes.count
    else { return }
    tags[place] = tag
  }

  /// Where a tag ends, and the place where it is kept; nil for one that is too long to be.
  @inline(__always)
  private static func extent(
    in text: borrowing Span<UInt8>, from start: Int, _ nameEnd: Int
  ) -> (end: Int, place: Int)? {
    let most = min(text.count, start + longest)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var end = nameEnd
    var quote: UInt8 = 0x3E
    while end < most {
      let byte = text[end]
      end += 1
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      if byte == quote {
        if quote == 0x3E {
          let place = Int(truncatingIfNeeded: (hash ^ hash >> 29) >> 7) & (places - 1)
          return (end, place)
        }
        quote = 0x3E
      } else if quote == 0x3E, byte == 0x22 || byte == 0x27 {
        quote = byte
      }
    }
    return nil
  }
}
