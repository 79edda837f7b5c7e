import Diagnostics
import Templates

/// A moment, as its own page and the page with everything show it.
enum MomentContext {
  /// Everything that the data say of a moment.
  static let moment = Schema(
    name: "moment",
    documentation: Phrase(nl: "wat de gegevens over een moment zeggen", en: "a moment's data"),
    fields: [
      Field("id", .text, nl: "de vaste id", en: "the permanent id"),
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "de pagina van het moment", en: "the moment's page"),
      Field(
        "samenvatting", .optional(TextContext.schema), nl: "wat er gebeurt", en: "what happens"),
      Field("producten", .texts, nl: "alleen bij deze producten", en: "only for these products"),
      .isFilled("producten"),
      Field("intern", .flag, nl: "er is geen andere partij bij", en: "no outside party"),
      Field(
        "partijen", .list(LinkContext.schema), nl: "de partijen, elk één keer",
        en: "the parties, each once"), .isFilled("partijen"),
      Field(
        "uitwisselingen", .list(ExchangeContext.schema),
        nl: "de uitwisselingen; bij elke staat de partij",
        en: "the exchanges; each names the party"), .isFilled("uitwisselingen"),
      Field("profilering", .optional(profiling), nl: "hoe we profielen maken", en: "profiling"),
      .source,
    ])

  static let profiling = Schema(
    name: "profilering",
    documentation: Phrase(nl: "hoe we profielen maken", en: "how people are profiled"),
    fields: [
      Field("uitleg", .text, nl: "wat er gebeurt", en: "what happens"),
      Field(
        "grondslag", .optional(TextContext.schema), nl: "de grondslag (AVG artikel 6)",
        en: "the legal basis (GDPR article 6)"),
      Field("meer", .optional(LinkContext.schema), nl: "waar meer staat", en: "where more is"),
    ])

  /// The page of a moment: `templates/moment.mustache`.
  static let page = PageContext.schema(
    "moment",
    Phrase(nl: "de pagina van een moment", en: "the page of a moment"),
    [
      Field("moment", .object(moment), nl: "het moment", en: "the moment"),
      Field("inhoud", .html, nl: "de tekst uit content/momenten/", en: "the documentation"),
      Field("heeft_inhoud", .flag, nl: "er is een tekst", en: "there is documentation"),
      Field("plaatje", .optional(PictureContext.schema), nl: "het plaatje", en: "the picture"),
    ])
}
