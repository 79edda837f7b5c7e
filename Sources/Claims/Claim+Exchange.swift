public import Diagnostics
public import Statements

extension Claim {
  /// The claim about use or sharing under the keys of an exchange, as far as it says them.
  ///
  /// So what shows it has the names and the words that the keys are declared with.
  public var exchange: Exchange {
    var exchange = Exchange(at: Located("", at: place))
    exchange.data = data
    exchange.purpose = purpose
    exchange.condition = condition
    exchange.dataSubjects = dataSubjects
    exchange.terms = terms
    exchange.direction = direction.map { Located($0, at: place) }
    return exchange
  }

  /// Which way data go, seen from the organisation; nil where that is not said.
  public var direction: Exchange.Direction? {
    switch verb {
    case .gets: .to
    case .gives: .from
    case .exchanges: .both
    default: nil
    }
  }

  /// The same claim with what its party is for, where it does not say what it is for itself.
  public func with(purpose other: Located<String>?) -> Claim {
    var claim = self
    claim.purpose = purpose ?? other
    return claim
  }

  /// The same claim without whose data they are, where that is said elsewhere.
  public var withoutDataSubjects: Claim {
    var claim = self
    claim.dataSubjects = nil
    return claim
  }

  /// The same claim without the terms that `outer` says for all.
  public func without(_ outer: Terms) -> Claim {
    var claim = self
    claim.terms = terms.without(outer)
    return claim
  }
}
