import Diagnostics
import Testing

@Suite("The form of a text")
struct ProseRuleTests {
  /// What is found in a page with `text`, and what is marked there as findings of `code`.
  private func expectMarked(
    _ code: String, in text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let site = SmallSite(["index.md": "---\ntitel: Begin\n---\nWe delen.\n\n\(text)\n"])
    #expect(site.findings() == site.marked(code), sourceLocation: sourceLocation)
  }

  @Test(
    "starts its headings at level 2",
    arguments: [
      "## Een\n\n### Twee\n\n## Drie", "«# Een»\n\n## Twee", "## Een\n\n«# Twee»\n\n## Drie",
      "«### Een»\n\n#### Twee", "«#### Een»\n\n## Twee", "«# Een»\n\n### Twee\n", "«Een\n===»",
      "Geen kop.", "> «# Een»",
    ])
  func firstLevel(text: String) { expectMarked("heading-first-level", in: text) }

  @Test(
    "skips no heading level",
    arguments: [
      "## Een\n\n«#### Twee»\n\n##### Drie", "## Een\n\n### Twee\n\n«##### Drie»\n\n## Vier",
      "## Een\n\n### Twee\n\n#### Drie\n\n## Vier", "## Een\n\n«#### Twee»\n\n«###### Drie»",
      "## Een\n\n«#### Twee  ####»",
    ])
  func skip(text: String) { expectMarked("heading-skip", in: text) }

  @Test(
    "says of each image what it shows",
    arguments: [
      "![Een huis](https://huis.example/a.png)", "«![](https://huis.example/a.png)»",
      "Zie «![ ](https://huis.example/a.png \"titel\")» dus.",
      "[«![](https://huis.example/a.png)»](https://huis.example/)",
      "[het huis «![](https://huis.example/a.png)»](https://huis.example/)",
      "«![][huis]»\n\n[huis]: https://huis.example/a.png",
    ])
  func image(text: String) { expectMarked("image-without-text", in: text) }

  @Test(
    "says with each link where it leads",
    arguments: [
      "Lees [het hele verhaal](https://huis.example/).", "Klik [«hier»](https://huis.example/).",
      "[**«Lees meer»**](https://huis.example/)", "[«Klik  \nHIER!»](https://huis.example/)",
      "[«>> lees verder…»](https://huis.example/)", "Zie «[](https://huis.example/)».",
      "Zie «[ ](https://huis.example/)».", "[](partij:cis)",
      "[«meer»][x]\n\n[x]: https://huis.example/",
      "| Wie |\n| --- |\n| [«deze pagina»](https://huis.example/) |",
      "[hierboven staat het](https://huis.example/)",
      "<https://huis.example/meer>", "[«link»](partij:cis)",
    ])
  func linkText(text: String) { expectMarked("link-text-vague", in: text) }

  @Test(
    "names the columns of each table",
    arguments: [
      "| Wie | Wat |\n| --- | --- |\n| CIS | fraude |",
      "| Wie |  |\n| --- | --- |\n| CIS | fraude |",
      "«|  |  |\n| --- | --- |\n| CIS | fraude |»",
    ])
  func table(text: String) { expectMarked("table-without-header", in: text) }
}
