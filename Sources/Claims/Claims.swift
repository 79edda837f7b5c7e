// This file is long because what is claimed of parties and of moments is made from parts that nobody
// outside of it sees.

public import Diagnostics
public import Statements

/// Everything that a statement says, once: between the data and all that shows or judges them.
///
/// The claims are in the order of the data: the organisation, the parties, the moments. Each is made
/// when it is asked for, so that a large statement does not stand in memory twice.
public final class Claims: Sendable, RandomAccessCollection {
  /// Where a claim comes from.
  private enum Entry: Sendable {
    case reach
    case officer
    case mainStatement
    case related(Int)
    case party(Int, PartyPart)
    case moment(Int, MomentPart)
  }

  private enum PartyPart: Sendable {
    case whole
    case list(Claim.Verb)
    case transfer(Int)
    case role
    case askAt
    case country
    case parent
    case contact
    case retirement

    func verb(of party: Party) -> Claim.Verb {
      switch self {
      case .whole: party.kind.value == .source ? .isSource : .sharesWith
      case .list(let verb): verb
      case .transfer: .transfers
      case .role: .hasRole
      case .askAt: .isAskedAt
      case .country: .isEstablished
      case .parent: .isPart
      case .contact: .isReachable
      case .retirement: .isRetired
      }
    }
  }

  private enum MomentPart: Sendable {
    case whole
    case role
    case use(Int)
    case exchange(Int)
    case nobody
    case profiling
    case decision

    func verb(at moment: Moment) -> Claim.Verb {
      switch self {
      case .whole: .happens
      case .role: .hasRole
      case .use: .uses
      case .exchange(let index):
        switch moment.exchanges?[index].direction?.value {
        case .to: .gets
        case .from: .gives
        case .both: .exchanges
        case nil: .sharesWith
        }
      case .nobody: .sharesWithNobody
      case .profiling: .profiles
      case .decision: .decides
      }
    }
  }

  let statement: PrivacyStatement
  /// Each party with what it inherits.
  public let wholes: [PrivacyStatement.WholeParty]
  private let entries: [Entry]
  /// The numbers of the claims about each party, in their order.
  private let numbersOfParty: [[Int]]
  /// The numbers of the claims at each moment.
  private let numbersOfMoment: [Range<Int>]

  /// The claims of `statement`.
  public init(_ statement: PrivacyStatement) {
    self.statement = statement
    let wholes = statement.parties.indices.map(statement.whole)
    self.wholes = wholes
    var entries = Self.entries(ofSite: statement)
    var numbersOfParty = [[Int]](repeating: [], count: statement.parties.count)
    for number in statement.parties.indices {
      let parts = Self.parts(of: wholes[number].party)
      numbersOfParty[number] += entries.count..<(entries.count + parts.count)
      entries += parts.map { .party(number, $0) }
    }
    var numbersOfMoment: [Range<Int>] = []
    for (number, moment) in statement.moments.enumerated() {
      let start = entries.count
      for part in Self.parts(of: moment) {
        if case .exchange(let index) = part, let party = moment.exchanges?[index].party.index {
          numbersOfParty[party].append(entries.count)
        }
        entries.append(.moment(number, part))
      }
      numbersOfMoment.append(start..<entries.count)
    }
    self.entries = entries
    self.numbersOfParty = numbersOfParty
    self.numbersOfMoment = numbersOfMoment
  }

  /// 0, always.
  public var startIndex: Int { 0 }
  /// The number of claims.
  public var endIndex: Int { entries.count }

  /// The claim with number `number`.
  public subscript(number: Int) -> Claim {
    switch entries[number] {
    case .reach: reach(of: statement.organisation)
    case .officer: officer(of: statement.organisation)
    case .mainStatement: reference(statement.declaration.mainStatement, name: nil, kind: nil)
    case .related(let index): related(index)
    case .party(let party, let part): claim(part, ofParty: party)
    case .moment(let moment, let part): claim(part, ofMoment: moment)
    }
  }

  /// The numbers of the claims that say one of `verbs`; no other claim is made for it.
  public func numbers(saying verbs: Set<Claim.Verb>) -> [Int] {
    entries.indices.filter { verbs.contains(verb(of: entries[$0])) }
  }

  private func verb(of entry: Entry) -> Claim.Verb {
    switch entry {
    case .reach, .officer: .isReachable
    case .mainStatement, .related: .refers
    case .party(let party, let part): part.verb(of: statement.parties[party])
    case .moment(let moment, let part): part.verb(at: statement.moments[moment])
    }
  }

