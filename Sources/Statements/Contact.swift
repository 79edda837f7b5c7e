public import Diagnostics

/// How a party can be reached.
public struct Contact: Shaped {
  /// The e-mail address.
  public package(set) var email: Located<String>?
  /// The telephone number.
  public package(set) var telephone: Located<String>?
  /// The postal address.
  public package(set) var address: Located<String>?
  /// The address of a form on the web.
  public package(set) var form: Located<String>?

  /// A contact of which nothing is known.
  public init(at key: Located<String>) {}

  /// The keys of `contact`.
  public static let shape = Shape<Contact>(
    noun: Phrase(nl: "contact", en: "contact"),
    words: Phrase(nl: "hoe je een partij bereikt", en: "how to reach a party")
  ) {
    Key(
      "e-mail", \.email, .email, nl: "het e-mailadres", en: "the e-mail address",
      example: "privacy@voorbeeld.nl")
    Key(
      "telefoon", \.telephone, .telephone, nl: "het telefoonnummer", en: "the telephone number",
      example: "012 345 67 89")
    Key(
      "adres", \.address, .name, nl: "het postadres", en: "the postal address",
      example: "\"Postbus 1, 1234 AB Voorbeeldstad\"")
    Key(
      "formulier", \.form, .address, nl: "het adres van een formulier op het web",
      en: "the address of a form on the web", example: "https://www.voorbeeld.nl/privacy")
  }
}

/// A number under which an organisation is registered, such as that of the Chamber of Commerce.
public struct RegistrationNumber: Shaped {
  /// The register, such as KvK.
  public package(set) var kind: Located<String>
  /// The number.
  public package(set) var number: Located<String>

  /// A number of which nothing is known.
  public init(at key: Located<String>) {
    kind = key
    number = key
  }

  /// The keys of a number.
  public static let shape = Shape<RegistrationNumber>(
    noun: Phrase(nl: "nummer", en: "number"),
    words: Phrase(
      nl: "een nummer in een register, zoals dat van de Kamer van Koophandel",
      en: "a number in a register, such as that of the Chamber of Commerce")
  ) {
    Key(
      "soort", \.kind, .name, nl: "welk register het is", en: "which register", example: "KvK",
      required: true)
    Key(
      "nummer", \.number, .name, nl: "het nummer zelf", en: "the number", example: "12345678",
      required: true)
  }
}

extension ValueKind where Value == [RegistrationNumber] {
  static var numbers: ValueKind { .things(each: Phrase(nl: "elk nummer", en: "each number")) }
}

/// Another statement, which says more or is about something else.
public struct RelatedStatement: Shaped {
  /// The name.
  public package(set) var name: Located<String>
  /// Where it is.
  public package(set) var address: Located<String>
  /// What it is.
  public package(set) var kind: Located<Kind>?

  /// A statement of which nothing is known.
  public init(at key: Located<String>) {
    name = key
    address = key
  }

  /// The keys of a related statement.
  public static let shape = Shape<RelatedStatement>(
    noun: Phrase(nl: "verwante verklaring", en: "related statement"),
    words: Phrase(
      nl: "een andere verklaring, zoals die over cookies",
      en: "another statement, such as that about cookies")
  ) {
    Key(
      "naam", \.name, .name, nl: "hoe ze heet", en: "its name", example: "Cookieverklaring",
      required: true)
    Key(
      "adres", \.address, .address, nl: "het adres waar ze staat", en: "the address where it is",
      example: "https://www.voorbeeld.nl/cookies", required: true)
    Key(
      "soort", \.kind, .choice(), nl: "wat voor verklaring het is",
      en: "what kind of statement it is",
      example: "cookieverklaring")
  }

  /// What a related statement is.
  public enum Kind: String, Choice {
    /// A privacy statement.
    case privacy = "privacyverklaring"
    /// A statement about cookies.
    case cookies = "cookieverklaring"
    /// A data processing agreement: AVG article 28.
    case processing = "verwerkersovereenkomst"
    /// A part of the same statement.
    case part = "deelverklaring"
    /// Another one.
    case other = "overig"

    /// The words for a reader and what it means.
    public var told: ChoiceWords {
      switch self {
      case .privacy: .init(nl: "een privacyverklaring", en: "a privacy statement")
      case .cookies: .init(nl: "over cookies", en: "about cookies")
      case .processing:
        .init(nl: "wat je met een verwerker afsprak", en: "an agreement with a processor")
      case .part: .init(nl: "een deel van dezelfde verklaring", en: "a part of the same statement")
      case .other: .init("andere verklaring", nl: "iets anders", en: "something else")
      }
    }
  }
}

/// A group of people whose data are used, such as customers or visitors.
public struct DataSubject: Declared {
  /// The permanent id.
  public let id: Located<String>
  /// The name in running text.
  public package(set) var name: Located<String>
  /// Who they are, in a sentence.
  public package(set) var explanation: Located<String>?
  /// Whether it was written so that not all of it could be read, which has been reported.
  public var isIncomplete = false

  /// A group of which only the id is known.
  public init(at key: Located<String>) {
    id = key
    name = key
  }

  /// The keys of a group in `betrokkenen.yaml`.
  public static let shape = Shape<DataSubject>(
    noun: Phrase(nl: "betrokkene", en: "data subject"),
    words: Phrase(
      nl: "een groep mensen van wie je gegevens gebruikt", en: "people whose data are used")
  ) {
    Key(
      "naam", \.name, .name, nl: "hoe je ze noemt", en: "the name", example: "bezoekers",
      required: true)
    Key(
      "uitleg", \.explanation, .sentences, nl: "wie het zijn, in een zin",
      en: "who they are, in a sentence", example: "\"Mensen die onze site bekijken.\"")
  }
}
