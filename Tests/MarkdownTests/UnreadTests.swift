import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite("Markup that failed to become markup")
struct UnreadTests {
  /// A text with its one slip marked, what it is, and a part of the help in Dutch.
  static let slips: [(String, String, String)] = [
    ("\n«---»\ntitel: x\n---\n\nTekst.", "front-matter-unread", "lege regels"),
    (" «---»\ntitel: x\n---\n\nTekst.", "front-matter-unread", "'---'"),
    ("<!-- a -->\n«---»\nmenu: ja\n---\n\nTekst.", "front-matter-unread", "onder de tweede"),
    ("«----»\ntitel: x\n----\n\nTekst.", "front-matter-unread", "'---'"),
    ("«—»\ntitel: x\n—\n\nTekst.", "front-matter-unread", "'---'"),
    ("«+++»\ntitel = \"x\"\n+++\n\nTekst.", "front-matter-unread", "titel: …"),
    ("«titel: x»\nmenu: ja\n\nTekst.", "front-matter-unread", "titel\\:"),
    ("«omschrijving: x»\n---\n\nTekst.", "front-matter-unread", "bovenaan"),
    ("«Titel: x»\nMenu: ja\n\nTekst.", "front-matter-unread", "boven en onder"),

    ("«##Waarom we dit vragen»\n\nTekst.", "heading-unread", "'## Waarom we dit vragen'"),
    ("Tekst.\n«###Kop»\nTekst.", "heading-unread", "'### Kop'"),
    ("«##\u{A0}Kop»", "heading-unread", "gewone spatie"),
    ("«#Kop»", "heading-unread", "'## Kop'"),
    ("«####### Kop»", "heading-unread", "'###### Kop'"),
    ("Tekst.\n    «## Kop»", "heading-unread", "'## Kop'"),
    ("«##»\n\nTekst.", "heading-unread", "woorden"),
    ("«## ##»\n\nTekst.", "heading-unread", "woorden"),
    ("«### ---»\n\nTekst.", "heading-unread", "woorden"),
    ("We bewaren het.\n«---»\n\nTekst.", "heading-unread", "'## We bewaren het.'"),
    ("Twee\nregels\n«--------»", "heading-unread", "'## Twee regels'"),

    ("## Je rechten «{#rechten}» bij ons", "anchor-unread", "## Je rechten {#rechten}"),
    ("Je mag dat. «{#inzien}»", "anchor-unread", "achteraan"),
    ("- een punt «{#punt}»", "anchor-unread", "achteraan"),
    ("## Je rechten «{#Je Rechten}»", "anchor-unread", "'{#je-rechten}'"),
    ("## A {#een}\n\n## B «{#een}»", "anchor-taken", "ander anker"),

    ("Van «[de koerier](partij: koerier)».", "link-unread", "'[de koerier](partij:koerier)'"),
    ("Lees «[de lijst] (lijst.md)».", "link-unread", "'[de lijst](lijst.md)'"),
    ("Lees «[de lijst] (www.x.nl)».", "link-unread", "'[de lijst](https://www.x.nl)'"),
    ("Lees «[de lijst][lijst]».", "link-unread", "'[de lijst](…)'"),
    ("Lees «[de lijst][lijsten]».\n\n[lijst]: a.md", "link-unread", "bedoelde je '[lijst]'?"),
    ("Lees ook «[wat we doen]».", "link-unread", "'\\['"),
    ("Zie: «[wat we doen]».", "link-unread", "'\\['"),
    ("Lees «[wat we doen]()».", "link-unread", "'[wat we doen](…)'"),
    ("Lees «[de lijst](onze lijst.md)».", "link-unread", "(<onze lijst.md>)"),
    ("Lees «[de lijst](lijst.md “De lijst”)».", "link-unread", "rechte aanhalingstekens"),
    ("Lees «[de lijst](lijst.md» en bel ons.", "link-unread", "'[de lijst](lijst.md)'"),
    ("Lees «(de lijst)[lijst.md]».", "link-unread", "'[de lijst](lijst.md)'"),
    ("Lees «[[de lijst]]».", "link-unread", "'[de lijst](…)'"),
    ("Lees «[de lijst(lijst.md)».", "link-unread", "'[de lijst](lijst.md)'"),
    ("Lees de lijst«](lijst.md)».", "link-unread", "'['"),
    ("Lees «<lijst.md>».", "link-unread", "'[woorden](lijst.md)'"),
    ("Vraag «partij:koerier» maar.", "link-unread", "'[](partij:koerier)'"),
    ("Tekst.\n«[lijst]: lijst.md»", "link-unread", "regel erboven leeg"),

    ("Dit zijn ze:\n\n«:partijen»", "directive-unread", "'::partijen'"),
    ("Dit zijn ze:\n«:partijen{product=zorg}»", "directive-unread", "'::partijen{product=zorg}'"),
    ("Dit zijn ze: «::partijen»", "directive-unread", "eigen regel"),
    ("«:::partijen»", "directive-unread", "'::partijen'"),
    ("«::: momenten»", "directive-unread", "'::momenten'"),
    ("## Met «::partijen»", "directive-unread", "eigen regel"),
    ("| a |\n| - |\n| «::partijen» |", "directive-unread", "eigen regel"),

    ("Vraag het aan «{{organisatie}}».", "markup-unread", "'[](partij:das)'"),
    ("«** Let op **» bel eerst.", "markup-unread", "'**Let op**'"),
    ("«**»Let op: bel eerst.", "markup-unread", "'\\*\\*'"),
    ("«**»Let op:* bel eerst.", "markup-unread", "twee voor vet"),
    ("Het is «~~vijf~~» zeven jaar.", "markup-unread", "'\\~\\~'"),
    ("Typ «`»helder check en wacht.", "markup-unread", "'\\`'"),
    ("Dit is «_»heel belangrijk.", "markup-unread", "schuin"),
    ("Het duurt «~~»vijf zeven jaar.", "markup-unread", "'\\~\\~'"),
    ("Kijk op «<»https://www.x.nl/ en bel.", "link-unread", "'[woorden](https://www.x.nl/)'"),
    ("Lees «[meer] (partij:cis)» en bel.", "link-unread", "'[meer](partij:cis)'"),
    ("Een zin. «{.groot}»", "markup-unread", "haal het weg"),

    ("Dit vragen we:\n\n«•» je naam\n• je adres", "list-unread", "'- je naam'"),
    ("«•» je naam", "list-unread", "&bull;"),
    ("«–» je naam\n– je adres", "list-unread", "&ndash;"),
    ("«–» je naam\n\n– je adres\n\n– je mail", "list-unread", "'- je naam'"),
    ("Dit:\n«·» je naam\n· je adres", "list-unread", "&middot;"),
    ("«-»je naam\n-je adres", "list-unread", "'- je naam'"),
    ("«*»je naam\n*je adres", "list-unread", "'\\*'"),
    ("«-»\u{A0}je naam\n-\u{A0}je adres", "list-unread", "gewone spatie"),
    ("«o» je naam\no je adres", "list-unread", "'- je naam'"),
    ("«☐» je naam\n☐ je adres", "list-unread", "'- je naam'"),
    ("«1)»je kiest\n2)je betaalt", "list-unread", "'1) je kiest'"),
    ("Zo:\n«2.» je betaalt\n3. je krijgt het", "list-unread", "leeg"),
    ("«a.» je kiest\nb. je betaalt", "list-unread", "'1. je kiest'"),
    ("«a)» je kiest\n\nb) je betaalt", "list-unread", "'a\\)'"),
    ("«(1)» je kiest\n(2) je betaalt", "list-unread", "'\\(1)'"),
    ("«i.» je kiest\nii. je betaalt", "list-unread", "'1. je kiest'"),

    ("Zo:\n\n«```»\nDag\n\nDe zin.", "code-unread", "'```'"),
    ("- a\n\n  «~~~»\n  Dag\n\nDe zin.", "code-unread", "'~~~'"),
    ("Tekst.\n\n    «We bewaren het.»\n\nSlot.", "code-unread", "haal de spaties weg"),
    ("Tekst.\n\n\t«We bewaren het.»", "code-unread", "haal de spaties weg"),

    ("| a | b |\n| - | - |\n| c | d | «e»|", "table-unread", "'\\|'"),
    ("| a | b |\n| - | - |\n| «c» |", "table-unread", "lege vakken"),
    ("| a | b |\n| - | - |\n«Een zin eronder.»", "table-unread", "leeg"),
    ("| a | b |\n«| --- |»\n| c | d |", "table-unread", "'| --- | --- |'"),
    ("«| a | b |»\n| c | d |", "table-unread", "'| --- | --- |'"),
    ("| a | b |\n«| — | — |»\n| c | d |", "table-unread", "'| --- | --- |'"),
    ("a | b | c\n«--- | ---»\nd | e | f", "table-unread", "'| --- | --- | --- |'"),
    ("«a | b»\nc | d", "table-unread", "'| --- | --- |'"),
    ("| a | b |\n| - | - |\n| c | d |\n\n«| e | f |»", "table-unread", "lege regel"),
    ("| a | b |\n| - | - |\n\n«| e | f |»\n\n| g | h |", "table-unread", "lege regel"),
    ("«| a | b |»\n\n| - | - |\n\n| e | f |", "table-unread", "lege regels"),

    ("Dat kost «&euro» 5.", "markup-unread", "'&euro;'"),
    ("Wel caf«&eacute» dus.", "markup-unread", "'&eacute;'"),
    ("## Kop«&nbsp»", "markup-unread", "'&nbsp;'"),
    ("Een teken: «&#8364» 5.", "markup-unread", "'&#8364;'"),
    ("Een teken: «&nbps;» dus.", "markup-unread", "typ het teken zelf"),
    ("Dit is «==heel==» waar.", "markup-unread", "'**heel**'"),
    ("Dit is «```»code dus.", "markup-unread", "'```'"),
    ("Dit is «＊＊heel＊＊» waar.", "markup-unread", "'**'"),
    ("«＞ Zo zei hij het.»", "markup-unread", "'> Zo zei hij het.'"),
    ("«＃＃ Je rechten»", "heading-unread", "'## Je rechten'"),
    ("«：：partijen»", "directive-unread", "'::partijen'"),
    ("«｜ a ｜ b ｜»\n｜ c ｜ d ｜", "table-unread", "'| a"),
    ("Dit:\n\n«－» een\n－ twee", "list-unread", "'- een'"),
    ("Lees ［dit］«（»a.md）.", "link-unread", "'[ ]( )'"),
    ("Lees [dit]«（»a.md）.", "link-unread", "'[ ]( )'"),
    ("## Kop «{#kop»", "anchor-unread", "'{#kop}'"),
    ("## Kop «(#kop)»", "anchor-unread", "'{#kop}'"),
    ("## Kop «{kop}»", "anchor-unread", "'{#kop}'"),
    ("## Rechten\n\nJa.\n\n## Wat je mag «{#rechten}»", "anchor-taken", "ander anker"),
    ("## Wat je mag «{#rechten}»\n\nJa.\n\n## Rechten", "anchor-taken", "ander anker"),
    ("Zie [](«Partij:das»).", "link-scheme", "'partij:das'"),
    ("  «---»\n  titel: x\n  ---\n\nTekst.", "front-matter-unread", "'---'"),
  ]

