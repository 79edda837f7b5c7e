import Diagnostics
import Checks
import Markdown
import Statements

/// The JSON-LD that tells search engines what a page is, in the terms of schema.org: `WebPage`,
/// `Organization` and `BreadcrumbList`.
///
/// What is the same on every page is written once.
struct LinkedData: Sendable {
  private let baseAddress: String
  private let home: PageLink
  private let version: String?
  private let date: String?
  /// The site and the organisation, as JSON.
  private let site: [UInt8]
  private let publisher: [UInt8]

  /// The data of the pages in `frame`.
  init(_ frame: SiteFrame, of statement: PrivacyStatement) {
    baseAddress = frame.baseAddress
    home = PageLink(title: statement.site.title.value, route: .home)
    version = statement.declaration.version?.value
    date = statement.declaration.date?.value.iso8601
    var site = JSONWriter(pretty: false)
    site.object { json in
      json.member("@type", "WebSite")
      json.member("url", frame.baseAddress)
      json.member("name", statement.site.title.value)
    }
    self.site = site.bytes
    publisher = Self.publisher(statement.organisation)
  }

  /// The `script` element with the data of `page`; it is data, which no browser runs.
  func script(for page: PageFacts) -> [UInt8] {
    let address = baseAddress + page.route.publicPath
    var json = JSONWriter(pretty: false, capacity: 1024)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "WebPage")
      json.member("url", address)
      json.member("name", page.title)
      json.member("inLanguage", "nl")
      if let version { json.member("version", version) }
      if let date { json.member("dateModified", date) }
      json.member("isPartOf", json: site)
      json.member("publisher", json: publisher)
      if page.route != .home {
        json.key("breadcrumb")
        appendBreadcrumbs(page, to: &json)
      }
    }
    let bytes = json.bytes
    let span = bytes.span
    var script: [UInt8] = []
    script.reserveCapacity(bytes.count + 64)
    script.append(contentsOf: #"<script type="application/ld+json">"#.utf8)
    // Nothing in the data may look like the end of the element.
    var copied = 0
    for offset in span.indices {
      let byte = span[offset]
      guard byte == 0x3C || byte == 0x3E || byte == 0x26 else { continue }
      script.append(contentsOf: bytes[copied..<offset])
      script.append(
        contentsOf: (byte == 0x3C ? #"\u003c"# : byte == 0x3E ? #"\u003e"# : #"\u0026"#).utf8)
      copied = offset + 1
    }
    script.append(contentsOf: bytes[copied...])
    script.append(contentsOf: "</script>".utf8)
    return script
  }

  private static func publisher(_ organisation: Organisation) -> [UInt8] {
    var json = JSONWriter(pretty: false)
    json.object { json in
      json.member("@type", "Organization")
      json.member("name", organisation.name.value)
      if let website = organisation.website { json.member("url", website.value) }
      if let email = organisation.email { json.member("email", email.value) }
      if let telephone = organisation.telephone { json.member("telephone", telephone.value) }
      if let address = organisation.address { json.member("address", address.value) }
    }
    return json.bytes
  }

  private func appendBreadcrumbs(_ page: PageFacts, to json: inout JSONWriter) {
    let trail = [home] + page.ancestors + [PageLink(title: page.title, route: page.route)]
    json.object { json in
      json.member("@type", "BreadcrumbList")
      json.key("itemListElement")
      json.array { json in
        for (index, item) in trail.enumerated() {
          json.object { json in
            json.member("@type", "ListItem")
            json.member("position", index + 1)
            json.member("name", item.title)
            json.member("item", baseAddress + item.route.publicPath)
          }
        }
      }
    }
  }
}
