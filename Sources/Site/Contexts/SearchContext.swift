import Diagnostics
import Templates

/// The page with everything that can be looked for, from A to Z: `templates/zoeken.mustache`.
enum SearchContext {
  /// What the page adds to the frame.
  static let fields = [Field("letters", .list(letter), nl: "de letters", en: "the letters")]

  private static let letter = Schema(
    name: "letter",
    documentation: Phrase(nl: "een letter van het alfabet", en: "a letter of the alphabet"),
    fields: [
      Field("letter", .text, nl: "de letter", en: "the letter"),
      Field("dingen", .list(entry), nl: "wat er te vinden is", en: "what can be found"),
    ])

  private static let entry = Schema(
    name: "vondst",
    documentation: Phrase(nl: "iets wat te vinden is", en: "something that can be found"),
    fields: [
      Field("naam", .text, nl: "de naam", en: "the name"),
      Field("adres", .address, nl: "waar het staat", en: "where it is"),
      Field(
        "woorden", .optional(TextContext.schema), nl: "andere woorden ervoor, met komma's",
        en: "other words for it, with commas"),
    ])

  /// The value of the field `letters` for a page from which `root` leads to the site's root.
  static func letters(_ index: SearchIndex, root: String) -> Value {
    .list(
      index.letters.map { letter, entries in
        .object([
          .text(letter),
          .list(
            entries.map { entry in
              let words = entry.words.joined(separator: ", ")
              return .object([
                .text(entry.name), .text(root + entry.path),
                TextContext.value(words.isEmpty ? nil : words),
              ])
            }),
        ])
      })
  }
}