  @Test("is found at its place, once, with the way to write it", arguments: slips)
  func isFound(_ marked: String, _ code: String, _ help: String) throws {
    let text = MarkedText(marked)
    let read = ReadText(text.bytes)
    #expect(read.codes == [code])
    let finding = try #require(read.markdown.diagnostics.first)
    #expect(finding.range.offsets == text.ranges.first)
    #expect(finding.help?.dutch.contains(help) == true, "\(finding.help?.dutch ?? "")")
    #expect(finding.severity == .error)
    #expect(finding.summary.dutch != finding.summary.english)
  }

  @Test(
    "is not what is meant as it is written",
    arguments: [
      "Let op: de koerier belt aan.", "bijvoorbeeld: zo", "Menu: vrijdag",
      "titel\\: Extra", "---\ntitel: x\n---\n\n---\n\nTekst.", "***\n\nTekst.",
      "\\## is een kop.", "\\##Kop", "Je krijgt kaartje #12.", "#12 is je nummer.",
      "#privacy is ons woord.", "## Kop ##", "## [](partij:das)", "## 👍", "Over ons\n--------",
      "Over ons\n===", "Een zin.\n===", "Een.\n\n---\n\nTwee.", "Een.\n***\nTwee.",
      "## Rechten {#rechten}", "## Rechten {#rechten} ##", "Zo: \\{#rechten}",
      "Zo: `## Kop {#kop}`", "Een {woord} en {#} en { #x }.",
      "\"alle informatie [...] over een mens\"", "Zo staat het er [sic].",
      "Je ruilt een boek [ook een oud boek].", "Neem de bon mee [op papier].", "[x] gedaan",
      "- [ ] nog\n- [x] klaar", "Dat is zo (in [artikel 3] (2019)).", "Lees \\[dit].",
      "Lees [dit](a.md).", "Lees [dit][d].\n\n[d]: a.md", "Lees [d].\n\n[d]: a.md",
      "Zie [de [echte] lijst](a.md).", "Een (tussenzin) [met meer] erbij.", "a < b en c > d",
      "Op dat moment: niets. Elke partij: een naam.", "Kies <3 uur>.", "`[x] (a.md)`",
      "We zijn open van 9:00 tot 17:30.", "Let op:", ":smile:", "std::vector", "10::1",
      "Met `::partijen` maak je de tabel.", "\\::partijen in een zin",
      "5 * 6 * 7", "Prijs*\n\n* Zonder verzending.", "prijs** telt, en korting** ook", "2 ** 3",
      "mijn_boek_lijst", "__Let op__ en **on**gewoon.", "~10 euro en ~5 euro", "{ en } en {}",
      "Naam: ____", "`s avonds en `t is", "'s avonds", "foto`s", "€ 5,- *",
      "We delen je adres\n– en soms je naam –\nmet de post.", "maandag • woensdag • vrijdag",
      "– Jan Jansen", "-5 graden\nof -6 graden", "in 2019. In 2020 ook.", "2019. Dat was het jaar.",
      "A. Jansen schreef dit.", "d.w.z. zo\ne.d.", "Straat 4\\\n– huis\\\n– tuin", "1,5 liter",
      "1. een\n2. twee", "3. drie\n4. vier", "1) een\n2) twee", "&bull; een\n&bull; twee",
      "\\- een\n\\- twee", "a\\. een\nb\\. twee", "(1\\) een\n(2\\) twee",
      "```\ncode\n```", "~~~~\n```\n~~~~", "> ```\n> code\n> ```", "- a\n\n  ```\n  b\n  ```\n",
      "- naam\n\n    Die staat erop.\n", "```\n    vier spaties\n```", "1. a\n\n    b",
      "| a | b |\n| - | - |\n| c \\| d | e |\n| f |  |", "a | b\n:-- | --:\nc | d",
      "Kies ja | nee.", "Kies ja | nee.\nDan klaar.", "\\| a \\| b", "`a | b`\n`c | d`",
      "<!-- | a | b | -->\n\nTekst.", "> a\n> > b",
      "| a |\n| - |\n| b |\n\n| c |\n| - |\n| d |", "De winkel is open [op zondag niet].",
      "Vraag&antwoord, R&D en AT&T.", "Koop & ruil &amp; meer&nbsp;nog.", "`&nbsp` en \\&nbsp dus.",
      "Zie https://x.nl/?a=1&copy=2 dus.", "1 + 1 == 2 is waar.", "De titel “日本＃語” dus.",
      "（zo）schrijf je dat.", "## Wat je krijgt (soms)", "## De {a}", "## Een {#een}\n\n## Een",
      "Lees [d].\n\n[d]: a.md\n[e]: #x\n\nEn [e].",
    ])
  func isNot(_ source: String) {
    #expect(ReadText(source).codes == [])
  }

