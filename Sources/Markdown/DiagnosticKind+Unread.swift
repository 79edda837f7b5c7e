public import Diagnostics

// What was meant as markup and became text: each kind of it has a code, where what to do differs.
extension MarkdownCatalogue {
  /// The kinds of markup that failed to become markup.
  static let unread: [DiagnosticKind] = [
    .markupUnread, .frontMatterUnread, .headingUnread, .anchorUnread, .anchorTaken, .linkUnread,
    .directiveUnread, .listUnread, .tableUnread, .codeUnread,
  ]
}

extension DiagnosticKind {
  /// Signs of bold text and the like that are left on the page.
  public static let markupUnread = DiagnosticKind(
    "markup-unread", .error,
    Explanation(
      rule: Phrase(
        nl: "tekens die opmaak moeten worden, worden ook opmaak",
        en: "signs that are meant as markup become markup"),
      why: Phrase(
        nl: """
          Gaat er bij het typen iets mis, dan ziet de lezer de tekens zelf: '**', '~~', '{{…}}' of \
          een losse '`'. Wil je zo'n teken juist laten zien, zet er dan een backslash voor, of zet \
          het tussen backticks. Wat bij andere opmaak mis kan gaan heeft een eigen code: \
          front-matter-unread, heading-unread, anchor-unread, link-unread, directive-unread, \
          list-unread, table-unread en code-unread.
          """,
        en: """
          Where typing goes wrong, the reader sees the signs themselves: '**', '~~', '{{…}}' or a \
          stray '`'. If you want to show such a sign, put a backslash before it, or put it between \
          backticks. What can go wrong with other markup has a code of its own: \
          front-matter-unread, heading-unread, anchor-unread, link-unread, directive-unread, \
          list-unread, table-unread and code-unread.
          """),
      wrong: "** Let op ** bel eerst even.",
      right: "**Let op** bel eerst even."))

  /// Front matter that is not written as such.
  public static let frontMatterUnread = DiagnosticKind(
    "front-matter-unread", .error,
    Explanation(
      rule: Phrase(
        nl: """
          De gegevens van een tekst staan helemaal bovenaan, tussen twee regels met precies drie \
          streepjes.
          """,
        en: """
          The data of a text stand at the very top, between two lines of exactly three hyphens.
          """),
      why: Phrase(
        nl: """
          Staat er een lege regel, een opmerking of een spatie voor, of zijn de streepjes andere \
          tekens, dan komen de gegevens als tekst op de pagina en hebben ze geen werking. Een \
          tekstverwerker maakt van drie streepjes vaak één lang streepje.
          """,
        en: """
          With an empty line, a comment or a space before them, or with other signs for the \
          hyphens, the data would stand on the page as text and do nothing. A word processor often \
          makes one long dash of three hyphens.
          """),
      wrong: "—\ntitel: Over ons\nmenu: ja\n—\n\nDit zijn wij.",
      right: "---\ntitel: Over ons\nmenu: ja\n---\n\nDit zijn wij."))

  /// A heading that is none, that has no words, or that was not meant.
  public static let headingUnread = DiagnosticKind(
    "heading-unread", .error,
    Explanation(
      rule: Phrase(
        nl: "een kop begint met hekjes, een spatie en woorden, en niets anders wordt een kop",
        en: "a heading begins with number signs, a space and words, and nothing else becomes one"),
      why: Phrase(
        nl: """
          Zonder spatie achter de hekjes staan ze als tekst op de pagina. En een regel met '---' \
          recht onder een zin maakt van die zin een kop. Wil je een streep, laat er dan een regel \
          tussen leeg. Wil je het hekje laten zien, schrijf dan '\\#'.
          """,
        en: """
          Without a space behind them the number signs stand on the page as text. And a line of \
          '---' right below a sentence makes that sentence a heading. For a rule across the page, \
          leave a line between them empty. To show the number sign, write '\\#'.
          """),
      wrong: "##Waarom we dit vragen\n\nDaarom.",
      right: "## Waarom we dit vragen\n\nDaarom."))

  /// An anchor that stands somewhere else than at the end of a heading.
  public static let anchorUnread = DiagnosticKind(
    "anchor-unread", .error,
    Explanation(
      rule: Phrase(
        nl: "een anker als '{#rechten}' staat aan het eind van een kop",
        en: "an anchor such as '{#rechten}' stands at the end of a heading"),
      why: Phrase(
        nl: """
          Met een eigen anker blijft een link naar de kop werken, ook als de woorden veranderen. \
          Op een andere plaats doet het niets, en komt het als tekst op de pagina. Wil je dat \
          juist, zet er dan een backslash voor: '\\{#'.
          """,
        en: """
          With an anchor of its own, a link to the heading goes on working when the words change. \
          In another place it does nothing and stands on the page as text. If you want that, put \
          a backslash before it: '\\{#'.
          """),
      wrong: "## Je rechten {#rechten} bij ons",
      right: "## Je rechten bij ons {#rechten}"))

  /// An anchor that is there already.
  public static let anchorTaken = DiagnosticKind(
    "anchor-taken", .error,
    Explanation(
      rule: Phrase(
        nl: "elk anker is er op een pagina één keer",
        en: "each anchor is on a page once"),
      why: Phrase(
        nl: """
          Een link naar zo'n anker komt altijd bij het eerste uit. Ook de sjablonen gebruiken \
          ankers, zoals 'inhoud' voor het midden van de pagina. Een kop zonder eigen anker krijgt \
          er een van zijn woorden. Is dat er al, geef de kop dan zelf een ander: \
          '## Inhoud {#wat-erin-staat}'.
          """,
        en: """
          A link to such an anchor always leads to the first. The templates use anchors too, such \
          as 'inhoud' for the middle of the page. A heading without one of its own gets one from \
          its words. Where that is taken, give the heading another: \
          '## Inhoud {#wat-erin-staat}'.
          """),
      wrong: "## Wat je mag {#rechten}\n\nZien.\n\n## Wat je ook mag {#rechten}\n\nWissen.",
      right: "## Wat je mag {#rechten}\n\nZien.\n\n## Wat je ook mag {#wissen}\n\nWissen."))

