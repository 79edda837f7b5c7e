import Diagnostics
import Markdown
import Testing

/// Leads links into the data to pages, and shows which directive stood where.
struct SiteResolver: HTMLResolver {
  func address(of link: Link, index: Int) -> ResolvedLink? {
    guard link.scheme == "partij" else { return ResolvedLink(address: link.destination) }
    guard link.destination == "partij:das" else { return nil }
    return ResolvedLink(address: "../partijen/das/", text: "DAS & co")
  }

  func note(_ written: ArraySlice<UInt8>, ofLink index: Int) {}

  func render(_ directive: Directive, into output: inout [UInt8]) {
    output += Array("<div>\(directive.name.value)</div>\n".utf8)
  }
}

@Suite("The HTML of a text")
struct HTMLTests {
  @Test(
    "is that of each construct",
    arguments: [
      ("## Kop", "<h2 id=\"kop\">Kop</h2>\n"),
      ("a *b* **c**  \nd\\\ne", "<p>a <em>b</em> <strong>c</strong><br>\nd<br>\ne</p>\n"),
      ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
      ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
      ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
      ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
      ("***", "<hr>\n"),
      ("```swift ui\na < b\n```", "<pre><code class=\"language-swift\">a &lt; b\n</code></pre>\n"),
      ("`a < b`", "<p><code>a &lt; b</code></p>\n"),
      (
        "![een \"kaart\"](k.png \"titel\")",
        "<p><img src=\"k.png\" alt=\"een &quot;kaart&quot;\" title=\"titel\"></p>\n"
      ),
      (
        "<https://x.nl/?a=1&b=é>",
        "<p><a href=\"https://x.nl/?a=1&amp;b=%C3%A9\">https://x.nl/?a=1&amp;b=é</a></p>\n"
      ),
      ("een <!-- opmerking --> twee\n\n<!-- blok -->", "<p>een  twee</p>\n"),
      ("&#7;a&#x7F;b", "<p>ab</p>\n"),
    ])
  func constructs(_ source: String, _ html: String) {
    #expect(ReadText(source).html() == html)
  }

  @Test("holds links into the data as the resolver says, with its words where there are none")
  func resolvedLinks() {
    let text = ReadText("[](partij:das) en [ze](partij:das) en [weg](partij:nee) [](partij:nee)")
    let start = "<a href=\"../partijen/das/\">"
    #expect(
      text.html(HTMLOptions(), SiteResolver()) == """
        <p>\(start)DAS &amp; co</a> en \(start)ze</a> en weg partij:nee</p>

        """)
  }

  @Test("holds no link with a scheme that is not allowed, also when the text is only previewed")
  func unsafeLinks() {
    let text = ReadText(
      "[a](javascript:b) [c](java&Tab;script:d) ![e](data:f)\n[g](vbscript&colon;h)")
    #expect(text.html() == "<p>a c e\ng</p>\n")
    #expect(text.codes == ["link-scheme", "link-scheme", "link-scheme", "link-scheme"])
  }

  @Test("has what the resolver writes in place of a directive")
  func directives() {
    let text = ReadText("a\n\n::partijen{product=zorg}\n\nb")
    #expect(text.html(HTMLOptions(), SiteResolver()) == "<p>a</p>\n<div>partijen</div>\n<p>b</p>\n")
  }

  @Test("has tables with scopes, in a region that is named after the heading above it")
  func tables() {
    let text = ReadText("## Wie\n\n| a | b |\n|--:|:-:|\n| 1 |\n\n|c|\n|-|\n")
    #expect(
      text.html(HTMLOptions(identifierPrefix: "p-", regionContext: "DAS")) == """
        <h2 id="p-wie">Wie</h2>
        <div class="tabel" role="region" tabindex="0" aria-labelledby="p-tabel_1">
        <table>
        <caption id="p-tabel_1">Tabel bij: Wie (DAS)</caption>
        <thead>
        <tr>
        <th scope="col" class="rechts">a</th>
        <th scope="col" class="midden">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="rechts">1</td>
        <td class="midden"></td>
        </tr>
        </tbody>
        </table>
        </div>
        <div class="tabel" role="region" tabindex="0" aria-labelledby="p-tabel_2">
        <table>
        <caption id="p-tabel_2">Tabel 2 bij: Wie (DAS)</caption>
        <thead>
        <tr>
        <th scope="col">c</th>
        </tr>
        </thead>
        </table>
        </div>

        """)
  }

  @Test("has footnotes with a way back from each")
  func footnotes() {
    let text = ReadText("a[^x] b[^y] c[^x]\n\n[^y]: - lijst\n\n[^x]: noot\n")
    #expect(
      text.html(HTMLOptions(identifierPrefix: "p-")) == """
        <p>a<sup><a href="#p-noot_1" id="p-verwijzing_1" aria-label="noot 1">1</a></sup> \
        b<sup><a href="#p-noot_2" id="p-verwijzing_2" aria-label="noot 2">2</a></sup> \
        c<sup><a href="#p-noot_1" id="p-verwijzing_1_2" aria-label="noot 1">1</a></sup></p>
        <section class="voetnoten" aria-label="Voetnoten">
        <ol>
        <li id="p-noot_1">
        <p>noot <a class="terug" href="#p-verwijzing_1" \
        aria-label="terug naar de tekst 1 bij noot 1">terug naar de tekst 1</a> \
        <a class="terug" href="#p-verwijzing_1_2" \
        aria-label="terug naar de tekst 2 bij noot 1">terug naar de tekst 2</a></p>
        </li>
        <li id="p-noot_2">
        <ul>
        <li>lijst</li>
        </ul>
        <p><a class="terug" href="#p-verwijzing_2" \
        aria-label="terug naar de tekst bij noot 2">terug naar de tekst</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test("tells done tasks from others, whatever the rest of the line says")
  func tasks() {
    let text = ReadText("- [ ] later [x]\n- [x] nu [ ]\n")
    #expect(
      text.html() == """
        <ul>
        <li><span role="img" aria-label="nog te doen:">☐</span> later [x]</li>
        <li><span role="img" aria-label="gedaan:">☑</span> nu [ ]</li>
        </ul>

        """)
  }

  @Test("has headings at other levels when asked, never outside of 1 to 6")
  func headingShift() {
    let text = ReadText("## a\n\n###### b")
    #expect(text.html(HTMLOptions(headingShift: 1)).contains("<h3 id=\"a\">a</h3>"))
    #expect(text.html(HTMLOptions(headingShift: 1)).contains("<h6 id=\"b\">b</h6>"))
    #expect(text.html(HTMLOptions(headingShift: -4)).contains("<h1 id=\"a\">a</h1>"))
  }
}
