import Testing

@testable import Language

/// The sentences of `text` as strings.
private func sentences(_ text: String) -> [String] {
  let text = DutchText(Array(text.utf8))
  return text.sentences.map { text.string($0.range) }
}

/// The words of `text` as strings.
private func words(_ text: String) -> [String] {
  let text = DutchText(Array(text.utf8))
  return text.tokens.filter(\.isWord).map { text.string($0.range) }
}

@Suite("A Dutch text")
struct DutchTextTests {
  @Test(
    "has a sentence end where a reader sees one",
    arguments: [
      ["Dit is een zin.", "Dit is er nog een."],
      ["Wat?!", "Echt waar…", "Ja."],
      ["Het kost € 1.250,50 per jaar.", "Op 23 nov. 2026 gaat dat in."],
      ["Kijk bijv. bij de heer J. Jansen of mevr. De Vries."],
      ["Wij zijn OHRA N.V.", "De bank is een ander."],
      ["Wij werken met Zoë B.V. Amsterdam en met anderen."],
      ["We delen d.m.v. een brief je naam, adres enz.", "Dat mag."],
      ["\u{201C}Mag dat?\u{201D} vroeg hij.", "\u{201E}Ja.\u{201D}", "Toen ging hij."],
      ["\"Het mag.\"", "\"Fijn!\" zei ze."],
      ["Dat mag (zie hieronder.)", "Daarna niet."],
      ["Lees www.ohra.nl.", "Of mail info@ohra.nl voor meer."],
      ["Ga naar ohra.nl/klacht?x=1.", "Klaar."],
      ["1. Kies een product."],
      ["a. Kies een product.", "Klik."],
      ["Dat helpt u.", "Dan is het klaar."],
      ["Betaal met geld.", "iDEAL mag ook."],
      ["Het is avond.", "'s Avonds is er hulp."],
      ["Artikel 6 lid 1 sub a.", "Daar staat het."],
      ["Het duurt 3 dagen.", "5 als het druk is."],
      ["Klaar!", "👍🏽 Verder."],
      ["Een kop zonder punt"],
      ["t/m 2026 geldt art. 13 van de AVG."],
    ])
  func splitsSentences(expected: [String]) {
    #expect(sentences(expected.joined(separator: " ")) == expected)
    #expect(sentences(expected.joined(separator: "\r\n")) == expected)
  }

  @Test("has a sentence end where the space after it was forgotten")
  func splitsWithoutASpace() {
    #expect(sentences("Het is klaar.Dan gaan we.") == ["Het is klaar.", "Dan gaan we."])
    #expect(sentences("Het is klaar.dan gaan we.") == ["Het is klaar.dan gaan we."])
  }

  @Test(
    "has the words that a reader counts",
    arguments: [
      ("Mijn foto's zijn 's avonds zo'n last.", "Mijn|foto's|zijn|'s|avonds|zo'n|last"),
      ("het CIS-register, e-mail en DAS' hulp", "het|CIS-register|e-mail|en|DAS|hulp"),
      ("d.m.v. 1.250,50 euro (N.V.)", "d.m.v.|1.250,50|euro|N.V."),
      ("van 9:30 tot 10 u op 23-11-2026", "van|9:30|tot|10|u|op|23-11-2026"),
      ("een\u{A0}naam\u{202F}hier", "een|naam|hier"),
      ("Zoe\u{308} en Zoë", "Zoe\u{308}|en|Zoë"),
      ("de 65-jarige A4 en 3M", "de|65-jarige|A4|en|3M"),
      ("‘s morgens ’s middags", "s|morgens|’s|middags"),
      ("ver\u{AD}ze\u{AD}ke\u{AD}ring\u{AD} nu", "ver\u{AD}ze\u{AD}ke\u{AD}ring|nu"),
      ("https://www.ohra.nl/a_(b), ja", "https://www.ohra.nl/a_(b|ja"),
      ("Bel 06-12345678!", "Bel|06-12345678"),
      ("اسم שלום имя", "اسم|שלום|имя"),
      ("'Hallo', zei 'n man", "Hallo|zei|'n|man"),
      ("👩‍👧 🇳🇱 ✓", ""), ("", ""), ("   \n", ""), ("...", ""),
    ])
  func splitsWords(text: String, expected: String) {
    #expect(words(text).joined(separator: "|") == expected)
  }

