import Testing

@testable import Diagnostics

@Suite("A finding shown as text")
struct TextRendererTests {
  @Test("looks as the design says")
  func looksAsDesigned() {
    var run = SampleRun()
    let text = String(repeating: "\n", count: 13) + "    - met: «infofolo»\n"
    let places = run.add("content/data/momenten.yaml", text)
    run.diagnostics = [
      Diagnostic(
        .sample("reference-unknown"), at: places[0],
        Phrase(nl: "onbekende partij 'infofolo'", en: "unknown party 'infofolo'"),
        help: Phrase(nl: "bedoelde je 'infofolio'?", en: "did you mean 'infofolio'?"))
    ]
    let dutch = TextRenderer(language: .dutch, color: false).render(run.report)
    #expect(
      dutch == """
        content/data/momenten.yaml:14:12: fout: onbekende partij 'infofolo'  [reference-unknown]
           14 |     - met: infofolo
              |            ^^^^^^^^ bedoelde je 'infofolio'?

        """)
    let english = TextRenderer(language: .english, color: false).render(run.report)
    #expect(english.contains(": error: unknown party 'infofolo'  [reference-unknown]"))
    #expect(english.contains("^^^^^^^^ did you mean 'infofolio'?"))
  }

  /// What is shown for the places marked in `text`: the first is the finding, the others explain.
  private func shown(_ text: String, help: String? = nil, width: Int = 60) -> String {
    var run = SampleRun()
    let places = run.add("a.md", text)
    let notes = places.dropFirst().enumerated().map { index, place in
      Diagnostic.Note(Phrase("plek \(index + 1)"), at: place)
    }
    run.diagnostics = [
      Diagnostic(
        .sample(), at: places[0], Phrase("mis"), help: help.map { Phrase($0) }, notes: notes)
    ]
    let all = TextRenderer(language: .dutch, color: false, width: width).render(run.report)
    return all.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .joined(separator: "\n")
  }

  @Test(
    "has its caret in the right column, whatever stands before it",
    arguments: [
      ("Zoë «xy»", "    ^^"), ("Zoe\u{308} «x»", "    ^"), ("日本語 «x»", "       ^"),
      ("ＡＢ«Ｃ»", "    ^^"), ("👩‍👧 «x»", "   ^"), ("🇳🇱🇧🇪«x»", "    ^"),
      ("👍🏽«👍🏽»", "  ^^"), ("1️⃣❤️«x»", "    ^"), ("한국«x»", "    ^"), ("\t«x»", "    ^"),
      ("ab\t«c\t»d", "    ^^^^"), ("日\t«c»", "    ^"), ("\u{A0}«\u{A0}»x", " ^"),
      ("a\u{200B}«b»", "         ^"), ("\u{1B}[«m»", "  ^"), ("\u{FEFF}«naam»: x", "^^^^"),
      ("naam: x«»", "       ^"), ("«»naam", "^"), ("é«\u{301}»x", "^"),
    ])
  func hasItsCaretRight(text: String, carets: String) throws {
    let lines = shown(text).split(separator: "\n")
    try #require(lines.count == 2)
    #expect(lines[1] == "      | \(carets)")
  }

  @Test("has its help below where it does not fit behind")
  func hasItsHelpBelow() {
    let help = "schrijf hier de naam van een partij die in partijen.yaml staat"
    #expect(
      shown("    - met: «infofolo»", help: help) == """
            1 |     - met: infofolo
              |            ^^^^^^^^
              hulp: schrijf hier de naam van een partij die in
                    partijen.yaml staat

        """)
    #expect(
      shown("«met»", help: "schrijf:\n  met: infofolio") == """
            1 | met
              | ^^^
              hulp: schrijf:
                      met: infofolio

        """)
  }

  @Test("shows a range over a few lines whole, and of a long one the ends")
  func showsSeveralLines() {
    #expect(
      shown("een «twee\n  drie\n\n vier» vijf\n", help: "doe dit") == """
            1 | een twee
              |     ^^^^
            2 |   drie
              |   ^^^^
            3 |
            4 |  vier vijf
              |  ^^^^ doe dit

        """)
    #expect(
      shown("een «twee\n\n\n\n\n  zes» zeven\n") == """
            1 | een twee
              |     ^^^^
          ...
            6 |   zes zeven
              |   ^^^

        """)
    #expect(
      shown("een\n«twee\n»drie\n") == """
            2 | twee
              | ^^^^

        """)
  }

  @Test("shows places near each other in one frame")
  func showsPlacesTogether() {
    #expect(
      shown("naam: «a», «naam»: b\n\n«naam»: c\n\n\n\n«naam»: d", help: "zo") == """
            1 | naam: a, naam: b
              |       ^ zo
              |          ---- plek 1
            2 |
            3 | naam: c
              | ---- plek 2
          ...
            7 | naam: d
              | ---- plek 3

        """)
  }

  @Test("shows a place far away in a frame of its own")
  func showsAFarPlaceApart() {
    let gap = String(repeating: "\n", count: 40)
    #expect(
      shown("«naam»: a\(gap)  «naam»: b") == """
            1 | naam: a
              | ^^^^
           a.md:41:3: plek 1
           41 |   naam: b
              |   ----

        """)
  }

  @Test("cuts a long line around the place")
  func cutsALongLine() {
    let words = String(repeating: "woord ", count: 100_000)
    #expect(
      shown(words + "«fout» " + words + "«nog»", help: "korter") == """
            1 | …ord woord woord woord fout woord woord woord woord…
              |                        ^^^^ korter
            1 | …oord woord woord woord woord woord woord woord nog
              |                                                 ---
              opmerking: plek 1

        """)
    #expect(
      shown("«\(words)»") == """
            1 | woord woord woord woord woord woord woord woord wo…
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        """)
    let kanji = String(repeating: "漢", count: 1000)
    #expect(
      shown(kanji + "«x»" + kanji) == """
            1 | …漢漢漢漢漢漢漢漢漢漢漢漢x漢漢漢漢漢漢漢漢漢漢漢漢…
              |                          ^

        """)
  }

  @Test(
    "shows a place at the end of a file",
    arguments: [
      ("abc«»", 1, "   ^"), ("abc\n«»", 2, "^"), ("«»", 1, "^"), ("abc«\r\n»", 1, "   ^"),
    ])
  func showsTheEnd(text: String, line: Int, caret: String) throws {
    let lines = shown(text).split(separator: "\n")
    try #require(lines.count == 2)
    #expect(lines[0].hasPrefix("    \(line) |"))
    #expect(lines[1] == "      | \(caret)")
  }

  @Test("counts lines beyond 99,999 with a wider gutter")
  func widensTheGutter() {
    let gap = String(repeating: "\n", count: 123_455)
    #expect(
      shown("\(gap)«naam»: a") == """
        123456 | naam: a
               | ^^^^

        """)
  }
}
