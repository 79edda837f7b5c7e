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
}
