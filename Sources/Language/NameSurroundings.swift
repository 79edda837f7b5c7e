/// Says of what stands around a capital that it makes no name of it: a law, a function, a form of a
/// known name, a heading with a capital at each word, a sentence in another language.
struct NameSurroundings {
  private let text: DutchText

  init(_ text: DutchText) { self.text = text }

  private func key(_ piece: NamePiece) -> WordKey { WordKey(text.bytes, in: piece.range) }

  private func ends(_ piece: NamePiece, in suffixes: [[UInt8]]) -> Bool {
    let word = text.bytes[text.tokens[piece.tokens.lowerBound].range]
    return suffixes.contains { word.suffix($0.count).elementsEqual($0) }
  }

  // MARK: Laws

  /// The ends of the names of laws, as the "Aanwijzingen voor de regelgeving" (3.37 and further)
  /// name them.
  private static let lawEnds = [
    "wet", "wetboek", "besluit", "verordening", "richtlijn", "statuut", "verdrag", "regeling",
    "handvest", "gedragscode", "akkoord",
  ].map { Array($0.utf8) }
  private static let laws = WordSet(
    "wet verordening besluit richtlijn wetboek regeling verdrag cao")

  /// Whether `piece` is a law, or the name of one that follows "Wet", the first of its run.
  func isLaw(_ piece: NamePiece, after first: NamePiece?) -> Bool {
    if !piece.isAcronym, ends(piece, in: Self.lawEnds) { return true }
    guard let first, first.tokens != piece.tokens else { return false }
    return Self.laws.contains(key(first))
  }

  private static let settled = WordSet("wet verordening voorwaarden")

  /// Whether a law or the like stands right behind `piece`, which begins what it is called:
  /// "Algemene wet bestuursrecht".
  func isBeforeLaw(_ piece: NamePiece) -> Bool {
    let next = piece.tokens.upperBound
    return next < text.tokens.count && Self.settled.contains(text.tokens[next].key)
  }

  // MARK: Functions and bodies

  /// What people and bodies within an organisation are called.
  ///
  /// Source of the words: the Rijksoverheid's "Functiegebouw Rijk" and the bodies of the
  /// Gemeentewet, the WHW, the WOR and the Pensioenwet.
  private static let functions = WordSet(
    """
    adviseur adviescommissie ambtenaar analist architect assistent auditor bestuur bestuurder
    bestuurders bestuurssecretaris beheerder burgemeester commissaris commissarissen commissie
    consultant controller coordinator cliëntenraad counsel decaan deelnemersraad director directeur
    directie directeuren docent examencommissie faculteit faculteitsraad functionaris
    gemeenteraad gezag
    ledenvergadering
    geschillencommissie griffier griffie hoofd hoogleraar klachtencommissie klachtenfunctionaris
    klachtenloket lead leerplichtambtenaar manager medewerker medezeggenschapsraad minister
    ombudsfunctionaris ondernemingsraad officer officier opleidingscommissie owner penningmeester
    portefeuillehouder president projectleider raadsheer rechter rector registrar secretaris
    secretariaat staatssecretaris studentenraad teamleider toezichthouder universiteitsraad
    vertrouwenspersoon verantwoordingsorgaan voorzitter wethouder wethouders
    """)
  private static let functionEnds = [
    "commissie", "directeur", "functionaris", "manager", "officer", "bestuur", "voorzitter",
    "adviseur", "ambtenaar", "secretaris", "coördinator", "medewerker", "beheerder",
  ].map { Array($0.utf8) }
  /// English words in the names of functions.
  private static let functionParts = WordSet(
    """
    chief data privacy protection security information executive financial operating technology
    compliance human resources business product project program legal risk general marketing sales
    customer service senior junior head of international operations the and officer master scrum
    """)
  /// What a part of an organisation is called before its name.
  private static let parts = WordSet(
    "afdeling team sectie sector dienst functie rol locatie balie unit cluster directie domein bureau"
  )

  /// Those that are the first word of no other organisation's name.
  private static let ownParts = WordSet(
    "afdeling team sectie sector locatie balie unit rol functie")

