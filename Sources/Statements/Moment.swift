public import Diagnostics

/// A processing activity as the reader meets it, such as reporting a claim: what the organisation
/// does with data at that moment, and with whom it shares them.
public struct Moment: Declared {
  /// The permanent id, which is also its address: `/momenten/<id>/`.
  public let id: Located<String>
  /// The name, such as "Schade melden".
  public package(set) var name: Located<String>
  /// The name within a sentence, such as "als je een schade meldt".
  public package(set) var nameInSentence: Located<String>?
  /// Words by which readers look for it that are no names of it.
  public package(set) var searchWords: [Located<String>] = []
  /// What happens, in a sentence or two.
  public package(set) var summary: Located<String>?
  /// The products it belongs to; nil means all.
  public package(set) var products: [Reference]?
  /// Whose data they are; nil where the data do not say.
  public package(set) var dataSubjects: [Reference]?
  /// What the organisation is before the law.
  public package(set) var ourRole: Located<Party.Role>?
  /// What holds for all in it, unless that says otherwise.
  public package(set) var terms = Terms()
  /// What the organisation does itself; nil where the data do not say.
  public package(set) var uses: [Use]?
  /// Where `intern: ja` was written: no outside party, said on purpose.
  public package(set) var internalOnly: SourceRange?
  /// The exchanges with parties; nil where the data do not say.
  public package(set) var exchanges: [Exchange]?
  /// How people are profiled at this moment: AVG article 4(4).
  public package(set) var profiling: Profiling?
  /// A decision without a human: AVG article 22.
  public package(set) var automatedDecision: AutomatedDecision?
  /// The ids that it had before.
  public package(set) var formerIDs: [Located<String>] = []
  /// Whether the moment was written so that not all of it could be read, which has been reported.
  public var isIncomplete = false

  /// A moment of which only the id is known.
  public init(at key: Located<String>) {
    id = key
    name = key
  }

  /// How a sentence ends that says when it happens.
  public var sentenceEnd: String {
    nameInSentence?.value ?? "bij ‘\(name.value.withSmallLetter)’"
  }

  /// Whether it names no party and does not say on purpose that there is none.
  public var namesNoParty: Bool { internalOnly == nil && exchanges?.isEmpty ?? true }

  /// A moment has exchanges or is internal, not both.
  public func judge(_ written: WrittenKeys<Moment>, _ findings: Findings) {
    terms.judge(written, findings)
    guard let internalOnly, let exchanges, !exchanges.isEmpty else { return }
    findings.report(
      .internalWithExchanges(at: internalOnly, exchanges: written.range("uitwisselingen")))
  }

  /// The keys of a moment in `momenten.yaml`.
  public static let shape = Shape<Moment>(
    noun: Phrase(nl: "moment", en: "moment"),
    words: Phrase(nl: "wat de gegevens over een moment zeggen", en: "a moment's data")
  ) {
    Key(
      "naam", \.name, .heading, nl: "de naam van het moment", en: "the name of the moment",
      example: "Schade melden", required: true)
    Key(
      "in_de_zin", \.nameInSentence, .sentences,
      nl: "hoe een zin eindigt die zegt wanneer het gebeurt",
      en: "how a sentence ends that says when it happens", example: "als je een schade meldt",
      since: 2, told: .site)
    Key.searchWords(\.searchWords, example: "[ongeluk, claim]")
    Key(
      "samenvatting", \.summary, .sentences, nl: "wat er gebeurt, in één of twee zinnen",
      en: "what happens, in one or two sentences", example: "\"Je meldt een schade.\"")
    Key(
      "producten", \.products, .references(.product),
      nl: "voor welke producten; laat het weg als het voor alle producten geldt",
      en: "for which products; leave it out where it applies to all", example: "[autoverzekering]")
    Key(
      "betrokkenen", \.dataSubjects, .references(.dataSubject),
      nl: "van wie de gegevens zijn: ids uit `betrokkenen.yaml`",
      en: "whose data they are: ids of `betrokkenen.yaml`", example: "[klanten]", since: 2)
    Key(
      "onze_rol", \.ourRole, .choice(), nl: "wat jouw organisatie hier volgens de wet is",
      en: "what your organisation is before the law", example: "verwerkingsverantwoordelijke",
      since: 2)
    Terms.keys(
      \.terms.legalBasis, \.terms.law, \.terms.legitimateInterest, \.terms.exception,
      \.terms.retention, basisSince: 2)
    Key(
      "gebruik", \.uses, .things(each: Phrase(nl: "elk gebruik", en: "each use")),
      nl: "wat je zelf met gegevens doet: een lijst, elk deel met een streepje",
      en: "what you do with data yourself: a list, each part with a hyphen", since: 2)
    Key(
      "intern", \.internalOnly, .flag, nl: "`ja` als er geen andere partij bij is",
      en: "`ja` where no other party takes part", example: "ja")
    Key(
      "uitwisselingen", \.exchanges,
      .things(each: Phrase(nl: "elke uitwisseling", en: "each exchange")),
      nl: "met wie je gegevens deelt: een lijst, elk deel met een streepje",
      en: "with whom you share data: a list, each part with a hyphen")
    Key(
      "profilering", \.profiling, .thing(), nl: "als je mensen indeelt in groepen",
      en: "where you sort people into groups")
    Key(
      "automatisch_besluit", \.automatedDecision, .thing(),
      nl: "als een computer beslist, zonder mens (AVG artikel 22)",
      en: "where a computer decides without a human (GDPR article 22)", since: 2)
    Key.formerIDs(\.formerIDs, of: "het moment", example: "[schade]")
  }
}

