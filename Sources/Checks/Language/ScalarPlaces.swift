import Diagnostics
import Statements
import Text

/// Where each byte of a text in the data was written: plain, between quotes, or as a block.
///
/// Value and source are walked side by side. What is written as something else (an escape, `''`, a
/// folded line break) maps to all that it was written as. Source: YAML 1.2.2, sections 7.3 and 8.1.
struct ScalarPlaces {
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// The places of the bytes of `value`, written as `written`; nil where they can't be followed.
  init?(_ value: String, written: ArraySlice<UInt8>) {
    let value = Array(value.utf8)
    let source = Array(written)
    guard let first = source.first else { return nil }
    starts.reserveCapacity(value.count)
    ends.reserveCapacity(value.count)
    let isDouble = first == UInt8(ascii: "\"")
    let isSingle = first == UInt8(ascii: "'")
    let isBlock = first == UInt8(ascii: "|") || first == UInt8(ascii: ">")
    var place = isDouble || isSingle ? 1 : 0
    if isBlock {
      place = (source.firstIndex(of: Byte.lineFeed) ?? source.count - 1) + 1
      while place < source.count, source[place].isSpaceOrLineEnd { place += 1 }
    }
    while starts.count < value.count {
      let byte = value[starts.count]
      guard place < source.count else {
        // The line break that ends a block need not be written.
        guard isBlock, byte == Byte.lineFeed else { return nil }
        note(source.count..<source.count)
        continue
      }
      if isDouble, source[place] == UInt8(ascii: "\\") {
        guard readEscape(in: source, at: &place) else { return nil }
      } else if isSingle, source[place] == UInt8(ascii: "'") {
        guard byte == source[place] else { return nil }
        note(place..<(place + 2))
        place += 2
      } else if let end = Self.lineBreaks(in: source, at: place) {
        guard byte == Byte.space || byte == Byte.lineFeed else { return nil }
        let run = place..<end
        while starts.count < value.count, value[starts.count].isSpaceOrLineEnd { note(run) }
        place = end
      } else {
        guard byte == source[place] else { return nil }
        note(place..<(place + 1))
        place += 1
      }
    }
  }

  /// Where the bytes of the value at `range` were written, counted from the start of the source.
  subscript(range: Range<Int>) -> Range<Int>? {
    guard let last = range.last, ends.indices.contains(last), starts[range.lowerBound] <= ends[last]
    else { return nil }
    return starts[range.lowerBound]..<ends[last]
  }

  /// Where the bytes of `value` at `range` were written, with `written` its source; the whole value
  /// where it can't be told exactly.
  static func place(
    of range: Range<Int>, in value: Located<String>, written: ArraySlice<UInt8>?
  ) -> SourceRange {
    guard let written, let place = ScalarPlaces(value.value, written: written)?[range] else {
      return value.range
    }
    let start = value.range.offsets.lowerBound
    return SourceRange(
      file: value.range.file, (start + place.lowerBound)..<(start + place.upperBound))
  }

  private mutating func note(_ place: Range<Int>) {
    starts.append(place.lowerBound)
    ends.append(place.upperBound)
  }

  /// Notes what the escape at `place` stands for and passes it; false where it is none.
  private mutating func readEscape(in source: [UInt8], at place: inout Int) -> Bool {
    let start = place
    guard start + 1 < source.count else { return false }
    var length = 1
    switch source[start + 1] {
    case Byte.lineFeed, Byte.carriageReturn:
      // A line break that is escaped stands for nothing, with the indentation after it.
      place += 2
      while place < source.count, source[place].isSpaceOrLineEnd { place += 1 }
      return true
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4][source[start + 1]] ?? 8
      let digits = source[(start + 2)...].prefix(count)
      guard digits.count == count,
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return false }
      length = UTF8.width(scalar)
      place += 2 + count
    case UInt8(ascii: "N"), UInt8(ascii: "_"):
      length = 2
      place += 2
    case UInt8(ascii: "L"), UInt8(ascii: "P"):
      length = 3
      place += 2
    default: place += 2
    }
    for _ in 0..<length { note(start..<place) }
    return true
  }

  /// The end of the white space at `place`, where there is a line break in it.
  private static func lineBreaks(in source: [UInt8], at place: Int) -> Int? {
    guard source[place].isSpaceOrLineEnd else { return nil }
    var end = place
    var hasBreak = false
    while end < source.count, source[end].isSpaceOrLineEnd {
      if source[end].isLineEnd { hasBreak = true }
      end += 1
    }
    return hasBreak ? end : nil
  }
}
