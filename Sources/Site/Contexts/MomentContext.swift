import Claims
import Diagnostics
import Statements
import Templates

/// A moment, as its own page and the page with everything show it.
enum MomentContext {
  /// Everything that the data say of a moment, by its number.
  static let moment = Context<Int>(
    "moment", Moment.shape.words,
    [
      .keys(of: Moment.shape, but: ["uitwisselingen", "gebruik"]) { $1.index.moment($0) },
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
      .together(rowFields) { $1.rows(at: $0) },
      .one("heeft_tabel", .flag, nl: "de tabel heeft een rij", en: "the table has a row") {
        .flag(!$1.index.exchanges(ofMoment: $0).isEmpty || !$1.index.uses(atMoment: $0).isEmpty)
      },
      .source { $1.marks?.mark(ofMoment: $0, in: $1.statement) },
    ])

  /// What is done and shared at a moment, and what is known of that as a whole.
  private static let rowFields =
    [
      Field(
        "gebruik", .list(ClaimContext.row.schema), nl: "wat de organisatie zelf doet",
        en: "what the organisation does itself"),
      .isFilled("gebruik"),
      Field(
        "uitwisselingen", .list(ClaimContext.row.schema),
        nl: "met wie er gegevens worden gedeeld; bij elke staat de partij",
        en: "with whom data are shared; each names the party"),
      .isFilled("uitwisselingen"),
      Field(
        "gedeeld", .list(DeclaredSchemas.schema(of: DataItem.self)),
        nl: "de gegevens die alle partijen evenzo delen", en: "the data that all share alike"),
      .isFilled("gedeeld"), .isSome("gedeeld"),
    ] + ClaimContext.columns
}

extension ContextBuilder {
  /// A moment: ``MomentContext/moment``.
  func moment(_ number: Int) -> Value { MomentContext.moment.value(number, self) }

  /// The values of ``MomentContext/rowFields``.
  fileprivate func rows(at moment: Int) -> [Value] {
    let own = ownRows(ofMoment: moment)
    let claims = index.exchanges(ofMoment: moment)
    let common = Self.commonData(of: claims)
    let others = rows(ofMoment: moment, claims, isDataTold: common != nil)
    var values: [Value] = []
    values.append(filled: own) { ClaimContext.row.value($0, self) }
    values.append(filled: others) { ClaimContext.row.value($0, self) }
    values.append(filled: dataItems(of: common))
    values.append(.flag(common.map { !$0.isComplete } ?? false))
    return values + ClaimContext.columns(of: own + others)
  }

  /// The parties of a moment, each once, in the order of its exchanges.
  func parties(ofMoment moment: Int) -> [Int] {
    var seen: Set<Int> = []
    return index.exchanges(ofMoment: moment).compactMap { claim in
      claim.party.flatMap { seen.insert($0).inserted ? $0 : nil }
    }
  }
}
