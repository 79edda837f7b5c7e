import Diagnostics
import Templates

/// A kind of page: which pages of it a site has, what makes them, and what that is given.
///
/// One kind is one file, and ``PageKinds/all`` lists them.
protocol PageKind: Sendable {
  /// The name of the template that makes these pages, in the folder of templates and without
  /// `.mustache`.
  static var template: String { get }

  /// Whether a reader comes to these pages by an address of theirs, so that what they say is told.
  static var hasAddress: Bool { get }

  /// Whether a site can't do without the template.
  static var isNeeded: Bool { get }

  /// Whether the rules about rendered pages look at these.
  static var isJudged: Bool { get }

  /// What that template may use: the frame, and what the kind adds to it.
  static var schema: Schema { get }

  /// The pages of this kind that `site` has, in the order of the sitemap.
  static func pages(of site: LoadedSite) -> [SitePlan.Page]

  /// What the kind adds to the frame for `page`, in the order of its schema; `composer` makes texts
  /// and the values of the data as seen from there.
  static func values(of page: SitePlan.Page, by composer: PartComposer) -> [Value]
}

extension PageKind {
  static var hasAddress: Bool { true }
  static var isNeeded: Bool { true }
  static var isJudged: Bool { true }
}

/// Every kind of page.
enum PageKinds {
  /// The kinds, in the order in which their pages stand in the sitemap.
  static let all: [any PageKind.Type] = [
    ProsePage.self, PartyPage.self, MomentPage.self, SearchPage.self, ChangesPage.self,
    VersionPage.self, MissingPage.self,
  ]
}
