extension RandomAccessCollection {
  /// The place of the first element that is not `before`, where all that are come first; the end
  /// where all are.
  ///
  /// Looks at as many elements as their number has binary digits.
  @inlinable
  public func partitionPoint(_ before: (Element) -> Bool) -> Index {
    var (low, rest) = (startIndex, count)
    while rest > 0 {
      let half = rest / 2
      let middle = index(low, offsetBy: half)
      if before(self[middle]) {
        low = index(after: middle)
        rest -= half + 1
      } else {
        rest = half
      }
    }
    return low
  }
}
