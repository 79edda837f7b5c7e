import Claims
import Statements

/// What changed from one edition of a statement to another: each change once, the heaviest first.
///
/// Another order is no change, and a rename is one, not two.
public struct Changes: Sendable {
  /// The older edition, with the present ids.
  public let old: Edition
  /// The newer edition.
  public let new: Edition
  /// The changes, by weight and then in the order of the newer edition.
  public internal(set) var all: [Change] = []
  private let renames: [Edit]

  /// The changes that make `old` what `new` is.
  public init(from old: Edition, to new: Edition) {
    let renamed = Self.renames(from: old, to: new)
    var old = old
    old.rename(renamed)
    self.old = old
    self.new = new
    renames = renamed.map { .rename($0, to: $1) }
    let pairing = Pairing(old.claims, new.claims)
    let grading = Grading(old, new)
    compareThings(renamed, pairing)
    for (left, right) in pairing.pairs where old.claims[left] != new.claims[right] {
      all += grading.changes(of: left, to: new.claims[right])
    }
    for number in pairing.added where !isTold(ofAdded: new.claims[number]) {
      let claim = new.claims[number]
      let weight = grading.weight(ofSaid: claim)
      all.append(Change(.said(claim), weight, of: claim, edits: [.addClaim(claim)]))
    }
    for number in pairing.removed where !isTold(ofRemoved: old.claims[number]) {
      let claim = old.claims[number]
      let weight = grading.weight(ofUnsaid: claim)
      all.append(
        Change(.unsaid(claim), weight, of: claim.withoutPlace, edits: [.removeClaim(number)]))
    }
    merge()
    all = all.enumerated().sorted {
      ($0.element.weight.order, $0.offset) < ($1.element.weight.order, $1.offset)
    }
    .map(\.element)
  }

  /// The changes that must be told before they hold.
  public var material: [Change] { all.filter(\.weight.isMaterial) }

  /// The older edition after all the changes: what the newer one says.
  func applied(to edition: Edition) -> Edition {
    edition.applying(renames + all.flatMap(\.edits))
  }

  /// Which things of the older edition have another id in the newer one.
  private static func renames(from old: Edition, to new: Edition) -> [Edition.Key: String] {
    new.formerIDs.filter { key, id in
      old.things[key] != nil && new.things[key] == nil
        && old.things[Edition.Key(key.kind, id)] == nil
    }
  }

  // MARK: Things

  private mutating func compareThings(_ renamed: [Edition.Key: String], _ pairing: Pairing) {
    if old.organisation != new.organisation {
      let isSpelling = Wording(from: old.organisation, to: new.organisation).isSpelling
      all.append(
        Change(
          .organisation(from: old.organisation, to: new.organisation),
          isSpelling ? .editorial : .material(.controller),
          edits: [.setOrganisation(new.organisation)]))
    }
    let movedFrom = Dictionary(
      renamed.map { (Edition.Key($0.kind, $1), $0.id) }, uniquingKeysWith: { first, _ in first })
    for key in Set(old.things.keys).union(new.things.keys).sorted(by: Self.precedes) {
      switch (old.things[key], new.things[key]) {
      case (nil, let thing?): add(key, thing, pairing)
      case (_?, nil): remove(key, pairing)
      case (let before?, let after?): compare(key, before, after, movedFrom: movedFrom[key])
      case (nil, nil): break
      }
    }
  }

  static func precedes(_ left: Edition.Key, _ right: Edition.Key) -> Bool {
    if left.kind != right.kind {
      return ReferenceKind.allCases.firstIndex(of: left.kind) ?? 0
        < ReferenceKind.allCases.firstIndex(of: right.kind) ?? 0
    }
    return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }

  private mutating func add(_ key: Edition.Key, _ thing: Edition.Thing, _ pairing: Pairing) {
    let claims = pairing.added.map { new.claims[$0] }.filter { owner(of: $0, in: old) == key }
    let edits = [Edit.addThing(key, thing)] + claims.map { .addClaim($0) }
    switch key.kind {
    case .party:
      let first = claims.first { $0.isWhole } ?? claims.first
      let isOver = claims.contains { $0.verb == .isRetired }
      let weight: Weight =
        isOver ? .editorial : .material(thing.kind == "bron" ? .source : .recipient)
      all.append(
        Change(.added(key), weight, of: first, party: key.id, edits: edits))
    case .moment:
      let first = claims.first { $0.verb == .happens } ?? claims.first
      all.append(
        Change(.added(key), .material(.purpose), of: first, moment: key.id, edits: edits))
    case .dataCategory, .product, .dataSubject:
      // What is new is told where it is used.
      all.append(Change(.added(key), .editorial, edits: edits))
    }
  }

  private mutating func remove(_ key: Edition.Key, _ pairing: Pairing) {
    let numbers = pairing.removed.filter { owner(of: old.claims[$0], in: new) == key }
    let edits = [Edit.removeThing(key)] + numbers.map { .removeClaim($0) }
    let isSharing = key.kind == .party || key.kind == .moment
    let wasOver = numbers.contains { old.claims[$0].verb == .isRetired }
    let first = numbers.first.map { old.claims[$0].withoutPlace }
    all.append(
      Change(
        .removed(key), isSharing && !wasOver ? .lessThanBefore : .editorial, of: first,
        party: key.kind == .party ? key.id : nil, moment: key.kind == .moment ? key.id : nil,
        edits: edits))
  }

  private mutating func compare(
    _ key: Edition.Key, _ before: Edition.Thing, _ after: Edition.Thing, movedFrom former: String?
  ) {
    func step(_ field: Edit.ThingField) -> Edit? {
      before.text(field) == after.text(field) ? nil : .setThing(key, field, after.text(field))
    }
    let party = key.kind == .party ? key.id : nil
    let moment = key.kind == .moment ? key.id : nil
    let names = [step(.name)].compactMap(\.self)
    if before.name != after.name {
      let isRelated = Wording.areRelated(before.name, after.name)
      let weight: Weight =
        switch key.kind {
        case .party where !isRelated && after.kind != "ongenoemd": .material(.recipient)
        case .dataCategory where !isRelated: .material(.datum)
        default: .editorial
        }
      all.append(
        Change(
          .renamed(key, from: before.name, to: after.name), weight, party: party, moment: moment,
          edits: names))
    } else if let former {
      all.append(
        Change(.moved(key, from: former), .editorial, party: party, moment: moment, edits: []))
    }
    let sorting = [step(.kind), step(.partOf)].compactMap(\.self)
    guard !sorting.isEmpty else { return }
    let isProtected =
      key.kind == .dataCategory && after.kind != before.kind && after.kind != "overig"
    all.append(
      Change(
        .sorted(key), isProtected ? .nowSaid : .editorial, party: party, moment: moment,
        edits: sorting))
  }

  /// The thing that a claim belongs to, of those that `other` does not have: the claim is told with
  /// it.
  private func owner(of claim: StatedClaim, in other: Edition) -> Edition.Key? {
    let keys = [
      claim.party.map { Edition.Key(.party, $0) }, claim.moment.map { Edition.Key(.moment, $0) },
    ]
    return keys.compactMap(\.self).first { other.things[$0] == nil }
  }

  private func isTold(ofAdded claim: StatedClaim) -> Bool { owner(of: claim, in: old) != nil }

  private func isTold(ofRemoved claim: StatedClaim) -> Bool { owner(of: claim, in: new) != nil }
}