  /// A link that is not whole.
  public static let linkUnread = DiagnosticKind(
    "link-unread", .error,
    Explanation(
      rule: Phrase(
        nl: "een link is woorden tussen '[ ]', en meteen daarachter een adres tussen '( )'",
        en: "a link is words between '[ ]', and right behind them an address between '( )'"),
      why: Phrase(
        nl: """
          Met een spatie tussen de haken of in het adres, of zonder het laatste haakje, wordt het \
          geen link en staan de haken op de pagina. Staan de haken er met opzet, zet er dan een \
          backslash voor: '\\['.
          """,
        en: """
          With a space between the brackets or in the address, or without the last bracket, it \
          becomes no link and the brackets stand on the page. If they are meant to, put a \
          backslash before them: '\\['.
          """),
      wrong: "Lees [welke gegevens we hebben] (gegevens.md).",
      right: "Lees [welke gegevens we hebben](gegevens.md)."))

  /// A directive that is not on a line of its own behind two colons.
  public static let directiveUnread = DiagnosticKind(
    "directive-unread", .error,
    Explanation(
      rule: Phrase(
        nl: "een opdracht begint met precies twee dubbele punten, op een eigen regel",
        en: "a directive begins with exactly two colons, on a line of its own"),
      why: Phrase(
        nl: """
          Met één of drie dubbele punten, of midden in een zin, komt er geen tabel, maar staat de \
          opdracht zelf op de pagina. Wil je de opdracht laten zien, zet haar dan tussen backticks.
          """,
        en: """
          With one colon or three, or within a sentence, there is no table, and the directive \
          itself stands on the page. To show the directive, put it between backticks.
          """),
      wrong: "Dit zijn ze:\n\n:partijen",
      right: "Dit zijn ze:\n\n::partijen"))

  /// Lines that are meant as a list and become one paragraph.
  public static let listUnread = DiagnosticKind(
    "list-unread", .error,
    Explanation(
      rule: Phrase(
        nl: "een lijst begint elke regel met '- ' of met '1. '",
        en: "a list begins each line with '- ' or with '1. '"),
      why: Phrase(
        nl: """
          Met andere tekens, zoals '•' of '–' uit een tekstverwerker, of zonder spatie erachter, \
          komen alle regels achter elkaar in één alinea. Wie de pagina laat voorlezen, hoort dan \
          niet dat het een lijst is. Wil je zo'n teken juist wel, schrijf dan '&bull;' of '&ndash;'.
          """,
        en: """
          With other signs, such as '•' or '–' of a word processor, or without a space behind \
          them, all lines end up in one paragraph. Who has the page read aloud does not hear that \
          it is a list. If you do want such a sign, write '&bull;' or '&ndash;'.
          """),
      wrong: "Dit vragen we:\n\n• je naam\n• je adres",
      right: "Dit vragen we:\n\n- je naam\n- je adres"))

  /// Lines that are meant as a table, or rows that do not fit in it.
  public static let tableUnread = DiagnosticKind(
    "table-unread", .error,
    Explanation(
      rule: Phrase(
        nl: "een tabel heeft onder de kop een regel met streepjes, en elke rij evenveel vakken",
        en: "a table has a line of hyphens under its head, and as many cells in each row"),
      why: Phrase(
        nl: """
          Zonder die regel staan de rechte strepen op de pagina. Heeft een rij meer vakken dan de \
          kop, dan verdwijnt het laatste zonder dat iemand het merkt. Een streep die zelf in de \
          tekst hoort, schrijf je als '\\|'. Een leeg vak mag: '| vraag |  |'.
          """,
        en: """
          Without that line the pipes stand on the page. Where a row has more cells than the head, \
          the last one vanishes unseen. A pipe that belongs in the text is written as '\\|'. An \
          empty cell is fine: '| vraag |  |'.
          """),
      wrong: "| Wat | Hoe lang |\n| bestelling | zeven jaar |",
      right: "| Wat | Hoe lang |\n| --- | --- |\n| bestelling | zeven jaar |"))

  /// Text that became code.
  public static let codeUnread = DiagnosticKind(
    "code-unread", .error,
    Explanation(
      rule: Phrase(
        nl: "code staat tussen twee regels met '```', en andere tekst wordt geen code",
        en: "code stands between two lines with '```', and other text becomes no code"),
      why: Phrase(
        nl: """
          Zonder de tweede regel wordt de hele rest van de tekst code. Ook vier spaties voor een \
          zin maken er code van: die staat dan in typeletters op de pagina, en links erin werken \
          niet. Bij een lijst hoort de tekst onder het eerste woord van het punt.
          """,
        en: """
          Without the second line all the rest of the text becomes code. Four spaces before a \
          sentence make it code too: it stands on the page in typewriter letters, and links in it \
          do not work. In a list, text belongs below the first word of its item.
          """),
      wrong: "Dit is de tekst.\n\n    We bewaren je adres zeven jaar.",
      right: "Dit is de tekst.\n\nWe bewaren je adres zeven jaar."))
}
