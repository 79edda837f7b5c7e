import Checks
import Claims
import Diagnostics
import Statements
import Text

/// A letter by which a reader uses a right, filled in from the claims.
///
/// It is plain text, for paper and for a mail program. Sources: AVG articles 7(3), 12(3), 15 to 18
/// and 20 to 22; for the names of recipients HvJ 12 January 2023, C-154/21.
struct Letter: Sendable {
  /// The right that is used.
  let right: PersonalRight
  /// The party to whom it goes; nil for the organisation of the statement.
  let party: Int?
  /// What it is about.
  let subject: String
  /// What it says, from the greeting to the name of the sender.
  let paragraphs: [Paragraph]

  /// Some sentences, and the list that they end in.
  struct Paragraph: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The sentences.
    let text: String
    /// What is listed below them; nothing for most.
    var items: [String] = []

    /// A paragraph of sentences alone.
    init(stringLiteral text: String) { self.text = text }

    /// A paragraph that says `intro` of `names`: in a sentence, or as a list where that would be long.
    init(_ intro: String, _ names: [String], _ rest: String = "") {
      let isLong = names.count > 2
      text = isLong ? "\(intro):" : "\(intro): \(names.enumerated).\(rest)"
      items = isLong ? names : []
    }

    /// The paragraph as plain text, with lines that end in `lineEnd`.
    func plain(_ lineEnd: String = "\n") -> String {
      ([text] + items.map { "- \($0)" }).joined(separator: lineEnd)
    }
  }

  /// The letters by which `right` is used: to the organisation, then to each party where something
  /// must be asked.
  static func all(_ right: PersonalRight, _ statement: PrivacyStatement, _ claims: Claims) -> [Self]
  {
    let writer = LetterWriter(right, statement, claims)
    guard right.reachesParties else { return [writer.letter(to: nil)] }
    return [writer.letter(to: nil)]
      + addressees(statement, claims).map { writer.letter(to: $0) }
  }

  /// The parties of which somebody is to ask them what they know.
  ///
  /// A processor is none of them: it works for the organisation, which answers for it.
  static func addressees(_ statement: PrivacyStatement, _ claims: Claims) -> [Int] {
    var found: Set<Int> = []
    for (number, whole) in claims.wholes.enumerated() {
      guard statement.parties[number].retired == nil,
        case .party(let reference) = whole.party.askAt, let party = reference.index,
        !isProcessor(party, claims), statement.parties[party].retired == nil
      else { continue }
      found.insert(party)
    }
    return found.sorted()
  }

  /// Whether a party works for the organisation only, so that the letter is not for it.
  static func isProcessor(_ party: Int, _ claims: Claims) -> Bool {
    claims.wholes[party].party.role?.value == .processor
  }
}

/// Fills in letters about one right.
private struct LetterWriter {
  let right: PersonalRight
  let statement: PrivacyStatement
  let claims: Claims

  init(_ right: PersonalRight, _ statement: PrivacyStatement, _ claims: Claims) {
    self.right = right
    self.statement = statement
    self.claims = claims
  }

  func letter(to party: Int?) -> Letter {
    var body: [Letter.Paragraph] = ["Geachte heer of mevrouw,"]
    body += right.request.map { "\($0)" }
    if let found = subjectMatter(of: party) { body.append(found) }
    if right == .access {
      body.append(Self.recipients)
      if party == nil { body += unnamedRecipients }
    }
    body.append("\(right.term)")
    body.append("Met vriendelijke groet,")
    return Letter(right: right, party: party, subject: right.subject, paragraphs: body)
  }

  private static let recipients = Letter.Paragraph(
    stringLiteral: "Noem ook iedereen aan wie u mijn gegevens gaf, met naam. Daar heb ik recht op "
      + "(Hof van Justitie, C-154/21).")

  private static let whichOfThem = " Wie van hen kreeg mijn gegevens?"

