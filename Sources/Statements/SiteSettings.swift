public import Diagnostics
import Text
import YAML

/// How the site presents itself.
public struct SiteSettings: Shaped {
  /// The title; empty where it could not be read.
  public internal(set) var title: Located<String>
  /// The address at which the site stands, with a final `/`.
  public internal(set) var baseAddress: Located<String>
  /// What the site is about, in a sentence, for search engines.
  public internal(set) var summary: Located<String>?
  /// How the reader is addressed; nil where the data do not say.
  public internal(set) var addressForm: Located<Pronoun>?
  /// The accent colours.
  public internal(set) var colours: Colours?
  /// The words of other languages.
  public internal(set) var foreignWords: [ForeignWords]?

  /// Settings without a title.
  public init(at key: Located<String>) {
    title = Located("", at: key.range)
    baseAddress = Located("", at: key.range)
  }

  /// The keys of `site` in `site.yaml`.
  public static let shape = Shape<SiteSettings>(
    noun: Phrase(nl: "site", en: "site"),
    words: Phrase(nl: "hoe de site zich laat zien", en: "how the site presents itself")
  ) {
    Key(
      "titel", \.title, .heading, nl: "de titel van de site", en: "the title of the site",
      required: true, told: .site)
    Key(
      "adres", \.baseAddress, .folderAddress, nl: "het adres waarop de site komt te staan",
      en: "the address at which the site stands", required: true, told: .setting)
    Key(
      "beschrijving", \.summary, .sentences, nl: "één zin over de site, voor zoekmachines",
      en: "a sentence about the site, for search engines", told: .site)
    Key(
      "aanspreekvorm", \.addressForm, .choice(), nl: "hoe je de lezer aanspreekt",
      en: "how the reader is addressed", told: .setting)
    Key("kleuren", \.colours, .thing(), nl: "de accentkleuren", en: "the accents", told: .setting)
    Key(
      "anderstalig", \.foreignWords, .things(each: Phrase(nl: "elke taal", en: "each language")),
      nl: "woorden uit een andere taal; een schermlezer spreekt ze dan goed uit",
      en: "words of another language, which a screen reader then speaks well", since: 2,
      told: .setting)
  }

  /// How the reader is addressed.
  public enum Pronoun: String, Choice {
    /// The familiar form.
    case familiar = "je"
    /// The polite form.
    case polite = "u"

    /// The words for a reader and what it means.
    public var told: ChoiceWords {
      switch self {
      case .familiar: .init(nl: "je schrijft *je* en *jouw*", en: "the familiar form")
      case .polite: .init(nl: "je schrijft *u* en *uw*", en: "the polite form")
      }
    }

    /// Other words by which people mean one of them.
    public static var otherWords: [String: Self] {
      [
        "jij": .familiar, "jou": .familiar, "uw": .polite,
      ]
    }
  }

  /// The accent colours, which must stand out against the page.
  public struct Colours: Shaped {
    /// The accent on a light page.
    public internal(set) var accent: Located<Colour>?
    /// The accent on a dark page.
    public internal(set) var darkAccent: Located<Colour>?

    /// No colours.
    public init(at key: Located<String>) {}

    /// The keys of `kleuren`.
    public static let shape = Shape<Colours>(
      noun: Phrase(nl: "kleuren", en: "colours"),
      words: Phrase(nl: "de accentkleuren", en: "the accent colours")
    ) {
      Key(
        "accent", \.accent, .colour, nl: "de kleur op een lichte pagina",
        en: "the accent on a light page", example: "\"#0f4c5c\"", told: .setting)
      Key(
        "accent_donker", \.darkAccent, .colour, nl: "de kleur op een donkere pagina",
        en: "the accent on a dark page", example: "\"#8fcbd9\"", told: .setting)
    }
  }
}

/// A check that `site.yaml` sets to another severity.
public struct CheckSetting: Sendable {
  /// How severe, or not at all.
  public enum Level: String, Choice {
    case error = "fout"
    case warning = "waarschuwing"
    case note = "melding"
    case off = "uit"

    /// The severity; nil for a check that is off.
    public var severity: Severity? {
      switch self {
      case .error: .error
      case .warning: .warning
      case .note: .note
      case .off: nil
      }
    }

    /// The words for a reader and what it means.
    public var told: ChoiceWords {
      switch self {
      case .error: .init(nl: "zonder dat komt er geen site", en: "no site is published")
      case .warning: .init(nl: "je hoort het", en: "it is reported")
      case .note: .init(nl: "je hoort het, als laatste", en: "it is reported, last")
      case .off: .init(nl: "je hoort het niet", en: "it is not reported")
      }
    }
  }

  /// The code of the check, and where it is written.
  public let code: Located<String>
  /// What it is set to.
  public let level: Located<Level>
}

extension ValueKind where Value == [CheckSetting] {
  /// Codes of checks, each with a level.
  static var checkSettings: ValueKind {
    ValueKind(
      .settings,
      read: { node, place in
        guard node.kind == .mapping else {
          place.findings.report(.noCheckCodes(at: node.range))
          return nil
        }
        return node.entries.compactMap { entry in
          let code = Located(entry.key.text, at: entry.key.range)
          let word = entry.value.kind == .scalar ? entry.value.text.trimmed : ""
          if let level = CheckSetting.Level(rawValue: word) {
            return CheckSetting(code: code, level: Located(level, at: entry.value.range))
          }
          let range = entry.value.kind == .empty ? code.range : entry.value.range
          place.findings.report(.noCheckLevel(word, at: range))
          return nil
        }
      },
      held: { settings in
        settings.isEmpty ? .nothing : .texts(settings.map(\.code))
      })
  }
}

/// How a new site takes the place of the old one.
public enum Publishing: String, Choice {
  /// The new folder and the old one change places in one step.
  case swapping = "omwisselen"
  /// The folder stays, and its files are replaced one by one: for a folder that somebody holds.
  case inPlace = "ter-plaatse"

  /// The words for a reader and what it means.
  public var told: ChoiceWords {
    switch self {
    case .swapping:
      .init(
        nl: "de nieuwe map komt in één stap op de plaats van de oude",
        en: "the new folder takes the old one's place in one step")
    case .inPlace:
      .init(
        nl: "de map blijft, de bestanden worden één voor één vervangen; voor een container",
        en: "the folder stays and its files are replaced one by one, for a container")
    }
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func noCheckCodes(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .valueInvalid, at: place,
      Phrase(
        nl: "bij 'controles' horen codes met een waarde",
        en: "'controles' takes codes with a value"),
      help: Phrase(
        nl: "schrijf op de volgende regel, ingesprongen: 'sentence-long: melding'",
        en: "write on the next line, indented: 'sentence-long: melding'"))
  }

  fileprivate static func noCheckLevel(_ word: String, at place: SourceRange) -> Diagnostic {
    let words = CheckSetting.Level.allCases.map(\.rawValue)
    let list = Phrase.oneOf(words)
    return Diagnostic(
      .valueInvalid, at: place,
      Phrase(
        nl: "een controle staat op \(list.dutch)", en: "a check is set to \(list.english)"),
      help: NearMiss.nearest(to: word, in: words).map { .didYouMean($0) })
  }
}
