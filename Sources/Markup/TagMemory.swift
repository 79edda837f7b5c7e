import Text

/// Start tags that were read and judged before, and in which nothing was wrong.
///
/// The pages of a site hold the same tags again and again. One with the same bytes, in a drawing or
/// outside of one as before, says the same: it is not taken apart again. A tag is kept when it comes
/// for the second time, for many come once. Of tags that share a place the last one is kept, and all
/// are forgotten when they are too many, so that a memory stays small.
public struct TagMemory: Sendable {
  /// A tag that was read.
  struct Tag: Sendable {
    /// Where its bytes stand among those of all, from `<` up to and with `>`.
    fileprivate let start: Int32
    fileprivate let shortCount: Int16
    fileprivate let shortElement: Int16
    fileprivate let isInDrawing: Bool
    /// Whether a slash ends it.
    let isClosed: Bool
    fileprivate let attributeCount: UInt8
    fileprivate let firstAttribute: Int32

    /// The number of its bytes.
    var count: Int { Int(shortCount) }
    /// The number of its element.
    var element: Int { Int(shortElement) }
    /// Which of ``TagMemory/attributes`` are its own.
    var attributes: Range<Int> {
      Int(firstAttribute)..<Int(firstAttribute) + Int(attributeCount)
    }

    /// What stands where there is no tag.
    fileprivate static let none = Tag(
      start: 0, shortCount: 0, shortElement: 0, isInDrawing: false, isClosed: false,
      attributeCount: 0, firstAttribute: 0)
  }

  private var tags: [Tag]
  /// What the beginning of the last tag at each place says.
  private var met: [UInt32]
  /// The bytes of the tags, each with ``padding`` behind it.
  private var bytes: [UInt8] = []
  /// Those attributes of the tags that are looked at once more, by where they stand in the tag.
  private(set) var attributes: [HTMLReader.Attribute] = []

  /// How many tags are kept at most; a power of two.
  private static let places = 4096
  /// The most bytes of a tag that is kept, and of all tags.
  private static let (longest, most) = (250, 1 << 18)
  /// The most bytes that say where a tag is kept.
  private static let telling = 48
  /// So that bytes can be compared eight at a time.
  private static let padding = [UInt8](repeating: 0, count: 8)

  /// No memory at all.
  static let none = TagMemory(tags: [], met: [])

  private init(tags: [Tag], met: [UInt32]) {
    self.tags = tags
    self.met = met
  }

  /// A memory of no tags.
  public init() {
    tags = [Tag](repeating: .none, count: Self.places)
    met = [UInt32](repeating: 0, count: Self.places)
  }

  /// The tag that begins at `start` of `text`; nil where it is not known, or near the text's end.
  func tag(
    in text: borrowing Span<UInt8>, from start: Int, inDrawing isInDrawing: Bool
  ) -> Tag? {
    guard let hash = Self.hash(of: text, from: start) else { return nil }
    let tag = tags[Self.place(hash)]
    guard tag.shortCount > 0, tag.isInDrawing == isInDrawing else { return nil }
    // What begins with the bytes of a whole tag begins with that tag.
    let known = bytes.span
    var offset = 0
    while offset < tag.count {
      guard start + offset + 8 <= text.count else { return nil }
      var difference = text.word(at: start + offset) ^ known.word(at: Int(tag.start) + offset)
      let left = tag.count - offset
      if left < 8 { difference <<= UInt64(64 - 8 * left) }
      guard difference == 0 else { return nil }
      offset += 8
    }
    return tag
  }

  /// Whether the tag at `range` of `text` came before, so that it is worth keeping.
  mutating func hasMet(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= Self.longest, let hash = Self.hash(of: text, from: range.lowerBound) else {
      return false
    }
    let (place, beginning) = (Self.place(hash), UInt32(truncatingIfNeeded: hash >> 32))
    if met[place] == beginning { return true }
    met[place] = beginning
    return false
  }

  /// Keeps the tag at `range` of `text`, with those of its `attributes` that are no others.
  mutating func keep(
    _ text: [UInt8], _ range: Range<Int>, inDrawing isInDrawing: Bool, element: Int,
    isClosed: Bool, _ attributes: [HTMLReader.Attribute]
  ) {
    guard let hash = Self.hash(of: text.span, from: range.lowerBound) else { return }
    if bytes.count > Self.most { self = TagMemory() }
    let first = self.attributes.count
    for attribute in attributes where attribute.kind != .other {
      self.attributes.append(attribute.moved(by: -range.lowerBound))
    }
    tags[Self.place(hash)] = Tag(
      start: Int32(truncatingIfNeeded: bytes.count),
      shortCount: Int16(truncatingIfNeeded: range.count),
      shortElement: Int16(truncatingIfNeeded: element), isInDrawing: isInDrawing,
      isClosed: isClosed,
      attributeCount: UInt8(truncatingIfNeeded: self.attributes.count - first),
      firstAttribute: Int32(truncatingIfNeeded: first))
    bytes += text[range]
    bytes += Self.padding
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 7) & (places - 1)
  }

  /// What the first bytes of the tag that begins at `start` say, which alone tell most tags apart;
  /// nil near the end of the text.
  @inline(__always)
  private static func hash(of text: borrowing Span<UInt8>, from start: Int) -> UInt64? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = start + 1
    let end = start + telling
    while place < end {
      guard place + 8 <= text.count else { return nil }
      let word = text.word(at: place)
      let close = word.place(of: UInt8(ascii: ">"))
      let mask = close.map { (1 << UInt64(8 * $0)) &- 1 } ?? UInt64.max
      hash = (hash ^ (word & mask)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      if close != nil { break }
      place += 8
    }
    return hash
  }
}
