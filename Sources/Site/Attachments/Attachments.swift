import Checks
import Diagnostics
import Files
import Markdown
import Media
import Text

/// The files beside the texts: pictures and downloads that a text refers to, and those for the site's
/// root.
struct Attachments: Sendable {
  /// The files that are published, by path from the content folder.
  private(set) var published: [Attachment] = []
  /// Where each of the published files is in the sources.
  private var files: [FileID] = []
  /// What is wrong with the files themselves.
  private(set) var diagnostics: [Diagnostic] = []
  /// The index of each published file, by its path from the content folder.
  private var numbers: [String: Int] = [:]
  /// The paths of all pictures and downloads, from the content folder.
  private(set) var paths: [String] = []
  /// Files that texts refer to and that are of a kind which is not published.
  private var unpublished: Set<String> = []

  /// None.
  static let none = Attachments()

  private init() {}

  /// The pictures.
  var pictures: [Attachment] { published.filter(\.isPicture) }
  /// What is published outside the folder of assets.
  var others: [Attachment] { published.filter { !$0.isPicture } }

  /// The file at `path` from the content folder, where it is published.
  subscript(_ path: String) -> Attachment? { numbers[path].map { published[$0] } }

  /// The published files, each with where its source is.
  var sources: Zip2Sequence<[Attachment], [FileID]> { zip(published, files) }

  /// The address from the site's root of the file at `path` from the content folder, a picture's as
  /// `assets` names it, and a download's where it `isKept` as one that never changes; nil where no such
  /// file is published.
  func address(of path: String, _ assets: PublishedAssets, isKept: Bool = false) -> String? {
    guard let attachment = self[path] else { return nil }
    if isKept, let kept = attachment.keptOutput { return Self.encoded(Array(kept.path.utf8)) }
    let written = Array(attachment.publishedPath.utf8)
    let published = attachment.isPicture ? assets.name(ofFile: written) ?? written : written
    return Self.encoded(published)
  }

  /// `path` with what has a meaning in an address by its number.
  private static func encoded(_ path: [UInt8]) -> String {
    let special = Array("%?#:".utf8)
    return PercentEncoding.encoded(path) { !special.contains($0) }
  }
}

// MARK: Reading

extension Attachments {
  /// What `listing` has of files that `documents` refer to, and for the site's root, read from
  /// `content`, whose path is `folder`.
  ///
  /// What `memo` knows of before is taken over, and this kept in it. `assets` are the paths of what
  /// goes with the templates.
  init(
    _ listing: ContentListing, _ documents: [LoadedText], in content: SourceFolder,
    at folder: String, ownAddress: String, assets: Set<String>, memo: inout SiteMemo,
    sources: inout SourceMap
  ) throws(SiteError) {
    var wanted: Set<String> = []
    for document in documents {
      for reference in document.references { wanted.insert(reference.path) }
    }
    unpublished = wanted.intersection(listing.strays.map(\.entry.path))
    paths = listing.attachments.map(\.path)
    let known = Set((listing.attachments + listing.rootFiles).map(\.path))
    let fromRoot = documents.flatMap { document in
      document.content.document.links.map(\.destination).filter {
        $0.utf8.first == UInt8(ascii: "/")
      }
    }
    let lost =
      wanted.subtracting(known).subtracting(unpublished).subtracting(assets).sorted()
      + fromRoot.map { PageAddress.decoded($0) }
    var total = 0
    for entry in listing.rootFiles + listing.attachments {
      let isRoot = entry.path.utf8.starts(with: Attachment.rootFolder.utf8)
      guard isRoot || wanted.contains(entry.path) else {
        if !Self.isMeant(entry.path, by: lost) { addUnused(entry.path, folder, &sources) }
        continue
      }
      let attachment: Attachment
      if let bytes = memo.bytes(of: entry) {
        attachment = memo.attachment(at: entry.path, bytes)
      } else {
        let isPicture = MediaKind(path: entry.path)?.isPicture ?? false
        let limit =
          isPicture || isRoot ? Attachment.largestPicture : Attachment.largestDownload
        do throws(FileSystemError) {
          let bytes = try content.read(entry, limit: limit)
          memo.keep(bytes, of: entry)
          attachment = memo.attachment(at: entry.path, bytes)
        } catch {
          guard case .largerThan = error.reason else { throw .machine(error) }
          let file = sources.add(SourceFile(path: folder + "/" + entry.path, bytes: nil))
          diagnostics.append(.tooLarge(limit, isPicture: isPicture, at: file))
          continue
        }
      }
      total += attachment.bytes.count
      add(attachment, folder, ownAddress, &sources)
      if total > Self.mostBytes, total - attachment.bytes.count <= Self.mostBytes,
        let last = files.last
      {
        diagnostics.append(.togetherTooLarge(Self.mostBytes, at: last))
      }
    }
  }

  /// The most that the files may be together, in bytes: all of them are held in memory.
  private static let mostBytes = 256 << 20

  private mutating func add(
    _ attachment: Attachment, _ folder: String, _ ownAddress: String, _ sources: inout SourceMap
  ) {
    // Places in what is no text say nothing to anybody.
    let isText = attachment.content == .known(.drawing) || attachment.kind == nil
    let file = sources.add(
      SourceFile(path: folder + "/" + attachment.path, bytes: isText ? attachment.bytes : nil))
    numbers[attachment.path] = published.count
    published.append(attachment)
    files.append(file)
    diagnostics += attachment.findings(at: file, ownAddress: ownAddress)
  }

  private mutating func addUnused(_ path: String, _ folder: String, _ sources: inout SourceMap) {
    let file = sources.add(SourceFile(path: folder + "/" + path, bytes: nil))
    diagnostics.append(.unused(path, at: file))
  }

  /// Whether one of the `lost` paths, at which there is nothing, was probably meant to be `path`: that
  /// is then told where it is written.
  private static func isMeant(_ path: String, by lost: [String]) -> Bool {
    guard !lost.isEmpty, lost.count <= 100 else { return false }
    let name = Self.name(of: path)
    let names = lost.map(Self.name)
    return names.contains(name) || NearMiss.nearest(to: name, in: names) != nil
  }

  private static func name(of path: String) -> String {
    String(
      decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...], as: UTF8.self
    )
    .lowercased()
  }

  /// What is wrong with how `document` refers to files.
  func findings(in document: LoadedText) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for reference in document.references {
      let link = document.content.document.links[reference.link]
      if unpublished.contains(reference.path) {
        findings.append(.notPublished(reference.path, at: link.destinationRange))
      } else if let attachment = self[reference.path] {
        if link.isImage, !attachment.isPicture {
          findings.append(.notShown(reference.path, at: link.range))
        } else if link.isImage, attachment.bytes.count > Attachment.heavyPicture {
          findings.append(.heavy(attachment, at: link.destinationRange))
        }
      }
    }
    return findings
  }
}
