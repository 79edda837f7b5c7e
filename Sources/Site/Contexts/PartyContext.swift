import Diagnostics
import Statements
import Templates

/// A party, as its own page and the page with everything show it.
enum PartyContext {
  /// Everything that the data say of a party, by its number.
  static let party = Context<Int>(
    "partij", Party.shape.words,
    [
      .keys(of: Party.shape) { $1.index.wholes[$0].party },
      .one(
        "overgenomen_van", .optional(LinkContext.schema),
        nl: "het geheel waarvan de partij iets overneemt",
        en: "the whole of which the party inherits something"
      ) { party, builder in
        builder.index.wholes[party].from.map(builder.partyLink) ?? .absent
      },
      .one("overgenomen", .texts, nl: "wat het overneemt", en: "what it inherits") {
        .list(
          $1.index.wholes[$0].inherited.map { name in
            .text(String(name.map { $0 == "_" ? " " : $0 }))
          })
      },
      .one("id", .text, nl: "de vaste id", en: "the permanent id") { party, builder in
        .text(builder.statement.parties[party].id.value)
      },
      .one("adres", .address, nl: "de pagina van de partij", en: "the party's page") {
        .text($1.partyAddress($0))
      },
      .one("ongenoemd", .flag, nl: "een functie zonder naam", en: "a function without a name") {
        .flag($1.statement.parties[$0].kind.value == .unnamed)
      },
      .list(
        "momenten", LinkContext.schema, nl: "de momenten waarop het gebeurt",
        en: "the moments at which it happens", of: { $1.index.momentsOfParty($0) }
      ) { $1.momentLink($0) },
      .list(
        "onderdelen", part, nl: "de partijen die erbij horen", en: "its parts",
        of: { $1.index.partsOfParty[$0] }
      ) { part, builder in
        let party = builder.statement.parties[part]
        return .object([
          .text(party.name.value), .text(builder.partyAddress(part)), .text(party.purpose.value),
        ])
      },
      .list(
        "uitwisselingen", ExchangeContext.exchange.schema,
        nl: "de uitwisselingen, per moment; bij elke staat het moment",
        en: "the exchanges, by moment; each names the moment", of: { $1.sides(ofParty: $0) }
      ) { ExchangeContext.exchange.value($0, $1) },
      ExchangeContext.hasDirections { $1.sides(ofParty: $0) },
      ExchangeContext.hasData { $1.sides(ofParty: $0) },
      Context.Entry(fields: [.isPolite]) { _, builder, values in
        values.append(.flag(builder.isPolite))
      },
      .source { $1.marks?.mark(ofParty: $0, in: $1.statement) },
    ])

  static let askAt = Schema(
    name: "vraag-bij",
    documentation: Phrase(nl: "waar je iets vraagt", en: "where to ask"),
    fields: [
      Field("ons", .flag, nl: "bij de organisatie zelf", en: "at the organisation itself"),
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "de pagina of website", en: "the page or website"),
    ])

  static let part = Schema(
    name: "onderdeel",
    documentation: Phrase(nl: "een onderdeel van een partij", en: "a part of a party"),
    fields: [
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "de pagina", en: "the page"),
      Field("waarvoor", .text, nl: "waarvoor", en: "what for"),
    ])
}

extension ContextBuilder {
  /// A party: ``PartyContext/party``.
  func party(_ number: Int) -> Value { PartyContext.party.value(number, self) }

  /// Where to ask: ``PartyContext/askAt``, or absent.
  func askAt(_ askAt: Party.AskAt?) -> Value {
    switch askAt {
    case nil: return .absent
    case .us:
      let address = statement.organisation.website?.value ?? self.address(of: .home)
      return .object([.flag(true), .text(statement.organisation.name.value), .text(address)])
    case .party(let reference):
      guard let party = reference.index else { return .absent }
      return .object([
        .flag(false), .text(statement.parties[party].name.value), .text(partyAddress(party)),
      ])
    }
  }
}

