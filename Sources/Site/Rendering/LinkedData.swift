import Diagnostics
import Statements

/// The JSON-LD that tells search engines what a page is, in the terms of schema.org: `WebPage`,
/// `Organization` and `BreadcrumbList`.
enum LinkedData {
  /// The `script` element with the data of `page`; it is data, which no browser runs.
  static func script(
    for page: PageFacts, in frame: SiteFrame, of statement: PrivacyStatement
  ) -> [UInt8] {
    let address = frame.baseAddress + page.route.publicPath
    var json = JSONWriter(pretty: false)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "WebPage")
      json.member("url", address)
      json.member("name", page.title)
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
      organisation(statement.organisation, &json)
      if page.route != .home {
        json.key("breadcrumb")
        breadcrumbs(page, frame, statement, &json)
      }
    }
    let bytes = json.bytes
    var script: [UInt8] = []
    script.reserveCapacity(bytes.count + 64)
    script.append(contentsOf: #"<script type="application/ld+json">"#.utf8)
    // Nothing in the data may look like the end of the element.
    var copied = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x3C || byte == 0x3E || byte == 0x26 {
      script.append(contentsOf: bytes[copied..<offset])
      script.append(
        contentsOf: (byte == 0x3C ? #"\u003c"# : byte == 0x3E ? #"\u003e"# : #"\u0026"#).utf8)
      copied = offset + 1
    }
    script.append(contentsOf: bytes[copied...])
    script.append(contentsOf: "</script>".utf8)
    return script
  }

  private static func organisation(_ organisation: Organisation, _ json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "Organization")
      json.member("name", organisation.name.value)
      if let website = organisation.website { json.member("url", website.value) }
      if let email = organisation.email { json.member("email", email.value) }
      if let telephone = organisation.telephone { json.member("telephone", telephone.value) }
      if let address = organisation.address { json.member("address", address.value) }
    }
  }

  private static func breadcrumbs(
    _ page: PageFacts, _ frame: SiteFrame, _ statement: PrivacyStatement, _ json: inout JSONWriter
  ) {
    let home = PageLink(title: statement.site.title.value, route: .home)
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
            json.member("item", frame.baseAddress + item.route.publicPath)
          }
        }
      }
    }
  }
}