  /// Whether a run is what a person or a body within an organisation is called.
  ///
  /// That is a word for it and else only ordinary words, or ordinary words after "afdeling" and the
  /// like. `unknown` are those of the run that are not known.
  func isFunction(
    _ run: ArraySlice<NamePiece>, isOrdinary: (NamePiece) -> Bool, unknown: [NamePiece]
  ) -> Bool {
    guard let first = run.first else { return false }
    let isPlain = unknown.allSatisfy { piece in
      isFunction(piece) || Self.functionParts.contains(key(piece)) || isOrdinary(piece)
    }
    guard isPlain else { return false }
    // "Geschillencommissie Webshop" is one of many, "Geschillencommissie" may be the own one.
    if run.count > 1, Self.outside.contains(key(first)) || Self.national.contains(key(first)) {
      return false
    }
    if run.count > 1, Self.ownParts.contains(key(first)) { return true }
    if run.contains(where: isFunction) { return true }
    let before = first.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    let word = text.tokens[before].key
    return Self.parts.contains(word) || Self.owners.contains(word)
  }

  private static let outside = WordSet("geschillencommissie klachtenloket")
  private static let national = WordSet(
    "landelijk landelijke nationaal nationale centraal koninklijke")

  /// Whose it is, where an ordinary word with a capital is a part of the organisation itself: "ons
  /// Privacyteam".
  private static let owners = WordSet("ons onze")

  static let titles = WordSet(
    """
    mevrouw meneer heer mw dhr mr drs dr ds prof dokter professor dominee pastoor juf meester trainer
    directeur burgemeester wethouder voorzitter secretaris penningmeester beheerder medewerker
    dirigent
    """)

  /// Whether a run is a person with a title, who is no party.
  func isPerson(_ run: ArraySlice<NamePiece>) -> Bool {
    guard let first = run.first else { return false }
    let hasTitle = run.dropLast().contains { Self.titles.contains(key($0)) }
    if hasTitle, !run.contains(where: { $0.isAcronym && !$0.isWeak }) { return true }
    var before = first.tokens.lowerBound - 1
    if before > 0, text.tokens[before].kind == .mark { before -= 1 }
    return before >= 0 && Self.titles.contains(text.tokens[before].key)
  }

  private func isFunction(_ piece: NamePiece) -> Bool {
    Self.functions.contains(key(piece)) || !piece.isCertain && ends(piece, in: Self.functionEnds)
  }

  // MARK: Forms of a name

  private static let articles = WordSet("de het een the")
  /// What stands before a place and is no party by it: courts, and parts of the organisation itself.
  private static let places = WordSet(
    "rechtbank gerechtshof hof kantoor vestiging filiaal station halte locatie regio")
  private static let forms = WordSet("stichting vereniging coöperatie groep group holding")

  /// Whether `piece` beside a known name makes no other name of it: an article with a capital, or,
  /// where the name `isDeclared`, its "Stichting" or "Groep".
  func isFormOfName(_ piece: NamePiece, isDeclared: Bool) -> Bool {
    Self.articles.contains(key(piece))
      || (isDeclared ? Self.forms : Self.places).contains(key(piece))
  }

  // MARK: Sentences

  /// Whether the words of a heading have their capitals because it is one: a word that sentences
  /// start with has one in the middle, or each of three or more words has one.
  func isTitleCase(_ sentence: DutchText.Sentence) -> Bool {
    var (words, capitals) = (0, 0)
    for index in sentence.tokens.dropFirst() where text.tokens[index].kind == .word {
      let token = text.tokens[index]
      words += 1
      guard token.hasCapital else { continue }
      capitals += 1
      let isAfterWord = text.tokens[index - 1].kind == .word
      if isAfterWord, CommonWords.sentenceStarters.contains(token.key) { return true }
    }
    return words >= 2 && capitals == words
      && text.tokens[sentence.tokens].filter { $0.kind == .word }
        .allSatisfy { DutchWords.isWord(text.bytes, in: $0.range) }
  }

  /// Of how many words in small letters a sentence must have to tell its language.
  private static let fewestWords = 4

  /// Whether at least three in four of the words of `sentence` in small letters are Dutch ones, or
  /// there are too few to tell.
  func isDutch(_ sentence: DutchText.Sentence) -> Bool {
    var (words, dutch) = (0, 0)
    for token in text.tokens[sentence.tokens] where token.kind == .word && !token.hasCapital {
      words += 1
      if DutchWords.isWord(text.bytes, in: token.range) { dutch += 1 }
    }
    return words < Self.fewestWords || dutch * 4 >= words * 3
  }
}
