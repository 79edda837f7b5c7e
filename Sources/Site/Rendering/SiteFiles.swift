import Diagnostics
import Files
import Statements

/// The files of a site that are no pages.
enum SiteFiles {
  /// The path of the accent colours that the site sets.
  static let coloursPath = "assets/kleuren.css"

  /// All of them: those that go with a site whose pages are at `routes`.
  ///
  /// A concept is not for search engines: it has no map, and its headers say so.
  static func all(
    _ routes: [Route], baseAddress: String, date: CalendarDate?, colours: SiteSettings.Colours?,
    isConcept: Bool = false
  ) -> [OutputFile] {
    if isConcept {
      return [
        OutputFile(path: "robots.txt", bytes: Array("User-agent: *\nAllow: /\n".utf8)),
        OutputFile(
          path: "_headers",
          bytes: Array(headers.dropLast()) + Array("  X-Robots-Tag: noindex\n\n".utf8)),
        OutputFile(path: coloursPath, bytes: Self.colours(colours) + Array(ConceptMark.style.utf8)),
      ]
    }
    return [
      OutputFile(
        path: "sitemap.xml", bytes: sitemap(routes, baseAddress: baseAddress, date: date)),
      OutputFile(path: "robots.txt", bytes: robots(baseAddress: baseAddress)),
      OutputFile(path: "_headers", bytes: headers),
      OutputFile(path: coloursPath, bytes: Self.colours(colours)),
    ]
  }

  /// `sitemap.xml`: the address of every page, with the date of the statement where it has one.
  static func sitemap(_ routes: [Route], baseAddress: String, date: CalendarDate?)
    -> [UInt8]
  {
    var output = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
    let modified = date.map { "<lastmod>\($0.iso8601)</lastmod>" } ?? ""
    for route in routes {
      let address = escaped(baseAddress + route.publicPath)
      output += Array("<url><loc>\(address)</loc>\(modified)</url>\n".utf8)
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
  static let headers = Array(
    """
    /*
      Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; \
    img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer
      Permissions-Policy: camera=(), geolocation=(), microphone=(), interest-cohort=()
      Cross-Origin-Opener-Policy: same-origin
      Strict-Transport-Security: max-age=31536000

    """.utf8)

  /// ``coloursPath``: the accent colours that the site sets.
  static func colours(_ colours: SiteSettings.Colours?) -> [UInt8] {
    var css = ":root {"
    if let accent = colours?.accent { css += " --accent: \(accent.value.css);" }
    if let accent = colours?.darkAccent { css += " --accent-donker: \(accent.value.css);" }
    css += " }\n"
    return Array(css.utf8)
  }

  private static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0x27
    }
    if isPlain { return text }
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      default: result.append(character)
      }
    }
    return result
  }
}
