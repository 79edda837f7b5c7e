import Testing

@testable import Language

@Suite("Long words")
struct WordBreaksTests {
  private func broken(_ word: String) -> String {
    let bytes = Array(word.utf8)
    var parts: [String] = []
    var start = 0
    for place in WordBreaks.places(in: bytes[...]) + [bytes.count] {
      parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place
    }
    return parts.joined(separator: "|")
  }

  @Test(
    "break between the parts of a compound, and in a long part between syllables",
    arguments: [
      ("rechtsbijstandverzekering", "rechts|bijstand|ver|ze|ke|ring"),
      ("Arbeidsongeschiktheidsverzekering", "Arbeids|onge|schikt|heids|ver|ze|ke|ring"),
      ("verwerkingsverantwoordelijke", "ver|wer|kings|verant|woor|de|lijke"),
    ])
  func compounds(word: String, expected: String) {
    #expect(broken(word) == expected)
  }

  @Test(
    "stay whole where they are short, are written with other signs, or are too long to look up",
    arguments: [
      "verzekering", "persoonsgegevens", "", "kredietwaardigheids2toets",
      String(repeating: "schade", count: 11),
    ])
  func whole(word: String) {
    #expect(broken(word) == word)
  }

  @Test("can be broken before every tenth letter or sooner, also where no list knows them")
  func unknown() {
    let word = broken("Zwembadonderhoudsabonnementsvoorwaarden")
    #expect(word.split(separator: "|").allSatisfy { $0.count <= 10 }, "\(word)")
    let other = broken("Blorkiwanupikolamerotusandewin")
    #expect(other.split(separator: "|").allSatisfy { $0.count <= 10 }, "\(other)")
  }
}
