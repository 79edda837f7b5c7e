import Testing

import Language

@Suite("Dutch words")
struct DutchWordsTests {
  private func isWord(_ text: String) -> Bool {
    DutchWords.isWord(Array(text.utf8), in: 0..<text.utf8.count)
  }

  @Test(
    "are known in any case, with accents or none",
    arguments: [
      "mogelijk", "Mogelijk", "MOGELIJK", "Eén", "een", "foto's", "Foto’s", "enquête", "Enquetes",
      "reünie", "reu\u{308}nie", "zo'n", "ĳs", "IJs", "skiën", "A",
    ])
  func known(word: String) { #expect(isWord(word)) }

  @Test(
    "are known inflected",
    arguments: [
      "bewaart", "Bewaarde", "gewijzigd", "Gewijzigde", "verzekeraars", "kaartje",
      "Goedkoper", "allerbeste", "huizen", "scholen", "Doorgeven", "Inloggen", "Afgestudeerd",
    ])
  func inflected(word: String) { #expect(isWord(word)) }

  @Test(
    "are known as compounds that no list holds",
    arguments: [
      "verzekeringspolisnummer", "Glasgarage", "muntgeldautomaat", "Kentekencontrole",
      "zorgkostennota", "Incassobureaus", "gegevensverwerking", "Betalingsherinnering",
      "oud-studenten", "IP-adres", "e-mailadres", "cookie-instellingen", "zesenveertig",
    ])
  func compounds(word: String) { #expect(isWord(word)) }

  @Test(
    "are no names of companies",
    arguments: [
      "Mailchimp", "Adyen", "Geldfit", "Parkmobile", "Quadient", "Zettle", "Mollie",
      "Vecozo", "Brocacef", "Signicat", "Xolvio", "Achmea", "Cocensus", "Buckaroo", "Calendly",
      "Яндекс", "", "-", "4", "Bol4you", "a1",
    ])
  func names(word: String) { #expect(!isWord(word)) }

  @Test("are told from places and laws that everyone knows")
  func knownNames() {
    let isKnown = { (text: String) in
      DutchWords.isKnownName(Array(text.utf8), in: 0..<text.utf8.count)
    }
    for name in [
      "Aalsmeer", "Aalsmeerse", "Den Haag", "Alphen aan den Rijn", "Súdwest-Fryslân", "IJsselstein",
      "Zwolle", "Spanje", "Bulgaren", "Verenigde Staten", "Wgbo", "IOAW",
    ] {
      #expect(isKnown(name), "\(name)")
    }
    for name in ["Mailchimp", "Philips", "tafel", "Jansen", "Achmea", ""] {
      #expect(!isKnown(name), "\(name)")
    }
  }

  @Test("that are too long are none, and cost little")
  func tooLong() {
    #expect(!isWord(String(repeating: "verzekering", count: 6)))
    #expect(!isWord(String(repeating: "en", count: 500_000)))
  }
}
