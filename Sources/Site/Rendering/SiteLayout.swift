import Checks
import Diagnostics
import Files
import Markup
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
  /// What readers can look for.
  let search: SearchIndex
  /// The same for the search field.
  let searchFile: OutputFile
  /// What search engines are told.
  let linkedData: LinkedData
  /// Where everything stands that the site publishes.
  let paths: SitePaths
  /// Where everything but the pages stands, with the names of assets as they are written.
  let writtenPaths: SitePaths
  /// The assets, with their names as they are published.
  let assets: PublishedAssets
  /// Whether assets are published under the names that they have, so that another style is no
  /// reason to make the pages again.
  let hasPlainNames: Bool
  /// The files that are neither pages nor assets.
  let siteFiles: [OutputFile]
  /// Whether every page says that it is a concept.
  let isConcept: Bool
  /// The way from the host's root to the site's, with a slash at both ends.
  let hostPath: String
  /// The style that is put into the page for missing addresses; nil where it asks for it, as in the
  /// preview.
  let missingStyle: MissingStyle?
  /// Stands for what can be looked for.
  let searchIngredient: Ingredient
  /// Stands for the pages, with what they say of themselves.
  let pagesIngredient: Ingredient

  /// The layout of `site`; `baseAddress` stands in for that of `site.yaml` where it is given.
  ///
  /// Pages that are those of `known` have the same ingredient.
  ///
  /// Assets have digests in their names, unless they are to have `plainNames`: a layout with digests
  /// is that of the assets as they are now.
  init(
    _ site: LoadedSite, baseAddress: String?, plainNames: Bool = false, isConcept: Bool = false,
    like known: SiteLayout? = nil
  ) {
    self.isConcept = isConcept
    let plan = SitePlan(site, baseAddress: baseAddress)
    self.plan = plan
    pagesIngredient =
      known.flatMap { $0.plan.hasSamePages(as: plan) ? $0.pagesIngredient : nil } ?? Ingredient()
    index = StatementIndex(site.subject.claims, of: site.statement)
    let hostPath = Self.path(of: plan.frame.baseAddress)
    self.hostPath = hostPath
    sharedLinks = Set(plan.pages.map(\.facts.route.root) + [hostPath]).map {
      SharedLinks(site.statement, site.directivePages, root: $0)
    }
    let search = SearchIndex(site)
    self.search = search
    let searchFile = search.file
    self.searchFile = searchFile
    searchIngredient =
      known.flatMap { $0.search == search ? $0.searchIngredient : nil } ?? Ingredient()
    linkedData = LinkedData(plan.frame, of: site.statement, site.subject.claims)
    let base = plan.frame.baseAddress
    let routes = plan.pages.map(\.facts.route)
    let others = site.attachments.others.map(\.output)
    let assets = PublishedAssets(
      Self.assets(of: site, searchFile, isConcept: isConcept), plain: plainNames)
    self.assets = assets
    let missingStyle = plainNames ? nil : MissingStyle(assets, hostPath: hostPath)
    self.missingStyle = missingStyle
    siteFiles =
      SiteFiles.all(
        routes.filter { $0 != .notFound }, baseAddress: base,
        dates: ModifiedDates(site.subject.history, site.statement), others: others,
        isConcept: isConcept, policy: missingStyle?.hostPolicy ?? ContentPolicy.ofHost)
      + [ChangesFeed.file(site.subject.history, of: site.statement, baseAddress: base)]
      .compactMap(\.self)
      + Redirects(site).files(baseAddress: base)
      + (isConcept ? [] : [SiteFiles.claims(of: site, at: Set(routes))])
      + RecordedFile.outputs(of: site.subject.history, besides: assets.files.map(\.path))
    hasPlainNames = plainNames
    let assetPaths = site.templates.assets.map(\.output.path)
    links = LinkResolver(site.documents, assets: assets, attachments: site.attachments)
    paths = SitePaths(
      pages: routes.map(\.path), files: siteFiles.map(\.path) + assets.files.map(\.path),
      ownAddress: base, optionalPages: Self.optionalPages(of: site))
    writtenPaths = SitePaths(
      pages: [], files: siteFiles.map(\.path) + assetPaths + SiteFiles.ownAssets,
      ownAddress: base)
  }

  /// The pages that are not made of data alone, and that links to data lead to.
  private static func optionalPages(of site: LoadedSite) -> [SitePaths.OptionalPage] {
    let pages: [(ContentListing.DataFile, Route, file: String, DirectiveName)] = [
      (.dataCategories, site.directivePages.dataCategories, "gegevens.md", .dataCategories),
      (.products, site.directivePages.askAt, "bij-wie-moet-ik-zijn.md", .askAt),
    ]
    return pages.compactMap { kind, route, file, directive in
      guard let source = site.data.files.first(where: { $0.data == kind }) else { return nil }
      return SitePaths.OptionalPage(
        path: route.path, file: file, directive: directive.rawValue, place: .whole(source.id))
    }
  }

  /// The way from the host's root to a site at `address`.
  private static func path(of address: String) -> String {
    // What follows the third slash: "https://host/path/".
    let parts = address.utf8.split(
      separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count == 4 ? "/" + String(decoding: parts[3], as: UTF8.self) : "/"
  }

  /// What pages load, with what the data make of it and the pictures of the texts, as it is written.
  static func assets(
    of site: LoadedSite, _ search: OutputFile, isConcept: Bool
  ) -> [OutputFile] {
    let colours = SiteFiles.colours(site.statement.site.colours, isConcept: isConcept)
    let own = site.templates.assets.map(\.output)
    // An icon of one's own goes before the one that is made.
    let hasIcon = own.contains { $0.path.utf8.elementsEqual(SiteFiles.iconPath.utf8) }
    return own + [colours, search]
      + (hasIcon ? [] : [SiteFiles.icon(site.statement.site.colours)])
      + site.attachments.pictures.map(\.output)
  }
}
