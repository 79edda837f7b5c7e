import Checks
import Diagnostics
import Markdown

/// A letter for one right, where it stands in a text.
struct PlacedLetter: Sendable, Equatable {
  /// The right that the letter calls on.
  let right: PersonalRight
  /// The id of the heading above it; nil where there is none.
  let anchor: String?

  /// The letters in `text` that are for one right, in their order.
  static func all(in text: MarkdownFacts) -> [PlacedLetter] {
    text.directives.filter { $0.name.value == DirectiveName.letters.rawValue }
      .compactMap { directive in
        let written = directive.value(of: "recht")
        guard let right = written.flatMap({ PersonalRight(rawValue: $0.value) }) else { return nil }
        let above = text.headings.last { $0.range.start < directive.range.start }
        return PlacedLetter(right: right, anchor: above?.id)
      }
  }
}
