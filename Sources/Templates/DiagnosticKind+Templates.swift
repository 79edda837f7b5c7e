public import Diagnostics

extension DiagnosticKind {
  /// A tag that is malformed.
  public static let templateSyntax = DiagnosticKind(
    "template-syntax", .error,
    Explanation(
      rule: Phrase(
        nl: "elke tag in een sjabloon is goed gevormd", en: "every tag in a template is well formed"
      ),
      why: Phrase(
        nl: "Een tag begint met '{{', heeft een naam en eindigt met '}}'.",
        en: "A tag begins with '{{', has a name and ends with '}}'."),
      wrong: "<h1>{{titel</h1>", right: "<h1>{{titel}}</h1>"))

  /// A section or block that is not closed, or closed in the wrong order.
  public static let templateUnclosed = DiagnosticKind(
    "template-unclosed", .error,
    Explanation(
      rule: Phrase(
        nl: "wat in een sjabloon open gaat, gaat ook dicht", en: "what a template opens, it closes"),
      why: Phrase(
        nl: "Anders hoort de rest van de pagina bij deze sectie.",
        en: "Otherwise the rest of the page belongs to this section."),
      wrong: "{{#menu}}<li>{{naam}}</li>", right: "{{#menu}}<li>{{naam}}</li>{{/menu}}"))

  /// A name that the schema does not have.
  public static let templateNameUnknown = DiagnosticKind(
    "template-name-unknown", .error,
    Explanation(
      rule: Phrase(nl: "elke naam in een sjabloon bestaat", en: "every name in a template exists"),
      why: Phrase(
        nl:
          "Een onbekende naam zou niets op de pagina zetten, en niemand zou merken dat er iets ontbreekt. docs/sjablonen.md noemt alle namen.",
        en:
          "An unknown name would put nothing on the page, and nobody would notice. docs/sjablonen.md lists all names."
      ),
      wrong: "<h1>{{title}}</h1>", right: "<h1>{{titel}}</h1>"))

  /// A name used as something that it is not.
  public static let templateKind = DiagnosticKind(
    "template-kind", .error,
    Explanation(
      rule: Phrase(
        nl: "een sectie gaat over een lijst, een object of een ja/nee",
        en: "a section is over a list, an object or a flag"),
      why: Phrase(
        nl: "Een tekst kan niet aan of uit staan, en een lijst kan niet als tekst op de pagina.",
        en: "A text is not on or off, and a list can't be written as a text."),
      wrong: "{{#titel}}…{{/titel}}", right: "{{titel}}"))

  /// A text written as HTML, or HTML as a text.
  public static let templateEscaping = DiagnosticKind(
    "template-escaping", .error,
    Explanation(
      rule: Phrase(
        nl: "tekst staat tussen twee accolades, HTML tussen drie",
        en: "text stands in two braces, HTML in three"),
      why: Phrase(
        nl:
          "Tekst uit de gegevens mag nooit als HTML op de pagina komen. Dan zou een naam met '<' de pagina breken.",
        en:
          "Text from the data must never reach the page as HTML, or a name with '<' would break it."
      ),
      wrong: "{{{titel}}} {{inhoud}}", right: "{{titel}} {{{inhoud}}}"))

  /// A tag where the HTML allows none.
  public static let templateAttribute = DiagnosticKind(
    "template-attribute", .error,
    Explanation(
      rule: Phrase(
        nl: "een tag staat tussen elementen of in een waarde met aanhalingstekens",
        en: "a tag stands between elements or in a quoted value"),
      why: Phrase(
        nl: "Op andere plaatsen in de HTML is een tekst niet veilig te maken.",
        en: "Elsewhere in HTML a text can't be made safe."),
      wrong: "<a href={{adres}}>", right: "<a href=\"{{adres}}\">"))

  /// A template that is included and not there.
  public static let templatePartialMissing = DiagnosticKind(
    "template-partial-missing", .error,
    Explanation(
      rule: Phrase(
        nl: "elk sjabloon dat wordt binnengehaald, bestaat",
        en: "every template that is included exists"),
      why: Phrase(
        nl: "Zonder dat sjabloon zou een deel van de pagina ontbreken.",
        en: "Without that template a part of the page would be missing."),
      wrong: "{{> partials/panel}}", right: "{{> partials/paneel}}"))

  /// A template that includes itself without end.
  public static let templateRecursion = DiagnosticKind(
    "template-recursion", .error,
    Explanation(
      rule: Phrase(nl: "geen sjabloon haalt zichzelf binnen", en: "no template includes itself"),
      why: Phrase(nl: "Dat zou nooit ophouden.", en: "That would never end."),
      wrong: "{{! partials/a }}{{> partials/a}}", right: "{{> partials/b}}"))

