import Diagnostics
import Statements
import Text

/// Every word that `site.yaml` says is of another language stands in a text, the data or a template.
enum EveryForeignWordIsUsed: ContentRule {
  static let kind = DiagnosticKind(
    "foreign-word-unused", .warning,
    Explanation(
      rule: Phrase(
        nl: "elk anderstalig woord staat ook ergens", en: "every foreign word stands somewhere"),
      why: Phrase(
        nl:
          "Een schermlezer spreekt de woorden onder 'anderstalig' uit in hun eigen taal. Een woord dat nergens zo staat, is meestal een tikfout. Het woord in de tekst klinkt dan nog steeds verkeerd.",
        en:
          "A screen reader speaks the words under 'anderstalig' in their own language. A word that stands nowhere like that is mostly a slip, so that the word in the text still sounds wrong."
      ),
      wrong: "site:\n  anderstalig:\n    - {taal: en, woorden: [opt-uot]}",
      right: "site:\n  anderstalig:\n    - {taal: en, woorden: [opt-out]}",
      source: "WCAG 2.2, 3.1.2"))

  static func check(_ subject: Subject, into findings: inout [Diagnostic]) {
    let words = (subject.statement.site.foreignWords ?? []).flatMap { $0.words ?? [] }
    guard !words.isEmpty else { return }
    var unused = Set(words.indices)
    let search = WholeWords(words.map { Array($0.value.utf8) })
    for (number, file) in subject.sources.files.enumerated() where !unused.isEmpty {
      guard let bytes = file.bytes else { continue }
      // The list itself does not count.
      var start = 0
      for word in words where word.range.file.index == number {
        let range = word.range.offsets
        if start < range.lowerBound {
          unused.subtract(search.found(in: bytes, start..<range.lowerBound))
        }
        start = max(start, range.upperBound)
      }
      if start < bytes.count { unused.subtract(search.found(in: bytes, start..<bytes.count)) }
    }
    for index in unused.sorted() {
      findings.append(finding(of: words[index]))
    }
  }
}

extension EveryForeignWordIsUsed {
  private static func finding(of word: Located<String>) -> Diagnostic {
    Diagnostic(
      kind, at: word.range,
      Phrase(
        nl: "'\(word.value)' staat nergens in de teksten, de gegevens of de sjablonen",
        en: "'\(word.value)' stands nowhere in the texts, the data or the templates"),
      help: Phrase(
        nl: "schrijf het zoals het in de tekst staat, of haal het weg",
        en: "write it as it stands in the text, or remove it"))
  }
}
