import Diagnostics
import Markdown
import Testing

@Suite("The catalogue of Markdown's findings")
struct CatalogueTests {
  /// The kinds whose examples can be written out: not those of a bad file or a very long line.
  static let codes = MarkdownCatalogue.kinds.map(\.code).filter {
    $0 != "text-encoding" && $0 != "markdown-limit"
  }

  @Test("has examples of wrong and right that are so", arguments: codes)
  func examples(_ code: String) throws {
    let kind = try #require(MarkdownCatalogue.kinds.first { $0.code == code })
    let wrong = ReadText(kind.explanation.wrong + "\n")
    // An allowance wants a block after it.
    let right = ReadText(kind.explanation.right + "\n\nTekst.\n")
    #expect(Set(wrong.codes) == [code])
    #expect(right.codes.isEmpty)
  }

  @Test("has each code once, and both languages of every text")
  func complete() {
    let kinds = MarkdownCatalogue.kinds
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    for kind in kinds {
      for phrase in [kind.explanation.rule, kind.explanation.why] {
        #expect(!phrase.dutch.isEmpty && !phrase.english.isEmpty)
        #expect(phrase.dutch != phrase.english)
      }
      #expect(!kind.explanation.wrong.isEmpty && !kind.explanation.right.isEmpty)
    }
  }
}
