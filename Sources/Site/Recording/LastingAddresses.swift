import Checks
import Diagnostics
import History
import Markdown
import Statements

/// Which addresses and anchors of the last recorded version are still there.
enum LastingAddresses {
  /// What is wrong with the pages of `renderer`, of which `scans` are what was seen on each.
  static func findings(in renderer: SiteRenderer, _ scans: [ScannedPage]) -> [Diagnostic] {
    let history = renderer.site.subject.history
    guard let last = history.versions.last else { return [] }
    var pages: [String: ScannedPage] = [:]
    for (page, scan) in zip(renderer.plan.pages, scans) {
      pages[page.facts.route.publicPath] = scan
    }
    let moved = Set(Redirects(renderer.site).moves.map(\.from.publicPath))
    return history.pages.pages.flatMap { recorded -> [Diagnostic] in
      guard let place = recorded.place else { return [] }
      guard let page = pages[recorded.address] else {
        guard !moved.contains(recorded.address) else { return [] }
        return [EveryAddressLasts.finding(recorded.address, since: last.name, at: place)]
      }
      let lost = recorded.anchors.filter { !page.hasID($0) }.map {
        EveryAnchorLasts.finding($0, on: recorded.address, since: last.name, at: place)
      }
      let parts = recorded.parts.filter { !page.hasID($0) }
      // Where a page has none of them any more, somebody took the directive away.
      let cause = parts.count == recorded.parts.count ? recorded.address : nil
      return lost
        + parts.map {
          EveryAnchorLasts.finding(
            $0, on: recorded.address, since: last.name, at: place, isPart: true, cause: cause)
        }
    }
  }
}

extension SiteRenderer {
  /// The anchors of the headings of the text that is on `page`.
  func anchors(of page: SitePlan.Page) -> [String] {
    guard let document = page.document else { return [] }
    return site.documents[document].content.document.headings.map(\.id)
  }

  /// The anchors of what `scan` shows of the data on `page`, those of former ids too.
  ///
  /// The page with everything shows what has a page of its own, whose address lasts.
  func parts(of page: SitePlan.Page, _ scan: ScannedPage) -> [String] {
    var anchors: [String] = []
    if page.kind == MomentPage.self {
      let id = site.statement.moments[page.subject].id.value
      anchors += [Anchor.profiling(id), Anchor.automatedDecision(id)]
    }
    if let number = page.document, number != plan.everythingDocument {
      let document = site.documents[number]
      if document.holds(.dataCategories) { anchors += dataCategoryAnchors }
      if document.holds(.askAt) { anchors += productAnchors }
      if document.holds(.letters) { anchors += letterAnchors }
    }
    return anchors.filter(scan.hasID)
  }

  private var dataCategoryAnchors: [String] {
    site.statement.dataCategories.flatMap { Self.ids($0.id, $0.formerIDs) }
      .map(Anchor.dataCategory)
  }

  private var productAnchors: [String] {
    site.statement.products.flatMap { Self.ids($0.id, $0.formerIDs) }.map(Anchor.product)
  }

  private var letterAnchors: [String] {
    let parties = site.statement.parties.flatMap { Self.ids($0.id, $0.formerIDs) }
    return PersonalRight.allCases.flatMap { right in
      ([nil] + parties).map { Anchor.letter(right, to: $0) }
    }
  }

  private static func ids(_ id: Located<String>, _ former: [Located<String>]) -> [String] {
    ([id] + former).map(\.value)
  }
}
