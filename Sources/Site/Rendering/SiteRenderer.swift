public import Checks
import Diagnostics
public import Files
import Markdown
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
  let links: LinkResolver
  let jobs: Int

  /// A renderer of `site`; `baseAddress` stands in for that of `site.yaml` where it is given.
  public init(_ site: LoadedSite, baseAddress: String? = nil, jobs: Int) {
    self.site = site
    self.plan = SitePlan(site, baseAddress: baseAddress)
    self.index = StatementIndex(site.statement)
    self.links = LinkResolver(site.statement, site.documents)
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
    let composer = PartComposer(
      renderer: self, builder: builder, route: page.facts.route, page: page.document)
    switch page.content {
    case .prose(let document):
      values.append(.html(composer.html(of: document)))
      (template, templateName) = (site.templates.prose, "pagina")
    case .party(let party, let document):
      values += [
        builder.party(party), .html(composer.html(of: document)), .flag(document != nil),
        builder.picture(ofParty: party),
      ]
      (template, templateName) = (site.templates.party, "partij")
    case .moment(let moment, let document):
      values += [
        builder.moment(moment), .html(composer.html(of: document)), .flag(document != nil),
        builder.picture(ofMoment: moment),
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
      template: site.templates.files[templateName] ?? FileID(0))
  }

  /// Where the link with this `address` on the page at `path` is written in Markdown; nil where it
  /// comes from a template.
  func source(of address: String, onPageAt path: String) -> SourceRange? {
    guard let page = plan.pages.first(where: { $0.facts.route.path == path }),
      let number = page.document
    else { return nil }
    let document = site.documents[number]
    for link in document.content.document.links {
      let resolved = links.address(
        for: link.destination, in: document.path, at: page.facts.route, .ownPage)
      if resolved.address == address { return link.destinationRange }
    }
    return nil
  }
}