  /// HTML that is not whole around the tags.
  public static let templateHTML = DiagnosticKind(
    "template-html", .error,
    Explanation(
      rule: Phrase(
        nl: "de HTML van een sjabloon is heel, ook waar een sectie wegvalt",
        en: "the HTML of a template is whole, also where a section is left out"),
      why: Phrase(
        nl:
          "Een element of commentaar dat open blijft, slokt op wat erna komt. De lezer ziet dat deel dan niet.",
        en: "An element or comment that stays open swallows what follows. Readers would not see it."
      ),
      wrong: "<a {{#huidig}}class=\"{{/huidig}}nu\">",
      right: "<a{{#huidig}} class=\"nu\"{{/huidig}}>"))

  /// Something that may not stand in a page.
  public static let templateUnlisted = DiagnosticKind(
    "template-unlisted", .error,
    Explanation(
      rule: Phrase(
        nl: "een sjabloon gebruikt alleen wat op een pagina mag",
        en: "a template uses only what may stand in a page"),
      why: Phrase(
        nl:
          "Van elk element en elk attribuut op de lijst is bekend dat het niets ophaalt bij een ander en geen code uitvoert. Wat niet op de lijst staat, mag niet op een pagina over privacy. De handleiding noemt wat mag.",
        en:
          "Of each element and attribute on the list it is known that it asks nobody and runs no code. What is not on the list has no place on a page about privacy. The manual says what may be there."
      ),
      wrong: "<iframe src=\"https://elders.example/kaart\"></iframe>",
      right: "<a href=\"https://elders.example/kaart\">de kaart</a>"))

  /// What fills a block that is not there.
  public static let templateBlock = DiagnosticKind(
    "template-block", .error,
    Explanation(
      rule: Phrase(
        nl: "wat een blok vult, vult één blok dat bestaat",
        en: "what fills a block fills one block that exists"),
      why: Phrase(
        nl: "Anders komt wat erin staat op geen enkele pagina.",
        en: "Otherwise what stands in it reaches no page."),
      wrong: "{{<basis}}{{$inhuod}}…{{/inhuod}}{{/basis}}",
      right: "{{<basis}}{{$inhoud}}…{{/inhoud}}{{/basis}}"))

  /// Text or tags in a parent, outside of its blocks.
  public static let templateIgnored = DiagnosticKind(
    "template-ignored", .warning,
    Explanation(
      rule: Phrase(
        nl: "tussen '{{<' en '{{/' staan alleen blokken",
        en: "between '{{<' and '{{/' stand blocks only"),
      why: Phrase(
        nl: "Mustache slaat over wat daar verder staat. Het komt dus nooit op een pagina.",
        en: "Mustache leaves out whatever else stands there, so it never reaches a page."),
      wrong: "{{<basis}}<p>Hallo</p>{{/basis}}",
      right: "{{<basis}}{{$inhoud}}<p>Hallo</p>{{/inhoud}}{{/basis}}"))

  /// A template that is too deep or too large.
  public static let templateLimit = DiagnosticKind(
    "template-limit", .error,
    Explanation(
      rule: Phrase(
        nl: "een sjabloon wordt niet te diep en niet te groot",
        en: "a template does not get too deep or too large"),
      why: Phrase(
        nl:
          "Sjablonen die elkaar steeds twee keer binnenhalen, of een lijst in diezelfde lijst, zouden een pagina maken die nooit af komt.",
        en:
          "Templates that include each other twice over, or a list within the same list, would make a page that never ends."
      ),
      wrong: "{{! partials/a }}{{> partials/b}}{{> partials/b}}",
      right: "{{! partials/a }}{{#rijen}}{{> partials/b}}{{/rijen}}"))

  /// A template that nothing uses.
  public static let templateUnused = DiagnosticKind(
    "template-unused", .warning,
    Explanation(
      rule: Phrase(
        nl: "elk sjabloon komt op een pagina terecht", en: "every template ends up on a page"),
      why: Phrase(
        nl:
          "Wat je in een ongebruikt sjabloon schrijft, ziet geen lezer. Vaak is het de naam die niet klopt.",
        en:
          "No reader sees what an unused template says. Often it is the name that is wrong."),
      wrong: "templates/partials/voet-oud.mustache", right: "{{> partials/voet-oud}}"))
}

/// The kinds of problem that templates can have.
public enum TemplatesCatalogue {
  /// All of them, in the order of the reference.
  public static let kinds: [DiagnosticKind] = [
    .templateSyntax, .templateUnclosed, .templateNameUnknown, .templateKind, .templateEscaping,
    .templateAttribute, .templateHTML, .templateUnlisted, .templatePartialMissing,
    .templateRecursion, .templateBlock,
    .templateIgnored, .templateUnused, .templateLimit,
  ]
}
