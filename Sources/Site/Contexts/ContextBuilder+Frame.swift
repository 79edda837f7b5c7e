import Diagnostics
import History
import Statements
import Templates

/// A page as links name it.
struct PageLink: Sendable, Equatable {
  /// The words of the link.
  let title: String
  /// The page.
  let route: Route
  /// The place on the page; nil for the page as a whole.
  var anchor: String?
}

/// What a page says of itself to the frame around it.
struct PageFacts: Sendable, Equatable {
  /// Where the page stands.
  let route: Route
  /// The title: the h1.
  let title: String
  /// What the page is about.
  let summary: String
  /// The pages above this one but the home page, from the top down.
  var ancestors: [PageLink] = []
}

/// What is the same on every page.
struct SiteFrame: Sendable, Equatable {
  /// The address at which the site stands, with a final `/`.
  let baseAddress: String
  /// The pages in the menu, in their order.
  let menu: [PageLink]
  /// The page with everything, where there is one.
  let everything: PageLink?
  /// The ways into the site.
  var doors = Doors()
  /// The words of other languages.
  var foreignWords: [ForeignWords] = []
}

/// What the frames of all pages at the same depth say of who gives the statement, made once.
struct SharedFrame: Sendable {
  /// The path from the pages to the site's root.
  let root: String
  /// The organisation and the declaration, by their shapes.
  fileprivate let sender: Value
  fileprivate let declaration: Value
  /// What they are made of, where somebody keeps that.
  private let ingredients: [Ingredient]

  /// That of the pages of `builder`, which notes what it looks at in `reads`.
  init(_ builder: ContextBuilder, _ reads: Reads?) {
    root = builder.root
    sender = builder.value(builder.index.organisation)
    declaration = builder.value(builder.statement.declaration)
    ingredients = reads?.ingredients ?? []
  }

  /// Notes in `trace` what a page with it is made of.
  fileprivate func note(in trace: DataTrace?) {
    for ingredient in ingredients { trace?.reads.note(ingredient) }
  }
}

extension ContextBuilder {
  /// The fields of the frame: ``PageContext/fields``; `shared` is that of the pages at this depth.
  func frame(
    _ page: PageFacts, _ frame: SiteFrame, _ linkedData: LinkedData, _ history: RecordedHistory,
    _ shared: SharedFrame
  ) -> [Value] {
    shared.note(in: trace)
    let site = statement.site
    let isHome = page.route == .home
    let accents = Accents(site.colours)
    var title = page.title
    for name in [site.title.value, statement.organisation.name.value]
    where !title.utf8.reversed().starts(with: name.utf8.reversed()) { title += " – \(name)" }
    let doors = doors(frame.doors, on: page.route)
    var crumbs: [Value] = []
    if !isHome {
      crumbs.append(LinkContext.value("Start", address(of: .home)))
      for ancestor in page.ancestors {
        crumbs.append(LinkContext.value(ancestor.title, address(of: ancestor.route)))
      }
    }
    return [
      .text(page.title),
      .text(title),
      .text(page.summary),
      .text(frame.baseAddress + page.route.publicPath),
      .text(root),
      .text(frame.baseAddress),
      .text(address(of: .home)),
      .flag(isHome),
      .text(site.title.value),
      .text(statement.organisation.name.value),
      organisationLink,
      shared.sender,
      shared.declaration,
      .flag(site.addressForm?.value == .polite),
      .list(doors + frame.menu.map { menuItem($0, on: page.route) }),
      .list(doors),
      .list(crumbs),
      TextContext.value(statement.declaration.version?.value),
      statement.declaration.date.map { date($0.value) } ?? .absent,
      frame.everything.map { LinkContext.value($0.title, address(of: $0.route)) } ?? .absent,
      .text(accents.light),
      .text(accents.dark),
      .html(linkedData.script(for: page)),
      historyFrame(history, baseAddress: frame.baseAddress),
    ]
  }

  private func doors(_ doors: Doors, on route: Route) -> [Value] {
    let current = doors.kind(of: route)
    return doors.all.map { door in
      menuItem(door.link, on: route, isAbove: door.kind == current, kind: door.kind)
    }
  }

  private func menuItem(
    _ item: PageLink, on route: Route, isAbove: Bool = false, kind: Doors.Kind? = nil
  ) -> Value {
    let isCurrent = item.route == route && item.anchor == nil
    return .object(
      [
        .text(item.title), .text(address(of: item)), .flag(isCurrent), .flag(isAbove && !isCurrent),
      ] + Doors.Kind.allCases.map { .flag($0 == kind) })
  }

  private var organisationLink: Value {
    guard let website = index.organisation.website?.value else { return .absent }
    return LinkContext.value(statement.organisation.name.value, website)
  }
}
