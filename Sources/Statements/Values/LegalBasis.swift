/// A legal basis of AVG article 6(1).
public enum LegalBasis: String, Sendable, CaseIterable {
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
}
