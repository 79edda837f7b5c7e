import Diagnostics

/// No page holds code of its own: no script without a file, no `onclick`, no `javascript:`.
///
/// Data for search engines (`application/ld+json`) are no code. Source: the content security policy
/// that goes with the site, which lets scripts come from the site's own files only.
enum NoPageHoldsCode {
  static let kind = DiagnosticKind(
    "output-inline-script", .error,
    Explanation(
      rule: Phrase(
        nl: "er staat geen programmacode in een pagina zelf",
        en: "no page holds program code itself"),
      why: Phrase(
        nl:
          "De site verbiedt de browser code uit te voeren die in een pagina staat. Zo kan ook ingesmokkelde code niets doen. Eigen code hoort in templates/assets/script.js.",
        en:
          "The site forbids the browser to run code that stands in a page, so that smuggled code can do nothing either. Code of your own belongs in templates/assets/script.js."
      ),
      wrong: "<button onclick=\"kies()\">Kies</button>",
      right: "<button data-keuze>Kies</button>", source: "Content Security Policy 3"))

  static func finding(_ code: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "'\(code)' zet programmacode in de pagina", en: "'\(code)' puts code into the page"),
      help: Phrase(
        nl: "zet de code in templates/assets/script.js",
        en: "put the code into templates/assets/script.js"))
  }
}
