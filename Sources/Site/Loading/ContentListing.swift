import Checks
import Diagnostics
import Files
import Statements

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

  /// The files to read, by path from the content folder.
  var files: [(path: String, purpose: Purpose)] = []
  /// Paths that are passed over, each with what is wrong.
  var refused: [(path: String, kind: DiagnosticKind, summary: Phrase, help: Phrase?)] = []
  /// What the files among these are about whose name can't be an id.
  var unsoundRoles: [String: ContentDocument.Role] = [:]
  /// Files and folders that are not there, each with the name that it probably has now; what is
  /// under that name is in ``files``, so that one mistake is one finding.
  var misnamed: [(path: String, found: String, isFolder: Bool)] = []

  /// Sorts out `entries` of the content folder.
  init(_ entries: [FolderEntry]) {
    let folders = misnamedFolders(entries)
    var free = Set(DataFile.allCases.map(\.rawValue)).subtracting(entries.map(\.path))
    for entry in entries where !Self.isHidden(entry.path) {
      var path = entry.path
      if let slash = path.utf8.firstIndex(of: 0x2F), let folder = folders[String(path[..<slash])] {
        // What is in a folder beside the one that was meant is told with the folder.
        guard let folder else { continue }
        path = folder + path[slash...]
      }
      switch entry.kind {
      case .file, .link(.file):
        if DataFile(rawValue: path) == nil, !path.hasSuffix(".md"),
          let meant = NearMiss.nearest(to: path, in: free.sorted())
        {
          misnamed.append((meant, entry.path, isFolder: false))
          path = meant
        }
        free.remove(path)
        add(entry.path, as: path)
      case .folder: continue
      case .link(.outside), .link(.folder), .link(.nothing):
        refused.append(
          (
            entry.path, .linkNotFollowed,
            Phrase(
              nl: "deze koppeling leidt niet naar een bestand in de map",
              en: "this link does not lead to a file within the folder"),
            Phrase(nl: "zet het bestand zelf hier neer", en: "put the file itself here")
          ))
      case .unreadableName:
        refused.append(
          (
            entry.path, .fileNameUnreadable,
            Phrase(nl: "de naam is geen leesbare tekst", en: "the name is not readable text"),
            Phrase(nl: "geef het een andere naam", en: "rename it")
          ))
      case .link(.other), .other: refuse(entry.path, help: nil)
      }
    }
  }

  /// Whether what stands at `path` was passed over, with a finding of its own.
  func refuses(_ path: String) -> Bool { refused.contains { $0.path == path } }

  /// Files that editors and systems leave behind, which nobody means to publish.
  static func isHidden(_ path: String) -> Bool {
    path.utf8.split(separator: 0x2F).contains { part in
      switch (part.first, part.last) {
      case (UInt8(ascii: "."), _), (_, UInt8(ascii: "~")): true
      case (UInt8(ascii: "#"), UInt8(ascii: "#")): true
      case (_, UInt8(ascii: "p")):
        part.suffix(4).elementsEqual(".swp".utf8) || part.suffix(4).elementsEqual(".tmp".utf8)
      default: false
      }
    }
  }

  /// Adds the file at `path`, which is to be taken for one at `meant`.
  private mutating func add(_ path: String, as meant: String) {
    if let data = DataFile(rawValue: meant) {
      files.append((path, .data(data)))
      return
    }
    let slash = meant.utf8.lastIndex(of: 0x2F)
    let name = slash.map { meant[meant.utf8.index(after: $0)...] } ?? meant[...]
    guard name.utf8.suffix(3).elementsEqual(".md".utf8) else {
      let nearest = NearMiss.nearest(to: path, in: DataFile.allCases.map(\.rawValue))
      refuse(
        path,
        help: nearest.map { Phrase(nl: "bedoelde je '\($0)'?", en: "did you mean '\($0)'?") })
      return
    }
    let id = String(decoding: name.utf8.dropLast(3), as: UTF8.self)
    guard let role = Self.role(of: id, in: slash.map { String(meant[..<$0]) }) else {
      refuse(path, help: Self.placesHelp)
      return
    }
    guard Identifier.isValid(id) else {
      let suggestion = Identifier.suggestion(for: id)
      unsoundRoles[path] = role
      refused.append(
        (
          path, .idInvalid,
          Phrase(nl: "'\(id)' kan geen adres zijn", en: "'\(id)' can't be an address"),
          suggestion.isEmpty
            ? nil
            : Phrase(
              nl: "noem het bestand bijvoorbeeld '\(suggestion).md'",
              en: "name the file for example '\(suggestion).md'")
        ))
      return
    }
    files.append((path, .document(role)))
  }

  private static func role(of id: String, in folder: String?) -> ContentDocument.Role? {
    switch folder {
    case nil: .page(id)
    case "partijen": .party(id)
    case "momenten": .moment(id)
    default: nil
    }
  }

  private static let placesHelp = Phrase(
    nl: "een tekst hoort in content/, content/partijen/ of content/momenten/",
    en: "a text belongs in content/, content/partijen/ or content/momenten/")

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
        refuse(
          folder, help: Phrase(nl: "bedoelde je '\(nearest)'?", en: "did you mean '\(nearest)'?"))
      }
    }
    return misnamed
  }

  private mutating func refuse(_ path: String, help: Phrase?) {
    refused.append(
      (
        path, .fileUnknown,
        Phrase(nl: "Helder gebruikt dit bestand niet", en: "Helder does not use this file"), help
      ))
  }
}