  /// The claims about a party: those of the party itself, then its exchanges by moment.
  public func ofParty(_ party: Int) -> some Sequence<Claim> {
    numbersOfParty[party].lazy.map { self[$0] }
  }

  /// The claim about a party as a whole: that data are shared with it, that it is a source of them,
  /// or that it is no longer used.
  public func whole(ofParty party: Int) -> Claim { self[numbersOfParty[party][0]] }

  /// What a party is for, as the claim about it as a whole says.
  public func purpose(ofParty party: Int) -> Located<String>? { wholes[party].party.purpose }

  /// The claims about a party itself, without its exchanges.
  func ofPartyItself(_ party: Int) -> some Sequence<Claim> {
    numbersOfParty[party].lazy.prefix { number in
      if case .party = self.entries[number] { true } else { false }
    }.map { self[$0] }
  }

  /// The claim about whom to ask what a party knows; nil where the data do not say.
  func ofAsking(_ party: Int) -> Claim? {
    numbersOfParty[party].first { number in
      if case .party(_, .askAt) = entries[number] { true } else { false }
    }.map { self[$0] }
  }

  /// The claims about a moment itself, without uses and exchanges.
  func ofMomentItself(_ moment: Int) -> some Sequence<Claim> {
    numbersOfMoment[moment].lazy.filter { number in
      switch self.entries[number] {
      case .moment(_, .use), .moment(_, .exchange): false
      default: true
      }
    }.map { self[$0] }
  }

  /// The claim about how the organisation is reached.
  var ofReach: Claim { self[0] }

  /// The claim about how its officer is reached; nil where there is none.
  var ofOfficer: Claim? {
    if entries.count > 1, case .officer = entries[1] { self[1] } else { nil }
  }

  /// The claims at a moment, in their order.
  public func ofMoment(_ moment: Int) -> some Sequence<Claim> {
    numbersOfMoment[moment].lazy.map { self[$0] }
  }

  /// The moments at which data pass between the organisation and a party, each once.
  public func momentsOfParty(_ party: Int) -> [Int] {
    var moments: [Int] = []
    for number in numbersOfParty[party] {
      if case .moment(let moment, _) = entries[number], moment != moments.last {
        moments.append(moment)
      }
    }
    return moments
  }
}

// MARK: The organisation

extension Claims {
  private static func entries(ofSite statement: PrivacyStatement) -> [Entry] {
    var entries = [Entry.reach]
    if statement.organisation.officer != nil { entries.append(.officer) }
    if statement.declaration.mainStatement != nil { entries.append(.mainStatement) }
    return entries + (statement.declaration.related ?? []).indices.map { .related($0) }
  }

  private func reach(of organisation: Organisation) -> Claim {
    var claim = Claim(.us, .isReachable, at: organisation.range)
    claim.add("adres", organisation.address)
    claim.add("e-mail", organisation.email)
    claim.add("telefoon", organisation.telephone)
    claim.add("website", organisation.website)
    return claim
  }

  private func officer(of organisation: Organisation) -> Claim {
    var claim = Claim(
      .us, .isReachable, at: organisation.officer?.range ?? organisation.range)
    claim.add("functionaris", organisation.officer?.name)
    claim.add("e-mail", organisation.officer?.email)
    return claim
  }

  private func reference(_ address: Located<String>?, name: String?, kind: String?) -> Claim {
    var claim = Claim(.us, .refers, at: address?.range ?? statement.declaration.range)
    claim.add("naam", name)
    claim.add("soort", kind ?? "hoofdverklaring")
    claim.add("adres", address)
    return claim
  }

  private func related(_ index: Int) -> Claim {
    guard let related = statement.declaration.related?[index] else {
      return reference(nil, name: nil, kind: nil)
    }
    return reference(
      related.address, name: related.name.value, kind: related.kind?.value.rawValue ?? "overig")
  }
}

// MARK: Parties

extension Claims {
  /// What the lists of data say that a party may have.
  private static let listVerbs: [Claim.Verb] = [
    .gets, .gives, .has, .hasAlone, .neverGets, .sees, .doesNotSee,
  ]

