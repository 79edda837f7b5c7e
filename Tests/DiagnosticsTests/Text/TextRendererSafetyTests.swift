import Testing

@testable import Diagnostics

@Suite("Text that a hostile file brings in")
struct TextRendererSafetyTests {
  private func render(_ diagnostics: [Diagnostic], _ sources: SourceMap, color: Bool = false)
    -> String
  {
    TextRenderer(language: .dutch, color: color, width: 80)
      .render(Report(diagnostics, sources: sources))
  }

  @Test(
    "can't drive the terminal from a line, a path, a summary, a help or a note",
    arguments: [
      ("\u{1B}[2J", "␛[2J"), ("a\u{E0041}", "a<U+E0041>"), ("\u{1B}]0;titel\u{7}", "␛]0;titel␇"),
      ("\u{9B}2J", "<U+009B>2J"),
      ("\u{8}\u{7F}", "␈␡"), ("a\u{202E}b", "a<U+202E>b"),
      ("\u{2066}x\u{2069}", "<U+2066>x<U+2069>"),
      ("\u{200F}", "<U+200F>"), ("\u{2028}", "<U+2028>"), ("\u{E0041}", "<U+E0041>"),
      ("\u{AD}", "<U+00AD>"), ("\u{0}", "␀"),
    ])
  func cannotDriveTheTerminal(text: String, safe: String) {
    let sources = SourceMap([SourceFile(path: "\(text).md", bytes: Array(text.utf8))])
    let place = SourceRange(file: FileID(0), start: 0, end: 1)
    let finding = Diagnostic(
      .sample(), at: place, Phrase(text), help: Phrase(text), notes: [.init(Phrase(text))])
    let shown = render([finding], sources)
    #expect(shown.hasPrefix("\(safe).md:1:1: fout: \(safe)  [sample-code]\n    1 | \(safe)\n"))
    #expect(shown.contains("^ \(safe)\n"))
    #expect(shown.contains("opmerking: \(safe)\n"))
    #expect(shown.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
  }

  @Test("can't break the headline over two lines")
  func cannotBreakTheHeadline() {
    let sources = SourceMap([SourceFile(path: "a\nb.md", bytes: nil)])
    let finding = Diagnostic(.sample(), at: .whole(FileID(0)), Phrase("x\r\ny"))
    #expect(render([finding], sources) == "a␊b.md: fout: x␍␊y  [sample-code]\n")
  }

  @Test("is shown as U+FFFD where it is no UTF-8")
  func showsInvalidBytes() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE2, 0x82, 0x62, 0xC3]
    let sources = SourceMap([SourceFile(path: "a.md", bytes: bytes)])
    let finding = Diagnostic(
      .sample(), at: SourceRange(file: FileID(0), start: 4, end: 5), Phrase("mis"))
    #expect(
      render([finding], sources) == """
        a.md:1:4: fout: mis  [sample-code]
            1 | a\u{FFFD}\u{FFFD}b\u{FFFD}
              |    ^

        """)
  }

  @Test("has a letter's marks cut where there are too many")
  func cutsTooManyMarks() {
    let text = "a" + String(repeating: "\u{301}", count: 5000) + "b"
    let sources = SourceMap([SourceFile(path: "a.md", bytes: Array(text.utf8))])
    let finding = Diagnostic(
      .sample(), at: SourceRange(file: FileID(0), start: 0, end: 1), Phrase("mis"))
    #expect(render([finding], sources).utf8.count < 2000)
  }

  @Test("gives no trap for a place that is not there")
  func survivesOddPlaces() {
    let sources = SourceMap([
      SourceFile(path: "a.md", bytes: Array("é\n".utf8)), SourceFile(path: "b.md", bytes: nil),
    ])
    let findings = [
      Diagnostic(.sample("a"), at: SourceRange(file: FileID(0), start: 1, end: 1), Phrase("1")),
      Diagnostic(
        .sample("b"), at: SourceRange(file: FileID(0), start: 50, end: 4_000_000_000), Phrase("2")),
      Diagnostic(.sample("c"), at: SourceRange(file: FileID(1), start: 3, end: 4), Phrase("3")),
      Diagnostic(.sample("d"), at: SourceRange(file: FileID(9), start: 3, end: 4), Phrase("4")),
    ]
    #expect(
      render(findings, sources) == """
        a.md:1:1: fout: 1  [a]
            1 | é
              | ^

        a.md:2:1: fout: 2  [b]
            2 |
              | ^

        b.md: fout: 3  [c]

        ?: fout: 4  [d]

        """)
  }

  @Test("gets colour only where it is asked for")
  func colours() {
    let sources = SourceMap([SourceFile(path: "a.md", bytes: Array("naam".utf8))])
    let place = SourceRange(file: FileID(0), start: 0, end: 4)
    let findings = Severity.allCases.map {
      Diagnostic(.sample($0.rawValue, $0), at: place, Phrase("x"))
    }
    let plain = render(findings, sources)
    let coloured = render(findings, sources, color: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31mfout\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1;33mwaarschuwing\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1;36mmelding\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]+m/, with: "") == plain)
  }
}
