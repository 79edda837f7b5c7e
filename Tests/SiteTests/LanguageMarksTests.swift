import Diagnostics
import Testing

@testable import Site
@testable import Statements

@Suite("Words of another language")
struct LanguageMarksTests {
  private func marked(_ body: String, _ words: [String] = ["opt-out", "R&D", "driver's seat"])
    -> String
  {
    let head = "<html><head><title>opt-out</title></head>"
    let place = SourceRange(file: FileID(0), 0..<0)
    var entry = ForeignWords(at: Located("", at: place))
    entry.language = Located(.english, at: place)
    entry.words = words.map { Located($0, at: place) }
    let page = LanguageMarks([entry]).marked(Array("\(head)<body>\(body)</body></html>".utf8))
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.hasPrefix("\(head)<body>") && text.hasSuffix("</body></html>"))
    return String(text.dropFirst("\(head)<body>".count).dropLast("</body></html>".count))
  }

  @Test(
    "are marked where they are seen",
    arguments: [
      ("<p>Een Opt-out.</p>", "<p>Een <span lang=\"en\">Opt-out</span>.</p>"),
      ("<a href=\"x\">opt-out</a>", "<a href=\"x\"><span lang=\"en\">opt-out</span></a>"),
      ("<p>R&amp;D</p>", "<p><span lang=\"en\">R&amp;D</span></p>"),
      ("<p>driver's\nseat</p>", "<p><span lang=\"en\">driver's\nseat</span></p>"),
      ("<p>driver&#39;s seat</p>", "<p><span lang=\"en\">driver&#39;s seat</span></p>"),
      ("opt-out", "<span lang=\"en\">opt-out</span>"),
    ])
  func seen(body: String, wanted: String) {
    #expect(marked(body) == wanted)
  }

  @Test(
    "are marked nowhere else",
    arguments: [
      "<a href=\"opt-out\" aria-label=\"> opt-out\">x</a>", "<script>opt-out</script>",
      "<code>opt-out</code>", "<svg><text>opt-out</text></svg>",
      "<span lang=\"de\">opt-out</span>", "<p>opt-outs</p>", "<p>R&D</p>",
    ])
  func unseen(body: String) {
    #expect(marked(body) == body)
  }

  @Test("are not broken by Dutch syllables")
  func hyphens() {
    let page = marked(
      "<p>rechtsbijstandverzekering verzekeringsmaatschappij</p>",
      [
        "rechtsbijstandverzekering"
      ])
    let whole = LongWords.hyphenated(Array("<body>\(page)</body>".utf8))
    let text = String(decoding: whole, as: UTF8.self)
    #expect(text.contains(">rechtsbijstandverzekering<"))
    #expect(text.contains("\u{AD}"))
  }

  @Test("a page without them is the same")
  func none() {
    #expect(marked("<p>R&amp;D opt-out</p>", []) == "<p>R&amp;D opt-out</p>")
  }
}
