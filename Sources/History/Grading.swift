import Claims
import Statements

/// Tells how much it matters that a claim differs.
///
/// Source: WP260 rev.01, 29 to 31, and where that says nothing caution: what may be more than
/// before is graded as more.
struct Grading {
  private let old: Edition
  private let new: Edition
  /// What each party gets, whatever the moment.
  private var givenAlways: [String: Set<String>] = [:]
  /// What is got from each party, whatever the moment.
  private var gotAlways: [String: Set<String>] = [:]
  /// The words in which purposes were told, by party and by moment.
  private var purposesOfParty: [String: [String]] = [:]
  private var purposesOfMoment: [String: [String]] = [:]
  /// The parties at which themselves one asks what they know.
  private var askedThemselves: Set<String> = []

  init(_ old: Edition, _ new: Edition) {
    self.old = old
    self.new = new
    for claim in old.claims {
      if let purpose = claim.texts[.purpose] {
        if let party = claim.party { purposesOfParty[party, default: []].append(purpose) }
        if let moment = claim.moment { purposesOfMoment[moment, default: []].append(purpose) }
      }
      guard let party = claim.party else { continue }
      if claim.moment == nil, claim.verb == .gets || claim.verb == .gives || claim.verb == .sees {
        let data = (claim.data?.items ?? [:]).filter { $0.value[.condition] == nil }.keys
        if claim.verb == .gets, claim.texts[.condition] == nil {
          givenAlways[party, default: []].formUnion(data)
        } else if claim.verb != .gets {
          gotAlways[party, default: []].formUnion(data)
        }
      }
    }
    for claim in new.claims where claim.verb == .isAskedAt && claim.texts[.detail("partij")] != nil
    {
      if claim.texts[.detail("partij")] == claim.party, let party = claim.party {
        askedThemselves.insert(party)
      }
    }
  }

  /// Whether the older edition says of each of `data`, or of what it is a part of, that it passes as
  /// `claim` says, at any moment.
  private func passesAlways(_ data: some Sequence<String>, _ claim: StatedClaim) -> Bool {
    guard let party = claim.party else { return false }
    return data.allSatisfy { id in
      let chain = Set(new.chain(ofData: id))
      let isGiven = !(givenAlways[party] ?? []).isDisjoint(with: chain)
      let isGot = !(gotAlways[party] ?? []).isDisjoint(with: chain)
      return switch claim.verb {
      case .gets: isGiven
      case .gives, .sees: isGot
      case .exchanges: isGiven && isGot
      case .sharesWith: isGiven || isGot
      default: false
      }
    }
  }

  /// Whether a purpose was told in the same words elsewhere.
  private func isKnown(_ purpose: String, _ claim: StatedClaim) -> Bool {
    let told =
      (claim.party.flatMap { purposesOfParty[$0] } ?? [])
      + (claim.moment.flatMap { purposesOfMoment[$0] } ?? [])
    return told.contains { Wording(from: $0, to: purpose).isSpelling }
  }

  // MARK: Claims

  /// How much it matters that `claim` is said, which was not.
  func weight(ofSaid claim: StatedClaim) -> Weight {
    switch claim.verb {
    case .isSource: return .material(.source)
    case .sharesWith, .gets, .exchanges, .gives:
      let isTold = claim.texts[.purpose].map { isKnown($0, claim) } ?? true
      if let data = claim.data, passesAlways(data.items.keys, claim), isTold { return .nowSaid }
      if claim.data?.items.isEmpty ?? false, claim.data?.isComplete ?? false {
        return .nowSaid
      }
      if claim.moment == nil, claim.verb == .gets { return .material(.datum) }
      return .material(claim.verb == .gives ? .source : .recipient)
    case .sees:
      return passesAlways(claim.data?.items.keys.map(\.self) ?? [], claim)
        ? .nowSaid : .material(.source)
    case .uses, .happens: return .material(.purpose)
    case .profiles, .decides: return .material(.profiling)
    case .transfers: return .material(.country)
    case .isEstablished:
      return Self.isOutside(claim.texts[.detail("land")]) ? .material(.country) : .nowSaid
    case .neverGets, .doesNotSee, .sharesWithNobody, .isRetired: return .lessThanBefore
    case .has, .hasAlone, .hasRole, .isAskedAt: return .nowSaid
    case .isPart, .isReachable, .refers: return .editorial
    }
  }

