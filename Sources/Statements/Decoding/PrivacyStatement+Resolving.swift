import Diagnostics

extension PrivacyStatement {
  /// Finds what every reference refers to, and lists those that refer to nothing.
  mutating func resolve() {
    partyIndices = Self.indices(of: parties) { $0.id.value }
    momentIndices = Self.indices(of: moments) { $0.id.value }
    dataCategoryIndices = Self.indices(of: dataCategories) { $0.id.value }
    productIndices = Self.indices(of: products) { $0.id.value }
    var resolver = Resolver(
      parties: partyIndices, dataCategories: dataCategoryIndices, products: productIndices)
    for index in parties.indices { resolver.resolve(&parties[index]) }
    for index in moments.indices { resolver.resolve(&moments[index]) }
    for index in dataCategories.indices {
      resolver.resolve(&dataCategories[index].parent, .dataCategory)
    }
    unresolved = resolver.unresolved.filter { !unreadable.contains($0.kind) }
  }

  private static func indices<Thing>(
    of things: [Thing], by id: (Thing) -> String
  ) -> [String: Int] {
    var indices: [String: Int] = [:]
    indices.reserveCapacity(things.count)
    for (index, thing) in things.enumerated() where indices[id(thing)] == nil {
      indices[id(thing)] = index
    }
    return indices
  }
}

/// Gives references their index, and keeps those that have none.
private struct Resolver {
  let parties: [String: Int]
  let dataCategories: [String: Int]
  let products: [String: Int]
  var unresolved: [UnresolvedReference] = []

  mutating func resolve(_ party: inout Party) {
    resolve(&party.parent, .party)
    resolve(&party.dataCategories, .dataCategory)
    resolve(each: &party.hiddenFromUs, .dataCategory)
    resolve(each: &party.withheld, .dataCategory)
    resolve(&party.products, .product)
    if case .party(var reference) = party.askAt {
      resolve(&reference, .party)
      party.askAt = .party(reference)
    }
    if var retired = party.retired {
      resolve(&retired.successor, .party)
      party.retired = retired
    }
  }

  mutating func resolve(_ moment: inout Moment) {
    resolve(&moment.products, .product)
    guard var exchanges = moment.exchanges else { return }
    moment.exchanges = nil
    for index in exchanges.indices {
      resolve(&exchanges[index].party, .party)
      resolve(&exchanges[index].dataCategories, .dataCategory)
    }
    moment.exchanges = exchanges
  }

  mutating func resolve(_ reference: inout Reference?, _ kind: ReferenceKind) {
    guard var present = reference else { return }
    resolve(&present, kind)
    reference = present
  }

  mutating func resolve(_ references: inout [Reference]?, _ kind: ReferenceKind) {
    guard var present = references else { return }
    references = nil
    resolve(each: &present, kind)
    references = present
  }

  mutating func resolve(each references: inout [Reference], _ kind: ReferenceKind) {
    for index in references.indices { resolve(&references[index], kind) }
  }

  mutating func resolve(_ reference: inout Reference, _ kind: ReferenceKind) {
    switch kind {
    case .party: reference.index = parties[reference.id.value]
    case .dataCategory: reference.index = dataCategories[reference.id.value]
    case .product: reference.index = products[reference.id.value]
    case .moment: reference.index = nil
    }
    if reference.index == nil {
      unresolved.append(UnresolvedReference(id: reference.id, kind: kind))
    }
  }
}
