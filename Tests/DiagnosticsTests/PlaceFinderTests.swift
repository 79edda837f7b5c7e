import TestSupport
import Testing

@testable import Diagnostics

@Suite("A place finder")
struct PlaceFinderTests {
  @Test("counts what the line table counts, in a long line too", arguments: 0..<12)
  func agreesWithTheLineTable(seed: UInt64) {
    var random = SeededRandom(seed)
    let pieces = ["a", " ", "\t", "é", "e\u{301}", "漢", "👩‍👧", "🇳🇱", "\u{301}", "word", "\u{200D}"]
    var bytes: [UInt8] = []
    while bytes.count < 3000 {
      bytes.append(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8)
      if UInt8.random(in: 0...40, using: &random) == 0 { bytes.append(0xFF) }
    }
    let table = LineTable(bytes)
    var finder = PlaceFinder(SourceMap([SourceFile(path: "a", bytes: bytes)]))
    for _ in 0..<100 {
      let offset = Int.random(in: 0...bytes.count, using: &random)
      let start = finder.span(of: SourceRange(file: FileID(0), offset..<offset))?.start
      #expect(start?.column == table.position(at: offset).column)
    }
  }

  @Test(
    "counts UTF-16 code units",
    arguments: [("ab«»", 3), ("é«»", 2), ("漢«»", 2), ("👩‍👧«»", 6), ("\u{FEFF}e\u{301}«»", 3)])
  func countsCodeUnits(text: String, column: Int) throws {
    var run = SampleRun()
    let places = run.add("a", text)
    var finder = PlaceFinder(run.sources)
    let found = finder.span(of: places[0])
    let span = try #require(found)
    #expect(span.start.codeUnitColumn == column)
  }

  @Test("counts UTF-16 code units up to a scalar inside a character")
  func countsInsideACharacter() throws {
    var finder = PlaceFinder(SourceMap([SourceFile(path: "a", bytes: Array("x👩‍👧".utf8))]))
    let found = finder.span(of: SourceRange(file: FileID(0), 5..<8))
    let span = try #require(found)
    #expect(span.start == .init(line: 1, column: 2, codeUnitColumn: 4))
    #expect(span.end == .init(line: 1, column: 2, codeUnitColumn: 5))
  }
}
