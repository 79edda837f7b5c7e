public import Diagnostics
public import YAML

/// What a page says of itself between the `---` lines at its top.
public struct FrontMatter: Shaped, Equatable {
  /// The title; the parties' and moments' pages have their name instead.
  public var title: Located<String>?
  /// What the page is about, in a sentence, for search engines.
  public var summary: Located<String>?
  /// The place among the pages: lower comes first, pages without one last.
  public var order: Located<Int>?
  /// Words by which readers look for the page.
  public var searchWords: [Located<String>] = []
  /// Whether the page is in the menu.
  public var isInMenu = false
  /// The items of AVG article 13 and 14 that the page states.
  public var statedItems: [Located<String>] = []

  /// The names that the page had before.
  public var formerIDs: [Located<String>] = []

  /// Front matter that says nothing.
  public init() {}

  /// Front matter that says nothing.
  public init(at key: Located<String>) {}

  /// The front matter in `node`, and what is wrong with it.
  ///
  /// `place` is where a missing title is reported, for a page that needs one.
  public static func decode(
    _ node: YAMLNode?, needsTitle: Bool, at place: SourceRange
  ) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
    let findings = Findings()
    var frontMatter = FrontMatter()
    if let node {
      let written = frontMatter.take(node, at: place, findings).keys
      // An unknown key may be the title in another language.
      if written.range("titel") != nil || needsTitle && written.hasUnknown {
        return (frontMatter, findings.list)
      }
    }
    if needsTitle {
      findings.report(.titleMissing(at: place))
    }
    return (frontMatter, findings.list)
  }

  /// The keys at the top of a text.
  public static let shape = Shape<FrontMatter>(
    noun: Phrase(nl: "tekst", en: "text"),
    words: Phrase(nl: "de regels bovenaan een tekst", en: "the lines at the top of a text")
  ) {
    Key("titel", \.title, .heading, nl: "de titel van de pagina", en: "the title", told: .site)
    Key(
      "omschrijving", \.summary, .sentences, nl: "één zin over de pagina, voor zoekmachines",
      en: "a sentence about the page, for search engines", told: .site)
    Key(
      "volgorde", \.order, .number,
      nl: "een getal; de pagina met het laagste getal staat vooraan",
      en: "a number; the page with the lowest comes first", told: .setting)
    Key(
      "zoekwoorden", \.searchWords, .names,
      nl: "andere woorden waarmee een lezer de pagina zoekt",
      en: "other words by which a reader looks for the page", example: "[klacht, klagen]", since: 2,
      told: .site)
    Key(
      "menu", \.isInMenu, .isYes, nl: "`ja` als de pagina in het menu hoort",
      en: "`ja` where the page belongs in the menu", told: .setting)
    Key(
      "avg", \.statedItems, .names,
      nl: "welke onderdelen van de AVG de pagina uitlegt, zoals `[klachtrecht]`",
      en: "the items of the GDPR that the page states, such as `[klachtrecht]`", told: .setting)
    Key(
      "voorheen", \.formerIDs, .formerIDs,
      nl: "hoe het bestand eerder heette; die adressen blijven werken",
      en: "the names that the file had before; these addresses keep working", told: .setting)
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func titleMissing(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .keyMissing, at: place,
      Phrase(nl: "de pagina heeft geen titel", en: "the page has no title"),
      help: Phrase(
        nl: "begin het bestand met drie regels: '---', 'titel: …' en '---'",
        en: "begin the file with three lines: '---', 'titel: …' and '---'"))
  }
}
