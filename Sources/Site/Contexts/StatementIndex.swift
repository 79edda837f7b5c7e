import Diagnostics
import Statements

/// The data turned round, so that a page's context is made without searching lists.
struct StatementIndex: Sendable {
  /// An exchange, by its moment and its place in it.
  struct ExchangePlace: Sendable {
    let moment: Int
    let exchange: Int
  }

  /// What is known of a category of data: the parties on each side, in the order of the data.
  ///
  /// A party is in a list only where that is said; `moments` are those at which it is used.
  struct DataCategoryUse: Sendable {
    var to: [Int] = []
    var from: [Int] = []
    var shared: [Int] = []
    var had: [Int] = []
    var onlyThere: [Int] = []
    var visibleToUs: [Int] = []
    var hiddenFromUs: [Int] = []
    var withheldFrom: [Int] = []
    var moments: [Int] = []
  }

  /// The exchanges of each party, in the order of the moments.
  let exchangesOfParty: [[ExchangePlace]]
  /// The parts of each party.
  let partsOfParty: [[Int]]
  /// Each party with what it inherits.
  let wholes: [PrivacyStatement.WholeParty]
  /// Who gets, gives, has, hides or never gets each category of data.
  let uses: [DataCategoryUse]
  /// The parties that are not part of another and not retired, in their order.
  let mainParties: [Int]

  /// The moments at which a party is met, each once.
  func momentsOfParty(_ party: Int) -> [Int] {
    var moments: [Int] = []
    for place in exchangesOfParty[party] where place.moment != moments.last {
      moments.append(place.moment)
    }
    return moments
  }

  /// The index of `statement`.
  init(_ statement: PrivacyStatement) {
    var exchanges = [[ExchangePlace]](repeating: [], count: statement.parties.count)
    for (momentIndex, moment) in statement.moments.enumerated() {
      for (exchangeIndex, exchange) in (moment.exchanges ?? []).enumerated() {
        guard let party = exchange.party.index else { continue }
        exchanges[party].append(ExchangePlace(moment: momentIndex, exchange: exchangeIndex))
      }
    }
    exchangesOfParty = exchanges

    var parts = [[Int]](repeating: [], count: statement.parties.count)
    var main: [Int] = []
    for (index, party) in statement.parties.enumerated() {
      if let parent = party.parent?.index, parent != index {
        parts[parent].append(index)
      } else if party.retired == nil {
        main.append(index)
      }
    }
    partsOfParty = parts
    wholes = statement.parties.indices.map(statement.whole)
    mainParties = main
    uses = Self.uses(in: statement, exchangesOfParty: exchanges)
  }

  private static func uses(
    in statement: PrivacyStatement, exchangesOfParty: [[ExchangePlace]]
  ) -> [DataCategoryUse] {
    var uses = [DataCategoryUse](
      repeating: DataCategoryUse(), count: statement.dataCategories.count)
    func note(_ party: Int, in list: inout [Int]) {
      if list.last != party { list.append(party) }
    }
    func note(_ list: DataList?, _ place: Int, _ path: WritableKeyPath<DataCategoryUse, [Int]>) {
      for reference in list?.references ?? [] {
        if let category = reference.index { note(place, in: &uses[category][keyPath: path]) }
      }
    }
    for (index, party) in statement.parties.enumerated() where party.retired == nil {
      note(party.gets, index, \.to)
      note(party.gives, index, \.from)
      note(party.has, index, \.had)
      note(party.onlyThere, index, \.onlyThere)
      note(party.visibleToUs, index, \.visibleToUs)
      note(party.hiddenFromUs, index, \.hiddenFromUs)
      note(party.withheld, index, \.withheldFrom)
      for place in exchangesOfParty[index] {
        guard let exchange = statement.moments[place.moment].exchanges?[place.exchange] else {
          continue
        }
        if exchange.goesToParty { note(exchange.data, index, \.to) }
        if exchange.comesFromParty { note(exchange.data, index, \.from) }
        if exchange.direction == nil { note(exchange.data, index, \.shared) }
      }
    }
    for (index, moment) in statement.moments.enumerated() {
      for use in moment.uses ?? [] { note(use.data, index, \.moments) }
    }
    return uses
  }
}
