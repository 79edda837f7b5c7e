import Testing
import Text

@Suite("Whole words")
struct WholeWordsTests {
  /// What is found of `phrases` in `text`, as it stands there.
  private func found(_ phrases: [String], in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return WholeWords(phrases.map { Array($0.utf8) }).matches(in: bytes, 0..<bytes.count)
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test("are found in capitals, at the edges and beside signs")
  func words() {
    #expect(
      found(["opt-out"], in: "Opt-out (opt-out), OPT-OUT")
        == ["Opt-out", "opt-out", "OPT-OUT"])
    #expect(found(["Café"], in: "’café’\u{A0}Café") == ["café", "Café"])
  }

  @Test("are not found in other words")
  func parts() {
    #expect(found(["out"], in: "outfit about out1 outé éout out\u{301} zout").isEmpty)
    #expect(found(["out"], in: "out\u{AD}side").isEmpty)
  }

  @Test("may be broken over lines")
  func spaces() {
    #expect(found(["data  privacy"], in: "data\n privacy data\u{A0}privacy dataprivacy").count == 2)
  }

  @Test("are found as the longest, once")
  func longest() {
    #expect(found(["data", "data privacy"], in: "data privacy data") == ["data privacy", "data"])
    #expect(found(["data privacy", "data"], in: "data priv") == ["data"])
  }

  @Test("are nowhere where there are none")
  func none() {
    #expect(found([], in: "data").isEmpty)
    #expect(found(["", " "], in: "data ").isEmpty)
    #expect(found(["data"], in: "").isEmpty)
  }

  @Test("are found within the range alone, also in what is no UTF-8")
  func range() {
    let bytes: [UInt8] = Array("data ".utf8) + [0xC3] + Array("data\u{20}data".utf8)
    let words = WholeWords([Array("data".utf8)])
    #expect(words.matches(in: bytes, 1..<bytes.count).map(\.range) == [6..<10, 11..<15])
  }

  @Test("are all told, also those within others and given twice")
  func all() {
    let words = WholeWords(
      ["data", "Data privacy", "DATA", "priv", "privacy"].map { Array($0.utf8) })
    let bytes = Array("zie data privacy".utf8)
    #expect(words.found(in: bytes, 0..<bytes.count) == [0, 1, 2, 4])
  }

  @Test("cost no more where they are many and begin alike")
  func many() {
    let words = WholeWords((0..<20_000).map { Array("a\($0)".utf8) })
    let bytes = Array(String(repeating: "a19999 a ", count: 20_000).utf8)
    #expect(words.matches(in: bytes, 0..<bytes.count).count == 20_000)
  }
}
