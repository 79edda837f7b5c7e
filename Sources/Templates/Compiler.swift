import Diagnostics

/// Turns a template and all that it includes into steps, and checks every name against the schema.
struct Compiler {
  /// What a name can be looked up in.
  enum Scope {
    case schema(Schema)
    /// Within a list of texts, where `{{.}}` is the text.
    case text
  }

  /// What a template puts in place of a block of the template that it extends.
  struct Override {
    let nodes: [SyntaxNode]
    let tree: SyntaxTree
  }

  /// Where the compiler is: the file, the scopes around, the overrides in force.
  struct Surroundings {
    let tree: SyntaxTree
    var scopes: [Scope]
    var overrides: [String: Override] = [:]
    var indentation: [UInt8] = []
    var depth = 0
  }

  private static let maximumDepth = 32

  let library: TemplateLibrary
  let root: SyntaxTree
  let schema: Schema
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var used: Set<String> = []
  private var isAtLineStart = true

  init(library: TemplateLibrary, root: SyntaxTree, schema: Schema) {
    self.library = library
    self.root = root
    self.schema = schema
  }

  mutating func compile() -> [Template.Step] {
    use(root)
    return merged(compile(root.nodes, Surroundings(tree: root, scopes: [.schema(schema)])))
  }

  /// Notes that a file is used, and takes over what is wrong with it by itself.
  private mutating func use(_ tree: SyntaxTree) {
    if used.insert(tree.file.name).inserted { diagnostics += tree.diagnostics }
  }

  private mutating func compile(
    _ nodes: [SyntaxNode], _ here: Surroundings
  ) -> [Template.Step] {
    var steps: [Template.Step] = []
    for node in nodes {
      switch node {
      case .literal(let range): steps.append(literal(here.tree.file.bytes[range], here))
      case .variable(let name, let isRaw, let tag, let site):
        if let start = lineStart(here) { steps.append(start) }
        if let step = variable(name, isRaw, tag, site, here) { steps.append(step) }
      case .section(let name, let isInverted, let tag, let inner):
        if let step = section(name, isInverted, tag, inner, here) { steps.append(step) }
      case .partial(let name, let tag, let indentation, let isStandalone):
        steps += include(name, tag, isStandalone ? indentation : 0..<0, here, overrides: [:])
      case .parent(let name, let tag, let indentation, let isStandalone, let inner):
        // The outermost override counts: what is in force here goes before what stands inside.
        var overrides: [String: Override] = [:]
        for case .block(let block, _, let nodes) in inner {
          overrides[here.tree.text(block)] = Override(nodes: nodes, tree: here.tree)
        }
        overrides.merge(here.overrides) { _, outer in outer }
        steps += include(
          name, tag, isStandalone ? indentation : 0..<0, here, overrides: overrides)
      case .block(let name, _, let inner):
        if let override = here.overrides[here.tree.text(name)] {
          var there = here
          there = Surroundings(
            tree: override.tree, scopes: here.scopes, overrides: here.overrides,
            indentation: here.indentation, depth: here.depth + 1)
          steps += compile(override.nodes, there)
        } else {
          steps += compile(inner, here)
        }
      }
    }
    return steps
  }

  private mutating func include(
    _ name: Range<Int>, _ tag: Range<Int>, _ indentation: Range<Int>, _ here: Surroundings,
    overrides: [String: Override]
  ) -> [Template.Step] {
    let text = here.tree.text(name)
    guard let tree = library.trees[text] else {
      let nearest = NearMiss.nearest(to: text, in: library.trees.keys.sorted())
      report(
        .templatePartialMissing, here.tree.place(name),
        Phrase(nl: "er is geen sjabloon '\(text)'", en: "there is no template '\(text)'"),
        nearest.map { Phrase(nl: "bedoelde je '\($0)'?", en: "did you mean '\($0)'?") }
          ?? Phrase(
            nl: "maak templates/\(text).mustache", en: "make templates/\(text).mustache"))
      return []
    }
    guard here.depth < Self.maximumDepth else {
      report(
        .templateRecursion, here.tree.place(tag),
        Phrase(
          nl: "sjabloon '\(text)' haalt zichzelf zonder einde binnen",
          en: "template '\(text)' includes itself without end"),
        Phrase(nl: "haal deze tag weg", en: "remove this tag"))
      return []
    }
    use(tree)
    let inner = Surroundings(
      tree: tree, scopes: here.scopes, overrides: overrides,
      indentation: here.indentation + here.tree.file.bytes[indentation], depth: here.depth + 1)
    if !indentation.isEmpty { isAtLineStart = true }
    return compile(tree.nodes, inner)
  }

  private mutating func section(
    _ name: Range<Int>, _ isInverted: Bool, _ tag: Range<Int>, _ inner: [SyntaxNode],
    _ here: Surroundings
  ) -> Template.Step? {
    guard let (path, kind) = resolve(name, here) else {
      // What is inside may still be checked against the scopes around it only in part: leave it.
      return nil
    }
    var there = here
    switch kind {
    case .list(let schema), .optional(let schema): there.scopes.append(.schema(schema))
    case .object(let schema):
      there.scopes.append(.schema(schema))
      if isInverted {
        reportKind(
          name, here, Phrase(nl: "is er altijd", en: "is always there"),
          Phrase(nl: "haal de sectie weg", en: "remove the section"))
        return nil
      }
    case .texts: there.scopes.append(.text)
    case .flag: break
    case .text, .html, .address:
      reportKind(
        name, here,
        Phrase(
          nl: "is een tekst, en een sectie kan dat niet", en: "is a text, which no section takes"),
        Phrase(
          nl: "schrijf '{{\(here.tree.text(name))}}' zonder sectie",
          en: "write '{{\(here.tree.text(name))}}' without a section"))
      return nil
    }
    if isInverted { return .unless(path, merged(compile(inner, here))) }
    if case .flag = kind { return .when(path, merged(compile(inner, here))) }
    return .each(path, merged(compile(inner, there)))
  }

  // MARK: Literal text

  private mutating func literal(
    _ bytes: ArraySlice<UInt8>, _ here: Surroundings
  ) -> Template.Step {
    guard !here.indentation.isEmpty else { return .literal(Array(bytes)) }
    var output: [UInt8] = []
    for byte in bytes {
      if isAtLineStart { output += here.indentation }
      isAtLineStart = byte == 0x0A
      output.append(byte)
    }
    return .literal(output)
  }

  private mutating func lineStart(_ here: Surroundings) -> Template.Step? {
    guard isAtLineStart, !here.indentation.isEmpty else { return nil }
    isAtLineStart = false
    return .literal(here.indentation)
  }

  /// The steps with neighbouring literals made one.
  private func merged(_ steps: [Template.Step]) -> [Template.Step] {
    var merged: [Template.Step] = []
    for step in steps {
      if case .literal(let bytes) = step {
        if bytes.isEmpty { continue }
        if case .literal(let before)? = merged.last {
          merged[merged.count - 1] = .literal(before + bytes)
          continue
        }
      }
      merged.append(step)
    }
    return merged
  }

  mutating func report(
    _ kind: DiagnosticKind, _ range: SourceRange, _ summary: Phrase, _ help: Phrase?
  ) {
    diagnostics.append(Diagnostic(kind, at: range, summary, help: help))
  }

  mutating func reportKind(
    _ name: Range<Int>, _ here: Surroundings, _ what: Phrase, _ help: Phrase
  ) {
    let text = here.tree.text(name)
    report(
      .templateKind, here.tree.place(name),
      Phrase(nl: "'\(text)' \(what.dutch)", en: "'\(text)' \(what.english)"), help)
  }
}
