import Diagnostics
import Markdown
import Testing

@Suite("A document")
struct DocumentTests {
  @Test(
    "has prose when there is a word outside of the headings",
    arguments: [
      ("", true, false), ("\n \n", true, false), ("---\na: 1\n---\n", true, false),
      ("## Kop\n\n### Kop", false, false), ("<!-- tekst -->", true, false), ("***", true, false),
      ("::partijen", false, false), ("![](a.png)", false, false), ("    code", true, false),
      ("[](partij:das)", false, false),
      ("a", false, true), ("## Kop\n\n- a", false, true), ("|a|\n|-|", false, true),
      ("> a", false, true),
      ("[a]: b", true, false),
    ])
  func prose(_ source: String, _ isEmpty: Bool, _ hasProse: Bool) {
    let document = ReadText(source).document
    #expect(document.isEmpty == isEmpty)
    #expect(document.hasProse == hasProse)
  }

  @Test("has its words in blocks of a kind, with spans for what is marked up")
  func blocks() {
    let text = ReadText(
      """
      ## Een

      twee *drie `vier`* **vijf**
      zes

      - zeven
      > acht

      | negen |
      |-|
      | tien[^1] |

      [^1]: elf
      """)
    let prose = text.document.prose
    #expect(
      prose.blocks.map(\.kind) == [
        .heading(level: 2), .paragraph, .listItem, .quote, .tableCell(isHeader: true),
        .tableCell(isHeader: false), .footnote,
      ])
    #expect(
      String(decoding: prose.bytes, as: UTF8.self)
        == "Een\n\ntwee drie vier vijf\nzes\n\nzeven\n\nacht\n\nnegen\n\ntien\n\nelf")
    #expect(prose.spans.map { prose.text($0.range) } == ["drie vier", "vier", "vijf"])
    #expect(prose.spans.map(\.kind) == [.emphasis, .code, .strong])
    #expect(prose.block(at: 6)?.kind == .paragraph)
    #expect(prose.block(at: 4)?.kind == .paragraph)
    #expect(prose.block(at: 999)?.kind == nil)
  }

  @Test("says of its tables how large they are and whether the columns have names")
  func tables() {
    let text = ReadText("| | |\n|-|-|\n| a |\n| b | c | d |\n\ntekst\n| e |\n|---|\n")
    #expect(text.document.tables.map(\.isHeaderEmpty) == [true, false])
    #expect(text.document.tables.map(\.rows) == [3, 1])
    #expect(text.document.tables.map(\.columns) == [2, 1])
    #expect(
      text.document.tables.map { text.source($0.range) } == [
        "| | |\n|-|-|\n| a |\n| b | c | d |", "| e |\n|---|",
      ])
  }

  @Test("gives any stretch of its words a place, also across markup and blocks")
  func stretches() {
    let text = ReadText("a **b** c\n\n| d |\n|---|\n\ne&amp;f \\* g")
    let prose = text.document.prose
    #expect(prose.text(0..<5) == "a b c")
    #expect(text.source(prose.sourceRange(of: 0..<5)) == "a **b** c")
    #expect(text.source(prose.sourceRange(of: 2..<3)) == "b")
    #expect(text.source(prose.sourceRange(of: 4..<8)) == "c\n\n| d")
    #expect(text.source(prose.sourceRange(of: 11..<12)) == "&amp;")
    #expect(text.source(prose.sourceRange(of: 13..<15)) == " \\*")
    #expect(prose.sourceRange(of: 2..<2).offsets == 4..<4)
    #expect(prose.sourceRange(of: 0..<999).offsets == 0..<text.bytes.count)
    #expect(ReadText("").document.prose.sourceRange(of: 0..<1).offsets == 0..<0)
  }

  @Test(
    "that is no text is refused, with the place of what is wrong",
    arguments: [
      ([0x61, 0xFF, 0x62], 1..<2), ([0x61, 0xC3], 1..<2), ([0xED, 0xA0, 0x80], 0..<1),
      ([0xC0, 0xAF], 0..<1), ([0xF4, 0x90, 0x80, 0x80], 0..<1), ([0x61, 0x00], 1..<2),
      ([0x1B, 0x5B], 0..<1), ([0x61, 0x0C], 1..<2), ([0x7F], 0..<1),
    ] as [([UInt8], Range<Int>)])
  func encoding(_ bytes: [UInt8], _ place: Range<Int>) throws {
    let text = ReadText(bytes)
    #expect(Set(text.codes) == ["text-encoding"])
    #expect(try #require(text.markdown.diagnostics.first).range.offsets == place)
    #expect(text.document.isRefused)
    #expect(text.html().isEmpty)
  }

  @Test("with bytes at random does not stop the program", arguments: 0..<8 as Range<UInt64>)
  func randomBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed + 5000)
    let signs = Array("*_[]()!`<>&\\|-:#>+1. \n\r\t\"'^{}=~ax".utf8) + [0xC3, 0xA9]
    for _ in 0..<400 {
      let count = Int.random(in: 0..<120, using: &random)
      let bytes = (0..<count).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] }
      let text = ReadText(bytes)
      let prose = text.document.prose
      for block in prose.blocks {
        #expect(prose.sourceRange(of: block.range).offsets.upperBound <= bytes.count)
      }
      _ = text.html(HTMLOptions(sourceName: "a.md"))
    }
  }

  @Test("is the same when eight are read at once as when they are read in turn")
  func parallel() async {
    var texts: [[UInt8]] = []
    for seed in 0..<400 as Range<UInt64> {
      var random = RandomText(seed: seed + 9000)
      texts.append(random.file())
    }
    let inTurn = texts.map { ReadText($0).html() }
    let shared = texts
    let atOnce = await withTaskGroup(of: [(Int, String)].self) { group in
      for worker in 0..<8 {
        group.addTask {
          stride(from: worker, to: shared.count, by: 8).map { ($0, ReadText(shared[$0]).html()) }
        }
      }
      var html = [String](repeating: "", count: shared.count)
      for await results in group {
        for (index, text) in results { html[index] = text }
      }
      return html
    }
    #expect(inTurn == atOnce)
  }
}
