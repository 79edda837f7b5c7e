import Checks
import Claims
import Diagnostics
import Files
import Foundation
import Statements
import Templates
import TestSupport
import Testing
import YAML

@testable import Site

/// A statement made of a few lines of data.
struct SmallStatement {
  let statement: PrivacyStatement
  let index: StatementIndex

  init(parties: String, moments: String = "", polite: Bool = false) {
    var decoder = StatementDecoder()
    func file(_ text: String, _ number: Int) -> StatementDecoder.File? {
      let id = FileID(number)
      return YAMLParser.parse(Array(text.utf8), file: id).root
        .map { StatementDecoder.File(root: $0, id: id) }
    }
    decoder.parties = file(parties, 0)
    decoder.moments = moments.isEmpty ? nil : file(moments, 1)
    decoder.dataCategories = file(
      """
      naam: {naam: Naam, soort: persoonsgegeven, in_de_zin: je naam}
      adres: {naam: Adres, soort: persoonsgegeven}
      bsn: {naam: BSN, soort: nationaal-nummer}
      """, 2)
    statement = decoder.decode().statement
    index = StatementIndex(Claims(statement), of: statement)
  }

  /// The answer at the head of the page of the first party, without its links.
  var answer: String {
    let builder = ContextBuilder(index, root: "")
    return PartyAnswer(0, IndexReader(index)).sentences.map { sentence in
      guard case .object(let values) = PartyAnswer.sentence.value((0, sentence), builder) else {
        return ""
      }
      let fields = Dictionary(
        uniqueKeysWithValues: zip(PartyAnswer.sentence.schema.fields.map(\.name), values))
      func text(_ name: String) -> String {
        if case .text(let text) = fields[name] { text } else { "" }
      }
      func names(_ name: String) -> String {
        (fields[name]?.made.elements ?? []).map { $0.made.texts.prefix(2).joined() }.joined()
      }
      func holds(_ name: String) -> Bool {
        if case .flag(true) = fields[name] { true } else { false }
      }
      let data = names("gegevens")
      let what = holds("geen") ? "geen gegevens" : data.isEmpty ? "gegevens" : data
      return text("begin") + " " + (holds("onder_meer") ? "onder meer " : "") + what + text("eind")
        + (names("producten").isEmpty ? "" : " voor " + names("producten"))
        + (names("wanneer").isEmpty ? "" : " " + names("wanneer")) + "."
    }.joined(separator: " ")
  }
}

extension Value {
  fileprivate var elements: [Value] { if case .list(let values) = self { values } else { [] } }
  fileprivate var texts: [String] {
    guard case .object(let values) = self else { return [] }
    return values.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}

@Suite("The answer at the head of a party's page")
struct PartyAnswerTests {
  private static let party =
    "k: {naam: Koerier, in_de_zin: de koerier, soort: organisatie, waarvoor: x"

  @Test(
    "names data, direction and moment as far as they are claimed",
    arguments: [
      ("", "met: k", "Met de koerier delen we gegevens als je iets koopt."),
      ("", "met: k, richting: naar", "We geven de koerier gegevens als je iets koopt."),
      (
        "", "met: k, richting: van, gegevens: [naam]",
        "We krijgen van de koerier je naam als je iets koopt."
      ),
      (
        "", "met: k, richting: beide, gegevens: {onder_meer: [naam, bsn]}",
        "Met de koerier wisselen we onder meer je naam en BSN uit als je iets koopt."
      ),
      ("", "met: k, gegevens: []", "Met de koerier delen we geen gegevens als je iets koopt."),
      (
        "", "met: k, richting: naar, voorwaarde: soms",
        "We kunnen de koerier gegevens geven als je iets koopt."
      ),
      (
        ", voorwaarde: soms", "met: k, richting: van",
        "We kunnen van de koerier gegevens krijgen als je iets koopt."
      ),
      // What has terms of its own is told in the rows.
      (
        "", "met: k, gegevens: [{gegeven: bsn, voorwaarde: soms}]",
        "Met de koerier delen we gegevens als je iets koopt."
      ),
      (
        ", krijgt: [adres]", "met: k, gegevens: [naam]",
        "We geven de koerier adres. Met de koerier delen we je naam als je iets koopt."
      ),
    ])
  func saysWhatIsClaimed(more: String, exchange: String, expected: String) {
    let small = SmallStatement(
      parties: Self.party + more + "}",
      moments: "kopen: {naam: Kopen, in_de_zin: als je iets koopt, uitwisselingen: [{\(exchange)}]}"
    )
    #expect(small.answer == expected)
  }

