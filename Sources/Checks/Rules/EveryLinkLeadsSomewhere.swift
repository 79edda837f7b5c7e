public import Diagnostics

extension DiagnosticKind {
  /// A link to a page or file that is not on the site.
  public static let linkBroken = DiagnosticKind(
    "link-broken", .error,
    Explanation(
      rule: Phrase(
        nl: "elke link binnen de site leidt naar een pagina die er is",
        en: "every link within the site leads to a page that is there"),
      why: Phrase(
        nl:
          "Wie op zo'n link klikt, komt op een foutpagina. Verwijs naar het Markdown-bestand zelf, of gebruik partij:, moment: of gegeven: met een id.",
        en:
          "Who follows such a link gets an error page. Refer to the Markdown file itself, or use partij:, moment: or gegeven: with an id."
      ),
      wrong: "[ons overzicht](overzich.md)", right: "[ons overzicht](overzicht.md)"))

  /// A link to a place in a page that is not there.
  public static let anchorBroken = DiagnosticKind(
    "anchor-broken", .error,
    Explanation(
      rule: Phrase(
        nl: "elke link naar een kop leidt naar een kop die er is",
        en: "every link to a heading leads to one that is there"),
      why: Phrase(
        nl:
          "De link opent wel de pagina, maar niet de goede plaats. Vaak is de kop veranderd. Het anker van een kop is de tekst ervan in kleine letters, met streepjes.",
        en:
          "The link opens the page but not the right place. Often the heading was changed. A heading's anchor is its text in lowercase, with hyphens."
      ),
      wrong: "[zie hieronder](#wat-we-dele)", right: "[zie hieronder](#wat-we-delen)"))
}

/// Every link within the site leads to a file that is published, and to an id in it where it names
/// one.
///
/// Checked on the bytes of the pages, so that the templates' own links count too.
public enum EveryLinkLeadsSomewhere {
  /// A link that names an id in a page.
  private struct AnchorLink {
    let page: Int
    let target: Int
    let fragment: String
    let address: String
  }

  /// What is broken in `pages`, which are published together with the other `files`.
  ///
  /// `source` tells where the link with an address, as it is on a page, is written in Markdown; nil
  /// means that it comes from the page's template.
  public static func check(
    _ pages: [RenderedPage], files: [String],
    source: (_ address: String, _ page: RenderedPage) -> SourceRange?
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var pageIndices: [String: Int] = [:]
    for (index, page) in pages.enumerated() { pageIndices[page.path] = index }
    let otherFiles = Set(files)
    var anchorLinks: [AnchorLink] = []
    for (index, page) in pages.enumerated() {
      var seen: Set<ArraySlice<UInt8>> = []
      var scan = AttributeScan(page.html)
      while let attribute = scan.next() {
        guard case .address(let range) = attribute, seen.insert(page.html[range]).inserted,
          let address = LocalAddress(page.html[range], in: page.path)
        else { continue }
        if let target = pageIndices[address.path] {
          guard let fragment = address.fragment, !fragment.isEmpty else { continue }
          anchorLinks.append(
            AnchorLink(page: index, target: target, fragment: fragment, address: address.written))
        } else if !otherFiles.contains(address.path) {
          findings.append(
            broken(address.written, at: source(address.written, page) ?? .whole(page.template)))
        }
      }
    }
    findings += checkAnchors(anchorLinks, in: pages, source: source)
    return findings
  }

  private static func broken(_ address: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .linkBroken, at: range,
      Phrase(
        nl: "de link naar '\(address)' leidt nergens heen",
        en: "the link to '\(address)' leads nowhere"),
      help: Phrase(
        nl: "verwijs naar een bestand dat er is, zoals 'overzicht.md'",
        en: "refer to a file that is there, such as 'overzicht.md'"))
  }

  private static func checkAnchors(
    _ links: [AnchorLink], in pages: [RenderedPage],
    source: (_ address: String, _ page: RenderedPage) -> SourceRange?
  ) -> [Diagnostic] {
    var idsOfPage: [Int: Set<String>] = [:]
    var findings: [Diagnostic] = []
    for link in links {
      let ids = idsOfPage[link.target] ?? Self.ids(in: pages[link.target].html)
      idsOfPage[link.target] = ids
      guard !ids.contains(link.fragment) else { continue }
      let page = pages[link.page]
      let nearest = NearMiss.nearest(to: link.fragment, in: ids.sorted())
      findings.append(
        Diagnostic(
          .anchorBroken, at: source(link.address, page) ?? .whole(page.template),
          Phrase(
            nl: "er is geen '\(link.fragment)' op de pagina '\(pages[link.target].path)'",
            en: "there is no '\(link.fragment)' on the page '\(pages[link.target].path)'"),
          help: nearest.map {
            Phrase(nl: "bedoelde je '#\($0)'?", en: "did you mean '#\($0)'?")
          }))
    }
    return findings
  }

  private static func ids(in html: [UInt8]) -> Set<String> {
    var ids: Set<String> = []
    var scan = AttributeScan(html)
    while let attribute = scan.next() {
      guard case .id(let range) = attribute else { continue }
      ids.insert(CharacterReferences.decoded(html[range]))
    }
    return ids
  }
}
