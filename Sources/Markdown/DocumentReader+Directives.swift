import Diagnostics
import Text

// Reads lines such as `::partijen{product=zorg}`.
extension DocumentReader {
  /// Reads the paragraph at `index` as a directive; false where it is ordinary text.
  mutating func readDirective(_ index: Int) -> Bool {
    let content = trimmed(tree.nodes[index].content.range)
    guard let line = directiveLine(in: content) else { return false }
    let place = sourceRange(line)
    tree.nodes[index].endLine = max(tree.nodes[index].startLine, tree.nodes[index].endLine)
    guard line == content else {
      diagnostics.append(.directiveInText(at: place))
      return false
    }
    var scanner = DirectiveScanner(bytes: tree.pool, range: line)
    switch scanner.scan() {
    case .success(let parts):
      append(parts, at: place, paragraph: index)
    case .failure(let problem):
      directiveParagraphs.append((index, -1))
      var range = sourceRange(problem.range)
      if problem.range.isEmpty {
        range = SourceRange(file: file, start: range.start, end: range.start + 1)
      }
      diagnostics.append(
        Diagnostic(.directiveMalformed, at: range, problem.summary, help: .formOfDirective))
    }
    return true
  }

  private mutating func append(
    _ parts: DirectiveScanner.Parts, at place: SourceRange, paragraph: Int
  ) {
    var arguments: [Directive.Argument] = []
    for argument in parts.arguments {
      arguments.append(
        Directive.Argument(
          name: located(argument.name), value: located(argument.value)))
    }
    document.directives.append(
      Directive(name: located(parts.name), arguments: arguments, range: place))
    directiveParagraphs.append((paragraph, document.directives.count - 1))
  }

  private mutating func located(_ range: Range<Int>) -> Located<String> {
    Located(String(decoding: tree.pool[range], as: UTF8.self), at: sourceRange(range))
  }

  /// The first line of `content` that starts with two colons and a letter.
  private func directiveLine(in content: Range<Int>) -> Range<Int>? {
    for (number, segment) in segments.enumerated() {
      var start = max(content.lowerBound, segment.content)
      while start < content.upperBound, tree.pool[start].isSpaceOrTab { start += 1 }
      guard start + 2 < content.upperBound, tree.pool[start] == Byte.colon,
        tree.pool[start + 1] == Byte.colon
      else { continue }
      let next = tree.pool[start + 2]
      guard next.isASCIILetter || next == Byte.openBrace || next == Byte.space else { continue }
      let end = number + 1 < segments.count ? segments[number + 1].content : content.upperBound
      return trimmed(start..<min(end, content.upperBound))
    }
    return nil
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func directiveInText(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .directiveMalformed, at: place,
      Phrase(
        nl: "een regel met '::' staat op zichzelf", en: "a line with '::' stands by itself"),
      help: Phrase(
        nl: "laat de regel ervoor en de regel erna leeg",
        en: "leave the line before it and the line after it empty"))
  }
}

extension Phrase {
  fileprivate static let formOfDirective = Phrase(
    nl: "schrijf het als '::naam' of '::naam{sleutel=waarde}'",
    en: "write it like '::name' or '::name{key=value}'")
}
