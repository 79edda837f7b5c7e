import Checks
import Diagnostics
import Markdown
import Statements
import YAML

/// A Markdown file, read and checked by itself.
///
/// A class, so that a list of them can be handed on without touching what is in them.
final class LoadedText: Sendable {
  /// What the checks see.
  let content: ContentDocument
  /// The path from the content folder.
  let path: String
  /// The text, to be rendered on any number of pages.
  let markdown: MarkdownText
  /// What the author allows in it.
  let allowances: [Allowance]
  /// Where it refers to files beside the texts.
  let references: [FileReference]
  /// What is wrong with the file by itself.
  let diagnostics: [Diagnostic]
  /// The parts that the text calls for, by name.
  let directives: Set<String>
  /// The letters in it that are for one right.
  let letters: [PlacedLetter]
  /// Stands for the text.
  let ingredient = Ingredient()

  /// What front matter can say.
  private static let keys = FrontMatter.shape.keys.map(\.name)

  /// Reads the file with bytes `written` at `path` from the content folder.
  init(
    _ written: [UInt8], path: String, role: ContentDocument.Role, file: FileID,
    times: StageTimes? = nil
  ) {
    self.path = path
    let conflict = MergeConflict.find(in: written, file: file)
    let bytes = conflict?.remaining ?? written
    markdown = times.measure(.markdown, within: .reading) {
      MarkdownText(bytes, file: file, keys: Self.keys)
    }
    let document = markdown.document()
    directives = document.directives.isEmpty ? [] : Set(document.directives.map(\.name.value))
    letters = PlacedLetter.all(in: document)
    let parsed = document.frontMatterRange.map { range in
      YAMLParser.parse(
        bytes, file: file, from: range.offsets.lowerBound, to: range.offsets.upperBound)
    }
    let needsTitle = if case .page = role { true } else { false }
    // Where a line could not be read, that may have been the title.
    let isRead = parsed?.diagnostics.allSatisfy { $0.severity != .error } ?? true
    let (frontMatter, findings) = FrontMatter.decode(
      parsed?.root,
      needsTitle: needsTitle && isRead && !document.isRefused && !document.isFrontMatterUnread,
      at: .whole(file))
    content = times.measure(.checkingContent, within: .reading) {
      ContentDocument(role: role, file: file, frontMatter: frontMatter, document: document)
    }
    references = FileReference.all(in: document, at: path)
    let inFrontMatter = parsed.map { parsed in
      DataAllowances(
        parsed.comments, in: bytes, to: document.frontMatterRange?.offsets.upperBound)
    }
    allowances = (inFrontMatter?.allowances ?? []) + document.allowances
    // A file is saved in one encoding: told of its first lines, it is not told again of the rest.
    let isNoText = parsed?.diagnostics.contains { $0.code == DiagnosticKind.yamlEncoding.code }
    let ofText = markdown.diagnostics.filter {
      !(isNoText ?? false) || $0.code != DiagnosticKind.textEncoding.code
    }
    diagnostics =
      (conflict.map { [$0.finding] } ?? []) + ofText + (parsed?.diagnostics ?? []) + findings
      + (inFrontMatter?.diagnostics ?? [])
  }
}
