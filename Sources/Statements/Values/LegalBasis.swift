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

  /// The words for a reader who is called "u".
  public var politeWords: String {
    switch self {
    case .consent: "uw toestemming"
    case .contract: "nodig voor de overeenkomst met u"
    default: words
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

  /// Reports a legitimate interest without its basis, and the basis without the interest.
  static func judge<Root: Shaped>(
    _ basis: Located<LegalBasis>?, _ interest: Located<String>?,
    interest property: PartialKeyPath<Root>, _ written: WrittenKeys<Root>, _ findings: Findings
  ) {
    let isInterest = basis?.value == .legitimateInterest
    guard isInterest != (interest != nil) else { return }
    let place = written.range(property)
    if let basis, isInterest, place == nil {
      findings.report(
        .keyMissing, at: basis.range,
        Phrase(
          nl: "bij 'gerechtvaardigd-belang' hoort de sleutel 'belang'",
          en: "'gerechtvaardigd-belang' needs the key 'belang'"),
        help: Phrase(
          nl: "schrijf welk belang het is (AVG art. 13 lid 1 d)",
          en: "write which interest it is (GDPR art. 13(1)(d))"))
    }
    guard let interest, !isInterest else { return }
    findings.report(
      .valueInvalid, at: place ?? interest.range,
      Phrase(
        nl: "'belang' hoort alleen bij 'grondslag: gerechtvaardigd-belang'",
        en: "'belang' belongs only with 'grondslag: gerechtvaardigd-belang'"),
      help: Phrase(
        nl: "haal 'belang' weg of verander de grondslag",
        en: "remove 'belang' or change the legal basis"))
  }
}
