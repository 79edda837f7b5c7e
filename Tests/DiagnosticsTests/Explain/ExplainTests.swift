import Testing

@testable import Diagnostics

@Suite("An explanation")
struct ExplainTests {
  private static let kind = DiagnosticKind(
    "claim-contradiction", .error,
    Explanation(
      rule: Phrase(
        nl: "Wat `krijgt_niet` noemt, wordt nergens gegeven.",
        en: "What `krijgt_niet` names is given nowhere."),
      why: Phrase(
        nl: "Een lezer die <hier> leest dat een partij iets *niet* krijgt, moet daarop bouwen.",
        en: "A reader who is told <here> that a party does *not* get something relies on it."),
      wrong: "krijgt_niet: [naam]\ngeeft: [naam]\n", right: "krijgt_niet: [naam]\ngeeft: []",
      source: "AVG, artikel 5 lid 1 onder a"))

  @Test("tells rule, reason, wrong, right and source in a terminal")
  func tellsAll() {
    let text = ExplainRenderer(language: .dutch, color: false, width: 60).render(Self.kind)
    #expect(
      text == """
        claim-contradiction  (fout)

        Wat `krijgt_niet` noemt, wordt nergens gegeven.

        Een lezer die <hier> leest dat een partij iets *niet*
        krijgt, moet daarop bouwen.

        Fout:
            krijgt_niet: [naam]
            geeft: [naam]

        Goed:
            krijgt_niet: [naam]
            geeft: []

        Bron: AVG, artikel 5 lid 1 onder a

        """)
    let english = ExplainRenderer(language: .english, color: true).render(Self.kind)
    #expect(english.contains("(\u{1B}[1;31merror\u{1B}[0m)"))
    #expect(english.contains("Wrong:") && english.contains("Source: AVG"))
  }

  @Test("leaves out what there is not")
  func leavesOut() {
    let kind = DiagnosticKind("x", .note, Explanation(rule: Phrase("Regel."), why: Phrase("Zo.")))
    let text = ExplainRenderer(language: .dutch, color: false).render(kind)
    #expect(text == "x  (melding)\n\nRegel.\n\nZo.\n")
  }

  @Test("stands in the reference page, with its Markdown made harmless")
  func standsInTheReference() {
    let page = ReferenceRenderer(language: .dutch).render([
      .init(Phrase(nl: "Gegevens", en: "Data"), [Self.kind]), .init(Phrase("Leeg"), []),
    ])
    #expect(page.hasPrefix("# De controles\n\n"))
    #expect(
      page.hasSuffix(
        """

        ## Gegevens

        | code | ernst | regel |
        | --- | --- | --- |
        | [`claim-contradiction`](#claim-contradiction) | fout | \
        Wat `krijgt_niet` noemt, wordt nergens gegeven. |

        ### `claim-contradiction`

        **Wat `krijgt_niet` noemt, wordt nergens gegeven.** (fout)

        Een lezer die \\<hier> leest dat een partij iets \\*niet\\* krijgt, moet daarop bouwen.

        Fout:

        ```text
        krijgt_niet: [naam]
        geeft: [naam]
        ```

        Goed:

        ```text
        krijgt_niet: [naam]
        geeft: []
        ```

        Bron: AVG, artikel 5 lid 1 onder a

        """))
    #expect(!page.contains("Leeg"))
  }

  @Test(
    "escapes what is not code",
    arguments: [
      ("a `b|*c` d|e", "a `b\\|*c` d\\|e"), ("een ` los", "een \\` los"), ("a\nb", "a b"),
      ("[x](y)", "\\[x\\](y)"),
    ])
  func escapes(text: String, cell: String) {
    #expect(ReferenceRenderer.escaped(text, inCell: true) == cell)
  }

  @Test("has a fence longer than any in the example")
  func hasALongerFence() {
    let kind = DiagnosticKind(
      "x", .note, Explanation(rule: Phrase("r"), why: Phrase("w"), wrong: "````\nx"))
    #expect(
      ReferenceRenderer(language: .english).body(of: kind).contains("\n`````text\n````\nx\n`````\n")
    )
  }

  @Test(
    "is found by its code, or the nearest one is named",
    arguments: [
      ("claim-contradiction", "claim-contradiction", nil),
      ("Claim_Contradiction", "claim-contradiction", nil),
      ("claim-contradicton", nil, "claim-contradiction"), ("reference", nil, "reference-unknown"),
      ("unknown", nil, "reference-unknown"), ("zzz", nil, nil), ("", nil, nil),
    ] as [(String, String?, String?)])
  func isFound(code: String, found: String?, nearest: String?) {
    let kinds: [DiagnosticKind] = [Self.kind, .sample("reference-unknown"), .sample("link-broken")]
    #expect(kinds.kind(coded: code)?.code == found)
    if found == nil { #expect(kinds.nearestCode(to: code) == nearest) }
  }
}
