/// Finds the addresses that a style sheet calls: `url(…)` and `@import`.
///
/// Source: CSS Values and Units 4, 4.5; comments are passed over.
public struct StyleScan {
  private let css: ArraySlice<UInt8>
  private var offset: Int

  /// A scan of `css` from its start.
  public init(_ css: ArraySlice<UInt8>) {
    self.css = css
    offset = css.startIndex
  }

  /// The place of the next address in the bytes, without quotes; nil at the end.
  public mutating func next() -> Range<Int>? {
    while offset < css.endIndex {
      switch css[offset] {
      case UInt8(ascii: "/") where starts(with: "/*"):
        skipComment()
      case UInt8(ascii: "u") where starts(with: "url("),
        UInt8(ascii: "U") where starts(with: "url("):
        offset += 4
        skipSpaces()
        return quoted() ?? bare()
      case UInt8(ascii: "@") where starts(with: "@import"):
        offset += 7
        skipSpaces()
        if let address = quoted() { return address }
      case 0x22, 0x27:
        // Words in quotes are content, such as that of `::before`.
        _ = quoted()
      default:
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

  private mutating func skipComment() {
    offset += 2
    while offset < css.endIndex, css[offset] != UInt8(ascii: "*") || !starts(with: "*/") {
      offset += 1
    }
    offset = min(css.endIndex, offset + 2)
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
