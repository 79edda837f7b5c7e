import TestSupport
import Testing
import Text

@Suite("A table of numbers")
struct NumberTableTests {
  @Test("holds what a dictionary holds")
  func isDictionary() {
    var random = SeededRandom(11)
    var table = NumberTable()
    var numbers: [UInt64: Int] = [:]
    for _ in 0..<5_000 {
      let key = UInt64.random(in: 1...3_000, using: &random)
      let number = Int.random(in: 0...Int.max, using: &random)
      table.set(key, to: number)
      numbers[key] = number
    }
    for key in 0...3_001 { #expect(table[UInt64(key)] == numbers[UInt64(key)]) }
  }

  @Test("keeps nothing for 0")
  func zero() {
    var table = NumberTable()
    table.set(0, to: 1)
    #expect(table[0] == nil)
  }
}
