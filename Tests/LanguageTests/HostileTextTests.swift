import Testing

import Language

@Suite("Hostile text")
struct HostileTextTests {
  @Test(
    "takes time that goes with its length",
    arguments: [
      (".", "a"), ("a.", "aaa"), ("aa.", ""), (") A", ""), ("u, ", ""), ("\"(", "a"), ("'s ", ""),
      ("Ab ", ""), ("A&", ""), ("A-", ""), ("www.", ""), ("a/b", ""), ("e\u{301}", ""), ("1. ", ""),
      ("a@", "a.nl"), ("... ", "a"), ("is verwerkt ", ""), ("met betrekking ", ""), ("Van de ", ""),
    ])
  func takesLinearTime(piece: String, end: String) {
    let bytes = Array((String(repeating: piece, count: 10_000) + end).utf8)
    let text = DutchText(bytes)
    let counts = [
      ProperNames().candidates(in: text).count, HardWords.matches(in: text).count,
      Abbreviations.matches(in: text).count, AddressForm.uses(in: text).count,
      Passive.matches(in: text).count, Readability(text).words,
    ]
    #expect(counts.allSatisfy { $0 <= text.tokens.count })
    #expect(text.sentences.last?.tokens.upperBound == text.tokens.count)
  }

  @Test("gives ranges that are whole scalars, whatever the text", arguments: 0..<40)
  func givesWholeScalars(seed: UInt64) {
    var state = seed &* 2_654_435_761 &+ 1
    let pieces = [
      "A", "Ab", ".", " ", "'", "-", "1", "Ë", "E\u{301}", "(", ")", "\"", "!", "…", "u", ",", "/",
      "&", "N.V.", "www.", "@", "\u{AD}", "👍", "\u{200F}", "IJ", "\n", "'s ", "van ", "bv", "RDW",
    ]
    var text = ""
    for _ in 0..<300 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    let dutch = DutchText(Array(text.utf8))
    let ranges =
      ProperNames().candidates(in: dutch).map(\.range)
      + Abbreviations.matches(in: dutch).map(\.range)
      + AddressForm.uses(in: dutch).map(\.range)
    for range in ranges {
      #expect(!range.isEmpty && String(validating: dutch.bytes[range], as: UTF8.self) != nil)
    }
  }
}
