public import Diagnostics

extension Party {
  /// A transfer to a country outside the EEA: AVG article 44–49.
  public struct Transfer: Shaped {
    /// The country.
    public internal(set) var country: Located<Country>?
    /// What keeps the data safe there.
    public internal(set) var safeguard: Located<Safeguard>?
    /// More about it.
    public internal(set) var note: Located<String>?

    /// A transfer of which nothing is known.
    public init(at key: Located<String>) {}

    /// The country is outside the EEA, and the safeguard fits it.
    public func judge(_ written: WrittenKeys<Transfer>, _ findings: Findings) {
      guard let country else { return }
      let standing = country.value.standing
      if standing == .within {
        findings.reportWithin(country)
        return
      }
      guard let safeguard else { return }
      if safeguard.value == .adequacy, standing == .other {
        findings.reportNotAdequate(country, at: safeguard.range)
      } else if safeguard.value == .adequacy && standing == .partlyAdequate
        || safeguard.value == .derogation, written.range(\.note) == nil
      {
        findings.reportNoteMissing(country, safeguard)
      }
    }

    /// The keys of `doorgifte`.
    public static let shape = Shape<Transfer>(
      noun: Phrase(nl: "doorgifte", en: "transfer"),
      words: Phrase(nl: "doorgifte naar buiten de EER", en: "a transfer outside the EEA")
    ) {
      Key(
        "land", \.country, .country, nl: "het land", en: "the country", example: "Verenigde Staten",
        required: true)
      Key(
        "waarborg", \.safeguard, .choice(), nl: "wat de gegevens daar beschermt",
        en: "what keeps the data safe there", example: "standaardbepalingen", required: true)
      Key(
        "toelichting", \.note, .sentences,
        nl:
          "wat meer uitleg; moet bij `afwijking`, en bij een besluit dat niet voor iedereen geldt",
        en: "more about it; required for `afwijking`, and where a decision is for some only",
        example: "\"Het bedrijf staat op de lijst van het DPF.\"", since: 2)
    }
  }
}

extension Party {
  /// What keeps data safe outside the EEA: AVG article 45, 46 and 49.
  public enum Safeguard: String, Choice {
    /// Art. 45.
    case adequacy = "adequaatheidsbesluit"
    /// Art. 46(2)(a).
    case bindingInstrument = "bindend-instrument"
    /// Art. 46(2)(b), 47.
    case bindingRules = "bindende-bedrijfsvoorschriften"
    /// Art. 46(2)(c) and (d).
    case standardClauses = "standaardbepalingen"
    /// Art. 46(2)(e).
    case codeOfConduct = "gedragscode"
    /// Art. 46(2)(f).
    case certification = "certificering"
    /// Art. 46(3)(a).
    case contractClauses = "contractbepalingen"
    /// Art. 46(3)(b).
    case publicArrangement = "regeling-overheden"
    /// Art. 49.
    case derogation = "afwijking"

    /// The words for a reader, in Dutch.
    public var words: String {
      switch self {
      case .adequacy: "de Europese Commissie vindt de bescherming daar goed genoeg"
      case .bindingInstrument: "een bindende afspraak tussen overheden"
      case .bindingRules: "bindende regels binnen het bedrijf"
      case .standardClauses: "een contract met vaste regels van de Europese Commissie"
      case .codeOfConduct: "een goedgekeurde gedragscode"
      case .certification: "een goedgekeurd certificaat"
      case .contractClauses: "een contract dat de toezichthouder goedkeurde"
      case .publicArrangement: "een regeling tussen overheden"
      case .derogation: "een uitzondering van de wet"
      }
    }

    /// What it means, for who fills it in.
    public var meaning: Phrase {
      switch self {
      case .adequacy:
        Phrase(nl: "de Commissie besliste dat het land veilig is (art. 45)", en: "art. 45")
      case .bindingInstrument:
        Phrase(nl: "een bindend instrument tussen overheden (art. 46 lid 2 a)", en: "art. 46(2)(a)")
      case .bindingRules:
        Phrase(nl: "regels binnen een groep bedrijven (art. 47)", en: "art. 47")
      case .standardClauses:
        Phrase(
          nl: "de modelcontracten van de Commissie (art. 46 lid 2 c en d)", en: "art. 46(2)(c), (d)"
        )
      case .codeOfConduct:
        Phrase(nl: "een goedgekeurde gedragscode (art. 46 lid 2 e)", en: "art. 46(2)(e)")
      case .certification:
        Phrase(nl: "een goedgekeurd certificaat (art. 46 lid 2 f)", en: "art. 46(2)(f)")
      case .contractClauses:
        Phrase(nl: "een eigen contract dat de AP goedkeurde (art. 46 lid 3 a)", en: "art. 46(3)(a)")
      case .publicArrangement:
        Phrase(nl: "een administratieve regeling (art. 46 lid 3 b)", en: "art. 46(3)(b)")
      case .derogation:
        Phrase(nl: "een afwijking; leg uit welke bij `toelichting` (art. 49)", en: "art. 49")
      }
    }
  }
}

extension Findings {
  fileprivate func reportWithin(_ country: Located<Country>) {
    report(
      .valueInvalid, at: country.range,
      Phrase(
        nl: "\(country.value.name) ligt binnen de EER, dus dit is geen doorgifte",
        en: "\(country.value.name) lies within the EEA, so this is no transfer"),
      help: Phrase(
        nl: "haal 'doorgifte' weg, of schrijf 'gevestigd_in: \(country.value.name)'",
        en: "remove 'doorgifte', or write 'gevestigd_in: \(country.value.name)'"))
  }

  fileprivate func reportNotAdequate(_ country: Located<Country>, at range: SourceRange) {
    let day = Country.listed
    report(
      .valueInvalid, at: range,
      Phrase(
        nl: "voor \(country.value.name) was er op \(day.dutch) geen adequaatheidsbesluit",
        en: "on \(day.iso8601) there was no adequacy decision for \(country.value.name)"),
      help: Phrase(
        nl: "kies een andere waarborg, zoals 'standaardbepalingen'",
        en: "choose another safeguard, such as 'standaardbepalingen'"))
  }

  fileprivate func reportNoteMissing(
    _ country: Located<Country>, _ safeguard: Located<Party.Safeguard>
  ) {
    let isDerogation = safeguard.value == .derogation
    report(
      .keyMissing, at: safeguard.range,
      isDerogation
        ? Phrase(
          nl: "bij 'afwijking' hoort de sleutel 'toelichting'",
          en: "'afwijking' needs the key 'toelichting'")
        : Phrase(
          nl: "het besluit voor \(country.value.name) geldt niet voor iedereen daar",
          en: "the decision for \(country.value.name) is not for everyone there"),
      help: isDerogation
        ? Phrase(
          nl: "schrijf welke afwijking het is (AVG art. 49)",
          en: "write which derogation it is (GDPR art. 49)")
        : Phrase(
          nl: "schrijf bij 'toelichting' waarom het voor deze partij geldt",
          en: "write at 'toelichting' why it is for this party"))
  }
}
