import Checks
import Diagnostics
import Files
import Statements

/// The files of the content folder, each with what it is for.
struct ContentListing {
  /// A data file.
  enum DataFile: String, CaseIterable {
    case site = "site.yaml"
    case products = "data/producten.yaml"
    case dataCategories = "data/gegevens.yaml"
    case parties = "data/partijen.yaml"
    case moments = "data/momenten.yaml"

    /// What the file declares; nil for `site.yaml`.
    var referenceKind: ReferenceKind? {
      switch self {
      case .site: nil
      case .products: .product
      case .dataCategories: .dataCategory
      case .parties: .party
      case .moments: .moment
      }
    }

    /// Whether a site can't do without it.
    var isRequired: Bool {
      switch self {
      case .site, .parties, .moments: true
      case .products, .dataCategories: false
      }
    }
  }

  /// What a file is for.
  enum Purpose {
    case data(DataFile)
    case document(ContentDocument.Role)
  }

  /// The files to read, by path from the content folder.
  var files: [(path: String, purpose: Purpose)] = []
  /// Paths that are passed over, each with what is wrong.
  var refused: [(path: String, kind: DiagnosticKind, summary: Phrase, help: Phrase?)] = []

  /// Sorts out `entries` of the content folder.
  init(_ entries: [FolderEntry]) {
    for entry in entries where !Self.isHidden(entry.path) {
      switch entry.kind {
      case .file, .link(.file): add(entry.path)
      case .folder: checkFolder(entry.path)
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
    path.split(separator: "/").contains { part in
      part.hasPrefix(".") || part.hasSuffix("~") || part.hasPrefix("#") && part.hasSuffix("#")
        || part.hasSuffix(".swp") || part.hasSuffix(".tmp")
    }
  }

  private mutating func add(_ path: String) {
    if let data = DataFile(rawValue: path) {
      files.append((path, .data(data)))
      return
    }
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, name.hasSuffix(".md") else {
      let nearest = NearMiss.nearest(to: path, in: DataFile.allCases.map(\.rawValue))
      refuse(
        path,
        help: nearest.map { Phrase(nl: "bedoelde je '\($0)'?", en: "did you mean '\($0)'?") })
      return
    }
    let id = String(name.dropLast(3))
    guard let role = Self.role(of: id, in: parts.dropLast()) else {
      refuse(path, help: Self.placesHelp)
      return
    }
    guard Identifier.isValid(id) else {
      let suggestion = Identifier.suggestion(for: id)
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

  private static func role(of id: String, in folder: ArraySlice<String>) -> ContentDocument.Role? {
    switch Array(folder) {
    case []: .page(id)
    case ["partijen"]: .party(id)
    case ["momenten"]: .moment(id)
    default: nil
    }
  }

  private static let placesHelp = Phrase(
    nl: "een tekst hoort in content/, content/partijen/ of content/momenten/",
    en: "a text belongs in content/, content/partijen/ or content/momenten/")

  private mutating func checkFolder(_ path: String) {
    let known = ["data", "partijen", "momenten"]
    guard !path.contains("/"), !known.contains(path),
      let nearest = NearMiss.nearest(to: path, in: known)
    else { return }
    refuse(path, help: Phrase(nl: "bedoelde je '\(nearest)'?", en: "did you mean '\(nearest)'?"))
  }

  private mutating func refuse(_ path: String, help: Phrase?) {
    refused.append(
      (
        path, .fileUnknown,
        Phrase(nl: "Helder gebruikt dit bestand niet", en: "Helder does not use this file"), help
      ))
  }
}
