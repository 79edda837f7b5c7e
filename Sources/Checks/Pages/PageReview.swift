public import Diagnostics

/// Tells where what stands on a rendered page was written.
public protocol PageSources {
  /// Where the attribute or tag `written` on the page with index `page` comes from: the link to
  /// `address` in a Markdown file, the place in a template, or a template as a whole.
  func place(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange

  /// The file or the entry in the data that the page with index `page` is made from.
  func place(ofPage page: Int) -> SourceRange
}

/// Checks the rendered pages of a site together.
public enum PageReview {
  /// What the rules find on `pages`, which are all of `paths` in their order.
  ///
  /// What one place in the content or a template brings about on many pages is found once, on the
  /// first; the page with index `gathering`, which shows the texts of others again, is the last.
  public static func findings(
    in pages: [ScannedPage], of paths: SitePaths, gathering: Int?, sources: some PageSources
  ) -> [Diagnostic] {
    let ordered = pages.filter { $0.page != gathering } + pages.filter { $0.page == gathering }
    var findings = ordered.flatMap {
      EveryLinkLeadsSomewhere.findings(on: $0, among: pages, of: paths, sources: sources)
    }
    if findings.isEmpty, let home = paths.page(at: "index.html") {
      for page in EveryPageCanBeReached.unreachable(pages, home: home)
      where paths.pages[page] != "404.html" {
        findings.append(
          EveryPageCanBeReached.finding(paths.pages[page], at: sources.place(ofPage: page)))
      }
    }
    for page in ordered {
      for found in page.faults {
        let place = sources.place(
          of: found.written, address: found.fault.address, onPage: page.page)
        findings.append(found.fault.finding(at: place))
      }
    }
    var seen: Set<Place> = []
    return findings.filter { seen.insert(Place(code: $0.code, range: $0.range)).inserted }
  }

  private struct Place: Hashable {
    let code: String
    let range: SourceRange
  }
}
