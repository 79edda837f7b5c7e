import Diagnostics

/// A template file as a tree, with what is wrong in it by itself.
struct SyntaxTree: Sendable {
  /// The file.
  let file: TemplateFile
  /// The tree.
  private(set) var nodes: [SyntaxNode] = []
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// The tree of `file`.
  init(_ file: TemplateFile) {
    self.file = file
    guard String(validating: file.bytes, as: UTF8.self) != nil, !file.bytes.contains(0) else {
      diagnostics.append(
        Diagnostic(
          .templateSyntax, at: .whole(file.file),
          Phrase(nl: "het sjabloon is geen UTF-8", en: "the template is not UTF-8"),
          help: Phrase(nl: "sla het bestand op als UTF-8", en: "save the file as UTF-8")))
      return
    }
    let tokenizer = Tokenizer(file.bytes)
    for problem in tokenizer.problems { report(problem) }
    build(tokenizer.tokens)
  }

  /// The text of a name.
  func text(_ range: Range<Int>) -> String { String(decoding: file.bytes[range], as: UTF8.self) }

  /// A place in the file.
  func place(_ range: Range<Int>) -> SourceRange { SourceRange(file: file.file, range) }

  /// A tag that is open, with what is in it so far.
  private struct Open {
    let token: Token
    var nodes: [SyntaxNode] = []
  }

  private mutating func build(_ tokens: [Token]) {
    var open = [Open(token: Token(kind: .literal, range: 0..<0, name: 0..<0))]
    var html = HTMLPlace()
    for token in tokens {
      let top = open.count - 1
      switch token.kind {
      case .literal:
        html.read(file.bytes[token.range])
        if !token.range.isEmpty { open[top].nodes.append(.literal(token.range)) }
      case .variable where token.name.isEmpty, .unescaped where token.name.isEmpty: break
      case .variable, .unescaped:
        open[top].nodes.append(
          .variable(
            name: token.name, isRaw: token.kind == .unescaped, tag: token.range,
            site: html.site))
        html.passValue()
      case .section, .inverted, .parent, .block:
        guard open.count < 64 else {
          report(
            .templateSyntax, token.range,
            Phrase(nl: "dit is te diep", en: "this is too deep"),
            Phrase(
              nl: "verdeel het over sjablonen in partials/",
              en: "spread it over templates in partials/"))
          return
        }
        open.append(Open(token: token))
      case .end: end(token, &open)
      case .partial:
        open[top].nodes.append(
          .partial(
            name: token.name, tag: token.range, indentation: token.indentation,
            isStandalone: token.isStandalone))
      case .comment, .delimiters: break
      }
    }
    while open.count > 1, let last = open.popLast() {
      reportUnclosed(last.token)
      close(last, &open)
    }
    nodes = open[0].nodes
  }

  private mutating func end(_ token: Token, _ open: inout [Open]) {
    let name = text(token.name)
    guard
      let match = open.lastIndex(where: { $0.token.kind != .literal && text($0.token.name) == name }
      )
    else {
      if let last = open.last, last.token.kind != .literal {
        report(
          .templateUnclosed, token.range,
          Phrase(
            nl: "'\(name)' sluit niet wat open is: '\(text(last.token.name))'",
            en: "'\(name)' does not close what is open: '\(text(last.token.name))'"),
          Phrase(
            nl: "schrijf '{{/\(text(last.token.name))}}'",
            en: "write '{{/\(text(last.token.name))}}'"),
          note: last.token.range)
        _ = open.popLast().map { close($0, &open) }
      } else {
        report(
          .templateUnclosed, token.range,
          Phrase(nl: "'\(name)' is hier niet open", en: "'\(name)' is not open here"),
          Phrase(nl: "haal de tag weg", en: "remove the tag"))
      }
      return
    }
    while open.count - 1 > match, let last = open.popLast() {
      reportUnclosed(last.token)
      close(last, &open)
    }
    if let last = open.popLast() { close(last, &open) }
  }

  private func close(_ finished: Open, _ open: inout [Open]) {
    let token = finished.token
    let node: SyntaxNode
    switch token.kind {
    case .section, .inverted:
      node = .section(
        name: token.name, isInverted: token.kind == .inverted, tag: token.range, finished.nodes)
    case .parent:
      node = .parent(
        name: token.name, tag: token.range, indentation: token.indentation,
        isStandalone: token.isStandalone, finished.nodes)
    default: node = .block(name: token.name, tag: token.range, finished.nodes)
    }
    open[open.count - 1].nodes.append(node)
  }

  private mutating func reportUnclosed(_ token: Token) {
    let name = text(token.name)
    report(
      .templateUnclosed, token.range,
      Phrase(
        nl: "'\(name)' gaat hier open en nergens dicht",
        en: "'\(name)' is opened here and never closed"),
      Phrase(nl: "zet '{{/\(name)}}' waar het ophoudt", en: "put '{{/\(name)}}' where it ends"))
  }

  private mutating func report(_ problem: Tokenizer.Problem) {
    switch problem.kind {
    case .unclosed:
      report(
        .templateSyntax, problem.range,
        Phrase(nl: "deze tag gaat nergens dicht", en: "this tag is never closed"),
        Phrase(nl: "zet '}}' aan het eind", en: "put '}}' at the end"))
    case .delimiters:
      report(
        .templateSyntax, problem.range,
        Phrase(nl: "dit zijn geen twee scheidingstekens", en: "these are not two delimiters"),
        Phrase(nl: "schrijf bijvoorbeeld '{{=<% %>=}}'", en: "write for example '{{=<% %>=}}'"))
    case .noName:
      report(
        .templateSyntax, problem.range,
        Phrase(nl: "in deze tag staat geen naam", en: "there is no name in this tag"),
        Phrase(nl: "schrijf een naam tussen de accolades", en: "write a name between the braces"))
    }
  }

  private mutating func report(
    _ kind: DiagnosticKind, _ range: Range<Int>, _ summary: Phrase, _ help: Phrase,
    note: Range<Int>? = nil
  ) {
    let notes = note.map {
      [Diagnostic.Note(Phrase(nl: "hier ging het open", en: "it was opened here"), at: place($0))]
    }
    diagnostics.append(
      Diagnostic(kind, at: place(range), summary, help: help, notes: notes ?? []))
  }
}
