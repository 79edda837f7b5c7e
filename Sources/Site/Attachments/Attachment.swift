import Diagnostics
import Files
import Media

/// A file beside the texts that is published, as it was read.
///
/// A class, so that one which did not change can be told by its identity.
final class Attachment: Sendable {
  /// The path from the content folder.
  let path: String
  /// What it is; nil for a file for the site's root, which is what it is.
  let kind: MediaKind?
  /// All that is in it.
  let bytes: [UInt8]
  /// What it says of itself, where it is a picture.
  let facts: PictureFacts
  /// What its bytes are.
  let content: MediaContent

  /// The folder of files that go to the site's root as they are, with its slash.
  static let rootFolder = "wortel/"
  /// The folder of the site that pictures are published in: with what pages load, so that they have
  /// digests in their names and are kept for ever.
  static let pictureFolder = OutputFile.assetFolder + "/beeld/"

  /// The largest picture, download or file for the root, in bytes.
  static let largestPicture = 10 << 20
  static let largestDownload = 25 << 20
  /// From where on a picture takes long to come, in bytes.
  static let heavyPicture = 500_000

  /// The file at `path` with `bytes`.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    kind = path.utf8.starts(with: Self.rootFolder.utf8) ? nil : MediaKind(path: path)
    let content = MediaContent(of: bytes)
    self.content = content
    let picture = MediaKind(path: path).flatMap { kind in
      content == .known(kind) && kind.isPicture ? kind : nil
    }
    facts = picture.map { PictureFacts(of: bytes, $0) } ?? PictureFacts(of: [], .csv)
  }

  /// What pages show of it: its place and its size.
  struct Look: Equatable {
    let path: String
    let size: PictureFacts.PixelSize?
  }

  /// What pages show of it.
  var look: Look { Look(path: publishedPath, size: facts.size) }

  /// Whether it is shown on pages.
  var isPicture: Bool { kind?.isPicture ?? false }

  /// The path at which it is published, a picture's without the digest in its name.
  ///
  /// A picture has another name as soon as it changes; a download keeps its name, for others may link
  /// to it and readers see it when they save it.
  var publishedPath: String {
    if isPicture { return Self.pictureFolder + path }
    guard kind == nil else { return path }
    return String(decoding: path.utf8.dropFirst(Self.rootFolder.utf8.count), as: UTF8.self)
  }

  /// The file as it is published.
  var output: OutputFile { OutputFile(path: publishedPath, bytes: bytes) }
}
