public import Diagnostics

/// Tells where what stands on a rendered page was written.
public protocol PageSources {
  /// Where the attribute or tag `written` on the page with index `page` comes from, which leads to
  /// `address` where it leads anywhere: the place in a template, or a template as a whole.
  func place(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange

  /// The same, where it is written as it stands on the page; else nil.
  func exactPlace(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange?

  /// The file or the entry in the data that the page with index `page` is made from.
  func place(ofPage page: Int) -> SourceRange

  /// Whether the page with index `page` is only kept for who has its address from before.
  func isKept(page: Int) -> Bool

  /// The link at `origin` as its author wrote it.
  func link(at origin: LinkOrigin) -> WrittenLink?

  /// What the links of texts can lead to.
  var targets: LinkTargets { get }
}

/// The rendered pages of a site, as rules about them see them.
struct RenderedPages {
  /// The pages, in the order of ``paths``.
  let pages: [ScannedPage]
  /// Where everything stands.
  let paths: SitePaths
  /// The indices of the pages in the order in which they are looked at: the one that shows the texts
  /// of others again is the last.
  let ordered: [Int]
  /// Where what stands on the pages was written.
  let sources: any PageSources
}

/// Checks the rendered pages of a site together.
public enum PageReview {
  /// What the rules find on `pages`, which are all of `paths` in their order.
  ///
  /// What one place in the content or a template brings about on many pages is found once, on the
  /// first; the page with index `gathering`, which shows the texts of others again, is the last.
  public static func findings(
    in pages: [ScannedPage], of paths: SitePaths, gathering: Int?, sources: any PageSources
  ) -> [Diagnostic] {
    let site = RenderedPages(
      pages: pages, paths: paths,
      ordered: pages.indices.filter { $0 != gathering } + pages.indices.filter { $0 == gathering },
      sources: sources)
    var findings: [Diagnostic] = []
    for rule in Review.pageRules { rule.check(site, into: &findings) }
    var seen: Set<Place> = []
    return findings.filter { seen.insert(Place(code: $0.code, range: $0.range)).inserted }
  }

  private struct Place: Hashable {
    let code: String
    let range: SourceRange
  }
}
