import Diagnostics

/// A template file as a tree, with what is wrong in it by itself.
struct SyntaxTree: Sendable {
  /// The file.
  let file: TemplateFile
  /// The tree.
  let nodes: [SyntaxNode]
  /// What is wrong.
  let diagnostics: [Diagnostic]
  /// The names of the templates that it includes.
  let includedNames: Set<String>

  /// The tree of `file`.
  init(_ file: TemplateFile) {
    self.file = file
    var builder = SyntaxTreeBuilder(file)
    nodes = builder.build()
    diagnostics = builder.diagnostics
    includedNames = builder.includedNames
  }

  /// The text of a name.
  func text(_ range: Range<Int>) -> String { String(decoding: file.bytes[range], as: UTF8.self) }

  /// A place in the file.
  func place(_ range: Range<Int>) -> SourceRange { SourceRange(file: file.file, range) }
}
