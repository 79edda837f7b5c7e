import Text

/// Finds the comments in a piece of HTML.
enum HTMLComments {
  /// The comments, `<!--` and `-->` included, where `range` holds nothing but comments and space.
  static func inside(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>]? {
    var comments: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes[offset].isSpaceOrLineEnd {
        offset += 1
        continue
      }
      guard bytes[offset..<range.upperBound].starts(with: "<!--".utf8) else { return nil }
      guard let end = end(of: offset, bytes, range.upperBound) else { return nil }
      comments.append(offset..<end)
      offset = end
    }
    return comments.isEmpty ? nil : comments
  }

  /// What `comment` says: all between `<!--` and `-->`.
  static func text(of comment: Range<Int>) -> Range<Int> {
    let start = comment.lowerBound + 4
    return start..<max(start, comment.upperBound - 3)
  }

  private static func end(of start: Int, _ bytes: [UInt8], _ limit: Int) -> Int? {
    var offset = start + 4
    while offset + 2 < limit {
      if bytes[offset] == Byte.hyphen, bytes[offset + 1] == Byte.hyphen,
        bytes[offset + 2] == Byte.greater
      {
        return offset + 3
      }
      offset += 1
    }
    return nil
  }
}
