import Checks
import Diagnostics
import Files

/// What of an earlier load still holds after a change, so that it need not be read or parsed again.
struct Reuse: Sendable {
  private let previous: LoadedSite?
  /// The files that may have changed, by path from the content folder; nil where it may be any.
  private let changed: Set<String>?
  /// The number of each Markdown file of before, by path.
  private let numbers: [String: Int]
  /// The files of the content folder, where none came or went.
  let listing: ContentListing?
  /// The site of before, and the numbers of those of its texts that may have changed, where nothing
  /// else can have.
  let newTexts: (site: LoadedSite, numbers: [Int])?

  /// What of `previous`, in which `numbers` tells the Markdown files by path, holds after `change`.
  ///
  /// `content` is the content folder as it is now.
  init(
    _ previous: LoadedSite?, _ numbers: [String: Int], after change: FolderChange,
    in folders: SiteFolders, _ content: SourceFolder
  ) {
    self.previous = previous
    self.numbers = numbers
    guard let previous, case .files(let paths) = change else {
      changed = nil
      listing = nil
      newTexts = nil
      return
    }
    let inContent = Self.paths(paths, in: folders.content)
    changed = Set(inContent)
    // Where a file became a link, or a link leads elsewhere, the folder is listed anew.
    let areThere = !previous.listing.hasLinks && inContent.allSatisfy(content.hasFile)
    let texts = inContent.compactMap { numbers[$0] }
    let data = inContent.filter { path in
      previous.data.files.contains { $0.data.rawValue == path }
    }
    listing = areThere && texts.count + data.count == inContent.count ? previous.listing : nil
    newTexts =
      listing != nil && data.isEmpty && Self.paths(paths, in: folders.templates).isEmpty
      ? (previous, texts) : nil
  }

  /// Nothing, for a site that is read for the first time.
  static let nothing = Reuse()

  private init() {
    previous = nil
    changed = nil
    numbers = [:]
    listing = nil
    newTexts = nil
  }

  /// Those of `paths` that lie in `folder` and matter, from there.
  private static func paths(_ paths: Set<String>, in folder: String) -> [String] {
    let prefix = folder + "/"
    return paths.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
      .filter { !ContentListing.isHidden($0) }
  }

  /// The files beside the texts, of before.
  var attachments: Attachments { previous?.attachments ?? .none }

  /// Whether the file at `path` from the content folder can be another than before.
  func mayHaveChanged(_ path: String) -> Bool { changed?.contains(path) ?? true }

  /// The templates of before.
  var templates: TemplateFolder? { previous?.templates }

  /// The bytes of a data file that did not change.
  func bytes(of data: ContentListing.DataFile) -> [UInt8]? {
    guard let changed, !changed.contains(data.rawValue) else { return nil }
    return previous?.data.files.first { $0.data == data }?.bytes
  }

  /// The data, where `files` are those that they were read from.
  func data(in files: [LoadedData.File]) -> LoadedData? {
    previous.flatMap { $0.data.files == files ? $0.data : nil }
  }

  /// The Markdown file at `path`, where it did not change, is for the same and has the same number.
  func document(
    at path: String, number: FileID, role: ContentDocument.Role
  ) -> (SourceFile, LoadedDocument)? {
    guard let changed, !changed.contains(path) else { return nil }
    return known(path, number, role)
  }

  /// The Markdown file at `path`, where it is for the same and has the same number and `bytes`.
  func document(
    at path: String, number: FileID, role: ContentDocument.Role, bytes: [UInt8]
  ) -> (SourceFile, LoadedDocument)? {
    known(path, number, role).flatMap { $0.0.bytes == bytes ? $0 : nil }
  }

  /// What `document` mentions, where neither it nor `data` changed.
  func mentions(of document: LoadedDocument, in data: LoadedData) -> DocumentMentions? {
    guard let previous, previous.data === data, let index = numbers[document.path],
      previous.documents[index] === document
    else { return nil }
    return previous.subject.mentions[index]
  }

  private func known(
    _ path: String, _ number: FileID, _ role: ContentDocument.Role
  ) -> (SourceFile, LoadedDocument)? {
    guard let previous, let index = numbers[path] else { return nil }
    let document = previous.documents[index]
    guard document.content.file == number, document.content.role == role else { return nil }
    return (previous.sources[number], document)
  }
}
