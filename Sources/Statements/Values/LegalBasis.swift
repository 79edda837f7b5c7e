/// A legal basis of AVG article 6(1).
public enum LegalBasis: String, Choice {
  /// Art. 6(1)(a).
  case consent = "toestemming"
  /// Art. 6(1)(b).
  case contract = "overeenkomst"
  /// Art. 6(1)(c).
  case legalObligation = "wettelijke-plicht"
  /// Art. 6(1)(d).
  case vitalInterest = "vitaal-belang"
  /// Art. 6(1)(e).
  case publicInterest = "algemeen-belang"
  /// Art. 6(1)(f).
  case legitimateInterest = "gerechtvaardigd-belang"

  /// The words for a reader and what it means.
  public var told: ChoiceWords {
    switch self {
    case .consent:
      .init(
        "jouw toestemming", polite: "uw toestemming", nl: "de klant zei ja",
        en: "the customer agreed")
    case .contract:
      .init(
        "nodig voor de overeenkomst met jou", polite: "nodig voor de overeenkomst met u",
        nl: "het is nodig voor wat je met de klant afsprak",
        en: "it is needed for what you agreed with the customer")
    case .legalObligation:
      .init("wettelijke plicht", nl: "het moet van de wet", en: "the law demands it")
    case .vitalInterest:
      .init(
        "vitaal belang", nl: "het is nodig om een leven te redden",
        en: "it is needed to save a life")
    case .publicInterest:
      .init(
        "taak van algemeen belang", nl: "het hoort bij een taak voor iedereen",
        en: "it belongs to a task for everybody")
    case .legitimateInterest:
      .init(
        "gerechtvaardigd belang", nl: "je hebt er een goede reden voor; noem die bij `belang`",
        en: "you have a good reason; name it at `belang`")
    }
  }

  /// Other words by which people mean one of them.
  public static var otherWords: [String: Self] {
    [
      "contract": .contract, "wet": .legalObligation, "wettelijke verplichting": .legalObligation,
      "publieke taak": .publicInterest, "belang": .legitimateInterest,
    ]
  }
}
