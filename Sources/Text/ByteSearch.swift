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
