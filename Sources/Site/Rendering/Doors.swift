import Checks
import Diagnostics
import Markdown
import Statements

/// The ways into the site, by what a reader comes with: a name, a moment, a datum, a question.
///
/// Each leads to where the directive stands that answers it: to the heading above that, where the
/// page has more than the answer on it.
struct Doors: Sendable, Equatable {
  /// What a reader comes with.
  enum Kind: Int, Sendable, CaseIterable {
    case parties, moments, dataCategories, askAt
  }

  /// A door.
  struct Door: Sendable, Equatable {
    let kind: Kind
    let link: PageLink
  }

  /// The doors that the site has, in the order of their kinds.
  private(set) var all: [Door] = []
  /// The page with the letters by which somebody asks for what is known; nil where there is none.
  private(set) var letters: Route?

  /// No doors.
  init() {}

  /// The doors of a site with `documents`.
  init(of documents: [LoadedText]) {
    let pages = documents.filter { if case .page = $0.content.role { true } else { false } }
    let sorted = pages.sorted { Self.order($0) < Self.order($1) }
    letters = sorted.first { $0.holds(.letters, where: PersonalRight.isAccess) }
      .map { Route(for: $0.content.role) }
    for kind in Kind.allCases {
      guard let page = sorted.first(where: { $0.holds(kind.directive, where: Self.isWhole) })
      else { continue }
      let route = Route(for: page.content.role)
      let anchor = page.anchor(above: kind.directive)
      all.append(Door(kind: kind, link: PageLink(title: kind.title, route: route, anchor: anchor)))
    }
    // A page that is behind one door only is the answer as a whole.
    for (number, door) in all.enumerated() where door.link.route != .home {
      let isAlone = all.count(where: { $0.link.route == door.link.route }) == 1
      if isAlone {
        all[number] = Door(
          kind: door.kind, link: PageLink(title: door.link.title, route: door.link.route))
      }
    }
  }

  /// The door that the page at `route` is behind; nil where it is behind none.
  func kind(of route: Route) -> Kind? {
    if route.isOfParty { return .parties }
    if route.isOfMoment { return .moments }
    return all.first { $0.link.route == route && route != .home }?.kind
  }

  /// A part of one product or moment is no answer as a whole.
  private static func isWhole(_ directive: Directive) -> Bool {
    directive.value(of: "product") == nil && directive.value(of: "moment") == nil
  }

  private static func order(_ document: LoadedText) -> (Int, Int, String) {
    let isHome = document.content.role == .page("index")
    return (isHome ? 0 : 1, document.content.frontMatter.order?.value ?? .max, document.path)
  }
}

extension Doors.Kind {
  /// The directive that answers what a reader comes with.
  fileprivate var directive: DirectiveName {
    switch self {
    case .parties: .parties
    case .moments: .moments
    case .dataCategories: .dataCategories
    case .askAt: .askAt
    }
  }

  /// The words on the door, in Dutch.
  fileprivate var title: String {
    switch self {
    case .parties: "Met wie"
    case .moments: "Wanneer"
    case .dataCategories: "Welke gegevens"
    case .askAt: "Bij wie"
    }
  }
}

extension LoadedText {
  /// Whether the text calls for the part `name`, in a way that `condition` holds for.
  func holds(
    _ name: DirectiveName, where condition: (Directive) -> Bool = { _ in true }
  ) -> Bool {
    content.document.directives.contains { $0.name.value == name.rawValue && condition($0) }
  }

  /// The anchor of the heading above the first part `name`; nil where there is none.
  fileprivate func anchor(above name: DirectiveName) -> String? {
    let directives = content.document.directives
    guard let place = directives.first(where: { $0.name.value == name.rawValue })?.range.start
    else { return nil }
    return content.document.headings.last { $0.range.start < place }?.id
  }
}
