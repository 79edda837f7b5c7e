public import Diagnostics

/// A moment in the life of a product at which data are collected, used or shared.
public struct Moment: Declared {
  /// The permanent id, which is also its address: `/momenten/<id>/`.
  public let id: Located<String>
  /// The name, such as "Schade melden".
  public internal(set) var name: Located<String>
  /// What happens, in a sentence or two.
  public internal(set) var summary: Located<String>?
  /// The products it belongs to; nil means all.
  public internal(set) var products: [Reference]?
  /// Where `intern: ja` was written: no outside party, said on purpose.
  public internal(set) var internalOnly: SourceRange?
  /// The exchanges with parties; nil where the data do not say.
  public internal(set) var exchanges: [Exchange]?
  /// How people are profiled at this moment: AVG article 13(2)(f), 22.
  public internal(set) var profiling: Profiling?
  /// Whether the moment was written so that not all of it could be read, which has been reported.
  public var isIncomplete = false

  /// A moment of which only the id is known.
  public init(at key: Located<String>) {
    id = key
    name = key
  }

  /// Whether it names no party and does not say on purpose that there is none.
  public var namesNoParty: Bool { internalOnly == nil && exchanges?.isEmpty ?? true }

  /// A moment has exchanges or is internal, not both.
  public func judge(_ written: WrittenKeys<Moment>, _ findings: Findings) {
    guard let internalOnly, let exchanges, !exchanges.isEmpty else { return }
    findings.report(
      .valueInvalid, at: internalOnly,
      Phrase(
        nl: "een moment is 'intern' of het heeft uitwisselingen, niet allebei",
        en: "a moment is 'intern' or it has exchanges, not both"),
      help: Phrase(
        nl: "haal 'intern: ja' weg of haal de uitwisselingen weg",
        en: "remove 'intern: ja' or remove the exchanges"),
      notes: [
        Diagnostic.Note(
          Phrase(nl: "de uitwisselingen staan hier", en: "the exchanges are here"),
          at: written.range(\.exchanges))
      ])
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
      "samenvatting", \.summary, .sentences, nl: "wat er gebeurt, in één of twee zinnen",
      en: "what happens, in one or two sentences", example: "\"Je meldt een schade.\"")
    Key(
      "producten", \.products, .references(.product),
      nl: "voor welke producten; laat het weg als het voor alle producten geldt",
      en: "for which products; leave it out where it applies to all", example: "[autoverzekering]")
    Key(
      "intern", \.internalOnly, .flag, nl: "`ja` als er geen andere partij bij is",
      en: "`ja` where no other party takes part", example: "ja")
    Key(
      "uitwisselingen", \.exchanges,
      .things(each: Phrase(nl: "elke uitwisseling", en: "each exchange")),
      nl: "een lijst, elk deel met een streepje", en: "a list, each part with a hyphen")
    Key(
      "profilering", \.profiling, .thing(), nl: "als je mensen indeelt in groepen",
      en: "where you sort people into groups")
  }
}

/// Data that go to a party or come from it at a moment.
public struct Exchange: Shaped {
  /// The party.
  public internal(set) var party: Reference
  /// What for.
  public internal(set) var purpose: Located<String>?
  /// Which data; nil where the data do not say.
  public internal(set) var dataCategories: [Reference]?
  /// Which way, as written.
  public internal(set) var direction: Located<Direction>?
  /// When it applies.
  public internal(set) var condition: Located<String>?
  /// The legal basis: AVG article 6(1).
  public internal(set) var legalBasis: Located<LegalBasis>?
  /// The interest, where the basis is a legitimate interest.
  public internal(set) var legitimateInterest: Located<String>?
  /// The whole exchange as written.
  public internal(set) var range: SourceRange

  /// Which way; to the party where nothing is written.
  public var way: Direction { direction?.value ?? .to }

  /// An exchange of which nothing is known.
  public init(at key: Located<String>) {
    party = Reference(key)
    range = key.range
  }

  /// A legitimate interest has its basis, and the basis its interest.
  public func judge(_ written: WrittenKeys<Exchange>, _ findings: Findings) {
    LegalBasis.judge(
      legalBasis, legitimateInterest, interest: \.legitimateInterest, written, findings)
  }

  /// The keys of an exchange.
  public static let shape = Shape<Exchange>(
    noun: Phrase(nl: "uitwisseling", en: "exchange"),
    words: Phrase(
      nl: "gegevens die op een moment naar een partij gaan of ervan komen",
      en: "data that go to a party or come from it at a moment")
  ) {
    Key(
      "met", \.party, .reference(.party), nl: "de id van de partij", en: "the id of the party",
      example: "cis", required: true)
    Key(
      "waarvoor", \.purpose, .sentences, nl: "waarvoor je dan gegevens deelt", en: "what for",
      example: "\"We zoeken je claim op.\"")
    Key(
      "gegevens", \.dataCategories, .references(.dataCategory),
      nl: "welke gegevens: ids uit `gegevens.yaml`", en: "which data: ids of `gegevens.yaml`",
      example: "[naam]")
    Key(
      "richting", \.direction, .choice(), nl: "de richting; laat je het weg, dan is het `naar`",
      en: "the direction; without it `naar`", example: "beide")
    Key(
      "voorwaarde", \.condition, .sentences, nl: "wanneer het geldt", en: "when it applies",
      example: "alleen bij letsel")
    Key(
      "grondslag", \.legalBasis, .choice(), nl: "waarom het mag van de wet (AVG artikel 6)",
      en: "the legal basis (GDPR article 6)", example: "overeenkomst")
    Key(
      "belang", \.legitimateInterest, .sentences, nl: "welk belang het is, zoals bij een partij",
      en: "which interest, as for a party")
  }

  /// Which way data go, seen from the organisation.
  public enum Direction: String, Choice {
    /// To the party.
    case to = "naar"
    /// From the party.
    case from = "van"
    /// Both ways.
    case both = "beide"

    /// The words for a reader, in Dutch.
    public var words: String {
      switch self {
      case .to: "we geven"
      case .from: "we krijgen"
      case .both: "we geven en krijgen"
      }
    }

    /// What it means, for who fills it in.
    public var meaning: Phrase {
      switch self {
      case .to: Phrase(nl: "jij geeft gegevens aan de partij", en: "you give data to the party")
      case .from: Phrase(nl: "jij krijgt gegevens van de partij", en: "you get data from the party")
      case .both: Phrase(nl: "allebei", en: "both")
      }
    }
  }
}

/// How people are profiled at a moment.
public struct Profiling: Shaped {
  /// What happens.
  public internal(set) var explanation: Located<String>
  /// The legal basis: AVG article 6(1).
  public internal(set) var legalBasis: Located<LegalBasis>?
  /// Where more is written.
  public internal(set) var more: Located<String>?

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
