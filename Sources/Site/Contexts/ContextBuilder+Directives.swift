import Diagnostics
import Picture
import Statements
import Templates

extension ContextBuilder {
  /// The most rows that a table may have before a reader is offered a filter.
  private static let rowsWithoutFilter = 5

  /// `::partijen`: ``DirectiveContexts/parties``.
  ///
  /// All parties that are not part of another and still in use; with `product` those that belong
  /// to it or to every product, with `moment` those met there. `number` makes the id unique.
  func parties(product: Int?, moment: Int?, number: Int) -> Value {
    var shown = index.mainParties
    if let moment {
      let met = Set((statement.moments[moment].exchanges ?? []).compactMap(\.party.index))
      shown = statement.parties.indices.filter { met.contains($0) }
    }
    if let product {
      shown = shown.filter { party in
        statement.parties[party].products?.contains { $0.index == product } ?? true
      }
    }
    return .object([
      .text(caption(product: product, moment: moment)),
      .text("partijen-\(number)"),
      .flag(shown.count > Self.rowsWithoutFilter),
      .series(Series(shown, party)),
      .flag(statement.parties.isEmpty),
    ])
  }

  private func caption(product: Int?, moment: Int?) -> String {
    var caption = "Met wie we gegevens delen en waarvoor"
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
    .object([
      .text(root),
      .text("Op welk moment we gegevens delen met welke partij"),
      .list(statement.moments.indices.map(momentLink)),
      .series(
        Series(
          statement.parties.indices.filter { !index.exchangesOfParty[$0].isEmpty }, matrixRow)),
      .flag(statement.moments.contains { ($0.exchanges ?? []).contains { $0.direction != nil } }),
    ])
  }

  private func matrixRow(_ party: Int) -> Value {
    var directions = [FlowPicture.Direction?](repeating: nil, count: statement.moments.count)
    for place in index.exchangesOfParty[party] {
      guard let exchange = statement.moments[place.moment].exchanges?[place.exchange] else {
        continue
      }
      let direction = FlowPicture.Direction(exchange)
      directions[place.moment] = directions[place.moment]?.joined(with: direction) ?? direction
    }
    return .object([
      .text(statement.parties[party].name.value),
      .text(partyAddress(party)),
      .list(
        directions.enumerated().map { moment, direction in
          .object([
            .text(statement.moments[moment].name.value),
            .flag(direction != nil),
            .flag(direction == .to || direction == .both),
            .flag(direction == .from || direction == .both),
            .text(direction?.words ?? "geen gegevens"),
          ])
        }),
    ])
  }

  /// `::vraag-bij`: ``DirectiveContexts/askAt``.
  func askAt() -> Value {
    let asked = statement.parties.indices.filter {
      statement.parties[$0].askAt != nil && statement.parties[$0].retired == nil
    }
    let products = statement.products.enumerated().map { number, product in
      let rows = asked.filter { party in
        statement.parties[party].products?.contains { $0.index == number } ?? false
      }
      return Value.object(
        [
          .text(Anchor.product(product.id.value)), .text(product.name.value),
          TextContext.value(product.summary?.value),
        ] + Value.filled(rows.map(askRow)))
    }
    let general = asked.filter { statement.parties[$0].products == nil }
    let organisation = Value.text(statement.organisation.name.value)
    return .object([.list(products)] + Value.filled(general.map(askRow)) + [organisation])
  }

  private func askRow(_ number: Int) -> Value {
    let party = index.wholes[number].party
    return .object(
      [partyLink(number)] + Value.filled(dataItems(of: party.onlyThere))
        + Value.filled(dataItems(of: party.hiddenFromUs)) + [askAt(party.askAt)])
  }
}
