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
    let published = pages()
    var changed: [String] = []
    var new: [String] = []
    for (path, file) in files where path.hasSuffix(".html") {
      guard published.contains(path) else {
        new.append(path)
        continue
      }
      if bytes(at: path) != file.withoutSourceMarks.bytes { changed.append(path) }
    }
    let gone = published.filter { files[$0] == nil }
    var json = JSONWriter(pretty: false)
    json.object { json in
      for (name, paths) in [("gewijzigd", changed), ("nieuw", new), ("weg", Array(gone))] {
        json.key(name)
        json.array { json in for path in paths.sorted() { json.string(path) } }
      }
    }
    return json.takeBytes()
  }

  /// The page at `path` as it was published; nil where there is none.
  ///
  /// Only what the folder lists is read, so that no path leads elsewhere.
  func page(at path: String) -> [UInt8]? { pages().contains(path) ? bytes(at: path) : nil }

  /// Whether anything was published.
  var isThere: Bool { FileSystem.isFile(folder + "/index.html") }

  private func pages() -> Set<String> {
    let entries = (try? FileSystem.list(folder, recursively: true)) ?? []
    return Set(entries.filter { $0.kind == .file && $0.path.hasSuffix(".html") }.map(\.path))
  }

  /// The bytes of the page at `path`, which names assets as the preview does: without digests.
  private func bytes(at path: String) -> [UInt8]? {
    let bytes = try? FileSystem.readFile(folder + "/" + path, limit: Self.fileLimit)
    return bytes.map { OutputFile(path: path, bytes: $0).withPlainAssetNames.bytes }
  }
}