  /// What the letter is about, as far as the claims say: the data at a party, or the moments.
  private func subjectMatter(of party: Int?) -> Letter.Paragraph? {
    if let party {
      let data = dataNames(at: party)
      guard !data.isEmpty else { return nil }
      return Letter.Paragraph("Het gaat mij in elk geval om deze gegevens", data)
    }
    let moments = momentNames
    guard !moments.isEmpty else { return nil }
    let intro =
      switch right {
      case .withdrawal: "Het gaat om de toestemming bij"
      case .contesting: "Het gaat om het besluit bij"
      default: "Het gaat mij in elk geval om deze momenten"
      }
    return Letter.Paragraph(intro, moments)
  }

  /// The data that the claims say a party has, gets or gives.
  private func dataNames(at party: Int) -> [String] {
    var seen: Set<Int> = []
    var names: [String] = []
    for claim in claims.ofParty(party) {
      switch claim.verb {
      case .gets, .exchanges, .has, .hasAlone, .sharesWith, .sees, .doesNotSee, .gives: break
      default: continue
      }
      for category in (claim.data?.items ?? []).compactMap(\.category.index)
      where seen.insert(category).inserted {
        names.append(statement.dataCategories[category].sentenceName.fromReader)
      }
    }
    return names
  }

  /// The moments that the letter to the organisation is about.
  private var momentNames: [String] {
    let numbers = statement.moments.indices.filter { number in
      let moment = statement.moments[number]
      return switch right {
      case .contesting: moment.automatedDecision != nil
      case .withdrawal:
        moment.profiling?.legalBasis?.value == .consent
          || claims.ofMoment(number).contains { $0.terms.legalBasis?.value == .consent }
      default: true
      }
    }
    return numbers.map { statement.moments[$0].name.value.withSmallLetter.fromReader }
  }

  /// A question about the recipients for whom the statement gives no names.
  private var unnamedRecipients: [Letter.Paragraph] {
    let unnamed = statement.parties.indices.filter { number in
      let party = statement.parties[number]
      return party.retired == nil
        && (party.kind.value == .category || party.kind.value == .unnamed)
    }
    // A group that is part of another is meant by that.
    let names = unnamed.filter { number in
      !unnamed.contains { $0 == statement.parties[number].parent?.index }
    }.map { statement.parties[$0].sentenceName.fromReader }
    guard !names.isEmpty else { return [] }
    let paragraph = Letter.Paragraph("Uw verklaring geeft geen naam bij", names, Self.whichOfThem)
    return paragraph.items.isEmpty ? [paragraph] : [paragraph, "\(Self.whichOfThem.dropFirst())"]
  }
}

extension Letter {
  /// The address that opens the letter in a mail program, to `email` where there is one.
  func mailAddress(to email: String?) -> String {
    let body = paragraphs.map { $0.plain("\r\n") }.joined(separator: "\r\n\r\n")
    return "mailto:\(email.map(Self.escaped) ?? "")?subject=\(Self.escaped(subject))"
      + "&body=\(Self.escaped(body))"
  }

  /// Percent-encoded, but for what a mail address and a text may hold as it is: RFC 6068, section 2.
  private static func escaped(_ text: String) -> String {
    PercentEncoding.encoded(text.utf8) { byte in
      byte == UInt8(ascii: "@") || PercentEncoding.isUnreserved(byte)
    }
  }
}

extension String {
  /// The words as the reader says them: what is "yours" on the site is "mine" in a letter.
  fileprivate var fromReader: String {
    var words = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for (number, word) in words.enumerated() {
      switch word.lowercased() {
      case "je", "jouw", "uw": words[number] = "mijn"
      case "jou", "u", "jij": words[number] = "mij"
      default: break
      }
    }
    return words.joined(separator: " ")
  }
}

// MARK: Words

extension PersonalRight {
  /// Whether it is used at parties that have data of their own, and not at the organisation alone.
  var reachesParties: Bool {
    switch self {
    case .withdrawal, .contesting: false
    default: true
    }
  }

