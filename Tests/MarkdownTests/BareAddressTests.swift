import Diagnostics
import Markdown
import Testing

@Suite("An address that stands in a text by itself")
struct BareAddressTests {
  @Test(
    "is a link to what it says, without the signs of the sentence around it",
    arguments: [
      ("Kijk op https://www.x.nl/winkel. Daar.", "https://www.x.nl/winkel", nil),
      ("HTTP://x.nl, en", "HTTP://x.nl", nil), ("(https://x.nl/a_(b))", "https://x.nl/a_(b)", nil),
      ("„https://x.nl/é”", "https://x.nl/é", nil),
      ("https://x.nl/?a=1&amp;b=2!", "https://x.nl/?a=1&b=2", nil),
      ("**https://x.nl**", "https://x.nl", nil),
      ("http://localhost:8080/a", "http://localhost:8080/a", nil),
      ("www.x.nl/a voor", "https://www.x.nl/a", "www.x.nl/a"),
      ("(WWW.x.nl)", "https://WWW.x.nl", "WWW.x.nl"),
      ("naar privacy@x.example.", "mailto:privacy@x.example", "privacy@x.example"),
      ("a.b+c@d-e.nl?", "mailto:a.b+c@d-e.nl", "a.b+c@d-e.nl"),
      ("mailto:a@b.nl", "mailto:a@b.nl", nil), ("[https://x.nl]", "https://x.nl", nil),
    ] as [(String, String, String?)])
  func isLink(_ source: String, _ destination: String, _ words: String?) throws {
    let text = ReadText(source)
    #expect(text.document.links.map(\.destination) == [destination])
    let link = try #require(text.document.links.first)
    #expect(link.text == words ?? destination)
    #expect(text.document.prose.text(link.proseRange) == link.text)
    let written = text.source(link.range).replacing("&amp;", with: "&")
    #expect(written == link.text)
    #expect(text.document.unplacedBlocksForTests == 0)
  }

  @Test(
    "is not what is part of a word, is code, or stands in a link",
    arguments: [
      "`https://x.nl`", "ahttps://x.nl", "https://", "https:// x", "http:/x.nl", "www.",
      "awww.x.nl",
      "www.a_b.nl", "@naam", "a@b", "a@b.", "a@.nl", "\\<x\\>", "x.www.", "www..nl",
      "    https://x.nl",
    ])
  func isNone(_ source: String) {
    #expect(ReadText(source).document.links.isEmpty)
  }

  @Test("in the words of a link leaves that link as it is")
  func isInLink() {
    let text = ReadText("[www.x.nl](a.md) ![www.x.nl](a.png) <https://x.nl> www.y.nl en a@b.nl")
    #expect(
      text.document.links.map(\.destination) == [
        "a.md", "a.png", "https://x.nl", "https://www.y.nl", "mailto:a@b.nl",
      ])
    #expect(
      text.html() == """
        <p><a href="a.md">www.x.nl</a> <img src="a.png" alt="www.x.nl"> \
        <a href="https://x.nl">https://x.nl</a> <a href="https://www.y.nl">www.y.nl</a> en \
        <a href="mailto:a@b.nl">a@b.nl</a></p>

        """)
  }

  @Test("in a link without its scheme gets it where it is mail")
  func isMail() {
    #expect(ReadText("[mail](a@b.nl)").document.links.map(\.destination) == ["mailto:a@b.nl"])
    #expect(ReadText("[mail](a@b)").document.links.map(\.destination) == ["a@b"])
  }

  @Test("stands in headings, cells and lists too, each at its place")
  func isAnywhere() {
    let text = ReadText("## www.x.nl\n\n- a *www.y.nl*\n\n| a@b.nl |\n| --- |\n| www.z.nl |\n")
    #expect(
      text.document.links.map { text.source($0.range) } == [
        "www.x.nl", "www.y.nl", "a@b.nl", "www.z.nl",
      ])
    #expect(text.document.headings.map(\.id) == ["www-x-nl"])
  }
}

extension MarkdownFacts {
  /// The blocks whose words could not be placed: none, where all is followed.
  fileprivate var unplacedBlocksForTests: Int {
    prose.blocks.count { $0.source.offsets.isEmpty }
  }
}
