import Diagnostics
import Markdown
import Testing

@Suite("Our HTML and cmark's")
struct CompareWithCmarkTests {
  static let constructs: [String] = [
    "# a\n## b ##\nc\n===\n\nd\n---", "a  \nb\\\nc\nd", "*a **b** c* ___d___ *e*f",
    "- a\n  - b\n\n    c\n- d\n\n1) e\n2) f\n\n* g", "-\n- \n- x", "10. a\n\n    b",
    "> a\n> > b\nc\n\nd",
    "    code <b>\n\n    more", "```a b\n&amp;\n```", "~~~\n~~\n~~~", "***\n---", "`` ` `` `a  b`",
    "[a](b \"c \\\" d\") [e][f] [f] [f][]\n\n[f]: <g h> (i)", "![a *b*](c \"d\") [![e](f)](g)",
    "<https://x.nl/?a=b&c='d'> <a@b.nl>", "&eacute; &#233; &#xE9; &ngE; &bogus; \\& \\\\ \\a",
    "| a | b |\n|:--|--:|\n| c |\n| d | e | f |\n\n|x|\n|:-:|",
    "p\n| a |\n|---|\n| b \\| `c\\|d` |",
    "- [ ] a\n- [x] b\n\n1. [x] c", "\u{A0}a\u{A0}b", "é 日本 🙂 x̂", "[a]( ) [b](<>) [c](d(e)f)",
    "[x](java.html) [y](/p?q=1&r=2#s) [z](#é)", "a\tb\n\n-\tc", "w.x.nl ~~a~~ x.nl",
    "<!-- a --> \n\nb <!-- c --> d", "\\[^1] is no note", "# \n\n#\n\n## [a](b) `c`",
    "- a\n\n  ```\n  b\n  ```\n- c", "| a |\n| - |\n> b", "\\| a \\| b", "*a `*` b* **a*",
    "a\u{2028}b",
  ]

  @Test(
    "are the same for each construct, but for the deliberate differences", arguments: constructs)
  func same(_ source: String) {
    let ours = ReadText(source).html()
    #expect(ComparedHTML.pieces(ours) == ComparedHTML.pieces(cmarkHTML(Array(source.utf8))))
  }

  @Test("are the same for generated texts", arguments: 0..<20 as Range<UInt64>)
  func generated(_ fifty: UInt64) {
    for seed in (fifty * 50)..<((fifty + 1) * 50) {
      // Footnotes and tasks are written quite differently.
      var random = RandomText(seed: seed, isPlain: true)
      let bytes = random.file()
      let text = ReadText(bytes)
      // A link without words gets those of its destination, which cmark does not do.
      if text.document.links.contains(where: { !$0.isImage && $0.isTextEmpty }) { continue }
      let body = Array(bytes[text.document.bodyRange.offsets])
      #expect(
        ComparedHTML.pieces(text.html()) == ComparedHTML.pieces(cmarkHTML(body)), "seed \(seed)")
    }
  }

  @Test("differ where a difference is not deliberate: the comparison can fail")
  func canFail() {
    #expect(ComparedHTML.pieces("<p>a</p>") != ComparedHTML.pieces("<p>b</p>"))
    #expect(ComparedHTML.pieces("<em>a</em>") != ComparedHTML.pieces("<strong>a</strong>"))
    #expect(ComparedHTML.pieces("<a href=\"a\">") != ComparedHTML.pieces("<a href=\"b\">"))
    #expect(ComparedHTML.pieces("<h2>a</h2>") != ComparedHTML.pieces("<h3>a</h3>"))
    #expect(
      ComparedHTML.pieces("<td class=\"rechts\">") != ComparedHTML.pieces("<td align=\"left\">"))
  }
}
