import Diagnostics
import Markdown
import Testing

@Suite("Front matter")
struct FrontMatterTests {
  @Test(
    "stands between two lines of hyphens at the very start",
    arguments: [
      ("---\ntitel: x\n---\n## Kop\n", "titel: x\n", "## Kop\n"),
      ("\u{FEFF}---\r\ntitel: x\r\n---\r\n## Kop", "titel: x\r\n", "## Kop"),
      ("---\rtitel: x\r...\rTekst", "titel: x\r", "Tekst"),
      ("---  \n---\nTekst", "", "Tekst"),
      ("---\na: 1\n---", "a: 1\n", ""),
      ("---\n--- a\n ---\n---\n", "--- a\n ---\n", ""),
    ])
  func between(_ source: String, _ frontMatter: String, _ body: String) throws {
    let text = ReadText(source)
    let range = try #require(text.document.frontMatterRange)
    #expect(text.source(range) == frontMatter)
    #expect(text.source(text.document.bodyRange) == body)
  }

  @Test(
    "is absent from a text that starts in any other way",
    arguments: ["", "\n---\n\nTekst\n\n---\n", " ---\n", "----\na: 1\n----\n", "--\n", "## Kop"])
  func absent(_ source: String) {
    let text = ReadText(source)
    #expect(text.document.frontMatterRange == nil)
    #expect(text.source(text.document.bodyRange) == source)
    #expect(text.codes.isEmpty)
  }

  @Test("without a second line is reported at the first, and the body is not read")
  func unclosed() throws {
    let text = ReadText("---\ntitel: x\n\nTekst <b>\n")
    #expect(text.codes == ["front-matter-unclosed"])
    let range = try #require(text.markdown.diagnostics.first).range
    #expect(text.source(range) == "---")
    #expect(text.document.isRefused)
    #expect(text.document.hasProse)
  }

  @Test("does not shift the lines of the body")
  func lines() {
    let text = ReadText("---\r\na: 1\r\n---\r\n\r\nTekst\r\nmeer\r\n")
    #expect(
      text.html(HTMLOptions(sourceName: "a.md")) == """
        <p data-bron="a.md:5-6">Tekst
        meer</p>

        """)
  }
}
