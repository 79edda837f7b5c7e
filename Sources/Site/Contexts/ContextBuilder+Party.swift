import Diagnostics
import Statements
import Templates

extension ContextBuilder {
  /// A party: ``PartyContext/party``.
  func party(_ number: Int) -> Value {
    let party = statement.parties[number]
    var values: [Value] = []
    values.reserveCapacity(PartyContext.party.fields.count)
    values += [
      .text(party.id.value),
      .text(party.name.value),
      .text(partyAddress(number)),
      TextContext.value(party.fullName?.value),
      .list(party.aliases.map { .text($0.value) }),
      .text(party.kind.value.words),
      .flag(party.kind.value == .unnamed),
      .text(party.purpose.value),
      TextContext.value(party.condition?.value),
    ]
    values.append(filled: dataCategoryLinks(party.dataCategories ?? []))
    values.append(.flag(party.dataCategories?.isEmpty ?? false))
    values.append(filled: dataCategoryLinks(party.hiddenFromUs))
    values.append(filled: dataCategoryLinks(party.withheld))
    values.append(filled: productNames(party.products))
    values.append(filled: moments(of: number))
    values += [
      TextContext.value(party.role?.value.rawValue),
      TextContext.value(party.legalBasis?.value.words),
      TextContext.value(party.legitimateInterest?.value),
      askAt(party.askAt),
      siteLink(party.website?.value),
      siteLink(party.privacyStatement?.value),
      party.transfer.map {
        .object([.text($0.country.value), .text($0.safeguard.value)])
      } ?? .absent,
      TextContext.value(party.retention?.value.words),
      party.reviewed.map { date($0.value) } ?? .absent,
      retirement(party.retired),
      party.parent?.index.map(partyLink) ?? .absent,
    ]
    values.append(filled: parts(of: number))
    values.append(filled: exchanges(of: number))
    values.append(TextContext.value(marks?.mark(ofParty: number, in: statement)))
    return .object(values)
  }

  /// The parts of a party: ``PartyContext/part``.
  private func parts(of party: Int) -> [Value] {
    index.partsOfParty[party].map { part in
      .object([
        .text(statement.parties[part].name.value), .text(partyAddress(part)),
        .text(statement.parties[part].purpose.value),
      ])
    }
  }

  /// The exchanges of a party, each with its moment.
  private func exchanges(of party: Int) -> [Value] {
    index.exchangesOfParty[party].compactMap { place in
      guard let exchange = statement.moments[place.moment].exchanges?[place.exchange] else {
        return nil
      }
      return self.exchange(exchange, with: momentLink(place.moment))
    }
  }

  /// An exchange: ``ExchangeContext``; `other` is the link to its other side.
  func exchange(_ exchange: Exchange, with other: Value) -> Value {
    var values: [Value] = []
    values.reserveCapacity(ExchangeContext.schema.fields.count)
    values += [
      other,
      .text(words(for: exchange.direction)),
      .flag(exchange.direction != .from),
      .flag(exchange.direction != .to),
    ]
    values.append(filled: dataCategoryLinks(exchange.dataCategories ?? []))
    values += [
      .flag(exchange.dataCategories?.isEmpty ?? true),
      TextContext.value(exchange.purpose?.value),
      TextContext.value(exchange.condition?.value),
      TextContext.value(exchange.legalBasis?.value.words),
      TextContext.value(exchange.legitimateInterest?.value),
      TextContext.value(marks?.mark(exchange.range)),
    ]
    return .object(values)
  }

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

  /// The moments at which a party is met, each once.
  private func moments(of party: Int) -> [Value] {
    var last: Int?
    var links: [Value] = []
    for place in index.exchangesOfParty[party] where place.moment != last {
      links.append(momentLink(place.moment))
      last = place.moment
    }
    return links
  }

  private func retirement(_ retirement: Party.Retirement?) -> Value {
    guard let retirement else { return .absent }
    return .object([
      date(retirement.since.value), retirement.successor?.index.map(partyLink) ?? .absent,
    ])
  }
}

extension Party.Kind {
  /// The words for a reader, in Dutch.
  var words: String {
    switch self {
    case .organisation: "organisatie"
    case .category: "soort bedrijven"
    case .group: "groep bedrijven"
    case .source: "bron van gegevens"
    case .unnamed: "partij zonder naam"
    }
  }
}
