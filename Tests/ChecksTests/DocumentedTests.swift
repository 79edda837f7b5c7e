import Diagnostics
import Testing

@Suite("A documented party")
struct DocumentedTests {
  private func findings(_ text: String, names: String = "") -> [String] {
    var site = SmallSite(["partijen/das.md": text])
    site.files["data/partijen.yaml", default: ""] += names
    return site.findings(["party-undocumented", "text-copied", "to-fill-in"]).map(\.code)
  }

  /// Texts that say nothing, over all ways that there are to do so.
  static let dummies = [
    // Nothing, or nothing that is seen.
    "", "\n\n  \n", "## Wat DAS met je gegevens doet\n", "<!-- hier komt de tekst over DAS -->\n",
    "&nbsp; &nbsp; &nbsp; &nbsp; &nbsp;\n", "&#8203;&#8203; &shy; &zwnj; &zwj; &#xFEFF;\n",
    "\u{3164} \u{3164} \u{3164} \u{3164} \u{3164}\n", "\u{2800} \u{2800} \u{2800} \u{2800}\n",
    "\\\n\\\n\\\n", "***\n", "::partijen\n", "![Wat DAS met je gegevens doet](das.png)\n",
    // Marks.
    ".\n", "…\n", "- \n- \n- \n", "— — — — —\n", "? ! ? ! ?\n", "✅ ✅ ✅ ✅ ✅\n", "1 2 3 4 5 6 7\n",
    "| a | b |\n| --- | --- |\n| 1 | 2 |\n", "x x x x x\n", "a b c d e f g\n",
    // Names.
    "DAS\n", "DAS DAS DAS DAS DAS DAS\n", "DAS Rechtsbijstand.\n", "DAS, CIS, DAS, CIS en DAS.\n",
    "De DAS Rechtsbijstand van DAS.\n", "**DAS** [DAS](partij:das) [](partij:cis) [](partij:das)\n",
    "Advocaten, juristen, rechters, notarissen, mediators.\n",
    "- naam\n- adres\n- leeftijd\n- foto\n",
    // Words without a sentence.
    "DAS helpt je.\n", "De hulp van DAS.\n", "test test test test test test\n",
    "bla bla bla bla bla de bla\n", "Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n",
    "asdf qwerty asdf qwerty asdf qwerty\n", "een twee drie vier vijf zes\n",
    "de het een en of in op\n",
    "```\nDAS helpt je bij een conflict met iemand.\n```\n",
    "`DAS helpt je bij een conflict met iemand`\n", "https://www.das.nl/over-ons-en-je-gegevens\n",
    "Kort.[^1]\n\n[^1]: DAS helpt je bij een conflict met iemand.\n",
    // Placeholders and announcements.
    "TODO\n", "TBD: dit is nog te bepalen door ons.\n", "N.v.t. voor deze partij op dit moment.\n",
    "Tekst volgt nog.\n", "De tekst over DAS volgt nog.\n", "Deze tekst volgt zo snel mogelijk.\n",
    "Wordt nog aangevuld.\n", "Wordt binnenkort aangevuld door de afdeling.\n",
    "Deze pagina wordt nog aangevuld door ons.\n", "Hier komt nog een tekst over DAS.\n",
    "Hier komt binnenkort meer over deze partij.\n",
    "Binnenkort meer informatie over deze partij.\n",
    "De omschrijving van deze partij moet nog geschreven worden.\n",
    "Nog in te vullen door de afdeling juridische zaken.\n", "Nader te bepalen door de directie.\n",
    "Deze pagina is nog niet af.\n", "Deze pagina is nog in opbouw, kom later terug.\n",
    "We werken nog aan deze tekst over DAS.\n", "Er is nog geen tekst voor deze partij.\n",
    "Geen omschrijving beschikbaar voor deze partij.\n",
    "Onder constructie, nog even geduld graag.\n",
    "This page is under construction, please come back.\n",
    "Description of this party coming soon.\n",
    "Dit is een voorbeeldtekst voor deze pagina.\n", "Dit is de dummytekst van de pagina.\n",
    "Meer informatie volgt later op deze pagina.\n", "De uitleg ontbreekt op dit moment nog.\n",
    "Volgt later, zodra we het weten.\n",
    "Deze pagina gaat over wat DAS met je gegevens doet.\n",
    "Over DAS schrijven we later meer.\n", "Vul hier iets over DAS in.\n",
    "Beschrijf hier wat DAS met gegevens doet.\n", "Invullen door de privacy officer van DAS.\n",
    "Er staat hier nog niets over DAS.\n", "Momenteel is er geen informatie over deze partij.\n",
    "Idem als bij de andere partijen.\n", "De uitleg is hetzelfde als bij CIS.\n",
    "Niet van toepassing op deze partij nu.\n", "DAS is een partij in deze lijst.\n",
    "Dit is een partij met de naam DAS.\n", "Welkom bij de uitleg over DAS hier.\n",
    "In afwachting van de goedkeuring door DAS.\n", "Moet Jan nog even naar kijken.\n",
    "Komt nog, we zijn ermee bezig.\n",
    "Binnenkort vertellen we hier meer over deze partij.\n", "Later lees je hier meer over DAS.\n",
    "DAS doet voor ons het volgende …\n", "Aegon, Pakketdienst, Allianz, Bosch en Interpolis.\n",
    // Only elsewhere, or only a question.
    "Zie de website van DAS voor meer.\n", "Lees verder op de site van DAS.\n",
    "Klik hier voor meer informatie over DAS.\n", "Wat doet DAS met je gegevens?\n",
    "Wat doet DAS met je gegevens? Volgt nog.\n", "Wat doet DAS met je gegevens? Zie de site.\n",
    // Another's text.
    "CIS gaat voor ons fraude tegen.\n", "DAS gaat voor ons fraude tegen.\n",
    "## DAS\n\n**das** gaat voor ons,\nfraude tegen!\n",
    "CIS gaat voor ons\u{A0}fraude te\u{AD}gen.\n",
    "> DAS Rechtsbijstand gaat voor ons *fraude* tegen\n",
  ]

