import Diagnostics
import Statements
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

/// A datum as it is listed with a party, a use or an exchange: these fields, then its own terms.
enum DataItemContext {
  /// What every datum has, with terms or without.
  static let fields = [
    Field("naam", .text, nl: "de naam binnen een zin", en: "the name within a sentence"),
    Field("adres", .address, nl: "de uitleg op de pagina Gegevens", en: "its explanation"),
    Field(
      "merk", .optional(TextContext.schema),
      nl: "wat de wet extra beschermt: bijzonder, strafrechtelijk of nationaal nummer",
      en: "what the law protects more: a special category, criminal data or a national number"),
  ]

  /// A datum without terms of its own.
  static func value(_ category: DataCategory, address: String, terms: [Value]) -> Value {
    .object(
      [
        .text(category.sentenceName), .text(address), TextContext.value(category.kind.value.mark),
      ] + terms)
  }

  /// The values of terms that say nothing.
  static func noTerms() -> [Value] {
    DeclaredSchemas.schema(of: DataItem.self).fields.dropFirst(fields.count).map { _ in .absent }
  }
}

/// A group of people whose data are used.
enum DataSubjectContext {
  static let schema = Schema(
    name: DataSubject.shape.noun.dutch, documentation: DataSubject.shape.words,
    fields: [
      Field("naam", .text, nl: "hoe ze heten", en: "the name"),
      Field("uitleg", .optional(TextContext.schema), nl: "wie het zijn", en: "who they are"),
    ])

  /// The values of the groups of `statement`, by their number.
  static func value(_ statement: StatementReader) -> (Int) -> Value {
    { number in
      let subject = statement.dataSubjects[number]
      return .object([.text(subject.name.value), TextContext.value(subject.explanation?.value)])
    }
  }
}

/// Where data come from.
enum SourceContext {
  static let schema = Schema(
    name: "herkomst",
    documentation: Phrase(nl: "van wie gegevens komen", en: "where data come from"),
    fields: [
      Field("betrokkene", .flag, nl: "van de lezer zelf", en: "from the person"),
      Field("onszelf", .flag, nl: "de organisatie maakt ze", en: "made by the organisation"),
      Field("partij", .optional(LinkContext.schema), nl: "van een partij", en: "from a party"),
    ])

  static func value(_ source: Use.Source, _ builder: ContextBuilder) -> Value {
    switch source {
    case .person: .object([.flag(true), .flag(false), .absent])
    case .ourselves: .object([.flag(false), .flag(true), .absent])
    case .party(let reference):
      .object([.flag(false), .flag(false), reference.index.map(builder.partyInSentence) ?? .absent])
    }
  }
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

  /// Says whether the list `name` names some among others: `onder_meer`.
  static func isSome(_ name: String) -> Field {
    Field(
      name + "_onder_meer", .flag, nl: "bij '\(name)' zijn er meer dan hier staan",
      en: "'\(name)' has more than are listed")
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
