import Diagnostics
import Markdown
import Testing

@Suite("Links")
struct LinkTests {
  @Test("have a destination, words and places, however they are written")
  func forms() throws {
    let text = ReadText(
      """
      > [een *twee*](/p_(x)?a=1&amp;b=\\( "titel") [drie][Vier
      > vijf] [zes] [zes][] <https://x.nl/a>

      ![kaart van \\[x\\]](<a b.png>)

      - [vier VIJF]: <c d> 'titel'
        [zes]:
        https://zes.nl
      """)
    let links = text.document.links
    #expect(
      links.map(\.destination) == [
        "/p_(x)?a=1&b=(", "c d", "https://zes.nl", "https://zes.nl", "https://x.nl/a", "a b.png",
      ])
    #expect(
      links.map(\.text) == ["een twee", "drie", "zes", "zes", "https://x.nl/a", "kaart van [x]"])
    #expect(links.map(\.title) == ["titel", "titel", "", "", "", ""])
    #expect(links.map(\.isImage) == [false, false, false, false, false, true])
    #expect(
      links.map { text.source($0.range) } == [
        "[een *twee*](/p_(x)?a=1&amp;b=\\( \"titel\")", "[drie][Vier\n> vijf]", "[zes]", "[zes][]",
        "<https://x.nl/a>", "![kaart van \\[x\\]](<a b.png>)",
      ])
    #expect(
      links.map { text.source($0.destinationRange) } == [
        "/p_(x)?a=1&amp;b=\\(", "c d", "https://zes.nl", "https://zes.nl", "https://x.nl/a",
        "a b.png",
      ])
    #expect(text.document.prose.text(links[0].proseRange) == "een twee")
    #expect(text.codes.isEmpty)
  }

  @Test("in a cell have their places too, also with an escaped pipe")
  func cells() {
    let text = ReadText("|a|\n|-|\n| x\\|y [b\\|c](d\\|e) |\n")
    #expect(text.document.links.map(\.destination) == ["d|e"])
    #expect(text.document.links.map { text.source($0.range) } == ["[b\\|c](d\\|e)"])
    #expect(text.document.links.map { text.source($0.destinationRange) } == ["d\\|e"])
  }

  @Test("around an image have its text as their words")
  func imageInLink() {
    let text = ReadText("[![logo](l.png)](partij:das) [](partij:das)")
    #expect(text.document.links.map(\.text) == ["logo", "logo", ""])
    #expect(text.document.links.map(\.isTextEmpty) == [false, false, true])
  }

  @Test(
    "may have only these schemes",
    arguments: [
      ("https://x.nl", nil), ("HTTP://x.nl", nil), ("mailto:a@b.nl", nil), ("tel:112", nil),
      ("partij:das", nil), ("moment:schade", nil), ("gegeven:adres", nil), ("product:zorg", nil),
      ("../a/b.md#c", nil), ("#c:d", nil), ("./a:b", nil), ("?a:b", nil),
      ("javascript:x", "javascript:x"), ("JavaScript:x", "JavaScript:x"),
      ("data:text/html,x", "data:text/html,x"), ("partji:das", "partji:das"),
      ("java&#115;cript:x", "java&#115;cript:x"), ("java&Tab;script:x", "java&Tab;script:x"),
      ("javascript&colon;x", "javascript&colon;x"), ("//evil.nl", "//evil.nl"),
      ("<&#32;javascript:x>", "&#32;javascript:x"), ("file:///etc/passwd", "file:///etc/passwd"),
    ] as [(String, String?)])
  func schemes(_ destination: String, _ wrong: String?) {
    let text = ReadText("tekst [a](\(destination)) tekst")
    #expect(text.document.links.count == 1)
    #expect(text.codes == (wrong == nil ? [] : ["link-scheme"]))
    #expect(text.markdown.diagnostics.first.map { text.source($0.range) } == wrong)
  }

  @Test("with a slip in the scheme are told what was meant")
  func nearMiss() {
    let help = ReadText("[a](partji:das)").markdown.diagnostics.first?.help
    #expect(help?.dutch == "bedoelde je 'partij:'?")
  }
}
