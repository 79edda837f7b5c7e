import Testing

@testable import Picture

@Suite("A label")
struct LabelTests {
  @Test(
    "breaks where a reader would",
    arguments: [
      ("DAS", ["DAS"]),
      ("Stichting Centraal Informatie Systeem", ["Stichting Centraal", "Informatie Systeem"]),
      ("Kredietwaardigheidsonderzoeksbureau", ["Kredietwaardigheids-", "onderzoeksbureau"]),
      ("Rechts\u{AD}bijstand\u{AD}verzekeraars", ["Rechtsbijstand-", "verzekeraars"]),
      ("Autoschade-expertisediensten", ["Autoschade-", "expertisediensten"]),
      ("Soft\u{AD}hyphen", ["Softhyphen"]),
      ("Bank\u{A0}van\u{A0}de\u{A0}lage landen", ["Bank\u{A0}van\u{A0}de\u{A0}lage", "landen"]),
      ("  veel \t\r\n  wit  ", ["veel wit"]),
      ("株式会社東京海上日動火災保険", ["株式会社東京海上日動火", "災保険"]),
      ("", [""]),
    ])
  func lines(name: String, lines: [String]) {
    #expect(Label(name, limit: 1_150).lines == lines)
  }

  @Test("keeps every line within its limit", arguments: Samples.hardNames, [200, 1_150])
  func width(name: String, limit: Int) {
    let label = Label(name, limit: limit)
    for line in label.lines {
      let width = line.reduce(0) { $0 + TextWidth.width(of: $1) }
      #expect(width <= label.width)
      #expect(width <= limit || line.count <= 2)
    }
  }

  @Test(
    "of plain text is what it is with a mark in it that does not show",
    arguments: [
      "DAS", "Stichting Centraal", "Auto-expert / schade", "A  B", " A", "A ", "a\u{7F}b", "~!@#$%",
      "Een naam die te lang is voor een regel",
    ])
  func plain(name: String) {
    let (label, marked) = (Label(name, limit: 1_150), Label(name + "\u{200B}", limit: 1_150))
    #expect(label.lines == marked.lines)
    #expect(label.width == marked.width)
    #expect(label.isRightToLeft == marked.isRightToLeft)
  }

  @Test("loses no visible character", arguments: Samples.hardNames.prefix(10))
  func complete(name: String) {
    let shown = Label(name, limit: 1_150).lines.joined()
    func letters(_ text: String) -> String { text.filter { $0 != "-" && $0 != " " } }
    #expect(letters(shown) == letters(name))
  }

  @Test("drops what cannot be shown or turns the text round")
  func hostile() {
    #expect(Label("\u{0}A\u{1B}\u{202E}B\u{2066}C\u{FFFE}\u{FEFF}", limit: 1_150).lines == ["ABC"])
    let stacked = Label("Z" + String(repeating: "\u{334}", count: 50), limit: 1_150)
    #expect(stacked.lines[0].unicodeScalars.count == 5)
  }

  @Test(
    "knows what is written from right to left",
    arguments: [
      ("شركة DAS", true), ("בנק", true), ("123 בנק", true), ("DAS شركة", false), ("123", false),
      ("東京", false),
    ])
  func direction(name: String, isRightToLeft: Bool) {
    #expect(Label(name, limit: 1_150).isRightToLeft == isRightToLeft)
  }
}
