import Checks
import Diagnostics
import Files
import Media
import Statements
import Text

/// The files of the content folder, each with what it is for.
struct ContentListing: Sendable {
  /// A data file.
  enum DataFile: String, CaseIterable, Sendable {
    case site = "site.yaml"
    case products = "data/producten.yaml"
    case dataCategories = "data/gegevens.yaml"
    case parties = "data/partijen.yaml"
    case moments = "data/momenten.yaml"
    case dataSubjects = "data/betrokkenen.yaml"

    /// What the file declares; nil for `site.yaml`.
    var referenceKind: ReferenceKind? {
      switch self {
      case .site: nil
      case .products: .product
      case .dataCategories: .dataCategory
      case .parties: .party
      case .moments: .moment
      case .dataSubjects: .dataSubject
      }
    }

    /// Whether a site can't do without it.
    var isRequired: Bool {
      switch self {
      case .site, .parties, .moments: true
      case .products, .dataCategories, .dataSubjects: false
      }
    }
  }

  /// What a file is for.
  enum Purpose: Sendable {
    case data(DataFile)
    case document(ContentDocument.Role)
  }

  /// The files to read.
  var files: [(entry: FolderEntry, purpose: Purpose)] = []
  /// What is passed over.
  var refused: [SkippedEntry] = []
  /// Files whose name or place is none of a text, each with what is told of it where it turns out
  /// to be none, and what it is about where only its name can't be an id.
  var strays: [(entry: FolderEntry, otherwise: SkippedEntry, unsound: ContentDocument.Role?)] = []
  /// Pictures and downloads, which are published where a text refers to them.
  var attachments: [FolderEntry] = []
  /// Files that go to the site's root as they are.
  var rootFiles: [FolderEntry] = []
  /// Files and folders that are not there, each with the name that it probably has now; what is
  /// under that name is in ``files``, so that one mistake is one finding.
  var misnamed: [(path: String, found: String, isFolder: Bool)] = []

  /// What is in the folder of recorded versions.
  var records: [FolderEntry] = []

  /// Whether one of the files is a link, so that it can lead to another one without a change in the
  /// folder.
  let hasLinks: Bool

  /// Sorts out what was `listed` of the content folder.
  init(_ listed: [FolderEntry]) {
    hasLinks = listed.contains(where: \.isLink)
    let (entries, twins) = FolderEntry.withoutTwins(listed)
    refused = twins.filter { !Self.isHidden($0.twin.path) }
      .map { SkippedEntry($0.twin, lookingLike: $0.first) }
    let folders = misnamedFolders(entries)
    var free = Set(DataFile.allCases.map(\.rawValue)).subtracting(entries.map(\.path))
    var paths: Set<String>?
    for entry in entries where !Self.isHidden(entry.path) {
      var path = entry.path
      if HistoryLoader.isRecord(path) {
        records.append(entry)
        continue
      }
      if let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")),
        let folder = folders[String(path[..<slash])]
      {
        // What is in a folder beside the one that was meant is told with the folder.
        guard let folder else { continue }
        path = folder + path[slash...]
      }
      if let skipped = SkippedEntry(entry) {
        refused.append(skipped)
      } else if entry.kind == .folder {
        if folders.index(forKey: path) == nil, let unseen = SkippedEntry(unseenInNameOf: path) {
          refused.append(unseen)
        }
      } else if path.utf8.starts(with: Attachment.rootFolder.utf8) {
        rootFiles.append(entry)
        if let unseen = SkippedEntry(unseenInNameOf: path) { refused.append(unseen) }
      } else if MediaKind(path: path) != nil {
        attachments.append(entry)
        if let unseen = SkippedEntry(unseenInNameOf: path) { refused.append(unseen) }
      } else {
        if let (problem, plain) = Self.unseen(inNameOf: path) {
          refused.append(
            SkippedEntry(entry.path, .characterUnseen, problem.summary, help: problem.help))
          // The file that was meant is read all the same, unless it is there as well.
          let present = paths ?? Set(entries.map(\.path))
          paths = present
          guard !present.contains(plain) else { continue }
          path = plain
        }
        if DataFile(rawValue: path) == nil, !path.hasSuffix(".md"),
          let meant = NearMiss.nearest(to: path, in: free.sorted())
        {
          misnamed.append((meant, entry.path, isFolder: false))
          path = meant
        }
        free.remove(path)
        add(entry, as: path)
      }
    }
  }

