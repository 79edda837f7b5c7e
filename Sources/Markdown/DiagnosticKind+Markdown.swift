public import Diagnostics

/// The kinds of problems that reading Markdown can find.
public enum MarkdownCatalogue {
  /// All of them.
  public static let kinds: [DiagnosticKind] =
    [
      .rawHTML, .linkScheme, .directiveMalformed, .allowanceMalformed, .frontMatterUnclosed,
      .textEncoding, .markdownLimit, .footnoteUndefined, .footnoteUnused,
      .definitionUnused,
    ] + unread
}

extension DiagnosticKind {
  /// HTML of the author's in a text.
  public static let rawHTML = DiagnosticKind(
    "raw-html", .error,
    Explanation(
      rule: Phrase(
        nl: "In een tekst staat geen HTML.", en: "A text holds no HTML."),
      why: Phrase(
        nl: """
          HTML uit een tekst zou ongezien op de site komen: een script, een plaatje van elders, \
          een niet-gesloten tag die de pagina breekt. Als tekst tonen is ook niet goed, dan ziet \
          de lezer de tags. Daarom is het een fout. Opmerkingen tussen '<!--' en '-->' mogen wel; \
          die komen niet op de site.
          """,
        en: """
          HTML in a text would reach the site unseen: a script, a picture from elsewhere, an \
          unclosed tag that breaks the page. Showing it as text is no better, for then the reader \
          sees the tags. So it is an error. Comments between '<!--' and '-->' are allowed; they do \
          not reach the site.
          """),
      wrong: "Dit is <b>belangrijk</b>.",
      right: "Dit is **belangrijk**."))

  /// A link to an address of a kind that is not allowed.
  public static let linkScheme = DiagnosticKind(
    "link-scheme", .error,
    Explanation(
      rule: Phrase(
        nl: """
          Een link begint met https:, http:, mailto: of tel:, met partij:, moment:, gegeven: of \
          product:, of is een adres binnen de site.
          """,
        en: """
          A link starts with https:, http:, mailto: or tel:, with partij:, moment:, gegeven: or \
          product:, or is an address within the site.
          """),
      why: Phrase(
        nl: """
          Andere soorten, zoals 'javascript:' en 'data:', kunnen code uitvoeren bij de lezer. En \
          een tikfout als 'partji:' geeft een link die nergens heen gaat.
          """,
        en: """
          Other kinds, such as 'javascript:' and 'data:', can run code at the reader's. And a slip \
          such as 'partji:' makes a link that leads nowhere.
          """),
      wrong: "We vragen het na bij [DAS](partji:das).",
      right: "We vragen het na bij [DAS](partij:das)."))

  /// A line with `::` that cannot be read.
  public static let directiveMalformed = DiagnosticKind(
    "directive-malformed", .error,
    Explanation(
      rule: Phrase(
        nl: "Een regel met '::' bestaat uit een naam, met eventueel {sleutel=waarde} erachter.",
        en: "A line with '::' is a name, with {key=value} after it if needed."),
      why: Phrase(
        nl: """
          Zo'n regel wordt vervangen door een deel dat uit de gegevens is gemaakt, zoals de tabel \
          met partijen. De regel staat op zichzelf, met een lege regel ervoor en erna. Een waarde \
          met spaties staat tussen dubbele aanhalingstekens.
          """,
        en: """
          Such a line is replaced by a part made from the data, such as the table of parties. It \
          stands by itself, with an empty line before and after it. A value with spaces stands in \
          double quotes.
          """),
      wrong: "::partijen{product zorg",
      right: "::partijen{product=zorg}"))

  /// The mention of a footnote that is not there.
  public static let footnoteUndefined = DiagnosticKind(
    "footnote-undefined", .error,
    Explanation(
      rule: Phrase(
        nl: "Bij elke verwijzing naar een voetnoot hoort een noot.",
        en: "For each mention of a footnote there is a note."),
      why: Phrase(
        nl: "Zonder noot ziet de lezer '[^1]' in de tekst staan.",
        en: "Without a note the reader sees '[^1]' in the text."),
      wrong: "Dat geldt niet altijd.[^uitzondering]",
      right: """
        Dat geldt niet altijd.[^uitzondering]

        [^uitzondering]: Wel als je rechtsbijstand hebt.
        """))

