import Claims
import Statements

// What a claim says that is new, gone, or has another text.
extension ChangeWords {
  func said(_ claim: StatedClaim) -> String {
    let party = claim.party.map(name(ofParty:)) ?? ""
    let what = claim.data.map { yourData($0.items.keys) }
    switch claim.verb {
    case .sharesWith, .gets, .gives, .exchanges, .sees, .uses, .has:
      let named = what ?? pick("gegevens", "data")
      let isNone = claim.data?.items.isEmpty ?? false
      return action(
        claim, isNone ? pick("geen gegevens", "no data") : pick("nu ook \(named)", "now \(named)"))
    case .isSource:
      return pick("we krijgen nu gegevens van \(party)", "we now get data from \(party)")
    case .neverGets:
      return pick(
        "\(party) krijgt nooit \(what ?? "gegevens")", "\(party) never gets \(what ?? "data")")
    case .hasAlone, .doesNotSee: return action(claim, what ?? pick("gegevens", "data"))
    case .happens: return pick("nieuw: \(momentName(claim))", "new: \(momentName(claim))")
    case .sharesWithNobody:
      return pick("we delen met niemand gegevens", "we share data with nobody") + tail(of: claim)
    case .profiles:
      return pick("we delen mensen nu in groepen in", "we now sort people into groups")
        + tail(of: claim) + detail(claim, "uitleg")
    case .decides:
      return pick("een computer beslist nu zonder mens", "a computer now decides without a human")
        + tail(of: claim) + detail(claim, "uitleg")
    case .hasRole:
      let role = claim.texts[.detail("rol")] ?? ""
      return claim.subject == "us"
        ? pick("wij zijn nu \(role)", "we are now \(role)") + tail(of: claim)
        : pick("\(party) is nu \(role)", "\(party) is now \(role)")
    case .isAskedAt:
      let other = claim.texts[.detail("partij")].map(name(ofParty:)) ?? pick("ons", "us")
      return pick(
        "wat \(party) weet, vraag\(your == "uw" ? "t u" : " je") nu aan \(other)",
        "what \(party) knows, you now ask \(other)")
    case .transfers: return transfer(claim, "nu ", "now ")
    case .isEstablished:
      let land = country(claim)
      return pick("\(party) is gevestigd in \(land)", "\(party) is established in \(land)")
    case .isPart:
      let whole = claim.texts[.detail("partij")].map(name(ofParty:)) ?? ""
      return pick("\(party) hoort bij \(whole)", "\(party) is part of \(whole)")
    case .isReachable:
      return claim.subject == "us"
        ? pick("nu staat er hoe \(you) ons bereikt", "it is now said how to reach us")
        : pick("nu staat er hoe \(you) \(party) bereikt", "it is now said how to reach \(party)")
    case .refers:
      let name = claim.texts[.detail("naam")] ?? claim.texts[.detail("soort")] ?? ""
      return pick(
        "we verwijzen naar een andere verklaring: \(name)", "see another statement: \(name)")
    case .isRetired:
      return pick(
        "we delen geen gegevens meer met \(party)", "we no longer share data with \(party)")
    }
  }

  func unsaid(_ claim: StatedClaim) -> String {
    let party = claim.party.map(name(ofParty:)) ?? ""
    let what = claim.data.map { yourData($0.items.keys) } ?? pick("gegevens", "data")
    switch claim.verb {
    case .sharesWith, .gets, .gives, .exchanges, .sees, .uses:
      return action(claim, what + pick(" niet meer", " no longer"))
    case .isSource:
      return pick(
        "we krijgen geen gegevens meer van \(party)", "we no longer get data from \(party)")
    case .neverGets:
      return pick(
        "we beloven niet meer dat \(party) \(what) nooit krijgt",
        "we no longer promise that \(party) never gets \(what)")
    case .doesNotSee:
      return pick(
        "we beloven niet meer dat wij bij \(party) niet zien: \(what)",
        "we no longer promise that we do not see at \(party): \(what)")
    case .hasAlone:
      return pick(
        "er staat niet meer dat alleen \(party) \(what) heeft",
        "it is no longer said that only \(party) has \(what)")
    case .sharesWithNobody:
      return pick(
        "we beloven niet meer dat we met niemand delen",
        "we no longer promise to share with nobody") + tail(of: claim)
    case .profiles:
      return pick("we delen mensen niet meer in groepen in", "we no longer sort people into groups")
        + tail(of: claim)
    case .decides:
      return pick("een computer beslist niet meer alleen", "a computer no longer decides alone")
        + tail(of: claim)
    case .transfers:
      let land = country(claim)
      return pick(
        "gegevens bij \(party) gaan niet meer naar \(land)",
        "data at \(party) no longer go to \(land)")
    case .isAskedAt:
      return pick(
        "er staat niet meer bij wie \(you) vraagt wat \(party) weet",
        "it is no longer said whom to ask what \(party) knows")
    case .isReachable:
      return claim.subject == "us"
        ? pick("er staat niet meer hoe \(you) ons bereikt", "it is no longer said how to reach us")
        : pick(
          "er staat niet meer hoe \(you) \(party) bereikt",
          "it is no longer said how to reach \(party)")
    case .isRetired:
      return pick("we delen weer gegevens met \(party)", "we share data with \(party) again")
    case .has, .happens, .hasRole, .isEstablished, .isPart, .refers:
      return pick("niet meer gezegd: ", "no longer said: ") + said(claim)
    }
  }

