import Testing

@testable import Language

@Suite("A matcher of names")
struct NameMatcherTests {
  private static let names = [
    "DAS", "CIS", "RDW", "NN", "NN Group", "NN Group N.V.", "Zoë", "Zoe", "'t Hof", "Group Noord",
    "e-mail", "Letsel Service Centrum", "Service Centrum", "Centrum Zuid",
  ]
  private static let matcher = NameMatcher(names)

  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Self.matcher.matches(in: bytes).map { match in
      "\(Self.names[match.nameIndex])=\(String(decoding: bytes[match.range], as: UTF8.self))"
    }
  }

  @Test(
    "finds names between Dutch word borders",
    arguments: [
      ("het CIS-register", ["CIS=CIS"]), ("DAS' mensen", ["DAS=DAS"]), ("de RDW, en", ["RDW=RDW"]),
      ("DAS", ["DAS=DAS"]), ("(DAS)", ["DAS=DAS"]), ("\u{201C}DAS\u{201D}", ["DAS=DAS"]),
      ("niet-DAS", ["DAS=DAS"]), ("DAS's", ["DAS=DAS"]), ("DAS\u{A0}RDW", ["DAS=DAS", "RDW=RDW"]),
      ("DAS/RDW.CIS", ["DAS=DAS", "RDW=RDW", "CIS=CIS"]), ("👍DAS👍", ["DAS=DAS"]),
      ("het 't Hof en 't\nHof", ["'t Hof='t Hof", "'t Hof='t\nHof"]), ("’t Hof", ["'t Hof=’t Hof"]),
      ("\u{202B}DAS\u{202C}", ["DAS=DAS"]), ("D\u{AD}AS", ["DAS=D\u{AD}AS"]),
    ])
  func findsNames(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "finds none inside a word or in another case",
    arguments: [
      "Das", "das", "DASH", "ADAS", "DAS1", "1DAS", "DA", "DAS\u{301}", "ADAS DASA", "DASë", "ëDAS",
      "DAS\u{AD}H", "e-mails", "SDAS", "", "D AS", "ДDAS", "Zoeë",
    ])
  func findsNone(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test(
    "takes the name that starts first, then the longest",
    arguments: [
      ("NN Group N.V. is", ["NN Group N.V.=NN Group N.V."]), ("NN Group NV", ["NN Group=NN Group"]),
      ("NN Groupe", ["NN=NN"]), ("NN  Group\r\nN.V.", ["NN Group N.V.=NN  Group\r\nN.V."]),
      ("NN Group Noord", ["NN Group=NN Group"]), ("de Group Noord", ["Group Noord=Group Noord"]),
      ("NN NN Group Noord", ["NN=NN", "NN Group=NN Group"]),
      ("Letsel Service Centrum Zuid", ["Letsel Service Centrum=Letsel Service Centrum"]),
      ("Letsel Service Centrums", []), ("Letsel Service Centrum\u{301}", []),
      ("Letsels Service Centrum Zuid", ["Service Centrum=Service Centrum"]),
    ])
  func takesTheLongest(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "knows accents however they are written, and only with them",
    arguments: [
      ("Zoë", ["Zoë=Zoë"]), ("Zoe\u{308}", ["Zoë=Zoe\u{308}"]), ("Zoe", ["Zoe=Zoe"]),
      ("Zoe\u{301}", []), ("Zoé", []),
    ])
  func knowsAccents(text: String, expected: [String]) {
    // Compared as bytes: strings that look the same are equal.
    #expect(found(text).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test("gives ranges in all of the bytes for a part of them")
  func looksAtAPart() {
    let bytes = Array("DAS en DAS en DASH".utf8)
    #expect(Self.matcher.matches(in: bytes, range: 4..<10).map(\.range) == [7..<10])
    #expect(Self.matcher.matches(in: bytes, range: 4..<999).map(\.range) == [7..<10])
  }

  @Test("finds nothing for no names, empty names and broken bytes")
  func takesNothing() {
    #expect(NameMatcher([]).matches(in: Array("DAS".utf8)).isEmpty)
    #expect(NameMatcher(["", " ", "\u{AD}"]).matches(in: Array(" DAS ".utf8)).isEmpty)
    #expect(Self.matcher.matches(in: [0xFF, 0x44, 0x41, 0x53, 0xC3]).map(\.range) == [1..<4])
  }

  @Test("reports the first of names that are alike")
  func reportsTheFirst() {
    let matcher = NameMatcher(["RDW", "Zoë", "Zoe\u{308}", "RDW"])
    #expect(matcher.matches(in: Array("RDW Zoe\u{308}".utf8)).map(\.nameIndex) == [0, 1])
  }

  /// What the matcher should find, looked for name by name at every place.
  private func slowMatches(_ names: [String], _ text: [UInt8]) -> [NameMatcher.Match] {
    var matches: [NameMatcher.Match] = []
    var start = 0
    while start < text.count {
      var best: NameMatcher.Match?
      for (index, name) in names.enumerated() {
        let end = start + name.utf8.count
        guard end <= text.count, text[start..<end].elementsEqual(name.utf8), isBorder(text, start),
          isBorder(text, end), end > best?.range.upperBound ?? start
        else { continue }
        best = .init(nameIndex: index, range: start..<end)
      }
      if let best { matches.append(best) }
      start = best?.range.upperBound ?? start + 1
    }
    return matches
  }

  private func isBorder(_ text: [UInt8], _ offset: Int) -> Bool {
    let isLetter = { (index: Int) in text.indices.contains(index) && text[index] >= 0x41 }
    return !(isLetter(offset - 1) && isLetter(offset))
  }

  @Test("finds what a search name by name finds", arguments: 0..<60)
  func agreesWithASlowSearch(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = ["a", "b", "ab", "ba", "aa"]
    let signs = [" ", "-", " ", "&"]
    func phrase(_ length: Int) -> String {
      (0..<length).map { $0 == 0 ? words[next(5)] : signs[next(4)] + words[next(5)] }.joined()
    }
    let names = Array(Set((0..<12).map { _ in phrase(1 + next(4)) })).sorted()
    let text = Array(phrase(400).utf8)
    #expect(NameMatcher(names).matches(in: text) == slowMatches(names, text))
  }

  @Test(
    "takes other forms of a name where they count",
    arguments: [
      ("Bij Infofolios app", "Infofolios"), ("Fox IT en", "Fox IT"), ("de Fox-IT-app", "Fox-IT"),
      ("via Letsel-Service Centrum", "Letsel-Service Centrum"), ("DASs", nil), ("CISt", nil),
      ("Letsel -- Service Centrum", "Letsel -- Service Centrum"),
    ])
  func takesForms(text: String, expected: String?) {
    let matcher = NameMatcher(
      ["Infofolio", "Fox-IT", "Letsel Service Centrum", "DAS", "CIS"], takingForms: true)
    let bytes = Array(text.utf8)
    let found = matcher.matches(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(found == (expected.map { [$0] } ?? []))
  }
}