  @Test("is a definition that no link names, but for one of a missing link")
  func unusedDefinitions() {
    let text = MarkedText("Lees het.\n\n«[voorwaarden]»: https://x.example/v\n\n> «[b]»: b.md\n")
    let read = ReadText(text.bytes)
    #expect(read.codes == ["link-unused", "link-unused"])
    #expect(read.markdown.diagnostics.map(\.range.offsets) == text.ranges)
    #expect(ReadText("Lees [dit][vorwaarden].\n\n[voorwaarden]: a.md").codes == ["link-unread"])
    #expect(ReadText("![a][b]\n\n[B]: a.png").codes == [])
  }

  @Test("leaves front matter to be read all the same, and the text behind it")
  func recovers() throws {
    for fence in ["---", "----", "—", " ---"] {
      let text = ReadText("\(fence == "---" ? "\n" : "")\(fence)\ntitel: x\n\(fence)\n\n## Kop\n")
      #expect(text.source(try #require(text.document.frontMatterRange)) == "titel: x\n")
      #expect(text.document.headings.map(\.text) == ["Kop"])
    }
    let toml = ReadText("+++\ntitel = \"x\"\n+++\n\nTekst.\n")
    #expect(toml.document.isFrontMatterUnread && toml.document.frontMatterRange == nil)
    #expect(toml.html() == "<p>Tekst.</p>\n")
    #expect(ReadText("titel: x\nmenu: ja\n\nNoot: dit.\n").html() == "<p>Noot: dit.</p>\n")
  }

