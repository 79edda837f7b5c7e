import Claims
import Diagnostics
import Statements

/// The claims turned round, so that a page's context is made without searching lists.
final class StatementIndex: Sendable {
  /// What is claimed of a category of data: the parties on each side, in the order of the data.
  ///
  /// A party is in a list only where that is claimed of it, and not of its whole; `moments` are
  /// those at which the organisation uses it.
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

    /// Whether anything is claimed of who has it or gets it.
    var isEmpty: Bool {
      to.isEmpty && from.isEmpty && shared.isEmpty && had.isEmpty && onlyThere.isEmpty
        && moments.isEmpty
    }
  }

  /// The data.
  let statement: PrivacyStatement
  /// What the statement says.
  let claims: Claims
  /// The parts of each party.
  let partsOfParty: [[Int]]
  /// Who gets, gives, has, hides or never gets each category of data.
  let uses: [DataCategoryUse]
  /// The parties that are not part of another and not retired, in their order.
  let mainParties: [Int]

  /// Each party with what it inherits.
  var wholes: [PrivacyStatement.WholeParty] { claims.wholes }

  /// The moments at which a party is met, each once.
  func momentsOfParty(_ party: Int) -> [Int] { claims.momentsOfParty(party) }

  /// The claims that data pass between the organisation and a party, by moment.
  func exchanges(ofParty party: Int) -> [Claim] {
    claims.ofParty(party).filter { $0.moment != nil && $0.isSharing }
  }

  /// The claims that data pass between the organisation and others at a moment.
  func exchanges(ofMoment moment: Int) -> [Claim] {
    claims.ofMoment(moment).filter { $0.isSharing && $0.party != nil }
  }

  /// The claims that the organisation uses data itself at a moment.
  func uses(atMoment moment: Int) -> [Claim] {
    claims.ofMoment(moment).filter { $0.verb == .uses }
  }

  /// The index of the `claims` of `statement`.
  init(_ claims: Claims, of statement: PrivacyStatement) {
    self.statement = statement
    self.claims = claims
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
    uses = Self.uses(in: statement, claims)
  }

  private static func uses(
    in statement: PrivacyStatement, _ claims: Claims
  ) -> [DataCategoryUse] {
    var uses = [DataCategoryUse](
      repeating: DataCategoryUse(), count: statement.dataCategories.count)
    let isRetired = statement.parties.map { $0.retired != nil }
    let verbs = Claim.Verb.allCases.filter { $0 == .uses || !$0.lists.isEmpty }
    for number in claims.numbers(saying: verbs) {
      let claim = claims[number]
      guard let data = claim.data, claim.origin == .said else { continue }
      if let party = claim.party, isRetired[party] { continue }
      var places = claim.party.map { party in claim.verb.lists.map { ($0, party) } } ?? []
      if claim.verb == .uses {
        if let moment = claim.moment { places.append((.moments, moment)) }
        if case .party(let giver) = claim.source, let party = giver.index {
          places.append((.from, party))
        }
      }
      for category in data.items.lazy.compactMap({ $0.category.index }) {
        for (list, place) in places { uses[category].note(place, in: list) }
      }
    }
    // The claims about a party do not stand together: those at moments come after all parties.
    for category in uses.indices { uses[category].sort() }
    return uses
  }
}

/// The lists of a ``StatementIndex/DataCategoryUse``.
private enum UseList {
  case to, from, shared, had, onlyThere, visibleToUs, hiddenFromUs, withheldFrom, moments
}

extension StatementIndex.DataCategoryUse {
  fileprivate mutating func note(_ place: Int, in list: UseList) {
    func note(_ list: inout [Int]) { if list.last != place { list.append(place) } }
    switch list {
    case .to: note(&to)
    case .from: note(&from)
    case .shared: note(&shared)
    case .had: note(&had)
    case .onlyThere: note(&onlyThere)
    case .visibleToUs: note(&visibleToUs)
    case .hiddenFromUs: note(&hiddenFromUs)
    case .withheldFrom: note(&withheldFrom)
    case .moments: note(&moments)
    }
  }

  /// Puts the parties in the order of the data, each once.
  fileprivate mutating func sort() {
    func sort(_ list: inout [Int]) { if list.count > 1 { list = Set(list).sorted() } }
    sort(&to)
    sort(&from)
    sort(&shared)
    sort(&had)
    sort(&onlyThere)
    sort(&visibleToUs)
    sort(&hiddenFromUs)
    sort(&withheldFrom)
  }
}

extension Claim.Verb {
  /// The lists of parties that a claim about data with this verb puts its party in.
  fileprivate var lists: [UseList] {
    switch self {
    case .gets: [.to]
    case .gives: [.from]
    case .exchanges: [.to, .from]
    case .sharesWith: [.shared]
    case .has: [.had]
    case .hasAlone: [.onlyThere]
    case .sees: [.visibleToUs]
    case .doesNotSee: [.hiddenFromUs]
    case .neverGets: [.withheldFrom]
    default: []
    }
  }
}
