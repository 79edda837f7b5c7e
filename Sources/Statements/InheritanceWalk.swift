extension PrivacyStatement {
  /// Fills each party that is a part with what it has of its whole, which is filled first: once for
  /// all, so that a long line of parts costs what its parts do.
  ///
  /// Where parts go in a circle, which is an error of its own, the circle is left at the party that
  /// closes it.
  mutating func settleInheritance() {
    var walk = InheritanceWalk(parties)
    for number in parties.indices where parties[number].parent?.index != nil {
      walk.fill(number)
    }
    wholes = walk.wholes
  }
}

/// Fills parties with what they inherit.
private struct InheritanceWalk {
  private(set) var wholes: [Int: PrivacyStatement.WholeParty] = [:]
  private let parties: [Party]
  /// How many wholes a party has above it, and the party that each value comes from, for the keys
  /// that are inherited and then for the terms; -1 where there is none.
  private var depths: [Int: Int] = [:]
  private var sources: [Int: [Int]] = [:]

  init(_ parties: [Party]) { self.parties = parties }

  /// Fills the party with number `number`, after those above it.
  mutating func fill(_ number: Int) {
    var path: [Int] = []
    var isOnPath: Set<Int> = []
    var current: Int? = number
    while let next = current, depths[next] == nil, isOnPath.insert(next).inserted {
      path.append(next)
      current = parties[next].parent?.index
    }
    for part in path.reversed() {
      let above = parties[part].parent?.index.flatMap { depths[$0] == nil ? nil : $0 }
      fill(part, from: above)
    }
  }

  private mutating func fill(_ number: Int, from above: Int?) {
    let own = parties[number]
    let keys = Party.shape.inherited
    var origins = keys.map { $0.held(own).isThere ? number : -1 }
    origins.append(own.terms.isEmpty ? -1 : number)
    depths[number] = above.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
    defer { sources[number] = origins }
    guard let above, let known = sources[above] else { return }
    let whole = wholes[above]?.party ?? parties[above]
    var party = own
    party.terms = own.terms.filled(from: whole.terms)
    var from: Int?
    func note(_ place: Int) {
      origins[place] = known[place] < 0 ? above : known[place]
      // The nearest of those that gave something.
      if from.map({ depths[$0] ?? 0 < depths[origins[place]] ?? 0 }) ?? true {
        from = origins[place]
      }
    }
    for (place, key) in keys.enumerated() where key.inherit?(&party, whole) ?? false { note(place) }
    if own.terms.isEmpty, known[keys.count] >= 0 { note(keys.count) }
    let inherited = Party.shape.keys.filter { !$0.held(own).isThere && $0.held(party).isThere }
    wholes[number] = PrivacyStatement.WholeParty(
      party: party, inherited: inherited.map(\.name),
      from: inherited.isEmpty ? nil : from ?? above)
  }
}
