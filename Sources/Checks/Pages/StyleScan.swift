/// Finds the addresses that a style sheet calls: `url(…)` and `@import`.
///
/// Source: CSS Values and Units 4, 4.5; comments are passed over.
struct StyleScan {
  private let css: ArraySlice<UInt8>
  private var offset: Int

  /// A scan of `css` from its start.
  init(_ css: ArraySlice<UInt8>) {
    self.css = css
    offset = css.startIndex
  }

  /// The place of the next address in the bytes, without quotes; nil at the end.
  mutating func next() -> Range<Int>? {
    while offset < css.endIndex {
      if starts(with: "/*") {
        skip(past: "*/")
      } else if starts(with: "url(") {
        offset += 4
        skipSpaces()
        return quoted() ?? bare()
      } else if starts(with: "@import") {
        offset += 7
        skipSpaces()
        if let address = quoted() { return address }
      } else if css[offset] == 0x22 || css[offset] == 0x27 {
        // Words in quotes are content, such as that of `::before`.
        _ = quoted()
      } else {
        offset += 1
      }
    }
    return nil
  }

  private mutating func quoted() -> Range<Int>? {
    guard offset < css.endIndex, css[offset] == 0x22 || css[offset] == 0x27 else { return nil }
    let quote = css[offset]
    let start = offset + 1
    var end = start
    while end < css.endIndex, css[end] != quote, css[end] != 0x0A {
      end += css[end] == 0x5C && end + 1 < css.endIndex ? 2 : 1
    }
    offset = min(css.endIndex, end + 1)
    return start..<end
  }

  private mutating func bare() -> Range<Int> {
    let start = offset
    while offset < css.endIndex, css[offset] != 0x29, css[offset] > 0x20 { offset += 1 }
    return start..<offset
  }

  private mutating func skipSpaces() {
    while offset < css.endIndex, css[offset] <= 0x20 { offset += 1 }
  }

  private mutating func skip(past text: StaticString) {
    offset += 2
    while offset < css.endIndex, !starts(with: text) { offset += 1 }
    offset = min(css.endIndex, offset + text.utf8CodeUnitCount)
  }

  private func starts(with text: StaticString) -> Bool {
    var index = offset
    for scalar in text.description.unicodeScalars {
      guard index < css.endIndex else { return false }
      let byte = css[index]
      let folded = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
      guard UInt32(folded) == scalar.value else { return false }
      index += 1
    }
    return true
  }
}
