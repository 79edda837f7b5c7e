public import Diagnostics

/// The organisation whose statement it is: the controller of AVG article 13(1)(a).
public struct Organisation: Shaped {
  /// The name; empty where it could not be read.
  public package(set) var name: Located<String>
  /// Other names, and short forms, under which prose may mention it.
  public package(set) var aliases: [Located<String>] = []
  /// The numbers under which it is registered.
  public package(set) var numbers: [RegistrationNumber]?
  /// The postal address.
  public package(set) var address: Located<String>?
  /// The e-mail address.
  public package(set) var email: Located<String>?
  /// The telephone number.
  public package(set) var telephone: Located<String>?
  /// The website.
  public package(set) var website: Located<String>?
  /// The data protection officer.
  public package(set) var officer: Officer?
  /// Where `organisatie` is written in `site.yaml`.
  public let range: SourceRange

  /// An organisation without a name.
  public init(at key: Located<String>) {
    name = Located("", at: key.range)
    range = key.range
  }

  /// The keys of `organisatie` in `site.yaml`.
  public static let shape = Shape<Organisation>(
    noun: Phrase(nl: "organisatie", en: "organisation"),
    words: Phrase(nl: "de organisatie die de verklaring geeft", en: "whose statement it is")
  ) {
    Key(
      "naam", \.name, .name, nl: "de naam van je organisatie", en: "the name of the organisation",
      required: true)
    Key(
      "ook_bekend_als", \.aliases, .names, nl: "andere namen en korte namen",
      en: "other names and short ones", since: 2)
    Key(
      "nummers", \.numbers, .numbers, nl: "nummers in een register, zoals dat van de KvK",
      en: "numbers in a register, such as that of the Chamber of Commerce", since: 2)
    Key("adres", \.address, .name, nl: "het postadres", en: "the postal address")
    Key("e-mail", \.email, .email, nl: "het e-mailadres", en: "the e-mail address")
    Key(
      "telefoon", \.telephone, .telephone, nl: "het telefoonnummer", en: "the telephone number")
    Key("website", \.website, .address, nl: "de website", en: "the website")
    Key(
      "functionaris_gegevensbescherming", \.officer, .thing(),
      nl: "wie bij jullie op privacy let", en: "the data protection officer")
  }

  /// The data protection officer of AVG article 37, where one is named.
  public struct Officer: Shaped {
    /// The name of the person or the function.
    public package(set) var name: Located<String>?
    /// The address to write to.
    public package(set) var email: Located<String>?
    /// Where the officer is written.
    public let range: SourceRange

    /// An officer of whom nothing is known.
    public init(at key: Located<String>) { range = key.range }

    /// The keys of `functionaris_gegevensbescherming`.
    public static let shape = Shape<Officer>(
      noun: Phrase(nl: "functionaris", en: "officer"),
      words: Phrase(nl: "de functionaris gegevensbescherming", en: "the data protection officer")
    ) {
      Key("naam", \.name, .name, nl: "de naam of de functie", en: "the name or the function")
      Key("e-mail", \.email, .email, nl: "het e-mailadres", en: "the e-mail address")
    }
  }
}
