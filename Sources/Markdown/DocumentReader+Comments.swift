import Diagnostics
import Text

// Reads HTML: comments, among which allowances; anything else is refused.
extension DocumentReader {
  mutating func readHTMLBlock(_ index: Int, _ text: Range<Int>) {
    let node = tree.nodes[index]
    let content = trimmed(text)
    var lineFeeds: Int32 = 0
    for offset in content where tree.pool[offset] == Byte.lineFeed { lineFeeds += 1 }
    tree.nodes[index].endLine = min(node.startLine + lineFeeds, Int32(lines.count))
    let isMapped = map(text, toLinesFrom: Int(node.startLine))
    guard let comments = HTMLComments.inside(tree.pool, content) else {
      let place = isMapped ? sourceRange(firstLine(of: content)) : blockRange(index)
      diagnostics.append(.rawHTML(at: place))
      return
    }
    for comment in comments {
      guard let attempt = AllowanceScanner(tree.pool, text: HTMLComments.text(of: comment)) else {
        continue
      }
      let place = isMapped ? sourceRange(comment) : blockRange(index)
      readAllowance(attempt, at: place, isMapped: isMapped, before: coveredBlock(after: index))
    }
  }

  mutating func readHTMLInline(_ index: Int, _ text: Range<Int>) -> Bool {
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
        diagnostics.append(.rawHTML(at: place))
      }
      return true
    }
    for comment in comments
    where AllowanceScanner(tree.pool, text: HTMLComments.text(of: comment)) != nil {
      diagnostics.append(.allowanceWithinLine(at: place))
    }
    return true
  }

  private func firstLine(of content: Range<Int>) -> Range<Int> {
    var end = content.lowerBound
    while end < content.upperBound, tree.pool[end] != Byte.lineFeed { end += 1 }
    return trimmed(content.lowerBound..<end)
  }

  /// The block that a comment at `index` stands before: the next that is not a comment itself.
  private mutating func coveredBlock(after index: Int) -> Int? {
    if lastCovered.comments.contains(index) { return lastCovered.block }
    var last = index
    var next = tree.nextSibling(of: index)
    while let block = next, case .htmlBlock(let text) = tree.nodes[block].kind,
      HTMLComments.inside(tree.pool, trimmed(text.range)) != nil
    {
      last = block
      next = tree.nextSibling(of: block)
    }
    // A footnote is shown elsewhere.
    if let block = next, tree.nodes[block].isFootnote { next = nil }
    lastCovered = (index..<(last + 1), next)
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
        diagnostics.append(.allowanceOfNothing(at: place))
        return
      }
      pendingAllowances.append((code, reason, place, block))
    case .failure(let problem):
      let range = isMapped ? sourceRange(problem.range) : place
      diagnostics.append(
        Diagnostic(.allowanceMalformed, at: range, problem.summary, help: .formOfAllowance))
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

// MARK: Words

extension Diagnostic {
  static func rawHTML(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .rawHTML, at: place,
      Phrase(nl: "HTML mag hier niet", en: "HTML is not allowed here"),
      help: Phrase(
        nl: "schrijf het in Markdown; is '<' bedoeld als teken, schrijf dan '\\<'",
        en: "write it in Markdown; if '<' is meant as a sign, write '\\<'"))
  }

  fileprivate static func allowanceWithinLine(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .allowanceMalformed, at: place,
      Phrase(
        nl: "'sta-toe' staat op een eigen regel, voor het blok waarvoor het geldt",
        en: "'sta-toe' stands on a line of its own, before the block it is about"),
      help: Phrase(
        nl: "zet de opmerking op een eigen regel boven de alinea",
        en: "put the comment on a line of its own above the paragraph"))
  }

  fileprivate static func allowanceOfNothing(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .allowanceMalformed, at: place,
      Phrase(
        nl: "na deze 'sta-toe' komt geen blok waarvoor hij geldt",
        en: "no block follows this 'sta-toe' for it to be about"),
      help: Phrase(
        nl: "zet de opmerking boven de alinea, de lijst of de tabel waarvoor hij geldt",
        en: "put the comment above the paragraph, list or table that it is about"))
  }
}

extension Phrase {
  fileprivate static let formOfAllowance = Phrase(
    nl: "schrijf: <!-- helder: sta-toe CODE \"reden\" -->",
    en: "write: <!-- helder: sta-toe CODE \"reason\" -->")
}
