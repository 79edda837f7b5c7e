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

  /// Calls `body` with the terms of every party, moment, use, exchange and datum, as written.
  public func visitTerms(_ body: (Terms) -> Void) {
    func visit(_ list: DataList?) {
      guard let list else { return }
      for index in list.items.indices { body(list.items[index].terms) }
    }
    // By their places, so that no party and no moment is copied.
    for index in parties.indices {
      body(parties[index].terms)
      visit(parties[index].gets)
      visit(parties[index].gives)
      visit(parties[index].has)
      visit(parties[index].onlyThere)
    }
    for index in moments.indices {
      body(moments[index].terms)
      for use in moments[index].uses ?? [] {
        body(use.terms)
        visit(use.data)
      }
      for exchange in moments[index].exchanges ?? [] {
        body(exchange.terms)
        visit(exchange.data)
      }
    }
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
