import Claims
import Statements

/// The smallest step from one edition to another.
///
/// Claims are told by their numbers in the older one,
/// in which former ids are already the present ones.
enum Edit: Sendable, Hashable {
  /// What is known of a thing.
  enum ThingField: Sendable, Hashable { case name, kind, partOf }

  case rename(Edition.Key, to: String)
  case addThing(Edition.Key, Edition.Thing)
  case removeThing(Edition.Key)
  case setThing(Edition.Key, ThingField, String?)
  case setOrganisation(String)
  case addClaim(StatedClaim)
  case removeClaim(Int)
  case setVerb(Int, Claim.Verb, subject: String)
  case setData(Int, StatedClaim.Data?)
  case setComplete(Int, Bool)
  case addItem(Int, String, [StatedClaim.Field: String])
  case removeItem(Int, String)
  case setItemText(Int, String, StatedClaim.Field, String?)
  case setText(Int, StatedClaim.Field, String?)
  case setProducts(Int, Set<String>?)
  case setDataSubjects(Int, Set<String>?)
}

extension Edition {
  /// This edition after `edits`, which were found between it and another.
  func applying(_ edits: [Edit]) -> Edition {
    var edition = self
    for case .rename(let key, let id) in edits { edition.rename([key: id]) }
    var removed: Set<Int> = []
    var added: [StatedClaim] = []
    for edit in edits {
      switch edit {
      case .rename: break
      case .addThing(let key, let thing): edition.things[key] = thing
      case .removeThing(let key): edition.things[key] = nil
      case .setThing(let key, let field, let value): edition.things[key]?.set(field, value)
      case .setOrganisation(let name): edition.organisation = name
      case .addClaim(let claim): added.append(claim)
      case .removeClaim(let number): removed.insert(number)
      case .setVerb(let number, let verb, let subject):
        edition.claims[number].verb = verb
        edition.claims[number].subject = subject
      case .setData(let number, let data): edition.claims[number].data = data
      case .setComplete(let number, let isComplete):
        edition.claims[number].data?.isComplete = isComplete
      case .addItem(let number, let id, let texts):
        edition.claims[number].data?.items[id] = texts
      case .removeItem(let number, let id): edition.claims[number].data?.items[id] = nil
      case .setItemText(let number, let id, let field, let text):
        edition.claims[number].data?.items[id]?[field] = text
      case .setText(let number, let field, let text): edition.claims[number].texts[field] = text
      case .setProducts(let number, let products): edition.claims[number].products = products
      case .setDataSubjects(let number, let subjects):
        edition.claims[number].dataSubjects = subjects
      }
    }
    edition.claims =
      edition.claims.enumerated().filter { !removed.contains($0.offset) }.map(\.element) + added
    return edition
  }

  /// Gives things other ids, wherever they are named.
  mutating func rename(_ ids: [Key: String]) {
    guard !ids.isEmpty else { return }
    func present(_ kind: ReferenceKind, _ id: String) -> String { ids[Key(kind, id)] ?? id }
    func presentSubject(_ subject: String) -> String {
      guard subject.hasPrefix("party:") else { return subject }
      return "party:" + present(.party, String(subject.dropFirst(6)))
    }
    things = Dictionary(
      things.map { key, thing in
        var thing = thing
        thing.partOf = thing.partOf.map { present(.dataCategory, $0) }
        return (Key(key.kind, present(key.kind, key.id)), thing)
      }, uniquingKeysWith: { first, _ in first })
    for number in claims.indices {
      var claim = claims[number]
      claim.subject = presentSubject(claim.subject)
      claim.party = claim.party.map { present(.party, $0) }
      claim.moment = claim.moment.map { present(.moment, $0) }
      if let data = claim.data {
        claim.data?.items = Dictionary(
          data.items.map { (present(.dataCategory, $0), $1) },
          uniquingKeysWith: { first, _ in first })
      }
      claim.products = claim.products.map { Set($0.map { present(.product, $0) }) }
      claim.dataSubjects = claim.dataSubjects.map { Set($0.map { present(.dataSubject, $0) }) }
      claim.texts[.source] = claim.texts[.source].map(presentSubject)
      for field in [StatedClaim.Field.detail("partij"), .detail("opvolger")] {
        claim.texts[field] = claim.texts[field].map { present(.party, $0) }
      }
      claim.inheritedFrom = claim.inheritedFrom.map { present(.party, $0) }
      claims[number] = claim
    }
  }
}

extension Edition.Thing {
  fileprivate mutating func set(_ field: Edit.ThingField, _ value: String?) {
    switch field {
    case .name: name = value ?? ""
    case .kind: kind = value
    case .partOf: partOf = value
    }
  }

  func text(_ field: Edit.ThingField) -> String? {
    switch field {
    case .name: name
    case .kind: kind
    case .partOf: partOf
    }
  }
}
