import Diagnostics
import Files
import Site

/// The site as it was published, to compare with.
struct PublishedSite: Sendable {
  private static let fileLimit = 64 << 20

  /// The folder that it was published to.
  let folder: String

  /// Which pages would change, be new or disappear if `files` were published, as JSON.
  func comparison(with files: [String: OutputFile]) -> [UInt8] {
    let source = try? SourceFolder(folder)
    let published = source.map(Self.pages) ?? [:]
    var changed: [String] = []
    var new: [String] = []
    for (path, file) in files where path.hasSuffix(".html") {
      guard let source, let page = published[Array(path.utf8)] else {
        new.append(path)
        continue
      }
      // What was recorded names assets with their digests in the preview too.
      let plain = file.withoutSourceMarks.withPlainAssetNames.bytes
      if Self.bytes(of: page, in: source) != plain { changed.append(path) }
    }
    let gone = published.values.map(\.path).filter { files[$0] == nil }
    return Self.json(changed, new, gone)
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

  private static func json(_ changed: [String], _ new: [String], _ gone: [String]) -> [UInt8] {
    var json = JSONWriter(pretty: false)
    json.object { json in
      for (name, paths) in [("gewijzigd", changed), ("nieuw", new), ("weg", gone)] {
        json.key(name)
        json.array { json in for path in paths.sorted() { json.string(path) } }
      }
    }
    return json.takeBytes()
  }

  /// The bytes of `page`, which names assets as the preview does: without digests.
  private static func bytes(of page: FolderEntry, in source: SourceFolder) -> [UInt8]? {
    let bytes = try? source.read(page, limit: fileLimit)
    return bytes.map { OutputFile(path: page.path, bytes: $0).withPlainAssetNames.bytes }
  }
}