  @Test("says something", arguments: dummies)
  func refusesDummies(text: String) {
    #expect(findings(text).count == 1)
  }

  /// Texts that are short and say something.
  static let honest = [
    "DAS helpt je bij een conflict.\n",
    "Is er bij je iets stuk? Dan bellen we DAS.\n", "DAS verleent hulp bij een ruzie.\n",
    "Heb je een conflict? Dan helpt DAS je met een jurist.\n", "Bij ruzie schakelen we DAS in.\n",
    "[](partij:das) helpt bij een conflict.\n", "We geven DAS alleen je naam.\n",
    "We delen niets over je gezondheid met DAS.\n", "Zij krijgen van ons je adres.\n",
    "DAS krijgt van ons:\n\n- je naam\n- je adres\n",
    "Van ons krijgen ze:\n\n1. je naam\n2. je polis\n",
    "- DAS leest je brief en geeft advies.\n- Klaar.\n", "> DAS helpt je bij een conflict.\n",
    "| Wat | Waarom |\n| --- | --- |\n| naam | DAS belt je over je conflict. |\n",
    "## Later\n\nLater krijg je een brief van DAS.\n",
    "Binnenkort komt een jurist van DAS bij je langs.\n",
    "Tekst volgt nog. DAS helpt je bij een conflict.\n",
    "Nog voor je belt, weet DAS wie je bent.\n",
    "U krijgt van DAS een brief.\n", "Ze bewaren je gegevens zes jaar.\n",
    "Je moet een formulier invullen voor DAS.\n", "We vragen je een formulier in te vullen.\n",
    "Wie fraude pleegt, wordt vervolgd door justitie.\n", "Je pensioen is nog in opbouw bij hen.\n",
    "Soms is de schade nog onbekend bij DAS.\n", "Ze vullen je gegevens later aan.\n",
    "DAS geeft je uitleg als je iets moet invullen.\n",
    "We geven DAS informatie die nog in je dossier staat.\n",
    "De inhoud van je brief leest alleen DAS.\n", "Onze juristen werken samen met die van DAS.\n",
    "Als je belt, hoort DAS wie je bent.\n",
    "Zie je een fout in je dossier? Meld het dan bij DAS.\n",
    "Ga je procederen, dan helpt DAS je verder.\n", "Kijk je mee, dan zie je wat ze weten.\n",
    "De test van DAS kost je niets.\n",
    "DAS regelt alles rond je conflict, van brief tot zitting.\n",
    "**DAS** kijkt of je gelijk hebt.\n", "*Alleen* DAS kan bij je dossier.\n",
    "DAS\u{A0}helpt\u{A0}je\u{A0}bij\u{A0}een\u{A0}conflict.\n",
    "DAS'\u{2019} juristen lezen al je brieven.\n",
    "Zoë & Çelik B.V. werkt met DAS aan je zaak.\n", "Er gaat geen informatie van je naar DAS.\n",
    "Zonder jouw toestemming delen we niets.\n", "Ons contract met DAS regelt wat mag.\n",
    "Ben je ontslagen, dan belt DAS je werkgever.\n",
    "DAS hoort bij ons concern en deelt dus mee.\n",
    "Later vertellen we DAS meer over je zaak.\n", "DAS Helpt Je En Ook Ons Bij Ruzie.\n",
    "DAS doet voor ons het volgende:\n\n- ze lezen je brief\n- ze bellen je\n",
    "Aegon, Allianz en Bosch krijgen je naam.\n",
  ]

