import Diagnostics
import Markdown
import Testing

@Suite("Footnotes")
struct FootnoteTests {
  @Test(
    "that are mentioned without being there are reported at the mention",
    arguments: [
      ("a[^b] c", ["[^b]"]), ("> a [^b]\n> *[^c]*\n\n[^b]: d", ["[^c]"]),
      ("| a[^b] |\n|-|", ["[^b]"]),
    ])
  func undefined(_ source: String, _ wrong: [String]) {
    let text = ReadText(source)
    #expect(text.codes == ["footnote-undefined"])
    #expect(text.markdown.diagnostics.map { text.source($0.range) } == wrong)
  }

  @Test(
    "that nothing mentions are reported where they stand",
    arguments: [
      ("a\n\n[^b]: c", ["[^b]:"]), ("a[^b]\n\n[^b]: c\n\n[^b]: d", ["[^b]:"]),
      ("a[^b]\n\n[^b]: c\n\n> [^d]: e\n\n[^f]:\n    g", ["[^d]:", "[^f]:"]),
    ])
  func unused(_ source: String, _ wrong: [String]) {
    let text = ReadText(source)
    #expect(Set(text.codes) == ["footnote-unused"])
    #expect(text.markdown.diagnostics.map { text.source($0.range) } == wrong)
  }

  @Test(
    "that work, and what only looks like them, are not reported",
    arguments: [
      "a[^b]\n\n[^b]: c", "a \\[^b]", "`[^b]`", "    [^b]: c", "```\n[^b]: c\n```", "a [^ b] [^]",
      "<!--\n[^b]: c\n-->", "a[^b]\n\n[^b]: c[^d]\n\n[^d]: e", "[a][^b]\n\n[^b]: c",
      "- a[^b]\n\n  [^b]: c",
    ])
  func fine(_ source: String) {
    // Code by its indentation alone is told as that.
    #expect(ReadText(source).codes.allSatisfy { $0 == "code-unread" })
  }
}