/// What the organisation does with data itself at a moment.
public struct Use: Shaped {
  /// Where data come from.
  public enum Source: Sendable {
    /// From the person.
    case person(SourceRange)
    /// Made by the organisation.
    case ourselves(SourceRange)
    /// From a party.
    case party(Reference)
  }

  /// Which data; nil where the data do not say.
  public package(set) var data: DataList?
  /// What for.
  public package(set) var purpose: Located<String>?
  /// Where they come from; nil where the data do not say.
  public package(set) var source: Source?
  /// Whose data they are; nil where the data do not say, then as for the moment.
  public package(set) var dataSubjects: [Reference]?
  /// When it applies.
  public package(set) var condition: Located<String>?
  /// What holds for this use alone.
  public package(set) var terms = Terms()
  /// The whole use as written.
  public let range: SourceRange

  /// A use of which nothing is known.
  public init(at key: Located<String>) { range = key.range }

  /// A legitimate interest has its basis, and the basis its interest.
  public func judge(_ written: WrittenKeys<Use>, _ findings: Findings) {
    terms.judge(written, findings)
  }

  /// The keys of a use.
  public static let shape = Shape<Use>(
    noun: Phrase(nl: "gebruik", en: "use"),
    words: Phrase(
      nl: "wat je op een moment zelf met gegevens doet", en: "what you do with data yourself")
  ) {
    Key(
      "gegevens", \.data, .data, nl: "welke gegevens: ids uit `gegevens.yaml`",
      en: "which data: ids of `gegevens.yaml`", example: "[naam]", since: 2)
    Key(
      "waarvoor", \.purpose, .sentences, nl: "waarvoor je ze gebruikt", en: "what for",
      example: "\"We rekenen je premie uit.\"", since: 2)
    Key(
      "van", \.source, .source,
      nl: "van wie de gegevens komen: `betrokkene`, `onszelf`, of de id van een partij",
      en: "where they come from: `betrokkene`, `onszelf`, or the id of a party",
      example: "betrokkene", since: 2)
    Key(
      "betrokkenen", \.dataSubjects, .references(.dataSubject),
      nl: "van wie de gegevens zijn, als dat anders is dan bij het moment",
      en: "whose data they are, where that differs from the moment", example: "[bezoekers]",
      since: 2)
    Key(
      "voorwaarde", \.condition, .sentences, nl: "wanneer het geldt", en: "when it applies",
      example: "alleen bij letsel", since: 2)
    Terms.keys(
      \.terms.legalBasis, \.terms.law, \.terms.legitimateInterest, \.terms.exception,
      \.terms.retention, basisSince: 2)
  }
}

/// Data that the organisation and a party share at a moment.
public struct Exchange: Shaped {
  /// The party.
  public package(set) var party: Reference
  /// What for.
  public package(set) var purpose: Located<String>?
  /// Which data; nil where the data do not say.
  public package(set) var data: DataList?
  /// Which way; nil where the data do not say.
  public package(set) var direction: Located<Direction>?
  /// Whose data they are; nil where the data do not say, then as for the moment.
  public package(set) var dataSubjects: [Reference]?
  /// When it applies.
  public package(set) var condition: Located<String>?
  /// What holds for this exchange alone.
  public package(set) var terms = Terms()
  /// The whole exchange as written.
  public let range: SourceRange

  /// An exchange of which nothing is known.
  public init(at key: Located<String>) {
    party = Reference(key)
    range = key.range
  }

  /// A legitimate interest has its basis, and the basis its interest.
  public func judge(_ written: WrittenKeys<Exchange>, _ findings: Findings) {
    terms.judge(written, findings)
  }

  /// The keys of an exchange.
  public static let shape = Shape<Exchange>(
    noun: Phrase(nl: "uitwisseling", en: "exchange"),
    words: Phrase(
      nl: "gegevens die je op een moment met een partij deelt",
      en: "data that you and a party share at a moment")
  ) {
    Key(
      "met", \.party, .reference(.party), nl: "de id van de partij", en: "the id of the party",
      example: "cis", required: true)
    Key(
      "waarvoor", \.purpose, .sentences, nl: "waarvoor je dan gegevens deelt", en: "what for",
      example: "\"We zoeken je claim op.\"")
    Key(
      "gegevens", \.data, .data, nl: "welke gegevens: ids uit `gegevens.yaml`",
      en: "which data: ids of `gegevens.yaml`", example: "[naam]")
    Key(
      "richting", \.direction, .choice(),
      nl: "welke kant de gegevens op gaan; laat je het weg, dan staat er alleen dat je ze deelt",
      en: "which way data go; without it the site says only that they are shared",
      example: "beide")
    Key(
      "betrokkenen", \.dataSubjects, .references(.dataSubject),
      nl: "van wie de gegevens zijn, als dat anders is dan bij het moment",
      en: "whose data they are, where that differs from the moment", example: "[bezoekers]",
      since: 2)
    Key(
      "voorwaarde", \.condition, .sentences, nl: "wanneer het geldt", en: "when it applies",
      example: "alleen bij letsel")
    Terms.keys(
      \.terms.legalBasis, \.terms.law, \.terms.legitimateInterest, \.terms.exception,
      \.terms.retention)
  }

