import Diagnostics
import Testing

@Suite("The language of a text")
struct LanguageRuleTests {
  private static let settings = """
    organisatie: {naam: Huis B.V.}
    site: {titel: Met wie delen we?, adres: "https://huis.example/", aanspreekvorm: je}
    verklaring: {soort: onderdeel, hoofdverklaring: "https://huis.example/p"}

    """

  /// What is found in a page with `text`, and what is marked there as findings of `code`.
  private func expectMarked(
    _ code: String, in text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let site = SmallSite([
      "site.yaml": Self.settings, "index.md": "---\ntitel: Begin\n---\n\(text)\n",
    ])
    #expect(site.findings() == site.marked(code), sourceLocation: sourceLocation)
  }

  /// What is found in a category of data with the explanation `value`, as it is written.
  private func expectMarked(
    _ code: String, inData value: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let site = SmallSite([
      "site.yaml": Self.settings,
      "data/gegevens.yaml": "adres:\n  naam: adres\n  soort: persoonsgegeven\n  uitleg: \(value)\n",
    ])
    #expect(site.findings() == site.marked(code), sourceLocation: sourceLocation)
  }

  private static func words(_ count: Int) -> String {
    Array(repeating: "huis", count: count - 1).joined(separator: " ")
  }

  @Test(
    "has sentences of at most twenty words",
    arguments: [(20, nil), (21, Severity.note), (25, .note), (26, .warning)])
  func longSentence(count: Int, severity: Severity?) {
    let text = "Kort. «Een \(Self.words(count)).» Kort."
    let site = SmallSite(["index.md": text])
    #expect(site.report().diagnostics.map(\.severity) == (severity.map { [$0] } ?? []))
    if severity != nil { #expect(site.findings() == site.marked("sentence-long")) }
  }

  @Test("has long sentences where no sentence is expected or the words are another's")
  func longElsewhere() {
    expectMarked("sentence-long", in: "## Een \(Self.words(30))\n\n> Een \(Self.words(30)).")
    expectMarked("sentence-long", in: "- Kort.\n- «Een **\(Self.words(26))**.»")
    expectMarked("sentence-long", in: "| Wat |\n| --- |\n| «Een \(Self.words(26))» |")
    expectMarked("sentence-long", inData: "\"Kort. «Een \(Self.words(26)).» Kort.\"")
  }

  @Test(
    "has plain words",
    arguments: [
      "We «verstrekken» je adres.", "«Indien» je belt, «dient te» iemand te zijn.",
      "Dit heet \"verstrekken\", „verstrekken” en 'verstrekken'.", "Typ `verstrekken`.",
      "> We verstrekken je adres.", "## Gerechtvaardigd belang", "## De verwerker",
      "## Een «verwerker» kiezen", "Dat is een verwerker (een bedrijf dat voor ons werkt).",
      "Dat is een «verwerker» (bedrijf).", "Kijk op www.verstrekken.nl.", "- **«Tevens»** je naam",
      "| «Krachtens» | wet |\n| --- | --- |\n| a | «derden» |", "We «ver&shy;strekken» het.",
      "Dat doet «ten behoeve\nvan» iemand.", "Reünie \u{1F600} «gei\u{308}nitieerd».",
      "Wie [«derhalve»](partij:cis) belt.",
    ])
  func hardWord(text: String) { expectMarked("word-hard", in: text) }

  @Test("has hard words in a name that the data declare")
  func nameWithHardWord() {
    var site = SmallSite()
    site.files["data/partijen.yaml", default: ""] += "\n  ook_bekend_als: [Stichting Derden]\n"
    site.files["index.md"] = "Vraag het Stichting Derden. Of «derden».\n"
    #expect(site.findings(["word-hard"]) == site.marked("word-hard"))
  }

  @Test("names the plainer word")
  func plainerWord() throws {
    let site = SmallSite(["index.md": "We verstrekken je adres.\n"])
    let finding = try #require(site.report().diagnostics.first)
    #expect(finding.summary.dutch == "'verstrekken' is een lastig woord")
    #expect(finding.help?.dutch == "gewoner is: geven")
  }

  @Test(
    "has words in full",
    arguments: [
      "We doen dat «d.m.v.» een brief.", "Dat is «i.v.m.» je schade, «enz.»",
      "Dat is «ivm» je schade.", "Een N.V. en een mr. van ons.", "Dat heet \"i.v.m.\".",
      "Typ `enz.`.",
      "> Dat is i.v.m. je schade.", "| «Bijv.» een |\n| --- |\n| «o.a.» dit |",
      "Van 1 «t/m» 3.", "Dat is «i.&#118;.m.» iets.",
    ])
  func abbreviation(text: String) { expectMarked("abbreviation", in: text) }

  @Test(
    "says je where the site does",
    arguments: [
      "We delen je naam met «uw» bank.", "Wilt «u» dat? Uw keuze.", "Kies \"Uw keuze\".",
      "> Wij delen uw naam.", "De letter u en `uw`.", "[«Uzelf»](partij:cis)",
    ])
  func addressForm(text: String) { expectMarked("address-form-mixed", in: text) }

  @Test("says u where the site does")
  func politeForm() {
    let settings = Self.settings.replacing("aanspreekvorm: je", with: "aanspreekvorm: u")
    let site = SmallSite([
      "site.yaml": settings, "index.md": "We delen uw naam met «jouw» bank.\n",
      "momenten/schade.md": "We delen «je» schade met CIS en DAS.\n",
      "partijen/das.md": "DAS helpt u bij een conflict.\n",
    ])
    #expect(site.findings() == site.marked("address-form-mixed"))
  }

  @Test("says what it says most where the site chooses nothing")
  func mostUsedForm() {
    let site = SmallSite(["index.md": "We delen je naam. En «uw» adres.\n"])
    #expect(site.findings() == site.marked("address-form-mixed"))
  }

  @Test("says who acts in two of three sentences")
  func passive() {
    let passive = "Je naam wordt gedeeld. "
    let active = "We delen je naam. "
    let heavy = active + "Je naam «wordt gedeeld». " + passive + active + passive + active
    expectMarked("passive-heavy", in: heavy)
    expectMarked("passive-heavy", in: passive + passive + active + active + active + active)
    expectMarked("passive-heavy", in: passive + passive + passive)
    expectMarked("passive-heavy", in: "> " + passive + passive + passive + passive + passive)
  }

  @Test(
    "is judged in the data at the very words, however they are written",
    arguments: [
      "«Indien» nodig", "'Foto''s «indien» nodig'",
      "\"Re\\u00FCnie \\\"foto\\\" «indien» n\\\n    odig\"",
      "een\n    adres «indien» nodig", "|\n    Een\n\n    adres «indien» nodig\n",
      ">-\n\n    Een\n    adres «ten behoeve\n    van» iemand\n      «indien» ja",
      "\"Reünie \u{1F600} «indien»\\_nodig\"", "\"«ten\\\n    \\ behoeve van» iemand\"",
    ])
  func inData(value: String) { expectMarked("word-hard", inData: value) }

  @Test("is judged in the front matter too")
  func inFrontMatter() {
    let site = SmallSite([
      "index.md": "---\ntitel: We «verstrekken» het\nomschrijving: «Indien» je wilt.\n---\nJa.\n"
    ])
    #expect(site.findings() == site.marked("word-hard"))
  }

  @Test("can be allowed with a reason")
  func allowed() {
    let comment = "<!-- helder: sta-toe word-hard \"staat zo in de wet\" -->\n"
    expectMarked("word-hard", in: comment + "We verstrekken het.\n\nWe «verstrekken» het.")
  }
}