  private static func parts(of party: Party) -> [PartyPart] {
    var parts = [party.retired == nil ? PartyPart.whole : .retirement]
    for verb in listVerbs where party.list(verb) != nil { parts.append(.list(verb)) }
    if party.role != nil { parts.append(.role) }
    parts += (party.transfers ?? []).indices.map { .transfer($0) }
    if party.country != nil { parts.append(.country) }
    if party.parent?.index != nil { parts.append(.parent) }
    if party.askAt != nil { parts.append(.askAt) }
    if party.contact != nil || party.website != nil || party.privacyStatement != nil {
      parts.append(.contact)
    }
    return parts
  }

  private func claim(_ part: PartyPart, ofParty number: Int) -> Claim {
    // Looked up each time, so that no party is copied.
    let wholes = wholes
    let home = wholes[number].party.id.range
    /// A claim under `key`, which may come from a whole.
    func claim(
      _ subject: Claim.Actor, _ verb: Claim.Verb, key: String? = nil, at place: SourceRange
    ) -> Claim {
      var claim = Claim(subject, verb, party: number, at: place)
      if let key, let from = wholes[number].from, wholes[number].inherited.contains(key) {
        claim.origin = .inherited(from: from)
      }
      return claim
    }
    switch part {
    case .whole:
      let verb = part.verb(of: wholes[number].party)
      var made = claim(verb == .isSource ? .party(number) : .us, verb, at: home)
      fill(&made, from: number)
      made.purpose = wholes[number].party.purpose
      return made
    case .list(let verb):
      let list = wholes[number].party.list(verb)
      let isOurs = verb == .sees || verb == .doesNotSee
      var made = claim(
        isOurs ? .us : .party(number), verb, key: verb.key,
        at: list?.items.first.map(\.category.id.range) ?? home)
      if verb == .gets || verb == .gives { fill(&made, from: number) }
      made.data = list
      return made
    case .role:
      var made = claim(
        .party(number), .hasRole, key: "rol", at: wholes[number].party.role?.range ?? home)
      made.add("rol", wholes[number].party.role?.value.rawValue)
      return made
    case .transfer(let index):
      let transfer = wholes[number].party.transfers?[index]
      var made = claim(
        .us, .transfers, key: "doorgifte", at: transfer?.country?.range ?? home)
      made.add("land", transfer?.country?.value.name)
      made.add("waarborg", transfer?.safeguard?.value.rawValue)
      made.add("toelichting", transfer?.note)
      return made
    case .country:
      var made = claim(
        .party(number), .isEstablished, key: "gevestigd_in",
        at: wholes[number].party.country?.range ?? home)
      made.add("land", wholes[number].party.country?.value.name)
      return made
    case .parent:
      var made = claim(
        .party(number), .isPart, at: wholes[number].party.parent?.id.range ?? home)
      made.add("partij", wholes[number].party.parent?.id)
      return made
    case .askAt: return askAt(number, claim)
    case .contact:
      var made = claim(.party(number), .isReachable, key: "contact", at: home)
      made.add("e-mail", wholes[number].party.contact?.email)
      made.add("telefoon", wholes[number].party.contact?.telephone)
      made.add("adres", wholes[number].party.contact?.address)
      made.add("formulier", wholes[number].party.contact?.form)
      made.add("website", wholes[number].party.website)
      made.add("privacyverklaring", wholes[number].party.privacyStatement)
      return made
    case .retirement:
      var made = claim(
        .party(number), .isRetired, at: wholes[number].party.retired?.since.range ?? home)
      fill(&made, from: number)
      made.purpose = wholes[number].party.purpose
      made.add("sinds", wholes[number].party.retired?.since.value.iso8601)
      made.add("opvolger", wholes[number].party.retired?.successor?.id)
      return made
    }
  }

  private func askAt(
    _ number: Int,
    _ claim: (Claim.Actor, Claim.Verb, String?, SourceRange) -> Claim
  ) -> Claim {
    switch wholes[number].party.askAt {
    case .party(let reference):
      var made = claim(
        reference.index.map { .party($0) } ?? .us, .isAskedAt, "vraag_bij", reference.id.range)
      made.add("partij", reference.id)
      return made
    case .us(let range): return claim(.us, .isAskedAt, "vraag_bij", range)
    case nil: return claim(.us, .isAskedAt, "vraag_bij", wholes[number].party.id.range)
    }
  }

  private func fill(_ claim: inout Claim, from number: Int) {
    claim.condition = wholes[number].party.condition
    claim.products = wholes[number].party.products
    claim.terms = wholes[number].party.terms
  }
}

