import Diagnostics

/// The published site makes no request to anyone else: no image, style, script, font or frame of
/// another site, and no form that sends there.
///
/// Checked on the rendered bytes of every page, and on styles, scripts and drawings. A link that a
/// reader follows is no request of the site.
enum NothingIsLoadedFromElsewhere {
  static let kind = DiagnosticKind(
    "output-third-party", .error,
    Explanation(
      rule: Phrase(
        nl: "de site haalt niets op bij een ander",
        en: "the site loads nothing from anyone else"),
      why: Phrase(
        nl:
          "Haalt een pagina een plaatje, lettertype of script op bij een ander, dan weet die ander wie de pagina leest. Juist een pagina over privacy hoort dat niet te doen. Zet het bestand in templates/assets.",
        en:
          "Where a page loads an image, font or script from someone else, that one learns who reads the page. A page about privacy should not do so. Put the file into templates/assets."
      ),
      wrong: "![De route](https://elders.example/route.png)",
      right: "![De route](assets/route.png)", source: "AVG art. 5 lid 1 c, 25"))

  static func finding(_ address: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "de pagina haalt '\(address)' op bij een ander",
        en: "the page loads '\(address)' from someone else"),
      help: Phrase(
        nl: "zet het bestand zelf in templates/assets, of maak er een gewone link van",
        en: "put the file into templates/assets, or make it an ordinary link"))
  }
}
