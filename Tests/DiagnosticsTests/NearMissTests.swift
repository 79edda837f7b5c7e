import Testing

@testable import Diagnostics

@Suite("A near miss")
struct NearMissTests {
  @Test(
    "is found for one slip",
    arguments: [
      ("infofolo", "infofolio"), ("dsa", "das"), ("Infofolio", "infofolio"),
      ("naam_", "naam"), ("çelik", "celik"),
    ])
  func findsOneSlip(word: String, expected: String) {
    let candidates = ["cis", "das", "infofolio", "naam", "celik"]
    #expect(NearMiss.nearest(to: word, in: candidates) == expected)
  }

  @Test("is not guessed where nothing is near", arguments: ["rdw", "verzekeraar", ""])
  func staysSilent(word: String) {
    #expect(NearMiss.nearest(to: word, in: ["cis", "lsc-medisch", "infofolio"]) == nil)
  }

  @Test("counts a swap of neighbours as one edit")
  func countsASwapAsOne() {
    #expect(NearMiss.distance(Array("momnet".unicodeScalars), Array("moment".unicodeScalars)) == 1)
  }
}
