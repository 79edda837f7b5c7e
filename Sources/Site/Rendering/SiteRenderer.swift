import Checks
import Diagnostics
import Files
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
  private let times: StageTimes?

  var plan: SitePlan { layout.plan }
  var index: StatementIndex { layout.index }
  var links: LinkResolver { layout.links }
  /// Where everything stands that the site publishes.
  var paths: SitePaths { layout.paths }
  /// The files that are no pages.
  var otherFiles: [OutputFile] { layout.siteFiles + site.templates.assets.map(\.published) }

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
    self.times = times
  }

  /// Renders every file of the site, the pages first and in the order of the plan.
  ///
  /// Returns what `keep` makes of each, and what the checks need to know of the pages.
  func render<Kept: Sendable>(
    _ keep: @Sendable (OutputFile) -> Kept
  ) -> (kept: [Kept], scans: [ScannedPage]) {
    let pages = Parallel.map(plan.pages.count, jobs: jobs) { number in
      let (file, scan) = renderPage(number)
      return (kept: keep(file), scan: scan)
    }
    return (pages.map(\.kept) + otherFiles.map(keep), pages.map(\.scan))
  }

  /// Renders the page with this number in the plan, and scans it for the checks.
  func renderPage(_ number: Int) -> (file: OutputFile, scan: ScannedPage) {
    let html = times.measure(.rendering) { render(plan.pages[number]) }
    let scan = times.measure(.checkingPages) { ScannedPage(html, page: number, of: paths) }
    return (OutputFile(path: paths.pages[number], bytes: html), scan)
  }

  /// The bytes of the page as it will be published.
  func render(_ page: SitePlan.Page) -> [UInt8] {
    let builder = builder(for: page.facts.route)
    var values = builder.frame(page.facts, plan.frame, layout.linkedData)
    let template: Template?
    let composer = PartComposer(renderer: self, builder: builder, page: page.document)
    switch page.content {
    case .prose(let document):
      values.append(.html(composer.html(of: document)))
      template = site.templates.prose
    case .party(let party, let document):
      values += [
        builder.party(party), .html(composer.html(of: document)), .flag(document != nil),
        builder.picture(ofParty: party),
      ]
      template = site.templates.party
    case .moment(let moment, let document):
      values += [
        builder.moment(moment), .html(composer.html(of: document)), .flag(document != nil),
        builder.picture(ofMoment: moment),
      ]
      template = site.templates.moment
    case .notFound:
      template = site.templates.notFound
    }
    var html: [UInt8] = []
    html.reserveCapacity(Self.usualSize)
    if let template { fill(template, .object(values), into: &html) }
    return layout.isConcept ? ConceptMark.marked(html) : html
  }

  /// More bytes than most pages have, so that one is written without moving it.
  private static let usualSize = 16_000

  /// What makes the values of the page at `route`.
  func builder(for route: Route) -> ContextBuilder {
    ContextBuilder(site.statement, index, route: route, links: layout.sharedLinks, marks: marks)
  }

  /// Appends `template`, filled with `value`, to `output`.
  func fill(_ template: Template, _ value: Value, into output: inout [UInt8]) {
    guard let times else { return template.render(value, into: &output) }
    let value = value.made
    times.measure(.templates, within: .rendering) { template.render(value, into: &output) }
  }

  /// The name of the template that a page is rendered with.
  func templateName(of page: SitePlan.Page) -> String {
    switch page.content {
    case .prose: "pagina"
    case .party: "partij"
    case .moment: "moment"
    case .notFound: "404"
    }
  }
}
