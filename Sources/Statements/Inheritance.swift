import Diagnostics

extension PrivacyStatement {
  /// A party with what it has of the parties that it is a part of, where it says nothing itself.
  ///
  /// A class, so that handing one on touches nothing of what is in it.
  public final class WholeParty: Sendable {
    /// The party, filled.
    public var party: Party { _read { yield parties[number] } }
    /// The keys whose values come from a whole.
    public let inherited: [String]
    /// The place of the nearest whole that gave a value; nil where none did.
    public let from: Int?
    /// Where the party stands: among all, where it inherits nothing, so that there is one of it.
    private let parties: [Party]
    private let number: Int

    init(party: Party, inherited: [String], from: Int?) {
      parties = [party]
      number = 0
      self.inherited = inherited
      self.from = from
    }

    /// The party with number `number` of `parties`, which inherits nothing.
    init(_ number: Int, of parties: [Party]) {
      self.parties = parties
      self.number = number
      inherited = []
      from = nil
    }
  }

  /// The party with number `number`, with what it inherits.
  public func whole(_ number: Int) -> WholeParty {
    guard parties[number].parent?.index != nil, let found = wholes[number] else {
      return WholeParty(number, of: parties)
    }
    return found
  }

  /// What holds for `exchange` of `moment`: its own terms, then those of the moment, then those of
  /// the party and its wholes.
  public func terms(of exchange: Exchange, at moment: Moment) -> Terms {
    let inner = exchange.terms.filled(from: moment.terms)
    guard let party = exchange.party.index else { return inner }
    return inner.filled(from: whole(party).party.terms)
  }

  /// What holds for `use` of `moment`: its own terms, then those of the moment.
  public func terms(of use: Use, at moment: Moment) -> Terms {
    use.terms.filled(from: moment.terms)
  }

  /// The terms of every party, moment, use, exchange and datum, as written.
  public var everyTerms: [Terms] {
    func terms(_ list: DataList?) -> [Terms] { list?.items.map(\.terms) ?? [] }
    var all: [Terms] = []
    for party in parties {
      all.append(party.terms)
      for list in [party.gets, party.gives, party.has, party.onlyThere] { all += terms(list) }
    }
    for moment in moments {
      all.append(moment.terms)
      for use in moment.uses ?? [] { all += [use.terms] + terms(use.data) }
      for exchange in moment.exchanges ?? [] { all += [exchange.terms] + terms(exchange.data) }
    }
    return all
  }

  /// Reports an interest of a use, an exchange or a datum where nothing above it says that the
  /// basis is a legitimate interest.
  func judgeInterests(_ findings: Findings) {
    func judge(_ own: Terms, _ filled: Terms) {
      guard let interest = own.legitimateInterest, own.legalBasis == nil,
        filled.legalBasis?.value != .legitimateInterest
      else { return }
      findings.report(.interestWithoutBasis(at: interest.range))
    }
    for number in parties.indices { judge(parties[number].terms, whole(number).party.terms) }
    for moment in moments {
      judge(moment.terms, moment.terms)
      for use in moment.uses ?? [] {
        let filled = terms(of: use, at: moment)
        judge(use.terms, filled)
        for item in use.data?.items ?? [] { judge(item.terms, item.terms.filled(from: filled)) }
      }
      for exchange in moment.exchanges ?? [] where exchange.terms.legitimateInterest != nil {
        judge(exchange.terms, terms(of: exchange, at: moment))
      }
    }
  }
}

extension Exchange {
  /// The exchange with what `moment` says for all in it, where it says nothing itself.
  public func filled(from moment: Moment) -> Exchange {
    var exchange = self
    exchange.terms = terms.filled(from: moment.terms)
    exchange.dataSubjects = dataSubjects ?? moment.dataSubjects
    return exchange
  }
}
