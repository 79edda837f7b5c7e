import Diagnostics

// Reads lines such as `::partijen{product=zorg}`.
extension DocumentReader {
  /// Reads the paragraph at `index` as a directive; false where it is ordinary text.
  mutating func readDirective(_ index: Int) -> Bool {
    let content = trimmed(tree.nodes[index].content.range)
    guard let line = directiveLine(in: content) else { return false }
    let place = sourceRange(line)
    tree.nodes[index].endLine = max(tree.nodes[index].startLine, tree.nodes[index].endLine)
    guard line == content else {
      diagnostics.append(
        Diagnostic(
          .directiveMalformed, at: place,
          Phrase(
            nl: "een regel met '::' staat op zichzelf", en: "a line with '::' stands by itself"),
          help: Phrase(
            nl: "laat de regel ervoor en de regel erna leeg",
            en: "leave the line before it and the line after it empty")))
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
        Diagnostic(
          .directiveMalformed, at: range, problem.summary,
          help: Phrase(
            nl: "schrijf het als '::naam' of '::naam{sleutel=waarde}'",
            en: "write it like '::name' or '::name{key=value}'")))
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
    var start = content.lowerBound
    while start < content.upperBound {
      var end = start
      while end < content.upperBound, tree.pool[end] != Byte.lineFeed { end += 1 }
      let line = trimmed(start..<end)
      if line.count > 2, tree.pool[line.lowerBound] == Byte.colon,
        tree.pool[line.lowerBound + 1] == Byte.colon,
        tree.pool[line.lowerBound + 2] == Byte.openBrace
          || isLetter(tree.pool[line.lowerBound + 2])
          || tree.pool[line.lowerBound + 2] == Byte.space
      {
        return line
      }
      start = end + 1
    }
    return nil
  }
}

/// Takes a directive apart.
struct DirectiveScanner {
  struct Parts {
    var name: Range<Int>
    var arguments: [(name: Range<Int>, value: Range<Int>)] = []
  }

  struct Problem: Error {
    let range: Range<Int>
    let summary: Phrase
  }

  let bytes: [UInt8]
  let range: Range<Int>
  private var offset: Int

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    offset = range.lowerBound + 2
  }

  /// The parts of the directive, or what is wrong with it.
  mutating func scan() -> Result<Parts, Problem> {
    do throws(Problem) {
      var parts = Parts(name: try name())
      guard let next = peek else { return .success(parts) }
      guard next == Byte.openBrace else {
        throw Problem(
          range: offset..<range.upperBound,
          summary: Phrase(
            nl: "achter de naam van een '::'-regel hoort niets of '{'",
            en: "after the name of a '::' line comes nothing or '{'"))
      }
      offset += 1
      try arguments(into: &parts)
      return .success(parts)
    } catch {
      return .failure(error)
    }
  }

  private var peek: UInt8? { offset < range.upperBound ? bytes[offset] : nil }

  private mutating func name() throws(Problem) -> Range<Int> {
    let start = offset
    while let next = peek, isLowercaseLetter(next) || isDigit(next) || next == Byte.hyphen {
      offset += 1
    }
    if start < offset, isLowercaseLetter(bytes[start]) { return start..<offset }
    while let next = peek, !isSpaceOrTab(next), next != Byte.equals, next != Byte.closeBrace,
      next != Byte.openBrace
    {
      offset += 1
    }
    throw Problem(
      range: start..<max(offset, min(start + 1, range.upperBound)),
      summary: Phrase(
        nl: "een naam bestaat uit kleine letters, cijfers en streepjes",
        en: "a name is made of small letters, digits and hyphens"))
  }

  private mutating func arguments(into parts: inout Parts) throws(Problem) {
    while true {
      while let next = peek, isSpaceOrTab(next) { offset += 1 }
      guard let next = peek else {
        throw Problem(
          range: (range.upperBound - 1)..<range.upperBound,
          summary: Phrase(
            nl: "de '}' aan het eind van de '::'-regel ontbreekt",
            en: "the '}' at the end of the '::' line is missing"))
      }
      if next == Byte.closeBrace {
        offset += 1
        guard offset == range.upperBound else {
          throw Problem(
            range: offset..<range.upperBound,
            summary: Phrase(
              nl: "achter de '}' van een '::'-regel hoort niets",
              en: "nothing comes after the '}' of a '::' line"))
        }
        return
      }
      try argument(into: &parts)
    }
  }

  private mutating func argument(into parts: inout Parts) throws(Problem) {
    let name = try name()
    let word = String(decoding: bytes[name], as: UTF8.self)
    guard peek == Byte.equals else {
      throw Problem(
        range: name,
        summary: Phrase(nl: "achter '\(word)' ontbreekt '='", en: "'=' is missing after '\(word)'"))
    }
    offset += 1
    let value = try value(of: word)
    if parts.arguments.contains(where: { bytes[$0.name].elementsEqual(bytes[name]) }) {
      throw Problem(
        range: name,
        summary: Phrase(nl: "'\(word)' staat er twee keer", en: "'\(word)' is given twice"))
    }
    parts.arguments.append((name, value))
  }

  private mutating func value(of word: String) throws(Problem) -> Range<Int> {
    let missing = Phrase(
      nl: "de waarde van '\(word)' ontbreekt", en: "the value of '\(word)' is missing")
    if peek == Byte.quote {
      let open = offset
      offset += 1
      while let next = peek, next != Byte.quote { offset += 1 }
      guard peek == Byte.quote else {
        throw Problem(
          range: open..<range.upperBound,
          summary: Phrase(
            nl: "het aanhalingsteken aan het eind van '\(word)' ontbreekt",
            en: "the quote at the end of '\(word)' is missing"))
      }
      offset += 1
      guard offset - 1 > open + 1 else { throw Problem(range: open..<offset, summary: missing) }
      return (open + 1)..<(offset - 1)
    }
    let start = offset
    while let next = peek, !isSpaceOrTab(next), next != Byte.closeBrace, next != Byte.openBrace,
      next != Byte.quote, next != Byte.equals
    {
      offset += 1
    }
    guard offset > start else { throw Problem(range: (start - 1)..<start, summary: missing) }
    return start..<offset
  }
}
