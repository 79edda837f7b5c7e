import Diagnostics
import Templates

/// A party, as its own page and the page with everything show it.
enum PartyContext {
  /// Everything that the data say of a party.
  static let party = Schema(
    name: "partij",
    documentation: Phrase(nl: "wat de gegevens over een partij zeggen", en: "a party's data"),
    fields: [
      Field("id", .text, nl: "de vaste id", en: "the permanent id"),
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "de pagina van de partij", en: "the party's page"),
      Field("voluit", .optional(TextContext.schema), nl: "de naam voluit", en: "the full name"),
      Field("ook_bekend_als", .texts, nl: "andere namen", en: "other names"),
      Field("soort", .text, nl: "wat voor partij het is", en: "what kind of party it is"),
      Field("ongenoemd", .flag, nl: "een functie zonder naam", en: "a function without a name"),
      Field("waarvoor", .text, nl: "waarvoor we gegevens delen", en: "what for"),
      Field(
        "voorwaarde", .optional(TextContext.schema), nl: "wanneer het geldt",
        en: "when it applies"),
      Field(
        "gegevens", .list(DataCategoryLinkContext.schema), nl: "de gegevens die het om gaat",
        en: "the data concerned"), .isFilled("gegevens"),
      Field(
        "geen_gegevens", .flag, nl: "er staat uitdrukkelijk dat er geen gegevens gedeeld worden",
        en: "it says expressly that no data are shared"),
      Field(
        "wij_zien_niet", .list(DataCategoryLinkContext.schema),
        nl: "gegevens die de partij heeft en wij niet zien",
        en: "data that the party has and we can't see"), .isFilled("wij_zien_niet"),
      Field(
        "krijgt_niet", .list(DataCategoryLinkContext.schema),
        nl: "gegevens die de partij nooit krijgt", en: "data that the party never gets"),
      .isFilled("krijgt_niet"),
      Field("producten", .texts, nl: "alleen bij deze producten", en: "only for these products"),
      .isFilled("producten"),
      Field(
        "momenten", .list(LinkContext.schema), nl: "de momenten waarop het gebeurt",
        en: "the moments at which it happens"), .isFilled("momenten"),
      Field("rol", .optional(TextContext.schema), nl: "de rol volgens de AVG", en: "its role"),
      Field(
        "grondslag", .optional(TextContext.schema), nl: "de grondslag (AVG artikel 6)",
        en: "the legal basis (GDPR article 6)"),
      Field(
        "belang", .optional(TextContext.schema), nl: "het gerechtvaardigd belang",
        en: "the legitimate interest"),
      Field(
        "vraag_bij", .optional(askAt), nl: "waar je vraagt wat er bekend is",
        en: "where to ask what is known"),
      Field("website", .optional(LinkContext.schema), nl: "de website", en: "the website"),
      Field(
        "privacyverklaring", .optional(LinkContext.schema), nl: "de eigen privacyverklaring",
        en: "its own privacy statement"),
      Field(
        "doorgifte", .optional(transfer), nl: "doorgifte naar buiten de EER",
        en: "a transfer to outside the EEA"),
      Field(
        "bewaartermijn", .optional(TextContext.schema), nl: "hoe lang gegevens bewaard worden",
        en: "how long data are kept"),
      Field(
        "gecontroleerd", .optional(DateContext.schema), nl: "wanneer dit is nagekeken",
        en: "when this was reviewed"),
      Field(
        "vervallen", .optional(retirement), nl: "de partij wordt niet meer gebruikt",
        en: "the party is no longer used"),
      Field(
        "onderdeel_van", .optional(LinkContext.schema), nl: "de partij waar deze bij hoort",
        en: "the party that this one belongs to"),
      Field("onderdelen", .list(part), nl: "de partijen die erbij horen", en: "its parts"),
      .isFilled("onderdelen"),
      Field(
        "uitwisselingen", .list(ExchangeContext.schema),
        nl: "de uitwisselingen, per moment; bij elke staat het moment",
        en: "the exchanges, by moment; each names the moment"), .isFilled("uitwisselingen"),
      .source,
    ])

  static let askAt = Schema(
    name: "vraag-bij",
    documentation: Phrase(nl: "waar je iets vraagt", en: "where to ask"),
    fields: [
      Field("ons", .flag, nl: "bij de organisatie zelf", en: "at the organisation itself"),
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "de pagina of website", en: "the page or website"),
    ])

  static let transfer = Schema(
    name: "doorgifte",
    documentation: Phrase(nl: "doorgifte naar buiten de EER", en: "a transfer outside the EEA"),
    fields: [
      Field("land", .text, nl: "het land", en: "the country"),
      Field("waarborg", .text, nl: "wat de gegevens daar beschermt", en: "the safeguard"),
    ])

  static let retirement = Schema(
    name: "vervallen",
    documentation: Phrase(nl: "het einde van een partij", en: "the end of a party"),
    fields: [
      Field("sinds", .object(DateContext.schema), nl: "sinds wanneer", en: "since when"),
      Field("opvolger", .optional(LinkContext.schema), nl: "wie het overnam", en: "the successor"),
    ])

  static let part = Schema(
    name: "onderdeel",
    documentation: Phrase(nl: "een onderdeel van een partij", en: "a part of a party"),
    fields: [
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "de pagina", en: "the page"),
      Field("waarvoor", .text, nl: "waarvoor", en: "what for"),
    ])

  /// The page of a party: `templates/partij.mustache`.
  static let page = PageContext.schema(
    "partij",
    Phrase(nl: "de pagina van een partij", en: "the page of a party"),
    [
      Field("partij", .object(party), nl: "de partij", en: "the party"),
      Field("inhoud", .html, nl: "de tekst uit content/partijen/", en: "the documentation"),
      Field("heeft_inhoud", .flag, nl: "er is een tekst", en: "there is documentation"),
      Field("plaatje", .optional(PictureContext.schema), nl: "het plaatje", en: "the picture"),
    ])
}

