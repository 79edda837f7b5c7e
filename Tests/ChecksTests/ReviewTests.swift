import Statements
import Testing

@Suite("The last review of a party")
struct ReviewTests {
  private func site(reviewed: String, today: String, verklaring: String = "") throws -> SmallSite {
    var site = SmallSite([
      "site.yaml": """
      organisatie: {naam: Huis B.V.}
      site: {titel: Met wie delen we?, adres: "https://huis.example/"}
      verklaring: {soort: onderdeel, hoofdverklaring: "https://huis.example/p"\(verklaring)}
      """
    ])
    site.files["data/partijen.yaml", default: ""] += "\n  gecontroleerd: \(reviewed)\n"
    site.today = try #require(CalendarDate(today))
    return site
  }

  @Test(
    "is overdue after twelve months",
    arguments: [
      ("2025-11-23", "2026-11-23"), ("«2025-11-22»", "2026-11-23"), ("2026-11-23", "2026-11-23"),
      ("«2024-02-29»", "2025-03-01"), ("2024-02-29", "2025-02-28"),
    ])
  func twelveMonths(reviewed: String, today: String) throws {
    let site = try site(reviewed: reviewed, today: today)
    #expect(site.findings() == site.marked("review-overdue"))
  }

  @Test(
    "is overdue after what the site sets",
    arguments: [
      ("2026-05-23", "P6M"), ("«2026-05-22»", "P6M"), ("2025-01-01", "P2Y"),
      ("«2024-11-22»", "P2Y"),
    ])
  func interval(reviewed: String, interval: String) throws {
    let site = try site(
      reviewed: reviewed, today: "2026-11-23", verklaring: ", controleren_na: \(interval)")
    #expect(site.findings() == site.marked("review-overdue"))
  }

  @Test("does not matter for a party that is retired")
  func retired() throws {
    var site = try site(reviewed: "2020-01-01", today: "2026-11-23")
    site.files["data/partijen.yaml", default: ""] += "  vervallen: {sinds: 2021-01-01}\n"
    site.files["data/momenten.yaml"] = "schade: {naam: Schade, uitwisselingen: [{met: cis}]}\n"
    #expect(site.findings(["review-overdue"]) == [])
  }
}

@Suite("A date that the site tells as a fact")
struct ToldDayTests {
  private func site(_ parties: String, date: String = "2026-11-23") throws -> SmallSite {
    var site = SmallSite([
      "site.yaml": """
      organisatie: {naam: Huis B.V.}
      site: {titel: Met wie delen we?, adres: "https://huis.example/"}
      verklaring: {soort: onderdeel, hoofdverklaring: "https://huis.example/p", datum: \(date)}
      """,
      "data/momenten.yaml": "schade: {naam: Schade, uitwisselingen: [{met: cis}]}\n",
      "momenten/schade.md": "We delen de gegevens van je schade met CIS.\n",
    ])
    site.files["data/partijen.yaml", default: ""] += "\n\(parties)"
    site.today = try #require(CalendarDate("2026-11-23"))
    return site
  }

  @Test(
    "has come",
    arguments: [
      "  gecontroleerd: «3026-01-01»\n  vervallen: {sinds: 2026-11-23}\n",
      "  gecontroleerd: «2026-11-24»\n  vervallen: {sinds: 2020-01-01}\n",
      "  gecontroleerd: 2026-11-23\n  vervallen: {sinds: «2026-11-24»}\n",
      "  gecontroleerd: 2026-11-23\n  vervallen: {sinds: «2099-01-01»}\n",
      "  gecontroleerd: 2026-11-23\n  vervallen: {sinds: 2026-11-23}\n",
    ])
  func hasCome(party: String) throws {
    let site = try site(party)
    #expect(site.findings() == site.marked("date-future"))
  }

  @Test(
    "may be that of the statement, up to a year ahead",
    arguments: ["2026-11-24", "2027-11-23", "«2027-11-24»", "«2099-12-31»", "2016-01-01"])
  func statement(date: String) throws {
    let site = try site("  vervallen: {sinds: 2026-01-01}\n", date: date)
    #expect(site.findings() == site.marked("date-future"))
  }
}
