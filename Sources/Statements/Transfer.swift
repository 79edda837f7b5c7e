public import Diagnostics

extension Party {
  /// A transfer to a country outside the EEA: AVG article 44–49.
  public struct Transfer: Shaped {
    /// The country.
    public package(set) var country: Located<Country>?
    /// What keeps the data safe there.
    public package(set) var safeguard: Located<Safeguard>?
    /// More about it.
    public package(set) var note: Located<String>?

    /// A transfer of which nothing is known.
    public init(at key: Located<String>) {}

    /// The country is outside the EEA, and the safeguard fits it.
    public func judge(_ written: WrittenKeys<Transfer>, _ findings: Findings) {
      guard let country else { return }
      let standing = country.value.standing
      if standing == .within {
        findings.report(.withinEEA(country))
        return
      }
      guard let safeguard else { return }
      if safeguard.value == .adequacy, standing == .other {
        findings.report(.notAdequate(country, at: safeguard.range))
      } else if safeguard.value == .adequacy && standing == .partlyAdequate
        || safeguard.value == .derogation, written.range("toelichting") == nil
      {
        findings.report(
          safeguard.value == .derogation
            ? .derogationUnexplained(at: safeguard.range)
            : .adequateForSome(country, at: safeguard.range))
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

    /// The words for a reader and what it means.
    public var told: ChoiceWords {
      switch self {
      case .adequacy:
        .init(
          "de Europese Commissie vindt de bescherming daar goed genoeg",
          nl: "de Commissie besliste dat het land veilig is (art. 45)", en: "art. 45")
      case .bindingInstrument:
        .init(
          "een bindende afspraak tussen overheden",
          nl: "een bindend instrument tussen overheden (art. 46 lid 2 a)", en: "art. 46(2)(a)")
      case .bindingRules:
        .init(
          "bindende regels binnen het bedrijf", nl: "regels binnen een groep bedrijven (art. 47)",
          en: "art. 47")
      case .standardClauses:
        .init(
          "een contract met vaste regels van de Europese Commissie",
          nl: "de modelcontracten van de Commissie (art. 46 lid 2 c en d)", en: "art. 46(2)(c), (d)"
        )
      case .codeOfConduct:
        .init(
          "een goedgekeurde gedragscode", nl: "een goedgekeurde gedragscode (art. 46 lid 2 e)",
          en: "art. 46(2)(e)")
      case .certification:
        .init(
          "een goedgekeurd certificaat", nl: "een goedgekeurd certificaat (art. 46 lid 2 f)",
          en: "art. 46(2)(f)")
      case .contractClauses:
        .init(
          "een contract dat de toezichthouder goedkeurde",
          nl: "een eigen contract dat de AP goedkeurde (art. 46 lid 3 a)", en: "art. 46(3)(a)")
      case .publicArrangement:
        .init(
          "een regeling tussen overheden", nl: "een administratieve regeling (art. 46 lid 3 b)",
          en: "art. 46(3)(b)")
      case .derogation:
        .init(
          "een uitzondering van de wet",
          nl: "een afwijking; leg uit welke bij `toelichting` (art. 49)", en: "art. 49")
      }
    }

    /// Other words by which people mean one of them.
    public static var otherWords: [String: Self] {
      [
        "scc": .standardClauses, "scc's": .standardClauses, "modelcontract": .standardClauses,
        "modelcontracten": .standardClauses, "modelclausules": .standardClauses,
        "standaardcontractbepalingen": .standardClauses, "dpf": .adequacy,
        "data privacy framework": .adequacy, "adequaat": .adequacy, "bcr": .bindingRules,
      ]
    }
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func withinEEA(_ country: Located<Country>) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: country.range,
      Phrase(
        nl: "\(country.value.name) ligt binnen de EER, dus dit is geen doorgifte",
        en: "\(country.value.name) lies within the EEA, so this is no transfer"),
      help: Phrase(
        nl: "haal 'doorgifte' weg, of schrijf 'gevestigd_in: \(country.value.name)'",
        en: "remove 'doorgifte', or write 'gevestigd_in: \(country.value.name)'"))
  }

  fileprivate static func notAdequate(
    _ country: Located<Country>, at place: SourceRange
  ) -> Diagnostic {
    let day = Country.listed
    return Diagnostic(
      .valueInvalid, at: place,
      Phrase(
        nl: "voor \(country.value.nameInSentence) was er op \(day.dutch) geen adequaatheidsbesluit",
        en: "on \(day.iso8601) there was no adequacy decision for \(country.value.name)"),
      help: Phrase(
        nl: "kies een andere waarborg, zoals 'standaardbepalingen'",
        en: "choose another safeguard, such as 'standaardbepalingen'"))
  }

  fileprivate static func derogationUnexplained(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .keyMissing, at: place,
      Phrase(
        nl: "bij 'afwijking' hoort de sleutel 'toelichting'",
        en: "'afwijking' needs the key 'toelichting'"),
      help: Phrase(
        nl: "schrijf welke afwijking het is (AVG art. 49)",
        en: "write which derogation it is (GDPR art. 49)"))
  }

  fileprivate static func adequateForSome(
    _ country: Located<Country>, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .keyMissing, at: place,
      Phrase(
        nl: "het besluit voor \(country.value.nameInSentence) geldt niet voor iedereen daar",
        en: "the decision for \(country.value.name) is not for everyone there"),
      help: Phrase(
        nl: "schrijf bij 'toelichting' waarom het voor deze partij geldt",
        en: "write at 'toelichting' why it is for this party"))
  }
}
