public import Diagnostics

/// Tells where what stands on a rendered page was written.
public protocol PageSources {
  /// Where the attribute or tag `written` on the page with index `page` comes from: the link to
  /// `address` in a Markdown file, the place in a template, or a template as a whole.
  func place(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange

  /// The same, where it is written as it stands on the page; else nil.
  func exactPlace(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange?

  /// The file or the entry in the data that the page with index `page` is made from.
  func place(ofPage page: Int) -> SourceRange

  /// Whether the page with index `page` is only kept for who has its address from before.
  func isKept(page: Int) -> Bool

  /// The link in a Markdown file that gave the page with index `page` its `address`; nil where no
  /// text has one.
  func written(_ address: String, onPage page: Int) -> WrittenLink?

  /// What the links of texts can lead to.
  var targets: LinkTargets { get }
}

/// Checks the rendered pages of a site together, and keeps for the next time what still holds then.
public struct PageReview: Sendable {
  /// The pages of the last time.
  private var pages: [ScannedPage] = []
  /// The links of each that lead nowhere.
  private var brokenLinks: [[PageLinks.Link]] = []
  /// The pages that no link leads to.
  private var unreachable: [Int]?

  /// A review that has seen nothing yet.
  public init() {}

  /// What the rules find on `pages`, which are all of `paths` in their order.
  ///
  /// What one place in the content or a template brings about on many pages is found once, on the
  /// first; the page with index `gathering`, which shows the texts of others again, is the last.
  public static func findings(
    in pages: [ScannedPage], of paths: SitePaths, gathering: Int?, sources: some PageSources
  ) -> [Diagnostic] {
    var review = PageReview()
    return review.findings(
      in: pages, renewed: nil, of: paths, gathering: gathering, sources: sources)
  }

  /// The same; `renewed` are the indices of the pages that can be other than the last time, where
  /// those were as many, at the same paths, and nil where any can be.
  public mutating func findings(
    in pages: [ScannedPage], renewed: [Int]?, of paths: SitePaths, gathering: Int?,
    sources: some PageSources
  ) -> [Diagnostic] {
    follow(pages, renewed: renewed)
    let ordered =
      pages.indices.filter { $0 != gathering } + pages.indices.filter { $0 == gathering }
    var findings: [Diagnostic] = []
    var advice = LinkAdvice(brokenLinks.allSatisfy(\.isEmpty) ? .none : sources.targets)
    var anchors: [Int: NearMiss] = [:]
    for page in ordered where !brokenLinks[page].isEmpty {
      findings += EveryLinkLeadsSomewhere.findings(
        of: brokenLinks[page], onPage: page, among: pages, of: paths, sources: sources,
        advice: &advice, anchors: &anchors)
    }
    if findings.isEmpty, let home = paths.page(at: "index.html") {
      let unreachable = unreachable ?? EveryPageCanBeReached.unreachable(pages, home: home)
      self.unreachable = unreachable
      for page in unreachable
      where paths.pages[page] != "404.html" && !sources.isKept(page: page) {
        findings.append(
          EveryPageCanBeReached.finding(paths.pages[page], at: sources.place(ofPage: page)))
      }
    }
    for page in ordered {
      for found in pages[page].faults {
        if let place = Self.place(of: found, onPage: page, sources) {
          findings.append(found.fault.finding(at: place))
        }
      }
    }
    findings += sharedTitles(of: paths, sources)
    var seen: Set<Place> = []
    return findings.filter { seen.insert(Place(code: $0.code, range: $0.range)).inserted }
  }

  /// Where `found` is told; nil where it is told elsewhere.
  private static func place(
    of found: ScannedPage.Fault, onPage page: Int, _ sources: some PageSources
  ) -> SourceRange? {
    let fault = found.fault
    if fault.isToldInTexts, let address = fault.address,
      sources.written(address, onPage: page) != nil
    {
      return nil
    }
    if let place = sources.exactPlace(of: found.written, address: fault.address, onPage: page) {
      return place
    }
    if fault.isToldWhereWritten { return nil }
    if fault.isAboutPage { return sources.place(ofPage: page) }
    return sources.place(of: found.written, address: fault.address, onPage: page)
  }

  /// The pages whose title another one before them has too.
  private func sharedTitles(of paths: SitePaths, _ sources: some PageSources) -> [Diagnostic] {
    var first = ByteStrings()
    var owners: [Int] = []
    var findings: [Diagnostic] = []
    for (page, scanned) in pages.enumerated() where !scanned.title.isEmpty {
      let (index, isNew) = first.insert(scanned.title[...])
      if isNew {
        owners.append(page)
      } else {
        findings.append(
          EveryPageHasItsTitle.shared(
            with: paths.pages[owners[index]], at: sources.place(ofPage: page)))
      }
    }
    return findings
  }

  /// Follows the links of `pages`: all of them, or those of the `renewed` pages, where no place that
  /// others lead to came or went.
  private mutating func follow(_ pages: [ScannedPage], renewed: [Int]?) {
    let old = self.pages
    self.pages = pages
    if let renewed, old.count == pages.count {
      if renewed.contains(where: { old[$0].targets != pages[$0].targets }) { unreachable = nil }
      if renewed.allSatisfy({ old[$0].ids == pages[$0].ids }) {
        for page in renewed { brokenLinks[page] = pages[page].brokenLinks(among: pages) }
        return
      }
    } else {
      unreachable = nil
    }
    brokenLinks = pages.map { $0.brokenLinks(among: pages) }
  }

  private struct Place: Hashable {
    let code: String
    let range: SourceRange
  }
}
