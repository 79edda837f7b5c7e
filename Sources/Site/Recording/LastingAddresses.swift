import Checks
import Diagnostics
import History

/// Which addresses and anchors of the last recorded version are still there.
enum LastingAddresses {
  /// What is wrong with the pages of `renderer`.
  static func findings(in renderer: SiteRenderer) -> [Diagnostic] {
    let history = renderer.site.subject.history
    guard let last = history.versions.last else { return [] }
    var pages: [String: SitePlan.Page] = [:]
    for page in renderer.plan.pages { pages[page.facts.route.publicPath] = page }
    let moved = Set(Redirects(renderer.site).moves.map(\.from.publicPath))
    return history.pages.pages.flatMap { recorded -> [Diagnostic] in
      guard let place = recorded.place else { return [] }
      guard let page = pages[recorded.address] else {
        guard !moved.contains(recorded.address) else { return [] }
        return [EveryAddressLasts.finding(recorded.address, since: last.name, at: place)]
      }
      guard !recorded.anchors.isEmpty else { return [] }
      let anchors = Set(renderer.anchors(of: page))
      return recorded.anchors.filter { !anchors.contains($0) }.map {
        EveryAnchorLasts.finding($0, on: recorded.address, since: last.name, at: place)
      }
    }
  }
}
