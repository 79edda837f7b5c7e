import Checks
import Diagnostics
import Files
import Statements
import TestSupport
import Testing

@testable import Site

@Suite("The folder of templates")
struct TemplateFolderTests {
  /// A copy of the project's site, in a folder of its own.
  private func folder() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    return folder
  }

  /// What the site in `folder` is found to have wrong in its templates.
  private func findings(in folder: TemporaryDirectory) throws -> [String] {
    let folders = SiteFolders(
      content: folder.path + "/content", templates: folder.path + "/templates")
    let site = try SiteLoader(
      folders: folders, jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    return site.templates.diagnostics.map { finding in
      let path = site.sources[finding.range.file].path.dropFirst(folders.templates.utf8.count + 1)
      return "\(path): \(finding.severity) \(finding.code)"
    }
  }

  @Test("of the project holds no template that nothing uses")
  func usesAll() throws {
    #expect(try findings(in: folder()) == [])
  }

  @Test("tells of a partial that no page includes, as a warning")
  func unused() throws {
    let folder = try folder()
    try folder.write("<p>Oud</p>\n", to: "templates/partials/oud.mustache")
    #expect(try findings(in: folder) == ["partials/oud.mustache: warning template-unused"])
  }

  @Test("of the project tells every key that a reader is to be told")
  func tellsEveryKey() throws {
    let folder = try folder()
    let folders = SiteFolders(
      content: folder.path + "/content", templates: folder.path + "/templates")
    let site = try SiteLoader(
      folders: folders, jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    #expect(site.templates.told(calling: Set(DirectiveName.allCases)) == .all)
    // What a datum is explained to be stands in the part '::gegevens' alone.
    #expect(site.templates.told(calling: [.parties]) != .all)
  }

  @Test(
    "does not tell of a value for want of a part whose page is missing and linked to",
    arguments: [(true, false), (false, true)])
  func missingPage(isRemoved: Bool, isTold: Bool) throws {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("Tests/Fixtures/volledig/content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    if isRemoved {
      try folder.remove("content/gegevens.md")
    } else {
      try folder.replace("::gegevens\n", with: "", in: "content/gegevens.md")
    }
    let folders = SiteFolders(
      content: folder.path + "/content", templates: folder.path + "/templates")
    let site = try SiteLoader(
      folders: folders, jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    #expect(Review.findings(in: site.subject).contains { $0.code == "value-untold" } == isTold)
  }

  @Test(
    "tells of a value that no template shows, as an error where the AVG wants it told",
    arguments: [
      ("{{#rol}}<div><dt>Rol</dt><dd class=\"zin\">{{tekst}}</dd></div>{{/rol}}", "value-untold"),
      ("{{> partials/voorwaarderijen}}", "avg-untold"),
    ])
  func untold(line: String, code: String) throws {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("Tests/Fixtures/volledig/content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    try folder.replace(line, with: "", in: "templates/partials/partijpaneel.mustache")
    if code == "avg-untold" {
      try folder.replace(line, with: "", in: "templates/partials/momentpaneel.mustache")
      try folder.remove("templates/partials/voorwaarderijen.mustache")
    }
    let folders = SiteFolders(
      content: folder.path + "/content", templates: folder.path + "/templates")
    let site = try SiteLoader(
      folders: folders, jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    let codes = SiteReview(site, jobs: 2).report.diagnostics.map(\.code)
    #expect(Set(codes).isSuperset(of: [code]))
  }

  @Test(
    "tells once of what a merge or a paste left in a template or an asset",
    arguments: [
      ("templates/pagina.mustache", "<<<<<<< HEAD\n\n=======\n<p>b</p>\n>>>>>>> x\n"),
      ("templates/assets/stijl.css", "<<<<<<< HEAD\n\n=======\nb {}\n>>>>>>> x\n"),
      ("templates/partials/kop.mustache", "{{! be\u{200B}l }}\n"),
    ])
  func leftovers(path: String, text: String) throws {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("Tests/Fixtures/volledig/content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    try folder.write(try folder.read(path) + text, to: path)
    let folders = SiteFolders(
      content: folder.path + "/content", templates: folder.path + "/templates")
    let site = try SiteLoader(
      folders: folders, jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    let code = text.contains("<<<<<<<") ? "merge-conflict" : "character-unseen"
    #expect(site.diagnostics.filter { $0.severity == .error }.map(\.code) == [code])
  }

  @Test("tells of a misspelt include only that it is not there")
  func misspelt() throws {
    let folder = try folder()
    try folder.replace(
      "{{> partials/voet}}", with: "{{> partials/voeten}}", in: "templates/basis.mustache")
    let codes = try findings(in: folder).map { $0.split(separator: " ").last }
    #expect(!codes.isEmpty && codes.allSatisfy { $0 == "template-partial-missing" })
  }

  @Test("tells of an asset at the address of a page, or of the colours", arguments: [true, false])
  func taken(isPage: Bool) throws {
    let folder = try folder()
    let name = isPage ? "assets/index.html" : "assets/kleuren.css"
    try folder.write("p {}\n", to: "templates/" + name)
    try folder.write("---\ntitel: Bestanden\n---\n\nTekst.\n", to: "content/assets.md")
    let folders = SiteFolders(
      content: folder.path + "/content", templates: folder.path + "/templates")
    let site = try SiteLoader(
      folders: folders, jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    let found = site.diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.code) == ["address-taken"])
    let finding = try #require(found.first)
    #expect(site.sources[finding.range.file].path == folder.path + "/templates/" + name)
    let other = finding.notes.first?.range.map { site.sources[$0.file].path }
    #expect(other == (isPage ? folder.path + "/content/assets.md" : nil))
  }

  @Test("leaves assets alone that stand beside the pages and the colours")
  func free() throws {
    let folder = try folder()
    for name in ["Kleuren.css", "kleuren.css.map", "gegevens/index.html", "index.htm"] {
      try folder.write("p {}\n", to: "templates/assets/" + name)
    }
    try folder.write("---\ntitel: Bestanden\n---\n\nTekst.\n", to: "content/assets.md")
    let folders = SiteFolders(
      content: folder.path + "/content", templates: folder.path + "/templates")
    let site = try SiteLoader(
      folders: folders, jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    #expect(site.diagnostics.filter { $0.severity == .error }.map(\.code) == [])
  }
}
