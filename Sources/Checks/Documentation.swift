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
    /// It still holds a placeholder.
    case placeholder(SourceRange, String)
  }

  /// The marks that a writer leaves where a text is still to come, counted as they are written.
  private static let exactPlaceholders = NameMatcher(exactPlaceholderWords)
  private static let exactPlaceholderWords = ["TODO", "TBD"]
  /// Other such marks, counted in any case.
  private static let placeholders = ["lorem ipsum", "[invullen]"]

  /// The most files without an id among which renamed ones are looked for: more are no slip.
  private static let mostRenamed = 100

  /// The files whose name is near an id that has no documentation, each with that id: they were
  /// probably renamed.
  static func renamed(_ kind: ReferenceKind, in subject: Subject) -> [String: String] {
    let documented = kind == .party ? subject.partyDocuments : subject.momentDocuments
    let statement = subject.statement
    let orphans = documented.keys.filter { statement.index(of: $0, kind: kind) == nil }
    guard !orphans.isEmpty, orphans.count <= mostRenamed, !statement.unreadable.contains(kind)
    else { return [:] }
    let missing = NearMiss(statement.ids(of: kind).filter { documented[$0] == nil })
    var ids: [String: String] = [:]
    for orphan in orphans { ids[orphan] = missing.nearest(to: orphan) }
    return ids
  }

  /// Whether `word` stands for a text that is still to come.
  static func isPlaceholder(_ word: String) -> Bool { exactPlaceholderWords.contains(word) }

  /// Why `document` is no documentation; nil where it is.
  static func lack(in document: Document) -> Lack? {
    guard document.hasProse else { return .noProse }
    if document.prose.bytes.contains(UInt8(ascii: "T")),
      let range = document.prose.firstMention(of: exactPlaceholders)
    {
      return .placeholder(document.prose.sourceRange(of: range), document.prose.text(range))
    }
    for word in placeholders {
      if let range = document.prose.firstOccurrence(ofLowercase: word) {
        return .placeholder(document.prose.sourceRange(of: range), word)
      }
    }
    return nil
  }

  /// A finding of `kind` about what a documentation lacks, at the thing in the data.
  static func finding(
    _ kind: DiagnosticKind, _ lack: Lack, at range: SourceRange, of document: ContentDocument,
    subject: Phrase, path: String
  ) -> Diagnostic {
    switch lack {
    case .noProse:
      Diagnostic(
        kind, at: range,
        Phrase(nl: "\(subject.dutch) heeft geen tekst", en: "\(subject.english) has no text"),
        help: Phrase(
          nl: "schrijf in \(path) minstens een alinea", en: "write at least a paragraph in \(path)")
      )
    case .placeholder(let place, let word):
      Diagnostic(
        kind, at: range,
        Phrase(
          nl: "\(subject.dutch) is nog niet af: '\(word)' staat er nog in",
          en: "\(subject.english) is not finished: '\(word)' is still in it"),
        help: Phrase(
          nl: "maak de tekst in \(path) af", en: "finish the text in \(path)"),
        notes: [Diagnostic.Note(Phrase(nl: "hier", en: "here"), at: place)])
    }
  }
}
