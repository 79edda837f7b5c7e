public import Diagnostics

/// The templates of a site, by name.
public struct TemplateLibrary: Sendable {
  /// The trees, by name.
  let trees: [String: SyntaxTree]

  /// A library of `files`, whose names must be unique.
  public init(_ files: [TemplateFile]) {
    var trees: [String: SyntaxTree] = [:]
    for file in files { trees[file.name] = SyntaxTree(file) }
    self.trees = trees
  }

  /// The template `name`, ready to render values of `schema`, and what is wrong with it and all
  /// that it includes.
  ///
  /// The template is nil where there is an error, or no file of the name; `told` are the fields that
  /// it names.
  public func compile(
    _ name: String, against schema: Schema
  ) -> (
    template: Template?, diagnostics: [Diagnostic], used: Set<String>, told: Set<FieldPlace>
  ) {
    guard let tree = trees[name] else { return (nil, [], [], []) }
    var compiler = Compiler(library: self, root: tree, schema: schema)
    let steps = compiler.compile()
    let template = compiler.hasErrors ? nil : Template(steps)
    return (template, compiler.diagnostics, compiler.used, compiler.told)
  }
}
