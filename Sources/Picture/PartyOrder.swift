/// In which order the parties stand, from top to bottom, and how many lines then cross.
struct PartyOrder {
  let parties: [Int]
  let crossings: Int

  /// The order of the data, unless another saves a third of the crossings.
  ///
  /// A reader knows the data's order from the tables. The other order has each party by the
  /// mean place of its moments.
  init(of picture: FlowPicture) {
    let given = Array(picture.parties.indices)
    let better = Self.byMeanMoment(picture)
    let crossingsNow = Self.crossings(of: picture, in: given)
    let crossingsThen = Self.crossings(of: picture, in: better)
    let isWorthIt = crossingsThen <= crossingsNow - crossingsNow / 3 - 1
    parties = isWorthIt ? better : given
    crossings = isWorthIt ? crossingsThen : crossingsNow
  }

  /// How many pairs of lines cross when the parties stand in `order`.
  static func crossings(of picture: FlowPicture, in order: [Int]) -> Int {
    var rank = [Int](repeating: 0, count: order.count)
    for (position, party) in order.enumerated() { rank[party] = position }
    let ends = picture.lines.sorted { ($0.moment, rank[$0.party]) < ($1.moment, rank[$1.party]) }
    // A line crosses every line of an earlier moment that ends lower: counted in a Fenwick tree.
    var tree = [Int](repeating: 0, count: order.count + 1)
    var crossings = 0
    for (seen, line) in ends.enumerated() {
      var node = rank[line.party] + 1
      var above = 0
      while node > 0 {
        above += tree[node]
        node -= node & -node
      }
      crossings += seen - above
      node = rank[line.party] + 1
      while node < tree.count {
        tree[node] += 1
        node += node & -node
      }
    }
    return crossings
  }

  /// Parties without lines come last; parties with equal means keep their order.
  private static func byMeanMoment(_ picture: FlowPicture) -> [Int] {
    var sums = [Int](repeating: 0, count: picture.parties.count)
    var counts = sums
    for line in picture.lines {
      sums[line.party] += line.moment
      counts[line.party] += 1
    }
    return picture.parties.indices.sorted { first, second in
      guard counts[first] > 0, counts[second] > 0 else {
        return counts[first] == counts[second] ? first < second : counts[first] > 0
      }
      // Compares the fractions by their cross products, which are exact.
      let (left, right) = (sums[first] * counts[second], sums[second] * counts[first])
      return left == right ? first < second : left < right
    }
  }
}
