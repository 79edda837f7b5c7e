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

  @Test("tells of a misspelt include only that it is not there")
  func misspelt() throws {
    let folder = try folder()
    try folder.replace(
      "{{> partials/voet}}", with: "{{> partials/voeten}}", in: "templates/basis.mustache")
    let codes = try findings(in: folder).map { $0.split(separator: " ").last }
    #expect(!codes.isEmpty && codes.allSatisfy { $0 == "template-partial-missing" })
  }
}
