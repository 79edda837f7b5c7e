import Testing

@testable import Language

@Suite("The classes of words")
struct WordClassTests {
  @Test("are those of every list that a word is in")
  func lists() {
    let written = "Zij zijn of worden door u gezien, c.q. door je buren; d.w.z. straks."
    let text = DutchText(Array(written.utf8))
    let classes = text.tokens.map { (text.string($0.range), $0.classes) }
    func of(_ word: String) -> WordClasses? { classes.first { $0.0 == word }?.1 }
    // "zijn gehouden te" is a hard expression.
    #expect(of("zijn") == [.be, .hard])
    #expect(of("worden") == .become)
    #expect(of("of") == .clauseStarter)
    #expect(of("u") == .formal)
    #expect(of("je") == .informal)
    #expect(of("c.q.") == .short)
    #expect(of("buren") == [])
    #expect(of(",") == [])
    #expect(text.classes == [.be, .become, .clauseStarter, .formal, .hard, .informal, .short])
  }

  @Test("tell the first word of a hard expression")
  func hard() {
    let text = DutchText(Array("Dat is met betrekking tot je polis.".utf8))
    #expect(text.sentences.map { $0.classes.contains(.hard) } == [true])
    #expect(HardWords.matches(in: text).map(\.entry.term) == ["met betrekking tot"])
  }

  @Test("of a sentence are those of its own words")
  func sentences() {
    let text = DutchText(Array("We bellen je. Dat wordt gedaan.".utf8))
    #expect(text.sentences.map(\.classes) == [.informal, [.become, .clauseStarter]])
  }
}

@Suite("The beginning of a word of the table")
struct WordBeginningTests {
  @Test("goes on to a longer one", arguments: ["Den", "Nieuw", "Alphen", "polis", "ver"])
  func goesOn(_ word: String) {
    let bytes = Array(word.utf8)
    #expect(DutchWords.isBeginning(bytes, in: 0..<bytes.count))
  }

  @Test("is nothing else", arguments: ["Babababa", "x2", "Ελ", "qq"])
  func isNone(_ word: String) {
    let bytes = Array(word.utf8)
    #expect(!DutchWords.isBeginning(bytes, in: 0..<bytes.count))
  }
}
