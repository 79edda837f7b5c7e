import Diagnostics
import Markdown
import Testing

@Suite("Comments and HTML")
struct CommentTests {
  @Test("An allowance has a code, a reason and the block after it")
  func allowance() {
    let text = ReadText(
      """
      een

      <!-- helder: sta-toe name-unknown "een straat" -->
      <!-- gewoon -->
      <!--helder:sta-toe
      word-hard "twee \\"regels\\"" -->

      twee
      drie

      - a

        <!-- helder: sta-toe x "y" -->
        | b |
        |---|
        | c |
      - d

      <!-- helder: sta-toe x "y" -->
      > - e
      >
      > f

      g
      """)
    let allowances = text.document.allowances
    #expect(allowances.map(\.code.value) == ["name-unknown", "word-hard", "x", "x"])
    #expect(allowances.map(\.reason.value) == ["een straat", "twee \\\"regels\\\"", "y", "y"])
    #expect(
      allowances.map { text.source($0.covers) } == [
        "twee\ndrie", "twee\ndrie", "| b |\n  |---|\n  | c |", "> - e\n>\n> f",
      ])
    #expect(
      text.source(allowances[1].range)
        == "<!--helder:sta-toe\nword-hard \"twee \\\"regels\\\"\" -->")
    #expect(
      allowances.map { text.source($0.code.range) } == ["name-unknown", "word-hard", "x", "x"])
    #expect(text.codes.isEmpty)
  }

  @Test(
    "An allowance that cannot be read is reported where it goes wrong",
    arguments: [
      ("<!-- helder: sta-toe x -->\n\na", "helder: sta-toe x"),
      ("<!-- helder: sta-toe x \"\" -->\n\na", "\"\""),
      ("<!-- helder: sta-toe x reden -->\n\na", "reden"),
      ("<!-- helder: sta-toe \"reden\" -->\n\na", "\"reden\""),
      ("<!-- helder: toe-staan x \"y\" -->\n\na", "toe-staan"),
      ("<!-- helder sta-toe x \"y\" -->\n\na", "helder"),
      ("<!-- sta-toe x \"y\" -->\n\na", "sta-toe"),
      ("<!-- helder: -->\n\na", "helder:"),
      ("a <!-- helder: sta-toe x \"y\" --> b", "<!-- helder: sta-toe x \"y\" -->"),
      ("a\n\n<!-- helder: sta-toe x \"y\" -->", "<!-- helder: sta-toe x \"y\" -->"),
    ])
  func malformed(_ source: String, _ wrong: String) {
    let text = ReadText(source)
    #expect(text.codes == ["allowance-malformed"])
    #expect(text.markdown.diagnostics.map { text.source($0.range) } == [wrong])
    #expect(text.document.allowances.isEmpty)
  }

  @Test(
    "HTML is reported once for each tag with its place, and does not reach the page",
    arguments: [
      ("a <b>c</b> d", ["<b>"]), ("<div>\nx\n</div>", ["<div>"]),
      ("a <br/> b <i> c", ["<br/>", "<i>"]),
      ("> <p\n> class=x>", ["<p"]), ("| <b>a</b> |\n|-|", ["<b>"]),
      ("a <!DOCTYPE x> b", ["<!DOCTYPE x>"]),
      ("<?php ?>", ["<?php ?>"]), ("<![CDATA[a]]>", ["<![CDATA[a]]>"]), ("x </u>", ["</u>"]),
      ("<!-- a --> tekst", ["<!-- a --> tekst"]), ("<script>\n\nx", ["<script>"]),
    ])
  func rawHTML(_ source: String, _ wrong: [String]) {
    let text = ReadText(source)
    #expect(Set(text.codes) == ["raw-html"])
    #expect(text.markdown.diagnostics.map { text.source($0.range) } == wrong)
    #expect(!text.html().contains(wrong[0]))
  }

  @Test(
    "What is no HTML is not reported",
    arguments: [
      "<!-- a -->", "a <!-- b --> c", "`<b>`", "    <b>", "```\n<b>\n```", "a < b > c", "\\<b>",
      "&lt;b>",
      "<https://x.nl>", "<a@b.nl>", "<!--\n\na\n\n-->\n\nb", "1 <2",
    ])
  func noHTML(_ source: String) {
    // Code by its indentation alone is told as that.
    #expect(ReadText(source).codes.allSatisfy { $0 == "code-unread" })
  }
}