  /// How much it matters that `claim` is no longer said.
  func weight(ofUnsaid claim: StatedClaim) -> Weight {
    switch claim.verb {
    case .sharesWith, .gets, .exchanges, .gives, .isSource, .sees, .uses, .happens, .profiles,
      .decides, .transfers:
      .lessThanBefore
    case .neverGets, .doesNotSee, .sharesWithNobody, .hasAlone: .material(.promise)
    case .isAskedAt: .material(.rights)
    case .isReachable: claim.subject == "us" ? .material(.rights) : .editorial
    case .isRetired: .material(.recipient)
    case .has, .hasRole, .isEstablished, .isPart, .refers: .editorial
    }
  }

  /// What became of the claim with number `number` of the older edition.
  func changes(of number: Int, to claim: StatedClaim) -> [Change] {
    let before = old.claims[number]
    var changes = directionChanges(number, before, claim)
    changes += dataChanges(number, before, claim)
    let fields = Set(before.texts.keys).union(claim.texts.keys)
    for field in fields.sorted(by: Self.precedes) where before.texts[field] != claim.texts[field] {
      let (from, to) = (before.texts[field], claim.texts[field])
      changes.append(
        Change(
          .text(claim, field, datum: nil, from: from, to: to),
          weight(of: field, in: claim, from: from, to: to), of: claim,
          edits: [.setText(number, field, to)]))
    }
    if before.products != claim.products {
      let isMore = Self.isMore(before.products, claim.products)
      changes.append(
        Change(
          .products(claim, from: before.products), isMore ? .material(.recipient) : .lessThanBefore,
          of: claim, edits: [.setProducts(number, claim.products)]))
    }
    if before.dataSubjects != claim.dataSubjects {
      let weight: Weight =
        before.dataSubjects == nil
        ? .nowSaid
        : claim.dataSubjects == nil
          ? .editorial
          : Self.isMore(before.dataSubjects, claim.dataSubjects)
            ? .material(.recipient) : .lessThanBefore
      changes.append(
        Change(
          .dataSubjects(claim, from: before.dataSubjects), weight, of: claim,
          edits: [.setDataSubjects(number, claim.dataSubjects)]))
    }
    return changes
  }

  private func directionChanges(
    _ number: Int, _ before: StatedClaim, _ claim: StatedClaim
  ) -> [Change] {
    guard before.verb != claim.verb || before.subject != claim.subject else { return [] }
    let edit = Edit.setVerb(number, claim.verb, subject: claim.subject)
    let weight: Weight
    if before.verb == claim.verb {
      // Another is asked, or another has the role.
      weight = claim.verb == .isAskedAt ? .material(.rights) : .material(.controller)
    } else if before.verb == .sharesWith {
      weight = .nowSaid
    } else if claim.verb == .sharesWith {
      // Said before which way: now it can be either.
      weight = .material(before.verb == .exchanges ? .promise : .recipient)
    } else if claim.givesToParty, !before.givesToParty {
      weight = .material(.recipient)
    } else if claim.givesToUs, !before.givesToUs {
      weight = .material(.source)
    } else {
      weight = .lessThanBefore
    }
    return [Change(.direction(claim, from: before.verb), weight, of: claim, edits: [edit])]
  }

  static func isOutside(_ country: String?) -> Bool {
    guard let country, let known = Country(country) else { return country != nil }
    return known.standing != .within
  }

