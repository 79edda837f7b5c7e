import Checks
import Claims
import Diagnostics
import Picture
import Statements
import Templates

extension ContextBuilder {
  /// The most rows that a table may have before a reader is offered a filter.
  private static let rowsWithoutFilter = 20

  /// `::partijen`: ``DirectiveContexts/parties``.
  ///
  /// All parties that are not part of another and still in use; with `product` those that belong
  /// to it or to every product, with `moment` those met there. `columns` are shown, and `number`
  /// makes the id unique.
  func parties(product: Int?, moment: Int?, columns: [PartyColumn], number: Int) -> Value {
    var shown = index.mainParties
    if let moment {
      let met = Set(index.exchanges(ofMoment: moment).compactMap(\.party))
      shown = statement.parties.indices.filter { met.contains($0) }
    }
    if let product {
      shown = shown.filter { party in
        statement.parties[party].products?.contains { $0.index == product } ?? true
      }
    }
    return .object([
      .text(caption(of: shown, product: product, moment: moment)),
      .text("partijen-\(number)"),
      .flag(shown.count > Self.rowsWithoutFilter),
      .list(columns.filter { $0 != .name }.map(column)),
      .series(Series(shown, party)),
      .flag(statement.parties.isEmpty),
    ])
  }

  private func column(_ column: PartyColumn) -> Value {
    .object(
      [.text(column.head)]
        + PartyColumn.allCases.filter { $0 != .name }.map { .flag($0 == column) })
  }

  private func caption(of shown: [Int], product: Int?, moment: Int?) -> String {
    let hasSource = shown.contains { index.claim(ofParty: $0).verb == .isSource }
    var caption =
      hasSource
      ? "Met wie we gegevens delen, van wie we ze krijgen en waarvoor"
      : "Met wie we gegevens delen en waarvoor"
    if let moment { caption += ", bij: \(statement.moments[moment].name.value)" }
    if let product { caption += ", voor: \(statement.products[product].name.value)" }
    return caption
  }

  /// `::momenten`: ``DirectiveContexts/moments``.
  func moments() -> Value {
    .object([
      .text("Op welk moment we met wie gegevens delen"),
      .series(Series(Array(statement.moments.indices), moment)),
    ])
  }

  /// `::gegevens`: ``DirectiveContexts/dataCategories``.
  func dataCategories() -> Value {
    func values(isPersonal: Bool) -> [Value] {
      statement.dataCategories.indices
        .filter { statement.dataCategories[$0].kind.value.isPersonal == isPersonal }
        .map { DirectiveContexts.dataCategory.value($0, self) }
    }
    let personal = values(isPersonal: true)
    let other = values(isPersonal: false)
    return .object(Value.filled(personal) + Value.filled(other))
  }

  /// `::matrix`: ``DirectiveContexts/matrix``.
  func matrix() -> Value {
    let loose = statement.parties.indices.filter(isLoose)
    let names = statement.moments.map { Value.text($0.name.value) }
    // Nearly all cells of a large table are empty: those of a moment are all the same.
    let empty = names.map { matrixCell($0, nil) }
    return .object([
      .text(root),
      .text("Op welk moment we gegevens delen met welke partij"),
      .list(statement.moments.indices.map(momentLink)),
      .series(Series(partiesWithMoments) { matrixRow($0, names, empty) }),
      .series(Series(Array(statement.moments.indices), matrixMoment)),
      .list(loose.map(partyInSentence)), .flag(!loose.isEmpty),
      .flag(index.claims.contains { $0.moment != nil && $0.direction != nil }),
    ])
  }

  /// How many cells the table of `::matrix` has.
  var matrixCellCount: Int { partiesWithMoments.count * statement.moments.count }

  private var partiesWithMoments: [Int] {
    statement.parties.indices.filter { !index.momentsOfParty($0).isEmpty }
  }

  /// Whether a party is met at no moment, though data are shared with it.
  private func isLoose(_ party: Int) -> Bool {
    index.momentsOfParty(party).isEmpty && statement.parties[party].retired == nil
  }