  @Test("is told ten times of a kind in a file, with how often it goes wrong")
  func isLimited() throws {
    let text = ReadText(String(repeating: "##Kop\n\n", count: 40))
    #expect(text.codes.count == 10)
    let note = try #require(text.markdown.diagnostics.first?.notes.first)
    #expect(note.message.dutch.contains("nog 39 keer"))
  }

  @Test(
    "takes time that grows with the text alone",
    arguments: [
      "[a](b ", "[a](b(", "[[a", "a]](", "[a] (b ", "(a)[b", "** a ", "**a ", "~~a ", "{{a ",
      "{#a ", "::a ", "a::", "<a.md ", "`a ", "partij:a ", "www.a", "www.", "a@b.", "a@b.nl ",
      "http://", "https://a.b(", "• a\n", "a. b\n", "| a ", "|a\n", "##a\n", ":a\n", "{#a}\n",
    ])
  func isLinear(_ piece: String) {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      var lines = ""
      var line = ""
      for _ in 0..<count {
        line += piece
        if line.utf8.count > 4000 {
          lines += line + "\n\n"
          line = ""
        }
      }
      let bytes = Array((lines + line).utf8)
      return (0..<2).map { _ in clock.measure { _ = ReadText(bytes) } }.min() ?? .zero
    }
    let small = time(20_000 / piece.utf8.count)
    let large = time(80_000 / piece.utf8.count)
    #expect(large < small * 12 + .milliseconds(60), "\(small) \(large)")
  }
}
