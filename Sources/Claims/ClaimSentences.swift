public import Diagnostics
public import Statements

/// Says claims as sentences: what the one who answers for the statement reads and signs.
public struct ClaimSentences: Sendable {
  private let statement: PrivacyStatement

  /// Sentences with the names of `statement`.
  public init(_ statement: PrivacyStatement) { self.statement = statement }

  /// The claim in a few sentences, in both languages; names and texts stay as they are written.
  public func sentence(of claim: Claim) -> Phrase {
    Phrase(nl: sentence(of: claim, Words.dutch), en: sentence(of: claim, Words.english))
  }

  private func sentence(of claim: Claim, _ words: Words) -> String {
    var main = clause(of: claim, words)
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
    case .gets: isDutch ? "\(party) krijgt van ons \(data)" : "\(party) gets from us \(data)"
    case .gives: isDutch ? "\(party) geeft ons \(data)" : "\(party) gives us \(data)"
    case .isSource:
      isDutch ? "\(party) is een bron van gegevens" : "\(party) is a source of data"
    case .exchanges:
      isDutch
        ? "we geven \(party) \(data), en krijgen die ook van \(party)"
        : "we give \(party) \(data), and get them from \(party) as well"
    case .has: isDutch ? "\(party) heeft zelf \(data)" : "\(party) itself has \(data)"
    case .hasAlone:
      isDutch
        ? "alleen \(party) en de betrokkene hebben \(data)"
        : "only \(party) and the data subject have \(data)"
    case .neverGets: isDutch ? "\(party) krijgt nooit \(data)" : "\(party) never gets \(data)"
    case .sees: isDutch ? "bij \(party) zien wij \(data)" : "at \(party) we see \(data)"
    case .doesNotSee:
      isDutch ? "bij \(party) zien wij niet: \(data)" : "at \(party) we do not see: \(data)"
    case .uses: (isDutch ? "wij gebruiken \(data)" : "we use \(data)") + source(of: claim, words)
    case .happens: quoted(claim.moment.map { statement.moments[$0].name.value } ?? "")
    case .sharesWithNobody:
      isDutch ? "we delen gegevens met niemand" : "we share data with nobody"
    case .profiles: isDutch ? "we maken profielen" : "we make profiles"
    case .decides:
      isDutch ? "een computer beslist, zonder mens" : "a computer decides, without a human"
    case .hasRole: role(of: claim, words)
    case .isAskedAt: asking(claim, party, words)
    case .transfers:
      isDutch
        ? "gegevens bij \(party) gaan naar \(claim.detail("land") ?? ""), buiten de EER"
        : "data at \(party) go to \(claim.detail("land") ?? ""), outside the EEA"
    case .isEstablished:
      (isDutch ? "\(party) is gevestigd in " : "\(party) is established in ")
        + (claim.detail("land") ?? "")
    case .isPart:
      (isDutch ? "\(party) hoort bij " : "\(party) is part of ") + other(in: claim, words)
    case .isReachable:
      (isDutch ? "zo bereik je " : "how to reach ") + subject(of: claim, words)
    case .refers: isDutch ? "lees ook een andere verklaring" : "read another statement too"
    case .isRetired:
      isDutch ? "met \(party) delen we geen gegevens meer" : "we no longer share data with \(party)"
    }
  }

  private func role(of claim: Claim, _ words: Words) -> String {
    let role = claim.detail("rol") ?? ""
    if case .party(let party) = claim.subject { return "\(name(party, words)) is \(role)" }
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
      ? "wat \(party) weet, vraag je aan \(whom == "wij" ? "ons" : whom)"
      : "what \(party) knows, one asks \(whom == "we" ? "us" : whom)"
  }

  private func source(of claim: Claim, _ words: Words) -> String {
    switch claim.source {
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
        item.category.index.map { statement.dataCategories[$0].name.value }
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
      .map { (words.label($0.key), $0.value) }
    func add(_ key: String, _ value: String?) {
      if let value { remarks.append((words.label(key), value)) }
    }
    add("waarvoor", claim.purpose?.value)
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
    add("grondslag", terms.legalBasis?.value.rawValue)
    add("wet", terms.law?.name.value)
    add("belang", terms.legitimateInterest?.value)
    add(
      "uitzondering",
      terms.exception.map { exception in
        exception.kind.value.rawValue + (exception.note.map { ", " + $0.value } ?? "")
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
  let at: String
  let and: String
  let we: String
  let follows: String
  let someData: String
  let noData: String
  let amongOthers: String
  private let labels: [String: String]

  /// The word before the value of a key.
  func label(_ key: String) -> String {
    labels[key] ?? key.prefix(1).uppercased() + key.dropFirst()
  }

  static let dutch = Words(
    isDutch: true, at: "bij", and: "en", we: "wij", follows: "dat volgt uit",
    someData: "gegevens", noData: "geen gegevens", amongOthers: "onder meer",
    labels: ["rol": "Rol", "betrokkenen": "Van wie", "partij": "Bij"])

  static let english = Words(
    isDutch: false, at: "at", and: "and", we: "we", follows: "this follows from",
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