  @Test("knows what sort of word each is")
  func knowsKinds() {
    let text = DutchText(Array("Zie art. 13 op ohra.nl, t/m N.V.".utf8))
    #expect(
      text.tokens.map(\.kind)
        == [.word, .abbreviation, .number, .word, .address, .mark, .abbreviation, .abbreviation])
  }

  @Test("gives ranges in all of the bytes for a part of them")
  func looksAtAPart() {
    let bytes = Array("# Kop\nEen zin. Nog een.\n".utf8)
    let text = DutchText(bytes, in: 6..<bytes.count)
    #expect(text.sentences.map { text.string($0.range) } == ["Een zin.", "Nog een."])
    #expect(text.sentences.map(\.wordCount) == [2, 2])
    #expect(DutchText(bytes, in: 6..<900).sentences.count == 2)
  }

  @Test(
    "takes bytes that are no UTF-8",
    arguments: [
      [0xFF, 0xFE, 0x41], [0xC3], [0x41, 0xE2, 0x82], [0xED, 0xA0, 0x80, 0x2E], [0xF8, 0x88],
      [0xC0, 0xAF], [0x27, 0x6E], [0x27, 0x73], [0x41, 0x2E], [0x41, 0x2F], [0x31, 0x2E],
    ] as [[UInt8]])
  func takesBrokenBytes(bytes: [UInt8]) {
    let text = DutchText(bytes)
    #expect(text.tokens.allSatisfy { $0.range.upperBound <= bytes.count && !$0.range.isEmpty })
    #expect(text.sentences.reduce(0) { $0 + $1.tokens.count } == text.tokens.count)
  }

  @Test("keeps every token in one sentence and in order, whatever the bytes", arguments: 0..<40)
  func keepsOrder(seed: UInt64) {
    var state = seed &* 2_654_435_761 &+ 1
    let pieces = [
      "a", "B", ".", " ", "'", "-", "1", "ë", "e\u{301}", "(", "\"", "!", "…", "u", ",", "/", "&",
      "N.V.", "www.", "@", "\u{AD}", "👍", "\u{200F}", "ij", "IJ", "\n", "s ", "nl",
    ]
    var text = ""
    for _ in 0..<300 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    let bytes = Array(text.utf8)
    let dutch = DutchText(bytes)
    var end = 0
    for token in dutch.tokens {
      #expect(token.range.lowerBound >= end && !token.range.isEmpty)
      end = token.range.upperBound
    }
    #expect(end <= bytes.count)
    #expect(dutch.sentences.flatMap { Array($0.tokens) } == Array(dutch.tokens.indices))
  }
}

@Suite("The folding of letters")
struct FoldingTests {
  @Test("takes each letter apart as Unicode does", arguments: LatinLetter.groups.map(\.mark))
  func agreesWithUnicode(mark: UInt32) throws {
    let group = try #require(LatinLetter.groups.first { $0.mark == mark })
    let scalar = try #require(Unicode.Scalar(mark))
    #expect(group.letters.unicodeScalars.count == group.bases.utf8.count)
    for (letter, base) in zip(group.letters, group.bases) {
      #expect(String(letter) == "\(base)\(scalar)")
      let value = try #require(letter.unicodeScalars.first?.value)
      #expect(LatinLetter.parts(of: value)?.mark == mark)
    }
  }

  @Test(
    "gives one key to a word in any case and way of writing",
    arguments: [
      ("Zoë", "zoe\u{308}"), ("ÉÉN", "e\u{301}e\u{301}n"), ("foto’s", "FOTO'S"),
      ("ĳs", "IJS"), ("D.M.V.", "dmv"), ("ØRE", "øre"), ("ДАС", "дас"), ("e‑mail", "E-mail"),
    ])
  func foldsAlike(left: String, right: String) {
    #expect(WordKey(left) == WordKey(right))
  }

  @Test("keeps words apart that differ", arguments: [("Zoë", "Zoe"), ("een", "één"), ("a", "b")])
  func keepsApart(left: String, right: String) {
    #expect(WordKey(left) != WordKey(right))
  }
}