  /// Whether a list of ids, of which nil means all, holds something that the other does not.
  private static func isMore(_ old: Set<String>?, _ new: Set<String>?) -> Bool {
    guard let old else { return false }
    guard let new else { return true }
    return !new.isSubset(of: old)
  }

  // MARK: Data

  private func dataChanges(
    _ number: Int, _ before: StatedClaim, _ claim: StatedClaim
  ) -> [Change] {
    guard before.data != claim.data else { return [] }
    guard let old = before.data else {
      let data = claim.data?.items.keys.sorted(by: Self.ascending) ?? []
      return [
        Change(
          .dataAdded(claim, data), weight(ofMore: data, claim), of: claim,
          edits: [.setData(number, claim.data)])
      ]
    }
    guard let new = claim.data else {
      let weight: Weight = claim.isPromise ? .lessThanBefore : .material(.datum)
      return [
        Change(.dataUnsaid(claim), weight, of: claim, edits: [.setData(number, nil)])
      ]
    }
    var changes: [Change] = []
    let added = new.items.keys.filter { old.items[$0] == nil }.sorted(by: Self.ascending)
    if !added.isEmpty {
      changes.append(
        Change(
          .dataAdded(claim, added), weight(ofMore: added, claim), of: claim,
          edits: added.map { .addItem(number, $0, new.items[$0] ?? [:]) }))
    }
    let removed = old.items.keys.filter { new.items[$0] == nil }.sorted(by: Self.ascending)
    if !removed.isEmpty {
      // What it is a part of may stand there now instead.
      let isCovered = removed.allSatisfy { id in
        self.new.chain(ofData: id).contains { new.items[$0] != nil }
      }
      changes.append(
        Change(
          .dataRemoved(claim, removed),
          isCovered ? .editorial : claim.isPromise ? .material(.promise) : .lessThanBefore,
          of: claim, edits: removed.map { .removeItem(number, $0) }))
    }
    if old.isComplete != new.isComplete {
      let isMore = old.isComplete != claim.isPromise
      changes.append(
        Change(
          .completeness(claim, isComplete: new.isComplete),
          isMore ? .material(claim.isPromise ? .promise : .datum) : .lessThanBefore, of: claim,
          edits: [.setComplete(number, new.isComplete)]))
    }
    for id in new.items.keys.sorted(by: Self.ascending) {
      guard let left = old.items[id], let right = new.items[id], left != right else { continue }
      let fields = Set(left.keys).union(right.keys)
      for field in fields.sorted(by: Self.precedes) where left[field] != right[field] {
        changes.append(
          Change(
            .text(claim, field, datum: id, from: left[field], to: right[field]),
            weight(of: field, in: claim, from: left[field], to: right[field]), of: claim,
            edits: [.setItemText(number, id, field, right[field])]))
      }
    }
    return changes
  }

  /// How much it matters that a claim names more data.
  private func weight(ofMore data: [String], _ claim: StatedClaim) -> Weight {
    if claim.isPromise { return .lessThanBefore }
    if data.isEmpty { return .nowSaid }
    // A part of what stood there already is said more precisely.
    let known = old.claims.lazy.filter { before in
      before.verb == claim.verb && before.party == claim.party && before.moment == claim.moment
    }
    let isPart = data.allSatisfy { id in
      let chain = new.chain(ofData: id).dropFirst()
      return known.contains { before in chain.contains { before.data?.items[$0] != nil } }
    }
    if isPart || passesAlways(data, claim) { return .nowSaid }
    switch claim.verb {
    case .has: return .nowSaid
    case .gives, .sees: return .material(.source)
    default: return .material(.datum)
    }
  }

  // MARK: Texts

