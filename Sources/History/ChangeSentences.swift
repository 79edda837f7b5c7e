import Claims
public import Diagnostics
import Statements

/// Says changes as sentences for readers: plain words, each with who now gets what.
public struct ChangeSentences: Sendable {
  let changes: Changes
  let isPolite: Bool

  /// Sentences about `changes`, which say "u" to the reader where it is polite.
  public init(_ changes: Changes, isPolite: Bool = false) {
    self.changes = changes
    self.isPolite = isPolite
  }

  /// What changed, in a sentence or two of each language, with a final period.
  public func sentence(of change: Change) -> Phrase {
    Phrase(nl: sentence(of: change, .dutch), en: sentence(of: change, .english))
  }

  private func sentence(of change: Change, _ language: MessageLanguage) -> String {
    let words = ChangeWords(self, language)
    return capitalised(words.clause(of: change)).ended
  }
}

/// The words of one language.
struct ChangeWords {
  let old: Edition
  let new: Edition
  let isDutch: Bool
  let your: String

  init(_ sentences: ChangeSentences, _ language: MessageLanguage) {
    old = sentences.changes.old
    new = sentences.changes.new
    isDutch = language == .dutch
    your = isDutch ? (sentences.isPolite ? "uw" : "je") : "your"
  }

  func pick(_ dutch: String, _ english: String) -> String { isDutch ? dutch : english }

  func clause(of change: Change) -> String {
    switch change.kind {
    case .added(let key): added(key, change)
    case .removed(let key): removed(key)
    case .retired(let party):
      pick(
        "we delen geen gegevens meer met \(name(ofParty: party))",
        "we no longer share data with \(name(ofParty: party))")
    case .moved(let key, let former): moved(key, former)
    case .renamed(let key, let from, let to): renamed(key, from, to)
    case .sorted(let key): sorted(key)
    case .organisation(let from, let to):
      pick(
        "\(from) heet nu \(to): dat bedrijf is verantwoordelijk voor \(your) gegevens",
        "\(from) is now called \(to), which is the controller of your data")
    case .said(let claim): said(claim)
    case .unsaid(let claim): unsaid(claim)
    case .dataAdded(let claim, let data): dataAdded(claim, data)
    case .dataRemoved(let claim, let data): dataRemoved(claim, data)
    case .dataUnsaid(let claim):
      pick(
        "\(who(claim)): er staat niet meer welke gegevens het zijn",
        "\(who(claim)): it is no longer said which data")
    case .completeness(let claim, let isComplete):
      isComplete
        ? pick(
          "\(who(claim)): de genoemde gegevens zijn nu alle gegevens",
          "\(who(claim)): the data named are now all")
        : pick(
          "\(who(claim)): er kunnen nu ook andere gegevens bij zijn dan er staan",
          "\(who(claim)): there may now be other data than are named")
    case .direction(let claim, let from): direction(claim, from)
    case .text(let claim, let field, let datum, let from, let to):
      text(claim, field, datum, from, to)
    case .products(let claim, let from): products(claim, from)
    case .dataSubjects(let claim, _):
      pick(
        "\(who(claim)): het gaat nu over \(people(claim.dataSubjects))",
        "\(who(claim)): it is now about \(people(claim.dataSubjects))")
    }
  }

  // MARK: Things

