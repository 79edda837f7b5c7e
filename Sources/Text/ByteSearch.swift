extension [UInt8] {
  /// Where `words` first stands from `start` on, as a byte offset; nil where it does not.
  ///
  /// Costs as much as the bytes there are, and no more for words of a few bytes.
  public func place(of words: [UInt8], from start: Int = 0) -> Int? {
    guard let first = words.first else { return start <= count ? start : nil }
    let bytes = span
    let wanted = words.span
    var place = start
    while place <= bytes.count - wanted.count {
      if bytes[place] == first {
        var same = 1
        while same < wanted.count, bytes[place + same] == wanted[same] { same += 1 }
        if same == wanted.count { return place }
      }
      place += 1
    }
    return nil
  }
}

/// Looks whether something may be in a text at all, before a reader looks where.
///
/// What is asked of a byte must be worked out without a branch (`^`, `min`, `max`, `|`; no `==` and no
/// `||`) and be inlined: then it is asked of sixteen at once, and costs a tenth of what a reader does.
extension Span<UInt8> {
  /// Whether `isFine` gives another number than 0 for each byte.
  @inlinable @inline(__always)
  public func isAll(_ isFine: (UInt8) -> UInt8) -> Bool {
    var least = UInt8.max
    for place in 0..<count { least = Swift.min(least, isFine(self[place])) }
    return least != 0
  }

  /// Whether three bytes in a row stand anywhere of which `difference` is 0: in what way they are
  /// not what is looked for.
  @inlinable @inline(__always)
  public func has(_ difference: (UInt8, UInt8, UInt8) -> UInt8) -> Bool {
    guard count > 2 else { return false }
    let end = count - 2
    let (first, second, third) =
      (extracting(..<end), extracting(1..<(end + 1)), extracting(2..<count))
    var least = UInt8.max
    for place in 0..<end {
      least = Swift.min(least, difference(first[place], second[place], third[place]))
    }
    return least == 0
  }
}

extension UInt8 {
  /// 0 unless it is `other`.
  @inlinable @inline(__always)
  func flag(for other: UInt8) -> UInt8 { 1 &- Swift.min(self ^ other, 1) }

  /// 0 unless it is printing ASCII, white space or a line end: nothing that is seen wrongly or not at
  /// all.
  @inlinable @inline(__always)
  public var plainFlag: UInt8 {
    (0x5F &- Swift.min(self &- Byte.space, 0x5F)) | flag(for: Byte.lineFeed)
      | flag(for: Byte.carriageReturn) | flag(for: Byte.tab)
  }
}

/// Eight bytes at a time, where a reader looks at each byte of a page.
extension Span<UInt8> {
  /// The eight bytes from `start` on, which must be there, as one number, the first as the lowest.
  @inlinable @inline(__always)
  public func word(at start: Int) -> UInt64 {
    let bytes = extracting(start..<start + 8)
    let low =
      UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    let high =
      UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
    return low | high << 32
  }

  /// Where `byte` stands first from `start` on; the end where it does not.
  @inlinable @inline(__always)
  public func place(of byte: UInt8, from start: Int) -> Int {
    var place = start
    while place + 8 <= count {
      if let offset = word(at: place).place(of: byte) { return place + offset }
      place += 8
    }
    while place < count, self[place] != byte { place += 1 }
    return place
  }
}

extension UInt64 {
  /// Which of the eight bytes in it is the first that is `byte`, from the lowest; nil where none is.
  ///
  /// Source: Warren, Hacker's Delight, 6-1.
  @inlinable @inline(__always)
  public func place(of byte: UInt8) -> Int? {
    let rest = self ^ UInt64(byte) &* 0x0101_0101_0101_0101
    // The lowest of these bits is that of a byte which is 0; there may be wrong ones above it.
    let zeros = (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080
    return zeros == 0 ? nil : zeros.trailingZeroBitCount >> 3
  }
}
