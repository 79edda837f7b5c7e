import Checks
import Claims
import Diagnostics
import Files
import History
import Markdown
import Markup
import Statements
import Text

/// The files of a site that are no pages.
enum SiteFiles {
  /// The path of the accent colours that the site sets.
  static let coloursPath = "assets/kleuren.css"
  /// The path of the icon in the site's accent.
  static let iconPath = "assets/icoon.svg"
  /// The path of the rules for robots.
  static let robotsPath = "robots.txt"
  /// The paths of the files that are made at the site's root.
  static let paths = ["sitemap.xml", robotsPath, "_headers", RecordedHistory.claimsFileName]

  /// The assets that are made of the data.
  static let ownAssets = [coloursPath, iconPath, SearchIndex.path]

  /// All of them: those that go with a site whose pages are at `routes`, and `others` beside the texts.
  ///
  /// Rules for robots of one's own stand in the place of those that are made.
  /// A concept is not for search engines: it has no map, and its headers say so. Nor does it say
  /// anything to programs, which do not see the mark.
  static func all(
    _ routes: [Route], baseAddress: String, dates: ModifiedDates, others: [OutputFile] = [],
    isConcept: Bool = false, policy: String = ContentPolicy.ofHost
  ) -> [OutputFile] {
    let robots =
      isConcept ? Array("User-agent: *\nAllow: /\n".utf8) : robots(baseAddress: baseAddress)
    let made =
      (isConcept
        ? []
        : [
          OutputFile(path: "sitemap.xml") {
            sitemap(routes, baseAddress: baseAddress, dates: dates)
          }
        ]) + [
        OutputFile(path: robotsPath, bytes: robots),
        OutputFile(
          path: "_headers",
          bytes: headers(
            routes, others: others.map(\.path), isConcept: isConcept, policy: policy)),
      ]
    let hasRobots = others.contains { $0.path.utf8.elementsEqual(robotsPath.utf8) }
    return made.filter { !hasRobots || $0.path != robotsPath } + others
  }

  /// `verklaring.json`: what the data say, for programs, with the addresses of the pages at `routes`
  /// that tell it.
  ///
  /// It is long, and made when it is asked for.
  static func claims(
    of site: LoadedSite, at routes: Set<Route>, version: (name: String, date: CalendarDate)? = nil
  ) -> OutputFile {
    let document = ClaimDocument(site.statement, site.data.claims)
    let pages = site.directivePages
    return OutputFile(path: RecordedHistory.claimsFileName) {
      document.published(version: version) { kind, id in
        let (route, anchor): (Route, String?) =
          switch kind {
          case .party: (.party(id), nil)
          case .moment: (.moment(id), nil)
          case .dataCategory: (pages.dataCategories, Anchor.dataCategory(id))
          case .product: (pages.askAt, Anchor.product(id))
          case .dataSubject: (.home, nil)
          }
        guard kind != .dataSubject, routes.contains(route) else { return nil }
        return route.publicPath + (anchor.map { "#" + $0 } ?? "")
      }
    }
  }

  /// `sitemap.xml`: the address of every page, with the date since which it says what it says.
  static func sitemap(_ routes: [Route], baseAddress: String, dates: ModifiedDates) -> [UInt8] {
    var output = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
    let base = CharacterReference.escaped(baseAddress, apostrophe: "&apos;")
    for route in routes where route.isForSearch {
      output += "<url><loc>".utf8
      output += base.utf8
      output += CharacterReference.escaped(route.publicPath, apostrophe: "&apos;").utf8
      output += "</loc>".utf8
      if let date = dates[route] {
        output += "<lastmod>".utf8
        output += date.iso8601.utf8
        output += "</lastmod>".utf8
      }
      output += "</url>\n".utf8
    }
    output += Array("</urlset>\n".utf8)
    return output
  }

  /// `robots.txt`: everything may be read.
  private static func robots(baseAddress: String) -> [UInt8] {
    Array("User-agent: *\nAllow: /\n\nSitemap: \(baseAddress)sitemap.xml\n".utf8)
  }

  /// `_headers`: what a static host should send with every page, in the form that Netlify,
  /// Cloudflare Pages and others read.
  ///
  /// Where more than one rule fits, these hosts send the headers of all of them. So pages and assets,
  /// which are kept for different times, are each named by rules of their own: pages by the first
  /// part of their addresses.
  static func headers(
    _ routes: [Route], others: [String] = [], isConcept: Bool = false,
    policy: String = ContentPolicy.ofHost
  ) -> [UInt8] {
    var text = everywhere(policy) + (isConcept ? "  X-Robots-Tag: noindex\n" : "")
    text += "\n/\(OutputFile.assetFolder)/*\n  Cache-Control: \(keptForEver)\n"
    var places: Set<String> = ["/", "/index.html", "/404.html", "/robots.txt", "/sitemap.xml"]
    var last = ""[...]
    for path in routes.map(\.publicPath) + others {
      let slash = path.utf8.firstIndex(of: UInt8(ascii: "/"))
      let part = path[..<(slash ?? path.endIndex)]
      // Most pages stand in the same folder as the one before.
      guard !part.isEmpty, slash == nil || !part.utf8.elementsEqual(last.utf8) else { continue }
      last = slash == nil ? "" : part
      places.insert("/" + PageAddress.encoded(String(part)) + (slash == nil ? "" : "/*"))
      // Some hosts read a hundred rules and no more. What no rule names they keep for no time at all.
      if places.count > 90 { return Array(text.utf8) }
    }
    let sorted = places.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for place in sorted { text += "\n\(place)\n  Cache-Control: \(keptShortly)\n" }
    return Array(text.utf8)
  }

  /// How long an asset may be kept: what its name stands for never changes.
  static let keptForEver = "public, max-age=31536000, immutable"

  /// How long a page may be kept: as long as somebody reads on, and then it is asked for again.
  static let keptShortly = "public, max-age=60, must-revalidate"

  private static func everywhere(_ policy: String) -> String {
    """
    /*
      Content-Security-Policy: \(policy)
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer
      Permissions-Policy: camera=(), geolocation=(), microphone=(), interest-cohort=()
      Cross-Origin-Opener-Policy: same-origin
      Strict-Transport-Security: max-age=31536000

    """
  }

  /// ``coloursPath``: the accent colours that the site sets, and the look of a concept's mark.
  static func colours(_ colours: SiteSettings.Colours?, isConcept: Bool = false) -> OutputFile {
    var css = ":root {"
    if let accent = colours?.accent { css += " --accent: \(accent.value.css);" }
    if let accent = colours?.darkAccent { css += " --accent-donker: \(accent.value.css);" }
    css += " }\n"
    if isConcept { css += ConceptMark.style }
    return OutputFile(path: coloursPath, bytes: Array(css.utf8))
  }

  /// ``iconPath``: an arrow on the accent of the site.
  static func icon(_ colours: SiteSettings.Colours?) -> OutputFile {
    let accents = Accents(colours)
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>
      rect { fill: \(accents.light) } path { stroke: #fff }
      @media (prefers-color-scheme: dark) { rect { fill: \(accents.dark) } path { stroke: #14181b } }
      </style><rect width="32" height="32" rx="6"/><path d="M9 16h14m-5-5 5 5-5 5" fill="none" \
      stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>

      """
    return OutputFile(path: iconPath, bytes: Array(svg.utf8))
  }
}
