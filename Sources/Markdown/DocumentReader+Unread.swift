import Diagnostics
import Text

// Finds, block by block, what was meant as markup and became text or something else.
extension DocumentReader {
  /// Notes words of the block that stand for themselves, outside of links and code.
  mutating func note(plain content: Range<Int>) {
    guard isFollowing, linkDepth == 0, imageDepth == 0 else { return }
    var found = signs
    found.look(at: tree.pool.span.extracting(content))
    signs = found
    if let last = plain.last, last.upperBound == content.lowerBound {
      plain[plain.count - 1] = last.lowerBound..<content.upperBound
    } else {
      plain.append(content)
    }
  }

  /// Whether the byte of the content at `offset` is a plain one.
  func isPlain(_ offset: Int) -> Bool {
    let index = plain.partitionPoint { $0.upperBound <= offset }
    return index < plain.count && plain[index].contains(offset)
  }

  /// Reports the signs in the block at `index` that failed to become markup.
  mutating func reportUnreadMarks(of index: Int, isParagraph: Bool) {
    guard isFollowing, !signs.subtracting(.pipe).isEmpty else { return }
    let content = trimmed(tree.nodes[index].content.range)
    let raw = Array(tree.pool[content])
    var text = [UInt8](repeating: 0, count: raw.count)
    for range in plain {
      for offset in range.clamped(to: content) {
        text[offset - content.lowerBound] = tree.pool[offset]
      }
    }
    var marks = UnreadMarks(raw: raw, text: text, isParagraph: isParagraph)
    marks.find(signs)
    for slip in marks.slips {
      if slip.label != nil { knowsLabels = false }
      let start = content.lowerBound + slip.range.lowerBound
      let place = sourceRange(start..<(start + slip.range.count))
      var help = slip.help
      if let label = slip.label, let meant = nearestDefinition(to: label) {
        help = .meant(meant, or: help)
      }
      diagnostics.append(Diagnostic(slip.kind, at: place, slip.summary, help: help))
    }
  }

  private mutating func nearestDefinition(to label: String) -> String? {
    if definitions == nil { definitions = findDefinitions() }
    guard let labels = definitions?.keys, labels.count <= 100 else { return nil }
    return NearMiss.nearest(to: label, in: labels.sorted())
  }

  // MARK: Headings

  /// Reports a heading without words, or with what was meant as an anchor.
  mutating func reportUnreadHeading(_ index: Int, text: String, hasLinks: Bool) {
    if !hasLinks, text.utf8.allSatisfy({ $0.isSpaceOrLineEnd || $0.isASCIIPunctuation }) {
      diagnostics.append(.headingWithoutWords(at: blockRange(index)))
    } else {
      reportOtherAnchor(index)
    }
  }

  /// Reports `(#rechten)` or `{rechten}` at the end of a heading, which is no anchor.
  private mutating func reportOtherAnchor(_ index: Int) {
    let content = trimmed(tree.nodes[index].content.range)
    guard isFollowing, content.count > 5, let last = tree.pool[content].last,
      last == Byte.closeParenthesis || last == Byte.closeBrace
    else { return }
    let isRound = last == Byte.closeParenthesis
    let sign = isRound ? Byte.openParenthesis : Byte.openBrace
    guard let start = tree.pool[content].lastIndex(of: sign), isPlain(start),
      isPlain(content.upperBound - 1), start > content.lowerBound,
      tree.pool[start - 1].isSpaceOrTab, !isRound || tree.pool[start + 1] == Byte.hash
    else { return }
    let inner = (start + (isRound ? 2 : 1))..<(content.upperBound - 1)
    let id = words(inner)
    guard inner.count > 2, HeadingIdentifiers.isValid(id) else { return }
    let written = words(start..<content.upperBound)
    diagnostics.append(.otherAnchor(written, id: id, at: sourceRange(start..<content.upperBound)))
  }

  /// Reports a line of hyphens under a text, which makes it a heading.
  ///
  /// It is taken as meant only under a few words, where it is longer than the three hyphens of a
  /// rule. One of `=` is told as a heading of the first level.
  mutating func reportUnderline(_ index: Int, text: String, level: Int) {
    let node = tree.nodes[index]
    guard level == 2, let line = lines.range(Int(node.endLine), in: source) else { return }
    let width = source[line].count { $0 == Byte.hyphen }
    let isSentence = text.utf8.last.map { ".!?:;,".utf8.contains($0) } ?? true
    guard isSentence || width <= 3 || node.endLine != node.startLine + 1 else { return }
    let shown = UnreadText.shown(Array(text.utf8)[...], most: 40)
    let signs = source[line].filter { !$0.isSpaceOrTab }
    let rule = UnreadText.shown(signs[...], most: 20)
    diagnostics.append(
      .underline(rule, makesHeadingOf: shown, at: SourceRange(file: file, line)))
  }

  // MARK: Code

