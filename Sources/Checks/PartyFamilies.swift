import Statements

/// A set of parties that also covers the ones they are a part of, and the parts of those in it.
struct PartyFamilies {
  private let members: Set<Int>
  private let wholes: Set<Int>
  private let statement: PrivacyStatement

  /// The families of `members`, which are indices in the parties of `statement`.
  init(_ members: some Sequence<Int>, in statement: PrivacyStatement) {
    self.members = Set(members)
    self.statement = statement
    var wholes: Set<Int> = []
    for member in self.members {
      var current = statement.parties[member].parent?.index
      while let index = current, wholes.insert(index).inserted {
        current = statement.parties[index].parent?.index
      }
    }
    self.wholes = wholes
  }

  /// Whether the party at `index` is in the set, has a part in it, or is a part of one in it.
  func covers(_ index: Int) -> Bool {
    if members.contains(index) || wholes.contains(index) { return true }
    // Parts may go in a circle, which another rule reports.
    var seen: Set<Int> = [index]
    var current = statement.parties[index].parent?.index
    while let whole = current, seen.insert(whole).inserted {
      if members.contains(whole) { return true }
      current = statement.parties[whole].parent?.index
    }
    return false
  }
}
