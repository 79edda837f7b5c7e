import Claims
import Statements

@testable import History

/// Numbers that look random and are the same in every run: SplitMix64 by Sebastiano Vigna.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes editions, and edits them as people do.
struct EditionMaker {
  var random: SeededRandom
  private var count = 0

  init(seed: UInt64) { random = SeededRandom(seed) }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int(random.next() % UInt64(list.count))]
  }

  private mutating func chance(_ parts: UInt64) -> Bool { random.next() % parts == 0 }

  private static let words = [
    "We innen je premie.", "We handelen je schade af.", "We zoeken fraude op.",
    "We sturen je post.", "We verkopen je gegevens.",
  ]
  private static let data = ["naam", "adres", "bsn", "premie", "dossier"]
  private static let periods = ["7 jaar", "1 jaar", "6 maanden", "zolang het nodig is"]

  mutating func edition() -> Edition {
    var edition = Edition(organisation: pick(["OHRA", "Kaas BV"]))
    for id in Self.data {
      edition.things[Edition.Key(.dataCategory, id)] = Edition.Thing(
        name: id.prefix(1).uppercased() + id.dropFirst(),
        kind: pick(["persoonsgegeven", "bijzonder"]),
        partOf: chance(4) ? "persoonsgegevens" : nil)
    }
    edition.things[Edition.Key(.product, "auto")] = Edition.Thing(name: "Auto")
    edition.things[Edition.Key(.product, "zorg")] = Edition.Thing(name: "Zorg")
    edition.things[Edition.Key(.dataSubject, "klanten")] = Edition.Thing(name: "klanten")
    for _ in 0..<(2 + random.next() % 3) { addParty(&edition) }
    for _ in 0..<(1 + random.next() % 3) { addMoment(&edition) }
    return edition
  }

  mutating func edited(_ edition: Edition) -> Edition {
    var edition = edition
    for _ in 0...(random.next() % 4) { edit(&edition) }
    return edition
  }

  private func ids(_ edition: Edition, _ kind: ReferenceKind) -> [String] {
    edition.things.keys.filter { $0.kind == kind }.map(\.id).sorted()
  }

  private mutating func addParty(_ edition: inout Edition) {
    count += 1
    let id = "p\(count)"
    edition.things[Edition.Key(.party, id)] = Edition.Thing(
      name: "Partij \(count)",
      kind: pick(["organisatie", "categorie", "bron"]))
    var whole = StatedClaim(.sharesWith, party: id)
    whole.texts[.purpose] = pick(Self.words)
    edition.claims.append(whole)
    for verb in [Claim.Verb.gets, .gives, .has, .neverGets, .doesNotSee, .sees, .hasAlone]
    where chance(3) {
      let isOurs = verb == .doesNotSee || verb == .sees
      edition.claims.append(
        StatedClaim(verb, subject: isOurs ? "us" : "party:" + id, party: id, data: data()))
    }
    if chance(3) {
      edition.claims.append(
        StatedClaim(
          .transfers, party: id,
          texts: [.detail("land"): pick(["India", "Verenigde Staten"])]))
    }
    if chance(3) {
      edition.claims.append(
        StatedClaim(
          .hasRole, subject: "party:" + id, party: id, texts: [.detail("rol"): "verwerker"]))
    }
    if chance(3) {
      edition.claims.append(
        StatedClaim(
          .isAskedAt, subject: "party:" + id, party: id, texts: [.detail("partij"): id]))
    }
    let moments = ids(edition, .moment)
    if !moments.isEmpty { addExchange(&edition, party: id, moment: pick(moments)) }
  }

  private mutating func addMoment(_ edition: inout Edition) {
    count += 1
    let id = "m\(count)"
    edition.things[Edition.Key(.moment, id)] = Edition.Thing(name: "Moment \(count)")
    var happens = StatedClaim(.happens, moment: id)
    happens.texts[.purpose] = pick(Self.words)
    if chance(2) { happens.texts[.retention] = pick(Self.periods) }
    edition.claims.append(happens)
    let parties = ids(edition, .party)
    for _ in 0..<(random.next() % 3) {
      addExchange(&edition, party: pick(parties), moment: id)
    }
    for _ in 0..<(random.next() % 3) {
      var use = StatedClaim(.uses, moment: id, data: data())
      use.texts[.purpose] = pick(Self.words)
      use.texts[.source] = pick(["person", "us", "party:" + pick(parties)])
      edition.claims.append(use)
    }
    if chance(4) {
      edition.claims.append(
        StatedClaim(.profiles, moment: id, texts: [.detail("uitleg"): pick(Self.words)]))
    }
  }

  private mutating func addExchange(_ edition: inout Edition, party: String, moment: String) {
    let verb = pick([Claim.Verb.sharesWith, .gets, .gives, .exchanges])
    var claim = StatedClaim(
      verb, subject: verb == .sharesWith ? "us" : "party:" + party, party: party, moment: moment,
      data: chance(3) ? nil : data())
    if chance(2) { claim.texts[.purpose] = pick(Self.words) }
    if chance(3) { claim.texts[.condition] = pick(["soms", "alleen bij letsel"]) }
    if chance(3) { claim.products = ["auto"] }
    if chance(3) { claim.dataSubjects = ["klanten"] }
    if chance(2) { claim.texts[.retention] = pick(Self.periods) }
    edition.claims.append(claim)
  }

  private mutating func data() -> StatedClaim.Data {
    var items: [String: [StatedClaim.Field: String]] = [:]
    for id in Self.data where chance(2) {
      items[id] = chance(4) ? [.condition: "soms", .retention: pick(Self.periods)] : [:]
    }
    return StatedClaim.Data(isComplete: chance(2), items: items)
  }

  /// One edit of any kind.
  private mutating func edit(_ edition: inout Edition) {
    let number = edition.claims.isEmpty ? nil : Int(random.next() % UInt64(edition.claims.count))
    switch random.next() % 18 {
    case 0: addParty(&edition)
    case 1: addMoment(&edition)
    case 2: remove(pick(ids(edition, .party) + ids(edition, .moment)), &edition)
    case 3: rename(&edition)
    case 4: giveOtherID(&edition)
    case 5: edition.claims.shuffle(using: &random)
    case 6: edition.organisation = pick(["OHRA", "Ohra", "NN"])
    case 7:
      edition.things[Edition.Key(.dataCategory, "iban")] = Edition.Thing(
        name: "IBAN", kind: "persoonsgegeven")
      if let number { edition.claims[number].data?.items["iban"] = [:] }
    case 8: if let number { edition.claims.remove(at: number) }
    case 9: if let number { edition.claims.append(edition.claims[number]) }
    case 10: if let number { edition.claims[number].data = chance(3) ? nil : data() }
    case 11: if let number { edition.claims[number].texts[.purpose] = pick(Self.words) }
    case 12:
      if let number {
        edition.claims[number].texts[.retention] = chance(3) ? nil : pick(Self.periods)
      }
    case 13:
      if let number, edition.claims[number].isSharing, edition.claims[number].moment != nil {
        let verb = pick([Claim.Verb.sharesWith, .gets, .gives, .exchanges])
        let party = edition.claims[number].party ?? ""
        edition.claims[number].verb = verb
        edition.claims[number].subject = verb == .sharesWith ? "us" : "party:" + party
      }
    case 14: if let number { edition.claims[number].products = pick([nil, ["auto"], ["zorg"]]) }
    case 15: if let number { edition.claims[number].dataSubjects = pick([nil, ["klanten"]]) }
    case 16:
      if let number { edition.claims[number].texts[.detail("land")] = pick(["India", "België"]) }
    default:
      let party = pick(ids(edition, .party))
      edition.claims.removeAll { $0.party == party && $0.isWhole }
      edition.claims.append(
        StatedClaim(
          .isRetired, subject: "party:" + party, party: party,
          texts: [.detail("sinds"): "2026-01-01"]))
    }
  }

  private mutating func remove(_ id: String, _ edition: inout Edition) {
    edition.things[Edition.Key(.party, id)] = nil
    edition.things[Edition.Key(.moment, id)] = nil
    edition.claims.removeAll { $0.party == id || $0.moment == id }
    if ids(edition, .party).isEmpty { addParty(&edition) }
  }

  private mutating func rename(_ edition: inout Edition) {
    let key = pick(edition.things.keys.sorted(by: Changes.precedes))
    edition.things[key]?.name = pick(["Nieuw", "Partij 1 BV", "Ander"])
    if chance(2) { edition.things[key]?.kind = pick(["organisatie", "bijzonder", "overig"]) }
  }

  private mutating func giveOtherID(_ edition: inout Edition) {
    let keys = edition.things.keys.filter { edition.formerIDs[$0] == nil }
    let key = pick(keys.sorted(by: Changes.precedes))
    count += 1
    edition.rename([key: "n\(count)"])
    if chance(4) { return }
    edition.formerIDs[key] = "n\(count)"
  }
}
