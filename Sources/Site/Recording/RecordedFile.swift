import Diagnostics
import Files
import History
import Media
import Text

/// The pictures and downloads of a recorded statement: kept with the first record whose text has
/// them, so that it is still complete, and says the same, when the site has others by those names.
///
/// Each has the digest of its bytes in its name, so one name is one file for ever. A picture has that
/// on the site too; a download, which keeps its own name there, gets it in the recorded text.
enum RecordedFile {
  /// The folder for them in a record, with its slash; a file's path in the site follows.
  private static let folder = RecordedHistory.fileFolder

  /// Whether a file of a record called `name` is one of these.
  static func isFile(_ name: String) -> Bool { name.utf8.starts(with: folder.utf8) }

  /// The files that `text` shows or leads to, as files of a record, without those that `history` has.
  static func files(
    in text: [UInt8], of renderer: SiteRenderer, besides history: RecordedHistory
  ) -> [(name: String, bytes: [UInt8])] {
    let known = Set(history.versions.flatMap(\.entry.digests.keys))
    let candidates =
      renderer.layout.assets.files.filter { MediaKind(path: $0.path) != nil }
      + renderer.site.attachments.others.compactMap(\.keptOutput)
    return candidates.compactMap { file in
      // However the rest of the name is written in an address, its digest is written so.
      guard let digest = file.path.utf8.split(separator: UInt8(ascii: ".")).dropLast().last,
        digest.count == 16, text.place(of: Array(digest)) != nil
      else { return nil }
      let name = folder + file.path
      return known.contains(name) ? nil : (name, file.bytes)
    }
  }

  /// What is wrong with a file called `name` in a record, which is `file`.
  static func findings(
    _ name: String, _ bytes: [UInt8], at file: FileID, ownAddress: String
  ) -> [Diagnostic] {
    let path = String(decoding: name.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
    let attachment = Attachment(path: path, bytes: bytes)
    let isInPlace =
      path.utf8.starts(with: Attachment.keptFolder.utf8)
      || attachment.isPicture && path.utf8.starts(with: (OutputFile.assetFolder + "/").utf8)
    guard isInPlace, attachment.kind != nil else {
      return [.recordUnread(at: .whole(file), .noFile)]
    }
    return attachment.findings(at: file, ownAddress: ownAddress)
  }

  /// The files in `history` that the site does not publish as it is now; `published` are the paths
  /// that it has.
  static func outputs(
    of history: RecordedHistory, besides published: some Sequence<String>
  ) -> [OutputFile] {
    guard history.versions.contains(where: { !$0.files.isEmpty }) else { return [] }
    let taken = Set(published)
    return history.versions.flatMap(\.files).compactMap { file in
      let path = String(decoding: file.name.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
      return taken.contains(path) ? nil : OutputFile(path: path, bytes: file.bytes)
    }
  }
}

extension Attachment {
  /// The folder of the site for downloads that a recorded text leads to, with its slash: with what is
  /// kept for ever.
  static let keptFolder = OutputFile.assetFolder + "/bestanden/"

  /// A download as a recorded text leads to it: with the digest of its bytes in its name; nil for a
  /// picture, which has that anyhow, and for what is no download.
  var keptOutput: OutputFile? {
    guard !isPicture, MediaKind(path: path) != nil else { return nil }
    let digest = Array(OutputFile(path: "", bytes: bytes).digest.utf8)
    let name = PublishedAssets.name(
      Array((Self.keptFolder + publishedPath).utf8)[...], with: digest)
    return OutputFile(path: String(decoding: name, as: UTF8.self), bytes: bytes)
  }
}

extension Phrase {
  fileprivate static let noFile = Phrase(
    nl: "dit is geen plaatje en geen download van een vastgelegde tekst",
    en: "this is no picture and no download of a recorded text")
}
