import Statements
import Text

/// What the name of a file that holds a text probably means.
///
/// Editors, browsers and programs that synchronise folders change names in ways of their own:
/// `Koerier.md`, `koerier.md.txt`, `koerier kopie.md`, `koerier (1).md`,
/// `koerier (conflicted copy 2026-11-26).md`.
struct MeantName {
  /// The name without its endings, as an id.
  let id: String
  /// Whether Helder can read it as a text, were it called otherwise.
  let isText: Bool

  private static let textEndings: Set<String> = [
    "md", "markdown", "mdown", "mkd", "mdx", "txt", "text", "bak", "old", "orig",
  ]
  private static let otherEndings: Set<String> = ["doc", "docx", "odt", "rtf", "pages"]
  private static let marks: Set<String> = [
    "kopie", "kopieer", "copy", "conflict", "conflicted", "conflictkopie", "conflicterende",
    "backup", "bak", "oud", "old", "orig", "origineel",
  ]
  private static let numberMarks: Set<String> = ["versie", "version", "v", "nr"]

  /// What the last part of `path` means; nil where it is no name of a text.
  init?(_ path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    var parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var endings: [String] = []
    while parts.count > 1, let ending = parts.last?.lowercased(),
      Self.textEndings.contains(ending) || Self.otherEndings.contains(ending)
    {
      endings.append(ending)
      parts.removeLast()
    }
    guard !endings.isEmpty || parts.count == 1 else { return nil }
    id = Identifier.suggestion(for: parts.joined(separator: "."))
    guard !id.isEmpty else { return nil }
    isText = endings.first.map { Self.textEndings.contains($0) } ?? true
  }

  /// The id without what makes it the name of a copy, where `isKnown` knows that one; nil where it
  /// is no name of a copy.
  func original(_ isKnown: (String) -> Bool) -> String? {
    var words = id.split(separator: "-")
    var isCopy = false
    if words.count > 2, ["kopie-van", "copy-of"].contains("\(words[0])-\(words[1])") {
      isCopy = true
      words.removeFirst(2)
    }
    for count in stride(from: words.count, to: 0, by: -1) {
      let start = words[..<count].joined(separator: "-")
      guard isKnown(start) else { continue }
      let rest = words[count...]
      return isCopy || Self.isMark(rest) ? start : nil
    }
    return nil
  }

  /// Whether `words`, which stand behind a name, say that it is a copy: by a word for it, or by a
  /// number alone, as browsers give.
  private static func isMark(_ words: ArraySlice<Substring>) -> Bool {
    guard !words.isEmpty else { return false }
    if words.contains(where: { marks.contains(String($0)) }) { return true }
    return words.allSatisfy { word in
      word.utf8.count <= 3
        && (Int(word) != nil || word.first == "v" && Int(word.dropFirst()) != nil)
        || numberMarks.contains(String(word))
    } && words.contains { Int($0.drop { $0 == "v" }) != nil }
  }

  private static let notes: Set<String> = ["readme", "read-me", "leesmij", "lees-mij"]
  private static let notesInCapitals: Set<String> = [
    "license", "licence", "licentie", "changelog", "contributing", "notes", "notities", "todo",
    "authors", "codeowners", "security", "agents",
  ]

  /// Whether the file at `path` is by its name a note for those who work on the content, such as
  /// `README.md`.
  static func isNote(_ path: String) -> Bool {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let name = path.utf8[(start ?? path.utf8.startIndex)...]
    // Those that are not in capitals begin with one of two letters.
    switch name.first {
    case UInt8(ascii: "l"), UInt8(ascii: "r"): break
    case let first? where first.isSmallASCIILetter: return false
    default: break
    }
    guard let meant = MeantName(path) else { return false }
    if notes.contains(meant.id) { return true }
    let isInCapitals = !name.prefix { $0 != UInt8(ascii: ".") }.contains {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
    }
    return isInCapitals && notesInCapitals.contains(meant.id)
  }
}
