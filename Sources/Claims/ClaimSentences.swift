public import Diagnostics
public import Statements

/// Says claims as sentences: what the one who answers for the statement reads and signs.
public struct ClaimSentences: Sendable {
  private let statement: PrivacyStatement

  /// Sentences with the names of `statement`.
  public init(_ statement: PrivacyStatement) { self.statement = statement }

  /// The claim in a few sentences, in both languages; names and texts stay as they are written.
  public func sentence(of claim: Claim) -> Phrase {
    var dutch = Words.dutch
    dutch.isPolite = statement.site.addressForm?.value == .polite
    return Phrase(nl: sentence(of: claim, dutch), en: sentence(of: claim, Words.english))
  }

  private func sentence(of claim: Claim, _ words: Words) -> String {
    var main = clause(of: claim, words)
    if let party = claim.party, statement.parties[party].retired != nil,
      claim.isSharing || claim.verb == .isSource
    {
      main = "\(words.before): \(main)"
    }
    if case .inherited(let from) = claim.origin {
      main += " (\(words.follows) \(quoted(statement.parties[from].name.value)))"
    }
    if let moment = claim.moment, claim.verb != .happens {
      main = "\(words.at) \(quoted(statement.moments[moment].name.value)): \(main)"
    }
    var sentences = [capitalised(main)]
    for (label, value) in remarks(on: claim, words) { sentences.append("\(label): \(value)") }
    return sentences.map { $0.hasSuffix(".") || $0.hasSuffix("?") ? $0 : $0 + "." }
      .joined(separator: " ")
  }

  /// What the claim says, without its terms.
  private func clause(of claim: Claim, _ words: Words) -> String {
    let data = self.data(of: claim, words)
    let party = claim.party.map { name($0, words) } ?? ""
    let isDutch = words.isDutch
    return switch claim.verb {
    case .sharesWith: isDutch ? "we delen \(data) met \(party)" : "we share \(data) with \(party)"
    case .gets: isDutch ? "we geven \(party) \(data)" : "we give \(party) \(data)"
    case .gives: isDutch ? "we krijgen van \(party) \(data)" : "we get from \(party) \(data)"
    case .isSource: isDutch ? "bron van gegevens: \(party)" : "source of data: \(party)"
    case .exchanges:
      isDutch
        ? "we geven \(party) \(data), en krijgen die ook van \(party)"
        : "we give \(party) \(data), and get them from \(party) as well"
    case .has: isDutch ? "wat er bij \(party) is: \(data)" : "what is at \(party): \(data)"
    case .hasAlone:
      isDutch
        ? "alleen \(party) en de betrokkene hebben \(data)"
        : "only \(party) and the data subject have \(data)"
    case .neverGets: isDutch ? "nooit naar \(party): \(data)" : "never to \(party): \(data)"
    case .sees: isDutch ? "bij \(party) zien wij \(data)" : "at \(party) we see \(data)"
    case .doesNotSee:
      isDutch ? "bij \(party) zien wij niet: \(data)" : "at \(party) we do not see: \(data)"
    case .uses: (isDutch ? "wij gebruiken \(data)" : "we use \(data)") + source(of: claim, words)
    case .happens:
      quoted(claim.moment.map { statement.moments[$0].name.value } ?? "")
        + (claim.purpose.map { ": \($0.value)" } ?? "")
    case .sharesWithNobody:
      isDutch ? "we delen gegevens met niemand" : "we share data with nobody"
    case .profiles: isDutch ? "we maken profielen" : "we make profiles"
    case .decides:
      isDutch ? "een computer beslist, zonder mens" : "a computer decides, without a human"
    case .hasRole: role(of: claim, words)
    case .isAskedAt: asking(claim, party, words)
    case .transfers:
      isDutch
        ? "gegevens bij \(party) gaan naar \(country(in: claim)), buiten de EER"
        : "data at \(party) go to \(country(in: claim)), outside the EEA"
    case .isEstablished:
      (isDutch ? "gevestigd in \(country(in: claim)): " : "established in \(country(in: claim)): ")
        + party
    case .isPart:
      (isDutch ? "onderdeel van " : "part of ") + "\(other(in: claim, words)): \(party)"
    case .isReachable:
      (isDutch ? "contact met " : "how to reach ") + subject(of: claim, words)
    case .refers:
      (isDutch ? "er is nog een verklaring" : "there is another statement")
        + (claim.detail("naam").map { ": \(quoted($0))" } ?? "")
    case .isRetired:
      isDutch ? "met \(party) delen we geen gegevens meer" : "we no longer share data with \(party)"
    }
  }

