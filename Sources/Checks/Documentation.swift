import Diagnostics
import Language
import Markdown
import Statements

/// What makes a Markdown file count as documentation.
enum Documentation {
  /// Why a file is no documentation yet.
  enum Lack: Sendable {
    /// There is nothing in it but, perhaps, headings and parts from the data.
    case noProse
    /// It still holds a placeholder, which ``EveryBlankIsFilledIn`` tells at its place.
    case placeholder
  }

  /// The most files without an id among which renamed ones are looked for: more are no slip, and
  /// each is held against every id.
  static let mostRenamed = 100

  /// The files whose name is near an id that has no documentation, each with that id: they were
  /// probably renamed.
  static func renamed(_ kind: ReferenceKind, in subject: Subject) -> [String: String] {
    let documented = kind == .party ? subject.partyDocuments : subject.momentDocuments
    let statement = subject.statement
    let orphans = documented.keys.filter { statement.index(of: $0, kind: kind) == nil }
    guard !orphans.isEmpty, orphans.count <= mostRenamed, !statement.unreadable.contains(kind)
    else { return [:] }
    let missing = statement.ids(of: kind).filter { documented[$0] == nil }
    var ids: [String: String] = [:]
    for orphan in orphans { ids[orphan] = NearMiss.nearest(to: orphan, in: missing) }
    return ids
  }

  /// Whether `word` stands for a text that is still to come.
  static func isPlaceholder(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return Placeholder.all(in: bytes, 0..<bytes.count).first?.range == 0..<bytes.count
  }

  /// Why `document` is no documentation; nil where it is.
  static func lack(in document: Document) -> Lack? {
    guard document.hasProse else { return .noProse }
    return Placeholder.first(in: document.prose) == nil ? nil : .placeholder
  }

  /// A finding of `kind` about what a documentation lacks, at the thing in the data; nil where it is
  /// told in the text itself.
  static func finding(
    _ kind: DiagnosticKind, _ lack: Lack, at range: SourceRange, of document: ContentDocument,
    subject: Phrase, path: String
  ) -> Diagnostic? {
    switch lack {
    case .noProse:
      Diagnostic(
        kind, at: range,
        Phrase(nl: "\(subject.dutch) heeft geen tekst", en: "\(subject.english) has no text"),
        help: Phrase(
          nl: "schrijf in \(path) minstens een alinea", en: "write at least a paragraph in \(path)")
      )
    case .placeholder: nil
    }
  }
}
