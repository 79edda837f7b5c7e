import Checks
import Diagnostics
import Statements
import Templates

/// The schemas of the parts that directives in prose are replaced by, each a template in
/// `templates/onderdelen/`.
enum DirectiveContexts {
  /// What the template of a directive may use.
  static func schema(of name: DirectiveName) -> Schema {
    switch name {
    case .parties: parties
    case .moments: moments
    case .matrix: matrix
    case .flow: flow
    case .askAt: askAt
    case .dataCategories: dataCategories
    case .everything: everything
    case .letters: LetterContext.letters
    case .contents: contents
    }
  }

  /// `::inhoud`.
  static let contents = Schema(
    name: "onderdelen/inhoud",
    documentation: Phrase(nl: "de koppen van de tekst", en: "the headings of the text"),
    fields: [
      Field("koppen", .list(LinkContext.schema), nl: "de koppen", en: "the headings"),
      .isFilled("koppen"),
    ])

  /// `::partijen`.
  static let parties = Schema(
    name: "onderdelen/partijen",
    documentation: Phrase(nl: "de tabel Met wie / Waarvoor", en: "the table of parties"),
    fields: [
      Field("bijschrift", .text, nl: "het bijschrift van de tabel", en: "the caption"),
      Field("kenmerk", .text, nl: "een id die op de pagina uniek is", en: "a unique id"),
      Field("filter", .flag, nl: "lang genoeg om in te zoeken", en: "long enough to filter"),
      Field(
        "kolommen", .list(partyColumn), nl: "de kolommen na de naam",
        en: "the columns after the name"),
      Field("partijen", .list(PartyContext.party.schema), nl: "de partijen", en: "the parties"),
      Field(
        "niemand", .flag, nl: "er is geen enkele partij", en: "there is no party at all"),
    ])

  /// A column of the table of parties: its head, and which one it is.
  static let partyColumn = Schema(
    name: "partijkolom",
    documentation: Phrase(nl: "een kolom van de tabel", en: "a column of the table"),
    fields: [Field("kop", .text, nl: "wat erboven staat", en: "its head")]
      + PartyColumn.allCases.filter { $0 != .name }.map {
        Field(
          name: "kolom_\($0.rawValue)", kind: .flag,
          documentation: Phrase(
            nl: "het is de kolom '\($0.rawValue)'", en: "it is the column '\($0.rawValue)'"),
          isOnRequest: true)
      })

  /// `::momenten`.
  static let moments = Schema(
    name: "onderdelen/momenten",
    documentation: Phrase(nl: "de tabel Moment / Met wie", en: "the table of moments"),
    fields: [
      Field("bijschrift", .text, nl: "het bijschrift van de tabel", en: "the caption"),
      Field("momenten", .list(MomentContext.moment.schema), nl: "de momenten", en: "the moments"),
    ])

  /// The anchors that a thing had before, which links from elsewhere may still name.
  static let formerAnchors = Field(
    "eerdere_ankers", .list(TextContext.schema), nl: "de ankers van 'voorheen'",
    en: "the anchors of 'voorheen'")

