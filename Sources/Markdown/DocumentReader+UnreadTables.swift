import Diagnostics
import Text

// Finds lines of a paragraph that were meant as a table.
extension DocumentReader {
  /// Reports lines with pipes that became no table.
  mutating func reportTable(_ lines: [Range<Int>], of index: Int) {
    guard signs.contains(.pipe) else { return }
    let first = lines.firstIndex { tree.pool[$0.lowerBound] == Byte.pipe && isPlain($0.lowerBound) }
    let isBare = first == nil
    let counts = isBare ? lines.map(pipeCount) : []
    let rule = lines.indices.dropFirst().first { isRule(lines[$0], mayBeBare: !isBare) }
    let start: Int
    if let first {
      start = first
    } else if let rule, counts[rule - 1] > 0 {
      start = rule - 1
    } else if let pair = counts.indices.dropLast().first(where: {
      counts[$0] > 0 && counts[$0] == counts[$0 + 1]
    }) {
      start = pair
    } else {
      return
    }
    // What an empty line cut off is told with the first piece.
    let isCutOff = start == 0 && !isBare && brokenTableEnd == index
    brokenTableEnd = tree.nodes[index].end
    if isCutOff { return }
    let place = lines[start]
    let cells = max(1, cellCount(place))
    let delimiters = "|" + String(repeating: " --- |", count: min(cells, 12))
    if start == 0, isBelowTable(index) {
      diagnostics.append(.rowApart(at: sourceRange(place)))
    } else if let rule, rule == start + 1,
      cellCount(lines[rule]) != cells || hasOtherDashes(lines[rule])
    {
      let wrong = sourceRange(lines[rule])
      let count = cellCount(lines[rule])
      diagnostics.append(
        hasOtherDashes(lines[rule])
          ? .otherDashes(mended: delimiters, at: wrong)
          : .otherCount(count, below: cells, mended: delimiters, at: wrong))
    } else if rule == nil, !isBare, lines.count == start + 1, isRuleNext(index) {
      diagnostics.append(.emptyLineInTable(at: sourceRange(place)))
    } else {
      diagnostics.append(.withoutDelimiters(delimiters, at: sourceRange(place)))
    }
  }

  /// The pipes of a line that are plain.
  private func pipeCount(_ line: Range<Int>) -> Int {
    line.count { tree.pool[$0] == Byte.pipe && isPlain($0) }
  }

  /// The cells of a line, pipes at its ends not counted.
  private func cellCount(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, tree.pool[end - 1].isSpaceOrTab { end -= 1 }
    var count = 1
    for offset in line.lowerBound..<end where tree.pool[offset] == Byte.pipe {
      if offset > line.lowerBound, tree.pool[offset - 1] == Byte.backslash { continue }
      if offset != line.lowerBound, offset != end - 1 { count += 1 }
    }
    return count
  }

  /// Whether a line is meant as the one under the head: only dashes of any kind, colons and pipes.
  private func isRule(_ line: Range<Int>, mayBeBare: Bool) -> Bool {
    var hasPipe = false
    var hasDash = false
    var offset = line.lowerBound
    while offset < line.upperBound {
      switch tree.pool[offset] {
      case Byte.pipe: hasPipe = true
      case Byte.hyphen, Byte.equals, Byte.underscore: hasDash = true
      case Byte.colon, Byte.plus, Byte.space, Byte.tab: break
      case 0xE2:
        guard offset + 2 < line.upperBound, isLongDash(offset) else { return false }
        hasDash = true
        offset += 2
      default: return false
      }
      offset += 1
    }
    return hasDash && (hasPipe || mayBeBare)
  }

  /// Whether one of the dashes that a word processor makes is at `offset`.
  private func isLongDash(_ offset: Int) -> Bool {
    let (second, third) = (tree.pool[offset + 1], tree.pool[offset + 2])
    return second == 0x80 && third >= 0x90 && third <= 0x95 || second == 0x88 && third == 0x92
  }

  private func hasOtherDashes(_ line: Range<Int>) -> Bool {
    line.contains {
      !tree.pool[$0].isASCII || tree.pool[$0] == Byte.equals || tree.pool[$0] == Byte.underscore
        || tree.pool[$0] == Byte.plus
    }
  }

  /// Whether the block after the one at `index` begins with the line of hyphens of a table.
  private func isRuleNext(_ index: Int) -> Bool {
    let next = tree.nodes[index].end
    guard next < tree.nodes.count, tree.nodes[next].isParagraph else { return false }
    let content = trimmed(tree.nodes[next].content.range)
    let end = tree.pool[content].firstIndex(of: Byte.lineFeed) ?? content.upperBound
    return !content.isEmpty && tree.pool[content.lowerBound] == Byte.pipe
      && isRule(content.lowerBound..<end, mayBeBare: false)
  }

  /// Whether the block before the one at `index` is a table.
  private func isBelowTable(_ index: Int) -> Bool { lastTableEnd == index }
}

// MARK: Words

extension Diagnostic {
  private static func table(_ place: SourceRange, _ summary: Phrase, help: Phrase) -> Diagnostic {
    Diagnostic(
      .tableUnread, at: place, summary,
      help: Phrase(
        nl: "\(help.dutch); horen de strepen in de tekst, schrijf dan '\\|'",
        en: "\(help.english); if the pipes belong in the text, write '\\|'"))
  }

  fileprivate static func rowApart(at place: SourceRange) -> Diagnostic {
    table(
      place,
      Phrase(
        nl: "deze rij staat los van de tabel erboven",
        en: "this row stands apart from the table above it"),
      help: Phrase(
        nl: "haal de lege regel erboven weg", en: "remove the empty line above it"))
  }

  fileprivate static func otherCount(
    _ cells: Int, below head: Int, mended: String, at place: SourceRange
  ) -> Diagnostic {
    table(
      place,
      Phrase(
        nl: "dit wordt geen tabel: de kop heeft \(head) vakken en deze regel \(cells)",
        en: "this becomes no table: the head has \(head) cells and this line \(cells)"),
      help: .write(mended))
  }

  fileprivate static func otherDashes(mended: String, at place: SourceRange) -> Diagnostic {
    table(
      place,
      Phrase(
        nl: "dit wordt geen tabel: in deze regel staan geen gewone streepjes",
        en: "this becomes no table: there are no ordinary hyphens in this line"),
      help: .write(mended))
  }

  fileprivate static func emptyLineInTable(at place: SourceRange) -> Diagnostic {
    table(
      place,
      Phrase(
        nl: "dit wordt geen tabel: onder de kop staat een lege regel",
        en: "this becomes no table: an empty line stands under the head"),
      help: Phrase(
        nl: "haal de lege regels tussen de rijen weg",
        en: "remove the empty lines between the rows"))
  }

  fileprivate static func withoutDelimiters(
    _ delimiters: String, at place: SourceRange
  ) -> Diagnostic {
    table(
      place,
      Phrase(
        nl: "dit wordt geen tabel: onder de kop ontbreekt een regel met streepjes",
        en: "this becomes no table: a line of hyphens is missing under the head"),
      help: Phrase(
        nl: "zet onder de eerste rij '\(delimiters)'",
        en: "put '\(delimiters)' under the first row"))
  }
}
