import Diagnostics

// Reads HTML: comments, among which allowances; anything else is refused.
extension DocumentReader {
  mutating func readHTMLBlock(_ index: Int) {
    let node = tree.nodes[index]
    let content = trimmed(node.literal.range)
    var lineFeeds: Int32 = 0
    for offset in content where tree.pool[offset] == Byte.lineFeed { lineFeeds += 1 }
    tree.nodes[index].endLine = min(node.startLine + lineFeeds, Int32(lines.count))
    let isMapped = map(node.literal.range, toLinesFrom: Int(node.startLine))
    guard let comments = HTMLComments.inside(tree.pool, content) else {
      let place = isMapped ? sourceRange(firstLine(of: content)) : blockRange(index)
      diagnostics.append(Self.rawHTML(at: place))
      return
    }
    for comment in comments {
      guard let attempt = AllowanceScanner(bytes: tree.pool, comment: comment) else { continue }
      let place = isMapped ? sourceRange(comment) : blockRange(index)
      readAllowance(attempt, at: place, isMapped: isMapped, before: coveredBlock(after: index))
    }
  }

  mutating func readHTMLInline(_ index: Int) -> Bool {
    let text = tree.nodes[index].literal.range
    var place = SourceRange(file: file, 0..<0)
    if isFollowing {
      guard cursor + text.count <= contentEnd,
        tree.pool[cursor..<(cursor + text.count)].elementsEqual(tree.pool[text])
      else { return false }
      place = sourceRange(cursor..<(cursor + text.count))
      cursor += text.count
    } else {
      place = blockRange(tree.nodes[index].parent)
    }
    guard let comments = HTMLComments.inside(tree.pool, text) else {
      // An end tag says nothing that its start tag has not said.
      let isEndTag = tree.pool[text].dropFirst().first == UInt8(ascii: "/")
      if !isEndTag || diagnostics.last?.code != DiagnosticKind.rawHTML.code {
        diagnostics.append(Self.rawHTML(at: place))
      }
      return true
    }
    for comment in comments where AllowanceScanner(bytes: tree.pool, comment: comment) != nil {
      diagnostics.append(
        Diagnostic(
          .allowanceMalformed, at: place,
          Phrase(
            nl: "'sta-toe' staat op een eigen regel, voor het blok waarvoor het geldt",
            en: "'sta-toe' stands on a line of its own, before the block it is about"),
          help: Phrase(
            nl: "zet de opmerking op een eigen regel boven de alinea",
            en: "put the comment on a line of its own above the paragraph")))
    }
    return true
  }

  static func rawHTML(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .rawHTML, at: place,
      Phrase(nl: "HTML mag hier niet", en: "HTML is not allowed here"),
      help: Phrase(
        nl: "schrijf het in Markdown; is '<' bedoeld als teken, schrijf dan '\\<'",
        en: "write it in Markdown; if '<' is meant as a sign, write '\\<'"))
  }

  private func firstLine(of content: Range<Int>) -> Range<Int> {
    var end = content.lowerBound
    while end < content.upperBound, tree.pool[end] != Byte.lineFeed { end += 1 }
    return trimmed(content.lowerBound..<end)
  }

  /// The block that a comment at `index` stands before: the next that is not a comment itself.
  private func coveredBlock(after index: Int) -> Int? {
    var next = tree.nextSibling(of: index)
    while let block = next, tree.nodes[block].kind == .htmlBlock,
      HTMLComments.inside(tree.pool, trimmed(tree.nodes[block].literal.range)) != nil
    {
      next = tree.nextSibling(of: block)
    }
    if let block = next, tree.nodes[block].kind == .footnoteDefinition { return nil }
    return next
  }

  private mutating func readAllowance(
    _ scanner: AllowanceScanner, at place: SourceRange, isMapped: Bool, before block: Int?
  ) {
    var scanner = scanner
    switch scanner.scan() {
    case .success(let parts):
      let code = located(parts.code, isMapped ? nil : place)
      let reason = located(parts.reason, isMapped ? nil : place)
      guard let block else {
        diagnostics.append(
          Diagnostic(
            .allowanceMalformed, at: place,
            Phrase(
              nl: "na deze 'sta-toe' komt geen blok waarvoor hij geldt",
              en: "no block follows this 'sta-toe' for it to be about"),
            help: Phrase(
              nl: "zet de opmerking boven de alinea, de lijst of de tabel waarvoor hij geldt",
              en: "put the comment above the paragraph, list or table that it is about")))
        return
      }
      pendingAllowances.append((code, reason, place, block))
    case .failure(let problem):
      diagnostics.append(
        Diagnostic(
          .allowanceMalformed, at: isMapped ? sourceRange(problem.range) : place, problem.summary,
          help: Phrase(
            nl: "schrijf: <!-- helder: sta-toe CODE \"reden\" -->",
            en: "write: <!-- helder: sta-toe CODE \"reason\" -->")))
    }
  }

  private mutating func located(_ range: Range<Int>, _ place: SourceRange?) -> Located<String> {
    let text = String(decoding: tree.pool[range], as: UTF8.self)
    if let place { return Located(text, at: place) }
    return Located(text, at: sourceRange(range))
  }

  /// Gives each allowance the place of its block, now that all blocks have theirs.
  mutating func settleAllowances() {
    for allowance in pendingAllowances {
      document.allowances.append(
        Allowance(
          code: allowance.code, reason: allowance.reason, range: allowance.at,
          covers: blockRange(allowance.node)))
    }
    pendingAllowances.removeAll()
  }
}

