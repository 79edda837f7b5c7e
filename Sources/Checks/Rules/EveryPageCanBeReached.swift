import Diagnostics

/// Every page can be reached by links from the home page.
///
/// Judged on the rendered pages, and only where no link is broken: that link may be the way. The
/// page for missing addresses is reached otherwise, and that of a party which is no longer used is
/// there for who has its address from before. The page on which everything can be looked up leads
/// to every other, and so is no way to any.
enum EveryPageCanBeReached: PageRule {
  static let kind = DiagnosticKind(
    "page-unreachable", .warning, basis: .judgement, stage: .following,
    Explanation(
      rule: Phrase(
        nl: "elke pagina is met links te bereiken vanaf de startpagina",
        en: "every page can be reached by links from the home page"),
      why: Phrase(
        nl:
          "Een pagina waar geen link heen gaat, vindt niemand. Zet hem in het menu ('menu: ja'), of verwijs ernaar in een tekst.",
        en:
          "A page to which no link leads is found by nobody. Put it into the menu ('menu: ja'), or link to it from a text."
      ),
      wrong: "---\ntitel: Wie wij zijn\n---\nEr is geen link naar deze pagina.",
      right: "---\ntitel: Wie wij zijn\nmenu: ja\n---\nDeze pagina staat in het menu."))

  static let kinds = [kind]

  static func check(_ site: RenderedPages, into findings: inout [Diagnostic]) {
    guard findings.isEmpty, let home = site.paths.page(at: "index.html") else { return }
    let search = site.paths.page(at: "zoeken/index.html")
    for page in unreachable(site.pages, home: home, except: search)
    where site.paths.pages[page] != "404.html" && !site.sources.isKept(page: page) {
      findings.append(finding(site.paths.pages[page], at: site.sources.place(ofPage: page)))
    }
  }

  /// The pages among `pages` to which no way leads from the one at `home`, in order; the links of
  /// the one at `search` are none.
  private static func unreachable(_ pages: [ScannedPage], home: Int, except search: Int?)
    -> [Int]
  {
    var isReached = [Bool](repeating: false, count: pages.count)
    isReached[home] = true
    var waiting = [home]
    while let page = waiting.popLast() {
      if page == search { continue }
      for target in pages[page].targets where !isReached[target] {
        isReached[target] = true
        waiting.append(target)
      }
    }
    return pages.indices.filter { !isReached[$0] }
  }

  private static func finding(_ path: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "er leidt geen link naar de pagina '\(path)'",
        en: "no link leads to the page '\(path)'"),
      help: Phrase(
        nl: "zet 'menu: ja' in de kop van het bestand, of verwijs ernaar in een tekst",
        en: "put 'menu: ja' into the head of the file, or link to it from a text"))
  }
}
