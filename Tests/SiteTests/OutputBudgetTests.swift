import Diagnostics
import Files
import Statements
import TestSupport
import Testing

@testable import Site

@Suite("The size of what is made")
struct OutputBudgetTests {
  /// A site with a name of a hundred thousand letters and `pages` that each name it `links` times,
  /// but no page with everything.
  private func site(pages: Int, links: Int) throws -> LoadedSite {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("Tests/Fixtures/klein/content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    try folder.replace(
      "  naam: Herstellers\n", with: "  naam: H\(String(repeating: "e", count: 100_000))\n",
      in: "content/data/partijen.yaml")
    try folder.remove("content/alles.md")
    for number in 0..<pages {
      try folder.write(
        "---\ntitel: Tekst\nmenu: ja\n---\n\n"
          + String(repeating: "[](partij:herstellers)\n\n", count: links),
        to: "content/z\(100 + number).md")
    }
    return try SiteLoader(
      folders: SiteFolders(
        content: folder.path + "/content", templates: folder.path + "/templates"),
      jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
  }

  /// The names of the files with a finding of a limit, and how many bytes of pages were made.
  private func excess(of site: LoadedSite, jobs: Int) -> (files: [String], made: Int) {
    var memo = SiteMemo()
    let outcome = SiteRenderer(site, jobs: jobs).render(with: &memo) { $0.bytes.count }
    #expect(outcome.excess.allSatisfy { $0.code == "output-limit" })
    let files = outcome.excess.map { site.sources[$0.range.file].path }
    return (
      files.map { String($0.split(separator: "/").last ?? "") }, outcome.kept.reduce(0, +)
    )
  }

  @Test("is bounded for one page, which is named and of which nothing is kept")
  func leavesAPageOut() throws {
    let site = try site(pages: 1, links: 150)
    let (files, made) = excess(of: site, jobs: 1)
    #expect(files == ["z100.md"])
    #expect(made < 12_000_000)
    #expect(excess(of: try self.site(pages: 1, links: 50), jobs: 1).files == [])
  }

  @Test("is within bounds for all pages together, and names the same page whatever the threads do")
  func stopsASite() throws {
    let site = try site(pages: 60, links: 10)
    let limits = OutputLimits(site)
    let alone = excess(of: site, jobs: 1)
    #expect(alone.files.count == 1 && alone.files.allSatisfy { $0.hasPrefix("z1") })
    #expect(alone.made > limits.site && alone.made < limits.site + 2_000_000)
    for jobs in [2, 7] {
      let (files, made) = excess(of: site, jobs: jobs)
      #expect(files == alone.files)
      #expect(made < limits.site + (jobs + 1) * 2_000_000)
    }
  }

  @Test("keeps the pages of a live site from being shown, until it is mended")
  func stopsALiveSite() throws {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("Tests/Fixtures/klein/content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    var live = LiveSite(
      folders: SiteFolders(
        content: folder.path + "/content", templates: folder.path + "/templates"),
      jobs: 2, marksSources: false)
    let today = CalendarDate(daysSince1970: 20_780)
    #expect(try live.update(after: .anything, today: today).files != nil)
    let name = "  naam: H\(String(repeating: "e", count: 100_000))\n"
    try folder.replace("  naam: Herstellers\n", with: name, in: "content/data/partijen.yaml")
    let text = try folder.read("content/overzicht.md")
    try folder.write(
      text + "\n" + String(repeating: "[](partij:herstellers)\n\n", count: 150),
      to: "content/overzicht.md")
    let broken = try live.update(after: .anything, today: today)
    #expect(broken.files == nil)
    #expect(broken.report.diagnostics.contains { $0.code == "output-limit" })
    try folder.replace(name, with: "  naam: Herstellers\n", in: "content/data/partijen.yaml")
    try folder.write(text, to: "content/overzicht.md")
    #expect(try live.update(after: .anything, today: today).files != nil)
  }
}