  func text(
    _ claim: StatedClaim, _ field: StatedClaim.Field, _ datum: String?, _ from: String?,
    _ to: String?
  ) -> String {
    let about = datum.map { "\(who(claim)), \(dataName($0))" } ?? who(claim)
    let label = label(of: field)
    if case .detail = field, let special = detailChange(claim, field, from, to) { return special }
    if field == .source, let to {
      let source =
        to == "person"
        ? pick(your == "uw" ? "uzelf" : "jezelf", "you")
        : to == "us" ? pick("onszelf", "ourselves") : name(ofParty: String(to.dropFirst(6)))
      return pick(
        "\(about): de gegevens komen nu van \(source)",
        "\(about): the data now come from \(source)")
    }
    switch (from, to) {
    case (nil, let to?):
      return pick("\(about): nu staat er ook \(label): ", "\(about): now said, \(label): ")
        + shown(to, field)
    case (let from?, nil):
      return field == .condition
        ? pick(
          "\(about): de voorwaarde \(shown(from, field)) vervalt",
          "\(about): the condition \(shown(from, field)) is gone")
        : pick("\(about): er staat niet meer \(label)", "\(about): no longer said, \(label)")
    case (let from?, let to?):
      return pick(
        "\(about): \(label) is nu \(shown(to, field)) (was \(shown(from, field)))",
        "\(about): \(label) is now \(shown(to, field)) (was \(shown(from, field)))")
    case (nil, nil): return about
    }
  }

  private func detailChange(
    _ claim: StatedClaim, _ field: StatedClaim.Field, _ from: String?, _ to: String?
  ) -> String? {
    guard case .detail(let key) = field, to != nil else { return nil }
    switch (claim.verb, key) {
    case (.transfers, "land"), (.isEstablished, "land"), (.hasRole, "rol"), (.isAskedAt, "partij"),
      (.isPart, "partij"):
      return said(claim)
    default: return nil
    }
  }

  /// Where the data of a party go.
  func transfer(_ claim: StatedClaim, _ dutch: String = "", _ english: String = "") -> String {
    let party = claim.party.map(name(ofParty:)) ?? ""
    let land = country(claim)
    return pick(
      "gegevens bij \(party) gaan \(dutch)naar \(land), buiten Europa",
      "data at \(party) \(english)go to \(land), outside the EEA")
  }

  /// The country that a claim names, within a sentence.
  private func country(_ claim: StatedClaim) -> String {
    let land = claim.texts[.detail("land")] ?? ""
    return pick(Country(land)?.nameInSentence ?? land, land)
  }

  /// What a claim is about, to say something of it.
  func who(_ claim: StatedClaim) -> String {
    let party = claim.party.map(name(ofParty:))
    switch claim.verb {
    case .isReachable where claim.subject == "us":
      return pick("zo bereik \(you) ons", "how to reach us")
    case .isReachable: return pick("zo bereik \(you) \(party ?? "")", "how to reach \(party ?? "")")
    case .uses: return pick("wat wij gebruiken", "what we use") + tail(of: claim)
    case .profiles: return pick("groepen die wij maken", "groups that we make") + tail(of: claim)
    case .decides:
      return pick("wat een computer beslist", "what a computer decides") + tail(of: claim)
    case .refers:
      return claim.texts[.detail("naam")] ?? pick("een andere verklaring", "another statement")
    case .happens, .sharesWithNobody: return momentName(claim)
    default:
      guard let party else { return momentName(claim) }
      guard claim.moment != nil else { return party }
      return party + " " + at(claim.moment ?? "")
    }
  }

  private func detail(_ claim: StatedClaim, _ key: String) -> String {
    claim.texts[.detail(key)].map { ": " + $0 } ?? ""
  }

