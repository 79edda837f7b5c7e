import Claims
import Diagnostics
import Statements

/// Something that the data or a text say, which fulfils a duty once a page tells it.
struct DutyClaim {
  /// Where it is written.
  let place: SourceRange
  /// The keys of which one must be told.
  let names: [ToldKeys.Name]
}

extension DutyVerdict {
  /// Told as far as the pages of `subject` tell all of `claims`.
  static func told(_ claims: [DutyClaim], in subject: Subject) -> DutyVerdict {
    let untold = claims.filter { claim in
      !claim.names.isEmpty && !claim.names.contains(where: subject.told.tells)
    }
    return untold.isEmpty ? .stated(claims.map(\.place)) : .untold(untold)
  }
}

/// A term of which a duty asks that it is told.
enum DutyTerm {
  case legalBasis
  case legitimateInterest
  case retention

  /// Where it is written among `terms`; nil where it is not said.
  func place(in terms: Terms) -> SourceRange? {
    switch self {
    case .legalBasis: terms.legalBasis?.range
    case .legitimateInterest: terms.legitimateInterest?.range
    case .retention: terms.retention?.range
    }
  }

  private struct Names {
    let party: ToldKeys.Name
    let moment: ToldKeys.Name
    let use: ToldKeys.Name
    let exchange: ToldKeys.Name
    let item: ToldKeys.Name
  }

  private static let legalBasisNames = Names(
    party: .init(\Party.terms.legalBasis), moment: .init(\Moment.terms.legalBasis),
    use: .init(\Use.terms.legalBasis), exchange: .init(\Exchange.terms.legalBasis),
    item: .init(\DataItem.terms.legalBasis))
  private static let interestNames = Names(
    party: .init(\Party.terms.legitimateInterest),
    moment: .init(\Moment.terms.legitimateInterest), use: .init(\Use.terms.legitimateInterest),
    exchange: .init(\Exchange.terms.legitimateInterest),
    item: .init(\DataItem.terms.legitimateInterest))
  private static let retentionNames = Names(
    party: .init(\Party.terms.retention), moment: .init(\Moment.terms.retention),
    use: .init(\Use.terms.retention), exchange: .init(\Exchange.terms.retention),
    item: .init(\DataItem.terms.retention))

  private var names: Names {
    switch self {
    case .legalBasis: Self.legalBasisNames
    case .legitimateInterest: Self.interestNames
    case .retention: Self.retentionNames
    }
  }

  /// What `claim` says of it, as the page of its moment or its party tells it; nil where it says
  /// nothing.
  ///
  /// What a moment says for all in it stands with the moment, and on the pages of its parties with
  /// each exchange.
  func claim(by claim: Claim, in subject: Subject) -> DutyClaim? {
    guard let place = place(in: claim.terms) else { return nil }
    let moment = claim.moment.map { subject.statement.moments[$0] }
    let keys: [ToldKeys.Name]
    if let moment, self.place(in: moment.terms) == place {
      keys = [names.moment] + (moment.exchanges?.isEmpty ?? true ? [] : [names.exchange])
    } else if let party = claim.party,
      self.place(in: subject.claims.wholes[party].party.terms) == place
    {
      keys = [names.party]
    } else {
      keys = [claim.verb == .uses ? names.use : names.exchange]
    }
    return DutyClaim(place: place, names: keys)
  }

  /// What claims say that may say why something is allowed and how long it lasts, themselves or of
  /// their data.
  private static let verbs: [Claim.Verb] = [
    .sharesWith, .gets, .gives, .exchanges, .isSource, .has, .hasAlone, .uses, .happens,
  ]

  /// What all claims of `subject` say of it, each place once.
  func claims(in subject: Subject) -> [DutyClaim] {
    var places: Set<SourceRange> = []
    var all: [DutyClaim] = []
    for claim in subject.claims(saying: Self.verbs) {
      if let made = self.claim(by: claim, in: subject), places.insert(made.place).inserted {
        all.append(made)
      }
      for item in claim.data?.items ?? [] where item.hasTerms {
        guard let place = place(in: item.terms), places.insert(place).inserted else { continue }
        all.append(DutyClaim(place: place, names: [names.item]))
      }
    }
    return all
  }
}

extension Subject {
  /// The claims that say one of `verbs`.
  func claims(saying verbs: [Claim.Verb]) -> [Claim] {
    claims.numbers(saying: verbs).map { claims[$0] }
  }

  /// The claims by which data come from someone else than the person: AVG article 14.
  var claimsFromOthers: [Claim] {
    claims(saying: [.isSource, .gives, .exchanges, .uses]).filter { claim in
      if case .party = claim.source { return true }
      return claim.verb != .uses
    }
  }
}

extension Claim {
  /// The key that names the data.
  var nameOfData: ToldKeys.Name {
    if verb == .uses { return Self.dataOfUse }
    return moment == nil ? Self.dataGiven : Self.dataOfExchange
  }

  private static let dataOfUse = ToldKeys.Name(\Use.data)
  private static let dataOfExchange = ToldKeys.Name(\Exchange.data)
  private static let dataGiven = ToldKeys.Name(\Party.gives)
}
