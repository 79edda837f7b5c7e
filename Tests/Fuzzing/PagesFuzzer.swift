import Checks
import Diagnostics

/// What libFuzzer calls with each input.
///
/// The input is the pages of a site, parted by lines of `====`, and each of them an asset too. They
/// are checked as a build does. That must neither trap nor hang, and the same must give the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPages(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let pages = parts(of: bytes)
  let names = ["index.html", "a/index.html", "a/b/index.html", "404.html"]
  let paths = SitePaths(
    pages: Array(names.prefix(pages.count)), files: ["assets/a.css", "assets/a.png"],
    ownAddress: "https://huis.example/")
  precondition(findings(pages, paths) == findings(pages, paths))
  for name in ["a.css", "a.js", "a.svg", "a.png", "a.txt"] {
    for finding in AssetReview.findings(
      in: pages[0], at: "assets/" + name, file: FileID(0), of: paths)
    {
      precondition(finding.range.isWhole || finding.range.end <= pages[0].count)
    }
  }
  return 0
}

private func findings(_ pages: [[UInt8]], _ paths: SitePaths) -> [String] {
  let scans = pages.enumerated().map { ScannedPage($0.element, page: $0.offset, of: paths) }
  return PageReview.findings(in: scans, of: paths, gathering: nil, sources: Nowhere())
    .map { $0.code + $0.summary.dutch }
}

/// The input between lines of `====`, at most four.
private func parts(of bytes: [UInt8]) -> [[UInt8]] {
  var parts: [[UInt8]] = []
  var rest = bytes[...]
  let line = Array("====\n".utf8)
  while parts.count < 3, let end = rest.indices.first(where: { rest[$0...].starts(with: line) }) {
    parts.append(Array(rest[..<end]))
    rest = rest[(end + line.count)...]
  }
  return parts + [Array(rest)]
}

private struct Nowhere: PageSources {
  func place(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange {
    .whole(FileID(page))
  }

  func exactPlace(of written: [UInt8], address: String?, onPage page: Int) -> SourceRange? { nil }

  func place(ofPage page: Int) -> SourceRange { .whole(FileID(page)) }

  func isKept(page: Int) -> Bool { page == 3 }

  func link(at origin: LinkOrigin) -> WrittenLink? { nil }

  var targets: LinkTargets {
    LinkTargets(
      texts: ["index.md", "a/b.md"], files: ["a.png"], anchors: ["index.md": ["kop"], "a/b.md": []])
  }
}