  private func added(_ key: Edition.Key, _ change: Change) -> String {
    let claims = change.edits.compactMap { edit -> StatedClaim? in
      if case .addClaim(let claim) = edit { claim } else { nil }
    }
    switch key.kind {
    case .party:
      let name = name(ofParty: key.id)
      let isSource = new.things[key]?.kind == "bron"
      let isOver = claims.contains { $0.verb == .isRetired }
      if isOver {
        return pick(
          "met \(name) delen we geen gegevens meer", "we no longer share data with \(name)")
      }
      var text =
        isSource
        ? pick("we krijgen nu gegevens van \(name)", "we now get data from \(name)")
        : pick("we delen nu ook gegevens met \(name)", "we now share data with \(name) too")
      let moments = Set(claims.compactMap { $0.isSharing ? $0.moment : nil }).sorted()
      if !moments.isEmpty { text += " " + moments.map(at).joined(separator: pick(" en ", " and ")) }
      var sentences = [text]
      if let purpose = claims.first(where: \.isWhole)?.texts[.purpose] { sentences.append(purpose) }
      let data = Set(
        claims.filter { $0.isSharing }.flatMap { $0.data?.items.keys.map(\.self) ?? [] })
      if !data.isEmpty {
        sentences.append(
          pick("Het gaat om \(yourData(data))", "It is about \(yourData(data))"))
      }
      for claim in claims where claim.verb == .transfers {
        sentences.append(capitalised(transfer(claim)))
      }
      return sentences.map(\.ended).joined(separator: " ")
    case .moment:
      var sentences = [
        pick("nieuw: \(quoted(key))", "new: \(quoted(key))")
      ]
      if let summary = change.purpose(ofMoment: key.id) { sentences.append(summary) }
      let parties = claims.filter(\.isSharing).compactMap(\.party)
      if !parties.isEmpty {
        let names = list(Set(parties).sorted().map(name(ofParty:)))
        sentences.append(
          pick("We delen dan gegevens met \(names)", "We then share data with \(names)"))
      }
      let data = Set(
        claims.filter { $0.verb == .uses || $0.isSharing }.flatMap {
          $0.data?.items.keys.map(\.self) ?? []
        })
      if !data.isEmpty {
        sentences.append(pick("Het gaat om \(yourData(data))", "It is about \(yourData(data))"))
      }
      return sentences.map(\.ended).joined(separator: " ")
    default:
      return pick("nieuw uitgelegd: \(quoted(key))", "newly explained: \(quoted(key))")
    }
  }

  private func removed(_ key: Edition.Key) -> String {
    switch key.kind {
    case .party:
      pick(
        "we delen geen gegevens meer met \(name(ofParty: key.id))",
        "we no longer share data with \(name(ofParty: key.id))")
    case .moment:
      pick("\(quoted(key)) doen we niet meer", "we no longer do \(quoted(key))")
    default: pick("\(quoted(key)) staat er niet meer", "\(quoted(key)) is no longer there")
    }
  }

  private func moved(_ key: Edition.Key, _ former: String) -> String {
    key.kind == .party || key.kind == .moment
      ? pick(
        "de pagina over \(quoted(key)) staat nu op een ander adres",
        "the page about \(quoted(key)) has another address")
      : pick("\(quoted(key)) staat nu op een andere plaats", "\(quoted(key)) has another place")
  }

  private func renamed(_ key: Edition.Key, _ from: String, _ to: String) -> String {
    pick("\(from) heet nu \(to)", "\(from) is now called \(to)")
  }

  private func sorted(_ key: Edition.Key) -> String {
    let before = old.things[key]
    let after = new.things[key]
    if key.kind == .dataCategory, before?.kind != after?.kind, after?.kind != "overig" {
      return pick(
        "\(quoted(key)) noemen we nu: \(kindWords(after?.kind))",
        "\(quoted(key)) is now called: \(kindWords(after?.kind))")
    }
    return pick("\(quoted(key)) is anders ingedeeld", "\(quoted(key)) is sorted otherwise")
  }

  private func kindWords(_ kind: String?) -> String {
    guard let kind, let known = DataCategory.Kind(rawValue: kind) else { return kind ?? "" }
    return known.words
  }

  // MARK: Data

  private func dataAdded(_ claim: StatedClaim, _ data: [String]) -> String {
    let isFirst = old.claims.allSatisfy { before in
      before.verb != claim.verb || before.party != claim.party || before.moment != claim.moment
        || before.data == nil
    }
    let what = yourData(data)
    guard !data.isEmpty else {
      return pick(
        "\(who(claim)): er gaan geen gegevens heen", "\(who(claim)): no data go there")
    }
    if claim.isPromise { return action(claim, what) }
    let also = isFirst && !claim.isSharing ? pick("nu ", "now ") : pick("nu ook ", "now also ")
    return action(claim, also + what)
  }