extension Party {
  /// The list of data of which a claim with `verb` tells; nil where there is none.
  func list(_ verb: Claim.Verb) -> DataList? {
    switch verb {
    case .gets: gets
    case .gives: gives
    case .has: has
    case .hasAlone: onlyThere
    case .neverGets: withheld
    case .sees: visibleToUs
    case .doesNotSee: hiddenFromUs
    default: nil
    }
  }
}

extension Claim.Verb {
  /// The key of a party whose list it tells; nil for the others.
  var key: String? {
    switch self {
    case .gets: "krijgt"
    case .gives: "geeft"
    case .has: "heeft"
    case .hasAlone: "alleen_bij_hen"
    case .neverGets: "krijgt_niet"
    case .sees: "wij_zien"
    case .doesNotSee: "wij_zien_niet"
    default: nil
    }
  }
}

// MARK: Moments

extension Claims {
  private static func parts(of moment: Moment) -> [MomentPart] {
    var parts = [MomentPart.whole]
    if moment.ourRole != nil { parts.append(.role) }
    parts += (moment.uses ?? []).indices.map { .use($0) }
    parts += (moment.exchanges ?? []).indices.map { .exchange($0) }
    if moment.internalOnly != nil { parts.append(.nobody) }
    if moment.profiling != nil { parts.append(.profiling) }
    if moment.automatedDecision != nil { parts.append(.decision) }
    return parts
  }

  private func claim(_ part: MomentPart, ofMoment number: Int) -> Claim {
    // Looked up each time, so that no moment is copied.
    let moments = statement.moments
    /// A claim at the moment.
    func claim(
      _ verb: Claim.Verb, _ subject: Claim.Actor = .us, party: Int? = nil,
      at place: SourceRange? = nil
    ) -> Claim {
      var claim = Claim(subject, verb, party: party, at: place ?? moments[number].id.range)
      claim.moment = number
      claim.products = moments[number].products
      claim.dataSubjects = moments[number].dataSubjects
      return claim
    }
    switch part {
    case .whole:
      var made = claim(.happens)
      made.purpose = moments[number].summary
      made.terms = moments[number].terms
      return made
    case .role:
      var made = claim(.hasRole, at: moments[number].ourRole?.range)
      made.add("rol", moments[number].ourRole?.value.rawValue)
      return made
    case .use(let index):
      guard let use = moments[number].uses?[index] else { return claim(.uses) }
      var made = claim(.uses, at: use.range)
      made.data = use.data
      made.source = use.source
      made.purpose = use.purpose
      made.condition = use.condition
      made.dataSubjects = use.dataSubjects ?? moments[number].dataSubjects
      made.terms = statement.terms(of: use, at: moments[number])
      return made
    case .exchange(let index):
      guard let exchange = moments[number].exchanges?[index] else { return claim(.sharesWith) }
      let party = exchange.party.index
      let verb = part.verb(at: moments[number])
      var made = claim(
        verb, verb == .sharesWith ? .us : party.map { .party($0) } ?? .us, party: party,
        at: exchange.range)
      made.data = exchange.data
      made.purpose = exchange.purpose
      made.condition = exchange.condition
      made.dataSubjects = exchange.dataSubjects ?? moments[number].dataSubjects
      made.terms = exchange.terms.filled(from: moments[number].terms)
      if let party { made.terms = made.terms.filled(from: wholes[party].party.terms) }
      return made
    case .nobody: return claim(.sharesWithNobody, at: moments[number].internalOnly)
    case .profiling:
      var made = claim(.profiles, at: moments[number].profiling?.explanation.range)
      made.add("uitleg", moments[number].profiling?.explanation)
      made.add("grondslag", moments[number].profiling?.legalBasis?.value.rawValue)
      made.add("meer", moments[number].profiling?.more)
      return made
    case .decision:
      var made = claim(.decides, at: moments[number].automatedDecision?.explanation.range)
      made.add("uitleg", moments[number].automatedDecision?.explanation)
      made.add("gevolgen", moments[number].automatedDecision?.consequences)
      made.add("aanvechten", moments[number].automatedDecision?.contesting)
      return made
    }
  }
}

extension Claim {
  /// Adds a detail, where there is one.
  mutating func add(_ key: String, _ value: Located<String>?) { add(key, value?.value) }

  /// Adds a detail, where there is one.
  mutating func add(_ key: String, _ value: String?) {
    if let value { details.append(Detail(key: key, value: value)) }
  }

  /// The value of the detail `key`; nil where there is none.
  public func detail(_ key: String) -> String? { details.first { $0.key == key }?.value }
}