  /// How much it matters that a text of a claim differs.
  private func weight(
    of field: StatedClaim.Field, in claim: StatedClaim, from: String?, to: String?
  ) -> Weight {
    let wording = Wording(from: from ?? "", to: to ?? "")
    let isSpelling = from != nil && to != nil && wording.isSpelling
    switch field {
    case .lawAddress, .exceptionNote: return .editorial
    case _ where isSpelling && field != .retention: return .editorial
    case .purpose:
      guard from != nil, to != nil else {
        guard let to else { return .lessThanBefore }
        return isKnown(to, claim) ? .nowSaid : .material(.purpose)
      }
      return wording.addsWords || wording.losesLimit ? .material(.purpose) : .editorial
    case .condition:
      if from == nil { return .lessThanBefore }
      return .material(.promise)
    case .source:
      guard let to else { return .editorial }
      guard to.hasPrefix("party:") else { return .nowSaid }
      let party = String(to.dropFirst(6))
      let given = gotAlways[party] ?? []
      let data = claim.data.map { Array($0.items.keys) } ?? []
      return !data.isEmpty && data.allSatisfy(given.contains) ? .nowSaid : .material(.source)
    case .legalBasis, .law, .exception:
      if from == nil { return .nowSaid }
      return to == nil && field == .law ? .editorial : .material(.legalBasis)
    case .legitimateInterest:
      if from == nil { return .nowSaid }
      return wording.addsWords || wording.losesLimit ? .material(.legalBasis) : .editorial
    case .retention: return Self.retention(from, to)
    case .detail(let key): return weight(ofDetail: key, in: claim, wording, from: from, to: to)
    }
  }

  /// How much it matters that data are kept for another time.
  private static func retention(_ from: String?, _ to: String?) -> Weight {
    guard let from else { return .nowSaid }
    guard let to else { return .material(.retention) }
    if let before = Period(from), let after = Period(to) {
      return after.days > before.days
        ? .material(.retention) : after.days < before.days ? .lessThanBefore : .editorial
    }
    return Wording(from: from, to: to).isSpelling ? .editorial : .material(.retention)
  }

  private func weight(
    ofDetail key: String, in claim: StatedClaim, _ wording: Wording, from: String?, to: String?
  ) -> Weight {
    let saysMore = wording.addsWords || wording.losesLimit
    switch (claim.verb, key) {
    case (.transfers, "land"), (.transfers, "waarborg"): return .material(.country)
    case (.isEstablished, "land"):
      return Self.isOutside(to) ? .material(.country) : .editorial
    case (.hasRole, _): return from == nil ? .nowSaid : .material(.controller)
    case (.isAskedAt, _): return .material(.rights)
    case (.profiles, "grondslag"):
      return from == nil ? .nowSaid : .material(.legalBasis)
    case (.profiles, "uitleg"), (.decides, "uitleg"), (.decides, "gevolgen"):
      return saysMore ? .material(.profiling) : .editorial
    case (.decides, "aanvechten"): return .material(.rights)
    case (.isReachable, "website"), (.isReachable, "privacyverklaring"): return .editorial
    case (.isReachable, _):
      if from == nil { return .nowSaid }
      let isWay = claim.subject == "us" || claim.party.map(askedThemselves.contains) ?? false
      return isWay ? .material(.rights) : .editorial
    default: return .editorial
    }
  }

  static func ascending(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func precedes(_ left: StatedClaim.Field, _ right: StatedClaim.Field) -> Bool {
    (left.order, left.key) < (right.order, right.key)
  }
}

extension StatedClaim {
  /// Whether it says what does not happen, so that more in it is less.
  var isPromise: Bool { verb == .neverGets || verb == .doesNotSee || verb == .hasAlone }
}

extension StatedClaim.Field {
  fileprivate var order: Int {
    switch self {
    case .purpose: 0
    case .condition: 1
    case .source: 2
    case .legalBasis: 3
    case .law: 4
    case .lawAddress: 5
    case .legitimateInterest: 6
    case .exception: 7
    case .exceptionNote: 8
    case .retention: 9
    case .detail: 10
    }
  }

  fileprivate var key: String {
    if case .detail(let key) = self { return key }
    return ""
  }
}
