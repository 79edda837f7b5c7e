import Testing

@Suite("The data")
struct DataRuleTests {
  /// Expects exactly the marked places of `files`, as findings of `code`.
  private func expectMarked(
    _ code: String, in files: [String: String], isFound: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let site = SmallSite(files)
    let marked = site.marked(code)
    #expect(site.findings() == marked, sourceLocation: sourceLocation)
    #expect(marked.isEmpty == !isFound, sourceLocation: sourceLocation)
  }

  /// The parties of the small site, with `more` about CIS and about DAS.
  private func parties(cis: String = "", das: String = "", more: String = "") -> [String: String] {
    [
      "data/partijen.yaml": """
      cis: {naam: CIS, soort: organisatie, waarvoor: Tegen fraude.\(cis)}
      das: {naam: DAS, soort: organisatie, waarvoor: Rechtsbijstand.\(das)}
      \(more)
      """
    ]
  }

  @Test(
    "has addresses that nobody can listen in on",
    arguments: [
      (", website: \"https://das.example/\"", false),
      (", website: «\"http://das.example/\"»", true),
      (", privacyverklaring: «\"HTTP://das.example/\"»", true),
    ])
  func addresses(das: String, isFound: Bool) {
    expectMarked("address-insecure", in: parties(das: das), isFound: isFound)
  }

  @Test(
    "has an address for every party that a reader is sent to",
    arguments: [
      (", vraag_bij: «das»", "", true), (", vraag_bij: ons", "", false),
      (", vraag_bij: das, website: \"https://das.example/\"", "", false),
      (", vraag_bij: das, contact: {e-mail: vraag@das.example}", "", false),
      (", vraag_bij: das, contact: {telefoon: 012 345 67 89}", "", false),
      // It is told once, where it is said first.
      (", vraag_bij: das", ", vraag_bij: «das»", true),
    ])
  func addresseesCanBeReached(das: String, cis: String, isFound: Bool) {
    expectMarked("addressee-unreachable", in: parties(cis: cis, das: das), isFound: isFound)
  }

  @Test("says of a party without a name that a reader may ask")
  func unnamed() {
    var files = parties(more: "toets: {naam: Check, soort: «ongenoemd», waarvoor: Een check.}")
    files["partijen/toets.md"] = "De check kijkt of je kunt betalen.\n"
    files["data/momenten.yaml"] =
      "schade: {naam: Schade, uitwisselingen: [{met: cis}, {met: das}, {met: toets}]}\n"
    files["momenten/schade.md"] = "We delen met CIS, DAS en [de toets](partij:toets).\n"
    expectMarked("party-unnamed", in: files)
  }

  @Test(
    "has no circle of references",
    arguments: [
      (", onderdeel_van: «cis»", "", true), (", onderdeel_van: das", "", false),
      (", onderdeel_van: das", ", onderdeel_van: «cis»", true),
    ])
  func circles(cis: String, das: String, isFound: Bool) {
    expectMarked("reference-circle", in: parties(cis: cis, das: das), isFound: isFound)
  }

  @Test("does not use a party that is retired")
  func retired() {
    var files = parties(das: ", vervallen: {sinds: 2024-01-01}")
    files["data/momenten.yaml"] =
      "schade: {naam: Schade, uitwisselingen: [{met: cis}, {met: «das»}]}\n"
    expectMarked("reference-retired", in: files)
    files["data/momenten.yaml"] = "schade: {naam: Schade, uitwisselingen: [{met: cis}]}\n"
    files["momenten/schade.md"] = "We delen je schade met CIS.\n"
    expectMarked("reference-retired", in: files, isFound: false)
  }

  @Test("has no reference to what is not there")
  func references() {
    expectMarked("reference-unknown", in: parties(das: ", vraag_bij: «cas»"))
    expectMarked("reference-unknown", in: parties(das: ", producten: [«zrg»]"))
    expectMarked("reference-unknown", in: parties(das: ", krijgt: [adres, «naam»]"))
    expectMarked(
      "reference-unknown",
      in: ["partijen/das.md": "DAS helpt je bij een conflict. [Het moment](«moment:weg»).\n"])
    expectMarked(
      "reference-unknown",
      in: ["index.md": "---\ntitel: A\n---\nA.\n\n::partijen{product=«auto»}\n"])
  }

