import Diagnostics

/// Every id is on a page once.
///
/// Source: HTML Living Standard, 3.2.6.
enum EveryIdIsThereOnce {
  static let kind = DiagnosticKind(
    "output-id-twice", .error,
    Explanation(
      rule: Phrase(nl: "elke id staat één keer op een pagina", en: "every id is on a page once"),
      why: Phrase(
        nl: "Een link naar die plaats komt anders bij de verkeerde uit.",
        en: "A link to that place would otherwise lead to the wrong one."),
      wrong: "<p id=\"hulp\">bel</p><p id=\"hulp\">mail</p>",
      right: "<p id=\"bel\">bel</p><p id=\"mail\">mail</p>"))

  static func finding(_ id: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "id '\(id)' staat twee keer op de pagina", en: "the id '\(id)' is on the page twice"),
      help: Phrase(
        nl: "geef een van de twee een andere id", en: "give one of the two another id"))
  }
}

/// Every heading of a page has a text, and is at most one level deeper than the one before it.
///
/// A text by itself is judged by ``NoHeadingLevelIsSkipped``. Source: WCAG 2.2, 1.3.1 and 2.4.6.
enum EveryHeadingHasItsPlace {
  static let kind = DiagnosticKind(
    "output-heading", .warning,
    Explanation(
      rule: Phrase(
        nl: "elke kop op een pagina heeft tekst en slaat geen niveau over",
        en: "every heading on a page has text and skips no level"),
      why: Phrase(
        nl:
          "Wie een schermlezer gebruikt, gaat van kop naar kop en leest aan de niveaus hoe een pagina in elkaar zit.",
        en:
          "Who uses a screen reader goes from heading to heading, and tells from the levels how a page is built."
      ),
      wrong: "<h2>Hulp</h2> … <h5>Bellen</h5>", right: "<h2>Hulp</h2> … <h3>Bellen</h3>",
      source: "WCAG 2.2, 1.3.1, 2.4.6"))

  static func second(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "de pagina heeft hier een tweede kop van niveau 1",
        en: "here the page has a second heading of level 1"),
      help: Phrase(
        nl: "maak er 'h2' van: bovenaan staat de titel al",
        en: "make it 'h2': the title stands at the top already"))
  }

  static func empty(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(nl: "deze kop heeft geen tekst", en: "this heading has no text"),
      help: Phrase(nl: "schrijf de kop, of haal hem weg", en: "write the heading, or remove it"))
  }

  static func skipped(_ level: Int, after previous: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "op de pagina komt na een kop van niveau \(previous) een van niveau \(level)",
        en: "on the page a heading of level \(previous) is followed by one of level \(level)"),
      help: Phrase(
        nl: "maak er niveau \(previous + 1) van", en: "make it level \(previous + 1)"))
  }
}

/// Every page has one title, and no other page has the same.
///
/// Source: WCAG 2.2, 2.4.2; HTML Living Standard, 4.2.2.
enum EveryPageHasItsTitle: PageRule {
  static let kinds = [shared]

  static let twice = DiagnosticKind(
    "output-title-twice", .error,
    Explanation(
      rule: Phrase(nl: "een pagina heeft één '<title>'", en: "a page has one '<title>'"),
      why: Phrase(
        nl: "Een browser toont alleen de eerste. De andere ziet niemand.",
        en: "A browser shows the first only. Nobody sees the other."),
      wrong: "<title>Begin</title><title>Welkom</title>", right: "<title>Begin</title>"))

  static let shared = DiagnosticKind(
    "title-shared", .warning,
    Explanation(
      rule: Phrase(
        nl: "elke pagina heeft een eigen titel", en: "every page has a title of its own"),
      why: Phrase(
        nl:
          "In een zoekmachine, in de geschiedenis en op een tabblad zijn twee pagina's met één titel niet uit elkaar te houden.",
        en:
          "In a search engine, in the history and on a tab two pages with one title can't be told apart."
      ),
      wrong: "titel: Hulp (in twee bestanden)", right: "titel: Hulp in de winkel",
      source: "WCAG 2.2, 2.4.2"))

  /// Looks for pages whose title another one before them has too.
  static func check(_ site: RenderedPages, into findings: inout [Diagnostic]) {
    var first = ByteStrings()
    var owners: [Int] = []
    for (page, scanned) in site.pages.enumerated() where !scanned.title.isEmpty {
      let (index, isNew) = first.insert(scanned.title[...])
      if isNew {
        owners.append(page)
      } else {
        findings.append(
          shared(with: site.paths.pages[owners[index]], at: site.sources.place(ofPage: page)))
      }
    }
  }

  static func twice(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      twice, at: place,
      Phrase(nl: "de pagina heeft al een '<title>'", en: "the page has a '<title>' already"),
      help: Phrase(nl: "haal er één weg", en: "remove one of them"))
  }

  static func shared(with path: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      shared, at: place,
      Phrase(
        nl: "deze pagina heeft dezelfde titel als '\(path)'",
        en: "this page has the same title as '\(path)'"),
      help: Phrase(
        nl: "geef een van de twee een andere titel", en: "give one of the two another title")
    )
  }
}