  private func label(of field: StatedClaim.Field) -> String {
    switch field {
    case .source: pick("de herkomst", "the source")
    case .condition: pick("de voorwaarde", "the condition")
    case .purpose: pick("het doel", "the purpose")
    case .legalBasis: pick("de grondslag", "the legal basis")
    case .law: pick("de wet", "the law")
    case .lawAddress: pick("het adres van de wet", "the address of the law")
    case .legitimateInterest: pick("het belang", "the interest")
    case .exception: pick("de uitzondering", "the exception")
    case .exceptionNote: pick("de uitleg bij de uitzondering", "the note on the exception")
    case .retention: pick("de bewaartermijn", "the retention period")
    case .detail(let key): detailLabels[key].map { pick($0.dutch, $0.english) } ?? key
    }
  }

  private func shown(_ text: String, _ field: StatedClaim.Field) -> String {
    let value =
      field == .legalBasis
      ? LegalBasis(rawValue: text)?.words ?? text
      : field == .exception ? Exception.Kind(rawValue: text)?.words ?? text : text
    return "'" + (value.hasSuffix(".") ? String(value.dropLast()) : value) + "'"
  }

  private var you: String { your == "uw" ? "u" : "je" }

  private func momentName(_ claim: StatedClaim) -> String {
    claim.moment.map { quoted(Edition.Key(.moment, $0)) } ?? pick("de verklaring", "the statement")
  }
}

private let detailLabels: [String: (dutch: String, english: String)] = [
  "aanvechten": ("hoe je het besluit aanvecht", "how to contest it"),
  "adres": ("het adres", "the address"), "e-mail": ("het e-mailadres", "the e-mail address"),
  "formulier": ("het formulier", "the form"),
  "functionaris": ("de functionaris gegevensbescherming", "the data protection officer"),
  "gevolgen": ("wat het betekent", "the consequences"),
  "grondslag": ("de grondslag", "the legal basis"), "meer": ("waar meer staat", "where more is"),
  "naam": ("de naam", "the name"), "opvolger": ("de opvolger", "the successor"),
  "privacyverklaring": ("de privacyverklaring", "the privacy statement"),
  "sinds": ("de datum", "the date"), "soort": ("de soort", "the kind"),
  "telefoon": ("het telefoonnummer", "the telephone number"),
  "toelichting": ("de toelichting", "the note"), "uitleg": ("de uitleg", "the explanation"),
  "waarborg": ("wat de gegevens daar beschermt", "the safeguard"),
  "website": ("de website", "the website"), "rol": ("de rol", "the role"),
  "land": ("het land", "the country"),
]

// MARK: Names

extension ChangeWords {
  func name(_ kind: ReferenceKind, _ id: String) -> String {
    new.name(kind, id) ?? old.name(kind, id) ?? id
  }

  /// The name of a party as it stands within a sentence.
  func name(ofParty id: String) -> String {
    let key = Edition.Key(.party, id)
    if new.things[key] != nil, let name = new.sentenceNames[id] { return name }
    return (new.things[key] ?? old.things[key])?.name ?? id
  }

  func quoted(_ key: Edition.Key) -> String { "'\(name(key.kind, key.id))'" }

  /// "bij" a moment.
  func at(_ moment: String) -> String {
    pick("bij", "at") + " " + quoted(Edition.Key(.moment, moment))
  }

  /// When a claim holds, to follow what it says.
  func tail(of claim: StatedClaim) -> String {
    var text = claim.moment.map { " " + at($0) } ?? ""
    if let condition = claim.texts[.condition] {
      text += ", " + (condition.hasSuffix(".") ? String(condition.dropLast()) : condition)
    }
    return text
  }

  /// The name of a category of data within a sentence.
  func dataName(_ id: String) -> String {
    let name = name(.dataCategory, id)
    let letters = Array(name.prefix(2))
    // A name such as BSN keeps its capitals.
    guard letters.count == 2, letters[0].isUppercase, !letters[1].isUppercase else { return name }
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  /// The names of data as those of the reader: "je naam en adres".
  func yourData(_ ids: some Sequence<String>) -> String {
    let names = ids.sorted(by: Grading.ascending).map(dataName)
    guard let first = names.first else { return pick("geen gegevens", "no data") }
    let text = list(names)
    let isOwned =
      first.lowercased().hasPrefix("gegevens")
      || first.split(separator: " ").contains {
        ["je", "jouw", "uw", "your"].contains($0)
      }
    return isOwned ? text : "\(your) \(text)"
  }

  func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + pick(" en ", " and ") + last
  }
}
