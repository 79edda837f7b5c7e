public import Diagnostics
import Text

/// The templates of a site, by name.
public struct TemplateLibrary: Sendable {
  /// The trees, by name.
  let trees: [String: SyntaxTree]
  /// The names, for one that is misspelt.
  let names: NearMiss

  /// A library of `files`, whose names must be unique.
  public init(_ files: [TemplateFile]) {
    var trees: [String: SyntaxTree] = [:]
    for file in files { trees[file.name] = SyntaxTree(file) }
    self.trees = trees
    names = NearMiss(trees.keys.sorted())
  }

  /// The template `name`, ready to render values of `schema`, and what is wrong with it and all
  /// that it includes.
  ///
  /// The template is nil where there is an error, or no file of the name; `told` are the fields that
  /// it names. A template that makes whole pages gets `headStart`, which is HTML, first in their head,
  /// so that none can forget it.
  public func compile(
    _ name: String, against schema: Schema, headStart: [UInt8] = []
  ) -> (
    template: Template?, diagnostics: [Diagnostic], used: Set<String>, told: NamedFields
  ) {
    guard let tree = trees[name] else { return (nil, [], [], NamedFields()) }
    var compiler = Compiler(library: self, root: tree, schema: schema, headStart: headStart)
    compiler.compile()
    let template = compiler.hasErrors ? nil : Template(compiler.writer, compiler.named)
    return (template, compiler.diagnostics, compiler.used, compiler.told)
  }
}