  @Test("has one owner for each name, and no ids that look alike")
  func names() {
    expectMarked("name-taken", in: parties(das: ", ook_bekend_als: [«CIS»]"))
    expectMarked(
      "name-taken", in: parties(das: ", ook_bekend_als: [DAS, Das B.V.]"), isFound: false)
    expectMarked(
      "name-taken",
      in: [
        "data/producten.yaml": "zorg: {naam: Zorg}\nauto: {naam: «zorg»}\n"
      ])
    expectMarked(
      "name-taken",
      in: ["data/producten.yaml": "rdw-1: {naam: Zorg}\n«rdwl»: {naam: Auto}\n"])
  }

  @Test("gives nobody what it says that they do not get")
  func contradictions() {
    var files = parties(das: ", krijgt_niet: [adres]")
    files["data/momenten.yaml"] = """
      schade:
        naam: Schade
        uitwisselingen: [{met: cis}, {met: das, gegevens: [«adres»], richting: naar}]
      """
    expectMarked("claim-contradiction", in: files)
    files["data/momenten.yaml"] = """
      schade:
        naam: Schade
        uitwisselingen: [{met: cis, gegevens: [adres]}, {met: das, gegevens: [adres], richting: van}]
      """
    expectMarked("claim-contradiction", in: files, isFound: false)
  }

  @Test("says with whom data are shared at a moment, or that it is nobody")
  func momentsWithoutParties() {
    let text = "Dit doen we helemaal zelf.\n"
    func files(_ moment: String) -> [String: String] {
      [
        "data/momenten.yaml": """
        schade: {naam: Schade, uitwisselingen: [{met: cis}, {met: das}]}
        \(moment)
        """,
        "momenten/zelf.md": text,
      ]
    }
    expectMarked("moment-without-parties", in: files("«zelf»: {naam: Zelf}"))
    expectMarked("moment-without-parties", in: files("«zelf»: {naam: Zelf, uitwisselingen: []}"))
    expectMarked(
      "moment-without-parties", in: files("zelf: {naam: Zelf, intern: ja}"), isFound: false)
  }

  @Test("is explained: every party and every moment has a text, and every text its data")
  func documentation() {
    expectMarked(
      "party-undocumented",
      in: [
        "data/partijen.yaml": """
        cis: {naam: CIS, soort: organisatie, waarvoor: Tegen fraude.}
        «das»: {naam: DAS, soort: organisatie, waarvoor: Rechtsbijstand.}
        """, "partijen/das.md": "## DAS\n",
      ])
    expectMarked(
      "moment-undocumented",
      in: [
        "data/momenten.yaml": "«schade»: {naam: S, uitwisselingen: [{met: cis}, {met: das}]}\n",
        "momenten/schade.md": "Deze tekst volgt nog.\n",
      ])
  }

  @Test("a party is used where data come from it, and where a part of its part is")
  func uses() {
    let site = SmallSite([
      "data/partijen.yaml": """
      groep: {naam: Groep, soort: groep, waarvoor: Vervoer.}
      deel: {naam: Deel, soort: organisatie, waarvoor: Vervoer., onderdeel_van: groep}
      stuk: {naam: Stuk, soort: organisatie, waarvoor: Vervoer., onderdeel_van: deel}
      bron: {naam: Bron, soort: bron, waarvoor: Vervoer.}
      «los»: {naam: Los, soort: organisatie, waarvoor: Vervoer.}
      """,
      "data/momenten.yaml": """
      schade: {naam: Schade, gebruik: [{van: bron, waarvoor: Halen.}], uitwisselingen: [{met: stuk}]}
      """,
    ])
    #expect(site.findings(["party-unused"]) == site.marked("party-unused"))
  }

  @Test(
    "sets only checks that are there, and that are a judgement",
    arguments: [
      ("check-unknown", "«party-unusd»: uit"), ("allowance-refused", "«party-undocumented»: fout"),
      ("allowance-refused", "«allowance-refused»: uit"),
    ])
  func settings(code: String, setting: String) {
    expectMarked(
      code,
      in: [
        "site.yaml": """
        organisatie: {naam: Huis B.V.}
        site: {titel: Met wie delen we?, adres: "https://huis.example/"}
        verklaring: {soort: onderdeel, hoofdverklaring: "https://huis.example/p"}
        controles: {\(setting), party-unused: fout}
        """
      ])
  }
}