  /// Reports a block of code that was not meant, or that nothing closes.
  mutating func reportUnreadCode(_ index: Int, lineCount: Int, isFenced: Bool) {
    let node = tree.nodes[index]
    guard let line = lines.range(Int(node.startLine), in: source) else { return }
    guard isFenced else { return reportIndented(line) }
    guard let opening = fence(in: line, from: line.lowerBound + Int(node.startColumn) - 1) else {
      return
    }
    let last = Int(node.startLine) + lineCount + 1
    if let closing = lines.range(last, in: source), closes(closing, opening) { return }
    // What was meant as the closing line opens another block where a list or a quote ended.
    defer { unclosedEnd = min(last, lines.count + 1) }
    guard unclosedEnd != Int(node.startLine) else { return }
    let sign = String(decoding: source[opening], as: UTF8.self)
    diagnostics.append(.openCode(sign, at: SourceRange(file: file, opening)))
  }

  private mutating func reportIndented(_ line: Range<Int>) {
    var start = line.lowerBound
    while start < line.upperBound, source[start].isSpaceOrTab || source[start] == Byte.greater {
      start += 1
    }
    diagnostics.append(.indentedCode(at: SourceRange(file: file, start..<line.upperBound)))
  }

  /// The run of backticks or tildes at `start`.
  private func fence(in line: Range<Int>, from start: Int) -> Range<Int>? {
    guard line.contains(start) else { return nil }
    var start = start
    while start < line.upperBound, source[start].isSpaceOrTab { start += 1 }
    guard start < line.upperBound, source[start] == Byte.backtick || source[start] == Byte.tilde
    else { return nil }
    var end = start
    while end < line.upperBound, source[end] == source[start] { end += 1 }
    return end - start >= 3 ? start..<end : nil
  }

  private func closes(_ line: Range<Int>, _ opening: Range<Int>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, source[start].isSpaceOrTab || source[start] == Byte.greater {
      start += 1
    }
    let run = source[start..<line.upperBound].prefix { $0 == source[opening.lowerBound] }
    return run.count >= opening.count
      && source[run.endIndex..<line.upperBound].allSatisfy(\.isSpaceOrTab)
  }

  // MARK: Tables

  /// Reports a row whose `cells` are more or fewer than those of the head.
  mutating func reportUnreadRow(_ index: Int, cells: [Range<Int>]) {
    guard case .table(_, let number) = tree.nodes[tree.nodes[index].parent].kind else { return }
    let columns = Int(number)
    var cells = cells
    if let last = cells.last, last.isEmpty, endsInPipe(before: last.lowerBound) {
      cells.removeLast()
    }
    guard cells.count != columns, let first = cells.first, let last = cells.last else { return }
    if cells.count > columns {
      let lost = cells[columns].lowerBound..<last.upperBound
      let words = UnreadText.shown(source[lost])
      let isCode = source[first.lowerBound..<last.upperBound].contains(Byte.backtick)
      diagnostics.append(
        .moreCells(
          cells.count, columns, lost: words, isCode: isCode, at: SourceRange(file: file, lost)))
    } else {
      let row = first.lowerBound..<last.upperBound
      let hasPipe = endsInPipe(before: first.lowerBound) || cells.count > 1
      let place = SourceRange(file: file, row)
      diagnostics.append(
        hasPipe
          ? .fewerCells(cells.count, columns, at: place)
          : .lineBelowTable(
            UnreadText.shown(source[row], most: 30), cells.count, columns, at: place))
    }
  }

  private func endsInPipe(before offset: Int) -> Bool {
    var offset = offset
    while offset > 0, source[offset - 1].isSpaceOrTab { offset -= 1 }
    return offset > 0 && source[offset - 1] == Byte.pipe
  }

  // MARK: How often

  /// The most findings of one code in a file: what is wrong everywhere is told a few times.
  private static let mostOfOne = 10

  /// Leaves, of each kind of unread markup, the first findings, and tells how many more there are.
  mutating func limitUnread() {
    let codes = Set(MarkdownCatalogue.unread.map(\.code))
    var counts: [String: Int] = [:]
    for finding in diagnostics where codes.contains(finding.code) {
      counts[finding.code, default: 0] += 1
    }
    guard counts.values.contains(where: { $0 > Self.mostOfOne }) else { return }
    var told: [String: Int] = [:]
    diagnostics = diagnostics.sorted { $0.range < $1.range }.compactMap { finding in
      guard let count = counts[finding.code], count > Self.mostOfOne else { return finding }
      told[finding.code, default: 0] += 1
      let number = told[finding.code] ?? 0
      guard number <= Self.mostOfOne else { return nil }
      guard number == 1 else { return finding }
      let more = count - Self.mostOfOne
      return Diagnostic(
        finding.kind, at: finding.range, finding.summary, help: finding.help,
        notes: finding.notes + [Diagnostic.Note(.alsoWrong(count - 1, unlisted: more))])
    }
  }
}

// MARK: Words

extension Phrase {
  fileprivate static func meant(_ label: String, or help: Phrase) -> Phrase {
    Phrase(
      nl: "bedoelde je '[\(label)]'? \(help.dutch)",
      en: "did you mean '[\(label)]'? \(help.english)")
  }