  private func dataRemoved(_ claim: StatedClaim, _ data: [String]) -> String {
    if claim.isPromise {
      var gone = claim
      gone.data?.items = Dictionary(uniqueKeysWithValues: data.map { ($0, [:]) })
      return unsaid(gone)
    }
    return action(claim, yourData(data) + pick(" niet meer", " no longer"))
  }

  /// Who does what with `what`, and when.
  func action(_ claim: StatedClaim, _ what: String) -> String {
    let party = claim.party.map(name(ofParty:)) ?? ""
    let clause =
      switch claim.verb {
      case .sharesWith: pick("we delen \(what) met \(party)", "we share \(what) with \(party)")
      case .gets: pick("\(party) krijgt \(what)", "\(party) gets \(what)")
      case .gives: pick("\(party) geeft ons \(what)", "\(party) gives us \(what)")
      case .exchanges:
        pick("met \(party) wisselen we \(what) uit", "we exchange \(what) with \(party)")
      case .has: pick("\(party) heeft zelf \(what)", "\(party) itself has \(what)")
      case .hasAlone:
        pick(
          "alleen \(party) en \(your == "uw" ? "u" : "jij") hebben \(what)",
          "only \(party) and you have \(what)")
      case .neverGets: pick("\(party) krijgt nooit \(what)", "\(party) never gets \(what)")
      case .sees: pick("bij \(party) zien wij \(what)", "at \(party) we see \(what)")
      case .doesNotSee:
        pick("bij \(party) zien wij niet: \(what)", "at \(party) we do not see: \(what)")
      case .uses: pick("wij gebruiken \(what)", "we use \(what)")
      default: pick("het gaat om \(what)", "it is about \(what)")
      }
    return clause + tail(of: claim)
  }

  private func direction(_ claim: StatedClaim, _ from: Claim.Verb) -> String {
    let party = claim.party.map(name(ofParty:)) ?? ""
    if claim.verb == .isAskedAt || claim.verb == .hasRole { return said(claim) }
    if claim.verb == .sharesWith {
      return pick(
        "er staat niet meer welke kant gegevens op gaan bij \(party)",
        "it is no longer said which way data go at \(party)") + tail(of: claim)
    }
    let what = claim.data.map { yourData($0.items.keys) } ?? pick("gegevens", "data")
    if from == .sharesWith {
      return pick("nu staat er welke kant het op gaat: ", "it is now said which way: ")
        + action(claim, what)
    }
    return action(claim, pick("nu ", "now ") + what)
  }

  private func products(_ claim: StatedClaim, _ from: Set<String>?) -> String {
    guard let products = claim.products else {
      return pick("\(who(claim)): dat geldt nu altijd", "\(who(claim)): this now always holds")
    }
    let names = list(products.sorted().map { name(.product, $0) })
    return pick(
      "\(who(claim)): dat geldt nu voor \(names)", "\(who(claim)): this now holds for \(names)")
  }

  private func people(_ ids: Set<String>?) -> String {
    guard let ids else { return pick("iedereen", "everybody") }
    return list(ids.sorted().map { name(.dataSubject, $0).withSmallLetter })
  }
}

extension Change {
  /// What a moment that was added is for.
  fileprivate func purpose(ofMoment id: String) -> String? {
    for case .addClaim(let claim) in edits where claim.verb == .happens && claim.moment == id {
      return claim.texts[.purpose]
    }
    return nil
  }
}

func capitalised(_ text: String) -> String {
  guard let first = text.first else { return text }
  return first.uppercased() + text.dropFirst()
}

extension String {
  /// The text with what ends a sentence.
  var ended: String {
    hasSuffix(".") || hasSuffix("?") || hasSuffix("!") ? self : self + "."
  }
}
