import Diagnostics

/// Nothing stands on a page that should not: each of its faults was found when it was scanned, and is
/// told by the rule that it breaks.
enum EveryPageIsSound: PageRule {
  static let kinds = [
    NothingIsLoadedFromElsewhere.kind, NoPageHoldsCode.kind, NothingIsStored.kind,
    EverythingOnAPageIsListed.kind, EveryPageIsReadInOneWay.kind, EveryPageHasItsPolicy.kind,
    EveryIdIsThereOnce.kind, EveryHeadingHasItsPlace.kind, EveryPageHasItsTitle.twice,
  ]

  static func check(_ site: RenderedPages, into findings: inout [Diagnostic]) {
    for page in site.ordered {
      for found in site.pages[page].faults {
        if let place = place(of: found, onPage: page, site.sources) {
          findings.append(found.fault.finding(at: place))
        }
      }
    }
  }

  /// Where `found` is told; nil where it is told elsewhere.
  private static func place(
    of found: ScannedPage.Fault, onPage page: Int, _ sources: any PageSources
  ) -> SourceRange? {
    let fault = found.fault
    if let origin = found.origin, let link = sources.link(at: origin) {
      return fault.isToldInTexts ? nil : link.place
    }
    if let place = sources.exactPlace(of: found.written, address: fault.address, onPage: page) {
      return place
    }
    if fault.isToldWhereWritten { return nil }
    if fault.isAboutPage { return sources.place(ofPage: page) }
    return sources.place(of: found.written, address: fault.address, onPage: page)
  }
}
