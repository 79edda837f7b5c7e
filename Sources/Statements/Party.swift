public import Diagnostics

/// A party with which the organisation shares personal data, or from which it gets them.
///
/// A recipient or a source in the sense of AVG article 13(1)(e), 14(1)(e) and 14(2)(f).
public struct Party: Declared {
  /// Where a customer asks what data are known.
  public enum AskAt: Sendable {
    /// At the organisation itself.
    case us(SourceRange)
    /// At a party.
    case party(Reference)
  }

  /// The permanent id, which is also its address: `/partijen/<id>/`.
  public let id: Located<String>
  /// The name in running text.
  public internal(set) var name: Located<String>
  /// The name in full.
  public internal(set) var fullName: Located<String>?
  /// Other names under which prose may mention it.
  public internal(set) var aliases: [Located<String>] = []
  /// What it is.
  public internal(set) var kind: Located<Kind>
  /// The party that this one is a part of.
  public internal(set) var parent: Reference?
  /// What for, in one or two sentences.
  public internal(set) var purpose: Located<String>
  /// The data that are shared with it; nil where the data do not say.
  public internal(set) var dataCategories: [Reference]?
  /// Data that it has and the organisation can't see.
  public internal(set) var hiddenFromUs: [Reference] = []
  /// Data that it never gets.
  public internal(set) var withheld: [Reference] = []
  /// When it applies.
  public internal(set) var condition: Located<String>?
  /// The products it belongs to; nil means all.
  public internal(set) var products: [Reference]?
  /// What it is before the law.
  public internal(set) var role: Located<Role>?
  /// The legal basis of sharing with it: AVG article 6(1).
  public internal(set) var legalBasis: Located<LegalBasis>?
  /// The interest, where the basis is a legitimate interest.
  public internal(set) var legitimateInterest: Located<String>?
  /// Where a customer asks what data are known.
  public internal(set) var askAt: AskAt?
  /// Its website.
  public internal(set) var website: Located<String>?
  /// Its own privacy statement.
  public internal(set) var privacyStatement: Located<String>?
  /// A transfer outside the EEA.
  public internal(set) var transfer: Transfer?
  /// How long data are kept.
  public internal(set) var retention: Located<RetentionPeriod>?
  /// The date of the last review.
  public internal(set) var reviewed: Located<CalendarDate>?
  /// Set where it is no longer used.
  public internal(set) var retired: Retirement?
  /// Whether the party was written so that not all of it could be read, which has been reported.
  public var isIncomplete = false

  /// A party of which only the id is known.
  public init(at key: Located<String>) {
    id = key
    name = key
    kind = Located(.organisation, at: key.range)
    purpose = Located("", at: key.range)
  }

  /// Every name under which prose may mention it: the name, the full name, the aliases.
  public var names: [String] {
    var names = [name.value]
    if let fullName { names.append(fullName.value) }
    names.append(contentsOf: aliases.map(\.value))
    return names
  }

  /// A legitimate interest has its basis, and the basis its interest.
  public func judge(_ written: WrittenKeys<Party>, _ findings: Findings) {
    LegalBasis.judge(
      legalBasis, legitimateInterest, interest: \.legitimateInterest, written, findings)
  }

  /// The keys of a party in `partijen.yaml`.
  public static let shape = Shape<Party>(
    noun: Phrase(nl: "partij", en: "party"),
    words: Phrase(nl: "wat de gegevens over een partij zeggen", en: "a party's data")
  ) {
    Key(
      "naam", \.name, .name, nl: "de naam, zoals die in een zin staat",
      en: "the name, as it stands in a sentence", example: "CZ", required: true)
    Key("voluit", \.fullName, .name, nl: "de hele naam", en: "the full name", example: "CZ Groep")
    Key(
      "ook_bekend_als", \.aliases, .names, nl: "andere namen", en: "other names",
      example: "[CZ Zorg]")
    Key(
      "soort", \.kind, .choice(), nl: "wat voor partij het is", en: "what kind of party it is",
      example: "organisatie", required: true)
    Key(
      "onderdeel_van", \.parent, .reference(.party), nl: "de id van de partij waar deze bij hoort",
      en: "the id of the party that this one belongs to", example: "schadeherstellers")
    Key(
      "waarvoor", \.purpose, .sentences,
      nl: "waarvoor je gegevens deelt, in één of twee zinnen",
      en: "what for, in one or two sentences", example: "\"Ze maken je schade.\"", required: true)
    Key(
      "gegevens", \.dataCategories, .references(.dataCategory),
      nl: "welke gegevens de partij krijgt of geeft: ids uit `gegevens.yaml`",
      en: "the data that the party gets or gives: ids of `gegevens.yaml`", example: "[naam, adres]")
    Key(
      "wij_zien_niet", \.hiddenFromUs, .references(.dataCategory),
      nl: "gegevens die de partij heeft en jij niet ziet",
      en: "data that the party has and you can't see", example: "[medische-gegevens]")
    Key(
      "krijgt_niet", \.withheld, .references(.dataCategory),
      nl: "gegevens die de partij nooit krijgt", en: "data that the party never gets",
      example: "[premie]")
    Key(
      "voorwaarde", \.condition, .sentences, nl: "wanneer het geldt", en: "when it applies",
      example: "alleen bij letsel")
    Key(
      "producten", \.products, .references(.product),
      nl:
        "voor welke producten: ids uit `producten.yaml`; laat het weg als het voor alle producten geldt",
      en: "for which products: ids of `producten.yaml`; leave it out where it applies to all",
      example: "[zorgverzekering]")
    Key(
      "rol", \.role, .choice(), nl: "wat de partij volgens de wet is",
      en: "what the party is before the law", example: "verwerker")
    Key(
      "grondslag", \.legalBasis, .choice(), nl: "waarom het mag van de wet (AVG artikel 6)",
      en: "the legal basis (GDPR article 6)", example: "overeenkomst")
    Key(
      "belang", \.legitimateInterest, .sentences,
      nl: "welk belang het is; hoort bij `gerechtvaardigd-belang`, en alleen daarbij",
      en: "which interest; with `gerechtvaardigd-belang`, and only there",
      example: "\"We willen fraude voorkomen.\"")
    Key(
      "vraag_bij", \.askAt, .askAt,
      nl: "waar de klant kan vragen wat er bekend is: `ons`, of de id van een partij",
      en: "where a customer asks what is known: `ons`, or the id of a party", example: "cz")
    Key(
      "website", \.website, .address, nl: "de website", en: "the website",
      example: "https://www.cz.nl")
    Key(
      "privacyverklaring", \.privacyStatement, .address,
      nl: "het adres van hun privacyverklaring", en: "the address of its own privacy statement",
      example: "https://www.cz.nl/privacy")
    Key(
      "doorgifte", \.transfer, .thing(), nl: "als gegevens naar een land buiten de EER gaan",
      en: "where data go to a country outside the EEA")
    Key(
      "bewaartermijn", \.retention, .retention,
      nl: "hoelang gegevens bewaard blijven: een tekst, of een duur",
      en: "how long data are kept: a text, or a duration", example: "P7Y")
    Key(
      "gecontroleerd", \.reviewed, .date, nl: "de datum waarop iemand dit voor het laatst nakeek",
      en: "the date on which someone last reviewed this", example: "2026-11-23")
    Key(
      "vervallen", \.retired, .thing(), nl: "als de partij niet meer gebruikt wordt",
      en: "where the party is no longer used")
  }
}

