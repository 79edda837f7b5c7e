public import Diagnostics

/// A category of data, such as addresses.
public struct DataCategory: Declared {
  /// The permanent id, which is also its anchor on `/gegevens/`.
  public let id: Located<String>
  /// The name in running text.
  public internal(set) var name: Located<String>
  /// Whether it leads to a person.
  public internal(set) var kind: Located<Kind>
  /// Where `bijzonder: ja` was written: a special category of AVG article 9.
  public internal(set) var special: SourceRange?
  /// The category that this one is a part of.
  public internal(set) var parent: Reference?
  /// What it is, in a sentence.
  public internal(set) var explanation: Located<String>?
  /// A concept of the W3C Data Privacy Vocabulary, such as `pd:Name`.
  public internal(set) var vocabularyTerm: Located<String>?
  /// Whether it was written so that not all of it could be read, which has been reported.
  public var isIncomplete = false

  /// A category of which only the id is known.
  public init(at key: Located<String>) {
    id = key
    name = key
    kind = Located(.personal, at: key.range)
  }

  /// The keys of a data category in `gegevens.yaml`.
  public static let shape = Shape<DataCategory>(
    noun: Phrase(nl: "gegevenssoort", en: "data category"),
    words: Phrase(nl: "een soort gegevens", en: "a category of data")
  ) {
    Key(
      "naam", \.name, .name, nl: "de naam", en: "the name", example: "Telefoonnummer",
      required: true)
    Key(
      "soort", \.kind, .choice(), nl: "of het naar een mens leidt",
      en: "whether it leads to a person",
      example: "persoonsgegeven", required: true)
    Key(
      "bijzonder", \.special, .flag,
      nl: "`ja` als de wet het extra beschermt, zoals gegevens over gezondheid (AVG artikel 9)",
      en: "`ja` for a special category (GDPR article 9)", example: "ja")
    Key(
      "onderdeel_van", \.parent, .reference(.dataCategory),
      nl: "de id van het gegeven waar dit bij hoort", en: "the id of the category it belongs to",
      example: "persoonsgegevens")
    Key(
      "uitleg", \.explanation, .sentences, nl: "wat het is, in een zin",
      en: "what it is, in a sentence", example: "\"Het nummer waarop we je bellen.\"")
    Key(
      "dpv", \.vocabularyTerm, .vocabularyTerm,
      nl: "het woord dat een internationale lijst ervoor heeft: de Data Privacy Vocabulary",
      en: "its concept in the Data Privacy Vocabulary", example: "pd:TelephoneNumber",
      told: .setting)
  }

  /// Whether data lead to a person.
  public enum Kind: String, Choice {
    /// Leads to a person: AVG article 4(1).
    case personal = "persoonsgegeven"
    /// Does not by itself lead to a person.
    case other = "overig"

    /// What it means, for who fills it in.
    public var meaning: Phrase {
      switch self {
      case .personal: Phrase(nl: "leidt naar een mens", en: "leads to a person")
      case .other: Phrase(nl: "alle andere gegevens", en: "all other data")
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
  /// What it is, in a sentence.
  public internal(set) var summary: Located<String>?
  /// Whether it was written so that not all of it could be read, which has been reported.
  public var isIncomplete = false

  /// A product of which only the id is known.
  public init(at key: Located<String>) {
    id = key
    name = key
  }

  /// The keys of a product in `producten.yaml`.
  public static let shape = Shape<Product>(
    noun: Phrase(nl: "productkeuze", en: "product"),
    words: Phrase(nl: "een product om uit te kiezen", en: "a product to choose")
  ) {
    Key(
      "naam", \.name, .name, nl: "de naam", en: "the name", example: "Autoverzekering",
      required: true)
    Key(
      "samenvatting", \.summary, .sentences, nl: "wat het is, in een zin",
      en: "what it is, in a sentence", example: "\"Voor schade met je auto.\"")
  }
}

extension ValueKind where Value == Located<String> {
  /// A term of the Data Privacy Vocabulary: `prefix:Term`, both of ASCII letters, digits, hyphens.
  fileprivate static var vocabularyTerm: ValueKind {
    parsed(
      .text(.name),
      Phrase(
        nl: "een begrip van de Data Privacy Vocabulary, als pd:Name",
        en: "a concept of the Data Privacy Vocabulary, such as pd:Name"),
      { text in
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let isTerm =
          parts.count == 2
          && parts.allSatisfy { part in
            !part.isEmpty
              && part.utf8.allSatisfy { byte in
                (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
                  || byte == 0x2D
              }
          }
        return isTerm ? text : nil
      }, held: { .text($0) })
  }
}
