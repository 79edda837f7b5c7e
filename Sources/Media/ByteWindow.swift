import Text

/// A part of a file, whose numbers are read within its bounds: whatever a header says of places and
/// lengths, nothing outside of the part is touched.
struct ByteWindow: Sendable {
  /// The whole file.
  let file: [UInt8]
  /// Where the part stands in it.
  let range: Range<Int>

  /// The whole of `file`.
  init(_ file: [UInt8]) {
    self.file = file
    range = 0..<file.count
  }

  private init(_ file: [UInt8], _ range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// How many bytes it has.
  var count: Int { range.count }

  /// The bytes themselves.
  var bytes: ArraySlice<UInt8> { file[range] }

  /// The byte at `offset`; nil outside of the part.
  func byte(_ offset: Int) -> UInt8? {
    guard offset >= 0, offset < count else { return nil }
    return file[range.lowerBound + offset]
  }

  /// The number of `width` bytes at `offset`, the last byte first where it is `little`; nil where it
  /// does not lie in the part, or is more than an `Int` holds.
  func number(_ offset: Int, _ width: Int, little: Bool = false) -> Int? {
    guard offset >= 0, offset <= count - width else { return nil }
    var value: UInt64 = 0
    for index in 0..<width {
      let place = little ? width - 1 - index : index
      value = value << 8 | UInt64(file[range.lowerBound + offset + place])
    }
    return Int(exactly: value)
  }

  /// The `length` bytes at `offset`; nil where these do not all lie in the part.
  func part(_ offset: Int, _ length: Int) -> ByteWindow? {
    guard offset >= 0, length >= 0, offset <= count, length <= count - offset else { return nil }
    let start = range.lowerBound + offset
    return ByteWindow(file, start..<(start + length))
  }

  /// What stands from `offset` on; nothing where that is outside of the part.
  func rest(_ offset: Int) -> ByteWindow {
    let start = range.lowerBound + min(max(0, offset), count)
    return ByteWindow(file, start..<range.upperBound)
  }

  /// Whether the bytes at `offset` are those of `text`.
  func holds(_ text: StaticString, at offset: Int = 0) -> Bool {
    rest(offset).bytes.starts(with: text.description.utf8)
  }

  /// The place of the first `byte` from `offset` on, before `limit` bytes; nil where there is none.
  func first(_ byte: UInt8, from offset: Int = 0, within limit: Int = .max) -> Int? {
    let searched = rest(offset).bytes.prefix(limit)
    return searched.firstIndex(of: byte).map { $0 - range.lowerBound }
  }

  /// Whether there is anything but white space and zeros in it.
  var isBlank: Bool { bytes.allSatisfy { $0 <= Byte.space } }
}
