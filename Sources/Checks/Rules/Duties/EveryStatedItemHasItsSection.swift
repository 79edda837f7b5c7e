import Diagnostics
import Markdown
import Statements
import Text

/// What a text says that it states (`avg: [klachtrecht]`) stands in a section of its own: a heading
/// with that anchor, and prose under it.
enum EveryStatedItemHasItsSection: DocumentRule {
  static let kind = DiagnosticKind(
    "avg-section", .error, basis: .judgement,
    Explanation(
      rule: Phrase(
        nl: "wat bij 'avg' staat, heeft in de tekst een eigen kop met uitleg",
        en: "what 'avg' names has a heading of its own in the text, with an explanation"),
      why: Phrase(
        nl:
          "Zo is te vinden wat de wet wil dat je vertelt, en blijft het niet bij een belofte. Het anker van de kop is het woord zelf: onder 'Klachtrecht' staat het klachtrecht.",
        en:
          "So what the law wants told can be found, and is more than a promise. The anchor of the heading is the word itself: 'Klachtrecht' holds the right to complain."
      ),
      wrong: "---\ntitel: Je rechten\navg: [klachtrecht]\n---\nLees het bij de Autoriteit.",
      right:
        "---\ntitel: Je rechten\navg: [klachtrecht]\n---\n## Klachtrecht\n\nJe kunt klagen bij …"))

  static func check(
    _ document: ContentDocument, of subject: Subject, into findings: inout [Diagnostic]
  ) {
    for written in document.frontMatter.statedItems {
      guard let item = StatedItem(rawValue: written.value) else {
        findings.append(.unknownItem(written))
        continue
      }
      guard !document.document.isRefused, !item.hasSection(in: document.document) else { continue }
      findings.append(.sectionMissing(item, at: written.range))
    }
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func sectionMissing(_ item: StatedItem, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      EveryStatedItemHasItsSection.kind, at: place,
      Phrase(
        nl: "de tekst heeft geen kop '\(item.heading)' met uitleg eronder",
        en: "the text has no heading '\(item.heading)' with an explanation under it"),
      help: Phrase(
        nl: "zet '## \(item.heading)' in de tekst, met een alinea eronder",
        en: "put '## \(item.heading)' into the text, with a paragraph under it"))
  }

  fileprivate static func unknownItem(_ written: Located<String>) -> Diagnostic {
    let names = StatedItem.allCases.map(\.rawValue)
    let list = names.joined(separator: ", ")
    return Diagnostic(
      EveryStatedItemHasItsSection.kind, at: written.range,
      Phrase(
        nl: "'\(written.value)' is geen onderdeel van de AVG dat Helder kent",
        en: "'\(written.value)' is no item of the AVG that Helder knows"),
      help: NearMiss.nearest(to: written.value, in: names).map { .didYouMean($0) }
        ?? Phrase(nl: "kies uit: \(list)", en: "choose from: \(list)"))
  }
}
