import Checks
import Diagnostics
import Testing

@Suite("Allowances")
struct AllowanceTests {
  /// A party that occurs nowhere, so that `party-unused` is found at its id.
  private let unused = "rdw: {naam: RDW, soort: organisatie, waarvoor: Kentekens.}\n"

  private func site(_ parties: String) -> SmallSite {
    var site = SmallSite(["partijen/rdw.md": "RDW weet van wie een auto is.\n"])
    site.files["data/partijen.yaml", default: ""] += "\n" + parties
    return site
  }

  @Test("take a finding away in the data, and are counted")
  func inData() {
    #expect(site(unused).findings(["party-unused"]).count == 1)
    let report = site("# helder: sta-toe party-unused \"komt in 2027\"\n" + unused).report()
    #expect(report.diagnostics.map(\.code) == [])
    #expect(report.allowed == 1)
    #expect(report.countPhrase.dutch == "geen fouten (1 toegestaan)")
  }

  @Test("take a finding away in the block of a text that they stand before")
  func inText() {
    let text = "We verstrekken het aan iedereen."
    let site = SmallSite([
      "index.md": "<!-- helder: sta-toe word-hard \"uit de wet\" -->\n\(text)\n\n\(text)\n"
    ])
    #expect(site.findings(["word-hard"]).map(\.words) == ["verstrekken"])
    let report = site.report()
    #expect(report.suppressed.map(\.diagnostic.code) == ["word-hard"])
    #expect(report.suppressed.map(\.suppression.reason) == ["uit de wet"])
    var trusted = site
    trusted.options.ignoresAllowances = true
    // The word is told once, with its other place.
    #expect(trusted.findings(["word-hard", "allowance-unused"]).count == 1)
    #expect(trusted.report().diagnostics.first { $0.code == "word-hard" }?.notes.count == 2)
    #expect(trusted.report().allowed == 0)
  }

  @Test("may stand above what holds others, and each that covers a finding is of use")
  func nested() {
    let text = """
      # helder: sta-toe party-unused "buiten"
      # helder: sta-toe party-unused "ook buiten"
      rdw:
        naam: RDW
        # helder: sta-toe party-unused "binnen"
        soort: organisatie
        waarvoor: Kentekens.
      """
    let report = site(text).report()
    #expect(report.suppressed.map(\.suppression.reason) == ["buiten"])
    #expect(report.diagnostics.map(\.code) == ["allowance-unused"])
    let list = """
      rdw:
        naam: RDW
        soort: organisatie
        waarvoor: Kentekens.
        ook_bekend_als:
        # helder: sta-toe party-unused "een lijst op de plaats van haar sleutel"
        - A

        - B
      """
    #expect(
      site(list).report().diagnostics.map(\.code).sorted() == ["allowance-unused", "party-unused"])
  }

  @Test(
    "that allow nothing are reported",
    arguments: [
      ("«# helder: sta-toe party-unused \"x\"»\n", "allowance-unused"),
      ("# helder: sta-toe «party-unusd» \"x\"\n", "check-unknown"),
      ("# helder: sta-toe «reference-unknown» \"x\"\n", "allowance-refused"),
    ])
  func unused(comment: String, code: String) {
    let site = SmallSite(["data/producten.yaml": comment + "zorg: {naam: Zorg}\n"])
    #expect(site.findings() == site.marked(code))
  }

  @Test("can't take away a finding of a kind of judgements that is a fact")
  func factOfAJudgement() {
    var files = SmallSite().files
    files["data/partijen.yaml"] = """
      cis: {naam: CIS, soort: organisatie, waarvoor: Tegen fraude., krijgt: [adres]}
      das: {naam: DAS, soort: organisatie, waarvoor: Rechtsbijstand., krijgt_niet: [adres]}
      """
    files["data/momenten.yaml"] = """
      schade:
        naam: Schade melden
        uitwisselingen:
          - met: cis
          # helder: sta-toe claim-contradiction "mag wel"
          - met: das
            richting: naar
            gegevens: [adres]
      """
    #expect(
      SmallSite(files).findings().map(\.code) == ["allowance-refused", "claim-contradiction"])
    files["site.yaml", default: ""] += "\ncontroles: {claim-contradiction: uit}\n"
    #expect(SmallSite(files).findings(["claim-contradiction"]).count == 1)
  }

  @Test("are not alone: settings of judgements hold, with the reason beside or above them")
  func settings() {
    func report(_ settings: String, _ options: ReviewOptions = ReviewOptions()) -> Report {
      var site = site(unused)
      site.files["site.yaml", default: ""] += "\ncontroles:\n\(settings)"
      site.options = options
      return site.report()
    }
    let off = report("  party-unused: uit # komt in 2027\n")
    #expect(off.diagnostics.isEmpty)
    #expect(off.switchedOff == 1)
    #expect(off.suppressed.map(\.suppression.reason) == ["komt in 2027"])
    let lowered = report("  # komt\n  # in 2027\n  party-unused: melding\n")
    #expect(lowered.diagnostics.map(\.severity) == [.note])
    #expect(lowered.lowered.map(\.reason) == ["komt in 2027"])
    #expect(lowered.lowered.map(\.means) == [.setting(.note)])
    let raised = report("  party-unused: fout\n")
    #expect(raised.diagnostics.map(\.severity) == [.error])
    #expect(raised.lowered.isEmpty)
    let ignored = report("  party-unused: uit\n", ReviewOptions(ignoresSettings: true))
    #expect(ignored.diagnostics.map(\.severity) == [.warning])
    #expect(ignored.lowered.isEmpty)
  }

  @Test("of what only the rendered pages show are not judged before those are checked")
  func unjudged() {
    let site = SmallSite([
      "index.md": "<!-- helder: sta-toe page-unreachable \"komt nog\" -->\n[weg](weg.md)\n"
    ])
    #expect(site.findings() == [])
  }

  @Test(
    "in the data that can't be read are reported where they go wrong",
    arguments: [
      "# «helder: sta-toe party-unused»\n", "# helder: sta-toe party-unused «reden»\n",
      "# helder: «toestaan» party-unused \"x\"\n", "x: y «# helder: sta-toe party-unused \"x\"»\n",
    ])
  func malformed(comment: String) {
    let site = SmallSite(["data/producten.yaml": "zorg:\n  naam: Zorg\n\(comment)"])
    #expect(site.findings(["allowance-malformed"]) == site.marked("allowance-malformed"))
    #expect(!site.marked("allowance-malformed").isEmpty)
  }

  @Test("with nothing after them are reported")
  func nothingAfter() {
    let site = SmallSite([
      "data/producten.yaml": "zorg: {naam: Zorg}\n«# helder: sta-toe party-unused \"x\"»\n\n# ja\n"
    ])
    #expect(site.findings() == site.marked("allowance-malformed"))
  }

  @Test("hold for an entry with all that is indented under it, and no further")
  func covered() {
    let parties = """
      rdw:
        naam: RDW
        soort: organisatie
        waarvoor: Kentekens.
        # helder: sta-toe address-insecure "volgt"
        ook_bekend_als:
        - Rijksdienst

        website: «http://rdw.example/»
      # helder: sta-toe address-insecure "volgt"
      bron:
        naam: Bron
        soort: bron

        waarvoor: Een bron.
        website: http://bron.example/
      """
    let site = site(parties)
    #expect(site.findings(["address-insecure"]) == site.marked("address-insecure"))
    #expect(site.report().allowed == 1)
  }
}
