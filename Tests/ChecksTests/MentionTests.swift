import Diagnostics
import Testing

@Suite("Mentions of parties in the prose of moments")
struct MentionTests {
  /// The words of the findings of `code` where the text of the moment is `text`.
  private func site(_ text: String, moments: String? = nil) -> SmallSite {
    // The text is documentation whatever is mentioned in it.
    var site = SmallSite(["momenten/schade.md": text + "\n\nDat doen we alleen als het moet.\n"])
    if let moments { site.files["data/momenten.yaml"] = moments }
    return site
  }

  /// A moment that lists CIS alone.
  private let onlyCIS = "schade: {naam: Schade melden, uitwisselingen: [{met: cis}]}\n"

  @Test(
    "of a party that the moment does not list are found, once, at the word",
    arguments: [
      "CIS en «DAS» en weer DAS.\n", "CIS. **«DAS»** helpt.\n", "CIS, «DAS»' advies.\n",
      "CIS, het «DAS»-nummer.\n", "| CIS |\n| --- |\n| «DAS» |\n", "CIS en [«DAS»](index.md).\n",
      "CIS en [«je jurist»](partij:das).\n", "CIS en [](«partij:das»).\n",
      "CIS\nen «DAS\nRechtsbijstand» dus.\n", "## «DAS»\n\nCIS.\n",
      "Reünie & CIS \u{1F600} \\*«DAS»\\*.\n",
      "CIS &amp; «D&#65;S».\n", "> CIS en «DAS»\n", "- CIS\n- «DAS»\n",
      "CIS.[^1]\n\n[^1]: Of «DAS».\n",
      "CIS en\u{A0}«DAS»\u{A0}samen.\r\n",
    ])
  func unlisted(text: String) {
    let site = site(text, moments: onlyCIS)
    #expect(site.findings() == site.marked("mention-unlisted"))
    #expect(!site.marked("mention-unlisted").isEmpty)
  }

  @Test("that are none are passed over", arguments: ["DASH", "das", "Das", "ADAS", "DAS1"])
  func noMention(word: String) {
    let site = site("CIS en \(word).\n", moments: onlyCIS)
    #expect(site.findings(["mention-unlisted", "party-unused"]).map(\.code) == ["party-unused"])
  }

  @Test("name the moment in the data as well")
  func places() throws {
    let report = site("CIS en DAS.\n", moments: onlyCIS).report()
    let finding = try #require(report.diagnostics.first)
    #expect(finding.summary.dutch == "'DAS' staat niet bij moment 'Schade melden'")
    #expect(finding.notes.map(\.message.dutch) == ["het moment in de gegevens"])
  }

  @Test("at a moment without parties are doubtful, and may be allowed")
  func internalMoment() {
    let moments = "schade: {naam: Schade, intern: ja}\n"
    let codes: Set = ["mention-unlisted", "claim-doubtful", "allowance-unused"]
    let site = site("We delen dit niet met «DAS», nee: niet met DAS.\n", moments: moments)
    #expect(site.findings(codes) == site.marked("claim-doubtful"))
    #expect(!site.marked("claim-doubtful").isEmpty)
    let allowed = self.site(
      "<!-- helder: sta-toe claim-doubtful \"we delen juist niets\" -->\n"
        + "We delen dit niet met DAS.\n", moments: moments)
    #expect(allowed.findings(codes) == [])
    let silent = self.site("We delen dit met niemand.\n", moments: moments)
    #expect(silent.findings(codes) == [])
  }

  @Test("are not judged where the data of the moment are wrong themselves")
  func noEcho() {
    let misspelt = "schade: {naam: Schade melden, uitwisselingen: [{met: cis}, {met: «dass»}]}\n"
    let site = site("CIS en DAS.\n", moments: misspelt)
    #expect(
      site.findings(["mention-unlisted", "reference-unknown"]) == site.marked("reference-unknown"))
  }

  /// FISH is a part of CIS.
  private let part = """

    fish: {naam: FISH, soort: organisatie, onderdeel_van: cis, waarvoor: Registratie.}
    """

  @Test(
    "of a part and of what it is a part of cover each other",
    arguments: [("cis", "FISH"), ("fish", "CIS"), ("cis", "CIS"), ("fish", "FISH")])
  func families(listed: String, mentioned: String) {
    var site = site(
      "We gebruiken \(mentioned).\n",
      moments: "schade: {naam: Schade melden, uitwisselingen: [{met: \(listed)}]}\n")
    site.files["data/partijen.yaml", default: ""] += part
    site.files["partijen/cis.md"] = "CIS heeft ook het systeem FISH.\n"
    #expect(site.findings(["mention-unlisted"]) == [])
  }

  @Test(
    "in another form of the name are mentions too",
    arguments: ["DAS N.V.", "DAS-Rechtsbijstand", "Je dierenarts", "Dierenartsen", "je eigen arts"])
  func forms(text: String) {
    var site = site("CIS en \(text) dus.\n", moments: onlyCIS)
    site.files["data/partijen.yaml"]? += """

      dier: {naam: Dierenartsen, soort: categorie, waarvoor: Ze helpen je dier.}
      arts: {naam: Eigen arts, soort: bron, waarvoor: Ze helpen je.}
      """
    #expect(site.findings(["mention-unlisted"]).count == 1)
  }

  @Test("of another party alone leave a text without its own")
  func documentsAnother() {
    let codes: Set = ["documents-another"]
    var site = SmallSite(["partijen/das.md": "CIS gaat voor ons fraude tegen.\n"])
    #expect(site.findings(codes).map(\.path) == ["partijen/das.md"])
    for text in [
      "Bij [hen](partij:das) vraag je het.\n", "---\ntitel: Over DAS\n---\nZij helpen je goed.\n",
      "Vraag het DAS' mensen.\n", "DAS-Rechtsbijstand helpt.\n", "## Kop\n",
    ] {
      site.files["partijen/das.md"] = text
      #expect(site.findings(codes) == [], "\(text)")
    }
  }
}
