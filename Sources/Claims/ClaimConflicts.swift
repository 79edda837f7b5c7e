public import Diagnostics
public import Statements

/// The pairs of claims that can't both be true, or hardly.
///
/// Each party is looked at by itself, and each datum once a claim, so that the work grows with the
/// claims and not with their pairs.
public struct ClaimConflicts: Sendable {
  /// Two claims about one datum at one party.
  public struct Conflict: Sendable {
    /// What is the matter between the two.
    public enum Reason: Sendable, Hashable {
      /// A party gets what it never gets.
      case neverGets
      /// We see, get or use what we do not see.
      case doesNotSee
      /// Another has what only one has.
      case hasAlone
      /// There are two periods of retention.
      case retention
    }

    /// The party.
    public let party: Int
    /// What is the matter.
    public let reason: Reason
    /// The datum of the claim that promises less, and where it says so.
    public let claim: Reference
    /// The datum of the claim that is at odds with it.
    public let other: Reference
    /// Whether both are written of the party itself, so that one of them is wrong.
    public let isExplicit: Bool
  }

  /// The conflicts, in the order of the parties.
  public private(set) var all: [Conflict] = []

  private let statement: PrivacyStatement
  /// Each datum with the data that it is a part of, itself first.
  private let chains: [[Int]]

  /// The conflicts among `claims` of `statement`.
  public init(_ claims: Claims, of statement: PrivacyStatement) {
    self.statement = statement
    chains = statement.dataCategories.indices.map { Self.chain($0, in: statement) }
    for party in statement.parties.indices { compare(claims.ofParty(party), of: party) }
    compareAlone(claims)
  }

  private struct Place {
    let reference: Reference
    let isSaid: Bool
  }

  /// Compares the claims about one party.
  private mutating func compare(_ claims: some Sequence<Claim>, of party: Int) {
    var never: [Int: Place] = [:]
    var unseen: [Int: Place] = [:]
    var periods: [PeriodKey: (reference: Reference, words: String)] = [:]
    let claims = Array(claims)
    for claim in claims where claim.verb == .neverGets || claim.verb == .doesNotSee {
      for (datum, place) in data(of: claim) {
        if claim.verb == .neverGets { never[datum] = never[datum] ?? place }
        if claim.verb == .doesNotSee { unseen[datum] = unseen[datum] ?? place }
      }
    }
    for claim in claims {
      for (datum, place) in data(of: claim) {
        if claim.givesToParty {
          note(.neverGets, datum, place, against: never, party)
        }
        if claim.givesToUs { note(.doesNotSee, datum, place, against: unseen, party) }
      }
      guard claim.isSharing, claim.origin == .said else { continue }
      for item in claim.data?.items ?? [] {
        guard let datum = item.category.index,
          let period = item.terms.retention ?? claim.terms.retention
        else { continue }
        let key = PeriodKey(datum: datum, moment: claim.moment)
        if let first = periods[key] {
          if first.words != period.value.words {
            all.append(
              Conflict(
                party: party, reason: .retention, claim: first.reference, other: item.category,
                isExplicit: false))
          }
        } else {
          periods[key] = (item.category, period.value.words)
        }
      }
    }
  }

  private struct PeriodKey: Hashable {
    let datum: Int
    let moment: Int?
  }

  /// Notes a conflict where `datum`, or what it is a part of, is among `promises`.
  private mutating func note(
    _ reason: Conflict.Reason, _ datum: Int, _ place: Place, against promises: [Int: Place],
    _ party: Int
  ) {
    guard !promises.isEmpty else { return }
    for above in chains[datum] {
      guard let promise = promises[above] else { continue }
      all.append(
        Conflict(
          party: party, reason: reason, claim: promise.reference, other: place.reference,
          isExplicit: promise.isSaid && place.isSaid))
      return
    }
  }

  /// Compares what only one party has with what others have, get or give, and what we use.
  private mutating func compareAlone(_ claims: Claims) {
    var alone: [Int: (party: Int, place: Place)] = [:]
    for claim in claims where claim.verb == .hasAlone {
      guard let party = claim.party else { continue }
      for (datum, place) in data(of: claim) where alone[datum] == nil {
        alone[datum] = (party, place)
      }
    }
    guard !alone.isEmpty else { return }
    for claim in claims {
      switch claim.verb {
      case .gets, .gives, .exchanges, .has, .hasAlone, .sees, .uses, .sharesWith: break
      default: continue
      }
      for (datum, place) in data(of: claim) {
        for above in chains[datum] {
          guard let holder = alone[above] else { continue }
          // What passes between us and its holder is no longer there alone either; only what the
          // holder has itself agrees with it.
          if claim.party == holder.party, claim.verb == .has || claim.verb == .hasAlone { break }
          all.append(
            Conflict(
              party: holder.party, reason: .hasAlone, claim: holder.place.reference,
              other: place.reference, isExplicit: holder.place.isSaid && place.isSaid))
          break
        }
      }
    }
  }

  private func data(of claim: Claim) -> [(datum: Int, place: Place)] {
    (claim.data?.items ?? []).compactMap { item in
      item.category.index.map {
        ($0, Place(reference: item.category, isSaid: claim.origin == .said))
      }
    }
  }

  private static func chain(_ datum: Int, in statement: PrivacyStatement) -> [Int] {
    var chain = [datum]
    while let above = statement.dataCategories[chain[chain.count - 1]].parent?.index,
      chain.count <= 32, !chain.contains(above)
    { chain.append(above) }
    return chain
  }
}

extension ClaimConflicts.Conflict {
  /// The finding about it, which points at both places.
  public func finding(of kind: DiagnosticKind, in statement: PrivacyStatement) -> Diagnostic {
    Diagnostic(
      kind, at: other.id.range, summary(in: statement), help: help,
      notes: [
        Diagnostic.Note(
          Phrase(nl: "het andere staat hier", en: "the other is here"), at: claim.id.range)
      ])
  }

  private func summary(in statement: PrivacyStatement) -> Phrase {
    let name = statement.parties[party].name.value
    switch reason {
    case .neverGets:
      return Phrase(
        nl: "volgens 'krijgt_niet' krijgt '\(name)' dit nooit",
        en: "by 'krijgt_niet' '\(name)' never gets this")
    case .doesNotSee:
      return Phrase(
        nl: "volgens 'wij_zien_niet' zien wij dit niet bij '\(name)'",
        en: "by 'wij_zien_niet' we can't see this at '\(name)'")
    case .hasAlone:
      return Phrase(
        nl: "volgens 'alleen_bij_hen' heeft alleen '\(name)' dit",
        en: "by 'alleen_bij_hen' only '\(name)' has this")
    case .retention:
      return Phrase(
        nl: "'\(other.id.value)' heeft bij '\(name)' twee bewaartermijnen",
        en: "'\(other.id.value)' has two periods of retention at '\(name)'")
    }
  }

  private var help: Phrase {
    if reason == .retention {
      return Phrase(
        nl: "kies één termijn, of zeg met 'sta-toe' waarom ze allebei kloppen",
        en: "choose one period, or say with 'sta-toe' why both are right")
    }
    let both = claim.id.value == other.id.value
    return both
      ? Phrase(
        nl: "haal '\(other.id.value)' op een van de twee plaatsen weg",
        en: "remove '\(other.id.value)' in one of the two places")
      : Phrase(
        nl: "'\(other.id.value)' hoort bij '\(claim.id.value)': haal een van de twee weg",
        en: "'\(other.id.value)' is part of '\(claim.id.value)': remove one of the two")
  }
}
