import Diagnostics

/// The published site stores nothing on the reader's device: no cookie, no local storage.
///
/// Source: Telecommunicatiewet article 11.7a.
enum NothingIsStored {
  static let kind = DiagnosticKind(
    "output-cookie", .error,
    Explanation(
      rule: Phrase(
        nl: "de site bewaart niets op het apparaat van de lezer",
        en: "the site stores nothing on the reader's device"),
      why: Phrase(
        nl:
          "Wie cookies zet of iets bewaart in de browser, moet dat uitleggen en er vaak toestemming voor vragen. Deze site heeft het niet nodig.",
        en:
          "Who sets cookies or stores something in the browser has to explain it and often has to ask for consent. This site does not need it."
      ),
      wrong: "document.cookie = \"bezocht=ja\";", right: "// geen cookie nodig",
      source: "Telecommunicatiewet art. 11.7a"))

  static func finding(_ means: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "'\(means)' bewaart iets op het apparaat van de lezer",
        en: "'\(means)' stores something on the reader's device"),
      help: Phrase(
        nl: "haal dit weg; zet een keuze liever in het adres",
        en: "remove this; rather put a choice into the address"))
  }
}
