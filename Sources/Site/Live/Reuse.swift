import Checks
import Diagnostics
import Files

/// What of an earlier load still holds after a change, so that it need not be read or parsed again.
struct Reuse: Sendable {
  private let previous: LoadedSite?
  private let folders: SiteFolders
  /// The files that may have changed, by path from the content folder; nil where it may be any.
  private let changed: Set<String>?
  /// The index of each Markdown file of before, by path.
  private let indices: [String: Int]
  /// The files of the content folder, where none came or went.
  let listing: ContentListing?

  /// What of `previous` holds after `change`.
  init(_ previous: LoadedSite?, after change: FolderChange, in folders: SiteFolders) {
    self.previous = previous
    self.folders = folders
    var indices: [String: Int] = [:]
    if let previous {
      indices.reserveCapacity(previous.documents.count)
      for (index, document) in previous.documents.enumerated() { indices[document.path] = index }
    }
    self.indices = indices
    guard let previous, case .files(let paths) = change else {
      changed = nil
      listing = nil
      return
    }
    let prefix = folders.content + "/"
    let inContent = paths.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
      .filter { !ContentListing.isHidden($0) }
    changed = Set(inContent)
    let known = Set(previous.listing.files.map(\.path))
    let areOldFiles = inContent.allSatisfy { path in
      known.contains(path) && FileSystem.isFile(prefix + path)
    }
    listing = areOldFiles ? previous.listing : nil
  }

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

  /// The Markdown file at `path`, where it did not change and has the same number.
  func document(at path: String, number: FileID) -> (SourceFile, LoadedDocument)? {
    guard let changed, !changed.contains(path) else { return nil }
    return known(path, number)
  }

  /// The Markdown file at `path`, where it has the same number and the same `bytes`.
  func document(
    at path: String, number: FileID, bytes: [UInt8]
  ) -> (SourceFile, LoadedDocument)? {
    known(path, number).flatMap { $0.0.bytes == bytes ? $0 : nil }
  }

  /// Where names stand in `document`, where neither it nor `data` changed.
  func mentions(of document: LoadedDocument, in data: LoadedData) -> [NameIndex.Mention]? {
    guard let previous, previous.data === data, let index = indices[document.path],
      previous.documents[index] === document
    else { return nil }
    return previous.subject.mentions[index]
  }

  private func known(_ path: String, _ number: FileID) -> (SourceFile, LoadedDocument)? {
    guard let previous, let index = indices[path] else { return nil }
    let document = previous.documents[index]
    guard document.content.file == number else { return nil }
    return (previous.sources[number], document)
  }
}
