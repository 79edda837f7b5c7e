import Checks
import Diagnostics

/// Rendered pages in memory, to be checked together.
struct SmallPages {
  private let paths: SitePaths
  private let scans: [ScannedPage]

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
    scans = sorted.enumerated().map { index, page in
      ScannedPage(Array(page.value.utf8), page: index, of: paths)
    }
  }

  /// What the rules find with one of `codes`.
  func findings(_ codes: Set<String>) -> [Finding] {
    let sources = Sources()
    return PageReview.findings(in: scans, of: paths, gathering: nil, sources: sources)
      .filter { codes.contains($0.code) }
      .map { Finding(code: $0.code, words: sources.words[Int($0.range.start)]) }
  }

  /// Keeps the words of each place that is asked for; the place is their number.
  private final class Sources: PageSources {
    var words: [String] = []

    func place(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange {
      words.append(String(decoding: written, as: UTF8.self))
      return SourceRange(file: FileID(0), (words.count - 1)..<words.count)
    }

    func place(ofPage page: Int) -> SourceRange { place(of: [], address: nil, onPage: page) }

    func written(_ address: String, onPage page: Int) -> WrittenLink? { nil }

    var targets: LinkTargets { .none }
  }
}
