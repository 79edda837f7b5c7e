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
  public package(set) var name: Located<String>
  /// The name within a sentence, such as "de RDW".
  public package(set) var nameInSentence: Located<String>?
  /// The name in full.
  public package(set) var fullName: Located<String>?
  /// Other names under which prose may mention it.
  public package(set) var aliases: [Located<String>] = []
  /// Words by which readers look for it that are no names of it.
  public package(set) var searchWords: [Located<String>] = []
  /// What it is.
  public package(set) var kind: Located<Kind>
  /// The party that this one is a part of.
  public package(set) var parent: Reference?
  /// What for, in one or two sentences.
  public package(set) var purpose: Located<String>
  /// Data that it gets from the organisation; nil where the data do not say, as for those below.
  public package(set) var gets: DataList?
  /// Data that it gives the organisation.
  public package(set) var gives: DataList?
  /// Data that it has itself.
  public package(set) var has: DataList?
  /// Data that only it and the person have.
  public package(set) var onlyThere: DataList?
  /// Data that it never gets.
  public package(set) var withheld: DataList?
  /// Data of it that the organisation can see.
  public package(set) var visibleToUs: DataList?
  /// Data that it has and the organisation can't see.
  public package(set) var hiddenFromUs: DataList?
  /// When it applies.
  public package(set) var condition: Located<String>?
  /// The products it belongs to; nil means all.
  public package(set) var products: [Reference]?
  /// What it is before the law.
  public package(set) var role: Located<Role>?
  /// Why sharing with it is allowed, and how long data are kept.
  public package(set) var terms = Terms()
  /// Where a customer asks what data are known.
  public package(set) var askAt: AskAt?
  /// How to reach it.
  public package(set) var contact: Contact?
  /// Its website.
  public package(set) var website: Located<String>?
  /// Its own privacy statement.
  public package(set) var privacyStatement: Located<String>?
  /// The numbers under which it is registered.
  public package(set) var numbers: [RegistrationNumber]?
  /// The country in which it is established.
  public package(set) var country: Located<Country>?
  /// Transfers outside the EEA.
  public package(set) var transfers: [Transfer]?
  /// The date of the last review.
  public package(set) var reviewed: Located<CalendarDate>?
  /// The ids that it had before.
  public package(set) var formerIDs: [Located<String>] = []
  /// Set where it is no longer used.
  public package(set) var retired: Retirement?
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
  ///
  /// The name within a sentence is not one of them: its article is not part of the name.
  public var names: [String] {
    var names = [name.value]
    if let fullName { names.append(fullName.value) }
    names.append(contentsOf: aliases.map(\.value))
    return names
  }

  /// The name as it stands within a sentence: a name that is no company's has a small letter there.
  public var sentenceName: String {
    if let nameInSentence { return nameInSentence.value }
    return switch kind.value {
    case .organisation, .group: name.value
    case .category, .source, .unnamed: name.value.withSmallLetter
    }
  }

  /// A legitimate interest has its basis, and the basis its interest.
  public func judge(_ written: WrittenKeys<Party>, _ findings: Findings) {
    terms.judge(written, findings)
  }

  /// The keys of a party in `partijen.yaml`.
  public static let shape = Shape<Party>(
    noun: Phrase(nl: "partij", en: "party"),
    words: Phrase(nl: "wat de gegevens over een partij zeggen", en: "a party's data"),
    moved: [
      "gegevens": Phrase(
        nl: "schrijf wat er waar is: 'krijgt: […]' voor wat de partij van je krijgt, "
          + "'geeft: […]' voor wat ze je geeft, of 'heeft: […]' voor wat ze zelf heeft",
        en: "write which is true: 'krijgt: […]' for what the party gets from you, "
          + "'geeft: […]' for what it gives you, or 'heeft: […]' for what it has itself")
    ]
  ) {
    Key("naam", \.name, .name, nl: "de naam", en: "the name", example: "CZ", required: true)
    Key(
      "in_de_zin", \.nameInSentence, .name, nl: "de naam binnen een zin, als die anders is",
      en: "the name within a sentence, where that differs", example: "de RDW", since: 2,
      told: .site)
    Key("voluit", \.fullName, .name, nl: "de hele naam", en: "the full name", example: "CZ Groep")
    Key(
      "ook_bekend_als", \.aliases, .names, nl: "andere namen", en: "other names",
      example: "[CZ Zorg]")
    Key.searchWords(\.searchWords, example: "[post, pakje]")
    Key(
      "soort", \.kind, .choice(), nl: "wat voor partij het is", en: "what kind of party it is",
      example: "organisatie", required: true)
    Key(
      "onderdeel_van", \.parent, .reference(.party), nl: "de id van de partij waar deze bij hoort",
      en: "the id of the party that this one belongs to", example: "schadeherstellers")
    Key(
      "waarvoor", \.purpose, .sentences,
      nl: "waarvoor je gegevens deelt, in één of twee zinnen",
      en: "what for, in one or two sentences", example: "\"Ze herstellen je schade.\"",
      required: true)
    Key(
      "krijgt", \.gets, .data, nl: "welke gegevens de partij van je krijgt",
      en: "which data the party gets from you", example: "[naam, adres]", since: 2, inherits: true)
    Key(
      "geeft", \.gives, .data, nl: "welke gegevens de partij je geeft",
      en: "which data the party gives you", example: "[autogegevens]", since: 2, inherits: true)
    Key(
      "heeft", \.has, .data, nl: "welke gegevens de partij zelf heeft",
      en: "which data the party has itself", example: "{onder_meer: [leeftijd]}", since: 2,
      inherits: true)
    Key(
      "alleen_bij_hen", \.onlyThere, .data,
      nl: "gegevens die alleen de partij en de mens zelf hebben",
      en: "data that only the party and the person have", example: "[juridisch-dossier]", since: 2,
      inherits: true)
    Key(
      "krijgt_niet", \.withheld, .data, nl: "gegevens die de partij nooit krijgt",
      en: "data that the party never gets", example: "[premie]", inherits: true)
    Key(
      "wij_zien", \.visibleToUs, .data, nl: "gegevens van de partij die jij ook ziet",
      en: "data of the party that you can see too", example: "[adres]", since: 2, inherits: true)
    Key(
      "wij_zien_niet", \.hiddenFromUs, .data, nl: "gegevens die de partij heeft en jij niet ziet",
      en: "data that the party has and you can't see", example: "[medische-gegevens]",
      inherits: true)
    Key(
      "voorwaarde", \.condition, .sentences, nl: "wanneer het geldt", en: "when it applies",
      example: "alleen bij letsel", inherits: true)
    Key(
      "producten", \.products, .references(.product),
      nl:
        "voor welke producten: ids uit `producten.yaml`; laat het weg als het voor alle producten geldt",
      en: "for which products: ids of `producten.yaml`; leave it out where it applies to all",
      example: "[zorgverzekering]", inherits: true)
    Key(
      "rol", \.role, .choice(), nl: "wat de partij volgens de wet is",
      en: "what the party is before the law", example: "verwerker", inherits: true)
    Terms.keys(
      \.terms.legalBasis, \.terms.law, \.terms.legitimateInterest, \.terms.exception,
      \.terms.retention)
    Key(
      "vraag_bij", \.askAt, .askAt,
      nl: "waar de klant kan vragen wat er bekend is: `ons`, of de id van een partij",
      en: "where a customer asks what is known: `ons`, or the id of a party", example: "cz",
      inherits: true)
    Key(
      "contact", \.contact, .thing(), nl: "hoe je de partij bereikt", en: "how to reach the party",
      since: 2, inherits: true)
    Key(
      "website", \.website, .address, nl: "de website", en: "the website",
      example: "https://www.cz.nl", inherits: true)
    Key(
      "privacyverklaring", \.privacyStatement, .address,
      nl: "het adres van hun privacyverklaring", en: "the address of its own privacy statement",
      example: "https://www.cz.nl/privacy", inherits: true)
    Key(
      "nummers", \.numbers, .numbers, nl: "nummers in een register, zoals dat van de KvK",
      en: "numbers in a register, such as that of the Chamber of Commerce", since: 2)
    Key(
      "gevestigd_in", \.country, .country, nl: "het land waar de partij gevestigd is",
      en: "the country in which the party is established", example: "Nederland", since: 2,
      inherits: true)
    Key(
      "doorgifte", \.transfers,
      .things(each: Phrase(nl: "elke doorgifte", en: "each transfer"), orOne: true),
      nl: "als gegevens naar een land buiten de EER gaan",
      en: "where data go to a country outside the EEA", inherits: true)
    Key(
      "gecontroleerd", \.reviewed, .date, nl: "de datum waarop iemand dit voor het laatst nakeek",
      en: "the date on which someone last reviewed this", example: "2026-11-23")
    Key.formerIDs(\.formerIDs, of: "de partij", example: "[cis]")
    Key(
      "vervallen", \.retired, .thing(), nl: "als de partij niet meer gebruikt wordt",
      en: "where the party is no longer used")
  }
}

