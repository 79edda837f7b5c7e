import Diagnostics
import Statements
import Templates

/// What every page gets: the frame around its own content.
enum PageContext {
  /// The fields of the frame; each page kind adds its own behind them.
  static let fields: [Field] = [
    Field("titel", .text, nl: "de titel van de pagina: de h1", en: "the page's title: the h1"),
    Field("venstertitel", .text, nl: "de titel in het tabblad", en: "the title in the tab"),
    Field("omschrijving", .text, nl: "waar de pagina over gaat", en: "what the page is about"),
    Field("canoniek", .address, nl: "het vaste adres van de pagina", en: "the permanent address"),
    Field(
      "wortel", .address,
      nl: "het pad naar de hoofdmap, zoals ../../ (leeg op de voorpagina, vanaf de host op de 404)",
      en: "the path to the root, such as ../../ (empty on the home page, from the host on the 404)"),
    Field("basis", .address, nl: "het volledige adres van de site", en: "the site's full address"),
    Field("thuis", .address, nl: "het adres van de voorpagina", en: "the home page's address"),
    Field("is_thuis", .flag, nl: "dit is de voorpagina", en: "this is the home page"),
    Field("sitetitel", .text, nl: "de titel van de site", en: "the title of the site"),
    Field("organisatie", .text, nl: "de naam van de organisatie", en: "the organisation's name"),
    Field(
      "organisatiesite", .optional(LinkContext.schema), nl: "de website van de organisatie",
      en: "the organisation's website"),
    Field(
      "afzender", .object(DeclaredSchemas.schema(of: Organisation.self)),
      nl: "de organisatie die de verklaring geeft", en: "whose statement it is"),
    Field(
      "verklaring", .object(DeclaredSchemas.schema(of: Declaration.self)),
      nl: "wat voor verklaring het is, en wat er nog meer is",
      en: "what kind of statement it is, and what others there are"),
    .isPolite,
    Field(
      "menu", .list(menuItem), nl: "de ingangen, en de pagina's met 'menu: ja'",
      en: "the ways in, and the pages with 'menu: ja'"),
    Field(
      "deuren", .list(menuItem), nl: "de ingangen: met wie, wanneer, welke gegevens, bij wie",
      en: "the ways in: with whom, when, which data, whom to ask"),
    Field(
      "kruimels", .list(LinkContext.schema), nl: "de pagina's boven deze, van voren af",
      en: "the pages above this one, from the home page down"),
    Field(
      "versie", .optional(TextContext.schema), nl: "de versie van de verklaring",
      en: "the version of the statement"),
    Field(
      "datum", .optional(DateContext.schema), nl: "de datum van de verklaring",
      en: "the date of the statement"),
    Field(
      "alles", .optional(LinkContext.schema), nl: "de pagina met alles bij elkaar",
      en: "the page with everything on it"),
    Field(
      "accent", .text, nl: "de accentkleur op een lichte pagina", en: "the accent on a light page"),
    Field(
      "accent_donker", .text, nl: "de accentkleur op een donkere pagina",
      en: "the accent on a dark page"),
    Field(
      "linkdata", .html, nl: "de gegevens voor zoekmachines (JSON-LD, met script-element)",
      en: "the data for search engines (JSON-LD, with its script element)"),
    Field(
      "geschiedenis", .optional(ChangesContext.frame), nl: "de vastgelegde versies",
      en: "the recorded versions"),
  ]

  static let menuItem = Schema(
    name: "menu-onderdeel",
    documentation: Phrase(nl: "een pagina in het menu", en: "a page in the menu"),
    fields: [
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "het adres", en: "the address"),
      Field("huidig", .flag, nl: "dit is de pagina zelf", en: "this is the page itself"),
      Field("erboven", .flag, nl: "deze pagina hoort erbij", en: "this page is behind it"),
      Field("met_wie", .flag, nl: "de ingang naar de partijen", en: "the way to the parties"),
      Field("wanneer", .flag, nl: "de ingang naar de momenten", en: "the way to the moments"),
      Field("welke_gegevens", .flag, nl: "de ingang naar de gegevens", en: "the way to the data"),
      Field("bij_wie", .flag, nl: "de ingang voor vragen", en: "the way for questions"),
    ])

  /// The schema of a page kind: the frame's fields, then its own.
  static func schema(_ name: String, _ documentation: Phrase, _ own: [Field]) -> Schema {
    Schema(name: name, documentation: documentation, fields: fields + own)
  }
}
