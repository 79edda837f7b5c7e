import Checks
import Diagnostics
import Markup

/// Rendered pages in memory, to be checked together.
struct SmallPages {
  private let paths: SitePaths
  private let scans: [ScannedPage]
  /// The pages that are kept for old links.
  var kept: Set<String> = []

  /// What was found: the code, and the words that it was found at.
  struct Finding: Hashable {
    let code: String
    let words: String
  }

  /// Pages by their path, which are published together with the other `files`.
  init(_ pages: [String: String], files: [String] = []) {
    let sorted = pages.sorted { $0.key < $1.key }
    let paths = SitePaths(
      pages: sorted.map(\.key), files: files, ownAddress: "https://huis.example/")
    self.paths = paths
    // Each is scanned three times: what is remembered of its tags, from the second on, may hide
    // nothing.
    scans = sorted.enumerated().map { index, page in
      for _ in 0..<2 { _ = ScannedPage(Array(page.value.utf8), page: index, of: paths) }
      return ScannedPage(Array(page.value.utf8), page: index, of: paths)
    }
  }

  /// A whole page, with `head` in its head and `body` before its heading.
  static func page(head: String = "", body: String) -> String {
    """
    <!doctype html>
    <html lang="nl">
    <head>\(String(decoding: ContentPolicy.element, as: UTF8.self))
    <meta charset="utf-8">\(head.contains("<title>") ? "" : "<title>Begin</title>")\(head)
    </head>
    <body>\(body)
    <h1>Begin</h1>
    </body>
    </html>
    """
  }

  /// What the rules find with one of `codes`, or all where there are none.
  func findings(_ codes: Set<String>) -> [Finding] {
    let sources = Sources(kept: Set(paths.pages.indices.filter { kept.contains(paths.pages[$0]) }))
    return PageReview.findings(in: scans, of: paths, gathering: nil, sources: sources)
      .filter { codes.isEmpty || codes.contains($0.code) }
      .map { Finding(code: $0.code, words: sources.words[Int($0.range.start)]) }
  }

  /// Keeps the words of each place that is asked for; the place is their number.
  private final class Sources: PageSources {
    var words: [String] = []
    private let kept: Set<Int>

    init(kept: Set<Int>) { self.kept = kept }

    func isKept(page: Int) -> Bool { kept.contains(page) }

    func place(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange {
      words.append(String(decoding: written, as: UTF8.self))
      return SourceRange(file: FileID(0), (words.count - 1)..<words.count)
    }

    func exactPlace(
      of written: [UInt8], address: String?, onPage page: Int
    ) -> SourceRange? {
      place(of: written, address: address, onPage: page)
    }

    func place(ofPage page: Int) -> SourceRange { place(of: [], address: nil, onPage: page) }

    func link(at origin: LinkOrigin) -> WrittenLink? { nil }

    var targets: LinkTargets { LinkTargets(texts: [], files: [], anchors: [:]) }
  }
}
