import Foundation
import Statements
import TestSupport
import Testing

@testable import Checks

@Suite("The accent colours")
struct ContrastTests {
  private func site(_ colours: String) -> SmallSite {
    SmallSite([
      "site.yaml": """
      organisatie: {naam: Huis B.V.}
      site: {titel: Met wie delen we?, adres: "https://huis.example/", kleuren: {\(colours)}}
      verklaring: {soort: onderdeel, hoofdverklaring: "https://huis.example/p"}
      """
    ])
  }

  @Test(
    "stand out against the page",
    arguments: [
      "accent: \"#0f4c5c\"", "accent: «\"#ffcc00\"»", "accent_donker: \"#8fcbd9\"",
      "accent_donker: «\"#0f4c5c\"»", "accent: «\"#fff\"», accent_donker: «\"#000\"»",
      "accent: \"#000\", accent_donker: \"#fff\"", "accent: «\"#777777\"»",
    ])
  func standOut(colours: String) {
    let site = site(colours)
    #expect(site.findings() == site.marked("colour-contrast"))
  }

  @Test(
    "are compared as WCAG says",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478), ("#767676", "#ffffff", 4.542),
      ("#0000ff", "#ffffff", 8.592), ("#ff0000", "#00ff00", 2.914), ("#123456", "#123456", 1),
    ])
  func ratios(one: String, other: String, ratio: Double) throws {
    let first = try #require(Colour(one))
    let second = try #require(Colour(other))
    #expect(abs(Contrast.ratio(first, second) - ratio) < 0.001)
    #expect(Contrast.ratio(first, second) == Contrast.ratio(second, first))
  }

  @Test("are held against the backgrounds of the style")
  func backgrounds() throws {
    let style = try String(
      contentsOf: Repository.file("templates/assets/stijl.css"), encoding: .utf8)
    for colour in EveryAccentStandsOut.lightBackgrounds + EveryAccentStandsOut.darkBackgrounds {
      let short = colour == "#ffffff" ? "#fff" : colour
      #expect(style.contains(": \(short);"), "\(colour)")
    }
  }
}
