import Checks
import Diagnostics
import Testing

@Suite("The table of readability")
struct ReadabilityTableTests {
  /// One page, of which the sums are done by hand.
  ///
  /// - We de-len ge-ge-vens. (3 words, 6 syllables: 1 + 2 + 3)
  /// - Dat mag al-leen als jij dat wilt! (7 words, 8 syllables)
  /// - Bel ons. (2 words, 2 syllables)
  ///
  /// Together 3 sentences, 12 words (4 a sentence) and 16 syllables (133.33… in 100 words):
  /// - Flesch-Douma: 206.84 − 0.77 · 133.33… − 0.93 · 4 = 206.84 − 102.666… − 3.72 = 100.453…
  /// - leesindex A: 195 − 2 · 4 − ⅔ · 133.33… = 195 − 8 − 88.888… = 98.111…
  private static let page = """
    ---
    titel: Begin
    ---
    ## Een kop die niet meetelt

    We delen **gegevens**. Dat mag alleen als jij dat wilt!

    - Bel ons.

    | Wie | Wat |
    | --- | --- |
    | niemand | niets |

    > Woorden van een ander.
    """

  private func table(_ page: String) -> ReadabilityTable {
    ReadabilityTable(
      SmallSite([
        "index.md": page, "partijen/cis.md": "", "partijen/das.md": "", "momenten/schade.md": "",
      ]).subject)
  }

  @Test("has the sums of both formulas")
  func sums() throws {
    let row = try #require(table(Self.page).rows.first)
    #expect(row.path == "index.md")
    #expect(row.words == 12 && row.sentences == 3 && row.longestSentence == 7)
    #expect(row.wordsPerSentence == 4)
    #expect(abs(row.fleschDouma - 100.453_333_3) < 0.000_001)
    #expect(abs(row.leesindexA - 98.111_111_1) < 0.000_001)
  }

  @Test("has no line for a file without a sentence")
  func empty() {
    #expect(table("## Kop\n").rows.isEmpty)
  }

  @Test("is written with the numbers below each other")
  func written() {
    let table = table(Self.page)
    #expect(
      table.text(in: .dutch) == """
        bestand   Flesch-Douma  leesindex A  woorden  zinnen  woorden per zin  langste zin
        index.md         100,5         98,1       12       3              4,0            7

        """)
    #expect(table.text(in: .english).contains("         100.5         98.1 "))
  }
}
