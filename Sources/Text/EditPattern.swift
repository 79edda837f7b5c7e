/// A word that others are held against, all its letters at once.
///
/// Source: Heikki Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit
/// distances (2003), which counts a swap of neighbours as one edit.
public struct EditPattern: Sendable {
  /// The most letters that a pattern has: as many as a machine word has bits.
  public static let most = 64

  /// The number of letters, 1 to ``most``.
  public let count: Int
  /// Where each letter below 128 stands in the word, one bit for each place.
  private var places = [UInt64](repeating: 0, count: 128)
  private var furtherPlaces: [UInt32: UInt64] = [:]

  /// The pattern of the first ``most`` of `letters`; nil where there are none.
  public init?(_ letters: [UInt32]) {
    guard !letters.isEmpty else { return nil }
    count = min(letters.count, Self.most)
    for (place, letter) in letters.prefix(Self.most).enumerated() {
      let bit = UInt64(1) << UInt64(place)
      if letter < 128 {
        places[Int(letter)] |= bit
      } else {
        furtherPlaces[letter, default: 0] |= bit
      }
    }
  }

  /// The edits between the pattern and `other`: insertions, deletions, substitutions and swaps of
  /// neighbours (optimal string alignment).
  public func distance(to other: [UInt32]) -> Int {
    let last = UInt64(1) << UInt64(count - 1)
    var distance = count
    // Where, in the column of the table, a row is one more or one less than the row above.
    var more = ~UInt64(0)
    var less = UInt64(0)
    var diagonal = UInt64(0)
    var previous = UInt64(0)
    for letter in other {
      let match = letter < 128 ? places[Int(letter)] : furtherPlaces[letter] ?? 0
      let swap = ((~diagonal & match) << 1) & previous
      diagonal = (((match & more) &+ more) ^ more) | match | less | swap
      let right = less | ~(diagonal | more)
      let left = diagonal & more
      if right & last != 0 { distance += 1 }
      if left & last != 0 { distance -= 1 }
      let down = right << 1 | 1
      more = left << 1 | ~(diagonal | down)
      less = down & diagonal
      previous = match
    }
    return distance
  }
}
