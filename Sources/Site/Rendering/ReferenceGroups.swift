/// Things that refer to others, in groups: two are in one where each leads to the other.
///
/// Found in one pass over all references, however they run. Source: Tarjan, "Depth-First Search and
/// Linear Graph Algorithms", 1972.
struct ReferenceGroups {
  /// The things in each group, in order; a group comes behind all that it leads to.
  private(set) var members: [[Int]] = []
  /// The group of each thing.
  private(set) var ofThing: [Int]

  /// The groups of things that are numbered from 0; `targets` are those that each refers to.
  init(_ targets: [[Int]]) {
    ofThing = [Int](repeating: -1, count: targets.count)
    var walk = Walk(count: targets.count)
    for start in targets.indices where walk.numbers[start] < 0 {
      walk.enter(start)
      while let (thing, place) = walk.path.last {
        if place < targets[thing].count {
          walk.path[walk.path.count - 1].place += 1
          let target = targets[thing][place]
          if walk.numbers[target] < 0 {
            walk.enter(target)
          } else if ofThing[target] < 0 {
            walk.lowest[thing] = min(walk.lowest[thing], walk.numbers[target])
          }
          continue
        }
        guard let group = walk.leave(thing) else { continue }
        for member in group { ofThing[member] = members.count }
        members.append(group.sorted())
      }
    }
  }

  /// A walk along the references, the way back to its start always at hand.
  private struct Walk {
    /// The order in which things were come to, and the first that each leads back to.
    var numbers: [Int]
    var lowest: [Int]
    /// The things from the start to here, each with how many of its references were followed.
    var path: [(thing: Int, place: Int)] = []
    /// Those that were come to and are in no group yet.
    private var waiting: [Int] = []
    private var count = 0

    init(count: Int) {
      numbers = [Int](repeating: -1, count: count)
      lowest = numbers
    }

    mutating func enter(_ thing: Int) {
      numbers[thing] = count
      lowest[thing] = count
      count += 1
      waiting.append(thing)
      path.append((thing, 0))
    }

    /// Goes back from `thing`; the group that it is the first of, where it is.
    mutating func leave(_ thing: Int) -> ArraySlice<Int>? {
      path.removeLast()
      if let before = path.last?.thing { lowest[before] = min(lowest[before], lowest[thing]) }
      guard lowest[thing] == numbers[thing], let start = waiting.lastIndex(of: thing) else {
        return nil
      }
      defer { waiting.removeSubrange(start...) }
      return waiting[start...]
    }
  }
}
