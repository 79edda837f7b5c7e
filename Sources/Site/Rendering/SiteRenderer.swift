import Checks
import Diagnostics
import Files
import History
import Markdown
import Statements
import Templates

/// Renders the pages of a site.
public struct SiteRenderer: Sendable {
  let site: LoadedSite
  let layout: SiteLayout
  let jobs: Int
  /// Where things were written, for the preview; nil where pages do not say so.
  let marks: SourceMarks?
  /// How large the pages may be.
  let limits: OutputLimits
  private let times: StageTimes?

  var plan: SitePlan { layout.plan }
  var index: StatementIndex { layout.index }
  var links: LinkResolver { layout.links }
  /// Where everything stands that the site publishes.
  var paths: SitePaths { layout.paths }
  /// The files that are no pages.
  var otherFiles: [OutputFile] { layout.siteFiles + assets.files }
  /// The assets as they are published.
  private let assets: PublishedAssets
  /// The templates, which name assets as they are published.
  let templates: TemplateFolder

  /// A renderer of `site`; `baseAddress` stands in for that of `site.yaml` where it is given.
  public init(
    _ site: LoadedSite, baseAddress: String? = nil, isConcept: Bool = false, jobs: Int,
    times: StageTimes? = nil
  ) {
    self.init(
      site, SiteLayout(site, baseAddress: baseAddress, isConcept: isConcept), jobs: jobs,
      marks: nil, times: times)
  }

  /// A renderer of `site` in `layout`.
  init(
    _ site: LoadedSite, _ layout: SiteLayout, jobs: Int, marks: SourceMarks?,
    times: StageTimes? = nil
  ) {
    self.site = site
    self.layout = layout
    self.jobs = jobs
    self.marks = marks
    limits = OutputLimits(site)
    self.times = times
    assets =
      layout.hasPlainNames
      ? PublishedAssets(SiteLayout.assets(of: site, isConcept: layout.isConcept), plain: true)
      : layout.assets
    templates = layout.hasPlainNames ? site.templates : site.templates.naming(layout.assets)
  }

  /// A page that was made, or left out because the site was too large before it.
  struct Rendered: Sendable {
    /// The page; empty where it is too large or left out.
    let file: OutputFile
    /// What the checks need to know of it.
    let scan: ScannedPage
    /// What is wrong with its size.
    let excess: Diagnostic?
  }

  /// What `render` made of a site.
  struct Outcome<Kept> {
    /// What was kept of each file.
    let kept: [Kept]
    /// What the checks need to know of the pages.
    let scans: [ScannedPage]
    /// Where a page or the site is too large: pages are then missing.
    let excess: [Diagnostic]
  }

  /// Renders every file of the site, the pages first and in the order of the plan.
  ///
  /// Returns what `keep` makes of each, and what the checks need to know of the pages.
  func render<Kept: Sendable>(_ keep: @Sendable (OutputFile) -> Kept) -> Outcome<Kept> {
    let budget = SiteBudget(limits.site)
    let pages = Parallel.map(plan.pages.count, jobs: jobs, block: 1) { number in
      let page = renderPage(number, within: budget)
      return (
        kept: keep(page.file), scan: page.scan, size: page.file.bytes.count, excess: page.excess
      )
    }
    return Outcome(
      kept: pages.map(\.kept) + otherFiles.map(keep), scans: pages.map(\.scan),
      excess: excess(of: pages.map { ($0.size, $0.excess) }))
  }

  /// What is wrong with the size of pages, of which each has a size and, where it is too large, a
  /// finding: those up to the one with which the site is too large, which alone were all made.
  func excess(of pages: [(size: Int, excess: Diagnostic?)]) -> [Diagnostic] {
    var sum = 0
    var findings: [Diagnostic] = []
    for (number, page) in pages.enumerated() {
      sum += page.excess == nil ? page.size : limits.page
      if let excess = page.excess { findings.append(excess) }
      guard sum > limits.site else { continue }
      if findings.isEmpty {
        findings.append(limits.siteFinding(at: PageOrigins(renderer: self).place(ofPage: number)))
      }
      break
    }
    return findings
  }

