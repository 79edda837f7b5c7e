import Claims

/// Which claim of a newer edition is which of an older one.
///
/// Claims are the same one where they are of one party, moment and verb. Where there are more of
/// these, those that say the same are paired first, and then those that have most in common.
struct Pairing {
  /// The numbers of claims in both editions.
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// The numbers of claims that only the older edition has.
  private(set) var removed: [Int] = []
  /// The numbers of claims that only the newer edition has.
  private(set) var added: [Int] = []

  private struct Identity: Hashable {
    let kind: String
    let party: String?
    let moment: String?

    init(_ claim: StatedClaim) {
      party = claim.party
      moment = claim.moment
      if claim.isWhole {
        kind = "whole"
      } else if claim.isSharing, claim.moment != nil {
        kind = "sharing"
      } else {
        kind = claim.verb.rawValue
      }
    }
  }

  /// The pairing of the claims of two editions.
  init(_ old: [StatedClaim], _ new: [StatedClaim]) {
    var groups: [Identity: (old: [Int], new: [Int])] = [:]
    var order: [Identity] = []
    for (number, claim) in old.enumerated() {
      let identity = Identity(claim)
      if groups[identity] == nil { order.append(identity) }
      groups[identity, default: ([], [])].old.append(number)
    }
    for (number, claim) in new.enumerated() {
      let identity = Identity(claim)
      if groups[identity] == nil { order.append(identity) }
      groups[identity, default: ([], [])].new.append(number)
    }
    for identity in order {
      guard let group = groups[identity] else { continue }
      pair(group.old, group.new, old, new)
    }
    pairs.sort { $0.new < $1.new }
    added.sort()
    removed.sort()
  }

  private mutating func pair(
    _ oldNumbers: [Int], _ newNumbers: [Int], _ old: [StatedClaim], _ new: [StatedClaim]
  ) {
    if oldNumbers.count == 1, newNumbers.count == 1 {
      pairs.append((oldNumbers[0], newNumbers[0]))
      return
    }
    // First what did not change.
    var waiting: [StatedClaim: [Int]] = [:]
    for number in oldNumbers.reversed() { waiting[old[number], default: []].append(number) }
    var newLeft: [Int] = []
    for number in newNumbers {
      if let same = waiting[new[number]]?.popLast() {
        pairs.append((same, number))
      } else {
        newLeft.append(number)
      }
    }
    let paired = Set(pairs.suffix(newNumbers.count - newLeft.count).map(\.old))
    var oldLeft = oldNumbers.filter { !paired.contains($0) }
    // Then what has most in common; of very many the first with the first.
    if oldLeft.count * newLeft.count <= 4_096 {
      while let best = Self.best(oldLeft, newLeft, old, new) {
        pairs.append(best)
        oldLeft.removeAll { $0 == best.old }
        newLeft.removeAll { $0 == best.new }
      }
    } else {
      let count = min(oldLeft.count, newLeft.count)
      pairs += zip(oldLeft, newLeft).map { ($0, $1) }
      oldLeft.removeFirst(count)
      newLeft.removeFirst(count)
    }
    removed += oldLeft
    added += newLeft
  }

  private static func best(
    _ oldLeft: [Int], _ newLeft: [Int], _ old: [StatedClaim], _ new: [StatedClaim]
  ) -> (old: Int, new: Int)? {
    var best: (old: Int, new: Int, likeness: Int)?
    for left in oldLeft {
      for right in newLeft {
        let likeness = likeness(old[left], new[right])
        if likeness > best?.likeness ?? 0 { best = (left, right, likeness) }
      }
    }
    return best.map { ($0.old, $0.new) }
  }

  /// How much two claims have in common; 0 where they are two things.
  private static func likeness(_ left: StatedClaim, _ right: StatedClaim) -> Int {
    var sum = 0
    for (field, text) in left.texts {
      guard let other = right.texts[field] else { continue }
      sum += other == text ? 4 : Wording(from: text, to: other).isSpelling ? 3 : 0
    }
    if let data = left.data, let other = right.data {
      sum += 3 * Set(data.items.keys).intersection(other.items.keys).count
    } else if left.data == nil, right.data == nil {
      sum += 1
    }
    if left.verb == right.verb { sum += 1 }
    return sum
  }
}
