import Text

/// Says whether ordinary Dutch words with a capital in the middle of a sentence are only that:
/// "je Toestemming", "de Huisarts", "klik op Opslaan", "Groep 7".
///
/// Writers give capitals to what is important to them: terms of a contract, functions, buttons. A name
/// that is a Dutch word as well is told from these by what stands before it.
struct CapitalUse {
  private let text: DutchText

  init(_ text: DutchText) { self.text = text }

  private func key(_ piece: NamePiece) -> WordKey { WordKey(text.bytes, in: piece.range) }

  /// Whether `run`, of ordinary words alone, names nobody; `isOnlyRun` where its sentence has no
  /// other words than it.
  func isCommon(_ run: ArraySlice<NamePiece>, isOnlyRun: Bool) -> Bool {
    guard let first = run.first, let last = run.last else { return false }
    if isLabel(first.tokens.lowerBound) { return true }
    if run.count == 1, isNumbered(last) { return true }
    switch determiner(before: first.tokens.lowerBound) {
    case .any: return true
    case .article where run.count == 1:
      return isRole(first) || !isOnlyRun && !isInstitution(first)
    case .none where run.count == 1: return isRole(first) || isPlural(first)
    default: return false
    }
  }

  // MARK: What stands before

  private enum Determiner {
    /// One after which a name is rare: "een", "je", "deze".
    case any
    case article
    case none
  }

  private static let determiners = WordSet(
    """
    een geen elk elke ieder iedere je jouw jullie uw mijn zijn hun ons onze deze welk welke alle
    sommige enkele meerdere beide twee drie per
    """)
  private static let articles = WordSet("de het")

  /// What determines the word at `index`, an adjective between them left out.
  private func determiner(before index: Int) -> Determiner {
    var before = index - 1
    for _ in 0..<2 {
      guard before >= 0, text.tokens[before].kind == .word,
        text.tokens[before].range.upperBound < text.tokens[before + 1].range.lowerBound
      else { return .none }
      let key = text.tokens[before].key
      if Self.determiners.contains(key) { return .any }
      if Self.articles.contains(key) { return .article }
      guard text.bytes[text.tokens[before].range].last == UInt8(ascii: "e") else { return .none }
      before -= 1
    }
    return .none
  }

  private static let cues = WordSet(
    """
    klik klikt klikken tik tikt kies kiest kiezen druk selecteer selecteert vink knop menu
    tabblad scherm kopje kop rubriek optie keuze zie veld vakje hoofdstuk pagina
    """)
  private static let cueLinks = WordSet("op naar voor bij onder in aan ook")

  /// Whether what begins at `index` is what a button or a page is called: "klik op Opslaan", "ga naar
  /// Instellingen".
  private func isLabel(_ index: Int) -> Bool {
    var before = index - 1
    guard before >= 0, text.tokens[before].kind == .word else { return false }
    let nearest = text.tokens[before].key
    if Self.cues.contains(nearest) { return true }
    guard before > 0, Self.cueLinks.contains(nearest) else { return false }
    before -= 1
    let key = text.tokens[before].key
    return Self.cues.contains(key) || Self.going.contains(key) && nearest == Self.to
  }

  private static let going = WordSet("ga")
  private static let to = WordKey("naar")

  /// Whether a number stands right behind: "Groep 7".
  private func isNumbered(_ piece: NamePiece) -> Bool {
    let next = piece.tokens.upperBound
    return next < text.tokens.count && text.tokens[next].kind == .number
  }

  // MARK: What the word is

  /// Whether `piece` before a place makes an institution of it.
  func mayBeBranch(_ piece: NamePiece) -> Bool {
    isInstitution(piece) || isPlural(piece) || ends(piece, in: Self.services, mayBeAll: true)
  }

  private static let services = list("brandweer politie ambulancezorg huisartsenpost")

  /// Whether `piece` ends in what people are called by what they do, and bodies of people.
  private func isRole(_ piece: NamePiece) -> Bool { ends(piece, in: Self.roles, mayBeAll: true) }