  private func country(in claim: Claim) -> String {
    let name = claim.detail("land") ?? ""
    return Country(name)?.nameInSentence ?? name
  }

  private func role(of claim: Claim, _ words: Words) -> String {
    let role = words.value(claim.detail("rol") ?? "", of: Party.Role.self)
    if case .party(let party) = claim.subject {
      return (words.isDutch ? "rol van " : "role of ") + "\(name(party, words)): \(role)"
    }
    return words.isDutch ? "wij zijn \(role)" : "we are \(role)"
  }

  /// The name of the party that a detail names.
  private func other(in claim: Claim, _ words: Words) -> String {
    let id = claim.detail("partij") ?? ""
    return statement.index(of: id, kind: .party).map { name($0, words) } ?? id
  }

  private func asking(_ claim: Claim, _ party: String, _ words: Words) -> String {
    let whom = subject(of: claim, words)
    return words.isDutch
      ? "met vragen over \(party) kan men terecht bij \(whom == "wij" ? "ons" : whom)"
      : "what is known at \(party), one asks \(whom == "we" ? "us" : whom)"
  }

  private func source(of claim: Claim, _ words: Words) -> String {
    if claim.data?.isNothing ?? false { return "" }
    return switch claim.source {
    case nil: ""
    case .person: words.isDutch ? ", van de betrokkene zelf" : ", from the data subject"
    case .ourselves: words.isDutch ? ", door onszelf gemaakt" : ", made by ourselves"
    case .party(let reference):
      (words.isDutch ? ", van " : ", from ")
        + (reference.index.map { name($0, words) } ?? reference.id.value)
    }
  }

  /// The data as they stand within a sentence.
  private func data(of claim: Claim, _ words: Words) -> String {
    guard let list = claim.data else { return words.someData }
    if list.isNothing { return words.noData }
    let names = list.items.map { item in
      let name =
        item.category.index.map { number in
          let category = statement.dataCategories[number]
          return words.isDutch ? category.sentenceName : category.name.value
        }
        ?? item.category.id.value
      let own = ownTerms(of: item, words)
      return own.isEmpty ? name : "\(name) (\(own.joined(separator: "; ")))"
    }
    let all =
      names.count < 2
      ? names.joined()
      : names.dropLast().joined(separator: ", ") + " \(words.and) " + names[names.count - 1]
    return list.isComplete ? all : "\(words.amongOthers) \(all)"
  }

  /// What holds for a datum alone.
  private func ownTerms(of item: DataItem, _ words: Words) -> [String] {
    var own: [String] = []
    if let condition = item.condition { own.append(condition.value) }
    for (label, value) in remarks(on: item.terms, words) { own.append("\(label): \(value)") }
    return own
  }

  /// The terms of a claim, each with its label.
  private func remarks(on claim: Claim, _ words: Words) -> [(String, String)] {
    var remarks = claim.details.filter { !claim.verb.told.contains($0.key) }
      .map { detail in
        let other = detail.key == "opvolger" ? statement.index(of: detail.value, kind: .party) : nil
        return (words.label(detail.key), other.map { name($0, words) } ?? words.value(detail))
      }
    func add(_ key: String, _ value: String?) {
      if let value { remarks.append((words.label(key), value)) }
    }
    if claim.verb != .happens { add("waarvoor", claim.purpose?.value) }
    add("voorwaarde", claim.condition?.value)
    add("producten", names(claim.products) { statement.products[$0].name.value })
    add("betrokkenen", names(claim.dataSubjects) { statement.dataSubjects[$0].name.value })
    return remarks + self.remarks(on: claim.terms, words)
  }

