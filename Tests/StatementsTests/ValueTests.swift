import Testing

@testable import Statements

@Suite("A value")
struct ValueTests {
  @Test(
    "that is a duration is shown in Dutch",
    arguments: [
      ("P7Y", "7 jaar"), ("P1M", "1 maand"), ("P1Y6M", "1 jaar en 6 maanden"), ("P2W", "2 weken"),
      ("P1Y2M3D", "1 jaar, 2 maanden en 3 dagen"), ("zolang je klant bent", "zolang je klant bent"),
      ("Per jaar bekeken", "Per jaar bekeken"), ("per jaar", "per jaar"), ("2 jr", "2 jr"),
      ("pt", "pt"),
    ])
  func showsDurations(text: String, words: String) {
    #expect(RetentionPeriod(text)?.words == words)
  }

  @Test(
    "that looks like a duration and is none is refused",
    arguments: [
      "P7", "P7X", "P1M1Y", "PT5H", "P99999999999999999999Y", "p7y", "7Y", "10m", "7", "P0Y",
      "P1Y0M",
    ])
  func refusesDurations(text: String) {
    #expect(RetentionPeriod(text) == nil)
  }

  @Test(
    "that is meant for a duration is told as it should be",
    arguments: [("7", "7 jaar"), ("p7y", "P7Y"), ("7Y", "P7Y"), ("1y6m", "P1Y6M"), ("0", nil)])
  func tellsDurations(text: String, meant: String?) {
    #expect(RetentionPeriod.meant(by: text) == meant)
  }

  @Test(
    "that is no day of the calendar is refused",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "0000-01-01", "2026-04-31", "١٢٣٤-٠١-٠١",
    ])
  func refusesDates(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    "that is a day is counted from 1970",
    arguments: [
      (0, "1970-01-01"), (-1, "1969-12-31"), (20_780, "2026-11-23"), (11_016, "2000-02-29"),
      (-719_162, "0001-01-01"), (2_932_896, "9999-12-31"), (Int.max, "9999-12-31"),
      (Int.min, "0001-01-01"),
    ])
  func countsDays(days: Int, date: String) {
    #expect(CalendarDate(daysSince1970: days).iso8601 == date)
  }

  @Test(
    "that is a day some months later stays within its month",
    arguments: [
      ("2026-11-23", 12, "2027-11-23"), ("2024-02-29", 12, "2025-02-28"),
      ("2026-01-31", 1, "2026-02-28"), ("2026-12-01", 1, "2027-01-01"),
      ("2026-11-30", 3, "2027-02-28"), ("9999-12-31", 1200, "9999-12-31"),
    ])
  func addsMonths(date: String, months: Int, later: String) {
    #expect(CalendarDate(date)?.adding(months: months).iso8601 == later)
  }

  @Test(
    "that is a review interval counts months",
    arguments: [("P1Y", 12), ("P6M", 6), ("P1Y6M", 18), ("P100Y", 1200)])
  func readsIntervals(text: String, months: Int) {
    #expect(ReviewInterval(text)?.months == months)
  }

  @Test(
    "that is no review interval is refused",
    arguments: [
      "", "P", "6M", "P6", "P0M", "PM", "P6M1Y", "P6MP", "P1M1M", "P30D", "P101Y", "P٦M",
      "P99999999999999999999M",
    ])
  func refusesIntervals(text: String) {
    #expect(ReviewInterval(text) == nil)
  }

  @Test(
    "that could run a script or hides its host is no address",
    arguments: [
      "javascript:alert(1)", "https://", "https:///pad", "ftp://x.nl", "https://a b.nl",
      "https://x.nl/\"><script>", "https://u@x.nl", "//x.nl", "https://x.nl/\u{202E}gpj",
    ])
  func refusesAddresses(text: String) {
    #expect(!WebAddress.isValid(text))
  }

  @Test(
    "that is an address of the web is accepted", arguments: ["https://x.nl", "HTTP://x.nl/é?a=1#b"])
  func acceptsAddresses(text: String) {
    #expect(WebAddress.isValid(text))
  }

  @Test(
    "that is a name gives an id",
    arguments: [
      ("Zoë & Çelik B.V.", "zoe-celik-b-v"), ("Zoe\u{308}", "zoe"), ("  DAS ", "das"), ("日本", ""),
      ("İstanbul Ğ", "istanbul-g"),
    ])
  func suggestsIdentifiers(name: String, id: String) {
    #expect(Identifier.suggestion(for: name) == id)
  }

  @Test(
    "that is a colour is written in six digits",
    arguments: [("#fff", "#ffffff"), ("#0A5c36", "#0a5c36")])
  func readsColours(text: String, css: String) {
    #expect(Colour(text)?.css == css)
  }

  @Test("that is no colour is refused", arguments: ["fff", "#ff", "#ggg", "#12345", "red", ""])
  func refusesColours(text: String) {
    #expect(Colour(text) == nil)
  }
}
