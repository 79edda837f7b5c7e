/// Where a page stands in the published site.
public struct Route: Sendable, Hashable {
  /// The path of the file from the site's root, such as `partijen/cis/index.html`.
  public let path: String

  /// The page at `path`.
  public init(path: String) { self.path = path }

  /// The home page.
  public static let home = Route(path: "index.html")
  /// The page for addresses that do not exist.
  public static let notFound = Route(path: "404.html")

  /// The page of `content/<name>.md`.
  public static func page(_ name: String) -> Route {
    name == "index" ? .home : Route(path: name + "/index.html")
  }

  /// The page of a party.
  public static func party(_ id: String) -> Route { Route(path: "partijen/\(id)/index.html") }

  /// The page of a moment.
  public static func moment(_ id: String) -> Route { Route(path: "momenten/\(id)/index.html") }

  /// The page with everything that can be looked for.
  public static let search = Route.page("zoeken")

  /// Whether it is the page of a party.
  var isOfParty: Bool { path.utf8.starts(with: "partijen/".utf8) }

  /// Whether it is the page of a moment.
  var isOfMoment: Bool { path.utf8.starts(with: "momenten/".utf8) }

  /// The page that tells what changed: lately, or in a year.
  public static func changes(year: Int?) -> Route {
    Route(path: "wijzigingen/\(year.map { "\($0)/" } ?? "")index.html")
  }

  /// The page with the statement as it was in a recorded version.
  public static func version(_ name: String) -> Route {
    Route(path: "versies/\(name)/index.html")
  }

  /// The path from the page to the site's root: "", "../" or "../../".
  public var root: String {
    let depth = path.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
    return String(repeating: "../", count: depth)
  }

  /// The address of the page below the site's base address: `partijen/cis/`, or "" for the home
  /// page.
  public var publicPath: String {
    let name = "index.html"
    return path.hasSuffix(name) ? String(path.dropLast(name.utf8.count)) : path
  }
}
