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
    let link = "[de partij](partij:weg)"
    let site = SmallSite([
      "index.md": "<!-- helder: sta-toe reference-unknown \"komt nog\" -->\n\(link)\n\n\(link)\n"
    ])
    #expect(site.findings(["reference-unknown"]).map(\.words) == ["partij:weg"])
    #expect(site.report().allowed == 1)
  }

  @Test(
    "that allow nothing are reported",
    arguments: [
      "«# helder: sta-toe party-unused \"x\"»\n", "# helder: sta-toe «party-unusd» \"x\"\n",
      "# helder: sta-toe «raw-html» \"x\"\n",
    ])
  func unused(comment: String) {
    let site = SmallSite(["data/producten.yaml": comment + "zorg: {naam: Zorg}\n"])
    #expect(site.findings() == site.marked("allowance-unused"))
  }

  @Test("of what only the rendered pages show are not judged before those are checked")
  func unjudged() {
    let site = SmallSite([
      "index.md": "<!-- helder: sta-toe link-broken \"komt nog\" -->\n[weg](weg.md)\n"
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
        # helder: sta-toe reference-unknown "volgt"
        krijgt:
        - kenteken

        - chassis
        krijgt_niet: [«naam»]
      """
    let site = site(parties)
    #expect(site.findings(["reference-unknown"]) == site.marked("reference-unknown"))
    #expect(site.report().allowed == 2)
  }
}
