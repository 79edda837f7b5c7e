import Statements
import Text

/// Which parties are parts of which, numbered so that a party and all its parts, near and far, have
/// numbers that follow each other.
struct PartyTree {
  /// The numbers of each party and its parts.
  let numbers: [Range<Int>]

  /// The tree of the parties of `statement`; a circle, which another rule reports, is opened at its
  /// first party.
  init(_ statement: PrivacyStatement) {
    let count = statement.parties.count
    var parts = [[Int]](repeating: [], count: count)
    var tops: [Int] = []
    for (index, party) in statement.parties.enumerated() {
      if let parent = party.parent?.index {
        parts[parent].append(index)
      } else {
        tops.append(index)
      }
    }
    var numbers = [Range<Int>](repeating: -1 ..< -1, count: count)
    var next = 0
    for top in tops + Array(0..<count) where numbers[top].lowerBound < 0 {
      numbers[top] = next..<next
      next += 1
      var open = [(party: top, part: 0)]
      while let (party, part) = open.last {
        guard part < parts[party].count else {
          numbers[party] = numbers[party].lowerBound..<next
          open.removeLast()
          continue
        }
        open[open.count - 1].part += 1
        let child = parts[party][part]
        guard numbers[child].lowerBound < 0 else { continue }
        numbers[child] = next..<next
        next += 1
        open.append((child, 0))
      }
    }
    self.numbers = numbers
  }
}

/// A set of parties that also covers the ones they are a part of, and the parts of those in it.
struct PartyFamilies {
  private let tree: PartyTree
  /// The numbers of the members, in order.
  private let members: [Int]
  /// The numbers of the members and their parts, in order, none overlapping another.
  private var families: [Range<Int>] = []

  /// The families of `members`, which are indices of parties.
  init(_ members: some Sequence<Int>, in tree: PartyTree) {
    self.tree = tree
    let ranges = members.map { tree.numbers[$0] }.sorted { $0.lowerBound < $1.lowerBound }
    self.members = ranges.map(\.lowerBound)
    for range in ranges where range.lowerBound >= families.last?.upperBound ?? 0 {
      families.append(range)
    }
  }

  /// Whether the party at `index` is in the set, has a part in it, or is a part of one in it.
  func covers(_ index: Int) -> Bool {
    let numbers = tree.numbers[index]
    let member = members.partitionPoint { $0 < numbers.lowerBound }
    if member < members.count, members[member] < numbers.upperBound { return true }
    let family = families.partitionPoint { $0.lowerBound <= numbers.lowerBound }
    return family > 0 && families[family - 1].contains(numbers.lowerBound)
  }
}
