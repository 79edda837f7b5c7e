import TestSupport
import Testing

@testable import Text

@Suite("The character scanner")
struct CharacterScannerTests {
  private func characters(_ bytes: [UInt8]) -> [Int] {
    var scanner = CharacterScanner(bytes, from: 0, to: bytes.count)
    var lengths: [Int] = []
    while let range = scanner.next() { lengths.append(range.count) }
    return lengths
  }

  @Test("finds the characters that Swift's strings have", arguments: 0..<40 as Range<UInt64>)
  func agreesWithString(seed: UInt64) {
    var random = SeededRandom(seed)
    let pieces: [Unicode.Scalar] = [
      "a", " ", "é", "ö", "\u{301}", "\u{200D}", "👩", "🏽", "🇳", "🇱", "漢", "の", "한", "\u{1161}",
      "\u{600}", "\u{FE0F}", "1", "\u{20E3}", "\u{202E}", "\u{915}", "\u{94D}", "\u{937}", "…", "©",
    ]
    var text = ""
    for _ in 0..<400 {
      if let scalar = pieces.randomElement(using: &random) { text.unicodeScalars.append(scalar) }
    }
    #expect(characters(Array(text.utf8)) == text.map { $0.utf8.count })
  }

  @Test("takes as alone only what joins nothing")
  func takesAsAloneRightly() {
    let alone = (0...0xFFFD as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
      .filter { CharacterScanner.standsAlone($0) }
    #expect(alone.count > 20_000)
    let joining = alone.filter { scalar in
      var text = ""
      for next in ["é", scalar, "漢", scalar, scalar, "👩", scalar] as [Unicode.Scalar] {
        text.unicodeScalars.append(next)
      }
      return text.count != 7
    }
    // CR and LF do, but no line has them.
    #expect(joining == [])
  }

  @Test("takes as alone only what is seen, with the width that it has")
  func widthsOfTheAlone() {
    let alone = (0xA0...0xFFFD as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
      .filter { CharacterScanner.standsAlone($0) }
    let wrong = alone.filter { scalar in
      var output: [UInt8] = []
      let bytes = Array(String(scalar).utf8)
      let columns = SafeText.append(bytes, 0..<bytes.count, to: &output)
      return columns != DisplayWidth.columns(of: scalar) || output != bytes
        || DisplayWidth.isMark(scalar)
    }
    #expect(wrong == [])
  }

  @Test(
    "takes bytes that are no UTF-8 one by one, as far as they could have begun a character",
    arguments: [
      ([0xFF, 0xFE], [1, 1]), ([0xE2, 0x82, 0x61], [2, 1]), ([0xF0, 0x9F, 0x98], [3]),
      ([0xC0, 0x80], [1, 1]), ([0xED, 0xA0, 0x80], [1, 1, 1]), ([0xF4, 0x90, 0x80], [1, 1, 1]),
      ([0x61, 0xFF, 0xCC, 0x81], [1, 1, 2]), ([0xC3], [1]), ([0xE2, 0x82], [2]),
    ] as [([UInt8], [Int])])
  func takesInvalidBytes(bytes: [UInt8], lengths: [Int]) {
    #expect(characters(bytes) == lengths)
    #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.count >= lengths.count)
  }

  @Test("cuts a character that never ends")
  func cutsTheEndless() {
    let bytes = Array(("a" + String(repeating: "\u{301}", count: 10_000)).utf8)
    let lengths = characters(bytes)
    #expect(lengths.reduce(0, +) == bytes.count)
    #expect(lengths.allSatisfy { $0 <= CharacterScanner.longest + 4 })
  }
}