  /// What is wrong with the last part of `path`, where it has a character that is not seen, and the
  /// path that was meant; nil where that is no better.
  private static func unseen(
    inNameOf path: String
  ) -> (problem: (summary: Phrase, help: Phrase), plain: String)? {
    guard path.utf8.contains(where: { $0 < Byte.space || $0 >= 0x7F }) else { return nil }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    let plain = UnseenCharacters.without(path)
    guard let problem = UnseenCharacters.problem(inName: name), isPlace(plain) else { return nil }
    return (problem, plain)
  }

  /// Whether a file can stand at `path`: that of data, or a text whose name is an id.
  private static func isPlace(_ path: String) -> Bool {
    if DataFile(rawValue: path) != nil { return true }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return name.hasSuffix(".md") && Identifier.isValid(String(name.dropLast(3)))
  }

  /// Whether what stands at `path` was passed over, with a finding of its own.
  func refuses(_ path: String) -> Bool { refused.contains { $0.path == path } }

  /// Files that editors and systems leave behind, which nobody means to publish.
  ///
  /// In the folder for the root names may begin with a dot.
  static func isHidden(_ path: String) -> Bool {
    let isForRoot = path.utf8.starts(with: Attachment.rootFolder.utf8)
    return path.utf8.split(separator: UInt8(ascii: "/")).contains { part in
      switch (part.first, part.last) {
      case (UInt8(ascii: "."), _) where isForRoot:
        leftovers.contains { part.elementsEqual($0.utf8) }
          || part.suffix(4).elementsEqual(".swp".utf8)
      case (UInt8(ascii: "."), _), (_, UInt8(ascii: "~")): true
      case (UInt8(ascii: "#"), UInt8(ascii: "#")): true
      case (_, UInt8(ascii: "p")):
        part.suffix(4).elementsEqual(".swp".utf8) || part.suffix(4).elementsEqual(".tmp".utf8)
      default: false
      }
    }
  }

  private static let leftovers = [".DS_Store", ".gitkeep", ".gitignore", ".gitattributes"]

  /// Adds the file `entry`, which is to be taken for one at `meant`.
  private mutating func add(_ entry: FolderEntry, as meant: String) {
    let path = entry.path
    if let data = DataFile(rawValue: meant) {
      files.append((entry, .data(data)))
      return
    }
    if MeantName.isNote(path) {
      refused.append(.forColleagues(path))
      return
    }
    let slash = meant.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { meant[meant.utf8.index(after: $0)...] } ?? meant[...]
    guard name.utf8.suffix(3).elementsEqual(".md".utf8) else {
      if let help = Self.rootHelp(path) { return stray(entry, help: help) }
      let nearest = NearMiss.nearest(to: path, in: DataFile.allCases.map(\.rawValue))
      stray(entry, help: nearest.map { .didYouMean($0) })
      return
    }
    let id = String(decoding: name.utf8.dropLast(3), as: UTF8.self)
    guard let role = Self.role(of: id, in: slash.map { String(meant[..<$0]) }) else {
      stray(entry, help: .placesOfTexts)
      return
    }
    guard Identifier.isValid(id) else {
      strays.append((entry, .noAddress(id, path), role))
      return
    }
    // What the site itself has at this address.
    if role == .page("zoeken") {
      refused.append(.addressOfSearch(id, path))
      return
    }
    files.append((entry, .document(role)))
  }

  private static func role(of id: String, in folder: String?) -> ContentDocument.Role? {
    switch folder {
    case nil: .page(id)
    case "partijen": .party(id)
    case "momenten": .moment(id)
    default: nil
    }
  }