/// A picture drawn from the data.
enum PictureContext {
  static let schema = Schema(
    name: "plaatje",
    documentation: Phrase(nl: "een plaatje uit de gegevens", en: "a picture from the data"),
    fields: [
      Field("svg", .html, nl: "de tekening", en: "the drawing"),
      Field("pijlen", .flag, nl: "er staan pijlen in", en: "it has arrows"),
    ])
}

/// An exchange as one of its sides sees it.
struct ExchangeSide: Sendable {
  let exchange: Exchange
  /// The link to the other side: ``LinkContext``.
  let other: Value

  init(_ exchange: Exchange, other: Value) {
    self.exchange = exchange
    self.other = other
  }
}

/// Data that go to a party or come from it at a moment.
enum ExchangeContext {
  /// What the data say of an exchange.
  static let exchange = Context<ExchangeSide>(
    "uitwisseling", Exchange.shape.words,
    [
      .one(
        "met", .object(LinkContext.schema),
        nl:
          "de andere kant: op de pagina van een moment de partij, op die van een partij het moment",
        en: "the other side: the party on a moment's page, the moment on a party's page"
      ) { side, _ in side.other },
      .one(
        "richting", .text, nl: "de richting in woorden; 'we delen' waar die niet gezegd is",
        en: "the direction in words; 'we delen' where it is not said"
      ) { side, _ in .text(side.exchange.directionWords) },
      .one("naar", .flag, nl: "er gaan gegevens naar de partij", en: "data go to the party") {
        side, _ in .flag(side.exchange.goesToParty)
      },
      .one("van", .flag, nl: "er komen gegevens van de partij", en: "data come from it") {
        side, _ in .flag(side.exchange.comesFromParty)
      },
      .keys(of: Exchange.shape, but: [\.party, \.direction]) { side, _ in side.exchange },
      .source { $1.marks?.mark(of: $0.exchange, in: $1.statement) },
    ])
}

extension ExchangeContext {
  /// Whether a direction is said of any of `sides`.
  static func hasDirections<Thing>(
    of sides: @escaping @Sendable (Thing, ContextBuilder) -> [ExchangeSide]
  ) -> Context<Thing>.Entry {
    .one(
      "heeft_richting", .flag, nl: "van minstens één uitwisseling is de richting gezegd",
      en: "of at least one exchange the direction is said"
    ) { thing, builder in
      .flag(sides(thing, builder).contains { $0.exchange.direction != nil })
    }
  }

  /// Whether data are said of any of `sides`.
  static func hasData<Thing>(
    of sides: @escaping @Sendable (Thing, ContextBuilder) -> [ExchangeSide]
  ) -> Context<Thing>.Entry {
    .one(
      "heeft_uitwisselgegevens", .flag, nl: "van minstens één uitwisseling zijn gegevens genoemd",
      en: "of at least one exchange data are named"
    ) { thing, builder in .flag(sides(thing, builder).contains { $0.exchange.data != nil }) }
  }
}

extension Exchange {
  /// The direction in words, as far as it is said.
  var directionWords: String { direction?.value.words ?? "we delen" }
}

extension ContextBuilder {
  /// The exchanges of a party, each with its moment and what the moment says for it.
  func sides(ofParty party: Int) -> [ExchangeSide] {
    index.exchangesOfParty[party].compactMap { place -> ExchangeSide? in
      let moment = statement.moments[place.moment]
      guard let exchange = moment.exchanges?[place.exchange] else { return nil }
      return ExchangeSide(exchange.filled(from: moment), other: momentLink(place.moment))
    }
  }

  /// The exchanges of a moment, each with its party.
  func sides(ofMoment moment: Int) -> [ExchangeSide] {
    (statement.moments[moment].exchanges ?? []).compactMap { exchange in
      exchange.party.index.map { ExchangeSide(exchange, other: partyLink($0)) }
    }
  }
}
