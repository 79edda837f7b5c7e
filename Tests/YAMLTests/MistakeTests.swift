import Diagnostics
import TestSupport
import Testing
import YAML

@Suite("A mistake in a data file")
struct MistakeTests {
  private func parse(_ text: String) -> [Diagnostic] {
    YAMLParser.parse(Array(text.utf8), file: FileID(0)).diagnostics
  }

  @Test(
    "gets a message of its own, at its place",
    arguments: [
      ("cis:\n«\t»naam: CIS", "yaml-tab"),
      ("cis:\n  naam: CIS\n«\t»soort: bron", "yaml-tab"),
      ("a: 1\nnaam«:»CIS", "yaml-colon"),
      ("a:\n  - x\n  «-y»", "yaml-dash"),
      ("a: 1\n«naam CIS»", "yaml-colon"),
      ("a:\n  - b: 1\n    c: 2\n   «-» b: 3\n", "yaml-indentation"),
      ("a:\n  - b: 1\n    c: 2\n   «d:» 3\n", "yaml-indentation"),
      ("a:\n  - b: 1\n  «c:» 2\n  d: 3\n  - b: 4\n", "yaml-indentation"),
      ("a:\n  b:\n    - c: 1\n  «-» c: 2\n  d: 3\n", "yaml-indentation"),
      ("a:\n  b: 1\n  «-» c: 2\n  d: 3\n", "yaml-dash"),
      ("a:\n  «*» b: 1\n  * b: 2\n", "yaml-dash"),
      ("a:\n  - b: 1\n  «+» b: 2\n  + b: 3\n", "yaml-dash"),
      ("a:\n  - b: 1\n  «b:» 2\n    c: 3\n  - b: 4\n", "yaml-dash"),
      ("a:\n  b: 1\n «c:» 2\n", "yaml-indentation"),
      ("a:\n    b: 1\n  «c:» 2\n  d: 3\n", "yaml-indentation"),
      ("a: «@»x", "yaml-quotes-needed"),
      ("a: «`»x", "yaml-quotes-needed"),
      ("a: «%»x", "yaml-quotes-needed"),
      ("a: «&x»", "yaml-anchor"),
      ("a: «*x»", "yaml-alias"),
      ("a: «!x»", "yaml-tag"),
      ("a: b«:» c", "yaml-quotes-needed"),
      ("a: «#fff»", "yaml-quotes-needed"),
      ("a: C «#1»", "yaml-quotes-needed"),
      ("a: «\"»b\nc: d", "yaml-unclosed"),
      ("a: «'»b", "yaml-unclosed"),
      ("a: «[»b, c\nd: e", "yaml-unclosed"),
      ("a: «{»b: c", "yaml-unclosed"),
      ("a: [b«}», c]", "yaml-unclosed"),
      ("a:\n  b: 1\n    «c»: 2", "yaml-indentation"),
      ("a:\n  b: tekst\n    Let op«:» nog meer", "yaml-quotes-needed"),
      ("a:\n  «b c»\n  d: e\nf: g", "yaml-colon"),
      ("a:\n  b«:»c\n  d: e", "yaml-colon"),
      ("a:\n  - «b c»\n    d: e", "yaml-colon"),
      ("a:\n«<<<<<<< HEAD»\n  b: 2\n=======\n  b: 3\n>>>>>>> tak\nc: 4", "yaml-conflict"),
      ("a:\n  b: 1\n«<<<<<<< HEAD»\n  c: 2\n=======\n  c: 3\n>>>>>>> tak\n  d: 4", "yaml-conflict"),
      ("a:\n  - b\n«<<<<<<< HEAD»\n  - c\n=======\n  - d\n>>>>>>> tak\n  - e", "yaml-conflict"),
      ("«<<<<<<< HEAD»\na: 2\n=======\na: 3\n>>>>>>> tak\nb: 4", "yaml-conflict"),
      ("a:\n  b: [1]\n    «c:» 2", "yaml-indentation"),
      ("a: 1\nb: 2\n«a»: 3", "yaml-duplicate-key"),
      ("a: «“»b”", "yaml-smart-quotes"),
      ("a:\n«\u{A0}» b: c", "yaml-space"),
      ("a: 1\n«<<<<<<< HEAD»\nb: 2\n=======\nb: 3\n>>>>>>> tak\nc: 4", "yaml-conflict"),
      ("«<<»: {a: b}", "yaml-merge"),
      ("«?» a\n: b", "yaml-key"),
      ("«%YAML» 1.2\n---\na: b", "yaml-directive"),
      ("a: b\n«---»\nc: d", "yaml-documents"),
      ("a: \"x«\\q»\"", "yaml-escape"),
      ("a: \"b\" «c»", "yaml-syntax"),
      ("a: x«\u{7}»y", "yaml-control"),
    ])
  func hasItsOwnMessage(text: String, code: String) {
    let marked = MarkedText(text)
    let found = parse(marked.text)
    #expect(found.map(\.code) == [code])
    #expect(found.first?.range.offsets == marked.ranges.first)
    #expect(found.allSatisfy { $0.help != nil })
  }