  @Test(
    "goes on from what it said of the same way of sharing",
    arguments: [
      (
        ", krijgt: [naam, adres]", "[naam]",
        "We geven de koerier je naam en adres. Daarvan geven we je naam als je iets koopt."
      ),
      (
        ", krijgt: [naam]", "[adres]",
        "We geven de koerier je naam. Ook geven we adres als je iets koopt."
      ),
      // That something is given at all, with terms of its own, is said by the other.
      (
        ", krijgt: [{gegeven: bsn, voorwaarde: soms}]", "[adres]",
        "We geven de koerier adres als je iets koopt."
      ),
      (
        "", "[], voorwaarde: soms", "We geven de koerier geen gegevens als je iets koopt."
      ),
    ])
  func goesOn(more: String, data: String, expected: String) {
    let small = SmallStatement(
      parties: Self.party + more + "}",
      moments: "kopen: {naam: Kopen, in_de_zin: als je iets koopt, uitwisselingen: "
        + "[{met: k, richting: naar, gegevens: \(data)}]}")
    #expect(small.answer == expected)
  }

  @Test("speaks of sharing alone where no moment is named, and not at all once it has ended")
  func withoutMoments() {
    #expect(SmallStatement(parties: Self.party + "}").answer == "Met de koerier delen we gegevens.")
    #expect(
      SmallStatement(parties: Self.party + ", vervallen: {sinds: 2025-01-01}}").answer == "")
  }

  @Test("quotes the name of a moment that has no words for a sentence")
  func quotesMoments() {
    let small = SmallStatement(
      parties: Self.party + "}", moments: "kopen: {naam: Iets kopen, uitwisselingen: [{met: k}]}")
    #expect(small.answer == "Met de koerier delen we gegevens bij ‘iets kopen’.")
  }

  @Test("leaves many ways of sharing to the rows")
  func mergesManyWays() {
    let moments = ["naam", "adres", "bsn", "naam, adres"].enumerated()
      .map { "m\($0): {naam: M, uitwisselingen: [{met: k, gegevens: [\($1)]}]}" }
    let small = SmallStatement(
      parties: Self.party + "}", moments: moments.joined(separator: "\n"))
    #expect(small.answer == "Met de koerier delen we gegevens.")
    let claims = small.index.exchanges(ofParty: 0)
    #expect(claims.count == 4)
    #expect(claims.allSatisfy { !PartyAnswer(0, IndexReader(small.index)).tellsData(of: $0) })
  }
}

@Suite("What is made of the data")
struct ViewTests {
  static let contents =
    ["gemeente", "klein", "pensioenfonds", "saas", "volledig", "ziekenhuis"]
    .map { "Tests/Fixtures/\($0)/content" } + ["content"]

  private func site(_ content: String) throws -> LoadedSite {
    try SiteLoader(
      folders: SiteFolders(
        content: Repository.file(content).path, templates: Repository.file("templates").path),
      jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
  }

  @Test("answers with claims alone", arguments: contents)
  func answersAreClaims(content: String) throws {
    let site = try site(content)
    let index = StatementIndex(site.subject.claims, of: site.statement)
    var count = 0
    for party in site.statement.parties.indices {
      let claims = Array(index.claims.ofParty(party)).filter(\.isSharing)
      for sentence in PartyAnswer(party, IndexReader(index)).sentences {
        count += 1
        for moment in sentence.moments {
          #expect(
            claims.contains { claim in
              claim.moment == moment && claim.verb == sentence.verb
                && (sentence.data == nil || claim.data?.signature == sentence.data?.signature)
                && (claim.condition == nil || sentence.isConditional)
            })
        }
        let isClaimed = claims.contains { claim in
          (claim.verb == sentence.verb || sentence.verb == .sharesWith)
            && (sentence.data == nil || claim.data?.signature == sentence.data?.signature)
        }
        #expect(isClaimed, "\(site.statement.parties[party].id.value): \(sentence)")
      }
    }
    #expect(count > 0)
  }

