import Testing

import Language

@Suite("A name's drift")
struct NameDriftTests {
  @Test(
    "is another spelling of the name",
    arguments: [
      ("Letselschade Service Centrum", "Letsel Service Centrum"),
      ("SOS hulpdienst", "SOS Hulpdienst"),
      ("SOS-Hulpdienst", "SOS Hulpdienst"), ("Infofolo", "Infofolio"), ("InfoFolio", "Infofolio"),
      ("Info Folio", "Infofolio"), ("Ayden", "Adyen"), ("NN Group NV", "NN Group N.V."),
      ("CZ Group", "CZ Groep"), ("CZ groep", "CZ Groep"), ("Rdw", "RDW"), ("Zoe", "Zoë"),
      ("Zoe & Celik BV", "Zoë & Çelik B.V."), ("Nationale-Nederlanden", "Nationale Nederlanden"),
      ("Centraal Informatie Systeem", "Stichting Centraal Informatie Systeem"),
      ("Stichting Centraal Informatiesysteem", "Stichting Centraal Informatie Systeem"),
      ("Stichting Centrale Informatie Systeem", "Stichting Centraal Informatie Systeem"),
      ("infofolio", "Infofolio"), ("L.S.C.", "LSC"),
    ])
  func isDrift(candidate: String, name: String) {
    #expect(NameDrift.isDrift(candidate, of: name))
    #expect(NameDrift([name]).name(near: candidate) == 0)
  }

  @Test(
    "is not the name itself, a possessive, a compound or another name",
    arguments: [
      ("Infofolio", "Infofolio"), ("Zoe\u{308}", "Zoë"), ("DASH", "DAS"), ("DAS'", "DAS"),
      ("DAS\u{2019}", "DAS"), ("DAS's", "DAS"), ("CIS-register", "CIS"),
      ("Infofolio's", "Infofolio"),
      ("Infofolios", "Infofolio"), ("das", "DAS"), ("CBS", "CIS"), ("NN Groep", "CZ Groep"),
      ("Net5", "Net4"), ("Studio1", "Studio2"), ("Achmea", "Allianz"),
      ("Letsel Hulp", "Letsel Service Centrum"),
      ("NN Group Europe", "NN Group"), ("", "DAS"), ("DAS", ""), ("&", "+"),
      ("Interpolis", "Infofolio"),
      ("Stichting Toetsing", "Stichting Salvage"), ("Bank", "Banken"),
    ])
  func isNoDrift(candidate: String, name: String) {
    #expect(!NameDrift.isDrift(candidate, of: name))
  }

  @Test("is not reported for a name that is known by itself")
  func knowsAliases() {
    let drift = NameDrift(["Letsel Service Centrum", "Letselschade Service Centrum", "RDW"])
    #expect(drift.name(near: "Letselschade Service Centrum") == nil)
    #expect(drift.name(near: "Letselschade service centrum") == 1)
    #expect(drift.name(near: "Rdw") == 2)
    #expect(drift.name(near: "Infofolio") == nil)
  }

  @Test("is found through the index as by a look at every name")
  func indexMissesNothing() {
    var maker = CompanyNames(seed: 7)
    let names = maker.names(400)
    let drift = NameDrift(names)
    var found = 0
    for name in names {
      let slip = maker.slip(in: name)
      let isName = names.contains { $0.utf8.elementsEqual(slip.utf8) }
      let near = names.indices.first { NameDrift.isDrift(slip, of: names[$0]) }
      if near != nil, !isName {
        found += 1
        #expect(drift.name(near: slip) != nil, "\(slip)")
      }
    }
    #expect(found > 200)
  }

  @Test("is looked for among few names, however many there are")
  func looksAtFew() {
    var maker = CompanyNames(seed: 11)
    let names = maker.names(3_000)
    let slips = names.map { maker.slip(in: $0) }
    let most = [1_000, 3_000].map { count in
      let drift = NameDrift(Array(names.prefix(count)))
      return slips.prefix(1_000).reduce(0) { $0 + drift.comparisons(for: $1) }
    }
    // Each is compared with some tens; nowhere near the number that there are.
    #expect(most[1] < 1_000 * 100)
    #expect(
      NameDrift(Array(repeating: "Bakkerij Jansen", count: 20_000)).comparisons(
        for: "Bakkerij Janssen") <= 512)
  }
}
