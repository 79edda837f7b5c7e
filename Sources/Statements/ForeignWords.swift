public import Diagnostics

/// Words of another language than Dutch, so that pages can say of which.
///
/// A screen reader then speaks them as they are spoken there. Source: WCAG 2.2, 3.1.2.
public struct ForeignWords: Shaped, Equatable {
  /// The language.
  public internal(set) var language: Located<ForeignLanguage>?
  /// The words and phrases, as they stand in texts.
  public internal(set) var words: [Located<String>]?

  /// Words of which nothing is known.
  public init(at key: Located<String>) {}

  /// The keys of an entry of `anderstalig` in `site.yaml`.
  public static let shape = Shape<ForeignWords>(
    noun: Phrase(nl: "anderstalige woorden", en: "foreign words"),
    words: Phrase(
      nl: "woorden uit een andere taal, die een schermlezer dan goed uitspreekt",
      en: "words of another language, which a screen reader then speaks well")
  ) {
    Key(
      "taal", \.language, .choice(), nl: "welke taal het is", en: "which language it is",
      example: "en", required: true, told: .setting)
    Key(
      "woorden", \.words, .names, nl: "de woorden, zoals ze in de teksten staan",
      en: "the words, as they stand in the texts", example: "[opt-out, Data Privacy Framework]",
      required: true, told: .setting)
  }

  /// Whether both have the same words of the same language.
  public static func == (left: Self, right: Self) -> Bool {
    left.language?.value == right.language?.value
      && (left.words ?? []).map(\.value).elementsEqual((right.words ?? []).map(\.value)) {
        $0.utf8.elementsEqual($1.utf8)
      }
  }
}

/// A language of which words stand in a Dutch statement, by its code in BCP 47.
public enum ForeignLanguage: String, Choice {
  case english = "en"
  case german = "de"
  case french = "fr"
  case frisian = "fy"
  case spanish = "es"
  case italian = "it"
  case portuguese = "pt"
  case polish = "pl"
  case turkish = "tr"
  case arabic = "ar"
  case ukrainian = "uk"
  case papiamento = "pap"
  case latin = "la"

  /// The words for a reader and what it means.
  public var told: ChoiceWords {
    switch self {
    case .english: .init(nl: "Engels", en: "English")
    case .german: .init(nl: "Duits", en: "German")
    case .french: .init(nl: "Frans", en: "French")
    case .frisian: .init(nl: "Fries", en: "Frisian")
    case .spanish: .init(nl: "Spaans", en: "Spanish")
    case .italian: .init(nl: "Italiaans", en: "Italian")
    case .portuguese: .init(nl: "Portugees", en: "Portuguese")
    case .polish: .init(nl: "Pools", en: "Polish")
    case .turkish: .init(nl: "Turks", en: "Turkish")
    case .arabic: .init(nl: "Arabisch", en: "Arabic")
    case .ukrainian: .init(nl: "Oekraïens", en: "Ukrainian")
    case .papiamento: .init(nl: "Papiaments", en: "Papiamento")
    case .latin: .init(nl: "Latijn", en: "Latin")
    }
  }

  /// Other words by which people mean one of them.
  public static var otherWords: [String: Self] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.meaning.dutch.lowercased(), $0) })
  }
}