  @Test("gives the things their keys from claims, and leaves none out", arguments: contents)
  func thingsAreClaims(content: String) throws {
    let site = try site(content)
    let claims = site.subject.claims
    for number in site.statement.parties.indices {
      #expect(told(claims.party(number)) == told(site.statement.whole(number).party))
    }
    for number in site.statement.moments.indices {
      let rows = [\Moment.uses, \Moment.exchanges] as [PartialKeyPath<Moment>]
      #expect(
        told(claims.moment(number), but: rows) == told(site.statement.moments[number], but: rows))
    }
    #expect(told(claims.organisation) == told(site.statement.organisation))
  }

  /// What templates are told of a thing, key by key.
  private func told<Thing: Shaped>(_ thing: Thing) -> [String] { told(thing, but: []) }

  private func told<Thing: Shaped>(_ thing: Thing, but other: [PartialKeyPath<Thing>]) -> [String] {
    Thing.shape.keys.filter { key in
      key.told == .template && !other.contains { $0 == key.property() }
    }.map { "\($0.name): \(words($0.held(thing)))" }
  }

  private func words(_ held: Held) -> String {
    switch held {
    case .date(let day): day.value.iso8601
    case .references(let references): references.map { "\($0.id.value) \($0.index ?? -1)" }.joined()
    case .askAt(.us): "ons"
    case .askAt(.party(let reference)): "\(reference.id.value) \(reference.index ?? -1)"
    case .data(let list):
      (list.isComplete ? "=" : "~")
        + list.items.map { "\($0.category.id.value) \(told($0))" }.joined(separator: ", ")
    case .thing(let thing): told(thing).joined(separator: "; ")
    case .things(let things):
      things.map { told($0).joined(separator: "; ") }.joined(separator: ", ")
    case .texts(let texts): texts.map(\.value).joined(separator: ", ")
    case .nothing: "-"
    case .yes: "ja"
    case .text, .choice, .source: held.words ?? "?"
    }
  }

  @Test("has a row on a party's page for each claim about it, and no other", arguments: contents)
  func partiesAreClaims(content: String) throws {
    let site = try site(content)
    let renderer = SiteRenderer(site, jobs: 2)
    let index = renderer.index
    let isPolite = site.statement.site.addressForm?.value == .polite
    var memo = SiteMemo()
    var count = 0
    for (number, party) in site.statement.parties.enumerated() {
      let route = Route.party(party.id.value)
      let page = renderer.render(with: &memo) { $0.path == route.path ? $0.bytes : [] }.kept
        .flatMap(\.self)
      let html = String(decoding: page, as: UTF8.self)
      let answer = PartyAnswer(number, IndexReader(index))
      var claimed: Set<String> = []
      for claim in index.claims.ofParty(number) where claim.moment == nil {
        guard !answer.tellsData(of: claim) else { continue }
        claimed.formUnion(rows(of: claim, party.sentenceName, isPolite: isPolite))
      }
      var told: Set<String> = []
      let own = ["Waarvoor", "Hierbij horen", "Nagekeken op", "KvK", "Bij welk product"]
      for row in html.matches(of: /<div[^>]*><dt>(.*?)<\/dt>/.dotMatchesNewlines()) {
        let label = String(row.1)
        if label.hasPrefix("<a ") || label.hasPrefix("Zoals bij ") || own.contains(label) {
          continue
        }
        told.insert(label)
      }
      count += told.count
      #expect(told == claimed, "\(party.id.value)")
    }
    #expect(count > 0)
  }

  /// The rows by which a party's page tells a claim about the party itself.
  private func rows(of claim: Claim, _ name: String, isPolite: Bool) -> [String] {
    let terms = [
      claim.terms.legalBasis.map { _ in "Waarom het mag" }, claim.terms.law.map { _ in "Wet" },
      claim.terms.legitimateInterest.map { _ in "Ons belang" },
      claim.terms.exception.map { _ in "Waarom gevoelige gegevens mogen" },
      claim.terms.retention.map { _ in "Hoe lang" }, claim.condition.map { _ in "Voorwaarde" },
    ].compactMap(\.self)
    let details = [
      "e-mail": "E-mail", "telefoon": "Telefoon", "adres": "Postadres", "formulier": "Formulier",
      "website": "Website", "privacyverklaring": "Eigen verklaring",
    ]
    return switch claim.verb {
    case .gets: ["Wat we geven"] + terms
    case .gives: ["Wat we krijgen"] + terms
    case .has: ["Wat er bij \(name) is"]
    case .hasAlone: ["Alleen bij \(name)"]
    case .sees: ["Wat wij ook zien"]
    case .doesNotSee: ["Wat wij niet zien"]
    case .neverGets: ["Nooit naar \(name)"]
    case .hasRole: ["Rol"]
    case .isEstablished: ["Gevestigd in"]
    case .transfers: ["Buiten Europa"]
    case .isAskedAt: ["Bij wie \(isPolite ? "u" : "je") moet zijn"]
    case .isReachable: claim.details.compactMap { details[$0.key] }
    case .sharesWith, .isSource, .isRetired: terms
    default: []
    }
  }

  @Test("lists each datum with all whom a claim names for it, and nobody else", arguments: contents)
  func dataAreClaims(content: String) throws {
    let site = try site(content)
    let statement = site.statement
    var claimed: Set<String> = []
    let labels: [Claim.Verb: [String]] = [
      .gets: ["Geven we aan"], .gives: ["Krijgen we van"], .sharesWith: ["Delen we met"],
      .exchanges: ["Geven we aan", "Krijgen we van"], .has: ["Ook bij"],
      .hasAlone: ["Alleen bij"], .sees: ["Zien wij ook bij"], .doesNotSee: ["Zien wij niet bij"],
      .neverGets: ["Nooit naar"],
    ]
    for claim in site.subject.claims where claim.origin == .said {
      for datum in (claim.data?.items ?? []).map(\.category.id.value) {
        if claim.verb == .uses, let moment = claim.moment {
          claimed.insert("\(datum) Gebruiken we bij momenten/\(statement.moments[moment].id.value)")
          if case .party(let giver) = claim.source {
            claimed.insert("\(datum) Krijgen we van partijen/\(giver.id.value)")
          }
        }
        guard let party = claim.party, statement.parties[party].retired == nil else { continue }
        for label in labels[claim.verb] ?? [] {
          claimed.insert("\(datum) \(label) partijen/\(statement.parties[party].id.value)")
        }
      }
    }
    var memo = SiteMemo()
    let pages = SiteRenderer(site, jobs: 2).render(with: &memo) { file in
      file.path == "gegevens/index.html" ? String(decoding: file.bytes, as: UTF8.self) : ""
    }
    let page = pages.kept.joined()
    guard !page.isEmpty else { return }
    var told: Set<String> = []
    for section in page.matches(
      of: /id="gegeven-([a-z0-9-]+)"(.*?)<\/section>/.dotMatchesNewlines())
    {
      for row in section.2.matches(of: /<dt>([^<]*)<\/dt><dd>(.*?)<\/dd>/.dotMatchesNewlines())
      where row.1 != "Hoort bij" {
        for link in row.2.matches(of: /href="\.\.\/((partijen|momenten)\/[a-z0-9-]+)\//) {
          told.insert("\(section.1) \(row.1) \(link.1)")
        }
      }
    }
    #expect(told.subtracting(claimed) == [], "told, and claimed nowhere")
    #expect(claimed.subtracting(told) == [], "claimed, and not told")
    #expect(!told.isEmpty)
  }

  @Test("has a row for each claim at a moment, and no other", arguments: contents)
  func momentsAreClaims(content: String) throws {
    let site = try site(content)
    let renderer = SiteRenderer(site, jobs: 2)
    var memo = SiteMemo()
    for (number, moment) in site.statement.moments.enumerated() {
      let claims = site.subject.claims.ofMoment(number)
      let route = Route.moment(moment.id.value)
      let page = renderer.render(with: &memo) { $0.path == route.path ? $0.bytes : [] }.kept
        .flatMap(\.self)
      let html = String(decoding: page, as: UTF8.self)
      let rows = html.matches(of: /<th scope="row">(.*?)<\/th>/.dotMatchesNewlines())
      let own = rows.count { $0.1 == "Wij zelf" }
      let parties = rows.compactMap { $0.1.firstMatch(of: /partijen\/([a-z0-9-]+)\//)?.1 }
      #expect(own == Array(claims).count { $0.verb == .uses })
      #expect(
        parties.map(String.init)
          == claims.filter(\.isSharing).compactMap { $0.party }
          .map { site.statement.parties[$0].id.value })
    }
  }
}
