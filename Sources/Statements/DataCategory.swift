public import Diagnostics

/// A category of data, such as addresses.
public struct DataCategory: Declared {
  /// The permanent id, which is also its anchor on `/gegevens/`.
  public let id: Located<String>
  /// The name in running text.
  public internal(set) var name: Located<String>
  /// The name within a sentence, such as "je adres".
  public internal(set) var nameInSentence: Located<String>?
  /// Words by which readers look for it that are no names of it.
  public internal(set) var searchWords: [Located<String>] = []
  /// Whether it leads to a person, and what the law says of it.
  public internal(set) var kind: Located<Kind>
  /// The category that this one is a part of.
  public internal(set) var parent: Reference?
  /// What it is, in a sentence.
  public internal(set) var explanation: Located<String>?
  /// The ids that it had before.
  public internal(set) var formerIDs: [Located<String>] = []
  /// Whether it was written so that not all of it could be read, which has been reported.
  public var isIncomplete = false

  /// A category of which only the id is known.
  public init(at key: Located<String>) {
    id = key
    name = key
    kind = Located(.personal, at: key.range)
  }

  /// The name as it stands within a sentence.
  public var sentenceName: String { nameInSentence?.value ?? name.value.withSmallLetter }

  /// The keys of a data category in `gegevens.yaml`.
  public static let shape = Shape<DataCategory>(
    noun: Phrase(nl: "gegevenssoort", en: "data category"),
    words: Phrase(nl: "een soort gegevens", en: "a category of data"),
    moved: [
      "bijzonder": Phrase(
        nl: "haal de regel weg en schrijf 'soort: bijzonder'",
        en: "remove the line and write 'soort: bijzonder'"),
      "dpv": Phrase(
        nl: "haal de regel weg: geen lezer zag wat er stond",
        en: "remove the line: no reader saw what it held"),
    ]
  ) {
    Key(
      "naam", \.name, .name, nl: "de naam", en: "the name", example: "Telefoonnummer",
      required: true)
    Key(
      "in_de_zin", \.nameInSentence, .sentences, nl: "de naam binnen een zin, als die anders is",
      en: "the name within a sentence, where that differs", example: "je telefoonnummer",
      since: 2, told: .site)
    Key.searchWords(\.searchWords, example: "[mobiel, 06-nummer]")
    Key(
      "soort", \.kind, .choice(), nl: "of het naar een mens leidt",
      en: "whether it leads to a person",
      example: "persoonsgegeven", required: true)
    Key(
      "onderdeel_van", \.parent, .reference(.dataCategory),
      nl: "de id van het gegeven waar dit bij hoort", en: "the id of the category it belongs to",
      example: "persoonsgegevens")
    Key(
      "uitleg", \.explanation, .sentences, nl: "wat het is, in een zin",
      en: "what it is, in a sentence", example: "\"Het nummer waarop we je bellen.\"")
    Key.formerIDs(\.formerIDs, of: "het gegeven", example: "[telefoon]")
  }

  /// Whether data lead to a person, and what the law says of them.
  public enum Kind: String, Choice {
    /// Leads to a person: AVG article 4(1).
    case personal = "persoonsgegeven"
    /// A special category: AVG article 9.
    case special = "bijzonder"
    /// Of criminal convictions and offences: AVG article 10.
    case criminal = "strafrechtelijk"
    /// A national number, in the Netherlands the BSN: AVG article 87, UAVG article 46.
    case nationalNumber = "nationaal-nummer"
    /// Does not by itself lead to a person.
    case other = "overig"

    /// Whether it leads to a person.
    public var isPersonal: Bool { self != .other }

    /// The word that marks it in a list, in Dutch; nil for data without extra protection.
    public var mark: String? {
      switch self {
      case .special: "bijzonder"
      case .criminal: "strafrechtelijk"
      case .nationalNumber: "nationaal nummer"
      case .personal, .other: nil
      }
    }

    /// The words for a reader and what it means.
    public var told: ChoiceWords {
      switch self {
      case .personal: .init("persoonsgegeven", nl: "leidt naar een mens", en: "leads to a person")
      case .special:
        .init(
          "bijzonder persoonsgegeven",
          nl: "de wet beschermt het extra, zoals gegevens over gezondheid (AVG artikel 9)",
          en: "a special category, such as data about health (GDPR article 9)")
      case .criminal:
        .init(
          "strafrechtelijk gegeven", nl: "over straffen en strafbare feiten (AVG artikel 10)",
          en: "about criminal convictions and offences (GDPR article 10)")
      case .nationalNumber:
        .init(
          "nationaal nummer", nl: "een nummer van de overheid, zoals het BSN (UAVG artikel 46)",
          en: "a national number, such as the BSN (GDPR article 87)")
      case .other:
        .init("ander gegeven", nl: "leidt niet naar een mens", en: "does not lead to a person")
      }
    }
  }
}

/// A product of the organisation.
public struct Product: Declared {
  /// The permanent id.
  public let id: Located<String>
  /// The name in running text.
  public internal(set) var name: Located<String>
  /// The name within a sentence, such as "je autoverzekering".
  public internal(set) var nameInSentence: Located<String>?
  /// Words by which readers look for it that are no names of it.
  public internal(set) var searchWords: [Located<String>] = []
  /// What it is, in a sentence.
  public internal(set) var summary: Located<String>?
  /// The ids that it had before.
  public internal(set) var formerIDs: [Located<String>] = []
  /// Whether it was written so that not all of it could be read, which has been reported.
  public var isIncomplete = false

  /// A product of which only the id is known.
  public init(at key: Located<String>) {
    id = key
    name = key
  }

  /// The name as it stands within a sentence.
  public var sentenceName: String { nameInSentence?.value ?? name.value.withSmallLetter }

  /// The keys of a product in `producten.yaml`.
  public static let shape = Shape<Product>(
    noun: Phrase(nl: "productkeuze", en: "product"),
    words: Phrase(nl: "een product om uit te kiezen", en: "a product to choose")
  ) {
    Key(
      "naam", \.name, .name, nl: "de naam", en: "the name", example: "Autoverzekering",
      required: true)
    Key(
      "in_de_zin", \.nameInSentence, .sentences, nl: "de naam binnen een zin, als die anders is",
      en: "the name within a sentence, where that differs", example: "je autoverzekering",
      since: 2, told: .site)
    Key.searchWords(\.searchWords, example: "[allrisk, wa]")
    Key(
      "samenvatting", \.summary, .sentences, nl: "wat het is, in een zin",
      en: "what it is, in a sentence", example: "\"Voor schade met je auto.\"")
    Key.formerIDs(\.formerIDs, of: "het product", example: "[auto]")
  }
}