  /// A footnote that nothing mentions.
  public static let footnoteUnused = DiagnosticKind(
    "footnote-unused", .warning,
    Explanation(
      rule: Phrase(
        nl: "Naar elke voetnoot wordt verwezen.", en: "Each footnote is mentioned."),
      why: Phrase(
        nl: """
          Een noot waar niets naar verwijst, komt niet op de pagina. Zo kan een zin ongemerkt \
          verdwijnen, bijvoorbeeld als je de alinea met de verwijzing herschrijft. Ook een tweede \
          noot met dezelfde naam komt niet op de pagina.
          """,
        en: """
          A note that nothing mentions does not reach the page. That way a sentence can vanish \
          unseen, for example when you rewrite the paragraph that mentioned it. A second note with \
          the same name does not reach the page either.
          """),
      wrong: "Dat geldt altijd.\n\n[^uitzondering]: Wel als je rechtsbijstand hebt.",
      right: """
        Dat geldt niet altijd.[^uitzondering]

        [^uitzondering]: Wel als je rechtsbijstand hebt.
        """))

  /// The definition of a link that no link names.
  public static let definitionUnused = DiagnosticKind(
    "link-unused", .warning,
    Explanation(
      rule: Phrase(
        nl: "elk adres dat los in een tekst staat, hoort bij een link",
        en: "each address that a text defines by itself belongs to a link"),
      why: Phrase(
        nl: """
          Een regel als '[voorwaarden]: https://…' komt zelf niet op de pagina. Hij geeft een adres \
          aan '[onze voorwaarden][voorwaarden]' of '[voorwaarden]' in de tekst. Staat zo'n link er \
          niet, of met een andere naam, dan is het adres voor de lezer weg.
          """,
        en: """
          A line such as '[voorwaarden]: https://…' does not reach the page itself. It gives an \
          address to '[onze voorwaarden][voorwaarden]' or '[voorwaarden]' in the text. Where there \
          is no such link, or it has another name, the address is lost to the reader.
          """),
      wrong: "Lees onze voorwaarden.\n\n[voorwaarden]: https://www.voorbeeld.example/v",
      right: "Lees onze [voorwaarden].\n\n[voorwaarden]: https://www.voorbeeld.example/v"))

  /// Front matter without an end.
  public static let frontMatterUnclosed = DiagnosticKind(
    "front-matter-unclosed", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "De gegevens bovenaan een tekst staan tussen twee regels met '---'.",
        en: "The data at the top of a text stand between two lines with '---'."),
      why: Phrase(
        nl: "Zonder de tweede regel is niet te zien waar de gegevens ophouden en de tekst begint.",
        en: "Without the second line there is no telling where the data end and the text begins."),
      wrong: "---\ntitel: DAS\n\nDAS is een verzekeraar.",
      right: "---\ntitel: DAS\n---\n\nDAS is een verzekeraar."))

  /// Bytes that are no text.
  public static let textEncoding = DiagnosticKind(
    "text-encoding", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: "Een tekst is opgeslagen als UTF-8 en bevat geen besturingstekens.",
        en: "A text is saved as UTF-8 and holds no control characters."),
      why: Phrase(
        nl: """
          Anders staan er verkeerde tekens op de site, zoals 'Ã©' of '�' waar 'é' hoort. De meeste \
          editors kunnen een bestand opslaan met 'UTF-8' als codering. Een besturingsteken, zoals \
          een nulteken, is onzichtbaar en komt meestal mee met plakken.
          """,
        en: """
          Otherwise the site shows wrong characters, such as 'Ã©' or '�' in place of 'é'. Most \
          editors can save a file with the encoding 'UTF-8'. A control character, such as a NUL, \
          is invisible and mostly comes along with a paste.
          """),
      wrong: "een bestand in Windows-1252",
      right: "hetzelfde bestand in UTF-8"))

  /// A text beyond one of the limits.
  public static let markdownLimit = DiagnosticKind(
    "markdown-limit", .error, stage: .reading,
    Explanation(
      rule: Phrase(
        nl: """
          Een tekst blijft binnen ruime grenzen: de grootte van het bestand, de lengte van een \
          regel, de diepte van lijsten en citaten, de grootte van een tabel en van een alinea.
          """,
        en: """
          A text keeps within wide limits: the size of the file, the length of a line, the depth \
          of lists and quotes, the size of a table and of a paragraph.
          """),
      why: Phrase(
        nl: """
          Voorbij die grenzen kan één tekst het bouwen van de site minutenlang ophouden. Een \
          gewone tekst komt er niet bij in de buurt. De melding noemt de grens en zegt wat je \
          kunt doen.
          """,
        en: """
          Beyond these, one text can hold up the building of the site for minutes. An ordinary \
          text comes nowhere near. The finding names the limit and says what you can do.
          """),
      wrong: "een regel van 20.000 tekens",
      right: "dezelfde zinnen over meer regels verdeeld"))
}
