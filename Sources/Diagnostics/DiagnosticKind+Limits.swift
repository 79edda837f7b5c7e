extension DiagnosticKind {
  /// Something grows past what any site needs: a page, the site, the menu, a list of findings.
  public static let outputLimit = DiagnosticKind(
    "output-limit", .error,
    Explanation(
      rule: Phrase(
        nl: "wat gemaakt wordt, blijft in verhouding tot wat geschreven is",
        en: "what is made stays in proportion to what was written"),
      why: Phrase(
        nl: """
          Een kleine tekst kan om heel veel vragen: duizend keer dezelfde tabel, een menu op elke \
          pagina met alle pagina's. Zo'n site kan niemand lezen, en het maken ervan houdt de machine \
          op. Helder stopt dan en noemt de plek: een pagina is hoogstens 8 MB, en 16 keer wat in de \
          site gaat; alle samen zijn hoogstens 8 MB, en 28 keer wat in de site gaat. Ook van één soort melding staan er niet meer dan \
          duizend onder elkaar; de rest wordt geteld.
          """,
        en: """
          A small text can ask for very much: the same table a thousand times, a menu of all pages \
          on every page. Nobody can read such a site, and making it holds up the machine. Helder \
          then stops and names the place: a page is at most 8 MB and 16 times what goes into the \
          site, all together 8 MB and 28 times that. Of one kind of finding no more than a thousand are \
          listed; the rest is counted.
          """),
      wrong: "::partijen\n\n::partijen\n\n::partijen\n\n…en zo honderd keer",
      right: "::partijen"))
}