  /// What to do about a file that hosts and programs look for at a site's root; nil for another one.
  private static func rootHelp(_ path: String) -> Phrase? {
    let names = ["robots.txt", "CNAME", "security.txt", "humans.txt", ".nojekyll", "gpc.json"]
    guard names.contains(where: { path.utf8.elementsEqual($0.utf8) }) else { return nil }
    let isWellKnown = path == "security.txt" || path == "gpc.json"
    let place = "content/\(Attachment.rootFolder)\(isWellKnown ? ".well-known/" : "")\(path)"
    return .putAtRoot(place)
  }

  /// The folders whose name is near that of one that Helder reads, each with that name; nil where
  /// that one is there as well, so that it can't be meant.
  private mutating func misnamedFolders(_ entries: [FolderEntry]) -> [String: String?] {
    let known = ["data", "partijen", "momenten"]
    let folders = entries.filter { $0.kind == .folder && !$0.path.contains("/") }.map(\.path)
    var absent = known.filter { !folders.contains($0) }
    var misnamed: [String: String?] = [:]
    for folder in folders where !known.contains(folder) {
      if let meant = NearMiss.nearest(to: folder, in: absent) {
        absent.removeAll { $0 == meant }
        misnamed[folder] = .some(meant)
        self.misnamed.append((meant, folder, isFolder: true))
      } else if let nearest = NearMiss.nearest(to: folder, in: known) {
        misnamed[folder] = .some(nil)
        refused.append(.unknown(folder, help: .didYouMean(nearest)))
      }
    }
    return misnamed
  }

  private mutating func stray(_ entry: FolderEntry, help: Phrase?) {
    let dot = entry.path.utf8.lastIndex(of: UInt8(ascii: "."))
    let ending = dot.map { String(entry.path[entry.path.utf8.index(after: $0)...]).lowercased() }
    let help = help ?? ending.flatMap(Diagnostic.conversion)
    strays.append((entry, .unknown(entry.path, help: help), nil))
  }
}

// MARK: Words

extension SkippedEntry {
  fileprivate static func forColleagues(_ path: String) -> SkippedEntry {
    SkippedEntry(
      path, .fileUnknown,
      Phrase(
        nl: "dit is zo te zien een bestand voor collega's, en wordt geen pagina",
        en: "this seems to be a file for colleagues, and becomes no page"),
      help: Phrase(nl: "zet het buiten de map met inhoud", en: "put it outside the content folder"))
  }

  fileprivate static func noAddress(_ id: String, _ path: String) -> SkippedEntry {
    let suggestion = Identifier.suggestion(for: id)
    return SkippedEntry(
      path, .idInvalid,
      Phrase(nl: "'\(id)' kan geen adres zijn", en: "'\(id)' can't be an address"),
      help: suggestion.isEmpty
        ? nil
        : Phrase(
          nl: "noem het bestand bijvoorbeeld '\(suggestion).md'",
          en: "name the file for example '\(suggestion).md'"))
  }

  fileprivate static func addressOfSearch(_ id: String, _ path: String) -> SkippedEntry {
    SkippedEntry(
      path, .addressTaken,
      Phrase(
        nl: "op '\(id)' staat al de zoekpagina van Helder",
        en: "'\(id)' is where the search page that Helder makes is"),
      help: Phrase(
        nl: "geef dit bestand een andere naam, zoals 'over-\(id).md'",
        en: "give this file another name, such as 'over-\(id).md'"))
  }

  fileprivate static func unknown(_ path: String, help: Phrase?) -> SkippedEntry {
    SkippedEntry(
      path, .fileUnknown,
      Phrase(nl: "Helder gebruikt dit bestand niet", en: "Helder does not use this file"),
      help: help)
  }
}

extension Phrase {
  fileprivate static let placesOfTexts = Phrase(
    nl: "een tekst hoort in content/, content/partijen/ of content/momenten/",
    en: "a text belongs in content/, content/partijen/ or content/momenten/")

  fileprivate static func putAtRoot(_ place: String) -> Phrase {
    Phrase(
      nl: "zet het in '\(place)', dan komt het in de hoofdmap van de site",
      en: "put it in '\(place)', and it comes at the root of the site")
  }
}