  private func remarks(on terms: Terms, _ words: Words) -> [(String, String)] {
    var remarks: [(String, String)] = []
    func add(_ key: String, _ value: String?) {
      if let value { remarks.append((words.label(key), value)) }
    }
    add("grondslag", terms.legalBasis.map { words.value($0.value.rawValue, of: LegalBasis.self) })
    add("wet", terms.law?.name.value)
    add("belang", terms.legitimateInterest?.value)
    add(
      "uitzondering",
      terms.exception.map { exception in
        words.value(exception.kind.value.rawValue, of: Exception.Kind.self)
          + (exception.note.map { ". " + $0.value } ?? "")
      })
    add("bewaartermijn", terms.retention?.value.words)
    return remarks
  }

  private func names(_ references: [Reference]?, _ name: (Int) -> String) -> String? {
    guard let references, !references.isEmpty else { return nil }
    return references.compactMap { $0.index.map(name) }.joined(separator: ", ")
  }

  private func subject(of claim: Claim, _ words: Words) -> String {
    switch claim.subject {
    case .us: claim.verb == .isReachable ? statement.organisation.name.value : words.we
    case .party(let party): name(party, words)
    }
  }

  private func name(_ party: Int, _ words: Words) -> String {
    words.isDutch ? statement.parties[party].sentenceName : statement.parties[party].name.value
  }
}

extension Claim.Verb {
  /// The details that the sentence itself tells.
  fileprivate var told: Set<String> {
    switch self {
    case .hasRole: ["rol"]
    case .isAskedAt, .isPart: ["partij"]
    case .transfers, .isEstablished: ["land"]
    case .refers: ["naam"]
    default: []
    }
  }
}

private func quoted(_ name: String) -> String { "'\(name)'" }

private func capitalised(_ text: String) -> String {
  guard let first = text.first else { return text }
  return first.uppercased() + text.dropFirst()
}

/// The fixed words of the sentences in a language.
private struct Words: Sendable {
  let isDutch: Bool
  /// Whether the site says "u" to its reader.
  var isPolite = false
  let at: String
  let and: String
  let we: String
  let follows: String
  let before: String
  let someData: String
  let noData: String
  let amongOthers: String
  private let labels: [String: String]

  /// The word before the value of a key.
  func label(_ key: String) -> String {
    labels[key] ?? key.prefix(1).uppercased() + key.dropFirst()
  }

  /// The value of a detail, in words where it is one of a few.
  func value(_ detail: Claim.Detail) -> String {
    switch detail.key {
    case "waarborg": value(detail.value, of: Party.Safeguard.self)
    case "grondslag": value(detail.value, of: LegalBasis.self)
    case "soort": value(detail.value, of: RelatedStatement.Kind.self)
    case "sinds": CalendarDate(detail.value).map { isDutch ? $0.dutch : $0.iso8601 } ?? detail.value
    default: detail.value
    }
  }

  /// The words for one of a few, as the site has them; in English the word as it is written.
  func value<Word: Choice>(_ written: String, of type: Word.Type) -> String {
    guard isDutch, let word = Word(rawValue: written) else { return written }
    return isPolite ? word.politeWords : word.words
  }

  static let dutch = Words(
    isDutch: true, at: "bij", and: "en", we: "wij", follows: "dat volgt uit", before: "vroeger",
    someData: "gegevens", noData: "geen gegevens", amongOthers: "onder meer",
    labels: ["rol": "Rol", "betrokkenen": "Van wie", "partij": "Bij"])

  static let english = Words(
    isDutch: false, at: "at", and: "and", we: "we", follows: "this follows from", before: "before",
    someData: "data", noData: "no data", amongOthers: "among others",
    labels: [
      "aanvechten": "Contesting", "adres": "Address", "bewaartermijn": "Retention",
      "belang": "Interest", "betrokkenen": "Data subjects", "e-mail": "E-mail",
      "formulier": "Form", "functionaris": "Data protection officer", "gevolgen": "Consequences",
      "grondslag": "Legal basis", "land": "Country", "meer": "More", "naam": "Name",
      "opvolger": "Successor", "partij": "Party", "privacyverklaring": "Privacy statement",
      "producten": "Products", "rol": "Role", "sinds": "Since", "soort": "Kind",
      "telefoon": "Telephone", "toelichting": "Note", "uitleg": "Explanation",
      "uitzondering": "Exception", "voorwaarde": "Condition", "waarborg": "Safeguard",
      "waarvoor": "Purpose", "website": "Website", "wet": "Law",
    ])
}
