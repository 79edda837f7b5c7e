import Testing

import Language

@Suite("Hard words")
struct HardWordsTests {
  private func found(_ text: String) -> [String] {
    let text = DutchText(Array(text.utf8))
    return HardWords.matches(in: text).map { "\(text.string($0.range))→\($0.entry.plainer)" }
  }

  @Test("are listed, each with a plainer one, each once")
  func areListed() {
    #expect(HardWords.entries.count >= 150)
    #expect(HardWords.entries.allSatisfy { !$0.term.isEmpty && !$0.plainer.isEmpty })
    let forms = HardWords.entries.flatMap(\.forms)
    #expect(Set(forms.map { $0.lowercased() }).count == forms.count)
  }

  @Test("are all found as they are listed", arguments: HardWords.entries)
  func areFound(entry: HardWords.Entry) {
    for form in entry.forms {
      let text = DutchText(Array("Hier: \(form) hier.".utf8))
      let match = HardWords.matches(in: text).first
      #expect(match.map { text.string($0.range) } == form)
      #expect(match?.entry == entry)
    }
  }

  @Test(
    "are found whole, in any case, the longest first",
    arguments: [
      (
        "Wij verstrekken gegevens aan derden.",
        ["verstrekken→geven", "derden→anderen, andere bedrijven"]
      ),
      ("DERHALVE mag dat.", ["DERHALVE→daarom, dus"]),
      ("Met betrekking\ntot je schade", ["Met betrekking\ntot→over"]),
      ("In het kader van de wet", ["In het kader van→voor, bij"]),
      ("een derde partij", ["derde partij→anderen, andere bedrijven"]),
      ("beëindigen en bee\u{308}indigen", ["beëindigen→stoppen", "bee\u{308}indigen→stoppen"]),
    ])
  func areFoundWhole(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "are not found in other words or over a sign",
    arguments: [
      "een derde deel", "hulpmiddels", "met betrekking, tot hier", "verstrekkend", "Derden-geld",
      "met betrekking. Tot dan", "",
    ])
  func areNotFound(text: String) {
    #expect(found(text).isEmpty)
  }
}
