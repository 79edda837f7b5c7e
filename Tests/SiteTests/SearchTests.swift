import Checks
import Claims
import Diagnostics
import Files
import Foundation
import Statements
import TestSupport
import Testing

@testable import Site

@Suite("What can be searched for")
struct SearchTests {
  private func site(_ folder: TemporaryDirectory) throws -> LoadedSite {
    try SiteLoader(
      folders: SiteFolders(
        content: folder.url.appendingPathComponent("content").path,
        templates: Repository.file("templates").path), jobs: 2,
      today: CalendarDate(daysSince1970: 20_780)
    ).load()
  }

  private func small() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("Tests/Fixtures/klein/content"), to: "content")
    return folder
  }

  @Test("has every name, other name and word of the statement")
  func hasEverything() throws {
    let site = try site(small())
    let index = SearchIndex(site)
    let words = Set(index.entries.flatMap { [$0.name] + $0.words })
    for party in site.statement.parties { #expect(words.isSuperset(of: party.names)) }
    for moment in site.statement.moments { #expect(words.contains(moment.name.value)) }
    let listed = index.letters.flatMap { letter in letter.entries.map { (letter.letter, $0.name) } }
    #expect(listed.count == index.entries.count)
    #expect(listed.map(\.0) == listed.map(\.0).sorted())
  }

  @Test("leads to a page and not to a place in it where the page does not call for the part")
  func hasNoAnchor() throws {
    let folder = try small()
    let before = SearchIndex(try site(folder)).entries.filter { $0.kind == .dataCategory }
    #expect(!before.isEmpty && before.allSatisfy { $0.anchor != nil })
    try folder.replace("::gegevens\n", with: "", in: "content/gegevens.md")
    let after = SearchIndex(try site(folder)).entries.filter { $0.kind == .dataCategory }
    #expect(after.map(\.name) == before.map(\.name))
    #expect(after.allSatisfy { $0.anchor == nil })
  }

  @Test("stays under 30 kB with a hundred parties")
  func staysSmall() throws {
    let folder = try small()
    let parties = (0..<100).map { number in
      """
      partij-\(number):
        naam: Een partij met een naam \(number)
        voluit: Stichting Een Partij Met Een Naam \(number)
        zoekwoorden: [eerste woord \(number), tweede woord, derde]
        soort: organisatie
        waarvoor: "We delen gegevens met deze partij."
      """
    }
    let path = folder.url.appendingPathComponent("content/data/partijen.yaml")
    try Data(parties.joined(separator: "\n").utf8).write(to: path)
    let file = SearchIndex(try site(folder)).file
    #expect(file.bytes.count < 30_000, "\(file.bytes.count) bytes")
    #expect(file.bytes.count > 10_000)
  }

  @Test("keeps the address of the page for itself")
  func keepsItsAddress() throws {
    let folder = try small()
    let path = folder.url.appendingPathComponent("content/zoeken.md")
    try Data("---\ntitel: Zoeken\n---\n\nHier kun je zoeken in de site.\n".utf8).write(to: path)
    let site = try site(folder)
    let taken = site.diagnostics.filter { $0.code == "address-taken" }
    #expect(taken.count == 1)
    #expect(taken.first?.severity == .error)
    #expect(taken.first?.summary.dutch.contains("zoekpagina") == true)
  }
}

@Suite("A name within a sentence")
struct SmallLetterTests {
  @Test(
    "has a small letter, unless its first word is in capitals",
    arguments: [
      ("Banken", "banken"), ("BSN", "BSN"), ("E-mailadres", "e-mailadres"), ("IJsjes", "IJsjes"),
      ("A4-formulier", "A4-formulier"), ("Écht", "écht"), ("", ""), ("X", "X"), ("naam", "naam"),
    ])
  func small(name: String, expected: String) {
    #expect(name.withSmallLetter == expected)
  }
}

@Suite("The headings of a part")
struct HeadingLevelTests {
  @Test(
    "come one level below the heading above them",
    arguments: [
      ("<h2 id=\"a\">A</h2><h3>B</h3>", 1, "<h2 id=\"a\">A</h2><h3>B</h3>"),
      ("<h2>A</h2><h3>B</h3>", 2, "<h3>A</h3><h4>B</h4>"),
      ("<h3>A</h3><h4>B</h4>", 1, "<h2>A</h2><h3>B</h3>"),
      ("<h2>A</h2><h6>B</h6>", 3, "<h4>A</h4><h6>B</h6>"),
      ("<p>Geen kop</p><hr>", 2, "<p>Geen kop</p><hr>"), ("<h", 2, "<h"), ("", 2, ""),
    ])
  func settle(html: String, above: Int, expected: String) {
    var bytes = Array("<h5>Blijft</h5>".utf8)
    let start = bytes.count
    bytes += Array(html.utf8)
    HeadingLevels.settle(&bytes, from: start, below: above)
    #expect(String(decoding: bytes, as: UTF8.self) == "<h5>Blijft</h5>" + expected)
  }
}

@Suite("A letter")
struct LetterTests {
  private static let parties = """
    cz: {naam: CZ, voluit: CZ Groep, soort: organisatie, waarvoor: x, vraag_bij: cz, heeft: [bsn, adres]}
    post: {naam: Post, soort: organisatie, waarvoor: x, vraag_bij: post, rol: verwerker}
    oud: {naam: Oud, soort: organisatie, waarvoor: x, vraag_bij: oud, vervallen: {sinds: 2025-01-01}}
    ons: {naam: Ander, soort: categorie, waarvoor: x, vraag_bij: ons}
    """

  private func letters(_ right: PersonalRight) -> [Letter] {
    let small = SmallStatement(
      parties: Self.parties, moments: "kopen: {naam: Je iets verkopen, uitwisselingen: [{met: cz}]}"
    )
    return Letter.all(right, small.statement, small.index.claims)
  }

  @Test("goes to the organisation and to whom is to be asked, never to a processor")
  func goesToWhomIsAsked() {
    #expect(letters(.access).map(\.party) == [nil, 0])
    #expect(letters(.withdrawal).map(\.party) == [nil])
    #expect(letters(.contesting).map(\.party) == [nil])
  }

  @Test("is filled in from the claims")
  func isFilledIn() throws {
    let letters = letters(.access)
    let ours = try #require(letters.first).paragraphs.map { $0.plain() }.joined(separator: "\n")
    #expect(ours.contains("Het gaat mij in elk geval om deze momenten: mijn iets verkopen."))
    #expect(ours.contains("Uw verklaring geeft geen naam bij: ander. Wie"))
    #expect(ours.contains("binnen één maand") && ours.contains("C-154/21"))
    let theirs = try #require(letters.last).paragraphs.map { $0.plain() }.joined(separator: "\n")
    #expect(theirs.contains("Het gaat mij in elk geval om deze gegevens: BSN en adres."))
  }

  @Test("opens in a mail program as it is printed", arguments: PersonalRight.allCases)
  func opensAsItIsPrinted(right: PersonalRight) throws {
    for letter in letters(right) {
      let address = letter.mailAddress(to: "vraag@huis.example")
      let parts = try #require(URLComponents(string: address))
      #expect(parts.scheme == "mailto" && parts.path == "vraag@huis.example")
      let items = parts.queryItems ?? []
      #expect(items.first { $0.name == "subject" }?.value == letter.subject)
      #expect(
        items.first { $0.name == "body" }?.value
          == letter.paragraphs.map { $0.plain("\r\n") }.joined(separator: "\r\n\r\n"))
      #expect(address.utf8.count < 2_000, "\(right): \(address.utf8.count)")
    }
    #expect(letters(right)[0].mailAddress(to: nil).hasPrefix("mailto:?subject="))
  }
}
