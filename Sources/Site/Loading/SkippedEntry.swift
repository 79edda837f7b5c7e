import Diagnostics
import Files

/// Something in a folder of a site that is passed over, with what is wrong with it.
struct SkippedEntry: Sendable {
  /// The path from the folder.
  let path: String
  /// What is wrong.
  let kind: DiagnosticKind
  let summary: Phrase
  let help: Phrase?
  /// The path of what it is taken for, where there is such a thing.
  var other: String?

  /// A finding of `kind` about what stands at `path`.
  init(_ path: String, _ kind: DiagnosticKind, _ summary: Phrase, help: Phrase?) {
    self.path = path
    self.kind = kind
    self.summary = summary
    self.help = help
  }

  /// Why `entry` can't be read whatever its name; nil where it can, and for a folder.
  init?(_ entry: FolderEntry) {
    switch entry.kind {
    case .file, .link(.file), .folder: return nil
    case .link(.outside), .link(.folder), .link(.nothing):
      self.init(
        entry.path, .linkNotFollowed,
        Phrase(
          nl: "deze koppeling leidt niet naar een bestand in de map",
          en: "this link does not lead to a file within the folder"),
        help: Phrase(nl: "zet het bestand zelf hier neer", en: "put the file itself here"))
    case .unreadableName:
      self.init(
        entry.path, .fileNameUnreadable,
        Phrase(nl: "de naam is geen leesbare tekst", en: "the name is not readable text"),
        help: Phrase(nl: "geef het een andere naam", en: "rename it"))
    case .link(.other), .other:
      self.init(
        entry.path, .fileUnknown,
        Phrase(
          nl: "dit is geen gewoon bestand, en wordt niet gelezen",
          en: "this is no ordinary file, and is not read"),
        help: Phrase(nl: "haal het weg", en: "remove it"))
    }
  }

  /// That the last part of `path` has a character that is not seen; nil where it has none.
  ///
  /// What has such a name is read all the same, so that this is all that is told of it.
  init?(unseenInNameOf path: String) {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return nil }
    let name =
      path.utf8.lastIndex(of: 0x2F).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    guard let problem = UnseenCharacters.problem(inName: String(name)) else { return nil }
    self.init(path, .characterUnseen, problem.summary, help: problem.help)
  }

  /// That `twin` looks the same as `first`.
  init(_ twin: FolderEntry, lookingLike first: FolderEntry) {
    self.init(
      twin.path, .fileNameTwin,
      Phrase(
        nl: "hier staat nog iets met een naam die er net zo uitziet, maar anders is opgeslagen",
        en: "there is something else here whose name looks the same but is stored otherwise"),
      help: Phrase(
        nl: "haal een van de twee weg, of noem het anders, liefst zonder accenten",
        en: "remove one of the two, or give it another name, best one without accents"))
    other = first.path
  }

  /// The finding, its files added to `sources`; paths are shown in `folder`.
  func finding(in folder: String, _ sources: inout SourceMap) -> Diagnostic {
    let file = sources.add(SourceFile(path: folder + "/" + path, bytes: nil))
    let notes = other.map { other in
      [
        Diagnostic.Note(
          Phrase(nl: "dit is het andere", en: "this is the other one"),
          at: .whole(sources.add(SourceFile(path: folder + "/" + other, bytes: nil))))
      ]
    }
    return finding(at: file, notes: notes ?? [])
  }

  /// The finding about `file`.
  func finding(at file: FileID, notes: [Diagnostic.Note]) -> Diagnostic {
    Diagnostic(kind, at: .whole(file), summary, help: help, notes: notes)
  }
}
