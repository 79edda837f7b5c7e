import Text

/// The lines of a body as cmark counts them, as offsets in the whole file.
struct BodyLines: Sendable {
  /// The offset at which each line starts, and one more: the end of the body.
  private(set) var starts: [UInt32] = []
  /// The number of lines of the file before the body.
  let linesBefore: Int

  /// The lines of `bytes[range]`; LF, CR LF and a lone CR end one.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var before = 0
    var offset = 0
    while offset < range.lowerBound {
      if bytes[offset] == Byte.lineFeed {
        before += 1
      } else if bytes[offset] == Byte.carriageReturn,
        offset + 1 == range.lowerBound || bytes[offset + 1] != Byte.lineFeed
      {
        before += 1
      }
      offset += 1
    }
    linesBefore = before
    starts.reserveCapacity(range.count / 24 + 4)
    if !range.isEmpty { starts.append(UInt32(offset)) }
    let end = range.upperBound
    let body = bytes.span.extracting(range)
    for place in body.indices where body[place].isLineEnd {
      let next = place + 1
      guard next < body.count else { break }
      // Of CR LF the line ends with the second.
      if body[place] == Byte.carriageReturn, body[next] == Byte.lineFeed { continue }
      starts.append(UInt32(range.lowerBound + next))
    }
    starts.append(UInt32(end))
  }

  /// The number of lines.
  var count: Int { starts.count - 1 }

  /// The bytes of line `number` (from 1) of `bytes`, without its line ending; nil where there is
  /// no such line.
  func range(_ number: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard number >= 1, number <= count else { return nil }
    let start = Int(starts[number - 1])
    var end = Int(starts[number])
    while end > start, bytes[end - 1].isLineEnd { end -= 1 }
    return start..<end
  }
}
