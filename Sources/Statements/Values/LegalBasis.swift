public import Diagnostics

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

  /// The words for a reader, in Dutch.
  public var words: String {
    switch self {
    case .consent: "jouw toestemming"
    case .contract: "nodig voor de overeenkomst met jou"
    case .legalObligation: "wettelijke plicht"
    case .vitalInterest: "vitaal belang"
    case .publicInterest: "taak van algemeen belang"
    case .legitimateInterest: "gerechtvaardigd belang"
    }
  }

  /// What it means, for who fills it in.
  public var meaning: Phrase {
    switch self {
    case .consent: Phrase(nl: "de klant zei ja", en: "the customer agreed")
    case .contract:
      Phrase(
        nl: "het is nodig voor wat je met de klant afsprak",
        en: "it is needed for what you agreed with the customer")
    case .legalObligation: Phrase(nl: "het moet van de wet", en: "the law demands it")
    case .vitalInterest:
      Phrase(nl: "het is nodig om een leven te redden", en: "it is needed to save a life")
    case .publicInterest:
      Phrase(nl: "het hoort bij een taak voor iedereen", en: "it belongs to a task for everybody")
    case .legitimateInterest:
      Phrase(
        nl: "je hebt er een goede reden voor; noem die bij `belang`",
        en: "you have a good reason; name it at `belang`")
    }
  }
}