  private func matrixMoment(_ moment: Int) -> Value {
    let links = parties(ofMoment: moment).map(partyInSentence)
    return .object(
      [.text(statement.moments[moment].name.value), .text(momentAddress(moment))]
        + Value.filled(links))
  }

  /// A row, with the `names` of the moments and the cell of each at which nothing passes.
  private func matrixRow(_ party: Int, _ names: [Value], _ empty: [Value]) -> Value {
    var directions: [Int: FlowPicture.Direction] = [:]
    for claim in index.exchanges(ofParty: party) {
      guard let moment = claim.moment else { continue }
      let direction = FlowPicture.Direction(claim)
      directions[moment] = directions[moment]?.joined(with: direction) ?? direction
    }
    var cells = empty
    for (moment, direction) in directions { cells[moment] = matrixCell(names[moment], direction) }
    return .object([
      .text(statement.parties[party].name.value),
      .text(partyAddress(party)),
      .list(cells),
    ])
  }

  private func matrixCell(_ moment: Value, _ direction: FlowPicture.Direction?) -> Value {
    .object([
      moment, .flag(direction != nil),
      .flag(direction == .to || direction == .both),
      .flag(direction == .from || direction == .both),
      .text(direction?.verb ?? ""),
    ])
  }

  /// The categories that the one with this number is part of and of which it is claimed who has
  /// them, the nearest first.
  func categories(above category: Int) -> [Int] {
    var found: [Int] = []
    var place = category
    while let above = statement.dataCategories[place].parent?.index, !found.contains(above),
      above != category, found.count < 32
    {
      found.append(above)
      place = above
    }
    return found.filter { number in
      let use = index.uses[number]
      return !(use.shared.isEmpty && use.to.isEmpty && use.from.isEmpty)
    }
  }

  /// `::vraag-bij`: ``DirectiveContexts/askAt``.
  func askAt() -> Value {
    let asked = statement.parties.indices.map { (number: $0, party: index.party($0)) }
      .filter { $0.party.askAt != nil && $0.party.retired == nil }
    var rowsOfProduct = [[Int]](repeating: [], count: statement.products.count)
    for (number, party) in asked {
      for product in Set((party.products ?? []).compactMap(\.index)) {
        rowsOfProduct[product].append(number)
      }
    }
    let products = statement.products.enumerated().map { number, product in
      let rows = rowsOfProduct[number]
      return Value.object(
        [
          .text(Anchor.product(product.id.value)), .text(product.name.value),
          TextContext.value(product.summary?.value),
        ]
          + Value.filled(
            product.formerIDs.map { TextContext.value(Anchor.product($0.value)) })
          + Value.filled(rows.map(askRow)))
    }
    let general = asked.filter { $0.party.products == nil }.map(\.number)
    let organisation = Value.text(statement.organisation.name.value)
    return .object(
      [.list(products)] + Value.filled(general.map(askRow))
        + [organisation, letterLink(to: nil), .flag(isPolite)])
  }

  private func askRow(_ number: Int) -> Value {
    let party = index.party(number)
    var asked: Int?
    if case .party(let reference) = party.askAt { asked = reference.index }
    let whole = asked.map { index.party($0) }
    return .object(
      [partyInSentence(number)] + Value.filled(dataItems(of: party.onlyThere))
        + Value.filled(dataItems(of: party.hiddenFromUs?.without(party.onlyThere)))
        + [
          askAt(party.askAt, inSentence: true), whole?.contact.map { value($0) } ?? .absent,
          siteLink(whole?.website?.value),
          letterLink(to: asked),
        ])
  }
}

extension PartyColumn {
  /// What stands above it, in Dutch.
  fileprivate var head: String {
    switch self {
    case .name: "Met wie"
    case .purpose: "Waarvoor"
    case .data: "Gegevens"
    case .moments: "Wanneer"
    case .country: "Land"
    case .role: "Rol"
    case .legalBasis: "Waarom het mag"
    case .retention: "Hoe lang"
    case .contact: "Contact"
    }
  }
}
