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

@Suite("An anchor of a heading's own")
struct OwnAnchorTests {
  @Test("is its id, and no part of its words")
  func isID() {
    let text = ReadText("## Je **rechten** {#mijn-recht} ##\n\nOver ons {#wij}\n--------\n")
    #expect(text.document.headings.map(\.id) == ["mijn-recht", "wij"])
    #expect(text.document.headings.map(\.text) == ["Je rechten", "Over ons"])
    #expect(
      text.document.headings.map { text.source($0.textRange) } == ["Je **rechten**", "Over ons"])
    #expect(
      text.document.headings.map { $0.anchorRange.map { text.source($0) } } == [
        "{#mijn-recht}", "{#wij}",
      ])
    #expect(text.html().hasPrefix("<h2 id=\"mijn-recht\">Je <strong>rechten</strong></h2>\n"))
    #expect(text.codes.isEmpty)
  }

  @Test("stays when another heading would get it from its words, before it or behind it")
  func stays() {
    let text = ReadText("## Rechten\n\n## Wat je mag {#rechten}\n\n## Rechten\n")
    #expect(text.document.headings.map(\.id) == ["rechten-2", "rechten", "rechten-3"])
  }
}