  /// One category of data with everyone who gets it, by its number.
  static let dataCategory = Context<Int>(
    "gegevenssoort", DataCategory.shape.words,
    [
      .keys(of: DataCategory.shape) { $1.statement.dataCategories[$0] },
      .one(
        "id", .text, nl: "het anker, zoals gegeven-adres", en: "the anchor, such as gegeven-adres"
      ) { .text(Anchor.dataCategory($1.statement.dataCategories[$0].id.value)) },
      .list(
        formerAnchors.name, TextContext.schema, nl: formerAnchors.documentation.dutch,
        en: formerAnchors.documentation.english,
        of: { $1.statement.dataCategories[$0].formerIDs }
      ) { former, _ in TextContext.value(Anchor.dataCategory(former.value)) },
      .list(
        "naar", LinkContext.schema, nl: "wie het krijgt", en: "who gets it",
        of: { $1.index.uses[$0].to }
      ) { $1.partyInSentence($0) },
      .list(
        "van", LinkContext.schema, nl: "van wie het komt", en: "who gives it",
        of: { $1.index.uses[$0].from }
      ) { $1.partyInSentence($0) },
      .list(
        "gedeeld_met", LinkContext.schema,
        nl: "met wie we het delen, zonder dat de richting gezegd is",
        en: "with whom it is shared, where no direction is said",
        of: { $1.index.uses[$0].shared }
      ) { $1.partyInSentence($0) },
      .list(
        "bij", LinkContext.schema, nl: "wie het zelf heeft", en: "who has it itself",
        of: { $1.index.uses[$0].had }
      ) { $1.partyInSentence($0) },
      .list(
        "alleen_bij", LinkContext.schema, nl: "wie het als enige heeft, naast de mens zelf",
        en: "who alone has it, beside the person",
        of: { $1.index.uses[$0].onlyThere }
      ) { $1.partyInSentence($0) },
      .list(
        "wij_zien_bij", LinkContext.schema, nl: "bij wie wij het ook zien",
        en: "at whom we can see it too",
        of: { $1.index.uses[$0].visibleToUs }
      ) { $1.partyInSentence($0) },
      .list(
        "wij_zien_niet_bij", LinkContext.schema, nl: "bij wie wij het niet zien",
        en: "at whom we can't see it",
        of: { $1.index.uses[$0].hiddenFromUs }
      ) { $1.partyInSentence($0) },
      .list(
        "niet_naar", LinkContext.schema, nl: "wie het nooit krijgt", en: "who never gets it",
        of: { $1.index.uses[$0].withheldFrom }
      ) { $1.partyInSentence($0) },
      .list(
        "momenten", LinkContext.schema, nl: "de momenten waarop wij het gebruiken",
        en: "the moments at which we use it", of: { $1.index.uses[$0].moments }
      ) { $1.momentInSentence($0) },
      .list(
        "boven", above, nl: "de soorten waar dit bij hoort en waarover iets gezegd is",
        en: "the categories that it is part of and of which something is said",
        of: { $1.index.uses[$0].onlyThere.isEmpty ? $1.categories(above: $0) : [] }
      ) { number, builder in
        let use = builder.index.uses[number]
        return .object(
          [
            .text(builder.sentenceName(ofDataCategory: number)),
            .text(builder.dataCategoryAddress(number)),
          ]
            + [use.shared, use.to, use.from].flatMap { parties in
              Value.filled(parties.map(builder.partyInSentence))
            })
      },
      .one(
        "beschermd", .optional(TextContext.schema),
        nl: "wat de wet extra beschermt, in woorden", en: "what the law protects more, in words"
      ) { category, builder in
        let kind = builder.statement.dataCategories[category].kind.value
        return TextContext.value(kind.mark == nil ? nil : kind.words)
      },
      .source { $1.marks?.mark(ofDataCategory: $0, in: $1.statement) },
    ])

  /// A category that another is part of.
  private static let above = Schema(
    name: "gegevenssoort-erboven",
    documentation: Phrase(
      nl: "een soort waar een andere bij hoort", en: "a category above another"),
    fields: [
      Field("naam", .text, nl: "de naam binnen een zin", en: "the name within a sentence"),
      Field("adres", .address, nl: "de uitleg", en: "its explanation"),
      Field("gedeeld_met", .list(LinkContext.schema), nl: "met wie we het delen", en: "with whom"),
      .isFilled("gedeeld_met"),
      Field("naar", .list(LinkContext.schema), nl: "wie het krijgt", en: "who gets it"),
      .isFilled("naar"),
      Field("van", .list(LinkContext.schema), nl: "van wie het komt", en: "who gives it"),
      .isFilled("van"),
    ])

  /// `::gegevens`.
  static let dataCategories = Schema(
    name: "onderdelen/gegevens",
    documentation: Phrase(
      nl: "de soorten gegevens en wie ze krijgt", en: "the categories of data and who gets them"),
    fields: [
      Field("persoonlijk", .list(dataCategory.schema), nl: "persoonsgegevens", en: "personal data"),
      .isFilled("persoonlijk"),
      Field("overig", .list(dataCategory.schema), nl: "andere gegevens", en: "other data"),
      .isFilled("overig"),
    ])

  /// `::matrix`.
  static let matrix = Schema(
    name: "onderdelen/matrix",
    documentation: Phrase(nl: "de tabel partij × moment", en: "the party × moment matrix"),
    fields: [
      Field("wortel", .address, nl: "het pad naar de hoofdmap", en: "the path to the root"),
      Field("bijschrift", .text, nl: "het bijschrift van de tabel", en: "the caption"),
      Field("momenten", .list(LinkContext.schema), nl: "de kolommen", en: "the columns"),
      Field("rijen", .list(matrixRow), nl: "een rij per partij", en: "a row for each party"),
      Field(
        "per_moment", .list(matrixMoment), nl: "hetzelfde per moment, voor een smal scherm",
        en: "the same by moment, for a narrow screen"),
      Field(
        "los", .list(LinkContext.schema), nl: "met wie we delen zonder vast moment",
        en: "with whom data are shared at no fixed moment"),
      .isFilled("los"),
      Field(
        "heeft_richting", .flag, nl: "van minstens één uitwisseling is de richting gezegd",
        en: "of at least one exchange the direction is said"),
    ])

