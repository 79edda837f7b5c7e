import Checks
import Diagnostics
import Statements

/// The entries of the data as ingredients of pages: each is the same for as long as what is written
/// of it is the same, wherever in the file it stands.
final class DataIngredients: Sendable {
  /// The things of one kind, or what is worked out of each.
  struct Things: Sendable {
    /// One for each, in their order.
    let each: [Ingredient]
    /// Which there are, and in what order.
    let list: Ingredient
  }

  /// What `site.yaml` says.
  let settings: Ingredient
  /// The parties.
  let parties: Things
  /// The moments.
  let moments: Things
  /// The categories of data.
  let dataCategories: Things
  /// The products.
  let products: Things
  /// The groups of people.
  let dataSubjects: Things
  /// Each party with the wholes that it inherits from.
  let wholes: Things
  /// The moments at which each party is met.
  let meetings: Things
  /// The parts of each party.
  let parts: Things
  /// All parties and moments together.
  let everyone: Ingredient

  /// Something with what it is told by.
  fileprivate struct Known {
    let ids: [String: Int]
    let order: [String]
    let bytes: [ArraySlice<UInt8>]
  }

  /// What something that is worked out was worked out of.
  private typealias Sources = [[ObjectIdentifier]]

  private let known: [ReferenceKind: Known]
  private let settingsBytes: [UInt8]
  private let sources: (wholes: Sources, meetings: Sources, parts: Sources)

  /// The ingredients of `data`; what is the same as in `previous` keeps its ingredient, and all
  /// else of that is retired.
  init(_ data: LoadedData, previous: DataIngredients? = nil) {
    let statement = data.statement
    let bytes = data.files.first { $0.data == .site }?.bytes ?? []
    settingsBytes = bytes
    let isSameSite = previous?.settingsBytes == bytes
    settings = isSameSite ? previous?.settings ?? Ingredient() : Ingredient()
    var known: [ReferenceKind: Known] = [:]
    func things(_ kind: ReferenceKind, _ old: Things?) -> Things {
      let file = data.files.first { $0.data.referenceKind == kind }
      let new = Known(statement.things(of: kind).map(\.id), in: file?.bytes ?? [])
      known[kind] = new
      return new.things(like: previous?.known[kind], old)
    }
    let parties = things(.party, previous?.parties)
    let moments = things(.moment, previous?.moments)
    dataCategories = things(.dataCategory, previous?.dataCategories)
    products = things(.product, previous?.products)
    dataSubjects = things(.dataSubject, previous?.dataSubjects)
    let isSame = Self.isSame(parties, previous?.parties) && Self.isSame(moments, previous?.moments)
    everyone = isSame ? previous?.everyone ?? Ingredient() : Ingredient()
    let sources = Self.sources(statement, parties, moments)
    let places = previous?.known[.party]?.ids
    func workedOut(_ new: Sources, _ old: Sources?, _ kept: Things?) -> Things {
      let each = new.indices.map { number -> Ingredient in
        guard let old, let kept, let before = places?[statement.parties[number].id.value],
          old[before] == new[number]
        else { return Ingredient() }
        return kept.each[before]
      }
      return Things(each: each, list: parties.list)
    }
    wholes = workedOut(sources.wholes, previous?.sources.wholes, previous?.wholes)
    meetings = workedOut(sources.meetings, previous?.sources.meetings, previous?.meetings)
    parts = workedOut(sources.parts, previous?.sources.parts, previous?.parts)
    self.sources = sources
    self.known = known
    (self.parties, self.moments) = (parties, moments)
    if let previous { retire(previous) }
  }

  /// What each party is worked out of: with its wholes, its meetings, and its parts.
  private static func sources(
    _ statement: PrivacyStatement, _ parties: Things, _ moments: Things
  ) -> (wholes: Sources, meetings: Sources, parts: Sources) {
    var wholes = parties.each.map { [ObjectIdentifier($0)] }
    var meetings = Sources(repeating: [], count: parties.each.count)
    var parts = meetings
    for (number, party) in statement.parties.enumerated() {
      var seen = [number]
      var current = party.parent?.index
      while let above = current, !seen.contains(above) {
        seen.append(above)
        wholes[number].append(ObjectIdentifier(parties.each[above]))
        current = statement.parties[above].parent?.index
      }
      if let parent = party.parent?.index {
        parts[parent].append(ObjectIdentifier(parties.each[number]))
      }
    }
    for (number, moment) in statement.moments.enumerated() {
      for exchange in moment.exchanges ?? [] {
        guard let party = exchange.party.index else { continue }
        meetings[party].append(ObjectIdentifier(moments.each[number]))
      }
    }
    return (wholes, meetings, parts)
  }

  private static func isSame(_ new: Things, _ old: Things?) -> Bool {
    guard let old, new.list === old.list else { return false }
    return new.each.elementsEqual(old.each) { $0 === $1 }
  }

  /// Retires what of `previous` is not taken over.
  private func retire(_ previous: DataIngredients) {
    previous.forEach { $0.retire() }
    forEach { $0.take() }
  }

  private func forEach(_ visit: (Ingredient) -> Void) {
    for things in [
      parties, moments, dataCategories, products, dataSubjects, wholes, meetings, parts,
    ] {
      things.each.forEach(visit)
      visit(things.list)
    }
    visit(settings)
    visit(everyone)
  }
}

extension DataIngredients.Known {
  /// The things with `ids`, which are written in `bytes` in this order: each from its id to the next.
  fileprivate init(_ ids: [Located<String>], in bytes: [UInt8]) {
    order = ids.map(\.value)
    self.ids = Dictionary(
      zip(order, order.indices).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    self.bytes = ids.indices.map { number in
      let start = min(bytes.count, Int(ids[number].range.start))
      let end = number + 1 < ids.count ? Int(ids[number + 1].range.start) : bytes.count
      return bytes[start..<max(start, min(end, bytes.count))]
    }
  }

  /// The ingredients, those of `old` where what is written is the same.
  fileprivate func things(
    like old: Self?, _ ingredients: DataIngredients.Things?
  ) -> DataIngredients.Things {
    guard let old, let ingredients else {
      return DataIngredients.Things(each: order.map { _ in Ingredient() }, list: Ingredient())
    }
    let each = order.indices.map { number -> Ingredient in
      guard let before = old.ids[order[number]],
        old.bytes[before].elementsEqual(bytes[number])
      else { return Ingredient() }
      return ingredients.each[before]
    }
    return DataIngredients.Things(
      each: each, list: order == old.order ? ingredients.list : Ingredient())
  }
}
