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