/// Finds the comments in a piece of HTML.
enum HTMLComments {
  /// The comments, `<!--` and `-->` included, where `range` holds nothing but comments and space.
  static func inside(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>]? {
    var comments: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if isSpaceOrLineEnd(bytes[offset]) {
        offset += 1
        continue
      }
      guard bytes[offset..<range.upperBound].starts(with: "<!--".utf8) else { return nil }
      guard let end = end(of: offset, bytes, range.upperBound) else { return nil }
      comments.append(offset..<end)
      offset = end
    }
    return comments.isEmpty ? nil : comments
  }

  private static func end(of start: Int, _ bytes: [UInt8], _ limit: Int) -> Int? {
    var offset = start + 4
    while offset + 2 < limit {
      if bytes[offset] == Byte.hyphen, bytes[offset + 1] == Byte.hyphen,
        bytes[offset + 2] == Byte.greater
      {
        return offset + 3
      }
      offset += 1
    }
    return nil
  }
}

/// Takes an allowance apart: `<!-- helder: sta-toe CODE "reden" -->`.
struct AllowanceScanner {
  struct Parts {
    let code: Range<Int>
    let reason: Range<Int>
  }

  struct Problem: Error {
    let range: Range<Int>
    let summary: Phrase
  }

  let bytes: [UInt8]
  private let inside: Range<Int>
  private var offset: Int

  /// A scanner for a comment that is meant as an allowance; nil for any other comment.
  init?(bytes: [UInt8], comment: Range<Int>) {
    self.bytes = bytes
    var start = comment.lowerBound + 4
    var end = comment.upperBound - 3
    while start < end, isSpaceOrLineEnd(bytes[start]) { start += 1 }
    while end > start, isSpaceOrLineEnd(bytes[end - 1]) { end -= 1 }
    inside = start..<max(start, end)
    offset = start
    guard Self.isMeant(bytes[inside]) else { return nil }
  }

  /// A comment that starts with `helder` or `sta-toe` is meant for Helder.
  private static func isMeant(_ text: ArraySlice<UInt8>) -> Bool {
    for word in ["helder", "sta-toe"] {
      let count = word.utf8.count
      guard text.count >= count else { continue }
      let start = text.prefix(count).map { isLetter($0) ? $0 | 0x20 : $0 }
      guard start.elementsEqual(word.utf8) else { continue }
      guard let next = text.dropFirst(count).first else { return true }
      if next == Byte.colon || isSpaceOrLineEnd(next) && text.contains(UInt8(ascii: "-")) {
        return true
      }
    }
    return false
  }

  /// The code and the reason, or what is wrong.
  mutating func scan() -> Result<Parts, Problem> {
    do throws(Problem) {
      try expect("helder:")
      skipSpaces()
      try expect("sta-toe")
      skipSpaces()
      let code = word()
      guard !code.isEmpty, bytes[code].allSatisfy(Self.isCodeByte) else {
        throw Problem(
          range: code.isEmpty ? inside : code,
          summary: Phrase(
            nl: "achter 'sta-toe' hoort de code van de melding die mag",
            en: "after 'sta-toe' comes the code of the finding that is allowed"))
      }
      skipSpaces()
      return .success(Parts(code: code, reason: try reason()))
    } catch {
      return .failure(error)
    }
  }

  private static func isCodeByte(_ byte: UInt8) -> Bool {
    isLowercaseLetter(byte) || isDigit(byte) || byte == Byte.hyphen
  }

  private mutating func skipSpaces() {
    while offset < inside.upperBound, isSpaceOrLineEnd(bytes[offset]) { offset += 1 }
  }

  private mutating func word() -> Range<Int> {
    let start = offset
    while offset < inside.upperBound, !isSpaceOrLineEnd(bytes[offset]) { offset += 1 }
    return start..<offset
  }

  private mutating func expect(_ text: String) throws(Problem) {
    guard bytes[offset..<inside.upperBound].starts(with: text.utf8) else {
      let start = offset
      let found = word()
      throw Problem(
        range: found.isEmpty ? inside : start..<found.upperBound,
        summary: Phrase(nl: "hier hoort '\(text)'", en: "'\(text)' belongs here"))
    }
    offset += text.utf8.count
  }

  private mutating func reason() throws(Problem) -> Range<Int> {
    let rest = offset..<inside.upperBound
    guard rest.count > 2, bytes[rest.lowerBound] == Byte.quote,
      bytes[rest.upperBound - 1] == Byte.quote,
      bytes[(rest.lowerBound + 1)..<(rest.upperBound - 1)].contains(where: { !isSpaceOrLineEnd($0) }
      )
    else {
      throw Problem(
        range: rest.isEmpty ? inside : rest,
        summary: Phrase(
          nl: "de reden ontbreekt, tussen aanhalingstekens", en: "the reason is missing, in quotes")
      )
    }
    return (rest.lowerBound + 1)..<(rest.upperBound - 1)
  }
}
