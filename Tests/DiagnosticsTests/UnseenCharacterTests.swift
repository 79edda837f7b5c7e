import Diagnostics
import Testing

@Suite("Characters that are not seen")
struct UnseenCharacterTests {
  private func findings(
    _ text: String, _ setting: UnseenCharacters.Setting = .text
  ) -> [Diagnostic] {
    let bytes = Array(text.utf8)
    return UnseenCharacters.findings(in: bytes, 0..<bytes.count, file: FileID(0), setting)
  }

  @Test(
    "are found where they are, with their number",
    arguments: [
      ("ad\u{200B}res", 2..<5, "U+200B"), ("a\u{FEFF}b", 1..<4, "U+FEFF"),
      ("8765 \u{202E}", 5..<8, "U+202E"), ("a\u{2066}b\u{2069}", 1..<4, "U+2066"),
      ("a\u{200F}b", 1..<4, "U+200F"), ("a\u{F0B7}", 1..<4, "U+F0B7"),
      ("a\u{378}", 1..<3, "U+0378"),
      ("a\u{2028}b", 1..<4, "U+2028"), ("a\u{200D}b", 1..<4, "U+200D"),
      ("\u{FFFC}", 0..<3, "U+FFFC"),
      ("a\u{FE0F}b", 1..<4, "U+FE0F"), ("\u{E0041}", 0..<4, "U+E0041"),
      ("a\u{85}b", 1..<3, "U+0085"),
      ("Zo\u{FFFD}", 2..<5, "U+FFFD"), ("a\u{10FFFD}", 1..<5, "U+10FFFD"),
    ])
  func areFound(_ text: String, _ place: Range<Int>, _ code: String) {
    let found = findings(text)
    #expect(found.map(\.code) == ["character-unseen"])
    #expect(found.first?.range.offsets == place)
    #expect(found.first?.summary.dutch.contains(code) == true)
    #expect(found.first?.summary.english.contains(code) == true)
  }

  @Test(
    "are not what a script, an emoji or an amount needs",
    arguments: [
      "👩\u{200D}💻 ❤\u{FE0F} 👩🏽\u{200D}🚀 1\u{FE0F}\u{20E3} 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
      "مريم en דוד", "دوستمی\u{200C}خوانم", "न\u{200D}", "דוד\u{200F} (1)", "patie\u{308}nt",
      "€\u{A0}5 en 1\u{202F}000", "„Zoë” – …", "\u{FEFF}begin", "be\u{AD}talen", "日本語 한국어",
    ])
  func areNot(_ text: String) {
    #expect(findings(text).isEmpty)
  }

  @Test("are one finding for each sort, with the further places")
  func areOne() {
    let found = findings("a\u{200B}b\u{FEFF}c\u{200B} \u{F0B7}")
    #expect(found.map(\.range.offsets.lowerBound) == [1, 13])
    #expect(found.first?.notes.count == 2)
    #expect(found.first?.summary.dutch.contains("nog 2 keer") == true)
  }

  @Test("count a soft hyphen in data, and control characters in templates")
  func dependOnTheFile() {
    #expect(findings("be\u{AD}talen", .data).count == 1)
    #expect(findings("a\u{7}b", .template).count == 1)
    #expect(findings("a\u{7}b", .text).isEmpty)
    #expect(findings("a\tb\r\n", .template).isEmpty)
  }

  @Test("pass over bytes that are no UTF-8")
  func passOver() {
    let bytes: [UInt8] = [0xE2, 0x80, 0xFF, 0xC3, 0xF4, 0x90, 0x80, 0x80, 0xED, 0xA0, 0x80, 0xE2]
    #expect(UnseenCharacters.findings(in: bytes, 0..<bytes.count, file: FileID(0), .data).isEmpty)
  }

  @Test("in a name are told with the name that was meant")
  func inNames() {
    #expect(
      UnseenCharacters.problem(inName: "koe\u{200B}rier.md")?.help.dutch.contains("'koerier.md'")
        == true)
    #expect(UnseenCharacters.problem(inName: "Zoë & Çelik.md") == nil)
    #expect(UnseenCharacters.problem(inName: "a\u{7}.md") != nil)
    #expect(UnseenCharacters.without("a\u{AD}b\u{200B}c") == "abc")
  }
}

@Suite("A merge conflict")
struct MergeConflictTests {
  private func find(_ text: String) -> (finding: Diagnostic, remaining: [UInt8])? {
    MergeConflict.find(in: Array(text.utf8), file: FileID(0))
  }

  @Test("is found at its first mark, and the first text stays where it was")
  func isFound() throws {
    let found = try #require(find("a\n<<<<<<< HEAD\nb\n=======\ncc\n>>>>>>> x\nd"))
    #expect(found.finding.code == "merge-conflict")
    #expect(found.finding.range.offsets == 2..<14)
    let blank = { String(repeating: " ", count: $0) }
    #expect(
      String(decoding: found.remaining, as: UTF8.self)
        == "a\n\(blank(12))\nb\n\(blank(7))\n\(blank(2))\n\(blank(9))\nd")
  }

  @Test(
    "is found in every form, with what is left of it",
    arguments: [
      "<<<<<<< a\r\nb\r\n||||||| c\r\nd\r\n=======\r\ne\r\n>>>>>>> f\r\n", ">>>>>>> a", "<<<<<<<",
      "a\n||||||| b\nc\n",
    ])
  func everyForm(_ text: String) throws {
    let found = try #require(find(text))
    #expect(found.remaining.count == text.utf8.count)
    #expect(
      !found.remaining.contains(UInt8(ascii: ">")) && !found.remaining.contains(UInt8(ascii: "<")))
  }

  @Test(
    "is not what only looks like one",
    arguments: [
      "Kop 1\n=======\n", "> > > > > > > a", "a <<<<<<< b", "<<<<<<a", "<<<<<<<<", " <<<<<<< a",
      "1 << 7 >>> 2", ">>>>>>>a", "||||||||",
    ])
  func isNot(_ text: String) { #expect(find(text) == nil) }

  @Test("tells how many there are")
  func isCounted() throws {
    let one = "<<<<<<< a\n=======\n>>>>>>> b\n"
    let found = try #require(find(one + one + one))
    #expect(found.finding.summary.dutch.contains("nog 2 keer"))
  }
}
