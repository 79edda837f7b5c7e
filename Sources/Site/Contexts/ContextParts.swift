import Diagnostics
import Templates

/// A name with an address: the smallest thing that templates are given.
enum LinkContext {
  static let schema = Schema(
    name: "koppeling",
    documentation: Phrase(nl: "een naam met een adres", en: "a name with an address"),
    fields: [
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "het adres van de pagina", en: "the address of the page"),
    ])

  static func value(_ name: String, _ address: String) -> Value {
    .object([.text(name), .text(address)])
  }
}

/// A text that may be absent, wrapped so that a template can ask for it.
enum TextContext {
  static let schema = Schema(
    name: "tekst",
    documentation: Phrase(nl: "een tekst die er kan zijn", en: "a text that may be there"),
    fields: [Field("tekst", .text, nl: "de tekst", en: "the text")])

  static func value(_ text: String?) -> Value {
    text.map { .object([.text($0)]) } ?? .absent
  }
}

/// A date for people and for machines.
enum DateContext {
  static let schema = Schema(
    name: "datum",
    documentation: Phrase(nl: "een datum", en: "a date"),
    fields: [
      Field("iso", .text, nl: "als 2026-11-23, voor machines", en: "as 2026-11-23, for machines"),
      Field("tekst", .text, nl: "als 23 november 2026", en: "as 23 november 2026"),
    ])
}

/// A category of data as it is listed with a party or an exchange.
enum DataCategoryLinkContext {
  static let schema = Schema(
    name: "gegeven",
    documentation: Phrase(nl: "een soort gegevens", en: "a category of data"),
    fields: [
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "de uitleg op de pagina Gegevens", en: "its explanation"),
      Field(
        "bijzonder", .flag, nl: "een bijzonder persoonsgegeven (AVG artikel 9)",
        en: "a special category (GDPR article 9)"),
    ])
}

extension Field {
  /// Where the thing was written; there in the preview only.
  static let source = Field(
    "bron", .optional(TextContext.schema),
    nl: "waar dit staat: bestand en regels; alleen in het voorbeeld",
    en: "where this is written: file and lines; in the preview only")

  /// Whether the words of templates say "u": each that speaks to the reader has both forms.
  static let isPolite = Field(
    "met_u", .flag, nl: "de lezer wordt aangesproken met 'u', niet met 'je'",
    en: "the reader is addressed with 'u', not with 'je'")

  /// Says whether the list `name` holds anything.
  static func isFilled(_ name: String) -> Field {
    Field("heeft_" + name, .flag, nl: "'\(name)' is niet leeg", en: "'\(name)' is not empty")
  }

  /// Says whether the list `name` is empty on purpose.
  static func isEmpty(_ name: String) -> Field {
    Field(
      "geen_" + name, .flag, nl: "'\(name)' is met opzet leeg",
      en: "'\(name)' is empty on purpose")
  }

  /// A field with its documentation in both languages.
  init(_ name: String, _ kind: Kind, nl dutch: String, en english: String) {
    self.init(name: name, kind: kind, documentation: Phrase(nl: dutch, en: english))
  }
}

extension Value {
  /// A list and the flag that says whether it holds anything: the values of two fields.
  static func filled(_ elements: [Value]) -> [Value] {
    [.list(elements), .flag(!elements.isEmpty)]
  }
}

extension [Value] {
  /// Appends a list and the flag that says whether it holds anything: the values of two fields.
  mutating func append(filled elements: [Value]) {
    append(.list(elements))
    append(.flag(!elements.isEmpty))
  }

  /// The same of what `value` makes of each of `things`, when it is rendered.
  mutating func append<Thing: Sendable>(
    filled things: [Thing], _ value: @escaping @Sendable (Thing) -> Value
  ) {
    append(things.isEmpty ? .list([]) : .series(Series(things, value)))
    append(.flag(!things.isEmpty))
  }
}
