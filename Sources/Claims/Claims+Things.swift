import Diagnostics
public import Statements

/// The claims under the keys that the things have in the data, so that what shows them has the names
/// and the words with which the keys are declared.
///
/// From the data come only what a thing is called and where it stands; all else is claimed.
extension Claims {
  /// What is claimed of a party.
  public func party(_ number: Int) -> Party {
    var party = statement.parties[number].named
    for claim in ofPartyItself(number) {
      switch claim.verb {
      case .sharesWith, .isSource, .isRetired:
        if let purpose = claim.purpose { party.purpose = purpose }
        party.condition = claim.condition
        party.products = claim.products
        party.terms = claim.terms
        party.retired = Party.Retirement(claim, of: statement)
      case .hasRole: party.role = claim.choice("rol")
      case .transfers: party.transfers = (party.transfers ?? []) + [Party.Transfer(claim)]
      case .isEstablished: party.country = claim.country
      case .isPart: party.parent = claim.reference("partij", of: statement)
      case .isAskedAt: party.askAt = askAt(claim)
      case .isReachable:
        party.contact = Contact(claim)
        party.website = claim.located("website")
        party.privacyStatement = claim.located("privacyverklaring")
      case .gets: party.gets = claim.data
      case .gives: party.gives = claim.data
      case .has: party.has = claim.data
      case .hasAlone: party.onlyThere = claim.data
      case .neverGets: party.withheld = claim.data
      case .sees: party.visibleToUs = claim.data
      case .doesNotSee: party.hiddenFromUs = claim.data
      default: break
      }
    }
    return party
  }

  /// Whom to ask what a party knows, as is claimed of it.
  public func askAt(ofParty number: Int) -> Party.AskAt? { ofAsking(number).map(askAt) }

  private func askAt(_ claim: Claim) -> Party.AskAt {
    claim.reference("partij", of: statement).map { .party($0) } ?? .us(claim.place)
  }

  /// What is claimed of a moment but its uses and exchanges.
  public func moment(_ number: Int) -> Moment {
    var moment = statement.moments[number].named
    for claim in ofMomentItself(number) {
      switch claim.verb {
      case .happens:
        moment.summary = claim.purpose
        moment.products = claim.products
        moment.dataSubjects = claim.dataSubjects
        moment.terms = claim.terms
      case .hasRole: moment.ourRole = claim.choice("rol")
      case .sharesWithNobody: moment.internalOnly = claim.place
      case .profiles: moment.profiling = Profiling(claim)
      case .decides: moment.automatedDecision = AutomatedDecision(claim)
      default: break
      }
    }
    return moment
  }

  /// What is claimed of the organisation.
  public var organisation: Organisation {
    var organisation = statement.organisation.named
    let reach = ofReach
    organisation.address = reach.located("adres")
    organisation.email = reach.located("e-mail")
    organisation.telephone = reach.located("telefoon")
    organisation.website = reach.located("website")
    organisation.officer = ofOfficer.map { Organisation.Officer($0) }
    return organisation
  }
}

// MARK: What is no claim

extension Party {
  /// The party with what it is called, what it is, and when it was reviewed: none of it is claimed.
  fileprivate var named: Party {
    var party = Party(at: id)
    party.name = name
    party.nameInSentence = nameInSentence
    party.fullName = fullName
    party.aliases = aliases
    party.kind = kind
    party.numbers = numbers
    party.reviewed = reviewed
    return party
  }
}

extension Moment {
  /// The moment with what it is called.
  fileprivate var named: Moment {
    var moment = Moment(at: id)
    moment.name = name
    moment.nameInSentence = nameInSentence
    return moment
  }
}

extension Organisation {
  /// The organisation with what it is called.
  fileprivate var named: Organisation {
    var organisation = Organisation(at: Located("", at: range))
    organisation.name = name
    organisation.aliases = aliases
    organisation.numbers = numbers
    return organisation
  }
}

// MARK: Details

extension Claim {
  fileprivate func located(_ key: String) -> Located<String>? {
    detail(key).map { Located($0, at: place) }
  }

  fileprivate func choice<Value: Choice>(_ key: String) -> Located<Value>? {
    detail(key).flatMap { Value(rawValue: $0) }.map { Located($0, at: place) }
  }

  fileprivate var country: Located<Country>? {
    detail("land").flatMap { Country($0) }.map { Located($0, at: place) }
  }

  fileprivate func reference(_ key: String, of statement: PrivacyStatement) -> Reference? {
    located(key).map { Reference($0, index: statement.index(of: $0.value, kind: .party)) }
  }
}

extension Party.Retirement {
  fileprivate init?(_ claim: Claim, of statement: PrivacyStatement) {
    guard let since = claim.detail("sinds").flatMap({ CalendarDate($0) }) else { return nil }
    self.init(at: Located("", at: claim.place))
    self.since = Located(since, at: claim.place)
    successor = claim.reference("opvolger", of: statement)
  }
}

extension Party.Transfer {
  fileprivate init(_ claim: Claim) {
    self.init(at: Located("", at: claim.place))
    country = claim.country
    safeguard = claim.choice("waarborg")
    note = claim.located("toelichting")
  }
}

extension Contact {
  fileprivate init?(_ claim: Claim) {
    let keys = ["e-mail", "telefoon", "adres", "formulier"]
    guard keys.contains(where: { claim.detail($0) != nil }) else { return nil }
    self.init(at: Located("", at: claim.place))
    email = claim.located("e-mail")
    telephone = claim.located("telefoon")
    address = claim.located("adres")
    form = claim.located("formulier")
  }
}

extension Organisation.Officer {
  fileprivate init(_ claim: Claim) {
    self.init(at: Located("", at: claim.place))
    name = claim.located("functionaris")
    email = claim.located("e-mail")
  }
}

extension Profiling {
  fileprivate init(_ claim: Claim) {
    self.init(at: Located(claim.detail("uitleg") ?? "", at: claim.place))
    legalBasis = claim.choice("grondslag")
    more = claim.located("meer")
  }
}

extension AutomatedDecision {
  fileprivate init(_ claim: Claim) {
    self.init(at: Located("", at: claim.place))
    explanation = Located(claim.detail("uitleg") ?? "", at: claim.place)
    consequences = Located(claim.detail("gevolgen") ?? "", at: claim.place)
    contesting = Located(claim.detail("aanvechten") ?? "", at: claim.place)
  }
}
