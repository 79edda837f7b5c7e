import Diagnostics

/// Whatever stands in a page, a drawing or a style is on the list of what may stand there.
///
/// The list is ``Markup/Vocabulary``. Checked on the rendered bytes of every page, and on assets.
enum EverythingOnAPageIsListed {
  static let kind = DiagnosticKind(
    "output-unlisted", .error,
    Explanation(
      rule: Phrase(
        nl: "op een pagina staat alleen wat daar mag staan",
        en: "a page holds only what may stand there"),
      why: Phrase(
        nl:
          "Van elk element en elk attribuut op de lijst is bekend dat het niets ophaalt bij een ander en geen code uitvoert. De handleiding noemt wat mag.",
        en:
          "Of each element and attribute on the list it is known that it asks nobody and runs no code. The manual says what may be there."
      ),
      wrong: "<svg><foreignObject>…</foreignObject></svg>", right: "<svg><path d=\"M1 1h7\"/></svg>"
    )
  )
}

/// Every page, drawing and style is read by all browsers as it looks.
///
/// Source: HTML Living Standard, 13.2.
enum EveryPageIsReadInOneWay {
  static let kind = DiagnosticKind(
    "output-unread", .error,
    Explanation(
      rule: Phrase(
        nl: "elke browser leest een pagina zoals ze er staat",
        en: "every browser reads a page as it looks"),
      why: Phrase(
        nl:
          "Een browser maakt van HTML die niet klopt iets anders. Een element dat open blijft, slokt dan op wat erna komt, en wat verborgen leek wordt gelezen.",
        en:
          "A browser makes something else of HTML that is not right. An element that stays open swallows what follows, and what seemed hidden is read."
      ),
      wrong: "<p><a href=\"index.html\">begin</p>", right: "<p><a href=\"index.html\">begin</a></p>"
    ))
}

/// Every page itself says what a browser may load and run.
///
/// It is put there when templates are compiled; this is the proof. Source: Content Security Policy 3.
enum EveryPageHasItsPolicy {
  static let kind = DiagnosticKind(
    "output-policy", .error,
    Explanation(
      rule: Phrase(
        nl: "elke pagina zegt zelf wat een browser mag ophalen",
        en: "every page itself says what a browser may load"),
      why: Phrase(
        nl:
          "Dan is een pagina even streng waar de host geen headers stuurt, en vanaf een schijf. Helder zet de regel zelf achter '<head>'.",
        en:
          "So a page is as strict where its host sends no headers, and on a disk. Helder puts the line behind '<head>' itself."
      ),
      wrong: "<head><title>Begin</title></head>",
      right:
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"…\"><title>Begin</title></head>",
      source: "Content Security Policy 3"))

  static func finding(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "de pagina begint niet met wat een browser mag ophalen",
        en: "the page does not begin with what a browser may load"),
      help: Phrase(
        nl: "zet één keer '<head>' in het sjabloon", en: "put '<head>' into the template once"))
  }
}