  /// Whether `piece` is a compound for an institution, of which there may be one: "het
  /// Pensioenregister".
  private func isInstitution(_ piece: NamePiece) -> Bool {
    ends(piece, in: Self.institutions, mayBeAll: false) || key(piece) == Self.authority
  }

  /// The first word of the names of several, of which the rest is in small letters.
  private static let authority = WordKey("autoriteit")

  private func ends(_ piece: NamePiece, in endings: [[UInt8]], mayBeAll: Bool) -> Bool {
    let word = text.bytes[piece.range].map { $0 | Byte.caseBit }
    return endings.contains { ending in
      word.suffix(ending.count).elementsEqual(ending) && (mayBeAll || word.count > ending.count)
    }
  }

  /// Whether `piece` is the plural of a word in the list.
  private func isPlural(_ piece: NamePiece) -> Bool {
    let word = text.bytes[piece.range]
    for ending in ["en", "s"] where word.count > 3 + ending.utf8.count {
      guard word.suffix(ending.utf8.count).elementsEqual(ending.utf8) else { continue }
      let stem = word.startIndex..<(word.endIndex - ending.utf8.count)
      if DutchWords.isListed(text.bytes, in: stem) { return true }
    }
    return false
  }

  /// Source of the words: the "Beroepenindeling ROA-CBS" and what contracts call their parties.
  private static let roles = list(
    """
    arts agent notaris mentor coach consulent begeleider hulpverlener zorgverlener verpleegkundige
    doktersassistent praktijkondersteuner therapeut psycholoog psychiater apotheker mondhygiënist
    hygiënist chirurg orthodontist verloskundige diëtist logopedist trainer instructeur leraar
    docent juf conciërge decaan jurist advocaat rechter officier griffier deurwaarder makelaar
    taxateur inspecteur controleur accountant actuaris boekhouder monteur installateur aannemer
    schilder glaszetter huismeester conducteur chauffeur bezorger koerier postbode beheerder
    coördinator regisseur opdrachtgever werkgever werknemer gever nemer gebruiker klant cliënt patiënt
    deelnemer verzekerde betrokkene verwerker ontvanger koper verkoper huurder verhuurder bewoner
    ouder voogd kandidaat sollicitant abonnee lid donateur vrijwilliger student leerling inwoner
    burger bezoeker gast reiziger burgemeester wethouder dijkgraaf heemraad bestuurder voorzitter
    secretaris penningmeester directeur leidinggevende verantwoordelijke toezichthouder gemachtigde
    bewindvoerder curator mediator tolk vertaler dominee pastoor ouderling diaken imam politie
    brandweer rechtbank gerechtshof
    """)
  private static let institutions = list(
    """
    bureau dienst register loket fonds instituut bank bond knooppunt meldpunt steunpunt net portaal
    box platform ministerie commissariaat autoriteit inspectie unie verbond vereniging stichting
    koepel centrale agentschap waterschap schap universiteit academie kadaster groep krant
    verzekeraar maatschappij
    """)

  private static func list(_ text: String) -> [[UInt8]] {
    text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8).map { $0 | Byte.caseBit } }
  }
}

// MARK: Sentences

extension CapitalUse {
  private static let joints = WordSet("en of de het een van in met per op aan bij voor ook")

  /// Whether `sentence` only lists things, each with a capital and each a Dutch word.
  ///
  /// So it is with "Yoga, Spinning en Pilates".
  func isEnumeration(_ sentence: DutchText.Sentence) -> Bool {
    var capitals: [DutchText.Token] = []
    var hasComma = false
    for index in sentence.tokens {
      let token = text.tokens[index]
      switch token.kind {
      case .mark: hasComma = hasComma || text.firstScalar(index) == UInt32(ascii: ",")
      case .word where token.hasCapital: capitals.append(token)
      case .word: guard Self.joints.contains(token.key) else { return false }
      case .number: continue
      case .abbreviation, .address: return false
      }
    }
    return hasComma && capitals.count >= 2
      && capitals.allSatisfy { token in
        DutchWords.isWord(text.bytes, in: token.range)
          && !CommonWords.namesAmongWords.contains(token.key)
      }
  }
}
