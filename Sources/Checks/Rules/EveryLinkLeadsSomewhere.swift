import Diagnostics
import Text

extension DiagnosticKind {
  /// A link to a page or file that is not on the site.
  static let linkBroken = DiagnosticKind(
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
  static let anchorBroken = DiagnosticKind(
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
enum EveryLinkLeadsSomewhere: PageRule {
  static let kinds: [DiagnosticKind] = [.linkBroken, .anchorBroken]

  static func check(_ site: RenderedPages, into findings: inout [Diagnostic]) {
    let broken = site.pages.map { $0.brokenLinks(among: site.pages) }
    guard broken.contains(where: { !$0.isEmpty }) else { return }
    var advice = LinkAdvice(site.sources.targets)
    var anchors: [Int: NearMiss] = [:]
    for page in site.ordered where !broken[page].isEmpty {
      findings += self.findings(
        of: broken[page], onPage: page, among: site.pages, of: site.paths, sources: site.sources,
        advice: &advice, anchors: &anchors)
    }
  }

  /// What is wrong with `links`, which lead nowhere, on the page with index `page` of `pages`.
  ///
  /// The pages are all of `paths` in their order; `anchors` keeps the ids of those that were asked
  /// for one which they do not have.
  private static func findings(
    of links: [PageLinks.Link], onPage page: Int, among pages: [ScannedPage],
    of paths: SitePaths, sources: any PageSources, advice: inout LinkAdvice,
    anchors: inout [Int: NearMiss]
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for link in links {
      let written = link.origin.flatMap(sources.link(at:))
      let place =
        written?.place ?? sources.place(of: link.written, address: link.address, onPage: page)
      guard let target = link.target.map({ pages[$0] }) else {
        if let page = paths.optionalPage(at: link.address) {
          // However many links lead there, what is wrong is one thing.
          findings.append(missing(page))
          continue
        }
        let help = help(for: link.address, written, &advice)
        findings.append(broken(written?.destination ?? link.address, at: place, help: help))
        continue
      }
      let known = anchors[target.page] ?? NearMiss(target.ids.texts.sorted())
      anchors[target.page] = known
      let path = paths.pages[target.page]
      findings.append(
        brokenAnchor(
          link.fragment, among: known, at: path, place,
          otherwise: advice.help(forAnchor: link.fragment, onPage: path)))
    }
    return findings
  }

  /// The finding of a page that nobody wrote and that generated links lead to.
  private static func missing(_ page: SitePaths.OptionalPage) -> Diagnostic {
    Diagnostic(
      .linkBroken, at: page.place,
      Phrase(
        nl: "de site verwijst hiervoor naar een pagina die er niet is: '\(page.file)'",
        en: "for these the site refers to a page that is not there: '\(page.file)'"),
      help: Phrase(
        nl: "schrijf '\(page.file)' met '::\(page.directive)' op een regel voor zich",
        en: "write '\(page.file)' with '::\(page.directive)' on a line of its own"))
  }

  /// What to do about a link to `address`, as it was `written` in a text where it was.
  private static func help(
    for address: String, _ written: WrittenLink?, _ advice: inout LinkAdvice
  ) -> Phrase? {
    // A link into the data leads to a page that is not there.
    if let written, DataLink(written.destination) == nil {
      return advice.help(for: written.destination, in: written.path)
    }
    guard !address.contains("assets/") else { return nil }
    var path = address[...]
    while path.hasPrefix("../") { path = path.dropFirst(3) }
    return advice.help(for: String(path), in: nil)
  }

  /// The finding of an `address` at which there is nothing.
  static func broken(
    _ address: String, at range: SourceRange, help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      .linkBroken, at: range,
      Phrase(
        nl: "de link naar '\(address)' leidt nergens heen",
        en: "the link to '\(address)' leads nowhere"),
      help: help
        ?? Phrase(
          nl: "zet het bestand in de map assets van de sjablonen, of verander het adres",
          en: "put the file in the folder assets of the templates, or change the address"))
  }

  private static func brokenAnchor(
    _ fragment: String, among anchors: NearMiss, at path: String, _ range: SourceRange,
    otherwise help: Phrase
  ) -> Diagnostic {
    Diagnostic(
      .anchorBroken, at: range,
      Phrase(
        nl: "er is geen '\(fragment)' op de pagina '\(path)'",
        en: "there is no '\(fragment)' on the page '\(path)'"),
      help: anchors.nearest(to: fragment).map {
        .didYouMean("#\($0)")
      } ?? help)
  }
}
