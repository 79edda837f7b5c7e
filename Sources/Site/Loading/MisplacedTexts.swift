import Checks
import Diagnostics
import Files
import Statements
import Text

/// The texts that stand under another name or in another folder than what they are about.
///
/// Such a text is read as what it is meant for, so that one mistake is one finding: that its thing
/// in the data has no text, and that the text has no thing, are two traces of it.
struct MisplacedTexts {
  /// A file that may be a text of something else than its path says.
  struct Candidate {
    /// The file.
    let entry: FolderEntry
    /// What its path says that it is for; nil where it says nothing.
    let role: ContentDocument.Role?
  }

  /// What a candidate is taken for.
  enum Verdict {
    /// The text of something that has none.
    case text(of: ContentDocument.Role, isReadable: Bool)
    /// A copy of a text that is there.
    case copy(of: ContentDocument.Role)
  }

  /// The most candidates that are held against names that are only near theirs: more are no slip.
  private static let mostCompared = 100

  private var missing: Set<ContentDocument.Role> = []
  private let present: Set<ContentDocument.Role>
  private let comparesNear: Bool

  /// What there is to find among `candidates`, where the texts in `present` are in their places.
  init(
    _ statement: PrivacyStatement, present: Set<ContentDocument.Role>, candidates: Int
  ) {
    self.present = present
    comparesNear = candidates <= Self.mostCompared
    let all =
      statement.ids(of: .party).map { ContentDocument.Role.party($0) }
      + statement.ids(of: .moment).map { .moment($0) } + [.page("index")]
    missing = Set(all).subtracting(present)
  }

  /// Whether `role` is that of something without a text.
  func lacks(_ role: ContentDocument.Role) -> Bool { missing.contains(role) }

  /// Whether anything has no text.
  var isAnythingMissing: Bool { !missing.isEmpty }

  /// What `candidate` is taken for, nil where for nothing; something that has its text then does
  /// not get another.
  mutating func verdict(on candidate: Candidate) -> Verdict? {
    guard let meant = MeantName(candidate.entry.path) else { return nil }
    let here = Self.role(in: candidate.entry.path)
    let places =
      [here].compactMap { $0 }
      + [ContentDocument.Role.party, ContentDocument.Role.moment].filter { place in
        here.map { $0("") != place("") } ?? true
      }
    if let found = text(meant, in: places, candidate.role) {
      missing.remove(found)
      return .text(of: found, isReadable: meant.isText)
    }
    guard meant.isText, let here else { return nil }
    // A text that is in its place and has a thing of its own is no copy.
    if let role = candidate.role, role.isPage { return nil }
    if present.contains(here(meant.id)), candidate.role != here(meant.id) {
      return .copy(of: here(meant.id))
    }
    return meant.original { present.contains(here($0)) }.map { .copy(of: here($0)) }
  }

  /// The thing without a text that `meant` names: by its id, as a copy, or nearly.
  ///
  /// A text whose name is a good id, which `role` has, is not held against names near it here: that
  /// the data do not have its thing is a finding of its own, with the name that is near.
  private func text(
    _ meant: MeantName, in places: [(String) -> ContentDocument.Role],
    _ role: ContentDocument.Role?
  ) -> ContentDocument.Role? {
    let isPage = role?.isPage ?? false
    for place in places {
      if missing.contains(place(meant.id)) { return place(meant.id) }
    }
    if missing.contains(.page("index")), isPage || places.first?("").isPage ?? true,
      NearMiss.nearest(to: meant.id, in: ["index"]) != nil
    {
      return .page("index")
    }
    if isPage { return nil }
    for place in places {
      if let id = meant.original({ missing.contains(place($0)) }) { return place(id) }
    }
    guard comparesNear, role == nil, let place = places.first, !place("").isPage else { return nil }
    let ids = missing.filter { $0.isSameKind(as: place("")) }.map(\.id).sorted()
    return NearMiss.nearest(to: meant.id, in: ids).map(place)
  }

  /// What texts in the folder of `path` are for; nil in a folder that holds no texts.
  private static func role(in path: String) -> ((String) -> ContentDocument.Role)? {
    let folders = path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    guard let first = folders.first else { return { .page($0) } }
    guard folders.count == 1 else { return nil }
    switch String(decoding: first, as: UTF8.self).lowercased() {
    case "partijen": return { .party($0) }
    case "momenten": return { .moment($0) }
    default: return nil
    }
  }
}

