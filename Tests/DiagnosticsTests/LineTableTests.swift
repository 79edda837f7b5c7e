import Testing

@testable import Diagnostics

@Suite("A line table")
struct LineTableTests {
  @Test(
    "counts columns in characters, lines in line endings",
    arguments: [
      ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("a\nbc", 3, 2, 2), ("a\r\nbc", 3, 2, 1),
      ("a\rb", 2, 2, 1), ("Zoë!", 4, 1, 4), ("👩‍👧x", 11, 1, 2), ("\u{FEFF}ab", 4, 1, 2),
      ("👩‍👧x", 4, 1, 1), ("a\r\nb", 2, 1, 2), ("ab", 99, 1, 3), ("\u{FEFF}ab", 1, 1, 1),
    ])
  func countsCharacters(text: String, offset: Int, line: Int, column: Int) {
    let table = LineTable(Array(text.utf8))
    #expect(table.position(at: offset) == .init(line: line, column: column))
  }

  @Test("gives a line without its ending")
  func givesALine() {
    let table = LineTable(Array("een\r\ntwee\ndrie".utf8))
    #expect(table.count == 3)
    #expect(Array(table.line(0)) == Array("een".utf8))
    #expect(Array(table.line(2)) == Array("drie".utf8))
  }
}