  @Test("may say it in few words", arguments: honest)
  func acceptsHonestTexts(text: String) {
    #expect(findings(text) == [])
  }

  @Test("has its own name counted as one word, whatever its length")
  func countsNames() {
    let party = """

      raad:
        naam: Raad van Toezicht op de Banken
        soort: organisatie
        waarvoor: Voor het toezicht.
      """
    func findings(_ text: String) -> [String] {
      var site = SmallSite(["partijen/raad.md": text])
      site.files["data/partijen.yaml", default: ""] += party
      return site.findings(["party-undocumented"]).map(\.words)
    }
    #expect(findings("Raad van Toezicht op de Banken is er.\n") == ["raad"])
    #expect(findings("Raad van Toezicht op de Banken.\n") == ["raad"])
    #expect(findings("De Raad van Toezicht op de Banken let op ons.\n") == [])
  }

  /// A text of more than a dozen words, and what is made of it for another party.
  private static let long =
    "CIS bewaart elke schade die je bij een verzekeraar meldt. Wij kijken daarin voor je verzekerd bent."

  @Test(
    "does not have that of another with a few words changed",
    arguments: [
      (long, long.replacing("CIS", with: "DAS").replacing("elke", with: "iedere"), true),
      (long, long.replacing("CIS", with: "DAS").replacing("bewaart", with: "bewaart ook"), true),
      (long, long.replacing("CIS", with: "DAS") + " Echt waar.", false),
      ("CIS gaat voor ons fraude tegen.", "DAS gaat voor ons ook fraude tegen.", true),
      ("CIS gaat voor ons fraude tegen.", "DAS gaat voor ons de fraude tegen.", true),
      ("CIS gaat voor ons fraude tegen.", "DAS gaat voor ons diefstal tegen.", false),
      (
        "CIS rekent uit wat je huis waard is. Zij mogen niets anders met je gegevens doen.",
        "DAS helpt bij een conflict met je buren. Zij mogen niets anders met je gegevens doen.",
        false
      ),
    ])
  func nearCopies(first: String, second: String, isCopy: Bool) {
    let site = SmallSite(["partijen/cis.md": first + "\n", "partijen/das.md": second + "\n"])
    #expect(site.findings(["text-copied"]).map(\.code) == (isCopy ? ["text-copied"] : []))
  }

  @Test("may have one like those of the other parts of a whole")
  func partsOfOne() {
    let text = Self.long
    var site = SmallSite([
      "partijen/cis.md": text + "\n",
      "partijen/rdw.md": text.replacing("CIS", with: "RDW").replacing("elke", with: "iedere")
        + "\n",
    ])
    site.files["data/partijen.yaml", default: ""] +=
      "\nrdw: {naam: RDW, soort: organisatie, waarvoor: Kentekens., onderdeel_van: cis}\n"
    #expect(site.findings(["text-copied"]) == [])
  }

  @Test("is told once that its text is that of others, which may be allowed")
  func copies() {
    var site = SmallSite([
      "partijen/das.md": "DAS gaat voor ons fraude tegen.\n",
      "partijen/rdw.md": "RDW gaat voor ons fraude tegen.\n",
      "momenten/schade.md": "CIS gaat voor ons fraude tegen.\n",
    ])
    site.files["data/partijen.yaml", default: ""] +=
      "\nrdw: {naam: RDW, soort: organisatie, waarvoor: Kentekens.}\n"
    let report = site.report()
    let copied = report.diagnostics.filter { $0.code == "text-copied" }
    #expect(copied.count == 1)
    #expect(copied.first?.notes.count == 4)
    site.files["partijen/cis.md"] =
      "<!-- helder: sta-toe text-copied \"zij doen hetzelfde\" -->\nCIS gaat voor ons fraude tegen.\n"
    #expect(site.findings(["text-copied"]) == [])
    #expect(site.report().allowed == 1)
  }
}