  /// The name of the letter, in Dutch.
  var title: String {
    switch self {
    case .access: "Vragen wat er bekend is"
    case .rectification: "Gegevens laten verbeteren"
    case .erasure: "Gegevens laten wissen"
    case .restriction: "Gebruik laten stilzetten"
    case .portability: "Gegevens meenemen"
    case .objection: "Bezwaar maken"
    case .withdrawal: "Toestemming intrekken"
    case .contesting: "Een besluit aanvechten"
    }
  }

  /// Words by which somebody looks for the letter who does not know what the right is called.
  var searchWords: [String] {
    switch self {
    case .access: ["inzage", "inzien", "opvragen", "kopie"]
    case .rectification:
      ["rectificatie", "verbeteren", "corrigeren", "klopt niet", "fout", "aanpassen", "wijzigen"]
    case .erasure: ["wissen", "verwijderen", "weghalen", "vergeten"]
    case .restriction: ["beperken", "stilzetten", "pauzeren"]
    case .portability: ["overdragen", "meenemen", "overstappen"]
    case .objection: ["bezwaar", "stoppen", "afmelden"]
    case .withdrawal: ["toestemming", "intrekken", "stoppen", "afmelden"]
    case .contesting: ["aanvechten", "automatisch besluit", "algoritme"]
    }
  }

  fileprivate var subject: String {
    switch self {
    case .access: "Verzoek om inzage in mijn gegevens"
    case .rectification: "Verzoek om mijn gegevens te verbeteren"
    case .erasure: "Verzoek om mijn gegevens te wissen"
    case .restriction: "Verzoek om het gebruik van mijn gegevens te beperken"
    case .portability: "Verzoek om mijn gegevens mee te nemen"
    case .objection: "Bezwaar tegen het gebruik van mijn gegevens"
    case .withdrawal: "Ik trek mijn toestemming in"
    case .contesting: "Ik vecht een automatisch besluit aan"
    }
  }

  fileprivate var request: [String] {
    switch self {
    case .access:
      [
        "Welke persoonsgegevens hebt u van mij? Stuur mij daar een kopie van. Vertel erbij waarvoor "
          + "u ze gebruikt, hoelang u ze bewaart en van wie u ze kreeg."
      ]
    case .rectification:
      ["Er klopt iets niet in wat u van mij weet.", "Dit is fout: ……", "Maak er dit van: ……"]
    case .erasure: ["Ik wil dat u mijn gegevens wist. Mijn reden is: ……"]
    case .restriction:
      ["Ik wil dat u mijn gegevens voorlopig niet gebruikt. Mijn reden is: ……"]
    case .portability:
      [
        "Stuur mij de gegevens die ik u zelf gaf. Doe dat in een bestand dat een computer kan lezen."
      ]
    case .objection:
      [
        "Ik maak bezwaar tegen het gebruik van mijn gegevens. Mijn reden is: ……",
        "Gaat het om reclame? Dan hoef ik geen reden te geven en stopt u meteen.",
      ]
    case .withdrawal:
      ["Ik gaf u toestemming om mijn gegevens te gebruiken. Die trek ik nu in."]
    case .contesting:
      [
        "Een computer nam een besluit over mij. Ik wil dat een mens opnieuw kijkt.",
        "Mijn mening is: ……",
      ]
    }
  }

  fileprivate var term: String {
    "Ik krijg graag binnen één maand antwoord. Dat staat in de AVG, artikel 12 lid 3 en artikel "
      + "\(article)."
  }

  private var article: String {
    switch self {
    case .access: "15"
    case .rectification: "16"
    case .erasure: "17"
    case .restriction: "18"
    case .portability: "20"
    case .objection: "21"
    case .withdrawal: "7 lid 3"
    case .contesting: "22 lid 3"
    }
  }
}
