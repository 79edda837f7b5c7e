public import Checks
import Diagnostics
public import Files
import Statements
import Templates

/// A site as it will be published.
public struct RenderedSite: Sendable {
  /// Every file.
  public let files: [OutputFile]
  /// The pages among them, with what the checks on links need.
  public let pages: [RenderedPage]
}

/// Renders the pages of a site.
public struct SiteRenderer: Sendable {
  let site: LoadedSite
  let plan: SitePlan
  let index: StatementIndex
  let jobs: Int

  /// A renderer of `site`; `baseAddress` stands in for that of `site.yaml` where it is given.
  public init(_ site: LoadedSite, baseAddress: String? = nil, jobs: Int) {
    self.site = site
    self.plan = SitePlan(site, baseAddress: baseAddress)
    self.index = StatementIndex(site.statement)
    self.jobs = jobs
  }

  /// Every file of the site, the pages in the order of the plan.
  public func render() async -> RenderedSite {
    let pages = await parallelMap(count: plan.pages.count, jobs: jobs) { number in
      self.render(self.plan.pages[number])
    }
    var files = pages.map { OutputFile(path: $0.path, bytes: $0.html) }
    let routes = plan.pages.map(\.facts.route).filter { $0 != .notFound }
    let base = plan.frame.baseAddress
    files.append(
      OutputFile(
        path: "sitemap.xml",
        bytes: SiteFiles.sitemap(
          routes, baseAddress: base, date: site.statement.declaration.date?.value)))
    files.append(OutputFile(path: "robots.txt", bytes: SiteFiles.robots(baseAddress: base)))
    files.append(OutputFile(path: "_headers", bytes: SiteFiles.headers))
    files.append(
      OutputFile(
        path: "assets/kleuren.css", bytes: SiteFiles.colours(site.statement.site.colours)))
    files += site.templates.assets
    return RenderedSite(files: files, pages: pages)
  }

  /// The page as it will be published.
  func render(_ page: SitePlan.Page) -> RenderedPage {
    let builder = ContextBuilder(site.statement, index, route: page.facts.route)
    var values = builder.frame(page.facts, plan.frame)
    let template: Template?
    let templateName: String
    var linkSources: [String: SourceRange] = [:]
    switch page.content {
    case .prose(let number):
      let document = site.documents[number]
      linkSources = document.linkSources
      values.append(.html(compose(document.text, builder, page: number)))
      (template, templateName) = (site.templates.prose, "pagina")
    case .party(let party, let number):
      let document = number.map { site.documents[$0] }
      linkSources = document?.linkSources ?? [:]
      values += [
        builder.party(party),
        .html(document.map { compose($0.text, builder, page: number) } ?? []),
        .flag(document != nil), builder.picture(ofParty: party),
      ]
      (template, templateName) = (site.templates.party, "partij")
    case .moment(let moment, let number):
      let document = number.map { site.documents[$0] }
      linkSources = document?.linkSources ?? [:]
      values += [
        builder.moment(moment),
        .html(document.map { compose($0.text, builder, page: number) } ?? []),
        .flag(document != nil), builder.picture(ofMoment: moment),
      ]
      (template, templateName) = (site.templates.moment, "moment")
    case .notFound:
      (template, templateName) = (site.templates.notFound, "404")
    }
    var html: [UInt8] = []
    html.reserveCapacity(8192)
    template?.render(.object(values), into: &html)
    return RenderedPage(
      path: page.facts.route.path, html: html,
      template: site.templates.files[templateName] ?? FileID(0), linkSources: linkSources)
  }

  /// The HTML of a text with the parts that its directives call for.
  private func compose(_ text: RenderedText, _ builder: ContextBuilder, page: Int?) -> [UInt8] {
    var composer = PartComposer(renderer: self, builder: builder, page: page)
    return composer.compose(text)
  }
}