extension Party {
  /// A transfer to a country outside the EEA: AVG article 44–49.
  public struct Transfer: Shaped {
    /// The country.
    public internal(set) var country: Located<String>
    /// What keeps the data safe there, such as standard contractual clauses.
    public internal(set) var safeguard: Located<String>

    /// A transfer of which nothing is known.
    public init(at key: Located<String>) {
      country = key
      safeguard = key
    }

    /// The keys of `doorgifte`.
    public static let shape = Shape<Transfer>(
      noun: Phrase(nl: "doorgifte", en: "transfer"),
      words: Phrase(nl: "doorgifte naar buiten de EER", en: "a transfer outside the EEA")
    ) {
      Key("land", \.country, .name, nl: "het land", en: "the country", required: true)
      Key(
        "waarborg", \.safeguard, .sentences, nl: "hoe de gegevens daar veilig zijn",
        en: "what keeps the data safe there", required: true)
    }
  }

  /// The end of a party that is no longer used; its address stays.
  public struct Retirement: Shaped {
    /// Since when.
    public internal(set) var since: Located<CalendarDate>
    /// The party that took its place.
    public internal(set) var successor: Reference?

    /// An end of which nothing is known.
    public init(at key: Located<String>) {
      since = Located(CalendarDate(daysSince1970: 0), at: key.range)
    }

    /// The keys of `vervallen`.
    public static let shape = Shape<Retirement>(
      noun: Phrase(nl: "vervallen", en: "retirement"),
      words: Phrase(nl: "het einde van een partij", en: "the end of a party")
    ) {
      Key("sinds", \.since, .date, nl: "de datum", en: "since when", required: true)
      Key(
        "opvolger", \.successor, .reference(.party),
        nl: "de id van de partij die ervoor in de plaats kwam", en: "the id of the successor")
    }
  }

  /// What a party is.
  public enum Kind: String, Choice {
    /// One organisation.
    case organisation = "organisatie"
    /// A kind of company, such as repairers.
    case category = "categorie"
    /// A group of companies.
    case group = "groep"
    /// Gives data and gets none.
    case source = "bron"
    /// A function for which the organisation gives no name.
    case unnamed = "ongenoemd"

    /// The words for a reader, in Dutch.
    public var words: String {
      switch self {
      case .organisation: "organisatie"
      case .category: "soort bedrijven"
      case .group: "groep bedrijven"
      case .source: "bron van gegevens"
      case .unnamed: "partij zonder naam"
      }
    }

    /// What it means, for who fills it in.
    public var meaning: Phrase {
      switch self {
      case .organisation:
        Phrase(nl: "één bedrijf of instelling", en: "one company or institution")
      case .category:
        Phrase(
          nl: "een soort bedrijf, zoals herstellers", en: "a kind of company, such as repairers")
      case .group: Phrase(nl: "een groep van bedrijven", en: "a group of companies")
      case .source: Phrase(nl: "geeft gegevens en krijgt er geen", en: "gives data and gets none")
      case .unnamed:
        Phrase(
          nl: "iemand met een taak, zonder dat je de naam geeft",
          en: "someone with a task, whose name you do not give")
      }
    }
  }

  /// What a party is before the law.
  public enum Role: String, Choice {
    /// Decides on purpose and means itself: AVG article 4(7).
    case controller = "verwerkingsverantwoordelijke"
    /// Decides together with the organisation: AVG article 26.
    case jointController = "gezamenlijk-verantwoordelijk"
    /// Works on the organisation's behalf: AVG article 4(8), 28.
    case processor = "verwerker"

    /// What it means, for who fills it in.
    public var meaning: Phrase {
      switch self {
      case .controller:
        Phrase(
          nl: "beslist zelf waarvoor en hoe ze gegevens gebruikt",
          en: "decides itself what for and how it uses data")
      case .jointController:
        Phrase(nl: "beslist dat samen met jou", en: "decides that together with you")
      case .processor: Phrase(nl: "werkt in jouw opdracht", en: "works on your behalf")
      }
    }
  }
}