  static let matrixMoment = Schema(
    name: "matrixmoment",
    documentation: Phrase(nl: "een moment met zijn partijen", en: "a moment with its parties"),
    fields: [
      Field("naam", .text, nl: "het moment", en: "the moment"),
      Field("adres", .address, nl: "de pagina", en: "the page"),
      Field("partijen", .list(LinkContext.schema), nl: "de partijen", en: "the parties"),
      .isFilled("partijen"),
    ])

  static let matrixRow = Schema(
    name: "matrixrij",
    documentation: Phrase(nl: "een partij in de matrix", en: "a party in the matrix"),
    fields: [
      Field("naam", .text, nl: "de partij", en: "the party"),
      Field("adres", .address, nl: "de pagina", en: "the page"),
      Field("cellen", .list(matrixCell), nl: "een cel per moment", en: "a cell for each moment"),
    ])

  static let matrixCell = Schema(
    name: "matrixcel",
    documentation: Phrase(nl: "een cel van de matrix", en: "a cell of the matrix"),
    fields: [
      Field("moment", .text, nl: "het moment van de kolom", en: "the column's moment"),
      Field("gevuld", .flag, nl: "er is een uitwisseling", en: "there is an exchange"),
      Field("naar", .flag, nl: "naar de partij", en: "to the party"),
      Field("van", .flag, nl: "van de partij", en: "from the party"),
      Field("richting", .text, nl: "de richting in woorden", en: "the direction in words"),
    ])

  /// `::stroom`.
  static let flow = Schema(
    name: "onderdelen/stroom",
    documentation: Phrase(
      nl: "het plaatje van momenten naar partijen, met dezelfde inhoud als tabel",
      en: "the picture from moments to parties, with a table that says the same"),
    fields: [
      Field(
        "plaatje", .optional(PictureContext.schema),
        nl: "het plaatje; ontbreekt als het te vol zou zijn", en: "the picture, unless too full"),
      Field("bijschrift", .text, nl: "het bijschrift", en: "the caption"),
      Field("wortel", .address, nl: "het pad naar de hoofdmap", en: "the path to the root"),
      Field(
        "per_moment", .list(flowMoment), nl: "hetzelfde per moment, voor een smal scherm",
        en: "the same by moment, for a narrow screen"),
      Field(
        "rijen", .list(flowRow), nl: "een rij per lijn; geen waar ::matrix erboven staat",
        en: "a row for each line; none below ::matrix"),
      .isFilled("rijen"),
    ])

  static let flowMoment = Schema(
    name: "stroommoment",
    documentation: Phrase(nl: "een moment van het plaatje", en: "a moment of the picture"),
    fields: [
      Field("moment", .object(LinkContext.schema), nl: "het moment", en: "the moment"),
      Field("partijen", .list(flowParty), nl: "met wie", en: "with whom"),
    ])

  static let flowParty = Schema(
    name: "stroompartij",
    documentation: Phrase(nl: "een partij bij een moment", en: "a party at a moment"),
    fields: [
      Field("partij", .object(LinkContext.schema), nl: "de partij", en: "the party"),
      Field("richting", .text, nl: "de richting in een woord", en: "the direction in a word"),
      Field("naar", .flag, nl: "naar de partij", en: "to the party"),
      Field("van", .flag, nl: "van de partij", en: "from the party"),
    ])

  static let flowRow = Schema(
    name: "stroomrij",
    documentation: Phrase(nl: "een lijn van het plaatje", en: "a line of the picture"),
    fields: [
      Field("moment", .object(LinkContext.schema), nl: "het moment", en: "the moment"),
      Field("partij", .object(LinkContext.schema), nl: "de partij", en: "the party"),
      Field("richting", .text, nl: "de richting in woorden", en: "the direction in words"),
    ])