extension Party {
  /// The end of a party that is no longer used; its address stays.
  public struct Retirement: Shaped {
    /// Since when.
    public package(set) var since: Located<CalendarDate>
    /// The party that took its place.
    public package(set) var successor: Reference?

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

    /// The words for a reader and what it means.
    public var told: ChoiceWords {
      switch self {
      case .organisation:
        .init("organisatie", nl: "één bedrijf of instelling", en: "one company or institution")
      case .category:
        .init(
          "soort bedrijven", nl: "een soort bedrijf, zoals herstellers",
          en: "a kind of company, such as repairers")
      case .group:
        .init("groep bedrijven", nl: "een groep van bedrijven", en: "a group of companies")
      case .source:
        .init(
          "bron van gegevens", nl: "geeft gegevens en krijgt er geen",
          en: "gives data and gets none")
      case .unnamed:
        .init(
          "partij zonder naam", nl: "iemand met een taak, zonder dat je de naam geeft",
          en: "someone with a task, whose name you do not give")
      }
    }

    /// Other words by which people mean one of them.
    public static var otherWords: [String: Self] {
      [
        "bedrijf": .organisation, "instelling": .organisation, "persoon": .organisation,
        "soort": .category, "bedrijven": .category,
      ]
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

    /// The words for a reader and what it means.
    public var told: ChoiceWords {
      switch self {
      case .controller:
        .init(
          nl: "beslist zelf waarvoor en hoe ze gegevens gebruikt",
          en: "decides itself what for and how it uses data")
      case .jointController:
        .init(
          "gezamenlijk verantwoordelijk", nl: "beslist dat samen met jou",
          en: "decides that together with you")
      case .processor: .init(nl: "werkt in jouw opdracht", en: "works on your behalf")
      }
    }

    /// Other words by which people mean one of them.
    public static var otherWords: [String: Self] {
      [
        "bewerker": .processor, "processor": .processor, "subverwerker": .processor,
        "controller": .controller, "verantwoordelijke": .controller,
        "gezamenlijk": .jointController,
      ]
    }
  }
}