  /// Which way data go, seen from the organisation.
  public enum Direction: String, Choice {
    /// To the party.
    case to = "naar"
    /// From the party.
    case from = "van"
    /// Both ways.
    case both = "beide"

    /// The words for a reader and what it means.
    public var told: ChoiceWords {
      switch self {
      case .to:
        .init("we geven", nl: "jij geeft gegevens aan de partij", en: "you give data to the party")
      case .from:
        .init(
          "we krijgen", nl: "jij krijgt gegevens van de partij", en: "you get data from the party")
      case .both: .init("we geven en krijgen", nl: "allebei", en: "both")
      }
    }

    /// Other words by which people mean one of them.
    public static var otherWords: [String: Self] {
      [
        "naar en van": .both, "van en naar": .both, "heen en weer": .both, "allebei": .both,
        "wederzijds": .both, "heen": .to, "uit": .to, "terug": .from, "in": .from,
      ]
    }
  }
}

/// How people are profiled at a moment.
public struct Profiling: Shaped {
  /// What happens.
  public package(set) var explanation: Located<String>
  /// The legal basis: AVG article 6(1).
  public package(set) var legalBasis: Located<LegalBasis>?
  /// Where more is written.
  public package(set) var more: Located<String>?

  /// Profiling of which nothing is known.
  public init(at key: Located<String>) { explanation = key }

  /// The keys of `profilering`.
  public static let shape = Shape<Profiling>(
    noun: Phrase(nl: "profilering", en: "profiling"),
    words: Phrase(nl: "hoe we profielen maken", en: "how people are profiled")
  ) {
    Key("uitleg", \.explanation, .sentences, nl: "wat je doet", en: "what happens", required: true)
    Key(
      "grondslag", \.legalBasis, .choice(), nl: "waarom het mag van de wet (AVG artikel 6)",
      en: "the legal basis (GDPR article 6)")
    Key(
      "meer", \.more, .address, nl: "het adres van een pagina waar meer staat",
      en: "the address of a page that says more")
  }
}

/// A decision that a computer takes alone: AVG article 13(2)(f) and 22.
public struct AutomatedDecision: Shaped {
  /// What is decided, and how.
  public package(set) var explanation: Located<String>
  /// What it means for someone.
  public package(set) var consequences: Located<String>
  /// How someone gets a human to look, gives an own view and contests it: AVG article 22(3).
  public package(set) var contesting: Located<String>

  /// A decision of which nothing is known.
  public init(at key: Located<String>) {
    explanation = key
    consequences = key
    contesting = key
  }

  /// The keys of `automatisch_besluit`.
  public static let shape = Shape<AutomatedDecision>(
    noun: Phrase(nl: "automatisch besluit", en: "automated decision"),
    words: Phrase(
      nl: "een besluit van een computer, zonder mens",
      en: "a decision of a computer, without a human")
  ) {
    Key(
      "uitleg", \.explanation, .sentences, nl: "wat de computer besluit, en hoe",
      en: "what the computer decides, and how", required: true)
    Key(
      "gevolgen", \.consequences, .sentences, nl: "wat dat voor iemand betekent",
      en: "what it means for someone", required: true)
    Key(
      "aanvechten", \.contesting, .sentences,
      nl: "hoe iemand een mens laat kijken, zijn mening geeft en het besluit aanvecht",
      en: "how someone gets a human to look, gives an own view and contests it", required: true)
  }
}

extension ValueKind where Value == Use.Source {
  /// `betrokkene`, `onszelf`, or the id of a party.
  fileprivate static var source: ValueKind {
    ValueKind(
      .source,
      read: { node, place in
        place.text(of: node).map { text in
          switch text.value {
          case "betrokkene": .person(text.range)
          case "onszelf": .ourselves(text.range)
          default: .party(Reference(text))
          }
        }
      }, held: { .source($0) },
      resolve: { source, resolver in
        guard case .party(var reference) = source else { return }
        resolver.resolve(&reference, .party)
        source = .party(reference)
      })
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func internalWithExchanges(
    at place: SourceRange, exchanges: SourceRange?
  ) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: place,
      Phrase(
        nl: "een moment is 'intern' of het heeft uitwisselingen, niet allebei",
        en: "a moment is 'intern' or it has exchanges, not both"),
      help: Phrase(
        nl: "haal 'intern: ja' weg of haal de uitwisselingen weg",
        en: "remove 'intern: ja' or remove the exchanges"),
      notes: [
        Note(
          Phrase(nl: "de uitwisselingen staan hier", en: "the exchanges are here"), at: exchanges)
      ])
  }
}