  /// Renders the page with this number in the plan, where there is room for it in `site`, and scans
  /// it for the checks.
  func renderPage(_ number: Int, within site: SiteBudget) -> Rendered {
    var html: [UInt8] = []
    var excess: Diagnostic?
    if site.mayBegin(number) {
      let budget = PageBudget(limits.page)
      html = times.measure(.rendering) { render(plan.pages[number], within: budget) }
      site.take(budget.isSpent ? limits.page : html.count)
      if budget.isSpent {
        html = []
        let place = budget.place ?? PageOrigins(renderer: self).place(ofPage: number)
        excess = limits.pageFinding(at: place)
      }
    }
    let scan = times.measure(.checkingPages) {
      if case .version = plan.pages[number].content { return ScannedPage(recorded: number) }
      return ScannedPage(html, page: number, of: paths)
    }
    return Rendered(
      file: OutputFile(path: paths.pages[number], bytes: html), scan: scan, excess: excess)
  }

  /// The bytes of the page as it will be published, or as many as the `budget` allows.
  private func render(_ page: SitePlan.Page, within budget: PageBudget) -> [UInt8] {
    let builder = builder(for: page.facts.route)
    let history = site.subject.history
    var values = builder.frame(page.facts, plan.frame, layout.linkedData, history)
    let template: Template?
    let composer = PartComposer(
      renderer: self, builder: builder, page: page.document, budget: budget)
    switch page.content {
    case .prose(let document):
      values.append(.html(composer.html(of: document)))
      template = templates.prose
    case .party(let party, let document):
      values += [
        builder.party(party), .html(composer.html(of: document)), .flag(document != nil),
        builder.picture(ofParty: party),
        builder.ownHistory(history) { [id = site.statement.parties[party].id.value] in
          $0.party == id
        },
      ]
      template = templates.party
    case .moment(let moment, let document):
      values += [
        builder.moment(moment), .html(composer.html(of: document)), .flag(document != nil),
        builder.picture(ofMoment: moment),
        builder.ownHistory(history) { [id = site.statement.moments[moment].id.value] in
          $0.moment == id
        },
      ]
      template = templates.moment
    case .notFound:
      template = templates.notFound
    case .changes(let year):
      values += builder.changes(history, year: year)
      template = templates.changes
    case .version(let number):
      values += builder.statement(ofVersion: number, history)
      template = templates.version
    }
    var html: [UInt8] = []
    html.reserveCapacity(Self.usualSize)
    let most = limits.page
    if let template, !budget.isSpent {
      fill(template, .object(values), into: &html, upTo: most)
      if html.count > most { budget.take(html.count) }
    }
    return layout.isConcept && !budget.isSpent ? ConceptMark.marked(html) : html
  }

  /// More bytes than most pages have, so that one is written without moving it.
  private static let usualSize = 16_000

  /// What makes the values of the page at `route`.
  func builder(for route: Route) -> ContextBuilder {
    ContextBuilder(site.statement, index, route: route, links: layout.sharedLinks, marks: marks)
  }

  /// Appends `template`, filled with `value`, to `output`, until that has more than `most` bytes.
  func fill(_ template: Template, _ value: Value, into output: inout [UInt8], upTo most: Int) {
    guard let times else { return template.render(value, into: &output, upTo: most) }
    let value = value.made
    times.measure(.templates, within: .rendering) {
      template.render(value, into: &output, upTo: most)
    }
  }

  /// The name of the template that a page is rendered with.
  func templateName(of page: SitePlan.Page) -> String {
    switch page.content {
    case .prose: "pagina"
    case .party: "partij"
    case .moment: "moment"
    case .notFound: "404"
    case .changes: "wijzigingen"
    case .version: "versie"
    }
  }
}
