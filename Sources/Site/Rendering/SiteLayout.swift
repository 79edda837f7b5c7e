import Checks
import Diagnostics
import Files
import Statements

/// Where everything stands on a site: its pages, their addresses, and what is looked up in the data.
///
/// Nothing in it depends on the words of the texts.
///
/// A class, so that one which still holds can be kept for the next time and told by its identity.
final class SiteLayout: Sendable {
  /// The pages, and the frame around them.
  let plan: SitePlan
  /// The data turned round.
  let index: StatementIndex
  /// Turns what writers link to into addresses.
  let links: LinkResolver
  /// What pages at the same depth have in common, for each depth that there is.
  let sharedLinks: [SharedLinks]
  /// What search engines are told.
  let linkedData: LinkedData
  /// Where everything stands that the site publishes.
  let paths: SitePaths
  /// The files that are neither pages nor assets.
  let siteFiles: [OutputFile]
  /// Whether every page says that it is a concept.
  let isConcept: Bool
  /// The number of the page that shows each document; nil for one that is on no page of its own.
  let pageOfDocument: [Int?]
  private let data: LoadedData
  private let outline: Outline
  private let assets: [String]

  /// The layout of `site`; `baseAddress` stands in for that of `site.yaml` where it is given.
  init(_ site: LoadedSite, baseAddress: String?, isConcept: Bool = false) {
    self.isConcept = isConcept
    plan = SitePlan(site, baseAddress: baseAddress)
    index = StatementIndex(site.statement)
    links = LinkResolver(site.statement, site.documents)
    sharedLinks = Set(plan.pages.map(\.facts.route.root)).map {
      SharedLinks(site.statement, root: $0)
    }
    linkedData = LinkedData(plan.frame, of: site.statement)
    let base = plan.frame.baseAddress
    let routes = plan.pages.map(\.facts.route)
    siteFiles = SiteFiles.all(
      routes.filter { $0 != .notFound }, baseAddress: base,
      date: site.statement.declaration.date?.value, colours: site.statement.site.colours,
      isConcept: isConcept)
    assets = site.templates.assets.map(\.output.path)
    paths = SitePaths(
      pages: routes.map(\.path), files: siteFiles.map(\.path) + assets, ownAddress: base)
    var pageOfDocument = [Int?](repeating: nil, count: site.documents.count)
    for (number, page) in plan.pages.enumerated() {
      if let document = page.document { pageOfDocument[document] = number }
    }
    self.pageOfDocument = pageOfDocument
    data = site.data
    outline = site.subject.outline
  }

  /// Whether this is the layout of `site` too, with the base address that it was made for.
  func holds(for site: LoadedSite) -> Bool {
    data === site.data && outline === site.subject.outline
      && plan.everythingDocument == SitePlan.everythingDocument(of: site)
      && assets == site.templates.assets.map(\.output.path)
  }
}