  @Test(
    "is refused where YAML 1.2 refuses it",
    arguments: [
      "\"a\\\nb\": c\n", "a:\n  \"x\n\t\n  y\"\n", "a: [b,\n---\n  c]\n", "a: [b\n...\n]\n",
      "[a\n--- b]\n", "{a: b\n---\n}\n",
    ])
  func isRefused(text: String) {
    #expect(!parse(text).isEmpty)
  }

  @Test("'s blank text at the end of a file is empty", arguments: ["a: |\n   ", "a: >\n ", "a: |"])
  func blankText(text: String) throws {
    let result = YAMLParser.parse(Array(text.utf8), file: FileID(0))
    #expect(result.diagnostics.isEmpty)
    #expect(try #require(result.root?.entries.first(where: { _ in true })).value.text == "")
  }

  @Test(
    "is told with the line as it should be",
    arguments: [
      ("a:\n  b: c\n  naam:PostNL\n", "naam: PostNL"), ("a:\n  – met: cis\n  - met: das\n", ""),
      ("l:\n  - met: das\n  – met: cis\n", "- met: cis"),
      ("l:\n  - met: das\n  -met: cis\n", "- met: cis"),
      ("{a: b, uitleg: straat, nummer en plaats.}", "\"straat, nummer en plaats.\""),
      ("a: 's Heeren Loo\n", "\"'s Heeren Loo\""),
      ("a: 't Huis zegt 'hoi'\n", "\"'t Huis zegt 'hoi'\""),
      ("p:\n  naam: P\nrol: x\n  soort: y\n", "'  rol: x'"),
      ("a:\n  b: c\n  rol, verwerker\n", "rol: verwerker"),
    ])
  func isShownRight(text: String, line: String) {
    let findings = parse(text)
    #expect(findings.count == 1)
    #expect(findings.first?.help?.dutch.contains(line) ?? false)
  }

  @Test("of bytes that are not UTF-8 is told as such")
  func tellsEncoding() {
    let found = YAMLParser.parse(Array("naam: Zo".utf8) + [0xEB], file: FileID(0)).diagnostics
    #expect(found.map(\.code) == ["yaml-encoding"])
    #expect(found.first?.range.offsets == 8..<9)
  }

  @Test("in a file that is really JSON says so, and JSON that is sound is read")
  func tellsJSON() {
    let found = parse("{\n  \"cis\": {\"naam\": \"CIS\"}\n  \"das\": {}\n}\n")
    #expect(found.map(\.code) == ["yaml-syntax"])
    #expect(found.first?.notes.first?.message.dutch.hasPrefix("het bestand lijkt JSON") ?? false)
    #expect(parse("{\n\t\"cis\": {\"naam\": \"CIS\", \"a\":null}\n}\n").isEmpty)
  }

  @Test("does not hide nine others")
  func doesNotHideOthers() {
    let text = """
      een: a: b
      twee:
        - x
        -y
      drie: “krom”
      vier: @apen
      vijf:
      \tnaam: x
      zes: *ster
      zeven: "a\\q"
      acht: !soort x
      een: dubbel
      tien zonder punt
      elf: goed
      """
    let found = parse(text)
    #expect(
      found.map(\.code) == [
        "yaml-quotes-needed", "yaml-dash", "yaml-smart-quotes", "yaml-quotes-needed", "yaml-tab",
        "yaml-alias", "yaml-escape", "yaml-tag", "yaml-duplicate-key", "yaml-colon",
      ])
    let root = YAMLParser.parse(Array(text.utf8), file: FileID(0)).root
    #expect(root?.entries.contains { $0.key.isText("elf") && $0.value.isText("goed") } ?? false)
  }

  @Test("a hundred times over is told a hundred times, and counted from there")
  func isCounted() {
    let text = (0..<250).map { "k\($0): @x\n" }.joined()
    let found = parse(text)
    #expect(found.count == 101)
    #expect(found.last?.code == "yaml-more")
    #expect(found.last?.summary.dutch == "en nog 150 fouten in dit bestand")
  }

  @Test(
    "of shape takes time that grows with the size",
    arguments: [
      String(repeating: "[", count: 20_000), String(repeating: "- ", count: 20_000),
      String(repeating: "{a: ", count: 20_000), String(repeating: "a: @b\n", count: 20_000),
      "[" + String(repeating: "a, ", count: 50_000) + "]", String(repeating: "\"", count: 50_000),
      String(repeating: "a: \"b\n", count: 5_000), "a: " + String(repeating: "b ", count: 100_000),
      String(repeating: " ", count: 100_000), String(repeating: "a: [\n", count: 5_000),
      (0..<50_000).map { "k\($0): v\n" }.joined(), String(repeating: "a: |\n", count: 20_000),
      String(repeating: "? ", count: 20_000), String(repeating: "<<<<<<<\n", count: 20_000),
      String(repeating: "'", count: 50_001),
    ])
  func staysLinear(text: String) {
    // A shape that is quadratic at these sizes takes minutes; the test run has a limit of its own.
    let found = parse(text)
    #expect(found.count <= 101)
  }
}
