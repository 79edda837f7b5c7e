import Diagnostics
import Checks
import Markdown
import Statements

/// Turns the destinations that writers use into addresses on the site.
///
/// `partij:das` and its like lead to the thing's page and give a link without text its name; a path
/// to another Markdown file leads to that one's page. Anything else stays as it is written, and the
/// checks on the rendered pages tell whether it leads anywhere.
struct LinkResolver: Sendable {
  /// Where a rendered text stands.
  enum Place: Sendable {
    /// On the page of its own.
    case ownPage
    /// On the page with everything.
    case everything
  }

  /// The data.
  let statement: PrivacyStatement
  /// The route of each Markdown file, by its path from the content folder.
  let routes: [String: Route]
  /// The role of each Markdown file, by its path from the content folder.
  let roles: [String: ContentDocument.Role]

  /// A resolver for the texts of a site.
  init(_ statement: PrivacyStatement, _ documents: [LoadedDocument]) {
    self.statement = statement
    var routes: [String: Route] = [:]
    var roles: [String: ContentDocument.Role] = [:]
    for document in documents {
      routes[document.path] = Route(for: document.content.role)
      roles[document.path] = document.content.role
    }
    self.routes = routes
    self.roles = roles
  }

  /// The address for `destination` in the file at `path` (from the content folder), as seen from
  /// the page at `route`, and the name of what it leads to where it is in the data.
  func address(
    for destination: String, in path: String, at route: Route, _ place: Place
  ) -> (address: String, name: String?) {
    if let link = DataLink(destination) { return address(for: link, at: route, place) }
    if destination.hasPrefix("#") {
      guard case .everything = place, let role = roles[path] else { return (destination, nil) }
      return ("#" + Self.prefix(for: role) + destination.dropFirst(), nil)
    }
    guard !destination.contains(":"), !destination.hasPrefix("/") else { return (destination, nil) }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = Self.joined(folderOf: path, String(parts[0]))
    guard let target = routes[file], let role = roles[file] else { return (destination, nil) }
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    switch place {
    case .ownPage:
      return (route.root + target.path + (fragment.map { "#" + $0 } ?? ""), nil)
    case .everything:
      return ("#" + (fragment.map { Self.prefix(for: role) + $0 } ?? Self.anchor(for: role)), nil)
    }
  }

  /// What the ids of a text begin with on the page with everything.
  static func prefix(for role: ContentDocument.Role) -> String { anchor(for: role) + "--" }

  /// The id of a text on the page with everything.
  static func anchor(for role: ContentDocument.Role) -> String {
    switch role {
    case .page(let name): Anchor.page(name)
    case .party(let id): Anchor.party(id)
    case .moment(let id): Anchor.moment(id)
    }
  }

  private func address(
    for link: DataLink, at route: Route, _ place: Place
  ) -> (address: String, name: String?) {
    guard let index = statement.index(of: link.id, kind: link.kind) else { return ("#", link.id) }
    let isEverything = if case .everything = place { true } else { false }
    switch link.kind {
    case .party:
      let name = statement.parties[index].name.value
      if isEverything { return ("#" + Anchor.party(link.id), name) }
      return (route.root + Route.party(link.id).path, name)
    case .moment:
      let name = statement.moments[index].name.value
      if isEverything { return ("#" + Anchor.moment(link.id), name) }
      return (route.root + Route.moment(link.id).path, name)
    case .dataCategory:
      let name = statement.dataCategories[index].name.value
      let anchor = "#" + Anchor.dataCategory(link.id)
      return (isEverything ? anchor : route.root + Route.dataCategories.path + anchor, name)
    case .product:
      let name = statement.products[index].name.value
      let anchor = "#" + Anchor.product(link.id)
      return (isEverything ? anchor : route.root + Route.askAt.path + anchor, name)
    }
  }

  /// The path that `relative` means in the folder of `path`, `.` and `..` taken out.
  private static func joined(folderOf path: String, _ relative: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in relative.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return "" }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