/// A picture drawn from the data.
enum PictureContext {
  static let schema = Schema(
    name: "plaatje",
    documentation: Phrase(nl: "een plaatje uit de gegevens", en: "a picture from the data"),
    fields: [Field("svg", .html, nl: "de tekening", en: "the drawing")])
}

/// Data that go to a party or come from it at a moment.
enum ExchangeContext {
  static let schema = Schema(
    name: "uitwisseling",
    documentation: Phrase(
      nl: "gegevens die op een moment naar een partij gaan of ervan komen",
      en: "data that go to a party or come from it at a moment"),
    fields: [
      Field(
        "met", .object(LinkContext.schema),
        nl:
          "de andere kant: op de pagina van een moment de partij, op die van een partij het moment",
        en: "the other side: the party on a moment's page, the moment on a party's page"),
      Field("richting", .text, nl: "de richting in woorden", en: "the direction in words"),
      Field("naar", .flag, nl: "er gaan gegevens naar de partij", en: "data go to the party"),
      Field("van", .flag, nl: "er komen gegevens van de partij", en: "data come from it"),
      Field(
        "gegevens", .list(DataCategoryLinkContext.schema), nl: "welke gegevens", en: "which data"),
      .isFilled("gegevens"),
      Field(
        "geen_gegevens", .flag, nl: "welke gegevens het zijn, staat er niet",
        en: "which data is not said"),
      Field("waarvoor", .optional(TextContext.schema), nl: "waarvoor", en: "what for"),
      Field(
        "voorwaarde", .optional(TextContext.schema), nl: "wanneer het geldt",
        en: "when it applies"),
      Field(
        "grondslag", .optional(TextContext.schema), nl: "de grondslag (AVG artikel 6)",
        en: "the legal basis (GDPR article 6)"),
      Field(
        "belang", .optional(TextContext.schema), nl: "het gerechtvaardigd belang",
        en: "the legitimate interest"), .source,
    ])
}
