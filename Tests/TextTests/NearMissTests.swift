import TestSupport
import Testing

@testable import Text

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
    #expect(NearMissPattern("momnet")?.distance(to: NearMissWord("moment")) == 1)
  }

  @Test("counts as many edits as a table of all of them says")
  func countsEdits() throws {
    var random = SeededRandom(7)
    for _ in 0..<2_000 {
      let words = (0..<2).map { _ in
        String(
          (0..<Int.random(in: 1...9, using: &random)).map { _ in
            "abcé😀".randomElement(using: &random) ?? "a"
          })
      }
      let pattern = try #require(NearMissPattern(words[0]))
      #expect(
        pattern.distance(to: NearMissWord(words[1]))
          == Self.distance(Array(words[0].unicodeScalars), Array(words[1].unicodeScalars)),
        "\(words)")
    }
    let long = String(repeating: "ab", count: 40)
    #expect(NearMissPattern(long)?.distance(to: NearMissWord(long + "c")) == 0)
    #expect(NearMissPattern(long)?.distance(to: NearMissWord("c" + long)) == 2)
  }

  @Test("is found among very many words, wherever the slip is")
  func findsAmongMany() {
    let names = (0..<20_000).map { "partij-\($0)" }
    let near = NearMiss(names + ["Zoë & Çelik", "infofolio"])
    for number in stride(from: 10_000, to: 20_000, by: 997) {
      let name = Array("partij-\(number)")
      for place in name.indices.dropLast() {
        var swapped = name
        swapped.swapAt(place, place + 1)
        var shorter = name
        shorter.remove(at: place)
        for slip in [swapped, shorter] where !names.contains(String(slip)) {
          let found = near.nearest(to: String(slip)) ?? ""
          #expect(
            Self.distance(Array(String(slip).unicodeScalars), Array(found.unicodeScalars)) == 1,
            "\(String(slip)) \(found)")
        }
      }
    }
    #expect(near.nearest(to: "zoe & çelik") == "Zoë & Çelik")
    #expect(near.nearest(to: "infofolo") == "infofolio")
    #expect(near.nearest(to: "iets heel anders") == nil)
  }

  @Test("is found for a word that is one letter over and over, among many")
  func findsRepetition() {
    let repeated = String(repeating: "a", count: 64)
    let near = NearMiss((0..<300).map { "partij-\($0)" } + [repeated, "b" + repeated])
    #expect(near.nearest(to: String(repeating: "a", count: 63) + "c") == repeated)
    #expect(near.nearest(to: String(repeating: "a", count: 30)) == nil)
    #expect(near.nearest(to: String(repeating: "ab", count: 32)) == nil)
  }

  @Test("is found among many words that are all the same as far as they count")
  func findsAmongTheSame() {
    let letters = (0..<40).map { "\(Character(Unicode.Scalar(UInt8(0x30 + $0))))\($0)" }.joined()
    let near = NearMiss((0..<300).map { letters + "-\($0)" })
    #expect(near.nearest(to: letters) == letters + "-0")
    #expect(near.nearest(to: "x" + letters) == letters + "-0")
  }

  @Test("is the same of few words, looked at each, as of the same words among many")
  func isTheSameAmongMany() {
    var random = SeededRandom(8)
    func word() -> String {
      String(
        (0..<Int.random(in: 6...12, using: &random)).map { _ in
          "abcdefghijklmnop".randomElement(using: &random) ?? "a"
        })
    }
    let few = (0..<200).map { _ in word() }
    let many = few + (0..<5_000).map { "ruimte-\($0)-zzz-\($0 * 7)" }
    let (nearFew, nearMany) = (NearMiss(few), NearMiss(many))
    for word in few {
      var slip = Array(word)
      slip.remove(at: Int.random(in: 0..<slip.count, using: &random))
      #expect(nearFew.nearest(to: String(slip)) == nearMany.nearest(to: String(slip)))
    }
  }

  /// The optimal-string-alignment distance by its table, row by row.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        var best = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
