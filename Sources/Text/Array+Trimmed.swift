extension Array {
  /// The same elements in no more memory than they need, to be kept.
  public func trimmed() -> [Element] {
    var trimmed: [Element] = []
    trimmed.reserveCapacity(count)
    trimmed.append(contentsOf: self)
    return trimmed
  }
}
