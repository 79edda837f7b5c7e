import Diagnostics
import Text

// Finds footnotes that do not work: cmark drops a note that nothing mentions without a word, and
// shows the mention of a note that is not there as it was written.
extension DocumentReader {
  /// Reports each `[^name]` in a stretch of plain words: had there been such a note, it would have
  /// been a mention.
  mutating func reportUndefinedNotes(in content: Range<Int>) {
    var start = content.lowerBound
    while start + 3 < content.upperBound {
      guard tree.pool[start] == Byte.openBracket, tree.pool[start + 1] == Byte.caret,
        let end = endOfLabel(start + 2, content.upperBound)
      else {
        start += 1
        continue
      }
      let label = String(decoding: tree.pool[(start + 2)..<end], as: UTF8.self)
      diagnostics.append(.undefinedNote(label, at: sourceRange(start..<(end + 1))))
      start = end + 1
    }
  }

  /// Where a label of letters and the like ends: at the `]`.
  private func endOfLabel(_ start: Int, _ limit: Int) -> Int? {
    var end = start
    while end < limit, tree.pool[end] != Byte.closeBracket {
      let byte = tree.pool[end]
      if byte.isSpaceOrLineEnd || byte == Byte.openBracket || byte == Byte.caret { return nil }
      end += 1
    }
    return end > start && end < limit ? end : nil
  }

  /// Reports the notes that are written but that no text mentions.
  mutating func reportUnusedNotes() {
    let written = (1...max(1, lines.count)).compactMap { number in
      noteMarker(onLine: number).map { (number, $0) }
    }
    guard !written.isEmpty else { return }
    let covered = coveredLines()
    for (number, marker) in written where !covered[number] {
      diagnostics.append(.unusedNote(label(marker), at: SourceRange(file: file, marker)))
    }
  }

  private func label(_ marker: Range<Int>) -> String {
    String(decoding: source[marker.lowerBound..<(marker.upperBound - 1)], as: UTF8.self)
  }

  /// The `[^name]:` at the start of a line, after what quotes and lists put before it.
  private func noteMarker(onLine number: Int) -> Range<Int>? {
    guard let line = lines.range(number, in: source) else { return nil }
    var start = line.lowerBound
    while start < line.upperBound, source[start].isSpaceOrTab || source[start] == Byte.greater {
      start += 1
    }
    guard start < line.upperBound, source[start] == Byte.openBracket,
      let count = ListMarker.length(source, start, line.upperBound)
    else { return nil }
    return start..<(start + count)
  }

  /// The lines (from 1) on which something stands that is in the tree.
  func coveredLines() -> [Bool] {
    var covered = [Bool](repeating: false, count: lines.count + 2)
    for node in tree.nodes {
      switch node.kind {
      case .paragraph, .heading, .codeBlock, .htmlBlock, .tableRow, .footnoteDefinition, .rule:
        let last = node.isFootnote ? node.startLine : max(node.startLine, node.endLine)
        for line in Int(node.startLine)...Int(last) where covered.indices.contains(line) {
          covered[line] = true
        }
      default: continue
      }
    }
    return covered
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func undefinedNote(_ label: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .footnoteUndefined, at: place,
      Phrase(nl: "er is geen voetnoot '\(label)'", en: "there is no footnote '\(label)'"),
      help: Phrase(
        nl: "schrijf de noot op een eigen regel: '[^\(label)]: …'",
        en: "write the note on a line of its own: '[^\(label)]: …'"))
  }

  fileprivate static func unusedNote(_ label: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .footnoteUnused, at: place,
      Phrase(
        nl: "niets verwijst naar deze voetnoot, dus hij komt niet op de pagina",
        en: "nothing mentions this footnote, so it does not reach the page"),
      help: Phrase(
        nl: "zet '\(label)' in de tekst, of haal de noot weg",
        en: "put '\(label)' in the text, or remove the note"))
  }
}
