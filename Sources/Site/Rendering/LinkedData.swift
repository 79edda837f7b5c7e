import Checks
import Claims
import Diagnostics
import Markdown
import Statements
import Text

/// The JSON-LD that tells search engines what a page is, in the terms of schema.org: `WebPage`,
/// `Organization` and `BreadcrumbList`.
///
/// What is the same on every page is written once. Nothing in the data may look like the end of
/// the element, so `<`, `>` and `&` are escaped wherever they come from the data.
struct LinkedData: Sendable {
  private let baseAddress: String
  /// What follows the page's own name, up to the breadcrumbs.
  private let middle: [UInt8]
  /// The breadcrumbs up to and with the home page.
  private let trailStart: [UInt8]

  /// The data of the pages in `frame`: who speaks is as the `claims` of `statement` say.
  init(_ frame: SiteFrame, of statement: PrivacyStatement, _ claims: Claims) {
    baseAddress = frame.baseAddress
    var json = JSONWriter(pretty: false)
    json.object { json in
      json.member("inLanguage", "nl")
      if let version = statement.declaration.version { json.member("version", version.value) }
      if let date = statement.declaration.date { json.member("dateModified", date.value.iso8601) }
      json.key("isPartOf")
      json.object { json in
        json.member("@type", "WebSite")
        json.member("url", frame.baseAddress)
        json.member("name", statement.site.title.value)
      }
      json.key("publisher")
      Self.append(claims.organisation, to: &json)
    }
    middle = [UInt8(ascii: ",")] + Self.escaped(json.bytes).dropFirst().dropLast()
    var start = Array(#","breadcrumb":{"@type":"BreadcrumbList","itemListElement":["#.utf8)
    let home = PageLink(title: statement.site.title.value, route: .home)
    Self.append(home, number: 1, base: baseAddress, to: &start)
    trailStart = start
  }

  /// The `script` element with the data of `page`; it is data, which no browser runs.
  func script(for page: PageFacts) -> [UInt8] {
    var script: [UInt8] = []
    script.reserveCapacity(middle.count + trailStart.count + 1024)
    script.append(contentsOf: Self.start.utf8)
    Self.append(quoted: baseAddress + page.route.publicPath, to: &script)
    script.append(contentsOf: #","name":"#.utf8)
    Self.append(quoted: page.title, to: &script)
    script.append(contentsOf: middle)
    if page.route != .home {
      script.append(contentsOf: trailStart)
      let trail = page.ancestors + [PageLink(title: page.title, route: page.route)]
      for (index, item) in trail.enumerated() {
        script.append(UInt8(ascii: ","))
        Self.append(item, number: index + 2, base: baseAddress, to: &script)
      }
      script.append(contentsOf: "]}".utf8)
    }
    script.append(contentsOf: "}</script>".utf8)
    return script
  }

  private static let start =
    #"<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage","url":"#

  private static func append(_ organisation: Organisation, to json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "Organization")
      json.member("name", organisation.name.value)
      if let website = organisation.website { json.member("url", website.value) }
      if let email = organisation.email { json.member("email", email.value) }
      if let telephone = organisation.telephone { json.member("telephone", telephone.value) }
      if let address = organisation.address { json.member("address", address.value) }
    }
  }

  private static func append(
    _ item: PageLink, number: Int, base: String, to script: inout [UInt8]
  ) {
    script.append(contentsOf: #"{"@type":"ListItem","position":"#.utf8)
    script.append(contentsOf: String(number).utf8)
    script.append(contentsOf: #","name":"#.utf8)
    append(quoted: item.title, to: &script)
    script.append(contentsOf: #","item":"#.utf8)
    append(quoted: base + item.route.publicPath, to: &script)
    script.append(UInt8(ascii: "}"))
  }

  private static func append(quoted text: String, to script: inout [UInt8]) {
    var json = JSONWriter(pretty: false, capacity: text.utf8.count + 2)
    json.string(text)
    script.append(contentsOf: escaped(json.bytes))
  }

  /// The JSON without what could look like markup.
  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    func isMarkup(_ byte: UInt8) -> Bool {
      byte == Byte.less || byte == Byte.greater || byte == Byte.ampersand
    }
    guard bytes.contains(where: isMarkup) else { return bytes }
    var escaped: [UInt8] = []
    for byte in bytes {
      switch byte {
      case Byte.less: escaped.append(contentsOf: #"\u003c"#.utf8)
      case Byte.greater: escaped.append(contentsOf: #"\u003e"#.utf8)
      case Byte.ampersand: escaped.append(contentsOf: #"\u0026"#.utf8)
      default: escaped.append(byte)
      }
    }
    return escaped
  }
}
