import Diagnostics
import Files
import Site

/// The site as it was published, to compare with.
struct PublishedSite: Sendable {
  private static let fileLimit = 64 << 20

  /// The folder that it was published to.
  let folder: String

  /// The pages that would change, be new or disappear if a site were published.
  struct Difference {
    var changed: [String] = []
    var new: [String] = []
    var gone: [String] = []
  }

  /// What would be other if `files` were published.
  func difference(from files: [String: OutputFile]) -> Difference {
    let source = try? SourceFolder(folder)
    let published = source.map(Self.pages) ?? [:]
    var difference = Difference()
    // The page for missing addresses holds its style where it is published, and here asks for it.
    for (path, file) in files where path.hasSuffix(".html") && path != "404.html" {
      guard let source, let page = published[Array(path.utf8)] else {
        difference.new.append(path)
        continue
      }
      // What was recorded names assets with their digests in the preview too.
      let plain = file.withoutSourceMarks.withPlainAssetNames.bytes
      if Self.bytes(of: page, in: source) != plain { difference.changed.append(path) }
    }
    difference.gone = published.values.map(\.path).filter { files[$0] == nil }
    return difference
  }

  /// The page at `path` as it was published; nil where there is none.
  ///
  /// Only what the folder lists is read, and only within it, so that no path leads elsewhere.
  func page(at path: String) -> [UInt8]? {
    guard let source = try? SourceFolder(folder),
      let page = Self.pages(of: source)[Array(path.utf8)]
    else { return nil }
    return Self.bytes(of: page, in: source)
  }

  /// The document of claims as it was published; nil where there is none.
  var claims: [UInt8]? {
    guard let source = try? SourceFolder(folder),
      let entry = try? source.entries().first(where: { entry in
        entry.kind == .file
          && Array(entry.path.utf8) == Array(StatementComparison.publishedPath.utf8)
      })
    else { return nil }
    return try? source.read(entry, limit: Self.fileLimit)
  }

  /// Whether anything was published.
  var isThere: Bool { (try? SourceFolder(folder))?.hasFile(at: "index.html") ?? false }

  /// The pages in the folder that are ordinary files, by the bytes of their paths.
  private static func pages(of source: SourceFolder) -> [[UInt8]: FolderEntry] {
    var pages: [[UInt8]: FolderEntry] = [:]
    for entry in (try? source.entries()) ?? []
    where entry.kind == .file && entry.path.hasSuffix(".html") {
      pages[Array(entry.path.utf8)] = entry
    }
    return pages
  }

  /// The bytes of `page`, which names assets as the preview does: without digests.
  private static func bytes(of page: FolderEntry, in source: SourceFolder) -> [UInt8]? {
    let bytes = try? source.read(page, limit: fileLimit)
    return bytes.map { OutputFile(path: page.path, bytes: $0).withPlainAssetNames.bytes }
  }
}
