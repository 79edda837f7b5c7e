import Testing

import Language

@Suite("The syllables of a word")
struct SyllablesTests {
  @Test(
    "are counted by its vowels",
    arguments: [
      // One vowel sound each, however it is written.
      ("kat", 1), ("maan", 1), ("zee", 1), ("boot", 1), ("uur", 1), ("die", 1), ("boek", 1),
      ("huis", 1), ("neus", 1), ("ijs", 1), ("klein", 1), ("goud", 1), ("blauw", 1), ("saai", 1),
      ("mooi", 1), ("boei", 1), ("eeuw", 1), ("nieuw", 1), ("claim", 1), ("point", 1),
      // Vowels beside each other.
      ("radio", 3), ("theater", 3), ("chaos", 2), ("duo", 2), ("januari", 4), ("mooie", 2),
      ("groeien", 2), ("buien", 2), ("draaiende", 3), ("nieuwe", 2), ("museum", 3),
      ("beantwoorden", 4),
      ("reageren", 4), ("geautomatiseerd", 6), ("bureau", 2), ("niveaus", 2), ("financieel", 4),
      ("paranoia", 4), ("douane", 3), ("premieontvangst", 4), ("gebeurtenis", 4), ("geoefend", 3),
      // A trema and other accents.
      ("geïnd", 2), ("coördinatie", 5), ("reëel", 2), ("beëindigen", 4), ("ideeën", 3),
      ("cliënt", 2), ("België", 3), ("financiële", 5), ("naïef", 2), ("zoë", 2), ("ruïne", 3),
      ("geïnteresseerd", 5), ("één", 1), ("vóór", 1), ("café", 2), ("privé", 2), ("carrière", 4),
      ("enquête", 3), ("crème", 2), ("ge\u{EF}nd", 2), ("gei\u{308}nd", 2),
      ("coo\u{308}rdinatie", 5),
      // y and qu.
      ("privacy", 3), ("hygiëne", 4), ("yoghurt", 2), ("royaal", 2), ("typen", 2), ("essay", 2),
      ("quote", 2), ("adequaat", 3), ("frequentie", 3),
      // Words of this field.
      ("verzekering", 4), ("persoonsgegevens", 5), ("rechtsbijstandverzekering", 7), ("schade", 2),
      ("toestemming", 3), ("organisatie", 5), ("verwerken", 3), ("cookieverklaring", 5),
      ("leverancier", 4), ("dierenarts", 3), ("marketing", 3),
      // Apostrophes and hyphens.
      ("foto's", 2), ("zo'n", 1), ("baby's", 2), ("e-mail", 2), ("'s", 1), ("m'n", 1),
      // Capitals, small letters without a vowel, digits.
      ("CIS", 3), ("RDW", 3), ("CIS-register", 6), ("OHRA", 2), ("pdf", 3), ("tv-gids", 3),
      ("A4", 2), ("2026", 4), ("De", 1),
      // English.
      ("website", 2), ("online", 2), ("team", 1), ("software", 2), ("updates", 2),
      // No Latin letters, no letters.
      ("ДАС", 3), ("имя", 1), ("!?", 0), ("", 0), ("ĳsje", 2),
    ])
  func areCounted(word: String, expected: Int) {
    #expect(Syllables.count(word) == expected)
  }

  @Test("are at least one in a word of a thousand letters")
  func takesLongWords() {
    #expect(Syllables.count(String(repeating: "bcd", count: 400) + "a") == 1)
    #expect(Syllables.count(String(repeating: "a", count: 1000)) == 500)
  }
}
