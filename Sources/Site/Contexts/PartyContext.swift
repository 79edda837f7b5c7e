import Claims
import Diagnostics
import Statements
import Templates

/// A party, as its own page and the page with everything show it.
enum PartyContext {
  /// Everything that the data say of a party, by its number.
  static let party = Context<Int>(
    "partij", Party.shape.words,
    [
      .keys(of: Party.shape) { $1.index.party($0) },
      .one(
        "overgenomen_van", .optional(LinkContext.schema),
        nl: "het geheel waarvan de partij iets overneemt",
        en: "the whole of which the party inherits something"
      ) { party, builder in
        builder.index.wholes[party].from.map(builder.partyLink) ?? .absent
      },
      .one("overgenomen", .texts, nl: "wat het overneemt", en: "what it inherits") {
        party, builder in
        .list(
          builder.index.wholes[party].inherited.map { .text(builder.label(ofKey: $0)) })
      },
      .one("id", .text, nl: "de vaste id", en: "the permanent id") { party, builder in
        .text(builder.statement.parties[party].id.value)
      },
      .one("adres", .address, nl: "de pagina van de partij", en: "the party's page") {
        .text($1.partyAddress($0))
      },
      .one("ongenoemd", .flag, nl: "een functie zonder naam", en: "a function without a name") {
        .flag($1.statement.parties[$0].kind.value == .unnamed)
      },
      .one(
        "brief", .optional(LinkContext.schema),
        nl: "een brief om te vragen wat er bekend is, aan wie 'vraag_bij' noemt",
        en: "a letter to ask what is known, to whom 'vraag_bij' names"
      ) { number, builder in
        switch builder.index.askAt(ofParty: number) {
        case nil: .absent
        case .us: builder.letterLink(to: nil)
        case .party(let reference): builder.letterLink(to: reference.index)
        }
      },
      .list(
        "momenten", LinkContext.schema, nl: "de momenten waarop het gebeurt",
        en: "the moments at which it happens", of: { $1.index.momentsOfParty($0) }
      ) { $1.momentLink($0) },
      .list(
        "onderdelen", part, nl: "de partijen die erbij horen", en: "its parts",
        of: { $1.index.partsOfParty[$0] }
      ) { part, builder in
        let party = builder.statement.parties[part]
        return .object([
          .text(party.name.value), .text(builder.partyAddress(part)), .text(party.purpose.value),
        ])
      },
      .one(
        "naam_in_zin", .text, nl: "de naam binnen een zin", en: "the name within a sentence"
      ) { .text($1.statement.parties[$0].sentenceName) },
      .together(answerFields) { $1.answer(ofParty: $0) },
      Context.Entry(fields: [.isPolite]) { _, builder, values in
        values.append(.flag(builder.isPolite))
      },
      .source { $1.marks?.mark(ofParty: $0, in: $1.statement) },
    ])

  /// What the head of a page says, and the rows that add to it.
  private static let answerFields = [
    Field(
      "antwoord", .list(PartyAnswer.sentence.schema), nl: "wat we delen, en wanneer, in zinnen",
      en: "what is shared, and when, in sentences"),
    .isFilled("antwoord"),
    Field(
      "gegevens_ongenoemd", .flag, nl: "van deze partij zijn nergens gegevens genoemd",
      en: "data are named nowhere for this party"),
    Field("krijgt_verteld", .flag, nl: "'antwoord' zegt 'krijgt' al", en: "'antwoord' says it"),
    Field("geeft_verteld", .flag, nl: "'antwoord' zegt 'geeft' al", en: "'antwoord' says it"),
    Field(
      "producten_verteld", .flag, nl: "'antwoord' zegt de producten al",
      en: "'antwoord' says the products"),
    Field(
      "uitwisselingen", .list(ClaimContext.row.schema),
      nl: "per moment wat 'antwoord' nog niet zei; bij elke staat het moment",
      en: "by moment what 'antwoord' did not say yet; each names the moment"),
    .isFilled("uitwisselingen"),
  ]

  static let askAt = Schema(
    name: "vraag-bij",
    documentation: Phrase(nl: "waar je iets vraagt", en: "where to ask"),
    fields: [
      Field("ons", .flag, nl: "bij de organisatie zelf", en: "at the organisation itself"),
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "de pagina of website", en: "the page or website"),
    ])

  static let part = Schema(
    name: "onderdeel",
    documentation: Phrase(nl: "een onderdeel van een partij", en: "a part of a party"),
    fields: [
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "de pagina", en: "the page"),
      Field("waarvoor", .text, nl: "waarvoor", en: "what for"),
    ])
}

extension ContextBuilder {
  /// A party: ``PartyContext/party``.
  func party(_ number: Int) -> Value { PartyContext.party.value(number, self) }

  /// What a page calls a key that a part has of its whole.
  fileprivate func label(ofKey name: String) -> String {
    switch name {
    case "grondslag": "waarom het mag"
    case "bewaartermijn": "hoe lang"
    case "uitzondering": "waarom gevoelige gegevens mogen"
    case "belang": "ons belang"
    case "vraag_bij": isPolite ? "bij wie u moet zijn" : "bij wie je moet zijn"
    case "doorgifte": "wat er buiten Europa komt"
    case "privacyverklaring": "de eigen verklaring"
    case "krijgt_niet": "wat nooit naar ze gaat"
    case "alleen_bij_hen": "wat alleen bij ze is"
    case "wij_zien": "wat wij ook zien"
    case "wij_zien_niet": "wat wij niet zien"
    case "krijgt": "wat we geven"
    case "geeft": "wat we krijgen"
    case "heeft": "wat er zelf bij ze is"
    default: String(name.map { $0 == "_" ? " " : $0 })
    }
  }

  /// The values of ``PartyContext/answerFields``.
  fileprivate func answer(ofParty number: Int) -> [Value] {
    let claims = index.claims(ofParty: number)
    let answer = PartyAnswer(claims)
    func tells(_ verb: Claim.Verb) -> Bool {
      claims.contains {
        $0.moment == nil && $0.verb == verb && answer.tellsData(of: $0)
      }
    }
    var values = Value.filled(
      answer.sentences.map { PartyAnswer.sentence.value((number, $0), self) })
    values += [answer.isSilentOnData, tells(.gets), tells(.gives), answer.tellsProducts].map {
      .flag($0)
    }
    values.append(filled: rows(of: claims, after: answer)) { ClaimContext.row.value($0, self) }
    return values
  }

  /// Where to ask: ``PartyContext/askAt``, or absent.
  func askAt(_ askAt: Party.AskAt?, inSentence: Bool = false) -> Value {
    switch askAt {
    case nil: return .absent
    case .us:
      let address = index.organisation.website?.value ?? self.address(of: .home)
      return .object([.flag(true), .text(statement.organisation.name.value), .text(address)])
    case .party(let reference):
      guard let party = reference.index else { return .absent }
      return .object([
        .flag(false),
        .text(
          inSentence ? statement.parties[party].sentenceName : statement.parties[party].name.value),
        .text(partyAddress(party)),
      ])
    }
  }
}

/// A picture drawn from the data.
enum PictureContext {
  static let schema = Schema(
    name: "plaatje",
    documentation: Phrase(nl: "een plaatje uit de gegevens", en: "a picture from the data"),
    fields: [
      Field("svg", .html, nl: "de tekening", en: "the drawing"),
      Field("pijlen", .flag, nl: "er staan pijlen in", en: "it has arrows"),
    ])
}
