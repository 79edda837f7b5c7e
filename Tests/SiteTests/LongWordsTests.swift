import Testing

@testable import Site

@Suite("Soft hyphens")
struct LongWordsTests {
  private func hyphenated(_ body: String) -> String {
    let head = "<html><head><title>rechtsbijstandverzekering</title></head>"
    let page = "\(head)<body>\(body)</body></html>"
    let bytes = LongWords.hyphenated(Array(page.utf8))
    return String(decoding: bytes, as: UTF8.self).replacing("\u{AD}", with: "|")
  }

  @Test("stand in the long words that are seen")
  func seen() {
    let page = hyphenated("<h1>Je rechtsbijstandverzekering.</h1>")
    #expect(page.contains("<h1>Je rechts|bijstand|ver|ze|ke|ring.</h1>"))
    #expect(page.contains("<title>rechtsbijstandverzekering</title>"))
  }

  @Test(
    "stand in the words behind what is not seen, and beside tags",
    arguments: [
      "<code>rechtsbijstandverzekering</code>*", "<p title=\"<\">*</p>", "<b></b>*<i></i>", "*",
      "&amp;&rechtsbijstandverzekering; *", "<script>\"<b>\"</script><em>*</em>", "a-*, x.",
    ])
  func between(body: String) {
    let page = hyphenated(body.replacing("*", with: "rechtsbijstandverzekering"))
    #expect(page.contains(body.replacing("*", with: "rechts|bijstand|ver|ze|ke|ring")))
  }

  @Test(
    "stand nowhere else",
    arguments: [
      #"<a href="rechtsbijstandverzekering" aria-label="a > rechtsbijstandverzekering">x</a>"#,
      "<script>rechtsbijstandverzekering</script>", "<code>rechtsbijstandverzekering</code>",
      "<svg><text>rechtsbijstandverzekering</text></svg>",
      "www.rechtsbijstandverzekering.nl", "info@rechtsbijstandverzekering.nl",
      "https://voorbeeld.nl/rechtsbijstandverzekering", "&rechtsbijstandverzekering;",
      "een kort woord", "<h1>rechts\u{E9}bijstandverzekering</h1>",
    ])
  func unseen(body: String) {
    #expect(hyphenated(body).contains(body))
    #expect(!hyphenated(body).contains("|"))
  }
}
