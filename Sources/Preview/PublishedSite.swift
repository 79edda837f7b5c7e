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
  /// Only what is in the folder is read, so that no path leads elsewhere.
  func page(at path: String) -> [UInt8]? {
    guard path.hasSuffix(".html") else { return nil }
    return file(at: path).map { OutputFile(path: path, bytes: $0).withPlainAssetNames.bytes }
  }

  /// The document of claims as it was published; nil where there is none.
  var claims: [UInt8]? { file(at: StatementComparison.publishedPath) }

  private func file(at path: String) -> [UInt8]? {
    (try? SourceFolder(folder))?.read(at: path, limit: Self.fileLimit)
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
