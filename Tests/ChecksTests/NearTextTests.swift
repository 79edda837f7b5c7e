import Testing

@testable import Checks

@Suite("How far two texts are apart")
struct NearTextTests {
  @Test("is the fewest words added, left out or changed", arguments: 0..<40)
  func distance(seed: Int) {
    var state = UInt64(seed) &+ 1
    func number(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % (most + 1)
    }
    for _ in 0..<60 {
      let left = (0..<number(14)).map { _ in UInt64(number(3)) }
      var right = left
      for _ in 0..<number(5) {
        let place = number(right.count)
        switch number(2) {
        case 0: right.insert(UInt64(number(3)), at: place)
        case 1 where place < right.count: right.remove(at: place)
        default: if place < right.count { right[place] = UInt64(number(3)) }
        }
      }
      if number(4) == 0 { right = (0..<number(14)).map { _ in UInt64(number(3)) } }
      let exact = Self.exact(left, right)
      #expect(WordMarks(left).leastChanges(to: WordMarks(right)) <= exact)
      for most in 0...15 {
        #expect(NearTexts.distance(left, right, most: most) == (exact <= most ? exact : nil))
      }
    }
  }

  @Test("is seen of most texts without laying them side by side")
  func marks() {
    func marks(_ word: String) -> WordMarks {
      WordMarks((0..<60).map { PlainWords.number(of: "\(word)\($0)") })
    }
    let (left, right) = (marks("dit"), marks("dat"))
    #expect(left.leastChanges(to: left) == 0)
    #expect(left.leastChanges(to: right) > 20)
  }

  /// By all pairs of beginnings.
  private static func exact(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var row = Array(0...right.count)
    for (index, word) in left.enumerated() {
      var before = row[0]
      row[0] = index + 1
      for (place, other) in right.enumerated() {
        let cost = min(row[place] + 1, row[place + 1] + 1, before + (word == other ? 0 : 1))
        before = row[place + 1]
        row[place + 1] = cost
      }
    }
    return row[right.count]
  }
}
