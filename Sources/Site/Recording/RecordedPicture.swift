import Diagnostics
import Files
import History
import Text

/// The pictures of a recorded statement: kept with the first record that shows them, so that it is
/// still complete when the site no longer has them.
///
/// A picture has the digest of its bytes in its name, so one name is one picture for ever.
enum RecordedPicture {
  /// The folder for them in a record, with its slash; a picture's path in the site follows.
  private static let folder = RecordedHistory.pictureFolder

  /// Whether a file of a record called `name` is a picture.
  static func isPicture(_ name: String) -> Bool { name.utf8.starts(with: folder.utf8) }

  /// The pictures that `text` shows, as files of a record, without those that `history` has.
  static func files(
    in text: [UInt8], of renderer: SiteRenderer, besides history: RecordedHistory
  ) -> [(name: String, bytes: [UInt8])] {
    let known = Set(history.versions.flatMap(\.entry.digests.keys))
    return renderer.site.attachments.pictures.compactMap { picture in
      let written = Array(picture.publishedPath.utf8)
      guard let path = renderer.layout.assets.name(ofFile: written),
        // However the rest of the name is written in an address, its digest is written so.
        let digest = path.split(separator: UInt8(ascii: ".")).dropLast().last,
        text.place(of: Array(digest)) != nil
      else { return nil }
      let name = folder + String(decoding: path, as: UTF8.self)
      return known.contains(name) ? nil : (name, picture.bytes)
    }
  }

  /// What is wrong with a picture called `name` in a record, whose file is `file`.
  static func findings(
    _ name: String, _ bytes: [UInt8], at file: FileID, ownAddress: String
  ) -> [Diagnostic] {
    let path = String(decoding: name.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
    let attachment = Attachment(path: path, bytes: bytes)
    guard path.utf8.starts(with: Attachment.pictureFolder.utf8), attachment.isPicture else {
      return [.recordUnread(at: .whole(file), .noPicture)]
    }
    return attachment.findings(at: file, ownAddress: ownAddress)
  }

  /// The pictures in `history` that the site does not publish as it is now; `published` are the
  /// paths that it has.
  static func outputs(
    of history: RecordedHistory, besides published: some Sequence<String>
  ) -> [OutputFile] {
    guard history.versions.contains(where: { !$0.pictures.isEmpty }) else { return [] }
    let taken = Set(published)
    return history.versions.flatMap(\.pictures).compactMap { picture in
      let path = String(decoding: picture.name.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
      return taken.contains(path) ? nil : OutputFile(path: path, bytes: picture.bytes)
    }
  }
}

extension Phrase {
  fileprivate static let noPicture = Phrase(
    nl: "dit is geen plaatje van een vastgelegde tekst", en: "this is no picture of a recorded text"
  )
}