extension MisplacedTexts.Verdict {
  /// The finding about the file at `path`; `statement` has the names.
  func skipped(at path: String, _ statement: PrivacyStatement) -> SkippedEntry {
    switch self {
    case .copy(let role):
      return SkippedEntry(
        path, .fileCopy,
        Phrase(
          nl: "dit lijkt een kopie van '\(role.path)', en is op de site niet te zien",
          en: "this seems to be a copy of '\(role.path)', and is not on the site"),
        help: Phrase(
          nl: "haal de kopie weg; zet wat je wilt houden in '\(role.path)'",
          en: "remove the copy; put what you want to keep in '\(role.path)'"))
    case .text(let role, let isReadable):
      let thing = role.thing(in: statement)
      let isMoved = !role.isInFolder(of: path)
      let fault =
        isMoved
        ? Phrase(nl: "staat in een andere map", en: "is in another folder")
        : Phrase(nl: "heet anders", en: "has another name")
      let verb =
        isMoved
        ? Phrase(nl: "verplaats het", en: "move it") : Phrase(nl: "hernoem het", en: "rename it")
      return SkippedEntry(
        path, .fileMisnamed,
        Phrase(
          nl: "dit is zo te zien de tekst van \(thing.dutch), maar het bestand \(fault.dutch)",
          en: "this seems to be the text of \(thing.english), but the file \(fault.english)"),
        help: isReadable
          ? Phrase(
            nl: "\(verb.dutch) naar '\(role.path)'", en: "\(verb.english) to '\(role.path)'")
          : Phrase(
            nl: "sla de tekst op als gewone tekst, in '\(role.path)'",
            en: "save the text as plain text, in '\(role.path)'"))
    }
  }
}

extension ContentDocument.Role {
  /// Whether the data have what it is about; a page is about itself.
  func hasThing(in statement: PrivacyStatement) -> Bool {
    switch self {
    case .page: true
    case .party(let id):
      statement.index(of: id, kind: .party) != nil || statement.unreadable.contains(.party)
    case .moment(let id):
      statement.index(of: id, kind: .moment) != nil || statement.unreadable.contains(.moment)
    }
  }

  /// Whether a text in this place may be one of something else that has none.
  func mayBeMisplaced(
    _ statement: PrivacyStatement, in present: Set<Self>, _ texts: MisplacedTexts
  ) -> Bool {
    guard case .page(let name) = self else { return !present.contains(self) }
    guard texts.isAnythingMissing, name != "index" else { return false }
    return texts.lacks(.party(name)) || texts.lacks(.moment(name)) || texts.lacks(.page("index"))
  }

  /// Whether it is a page of its own.
  fileprivate var isPage: Bool {
    if case .page = self { return true }
    return false
  }

  /// The id of what it is about, or the name of the page.
  fileprivate var id: String {
    switch self {
    case .page(let id), .party(let id), .moment(let id): id
    }
  }

  /// The path from the content folder at which it belongs.
  var path: String {
    switch self {
    case .page(let name): "\(name).md"
    case .party(let id): "partijen/\(id).md"
    case .moment(let id): "momenten/\(id).md"
    }
  }

  fileprivate func isSameKind(as other: Self) -> Bool {
    switch (self, other) {
    case (.page, .page), (.party, .party), (.moment, .moment): true
    default: false
    }
  }

  /// Whether the file at `path` is in the folder in which it belongs.
  fileprivate func isInFolder(of path: String) -> Bool {
    let folder = path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    let own = self.path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    return folder.count == own.count && zip(folder, own).allSatisfy { $0.elementsEqual($1) }
  }

  /// What it is about, for a reader.
  fileprivate func thing(in statement: PrivacyStatement) -> Phrase {
    let name: String?
    switch self {
    case .page: return Phrase(nl: "de startpagina", en: "the home page")
    case .party(let id):
      name = statement.index(of: id, kind: .party).map { statement.parties[$0].name.value }
      return Phrase(nl: "partij '\(name ?? id)'", en: "party '\(name ?? id)'")
    case .moment(let id):
      name = statement.index(of: id, kind: .moment).map { statement.moments[$0].name.value }
      return Phrase(nl: "moment '\(name ?? id)'", en: "moment '\(name ?? id)'")
    }
  }
}
