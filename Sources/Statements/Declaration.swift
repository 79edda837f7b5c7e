public import Diagnostics

/// What kind of statement it is, of which version and date.
public struct Declaration: Shaped {
  /// Whether it is the whole statement or a part.
  public internal(set) var kind: Located<Kind>?
  /// The address of the statement that this is a part of.
  public internal(set) var mainStatement: Located<String>?
  /// Other statements that say more or are about something else.
  public internal(set) var related: [RelatedStatement]?
  /// The version, as the organisation counts it.
  public internal(set) var version: Located<String>?
  /// The date of the version.
  public internal(set) var date: Located<CalendarDate>?
  /// How long the review of a party holds.
  public internal(set) var reviewInterval: Located<ReviewInterval>?
  /// How long in advance changes are told.
  public internal(set) var notice: Located<NoticePeriod>?
  /// Where `verklaring` is written in `site.yaml`.
  public let range: SourceRange

  /// A statement of which nothing is known.
  public init(at key: Located<String>) { range = key.range }

  /// The keys of `verklaring` in `site.yaml`.
  public static let shape = Shape<Declaration>(
    noun: Phrase(nl: "verklaring", en: "declaration"),
    words: Phrase(nl: "wat voor verklaring het is", en: "what kind of statement it is")
  ) {
    Key(
      "soort", \.kind, .choice(), nl: "of het de hele verklaring is",
      en: "whether it is the whole statement", required: true, told: .setting)
    Key(
      "hoofdverklaring", \.mainStatement, .address, nl: "het adres van de grotere verklaring",
      en: "the address of the larger statement")
    Key(
      "verwante_verklaringen", \.related,
      .things(each: Phrase(nl: "elke verklaring", en: "each statement")),
      nl: "andere verklaringen, zoals die over cookies",
      en: "other statements, such as that about cookies", since: 2)
    Key(
      "versie", \.version, .name, nl: "het nummer van deze versie",
      en: "the number of this version")
    Key("datum", \.date, .date, nl: "de datum van deze versie", en: "the date of this version")
    Key(
      "controleren_na", \.reviewInterval, .reviewInterval,
      nl: "hoe lang een controle van een partij geldt, zoals `P6M`; zonder dit is het een jaar",
      en: "how long the review of a party holds, such as `P6M`; without this a year",
      told: .setting)
    Key(
      "vooraf_melden", \.notice, .notice,
      nl: "hoe lang van tevoren je een wijziging meldt, zoals `P30D`",
      en: "how long in advance a change is told, such as `P30D`", since: 2, told: .setting)
  }

  /// Whether it is the whole statement.
  public enum Kind: String, Choice {
    /// All that AVG article 13 and 14 ask.
    case complete = "volledig"
    /// One part of a larger statement.
    case part = "onderdeel"

    /// The words for a reader and what it means.
    public var told: ChoiceWords {
      switch self {
      case .complete: .init(nl: "de hele verklaring", en: "the whole statement")
      case .part:
        .init(nl: "een deel van een grotere verklaring", en: "a part of a larger statement")
      }
    }

    /// Other words by which people mean one of them.
    public static var otherWords: [String: Self] {
      [
        "compleet": .complete, "heel": .complete, "geheel": .complete, "deel": .part,
      ]
    }
  }
}
