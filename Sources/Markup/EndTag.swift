import Text

/// The bytes of an end tag such as `</li>`, eight at a time, and which bits of these count.
struct EndTag: Sendable {
  let words: (UInt64, UInt64)
  let masks: (UInt64, UInt64)
  let count: Int

  /// That of the element `name`; where the name is longer than any in a page, one that nothing is.
  init(_ name: String) {
    let bytes = Array("</\(name)>".utf8)
    count = bytes.count
    guard count <= 16 else {
      (words, masks) = ((1, 1), (0, 0))
      return
    }
    let padded = bytes + [UInt8](repeating: 0, count: 16)
    words = (padded.span.word(at: 0), padded.span.word(at: 8))
    masks = (.max >> UInt64(8 * max(0, 8 - count)), .max >> UInt64(8 * min(8, 16 - count)))
  }
}
