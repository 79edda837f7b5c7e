import Claims
import Diagnostics
import Statements

/// What notes the data that a page is made of: the ingredients, and where they are noted.
struct DataTrace: Sendable {
  /// The data as ingredients.
  let ingredients: DataIngredients
  /// What is noted of the page.
  let reads: Reads
}

/// A list of which is noted what is looked at, where somebody keeps what is made of it.
struct TracedList<Element: Sendable>: RandomAccessCollection, Sendable {
  private let elements: [Element]
  private let ingredients: DataIngredients.Things?
  private let reads: Reads?

  init(
    _ elements: [Element], _ trace: DataTrace?,
    _ path: KeyPath<DataIngredients, DataIngredients.Things>
  ) {
    self.elements = elements
    reads = trace?.reads
    ingredients = trace.map { $0.ingredients[keyPath: path] }
  }

  var startIndex: Int { 0 }

  var endIndex: Int {
    if let ingredients { reads?.note(ingredients.list) }
    return elements.count
  }

  subscript(index: Int) -> Element {
    _read {
      if let ingredients { reads?.note(ingredients.each[index]) }
      yield elements[index]
    }
  }
}

/// The data as a page is made of them.
struct StatementReader: Sendable {
  private let index: StatementIndex
  private let trace: DataTrace?

  /// The data of `index`, of which `trace` notes what is looked at.
  init(_ index: StatementIndex, _ trace: DataTrace? = nil) {
    self.index = index
    self.trace = trace
  }

  private var statement: PrivacyStatement { _read { yield index.statement } }

  /// The organisation that speaks.
  var organisation: Organisation { settings.organisation }
  /// How the site presents itself.
  var site: SiteSettings { settings.site }
  /// What kind of statement it is.
  var declaration: Declaration { settings.declaration }
  /// The parties.
  var parties: TracedList<Party> { TracedList(statement.parties, trace, \.parties) }
  /// The moments.
  var moments: TracedList<Moment> { TracedList(statement.moments, trace, \.moments) }
  /// The categories of data.
  var dataCategories: TracedList<DataCategory> {
    TracedList(statement.dataCategories, trace, \.dataCategories)
  }
  /// The products.
  var products: TracedList<Product> { TracedList(statement.products, trace, \.products) }
  /// The groups of people.
  var dataSubjects: TracedList<DataSubject> {
    TracedList(statement.dataSubjects, trace, \.dataSubjects)
  }

  /// All of the data, all of which is noted.
  var whole: PrivacyStatement {
    trace?.noteAll()
    return statement
  }

  /// The number of the thing of `kind` with `id`; nil where there is none.
  func index(of id: String, kind: ReferenceKind) -> Int? {
    let index = statement.index(of: id, kind: kind)
    trace?.note(index, of: kind)
    return index
  }

  private var settings: PrivacyStatement {
    _read {
      if let trace { trace.reads.note(trace.ingredients.settings) }
      yield index.statement
    }
  }
}

/// The data turned round, as a page is made of them.
struct IndexReader: Sendable {
  private let index: StatementIndex
  private let trace: DataTrace?

  /// The lists of `index`, of which `trace` notes what is looked at.
  init(_ index: StatementIndex, _ trace: DataTrace? = nil) {
    self.index = index
    self.trace = trace
  }

  /// The claims about a party: those of the party itself, then its exchanges by moment.
  func claims(ofParty party: Int) -> [Claim] {
    noteMeetings(of: party)
    if let trace { trace.reads.note(trace.ingredients.wholes.each[party]) }
    return Array(index.claims.ofParty(party))
  }

  /// What is claimed of the organisation.
  var organisation: Organisation {
    if let trace { trace.reads.note(trace.ingredients.settings) }
    return index.claims.organisation
  }

  /// What is claimed of a party, under the keys of a party.
  func party(_ party: Int) -> Party {
    if let trace { trace.reads.note(trace.ingredients.wholes.each[party]) }
    return index.claims.party(party)
  }

  /// Whom to ask what a party knows.
  func askAt(ofParty party: Int) -> Party.AskAt? {
    if let trace { trace.reads.note(trace.ingredients.wholes.each[party]) }
    return index.claims.askAt(ofParty: party)
  }

  /// The claim about a party as a whole.
  func claim(ofParty party: Int) -> Claim {
    if let trace { trace.reads.note(trace.ingredients.wholes.each[party]) }
    return index.claims.whole(ofParty: party)
  }

  /// What a party is for.
  func purpose(ofParty party: Int) -> Located<String>? {
    if let trace { trace.reads.note(trace.ingredients.wholes.each[party]) }
    return index.claims.purpose(ofParty: party)
  }

  /// What is claimed of a moment but its uses and exchanges, under the keys of a moment.
  func moment(_ moment: Int) -> Moment {
    trace?.note(moment, of: .moment)
    return index.claims.moment(moment)
  }

  /// The claims that data pass between the organisation and a party, by moment.
  func exchanges(ofParty party: Int) -> [Claim] {
    claims(ofParty: party).filter { $0.moment != nil && $0.isSharing }
  }

  /// The claims that data pass between the organisation and others at a moment.
  func exchanges(ofMoment moment: Int) -> [Claim] {
    trace?.note(moment, of: .moment)
    let claims = index.exchanges(ofMoment: moment)
    // Their terms may be those of the party.
    if let trace {
      for party in claims.compactMap(\.party) {
        trace.reads.note(trace.ingredients.wholes.each[party])
      }
    }
    return claims
  }

  /// The claims that the organisation uses data itself at a moment.
  func uses(atMoment moment: Int) -> [Claim] {
    trace?.note(moment, of: .moment)
    return index.uses(atMoment: moment)
  }

  /// All claims.
  var claims: Claims {
    trace?.noteAll()
    return index.claims
  }

  private func noteMeetings(of party: Int) {
    if let trace { trace.reads.note(trace.ingredients.meetings.each[party]) }
  }

  /// The parts of each party.
  var partsOfParty: TracedList<[Int]> { TracedList(index.partsOfParty, trace, \.parts) }
  /// Each party with what it inherits.
  var wholes: TracedList<PrivacyStatement.WholeParty> { TracedList(index.wholes, trace, \.wholes) }

  /// Who gets, gives, has, hides or never gets each category of data.
  var uses: [StatementIndex.DataCategoryUse] {
    if let trace { trace.reads.note(trace.ingredients.everyone) }
    return index.uses
  }

  /// The parties that are not part of another and not retired, in their order.
  var mainParties: [Int] {
    if let trace { trace.reads.note(trace.ingredients.everyone) }
    return index.mainParties
  }

  /// The moments at which a party is met, each once.
  func momentsOfParty(_ party: Int) -> [Int] {
    noteMeetings(of: party)
    return index.momentsOfParty(party)
  }
}

extension DataTrace {
  /// Notes the thing of `kind` with number `index`; where there is none, which ones there are.
  func note(_ index: Int?, of kind: ReferenceKind) {
    let things =
      switch kind {
      case .party: ingredients.parties
      case .moment: ingredients.moments
      case .dataCategory: ingredients.dataCategories
      case .product: ingredients.products
      case .dataSubject: ingredients.dataSubjects
      }
    reads.note(index.map { things.each[$0] } ?? things.list)
  }

  fileprivate func noteAll() {
    let all = ingredients
    for one in [all.settings, all.everyone] { reads.note(one) }
    for things in [all.dataCategories, all.products, all.dataSubjects] {
      reads.note(things.list)
      for one in things.each { reads.note(one) }
    }
  }
}