  fileprivate static func alsoWrong(_ count: Int, unlisted: Int) -> Phrase {
    Phrase(
      nl: "in dit bestand gaat het zo nog \(count) keer mis; de laatste \(unlisted) staan "
        + "hier niet",
      en: "it goes wrong \(count) more times in this file; the last \(unlisted) are not "
        + "listed")
  }
}

extension Diagnostic {
  fileprivate static func headingWithoutWords(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .headingUnread, at: place,
      Phrase(nl: "deze kop heeft geen woorden", en: "this heading has no words"),
      help: Phrase(
        nl: "schrijf er de woorden achter, of haal de regel weg; horen de hekjes in de tekst, "
          + "schrijf dan '\\#'",
        en: "write the words behind it, or remove the line; if the number signs belong in the "
          + "text, write '\\#'"))
  }

  fileprivate static func otherAnchor(
    _ written: String, id: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .anchorUnread, at: place,
      Phrase(nl: "'\(written)' is geen anker", en: "'\(written)' is no anchor"),
      help: Phrase(
        nl: "schrijf '{#\(id)}'; hoort het in de kop, schrijf dan '\\\(written)'",
        en: "write '{#\(id)}'; if it belongs in the heading, write '\\\(written)'"))
  }

  fileprivate static func underline(
    _ rule: String, makesHeadingOf text: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .headingUnread, at: place,
      Phrase(
        nl: "'\(rule)' recht onder een tekst maakt een kop van '\(text)'",
        en: "'\(rule)' right below a text makes a heading of '\(text)'"),
      help: Phrase(
        nl: "laat de regel ervoor leeg, dan wordt het een streep; is het een kop, schrijf dan "
          + "'## \(text)'; horen de streepjes in de tekst, schrijf dan '\\\(rule)'",
        en: "leave the line before it empty and it becomes a rule; if it is a heading, write "
          + "'## \(text)'; if the hyphens belong in the text, write '\\\(rule)'"))
  }

  fileprivate static func openCode(_ sign: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .codeUnread, at: place,
      Phrase(
        nl: "'\(sign)' begint een blok code dat nergens sluit",
        en: "'\(sign)' begins a block of code that ends nowhere"),
      help: Phrase(
        nl:
          "zet onder de code een regel met '\(sign)', even ver ingesprongen; horen de tekens in "
          + "de tekst, schrijf dan '\\\(sign)'",
        en: "put a line with '\(sign)' below the code, indented as far; if the signs belong in "
          + "the text, write '\\\(sign)'"))
  }

  fileprivate static func indentedCode(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .codeUnread, at: place,
      Phrase(
        nl: "deze tekst wordt code, omdat er vier of meer spaties voor staan",
        en: "this text becomes code, since four or more spaces stand before it"),
      help: Phrase(
        nl: "haal de spaties weg; bij een lijst begint de tekst onder het eerste woord van het "
          + "punt; is het echt code, zet er dan een regel met '```' boven en onder",
        en:
          "remove the spaces; in a list the text begins below the first word of the item; if it "
          + "really is code, put a line with '```' above and below it"))
  }

  private static func counted(_ cells: Int, _ columns: Int) -> Phrase {
    Phrase(
      nl: "deze rij heeft \(cells) \(cells == 1 ? "vak" : "vakken") en de kop \(columns)",
      en: "this row has \(cells) \(cells == 1 ? "cell" : "cells") and the head \(columns)")
  }

  fileprivate static func moreCells(
    _ cells: Int, _ columns: Int, lost: String, isCode: Bool, at place: SourceRange
  ) -> Diagnostic {
    let counts = counted(cells, columns)
    return Diagnostic(
      .tableUnread, at: place,
      Phrase(
        nl: "\(counts.dutch): '\(lost)' komt niet op de pagina",
        en: "\(counts.english): '\(lost)' does not reach the page"),
      help: Phrase(
        nl: "geef de kop een kolom erbij, of voeg vakken samen; hoort een streep in de tekst"
          + (isCode ? ", ook tussen backticks" : "") + ", schrijf dan '\\|'",
        en: "give the head another column, or join cells; if a pipe belongs in the text"
          + (isCode ? ", also between backticks" : "") + ", write '\\|'"))
  }

  fileprivate static func fewerCells(
    _ cells: Int, _ columns: Int, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .tableUnread, at: place, counted(cells, columns),
      help: Phrase(
        nl: "zet er lege vakken bij tot het er \(columns) zijn: '| … |  |'",
        en: "add empty cells until there are \(columns): '| … |  |'"))
  }

  /// A line of text right below a table, which made a row of it.
  fileprivate static func lineBelowTable(
    _ written: String, _ cells: Int, _ columns: Int, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .tableUnread, at: place, counted(cells, columns),
      help: Phrase(
        nl: "laat de regel boven '\(written)' leeg, dan hoort het niet bij de tabel",
        en: "leave the line above '\(written)' empty, and it is no part of the table"))
  }
}
