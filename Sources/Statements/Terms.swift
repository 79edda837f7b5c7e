public import Diagnostics

/// Why something is allowed and how long it lasts: what a moment, a use, an exchange, a party or a
/// datum says of it, each for all below it that says nothing itself.
public struct Terms: Sendable {
  /// What is said; nil of most things, so that they are small and quick to hand on.
  private var said: Said?

  /// The legal basis: AVG article 6(1).
  public package(set) var legalBasis: Located<LegalBasis>? {
    get { said?.words.legalBasis }
    set { say { $0.legalBasis = newValue } }
  }
  /// The law behind a legal obligation or a public task.
  public package(set) var law: Law? {
    get { said?.words.law }
    set { say { $0.law = newValue } }
  }
  /// The interest, where the basis is a legitimate interest: AVG article 13(1)(d).
  public package(set) var legitimateInterest: Located<String>? {
    get { said?.words.legitimateInterest }
    set { say { $0.legitimateInterest = newValue } }
  }
  /// Why special or criminal data may be used: AVG article 9(2), UAVG articles 31 to 33.
  public package(set) var exception: Exception? {
    get { said?.words.exception }
    set { say { $0.exception = newValue } }
  }
  /// How long data are kept: AVG article 13(2)(a).
  public package(set) var retention: Located<RetentionPeriod>? {
    get { said?.words.retention }
    set { say { $0.retention = newValue } }
  }

  /// Terms that say nothing.
  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { said == nil }

  private mutating func say(_ change: (inout Words) -> Void) {
    var words = said?.words ?? Words()
    change(&words)
    said = words.isEmpty ? nil : Said(words)
  }

  private struct Words: Sendable {
    var legalBasis: Located<LegalBasis>?
    var law: Law?
    var legitimateInterest: Located<String>?
    var exception: Exception?
    var retention: Located<RetentionPeriod>?

    var isEmpty: Bool {
      legalBasis == nil && law == nil && legitimateInterest == nil && exception == nil
        && retention == nil
    }
  }

  private final class Said: Sendable {
    let words: Words

    init(_ words: Words) { self.words = words }
  }

  /// These terms, and where they say nothing those of `outer`.
  ///
  /// A law and an interest go with the basis: they come from outside only together with it.
  public func filled(from outer: Terms) -> Terms {
    // Most say nothing.
    if outer.isEmpty { return self }
    if isEmpty { return outer }
    var terms = self
    if terms.legalBasis == nil {
      terms.legalBasis = outer.legalBasis
      terms.law = terms.law ?? outer.law
      terms.legitimateInterest = terms.legitimateInterest ?? outer.legitimateInterest
    } else if terms.legalBasis?.value == outer.legalBasis?.value {
      terms.law = terms.law ?? outer.law
      terms.legitimateInterest = terms.legitimateInterest ?? outer.legitimateInterest
    }
    terms.exception = terms.exception ?? outer.exception
    terms.retention = terms.retention ?? outer.retention
    return terms
  }

  /// What these terms say otherwise than `outer`.
  ///
  /// A law and an interest go with the basis: they stay where that does.
  public func without(_ outer: Terms) -> Terms {
    var terms = self
    let isSameBasis =
      legalBasis?.value == outer.legalBasis?.value && law?.name.value == outer.law?.name.value
      && legitimateInterest?.value == outer.legitimateInterest?.value
    if isSameBasis {
      terms.legalBasis = nil
      terms.law = nil
      terms.legitimateInterest = nil
    }
    if exception?.kind.value == outer.exception?.kind.value,
      exception?.note?.value == outer.exception?.note?.value
    {
      terms.exception = nil
    }
    if retention?.value.words == outer.retention?.value.words { terms.retention = nil }
    return terms
  }

  /// Reports an interest with another basis than a legitimate interest, and that basis without an
  /// interest; of an interest without any basis ``PrivacyStatement/judgeInterests(_:)`` speaks.
  func judge<Root: Shaped>(_ written: WrittenKeys<Root>, _ findings: Findings) {
    guard let legalBasis else { return }
    let isInterest = legalBasis.value == .legitimateInterest
    if isInterest, legitimateInterest == nil, written.range(Self.interestKey) == nil {
      findings.report(.interestMissing(at: legalBasis.range))
    } else if !isInterest, let legitimateInterest {
      findings.report(
        .interestWithoutBasis(at: written.range(Self.interestKey) ?? legitimateInterest.range))
    }
  }

  private static let interestKey = "belang"

