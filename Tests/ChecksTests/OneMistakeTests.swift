import Diagnostics
import Testing

/// One mistake is one finding: what only follows from it is not reported besides.
@Suite("One mistake is found once")
struct OneMistakeTests {
  private static let moment = "data/momenten.yaml"
  private static let parties = "data/partijen.yaml"

  private func expectMarked(_ code: String, in files: [String: String]) {
    let site = SmallSite(files)
    #expect(site.marked(code).count == 1)
    #expect(site.findings() == site.marked(code))
  }

  @Test("for a party that was taken out of the data, with the other places as notes")
  func removedParty() throws {
    let files = [
      Self.parties: "cis: {naam: CIS, soort: organisatie, waarvoor: Tegen fraude.}\n",
      Self.moment: "schade: {naam: S, uitwisselingen: [{met: cis}, {met: «das»}]}\n",
      "momenten/schade.md": "We delen je schade met CIS en [je advocaat](partij:das).\n",
    ]
    expectMarked("reference-unknown", in: files)
    let finding = try #require(SmallSite(files).report().diagnostics.first)
    #expect(finding.notes.map(\.message.dutch) == ["nog 1 keer", "en hier"])
  }

  @Test("for a moment that was taken out of the data")
  func removedMoment() {
    expectMarked(
      "reference-unknown",
      in: [
        Self.moment: "verlengen: {naam: Verlengen, intern: ja}\n",
        "index.md": "---\ntitel: Begin\n---\nLees over [een schade](«moment:schade»).\n",
        "momenten/verlengen.md": "We rekenen zelf je premie uit.\n",
      ])
  }

  @Test("for a reference that is misspelt twice, with the other place as a note")
  func misspeltTwice() throws {
    let files = [
      Self.moment: "schade: {naam: S, uitwisselingen: [{met: «ciss»}, {met: das}]}\n",
      "momenten/schade.md": "We delen het met [CIS](partij:ciss) en DAS.\n",
    ]
    expectMarked("reference-unknown", in: files)
    let finding = try #require(SmallSite(files).report().diagnostics.first)
    #expect(finding.notes.map(\.message.dutch) == ["nog 1 keer", "en hier"])
  }

  @Test(
    "for what could not be read whole",
    arguments: [
      (
        parties,
        "cis: {naam: CIS, soort: organisatie, waarvoor: x}\n"
          + "das: {«nam»: DAS, soort: organisatie, waarvoor: x}\n", "key-unknown"
      ),
      (moment, "schade: {naam: S, «uitwisseling»: [{met: cis}, {met: das}]}\n", "key-unknown"),
      (moment, "schade: {naam: S, uitwisselingen: [{met: cis}, «{»waarvoor: x}]}\n", "key-missing"),
      (moment, "schade:\n  naam: S\n  intern: «yes»\n", "value-invalid"),
    ])
  func incomplete(path: String, text: String, code: String) {
    expectMarked(code, in: [path: text])
  }
}
