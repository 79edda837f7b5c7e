import Checks
import Files
import Diagnostics
import Foundation
import Statements
import Templates
import TestSupport
import Testing

@testable import Site

/// The site of the smallest fixture.
private func site() throws -> LoadedSite {
  let content = Repository.file("Tests/Fixtures/klein/content").path
  let templates = Repository.file("templates").path
  return try SiteLoader(
    folders: SiteFolders(content: content, templates: templates), jobs: 2,
    today: CalendarDate(daysSince1970: 20_780)
  ).load()
}

@Suite("The context of a page")
struct ContextTests {
  @Test("has the shape that its schema says")
  func fitsItsSchema() throws {
    let site = try SiteTests.site()
    let renderer = SiteRenderer(site, jobs: 1)
    for page in renderer.plan.pages {
      let builder = ContextBuilder(renderer.index, root: page.facts.route.root)
      let linkedData = LinkedData(
        renderer.plan.frame, of: site.statement, site.subject.claims)
      let frame = builder.frame(
        page.facts, renderer.plan.frame, linkedData, site.subject.history, SharedFrame(builder, nil)
      )
      let composer = PartComposer(
        renderer: renderer, builder: builder, page: page.document, budget: PageBudget(1 << 20))
      let values = page.kind.values(of: page, by: composer)
      #expect(Value.object(frame + values).fits(page.kind.schema))
    }
    let builder = ContextBuilder(
      renderer.index, root: "../../")
    for index in site.statement.parties.indices {
      #expect(builder.party(index).fits(PartyContext.party.schema))
    }
    for index in site.statement.moments.indices {
      #expect(builder.moment(index).fits(MomentContext.moment.schema))
    }
    #expect(
      builder.parties(product: 0, moment: 0, columns: [.name, .purpose], number: 1).fits(
        DirectiveContexts.parties))
    #expect(builder.moments().fits(DirectiveContexts.moments))
    #expect(builder.dataCategories().fits(DirectiveContexts.dataCategories))
    #expect(builder.matrix().fits(DirectiveContexts.matrix))
    #expect(builder.flow(number: 1, withTable: true).fits(DirectiveContexts.flow))
    #expect(builder.flow(number: 1, withTable: false).fits(DirectiveContexts.flow))
    #expect(builder.askAt().fits(DirectiveContexts.askAt))
  }

  @Test(
    "needs no value that the template does not name",
    arguments: ["klein", "volledig", "gemeente", "saas"])
  func leavesOutWhatNobodyNames(fixture: String) throws {
    let site = try SiteLoader(
      folders: SiteFolders(
        content: Repository.file("Tests/Fixtures/\(fixture)/content").path,
        templates: Repository.file("templates").path), jobs: 1,
      today: CalendarDate(daysSince1970: 20_780)
    ).load()
    let renderer = SiteRenderer(site, jobs: 1)
    func render(_ template: Template, _ value: Value) -> [UInt8] {
      var output: [UInt8] = []
      template.render(value, into: &output)
      return output
    }
    var leftOut = 0
    for page in renderer.plan.pages {
      let template = try #require(renderer.templates.pages[page.kind.template])
      let all = ContextBuilder(renderer.index, root: page.facts.route.root)
      let pages = [all, all.filling(template)].map { builder -> Value in
        let composer = PartComposer(
          renderer: renderer, builder: builder, page: page.document, budget: PageBudget(1 << 20))
        return .object(
          builder.frame(
            page.facts, renderer.plan.frame, renderer.layout.linkedData, site.subject.history,
            SharedFrame(builder, nil))
            + page.kind.values(of: page, by: composer))
      }
      #expect(render(template, pages[0]) == render(template, pages[1]))
      if pages[0].fits(page.kind.schema), !pages[1].fits(page.kind.schema) { leftOut += 1 }
    }
    #expect(leftOut > 0)
    let all = ContextBuilder(renderer.index, root: "")
    let parts: [(DirectiveName, (ContextBuilder) -> Value)] = [
      (
        .parties,
        { $0.parties(product: nil, moment: nil, columns: PartyColumn.allCases, number: 1) }
      ),
      (.moments, { $0.moments() }), (.dataCategories, { $0.dataCategories() }),
      (.askAt, { $0.askAt() }), (.matrix, { $0.matrix() }),
    ]
    for (name, value) in parts {
      let template = try #require(renderer.templates.parts[name])
      #expect(render(template, value(all)) == render(template, value(all.filling(template))))
    }
  }

  @Test("of the page with everything leads to places on that page")
  func staysOnThePage() throws {
    let site = try SiteTests.site()
    let builder = ContextBuilder(
      StatementIndex(site.subject.claims, of: site.statement), root: "../"
    ).forEverything()
    #expect(builder.partyAddress(0) == "#partij-cis")
    #expect(builder.momentAddress(0) == "#moment-schade")
    #expect(builder.dataCategoryAddress(0) == "#gegeven-naam")
  }
}

@Suite("The kinds of page")
struct PageKindTests {
  @Test("have a template each, and are all there in a site that has everything")
  func areAllThere() throws {
    let site = try SiteLoader(
      folders: SiteFolders(
        content: Repository.file("content").path, templates: Repository.file("templates").path),
      jobs: 2, today: CalendarDate(daysSince1970: 20_780)
    ).load()
    let names = PageKinds.all.map { $0.template }
    #expect(Set(names).count == names.count)
    let made = SiteRenderer(site, jobs: 1).plan.pages.map { $0.kind.template }
    #expect(names.filter(made.contains) == names)
    #expect(names.allSatisfy { site.templates.pages[$0] != nil })
  }
}

@Suite("A route")
struct RouteTests {
  @Test(
    "leads back to the root",
    arguments: [
      (Route.home, "", ""), (.page("overzicht"), "../", "overzicht/"),
      (.party("cis"), "../../", "partijen/cis/"), (.notFound, "", "404.html"),
    ])
  func leadsBack(route: Route, root: String, publicPath: String) {
    #expect(route.root == root)
    #expect(route.publicPath == publicPath)
  }
}

@Suite("The files of a site that are no pages")
struct SiteFileTests {
  @Test("hold no inline code or style in their policy")
  func forbidInlineCode() {
    let headers = String(decoding: SiteFiles.headers([.page("start")]), as: UTF8.self)
    #expect(headers.contains("default-src 'none'"))
    #expect(!headers.contains("unsafe"))
  }

  @Test("escape the addresses of the sitemap")
  func escapeAddresses() throws {
    let site = try SiteTests.site()
    let date = try #require(site.statement.declaration.date).value.iso8601
    let sitemap = String(
      decoding: SiteFiles.sitemap(
        [.home], baseAddress: "https://x.example/a&b/",
        dates: ModifiedDates(site.subject.history, site.statement)),
      as: UTF8.self)
    #expect(sitemap.contains("<loc>https://x.example/a&amp;b/</loc>"))
    #expect(sitemap.contains("<lastmod>\(date)</lastmod>"))
  }

  @Test("say the colours that the site sets, and none that it does not")
  func sayColours() {
    #expect(String(decoding: SiteFiles.colours(nil).bytes, as: UTF8.self) == ":root { }\n")
  }
}
