/// Finds the word that a writer probably meant.
public enum NearMiss {
  /// The candidate nearest to `word`, or nil where none is near enough to be worth showing.
  ///
  /// Near enough is at most a third of the word's length in edits (at least one): an insertion, a
  /// deletion, a substitution, or two neighbouring letters swapped (optimal string alignment).
  /// Case counts for nothing. Of equals, the first candidate is taken.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
    guard !wanted.isEmpty else { return nil }
    let allowed = max(1, wanted.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
      let bound = min(allowed, (best?.distance ?? .max) - 1)
      guard bound >= 0, abs(other.count - wanted.count) <= bound else { continue }
      let distance = distance(wanted, other)
      if distance <= bound { best = (distance, candidate) }
      if distance == 0 { break }
    }
    return best?.candidate
  }

  /// The optimal-string-alignment distance between two words, in edits.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in 0..<right.count {
        let cost = left[row] == right[column] ? 0 : 1
        var best = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