  /// `::vraag-bij`.
  static let askAt = Schema(
    name: "onderdelen/vraag-bij",
    documentation: Phrase(
      nl: "voor welke gegevens je bij wie moet zijn, per product",
      en: "for which data you ask whom, by product"),
    fields: [
      Field("producten", .list(productChoice), nl: "de producten", en: "the products"),
      Field(
        "algemeen", .list(askRow), nl: "wat voor elk product geldt", en: "what applies to all"),
      .isFilled("algemeen"),
      Field("organisatie", .text, nl: "de organisatie", en: "the organisation"),
      Field(
        "brief", .optional(LinkContext.schema), nl: "een brief aan de organisatie zelf",
        en: "a letter to the organisation itself"),
      .isPolite,
    ])

  static let productChoice = Schema(
    name: "productkeuze",
    documentation: Phrase(nl: "een product om uit te kiezen", en: "a product to choose"),
    fields: [
      Field(
        "id", .text, nl: "het anker, zoals product-zorg", en: "the anchor, such as product-zorg"),
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("samenvatting", .optional(TextContext.schema), nl: "wat het is", en: "what it is"),
      formerAnchors, .isFilled(formerAnchors.name),
      Field("rijen", .list(askRow), nl: "waar je moet zijn", en: "where to ask"),
      .isFilled("rijen"),
    ])

  static let askRow = Schema(
    name: "vraagrij",
    documentation: Phrase(nl: "bij wie je voor welke gegevens bent", en: "whom to ask for what"),
    fields: [
      Field(
        "partij", .object(LinkContext.schema), nl: "de partij die gegevens heeft",
        en: "the party that has data"),
      Field(
        "alleen_bij_hen", .list(DeclaredSchemas.schema(of: DataItem.self)),
        nl: "gegevens die alleen zij heeft", en: "data that only it has"),
      .isFilled("alleen_bij_hen"),
      Field(
        "wij_zien_niet", .list(DeclaredSchemas.schema(of: DataItem.self)),
        nl: "gegevens die wij niet zien", en: "data that we can't see"),
      .isFilled("wij_zien_niet"),
      Field("vraag_bij", .object(PartyContext.askAt), nl: "waar je vraagt", en: "where to ask"),
      Field(
        "contact", .optional(DeclaredSchemas.schema(of: Contact.self)),
        nl: "hoe je die bereikt", en: "how to reach it"),
      Field("website", .optional(LinkContext.schema), nl: "de website", en: "the website"),
      Field(
        "brief", .optional(LinkContext.schema), nl: "een brief om het te vragen",
        en: "a letter to ask it"),
    ])

  /// `::alles`.
  static let everything = Schema(
    name: "onderdelen/alles",
    documentation: Phrase(nl: "de hele verklaring", en: "the whole statement"),
    fields: [
      Field("wortel", .address, nl: "het pad naar de hoofdmap", en: "the path to the root"),
      Field("anker", .text, nl: "het anker van het geheel", en: "the anchor of the whole"),
      Field("paginas", .list(proseSection), nl: "de pagina's", en: "the pages"),
      Field("partijen", .list(partySection), nl: "de partijen", en: "the parties"),
      Field("momenten", .list(momentSection), nl: "de momenten", en: "the moments"),
    ])

  static let proseSection = Schema(
    name: "alles-pagina",
    documentation: Phrase(nl: "een pagina in het geheel", en: "a page within the whole"),
    fields: [
      Field("anker", .text, nl: "het anker", en: "the anchor"),
      Field("titel", .text, nl: "de titel", en: "the title"),
      Field("inhoud", .html, nl: "de tekst, koppen vanaf h3", en: "the text, headings from h3"),
    ])

  static let partySection = Schema(
    name: "alles-partij",
    documentation: Phrase(nl: "een partij in het geheel", en: "a party within the whole"),
    fields: [
      Field("anker", .text, nl: "het anker", en: "the anchor"),
      Field("partij", .object(PartyContext.party.schema), nl: "de partij", en: "the party"),
      Field("inhoud", .html, nl: "de tekst, koppen vanaf h4", en: "the text, headings from h4"),
    ])

  static let momentSection = Schema(
    name: "alles-moment",
    documentation: Phrase(nl: "een moment in het geheel", en: "a moment within the whole"),
    fields: [
      Field("anker", .text, nl: "het anker", en: "the anchor"),
      Field("moment", .object(MomentContext.moment.schema), nl: "het moment", en: "the moment"),
      Field("inhoud", .html, nl: "de tekst, koppen vanaf h4", en: "the text, headings from h4"),
    ])
}
