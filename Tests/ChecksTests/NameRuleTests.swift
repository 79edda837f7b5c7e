import Diagnostics
import Testing

@Suite("Names in texts")
struct NameRuleTests {
  private static let codes: Set = ["name-unknown", "name-drift"]

  private func site(_ text: String) -> SmallSite {
    SmallSite([
      "site.yaml": """
      organisatie: {naam: Huis B.V.}
      site: {titel: Met wie delen we?, adres: "https://huis.example/"}
      verklaring: {soort: onderdeel, hoofdverklaring: "https://huis.example/p"}
      bekende_namen: [Dorpskrant]
      """,
      "index.md": "---\ntitel: Begin hier\n---\n\(text)",
    ])
  }

  @Test(
    "that nobody declared are found, each once, at the very word",
    arguments: [
      "Dat doet «Infofolio» voor ons.\n", "Dat doet «Infofolio».\r\nEn ook «Focum».\r\n",
      "Dat doet **«Infofolio»** en *«Focum»*.\n", "Dat doet [«Infofolio»](partij:cis) hier.\n",
      "| Wie | Dat doet «Focum» |\n| --- | --- |\n| bij «Adyen» | via «Mollie\u{A0}B.V.» |\n",
      "Reünie \u{1F469}\u{200D}\u{1F467} en «E\u{301}cole» dus.\n",
      "Dat doet «Zo&euml; &amp; Co».\n",
      "Dat doet «Letsel\nHulp» nu.\n", "> Dat doet\n> «Letsel\n> Hulp» nu.\n",
      "Dat doet «Infofolio»'s app.[^1]\n\n[^1]: Dat is «Focum».\n", "- Dat doet «UWV».\n- «RDW»\n",
      "## Wat doet «Infofolio»?\n", "Dat \\# doet «Infofolio» nu.\n", "Dat doet «Info\\-Folio».\n",
      "Dat is «Inf&shy;ofolio» ook.\n", "Typ `Infofolio` bij «Focum».\n",
      "«Mailchimp» doet dat.\n", "Zo is het. «Mailchimp» doet dat.\n", "## «Mailchimp»\n",
      "- «Mailchimp»\n", "| Wie |\n| --- |\n| «Mailchimp» |\n", "**«Mailchimp»** doet dat.\n",
      "[«Mailchimp»](https://mail.example/) doet dat.\n", "> “«Mailchimp» doet dat.”\n",
      "Chat: «Mailchimp»\n", "Dat kan (bij «Mailchimp»).\n", "DAS en «Mailchimp» doen dat.\n",
    ])
  func unknown(text: String) {
    let site = site(text)
    #expect(site.findings() == site.marked("name-unknown"))
    #expect(!site.marked("name-unknown").isEmpty)
  }

  @Test(
    "that are known are no finding",
    arguments: [
      "Dat doen CIS, DAS Rechtsbijstand en Huis B.V. samen.\n", "Lees de Dorpskrant, of Zorg.\n",
      "Kijk bij Schade melden, of ga naar Begin hier.\n",
      "In Nederland geldt de AVG vanaf Maart.\n", "Dat zijn wij, Huis BV dus.\n",
      "| Wie |\n| --- |\n| bij DAS-Rechtsbijstand |\n", "Huis of CIS/DAS, en Stichting CIS.\n",
      "DAS Rechtsbijstand (DR) helpt. Bij DR dus.\n", "Kijk op das.nl of huis.example.\n",
      "## Wat Wij Met Je Gegevens Doen\n",
    ])
  func known(text: String) { #expect(site(text).findings(Self.codes) == []) }

  @Test("in the data and the front matter are judged too")
  func inData() {
    var site = site("Ja.\n")
    site.files["data/gegevens.yaml"] =
      "adres: {naam: adres, soort: persoonsgegeven, uitleg: 'Het adres bij «Infofolio».'}\n"
    site.files["momenten/schade.md"] =
      "---\nomschrijving: Zo doet «Focum» dat.\n---\nWe delen het met CIS en DAS.\n"
    #expect(site.findings() == site.marked("name-unknown"))
  }

  @Test(
    "that are near to a known name are another spelling of it, and nothing else",
    arguments: [
      "Dat doet «Das rechtsbijstand» goed.\n",
      "Dat doet «DAS Rechtsbijstant» goed.\n", "Lees de «Dorps Krant» eens.\n",
    ])
  func drift(text: String) {
    let site = site(text)
    #expect(site.findings() == site.marked("name-drift"))
  }

  @Test("that are near to a known name point at it")
  func driftPlaces() throws {
    let finding = try #require(site("Lees de Dorps Krant eens.\n").report().diagnostics.first)
    #expect(
      finding.summary.dutch == "'Dorps Krant' lijkt op 'Dorpskrant', maar is anders geschreven")
    #expect(finding.notes.count == 1)
  }

  @Test("that stand at many places are found once, with the other places")
  func once() throws {
    var site = site("Bij «Focum». Bij Focum en bij Focum.\n")
    site.files["momenten/schade.md"] = "Met CIS en DAS delen we je adres. Ook Focum.\n"
    #expect(site.findings() == site.marked("name-unknown"))
    let finding = try #require(site.report().diagnostics.first)
    #expect(finding.summary.dutch == "'Focum' staat niet in de gegevens, nog 3 keer")
    #expect(finding.notes.map(\.message.dutch) == ["ook hier", "ook hier", "ook hier"])
  }

  @Test("that are like a party's may be another name of it")
  func likeness() throws {
    let help = { (text: String) in
      try #require(site(text).report().diagnostics.first?.help).dutch
    }
    #expect(
      try help("Dat doet DAS Zorgrecht ook.\n").hasPrefix("is het 'DAS'? zet 'DAS Zorgrecht'"))
    #expect(try help("Dat doet Focum ook.\n").hasPrefix("is het een partij?"))
  }

  @Test("are not looked for where the checks are off")
  func off() {
    var site = site("Dat doen Focum en Dorps Krant.\n")
    site.files["site.yaml"]? += "\ncontroles: {name-unknown: uit, name-drift: uit}\n"
    #expect(site.findings() == [])
  }

  /// Twenty companies that no data declare, as an editor might mention them.
  private static let companies = """
    We werken samen met «Adyen» voor de betaling. Soms vragen we het aan «Focum».
    Je auto gaat naar **«Carglass B.V.»** of naar «Van der Valk Autoschade».

    «RDW» weet van wie je auto is. De post gaat via [«PostNL»](https://post.example/).

    | Wie helpt | Waarbij |
    | --- | --- |
    | onze partner «Zoë & Çelik N.V.» | reizen |
    | de expert van «DEKRA» | schade |

    - Bij letsel helpt «Pals Letselschade» je.
    - Een brief print «De Groot & Zonen» voor ons.
    - We mailen met *«Mailchimp»*, en bewaren bij «Amazon Web Services».

    Is er brand? Dan komt «Stichting Salvage». Daarna maakt Polygon alles droog.

    > Dat vragen we bij de «Kamer van Koophandel».

    Betaal met «iDEAL», of via «L'Oréal Finance»'s app. Dat meet «H&M» ook.
    Ook «J.P. de Vries» kijkt mee. Je reist met «T-Mobile» en 't «Hoekje».
    """

  @Test("of twenty undeclared companies are all found")
  func companies() {
    let site = site(Self.companies.replacing("maakt Polygon", with: "maakt «Polygon»"))
    let marked = site.marked("name-unknown")
    let found = site.findings(Self.codes)
    #expect(Set(found).subtracting(marked) == [])
    #expect(Set(marked).subtracting(found) == [])
    #expect(found.count >= 20)
  }
}
