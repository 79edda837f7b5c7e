import Checks
import Diagnostics
import Files
import Foundation
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

  /// What the text `own` takes of a budget besides its bytes, next to another page with `other`; and
  /// how many cells a table of parties and moments has.
  private func work(of own: String, beside other: String = "Woorden.") throws -> (Int, cells: Int) {
    let folder = try TemporaryDirectory()
    try folder.copy(Repository.file("Tests/Fixtures/klein/content"), to: "content")
    try folder.copy(Repository.file("templates"), to: "templates")
    for (name, text) in [("y", other), ("z", own)] {
      try folder.write("---\ntitel: Tekst\n---\n\n\(text)\n", to: "content/\(name).md")
    }
    let site = try SiteLoader(
      folders: SiteFolders(
        content: folder.path + "/content", templates: folder.path + "/templates"),
      jobs: 1, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    let number = try #require(site.documents.firstIndex { $0.path == "z.md" })
    let budget = PageBudget(1_000_000)
    let renderer = SiteRenderer(site, jobs: 1)
    let builder = renderer.builder(for: Route(for: site.documents[number].content.role))
    let composer = PartComposer(
      renderer: renderer, builder: builder, page: number, budget: budget)
    let count = composer.html(of: number).count
    return (1_000_000 - budget.left - count, builder.matrixCellCount)
  }

  @Test("counts work that shows little: cells, and directives that everything leaves out")
  func countsWork() throws {
    #expect(try work(of: "Woorden.").0 == 0)
    let matrix = try work(of: "::matrix")
    #expect(matrix.0 == matrix.cells * PageBudget.costOfCell && matrix.cells >= 4)
    let everything = try work(of: "::alles").0
    let more = try work(of: "::alles", beside: "Woorden.\n\n::inhoud\n\n::inhoud").0
    let cost = 2 * PageBudget.costOfDirective
    #expect((cost..<(cost + 16)).contains(more - everything), "\(more - everything)")
  }

  @Test("is bounded as the manual and the explanation of the finding say")
  func isTold() throws {
    let limits = OutputLimits(input: 1_000_000)
    #expect(limits.page == 24_000_000 && limits.site == 36_000_000)
    let always = "\(OutputLimits.always / 1_000_000) MB"
    let manual = try String(contentsOf: Repository.file("docs/handleiding.md"), encoding: .utf8)
    let page = "\(always), en \(OutputLimits.timesOfPage) keer wat in de site gaat"
    let site = "\(always), en \(OutputLimits.timesOfSite) keer wat in de site gaat"
    #expect(manual.contains("| een pagina | \(page) erbij;"))
    #expect(manual.contains("| alle pagina's samen | \(site) erbij |"))
    #expect(manual.contains("telt voor \(PageBudget.costOfCell) bytes meer"))
    let why = DiagnosticKind.outputLimit.explanation.why
    #expect(why.dutch.contains("een pagina is hoogstens \(page)"))
    #expect(why.dutch.contains("alle samen zijn hoogstens \(site)"))
    #expect(why.english.contains("\(always) and \(OutputLimits.timesOfPage) times"))
    #expect(why.english.contains("\(always) and \(OutputLimits.timesOfSite) times"))
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
