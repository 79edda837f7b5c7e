import Claims
import Diagnostics
import Statements

/// The claims turned round, so that a page's context is made without searching lists.
struct StatementIndex: Sendable {
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
    func note(_ claim: Claim, _ place: Int?, _ path: WritableKeyPath<DataCategoryUse, [Int]>) {
      guard let place else { return }
      for item in claim.data?.items ?? [] {
        guard let category = item.category.index,
          uses[category][keyPath: path].last != place
        else { continue }
        uses[category][keyPath: path].append(place)
      }
    }
    for claim in claims where claim.data != nil && claim.origin == .said {
      if let party = claim.party, statement.parties[party].retired != nil { continue }
      for path in claim.verb.paths { note(claim, claim.party, path) }
      guard claim.verb == .uses else { continue }
      note(claim, claim.moment, \.moments)
      if case .party(let giver) = claim.source { note(claim, giver.index, \.from) }
    }
    // The claims about a party do not stand together: those at moments come after all parties.
    for category in uses.indices {
      for path in Claim.Verb.allCases.flatMap(\.paths) {
        let list = uses[category][keyPath: path]
        if list.count > 1 { uses[category][keyPath: path] = Set(list).sorted() }
      }
    }
    return uses
  }
}

extension Claim.Verb {
  /// The lists of parties that a claim about data with this verb puts its party in.
  fileprivate var paths: [WritableKeyPath<StatementIndex.DataCategoryUse, [Int]>] {
    switch self {
    case .gets: [\.to]
    case .gives: [\.from]
    case .exchanges: [\.to, \.from]
    case .sharesWith: [\.shared]
    case .has: [\.had]
    case .hasAlone: [\.onlyThere]
    case .sees: [\.visibleToUs]
    case .doesNotSee: [\.hiddenFromUs]
    case .neverGets: [\.withheldFrom]
    default: []
    }
  }
}
