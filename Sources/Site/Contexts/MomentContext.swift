import Diagnostics
import Statements
import Templates

/// A moment, as its own page and the page with everything show it.
enum MomentContext {
  /// Everything that the data say of a moment, by its number.
  static let moment = Context<Int>(
    "moment", Moment.shape.words,
    [
      .keys(of: Moment.shape, but: [\.exchanges]) { $1.statement.moments[$0] },
      .one("id", .text, nl: "de vaste id", en: "the permanent id") { moment, builder in
        .text(builder.statement.moments[moment].id.value)
      },
      .one("adres", .address, nl: "de pagina van het moment", en: "the moment's page") {
        .text($1.momentAddress($0))
      },
      .list(
        "partijen", LinkContext.schema, nl: "de partijen, elk één keer",
        en: "the parties, each once", of: { $1.parties(ofMoment: $0) }
      ) { $1.partyLink($0) },
      .list(
        "uitwisselingen", ExchangeContext.exchange.schema,
        nl: "de uitwisselingen; bij elke staat de partij",
        en: "the exchanges; each names the party", of: { $1.sides(ofMoment: $0) }
      ) { ExchangeContext.exchange.value($0, $1) },
      ExchangeContext.hasDirections { $1.sides(ofMoment: $0) },
      ExchangeContext.hasData { $1.sides(ofMoment: $0) },
      .source { $1.marks?.mark(ofMoment: $0, in: $1.statement) },
    ])
}

extension ContextBuilder {
  /// A moment: ``MomentContext/moment``.
  func moment(_ number: Int) -> Value { MomentContext.moment.value(number, self) }

  /// The parties of a moment, each once, in the order of its exchanges.
  fileprivate func parties(ofMoment moment: Int) -> [Int] {
    var seen: Set<Int> = []
    return (statement.moments[moment].exchanges ?? []).compactMap { exchange in
      exchange.party.index.flatMap { seen.insert($0).inserted ? $0 : nil }
    }
  }
}
