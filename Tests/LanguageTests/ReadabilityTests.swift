import Testing

import Language

@Suite("Readability")
struct ReadabilityTests {
  private func near(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 0.000_001 } ?? false
  }

  @Test("follows both formulas, done by hand")
  func followsTheFormulas() {
    // 100 words, 10 sentences, 150 syllables: 206.84 - 115.5 - 9.3 and 195 - 20 - 100.
    let plain = Readability(words: 100, sentences: 10, syllables: 150)
    #expect(near(plain.fleschDouma, 82.04))
    #expect(near(plain.leesindexA, 75))
    // 200 words, 8 sentences, 400 syllables: 206.84 - 154 - 23.25 and 195 - 50 - 133.33….
    let hard = Readability(words: 200, sentences: 8, syllables: 400)
    #expect(near(hard.fleschDouma, 29.59))
    #expect(near(hard.leesindexA, 35.0 / 3))
  }

  @Test("counts a text as a person does")
  func countsAText() {
    // Wij de-len ge-ge-vens. Dat mag al-leen als jij dat wilt! : 3 + 7 words, 6 + 8 syllables.
    let text = DutchText(Array("Wij delen gegevens. Dat mag alleen als jij dat wilt!".utf8))
    let readability = Readability(text)
    #expect(readability == Readability(words: 10, sentences: 2, syllables: 14))
    // 206.84 - 0.77 * 140 - 0.93 * 5 and 195 - 2 * 5 - 2/3 * 140.
    #expect(near(readability.fleschDouma, 94.39))
    #expect(near(readability.leesindexA, 275.0 / 3))
  }

  @Test("counts an address as one syllable and a sentence of signs as none")
  func countsOddSentences() {
    let text = DutchText(Array("Lees www.verzekering.nl/voorwaarden! *** !".utf8))
    #expect(Readability(text) == Readability(words: 2, sentences: 1, syllables: 2))
  }

  @Test("adds the blocks of a page")
  func addsUp() {
    var page = Readability(DutchText(Array("Een twee.".utf8)))
    page += Readability(DutchText(Array("Drie vier vijf.".utf8)))
    #expect(page == Readability(words: 5, sentences: 2, syllables: 5))
    #expect(page.wordsPerSentence == 2.5)
    #expect(page.syllablesPer100Words == 100)
  }

  @Test("says nothing of nothing")
  func saysNothing() {
    let readability = Readability(DutchText([]))
    #expect(readability.fleschDouma == nil && readability.leesindexA == nil)
  }
}
