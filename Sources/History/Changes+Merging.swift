import Claims
import Statements

extension Changes {
  /// Makes one change of those that are there because of one.
  ///
  /// What a moment, a party or its whole says holds for all below it that says nothing itself, so
  /// that one line in the data can make many claims differ.
  mutating func merge() {
    mergeRetirements()
    mergeUsedThings()
    mergeAddressees()
    let wholes = self.wholes
    var firsts: [Cause: Int] = [:]
    var kept: [Change] = []
    for change in all {
      guard let causes = causes(of: change, wholes) else {
        kept.append(change)
        continue
      }
      if let first = causes.lazy.compactMap({ firsts[$0] }).first {
        kept[first].edits += change.edits
        if isHigher(change, than: kept[first]) {
          kept[first] = change.with(kept[first].edits)
        }
      } else {
        for cause in causes { firsts[cause] = kept.count }
        kept.append(change)
      }
    }
    all = kept
  }

  /// What makes two changes one.
  private struct Cause: Hashable {
    let what: What
    let weight: Weight
    let party: String?
    let moment: String?
  }

  private enum What: Hashable {
    case text(StatedClaim.Field, String?, String?)
    case data(Claim.Verb, [String], isAdded: Bool)
    case said(Claim.Verb, StatedClaim.Data?, isSaid: Bool)
    case products(Set<String>?, Set<String>?)
    case dataSubjects(Set<String>?, Set<String>?)
  }

  /// Under which any change of one cause is found: that of the moment, and that of the party or of
  /// the whole that it is written of.
  private func causes(of change: Change, _ wholes: [String: String]) -> [Cause]? {
    func causes(_ what: What, _ claim: StatedClaim) -> [Cause] {
      var causes: [Cause] = []
      if claim.moment == nil || Self.isOfParty(what) {
        var party = claim.inheritedFrom ?? claim.party
        while let current = party, causes.count <= 32 {
          causes.append(Cause(what: what, weight: change.weight, party: current, moment: nil))
          party = Self.isOfParty(what) ? wholes[current] : nil
        }
      }
      if let moment = claim.moment, Self.isOfMoment(what) {
        causes.append(Cause(what: what, weight: change.weight, party: nil, moment: moment))
      }
      return causes
    }
    switch change.kind {
    case .text(let claim, let field, datum: nil, let from, let to)
    where Self.isHandedDown(field) || claim.moment == nil:
      return causes(.text(field, from, to), claim)
    case .dataAdded(let claim, let data) where claim.moment == nil:
      return causes(.data(claim.verb, data, isAdded: true), claim)
    case .dataRemoved(let claim, let data) where claim.moment == nil:
      return causes(.data(claim.verb, data, isAdded: false), claim)
    case .said(let claim) where claim.moment == nil && claim.data != nil:
      return causes(.said(claim.verb, claim.data, isSaid: true), claim)
    case .unsaid(let claim) where claim.moment == nil && claim.data != nil:
      return causes(.said(claim.verb, claim.data, isSaid: false), claim)
    case .products(let claim, let from): return causes(.products(from, claim.products), claim)
    case .dataSubjects(let claim, let from):
      return causes(.dataSubjects(from, claim.dataSubjects), claim)
    default: return nil
    }
  }

  /// The party that each is a part of.
  private var wholes: [String: String] {
    var wholes: [String: String] = [:]
    for claim in new.claims where claim.verb == .isPart {
      if let party = claim.party { wholes[party] = claim.texts[.detail("partij")] }
    }
    return wholes
  }

  private static func isHandedDown(_ field: StatedClaim.Field) -> Bool {
    switch field {
    case .legalBasis, .law, .lawAddress, .legitimateInterest, .exception, .exceptionNote,
      .retention:
      true
    default: false
    }
  }

  private static func isOfParty(_ what: What) -> Bool {
    if case .text(let field, _, _) = what { return isHandedDown(field) }
    return false
  }

  private static func isOfMoment(_ what: What) -> Bool {
    switch what {
    case .text(let field, _, _): isHandedDown(field)
    case .products, .dataSubjects: true
    case .data, .said: false
    }
  }

  /// Whether what `change` is about stands above what `other` is about.
  private func isHigher(_ change: Change, than other: Change) -> Bool {
    func height(_ change: Change) -> Int {
      switch change.kind {
      case .text(let claim, _, _, _, _), .said(let claim), .unsaid(let claim),
        .dataAdded(let claim, _), .dataRemoved(let claim, _), .products(let claim, _),
        .dataSubjects(let claim, _):
        if claim.verb == .happens { return 3 }
        if claim.inheritedFrom != nil { return 0 }
        return claim.isWhole ? 2 : claim.moment == nil ? 1 : 0
      default: return 0
      }
    }
    return height(change) > height(other)
  }

