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
  struct DataCategoryUse: Sendable {
    var to: [Int] = []
    var from: [Int] = []
    var hiddenFromUs: [Int] = []
    var withheldFrom: [Int] = []
  }

  /// The exchanges of each party, in the order of the moments.
  let exchangesOfParty: [[ExchangePlace]]
  /// The parts of each party.
  let partsOfParty: [[Int]]
  /// Who gets, gives, hides or never gets each category of data.
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
    for (index, party) in statement.parties.enumerated() where party.retired == nil {
      let gives = party.kind.value == .source
      for reference in party.dataCategories ?? [] {
        guard let category = reference.index else { continue }
        if gives {
          note(index, in: &uses[category].from)
        } else {
          note(index, in: &uses[category].to)
        }
      }
      for place in exchangesOfParty[index] {
        guard let exchange = statement.moments[place.moment].exchanges?[place.exchange] else {
          continue
        }
        for reference in exchange.dataCategories ?? [] {
          guard let category = reference.index else { continue }
          if exchange.way != .from { note(index, in: &uses[category].to) }
          if exchange.way != .to { note(index, in: &uses[category].from) }
        }
      }
      for reference in party.hiddenFromUs {
        if let category = reference.index { note(index, in: &uses[category].hiddenFromUs) }
      }
      for reference in party.withheld {
        if let category = reference.index { note(index, in: &uses[category].withheldFrom) }
      }
    }
    return uses
  }
}