  /// What a path to a property says of itself, with the names of the properties of terms: Swift knows
  /// none of what is computed.
  static func named(_ path: String) -> String {
    let properties: [(PartialKeyPath<Terms>, String)] = [
      (\.legalBasis, "legalBasis"), (\.law, "law"), (\.legitimateInterest, "legitimateInterest"),
      (\.exception, "exception"), (\.retention, "retention"),
    ]
    for (property, name) in properties {
      let nameless = "\(property)".dropFirst(#"\Terms."#.count)
      if path.hasSuffix(nameless) { return path.dropLast(nameless.count) + name }
    }
    return path
  }

  /// The keys of terms, for a thing that has them at these paths; inlined as the keys are.
  @inline(__always)
  static func keys<Root: Shaped>(
    _ legalBasis: @autoclosure @escaping PropertyPath<Root, Located<LegalBasis>?>,
    _ law: @autoclosure @escaping PropertyPath<Root, Law?>,
    _ interest: @autoclosure @escaping PropertyPath<Root, Located<String>?>,
    _ exception: @autoclosure @escaping PropertyPath<Root, Exception?>,
    _ retention: @autoclosure @escaping PropertyPath<Root, Located<RetentionPeriod>?>,
    basisSince: Int = 1
  ) -> [Key<Root>] {
    [
      Key(
        "grondslag", legalBasis(), .choice(),
        nl: "waarom het mag van de wet (AVG artikel 6)", en: "the legal basis (GDPR article 6)",
        example: "overeenkomst", since: basisSince),
      Key(
        "wet", law(), .thing(),
        nl: "de wet waarin het staat: een tekst, of een naam met een adres",
        en: "the law that says so: a text, or a name with an address",
        example: "art. 4 Wet Bibob", since: 2),
      Key(
        interestKey, interest(), .sentences,
        nl: "welk belang het is; hoort bij `gerechtvaardigd-belang`, en alleen daarbij",
        en: "which interest; with `gerechtvaardigd-belang`, and only there",
        example: "\"We willen fraude voorkomen.\"", since: basisSince),
      Key(
        "uitzondering", exception(), .thing(),
        nl: "waarom bijzondere of strafrechtelijke gegevens mogen",
        en: "why special or criminal data are allowed", example: "zorg", since: 2),
      Key(
        "bewaartermijn", retention(), .retention,
        nl: "hoelang gegevens bewaard blijven: een tekst, of een duur",
        en: "how long data are kept: a text, or a duration", example: "P7Y", since: basisSince),
    ]
  }
}

/// A law or an article of one, such as "Wet Bibob".
public struct Law: Shaped {
  /// The name.
  public internal(set) var name: Located<String>
  /// Where it can be read.
  public internal(set) var address: Located<String>?

  /// A law of which nothing is known.
  public init(at key: Located<String>) { name = key }

  /// The keys of `wet`; its name alone may stand for it.
  public static let shape = Shape<Law>(
    noun: Phrase(nl: "wet", en: "law"),
    words: Phrase(nl: "een wet of een artikel", en: "a law or an article"),
    firstMayStandAlone: true
  ) {
    Key(
      "naam", \.name, .law, nl: "de naam van de wet, met het artikel",
      en: "the name of the law, with the article", example: "art. 4 Wet Bibob", required: true)
    Key(
      "adres", \.address, .address, nl: "het adres waar de wet staat",
      en: "the address where the law is", example: "https://wetten.overheid.nl/BWBR0013798/")
  }
}

/// Why special categories of data or criminal data may be used.
public struct Exception: Shaped {
  /// Which exception.
  public internal(set) var kind: Located<Kind>
  /// More about it.
  public internal(set) var note: Located<String>?

  /// An exception of which nothing is known.
  public init(at key: Located<String>) { kind = Located(.explicitConsent, at: key.range) }

  /// The keys of `uitzondering`; its kind alone may stand for it.
  public static let shape = Shape<Exception>(
    noun: Phrase(nl: "uitzondering", en: "exception"),
    words: Phrase(
      nl: "waarom bijzondere of strafrechtelijke gegevens mogen",
      en: "why special or criminal data are allowed"),
    firstMayStandAlone: true
  ) {
    Key(
      "soort", \.kind, .choice(), nl: "welke uitzondering het is", en: "which exception it is",
      example: "zorg", required: true)
    Key("toelichting", \.note, .sentences, nl: "wat meer uitleg", en: "more about it")
  }