  /// A party that is no longer used: what else is no longer said of it belongs to that.
  private mutating func mergeRetirements() {
    let retired = Set(
      all.compactMap { change -> String? in
        guard case .said(let claim) = change.kind, claim.verb == .isRetired else { return nil }
        return claim.party
      })
    guard !retired.isEmpty else { return }
    var edits: [String: [Edit]] = [:]
    var places: [String: Change] = [:]
    var order: [String] = []
    var kept: [Change] = []
    for change in all {
      guard let party = change.party, retired.contains(party) else {
        kept.append(change)
        continue
      }
      switch change.kind {
      case .said(let claim) where claim.verb == .isRetired:
        if places[party] == nil { order.append(party) }
        places[party] = change
        edits[party, default: []] += change.edits
      case .unsaid: edits[party, default: []] += change.edits
      default: kept.append(change)
      }
    }
    for party in order {
      guard let change = places[party], let steps = edits[party] else { continue }
      kept.append(
        Change(
          .retired(party), .lessThanBefore, party: party, place: change.place, edits: steps))
    }
    all = kept
  }

  /// Somebody else is to be asked: who that was belongs to it.
  private mutating func mergeAddressees() {
    var former: [String: [Edit]] = [:]
    for change in all {
      guard let party = change.party,
        case .text(let claim, .detail("partij"), _, _, nil) = change.kind,
        claim.verb == .isAskedAt
      else { continue }
      former[party, default: []] += change.edits
    }
    guard !former.isEmpty else { return }
    all = all.compactMap { change in
      guard let party = change.party, let steps = former[party] else { return change }
      switch change.kind {
      case .direction(let claim, _) where claim.verb == .isAskedAt:
        return change.with(change.edits + steps)
      case .text(let claim, .detail("partij"), _, _, nil) where claim.verb == .isAskedAt:
        return isToldOtherwise(party) ? nil : change
      default: return change
      }
    }
  }

  /// Whether it is told of a party that somebody else is to be asked.
  private func isToldOtherwise(_ party: String) -> Bool {
    all.contains { change in
      guard change.party == party, case .direction(let claim, _) = change.kind else { return false }
      return claim.verb == .isAskedAt
    }
  }

  /// A new kind of data, product or group of people is told where it is first used, and one that is
  /// gone where it was used last.
  private mutating func mergeUsedThings() {
    var used: [Edition.Key: Int] = [:]
    for (number, change) in all.enumerated() {
      for key in change.usedThings where used[key] == nil { used[key] = number }
    }
    var isMerged = [Bool](repeating: false, count: all.count)
    for (number, change) in all.enumerated() {
      let key: Edition.Key
      switch change.kind {
      case .added(let added): key = added
      case .removed(let removed): key = removed
      default: continue
      }
      guard key.kind != .party, key.kind != .moment, let user = used[key], user != number else {
        continue
      }
      all[user].edits += change.edits
      isMerged[number] = true
    }
    all = zip(all, isMerged).filter { !$0.1 }.map(\.0)
  }
}

extension Change {
  /// The same change with other steps.
  fileprivate func with(_ edits: [Edit]) -> Change {
    var change = self
    change.edits = edits
    return change
  }

  /// The data, products and groups of people that the steps name.
  fileprivate var usedThings: [Edition.Key] {
    var keys: [Edition.Key] = []
    func note(_ claim: StatedClaim) {
      keys += (claim.data?.items.keys).map { $0.map { Edition.Key(.dataCategory, $0) } } ?? []
      keys += (claim.products ?? []).map { Edition.Key(.product, $0) }
      keys += (claim.dataSubjects ?? []).map { Edition.Key(.dataSubject, $0) }
    }
    for edit in edits {
      switch edit {
      case .addClaim(let claim): note(claim)
      case .addItem(_, let id, _), .removeItem(_, let id):
        keys.append(Edition.Key(.dataCategory, id))
      case .setData(_, let data):
        keys += (data?.items.keys).map { $0.map { Edition.Key(.dataCategory, $0) } } ?? []
      case .setProducts(_, let products):
        keys += (products ?? []).map { Edition.Key(.product, $0) }
      case .setDataSubjects(_, let subjects):
        keys += (subjects ?? []).map { Edition.Key(.dataSubject, $0) }
      default: break
      }
    }
    switch kind {
    case .unsaid(let claim), .products(let claim, _), .dataSubjects(let claim, _): note(claim)
    default: break
    }
    return keys
  }
}

extension StatedClaim {
  /// The claim as of an edition that is past, which has no place any more.
  var withoutPlace: StatedClaim {
    var claim = self
    claim.place = nil
    return claim
  }
}
