import Markdown
import Testing

@Suite("Headings")
struct HeadingTests {
  @Test(
    "get an anchor from their words",
    arguments: [
      ("## Wat we niet zien", "wat-we-niet-zien"),
      ("## Café's & *co*!", "cafes-co"),
      ("## Ĳsland, Ærø en Łódź", "ijsland-aero-en-lodz"),
      ("## 24/7 — altijd", "24-7-altijd"),
      ("## re\u{301}sume\u{301}", "resume"),
      ("## Ελλάδα", "ελλάδα"),
      ("## `code` en [link](https://x.nl)", "code-en-link"),
      ("## !!!", "kop"),
      ("##", "kop"),
    ])
  func anchor(_ text: String, _ identifier: String) {
    #expect(ReadText(text).document.headings.map(\.id) == [identifier])
  }

  @Test("with the same words get different anchors, also where one has the number already")
  func unique() {
    let text = ReadText("## a\n\n## a\n\n## a-2\n\n## a\n\n## b\n\n## A!\n")
    #expect(text.document.headings.map(\.id) == ["a", "a-2", "a-2-2", "a-3", "b", "a-4"])
  }

  @Test("have a level, words and places, however they are written")
  func places() {
    let text = ReadText("> ## Een **kop** ##\n\nTwee\nregels\n---\n\n###### \t Diep  \n")
    let headings = text.document.headings
    #expect(headings.map(\.level) == [2, 2, 6])
    #expect(headings.map(\.text) == ["Een kop", "Twee regels", "Diep"])
    #expect(
      headings.map { text.source($0.range) } == [
        "## Een **kop** ##", "Twee\nregels\n---", "###### \t Diep",
      ])
    #expect(
      headings.map { text.source($0.textRange) } == [
        "Een **kop**", "Twee\nregels", "Diep",
      ])
  }
}
