import Text

/// Reads how links are written: what follows their words, and the definitions of references.
///
/// The rules are CommonMark's (sections 4.7 and 6.3), with cmark's own limits.
struct LinkScanner {
  let bytes: [UInt8]
  /// Where the text ends.
  let end: Int

  private func byte(_ offset: Int) -> UInt8? { offset < end ? bytes[offset] : nil }

  private func skipSpaces(_ offset: Int) -> Int {
    var offset = offset
    while offset < end, bytes[offset].isSpaceOrLineEnd { offset += 1 }
    return offset
  }

  /// `(destination "title")` at `start`: where it ends, and its destination without `<` and `>`.
  mutating func inlineEnd(at start: Int) -> (end: Int, destination: Range<Int>)? {
    guard byte(start) == Byte.openParenthesis else { return nil }
    let open = skipSpaces(start + 1)
    guard let destination = destination(at: open) else { return nil }
    var offset = skipSpaces(destination.end)
    if offset > destination.end, let titleEnd = title(at: offset) { offset = skipSpaces(titleEnd) }
    guard byte(offset) == Byte.closeParenthesis else { return nil }
    return (offset + 1, destination.inner)
  }

  /// A destination at `start`, in angle brackets or bare.
  func destination(at start: Int) -> (end: Int, inner: Range<Int>)? {
    if byte(start) == Byte.less {
      var offset = start + 1
      while let next = byte(offset) {
        if next == Byte.greater { return (offset + 1, (start + 1)..<offset) }
        if next == Byte.lineFeed || next == Byte.less { return nil }
        offset += next == Byte.backslash ? 2 : 1
      }
      return nil
    }
    var offset = start
    var depth = 0
    while let next = byte(offset) {
      if next == Byte.backslash, let after = byte(offset + 1), after.isASCIIPunctuation {
        offset += 2
        continue
      }
      if next.isSpaceOrLineEnd { break }
      if next == Byte.openParenthesis { depth += 1 }
      if depth > 32 { return nil }
      if next == Byte.closeParenthesis {
        if depth == 0 { break }
        depth -= 1
      }
      offset += 1
    }
    return (offset, start..<offset)
  }

  /// Where the title in quotes or parentheses at `start` ends.
  private func title(at start: Int) -> Int? {
    guard let opening = byte(start) else { return nil }
    let closing: UInt8
    switch opening {
    case Byte.quote, UInt8(ascii: "'"): closing = opening
    case Byte.openParenthesis: closing = Byte.closeParenthesis
    default: return nil
    }
    var offset = start + 1
    while let next = byte(offset) {
      if next == Byte.backslash, let after = byte(offset + 1), after.isASCIIPunctuation {
        offset += 2
        continue
      }
      if next == closing { return offset + 1 }
      if opening == Byte.openParenthesis, next == opening { return nil }
      offset += 1
    }
    return nil
  }

  /// The inside of `[label]` at `start`.
  func label(at start: Int) -> Range<Int>? {
    guard byte(start) == Byte.openBracket else { return nil }
    var offset = start + 1
    while let next = byte(offset), offset - start <= 1001 {
      if next == Byte.closeBracket { return (start + 1)..<offset }
      if next == Byte.openBracket { return nil }
      if next == Byte.backslash, let after = byte(offset + 1), after.isASCIIPunctuation {
        offset += 1
      }
      offset += 1
    }
    return nil
  }

  /// A definition `[label]: destination` that starts on a line, after what quotes and lists put
  /// before it.
  mutating func definition(in line: Range<Int>) -> (label: Range<Int>, destination: Range<Int>)? {
    var offset = line.lowerBound
    while offset < line.upperBound, bytes[offset] != Byte.openBracket {
      let next = bytes[offset]
      guard
        next.isSpaceOrTab || next == Byte.greater || next == Byte.hyphen || next == Byte.plus
          || next == Byte.asterisk || next.isASCIIDigit || next == UInt8(ascii: ".")
          || next == Byte.closeParenthesis
      else { return nil }
      offset += 1
    }
    guard let label = label(at: offset), byte(label.upperBound + 1) == Byte.colon else {
      return nil
    }
    let start = skipPrefix(label.upperBound + 2)
    guard let destination = destination(at: start), destination.end > start else { return nil }
    return (label, destination.inner)
  }

  /// The destination may stand on the line after the label, behind the prefix of a quote.
  private func skipPrefix(_ offset: Int) -> Int {
    var offset = offset
    while let next = byte(offset), next.isSpaceOrLineEnd || next == Byte.greater { offset += 1 }
    return offset
  }

  /// A label as it is compared: in lower case, with single spaces.
  static func normalized(_ label: ArraySlice<UInt8>) -> String {
    let words = label.split(whereSeparator: \.isSpaceOrLineEnd)
    return String(decoding: Array(words.joined(separator: [Byte.space])), as: UTF8.self)
      .lowercased()
  }

  /// A destination with its character references and escapes decoded.
  static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == Byte.ampersand,
        let count = CmarkEntity.decode(bytes, at: offset, end: range.upperBound, into: &result)
      {
        offset += count
        continue
      }
      if byte == Byte.backslash, offset + 1 < range.upperBound, bytes[offset + 1].isASCIIPunctuation
      {
        offset += 1
      }
      result.append(bytes[offset])
      offset += 1
    }
    return result
  }
}