  /// The exceptions of AVG article 9(2), a to j, and of UAVG articles 31 to 33.
  public enum Kind: String, Choice {
    /// Art. 9(2)(a).
    case explicitConsent = "uitdrukkelijke-toestemming"
    /// Art. 9(2)(b).
    case employment = "arbeidsrecht-sociale-zekerheid"
    /// Art. 9(2)(c).
    case vitalInterest = "vitaal-belang"
    /// Art. 9(2)(d).
    case association = "vereniging"
    /// Art. 9(2)(e).
    case madePublic = "openbaar-gemaakt"
    /// Art. 9(2)(f).
    case legalClaim = "rechtsvordering"
    /// Art. 9(2)(g).
    case substantialPublicInterest = "zwaarwegend-algemeen-belang"
    /// Art. 9(2)(h).
    case care = "zorg"
    /// Art. 9(2)(i).
    case publicHealth = "volksgezondheid"
    /// Art. 9(2)(j).
    case research = "archief-onderzoek-statistiek"
    /// UAVG art. 31.
    case criminalUnderAuthority = "uavg-31"
    /// UAVG art. 32.
    case criminalGeneral = "uavg-32"
    /// UAVG art. 33.
    case criminalOther = "uavg-33"

    /// Whether it is one for criminal data: AVG article 10.
    public var isForCriminalData: Bool {
      switch self {
      case .criminalUnderAuthority, .criminalGeneral, .criminalOther: true
      default: false
      }
    }

    /// The words for a reader and what it means.
    public var told: ChoiceWords {
      switch self {
      case .explicitConsent:
        .init("uitdrukkelijke toestemming", nl: "art. 9 lid 2 a AVG", en: "GDPR art. 9(2)(a)")
      case .employment:
        .init(
          "nodig voor arbeidsrecht of sociale zekerheid", nl: "art. 9 lid 2 b AVG",
          en: "GDPR art. 9(2)(b)")
      case .vitalInterest: .init("vitaal belang", nl: "art. 9 lid 2 c AVG", en: "GDPR art. 9(2)(c)")
      case .association:
        .init("binnen een vereniging of kerk", nl: "art. 9 lid 2 d AVG", en: "GDPR art. 9(2)(d)")
      case .madePublic:
        .init("zelf openbaar gemaakt", nl: "art. 9 lid 2 e AVG", en: "GDPR art. 9(2)(e)")
      case .legalClaim:
        .init(
          "nodig voor een rechtszaak of een claim", nl: "art. 9 lid 2 f AVG",
          en: "GDPR art. 9(2)(f)")
      case .substantialPublicInterest:
        .init("zwaarwegend algemeen belang", nl: "art. 9 lid 2 g AVG", en: "GDPR art. 9(2)(g)")
      case .care: .init("nodig voor zorg", nl: "art. 9 lid 2 h AVG", en: "GDPR art. 9(2)(h)")
      case .publicHealth:
        .init("nodig voor de volksgezondheid", nl: "art. 9 lid 2 i AVG", en: "GDPR art. 9(2)(i)")
      case .research:
        .init(
          "nodig voor archief, onderzoek of statistiek", nl: "art. 9 lid 2 j AVG",
          en: "GDPR art. 9(2)(j)")
      case .criminalUnderAuthority:
        .init(
          "onder toezicht van de overheid (art. 31 UAVG)", nl: "strafrechtelijk: art. 31 UAVG",
          en: "criminal data: UAVG art. 31")
      case .criminalGeneral:
        .init(
          "algemene uitzondering (art. 32 UAVG)", nl: "strafrechtelijk: art. 32 UAVG",
          en: "criminal data: UAVG art. 32")
      case .criminalOther:
        .init(
          "overige uitzondering (art. 33 UAVG)", nl: "strafrechtelijk: art. 33 UAVG",
          en: "criminal data: UAVG art. 33")
      }
    }

    /// Other words by which people mean one of them.
    public static var otherWords: [String: Self] {
      [
        "gezondheidszorg": .care, "toestemming": .explicitConsent, "onderzoek": .research,
        "algemeen-belang": .substantialPublicInterest,
      ]
    }
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func interestMissing(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .keyMissing, at: place,
      Phrase(
        nl: "bij 'gerechtvaardigd-belang' hoort de sleutel 'belang'",
        en: "'gerechtvaardigd-belang' needs the key 'belang'"),
      help: Phrase(
        nl: "schrijf welk belang het is (AVG art. 13 lid 1 d)",
        en: "write which interest it is (GDPR art. 13(1)(d))"))
  }

  static func interestWithoutBasis(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: place,
      Phrase(
        nl: "'belang' hoort alleen bij 'grondslag: gerechtvaardigd-belang'",
        en: "'belang' belongs only with 'grondslag: gerechtvaardigd-belang'"),
      help: Phrase(
        nl: "haal 'belang' weg of verander de grondslag",
        en: "remove 'belang' or change the legal basis"))
  }
}
