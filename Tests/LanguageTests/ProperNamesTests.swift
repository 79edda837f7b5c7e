import Testing

import Language

@Suite("Proper names")
struct ProperNamesTests {
  private static let knownNames = [
    "OHRA", "CIS", "Stichting Centraal Informatie Systeem", "CZ", "CZ Groep", "DAS", "RDW",
    "NN Group", "NN Group N.V.", "SOS Hulpdienst", "Kredietcheck", "E-mailpartners",
  ]
  private static let matcher = NameMatcher(knownNames, takingForms: true)
  private static let finder = ProperNames()

  private func found(_ text: String) -> [String] {
    let text = DutchText(Array(text.utf8))
    let known = Self.matcher.matches(in: text.bytes).map(\.range)
    return Self.finder.candidates(in: text, known: known).map(\.text)
  }

  @Test(
    "are found in the middle of a sentence",
    arguments: [
      ("We halen het op bij Infofolio.", ["Infofolio"]),
      ("Dan helpt Letsel Service Centrum je verder.", ["Letsel Service Centrum"]),
      ("Dat doet Zoë & Çelik B.V. voor ons.", ["Zoë & Çelik B.V."]),
      ("Wij werken met Focum, Experian en Graydon.", ["Focum", "Experian", "Graydon"]),
      ("Kijk bij de Kamer van Koophandel voor meer.", ["Kamer van Koophandel"]),
      ("Dat meldt de Autoriteit Consument en Markt ons.", ["Autoriteit Consument en Markt"]),
      ("Je kunt bellen met J.P. de Vries hierover.", ["J.P. de Vries"]),
      ("Dat is Infofolio's werk en Adyen-gegevens.", ["Infofolio", "Adyen"]),
      ("ook niet-Achmea klanten, anti-Google", ["Achmea", "Google"]),
      ("Dat doet T-Mobile met H&M samen.", ["T-Mobile", "H&M"]),
      ("Koop bij Booking.com of op www.Test.nl.", ["Booking.com"]),
      ("Betaal met O'Neill, L'Oréal of 't Hoekje.", ["O'Neill", "L'Oréal", "Hoekje"]),
      ("Onze bank (Adyen) betaalt het uit.", ["Adyen"]),
      ("Onze bank (Adyen, Mollie) betaalt het.", ["Adyen", "Mollie"]),
      ("Dat is Centraal Beheer bv in het kort.", ["Centraal Beheer bv"]),
      ("Wij gaan naar E\u{301}cole hier.", ["E\u{301}cole"]),
      ("Dat doet Letsel\u{A0}Service\nCentrum nu.", ["Letsel Service Centrum"]),
      ("Vraag het aan Яндекс zelf.", ["Яндекс"]),
      ("Dat is OHRA Zorg voor ons.", ["OHRA Zorg"]),
      ("Wij; Achmea; anderen.", ["Achmea"]),
      ("Dat doet Rijnstraat Verzekeringen 12.", ["Rijnstraat Verzekeringen"]),
      ("Hier belt Van Dijk met De Nederlandsche Bank.", ["Van Dijk", "De Nederlandsche Bank"]),
      ("Het staat in het EVR/IVR daar.", ["EVR", "IVR"]),
      ("We verkopen op bol.com en met Salto.", ["bol.com", "Salto"]),
      ("Je leest mee bij de KB en KWH.", ["KB", "KWH"]),
      ("Dat doet Rechtsbijstand Noord B.V. goed.", ["Rechtsbijstand Noord B.V."]),
      ("Klaag bij de Geschillencommissie Webshop zelf.", ["Geschillencommissie Webshop"]),
      ("Dat weet het Pensioenregister bij ING. Woon je ver?", ["Pensioenregister", "ING"]),
      ("Dat zoeken we op bij de KvK voor jou.", ["KvK"]),
    ])
  func areFoundInTheMiddle(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "are found at the start of a sentence where they are certain",
    arguments: [
      ("UWV krijgt je naam.", ["UWV"]), ("iDEAL is een manier.", ["iDEAL"]),
      ("DigiD en eHerkenning mogen.", ["DigiD", "eHerkenning"]),
      ("T-Mobile belt je. Facebook ziet niets.", ["T-Mobile", "Facebook"]),
      ("Kadaster en Hertz krijgen je naam.", ["Kadaster", "Hertz"]),
      ("Bol4you levert dat.", ["Bol4you"]), ("Zilveren Kruis helpt je.", ["Zilveren Kruis"]),
      ("Via Achmea gaat het goed.", ["Achmea"]), ("Heeft Achmea je naam?", ["Achmea"]),
      ("PostNL's app mag. BKR-registratie ook.", ["PostNL", "BKR"]),
      ("Let op: UWV kijkt mee.", ["UWV"]),
      ("Stichting Incassoregister doet dat.", ["Stichting Incassoregister"]),
      ("Kamer van Koophandel weet dat.", ["Kamer van Koophandel"]),
      ("Zoë & Çelik B.V. doet dat.", ["Zoë & Çelik B.V."]),
      ("Mailchimp stuurt je een brief.", ["Mailchimp"]), ("Mailchimp", ["Mailchimp"]),
      ("Let op: Mailchimp kijkt mee.", ["Mailchimp"]), ("\u{201C}Mailchimp\u{201D}", ["Mailchimp"]),
      ("1. Mailchimp weet dat", ["Mailchimp"]), ("Chat: Zendesk", ["Zendesk"]),
      ("Booking.com doet dat.", ["Booking.com"]), ("Kanjers BV past op.", ["Kanjers BV"]),
      ("Glasgarage Veenman bekijkt de ruit.", ["Glasgarage Veenman"]),
      ("Experian meldt het. Mogelijk weet Focum het.", ["Experian", "Focum"]),
      ("Brandweer Gelderland komt.", ["Brandweer Gelderland"]), ("NVM en NWWI.", ["NVM", "NWWI"]),
      ("e-Boekhouden leest mee.", ["e-Boekhouden"]),
      ("De Raad voor de Kinderbescherming belt.", ["Raad voor de Kinderbescherming"]),
    ])
  func areFoundAtTheStart(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "are not seen where a capital proves nothing",
    arguments: [
      "Gegevens gaan soms weg. Persoonsgegevens ook.", "Let op: Gegevens mogen weg.",
      "Hij zei: \"Gegevens mogen weg.\"", "De knop \u{201C}Verzenden\u{201D} werkt.",
      "1. Kies een product.", "a) Kies een product.", "a. Kies een product.", "3 Kies er een",
      "'s Avonds is er hulp.", "Dus… Verder is er niets.", "Stap 1 – Kies een product.",
      "→ Kies een product", "👍 Goed zo", "(Soms ook niet.)", "Goed? Prima! Zo is het.",
      "Betaal (Soms ook niet.) hier.", "Hallo 👍 Goed zo",
    ])
  func areNotSeenAtAStart(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test(
    "are not reported where they are known or no name",
    arguments: [
      "Dat doen CIS, de RDW en DAS' mensen.", "Bij CZ Groep en NN Group N.V. is dat zo.",
      "het CIS-register en OHRA's klanten", "Heeft DAS je naam?", "Onze Kredietcheck is er.",
      "in Nederland, Amsterdam of 's-Gravenhage", "de Nederlandse wet en Europese landen",
      "op Maandag 3 Maart in het Engels", "volgens de AVG en de Wet", "binnen de EER en de EU",
      "bij de Autoriteit Persoonsgegevens", "het Hof van Justitie", "in Alphen aan den Rijn",
      "dan kunt U bellen met Uw vraag", "vitamine C en plan B", "een E-mail of T-shirt",
      "deel II en Artikel 6", "dat mag NIET en NOOIT", "LET OP: LEES DIT EERST",
      "een B.V. of N.V. is dat", "een PDF of sms met je BSN",
      "mail naar Info@ohra.nl of Www.ohra.nl",
      "de IJssel en het IJ", "20 kWh en 3 GB", "de AVG-rechten en WA-verzekering",
      "via de SOS Hulpdienst", "bij OHRA Nederland", "", "…", "met Covid-19 en 2FA",
      "aan de Rijnstraat 12 in Utrecht", "naar Postbus 40000, 6803 XZ Arnhem", "als je Ja zegt",
      "de ISO 27001-norm en de Wft", "volgens de Participatiewet en het Warenwetbesluit",
      "de Wet Bibob en de IOAW", "bij Stichting CIS en de RDW Groep", "via De RDW en RDWs auto",
      "bij de Decaan en de Examencommissie", "de Chief Information Security Officer van DAS",
      "de Raad van Toezicht van CIS", "van de afdeling Personeelszaken", "de Medisch Directeur",
      "in Heerhugowaard, Amsterdam-Oost of Bergen op Zoom", "Bulgaren en Roemenen in Aa en Hunze",
      "ons Privacyteam belt mevrouw Jansen en dhr. Van Dam", "bij mr. Van der Plas",
      "in de Basisregistratie Personen", "dat is BELANGRIJK",
      "This page is about the data that we share with others.",
      "met een Folder, je Toestemming en de nieuwe Huisarts", "bij de Wijkagent en het Stadhuis",
      "klik op Opslaan en ga naar Instellingen", "in Groep 7 en Kamer 12", "voor Klanten",
      "Yoga, Spinning en Pilates.", "Sauna, Glijbaan en Whirlpool zijn er.", "2 KB of 20 KWH",
      "Onze KvK: 12345678", "in de Kerkstraat",
      "naar mail.bol.com of info@bol.com", "volgens de Algemene wet inzake rijksbelastingen",
      "dokter Van den Berg en Burgemeester Jansen", "bel met Team Inkomen", "de POH-GGZ belt",
    ])
  func areNotReported(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test(
    "in a heading with a capital at each word are those that are no Dutch words",
    arguments: [
      ("Wie Kijkt Naar Je Auto", []), ("Cookies En Statistieken", []),
      ("Hoe Mailchimp En Wij Werken", ["Mailchimp"]), ("Onderzoek door Eurofins", ["Eurofins"]),
      ("Mailchimp op je telefoon", ["Mailchimp"]), ("Partners van de kliniek", []),
    ])
  func inHeadings(text: String, expected: [String]) {
    let text = DutchText(Array(text.utf8))
    #expect(Self.finder.candidates(in: text, isHeading: true).map(\.text) == expected)
  }

  @Test("in brackets after a known name may explain it")
  func explain() {
    let text = DutchText(Array("Bij CZ Groep (CZG) en CIS (Focum) dus.".utf8))
    let known = Self.matcher.matches(in: text.bytes).map(\.range)
    let found = Self.finder.candidates(in: text, known: known)
    #expect(found.map(\.explainsKnown) == [true, false])
  }

  @Test("point at the name in the bytes")
  func pointAtTheName() throws {
    let text = DutchText(Array("Zoë: dat is ‘t Infofolio's werk".utf8))
    let candidate = try #require(ProperNames().candidates(in: text).last)
    #expect(text.string(candidate.range) == "Infofolio")
  }

  @Test("pass over other names when told")
  func passOverOthers() {
    let text = DutchText(Array("Dat doet Infofolio met Focum.".utf8))
    let names = ProperNames(passingOver: ["infofolio"]).candidates(in: text).map(\.text)
    #expect(names == ["Focum"])
  }

  /// A page such as an editor might write, with twenty companies that no data declares.
  private static let undeclared = """
    Voor de premie werken we samen met Adyen. De incasso doet Buckaroo voor ons.
    Soms vragen we bij Focum of je kunt betalen. Ook Experian kan dat doen.
    Onze brieven gaan via PostNL naar je toe. Een pakje brengt DHL.
    De gegevens staan bij Amazon Web Services. Onze e-mails lopen via Mailchimp.
    Heb je letsel? Dan schakelen we Pals Letselschade in. Soms helpt ook Van der Toorn.
    Je auto gaat naar Carglass of naar ABS Autoherstel. Een expert komt van Dekra.
    Bij brand helpt Stichting Salvage je. Polygon maakt je huis droog.
    Je reis loopt via Eurocross Assistance. De medische vragen doet MediRisk.
    We meten bezoek met Google Analytics. Reclame staat op Facebook. De telefoon gaat via KPN.
    """

  @Test("bring twenty undeclared companies to light")
  func bringCompaniesToLight() {
    let names = found(Self.undeclared)
    let expected = [
      "Adyen", "Buckaroo", "Focum", "Experian", "PostNL", "DHL", "Amazon Web Services",
      "Mailchimp", "Pals Letselschade", "Van der Toorn", "Carglass", "ABS Autoherstel", "Dekra",
      "Stichting Salvage", "Eurocross Assistance", "MediRisk", "Google Analytics", "Facebook",
      "KPN", "Polygon",
    ]
    #expect(names.sorted() == expected.sorted())
  }

  @Test(
    "are found in one pass over hostile text", arguments: ["A&", "Ab ", "Van de ", "A-", "'s A"])
  func takeHostileText(piece: String) {
    let text = DutchText(Array(String(repeating: piece, count: 20_000).utf8))
    #expect(
      ProperNames().candidates(in: text).allSatisfy { $0.range.upperBound <= text.bytes.count })
  }
}
