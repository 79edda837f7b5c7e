import Checks
import Diagnostics
import Media
import Text

extension Attachment {
  /// What is wrong with the file, which is `file` among the sources.
  func findings(at file: FileID, ownAddress: String) -> [Diagnostic] {
    let place = SourceRange.whole(file)
    let paths = SitePaths(pages: [], files: [], ownAddress: ownAddress)
    guard let kind = MediaKind(path: path), self.kind != nil || kind.isPicture else {
      return self.kind == nil ? rootFindings(at: file, paths) : []
    }
    guard isWhatItSays(kind) else { return [.otherKind(content, than: kind, at: place)] }
    if kind == .drawing {
      // What drawing programs add is told once: to save the drawing otherwise takes all of it away.
      let problems = AssetReview.findings(in: bytes, at: path, file: file, of: paths)
      if let first = problems.first { return [first.withDrawingHelp] }
    }
    var findings: [Diagnostic] = []
    if let fault = facts.fault { findings.append(.unreadable(fault, at: place)) }
    if !facts.traces.isEmpty { findings.append(.tells(facts.traces, path, at: place)) }
    return findings
  }

  private func isWhatItSays(_ kind: MediaKind) -> Bool {
    if content == .known(kind) { return true }
    // A table has no beginning of its own: any text is one.
    return kind == .csv && (content == .text || content == .known(.drawing))
  }

  // MARK: Files for the root

  /// Endings that a file for the root may have, besides those of pictures and downloads.
  ///
  /// Not those of programs that a web server runs: who proposes a text would run code on it.
  private static let rootEndings: Set<String> = [
    "txt", "json", "xml", "webmanifest", "html", "htm", "svg", "png", "jpg", "jpeg", "webp", "avif",
    "gif", "ico", "pdf", "ods", "xlsx", "csv", "asc",
  ]
  /// Names with a dot in front that hosts ask for.
  private static let rootNames: Set<String> = [".nojekyll", ".domains"]

  private func rootFindings(at file: FileID, _ paths: SitePaths) -> [Diagnostic] {
    let place = SourceRange.whole(file)
    let name = String(
      decoding: path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...], as: UTF8.self)
    let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
    let ending = dot.map { String(name[name.utf8.index(after: $0)...]).lowercased() }
    switch ending {
    case nil:
      let isMarkup = bytes.first { $0 > Byte.space } == Byte.less
      return isMarkup ? [.rootKind(name, at: place)] : []
    case _ where Self.rootNames.contains(name): return []
    case _ where name.utf8.first == UInt8(ascii: ".") || !Self.rootEndings.contains(ending ?? ""):
      return [.rootKind(name, at: place)]
    case "html", "htm":
      return AssetReview.pageFindings(in: bytes, at: publishedPath, file: file, of: paths)
    case "xml":
      // What has no name space is no page and runs nothing.
      let text = String(decoding: bytes, as: UTF8.self)
      let isPlain = !["xmlns", "<!", "<?xml-stylesheet"].contains { text.contains($0) }
      return isPlain ? [] : [.rootKind(name, at: place)]
    case "asc", "ods", "xlsx": return []
    default: return AssetReview.findings(in: bytes, at: publishedPath, file: file, of: paths)
    }
  }
}

extension Diagnostic {
  /// The same, with what to do about a drawing in the hands of who writes a text.
  fileprivate var withDrawingHelp: Diagnostic {
    Diagnostic(
      kind, at: range, summary,
      help: Phrase(
        nl: "bewaar de tekening als 'gewone svg', of als PNG; daar staat dit niet in",
        en: "save the drawing as 'plain SVG', or as PNG, which do not have this"),
      notes: notes)
  }
}
