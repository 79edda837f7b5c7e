import Diagnostics
import Text

// Looks at how the lines of a paragraph begin: as headings and directives do that became none; of
// lists and tables see `+UnreadLists` and `+UnreadTables`.
extension DocumentReader {
  /// Reports the lines of the paragraph at `index` that were meant as something else.
  mutating func reportUnreadLines(of index: Int) {
    let previousItem = lastItem
    lastItem = nil
    let content = trimmed(tree.nodes[index].content.range)
    guard isFollowing, !content.isEmpty else { return }
    let lines = contentLines(content)
    if lines.count == 1, isLetterOrSpaceOnly(lines[0]) { return }
    var items: [ListSign] = []
    for (number, line) in lines.enumerated() {
      switch tree.pool[line.lowerBound] {
      case Byte.hash: reportHeadingLine(line)
      case Byte.colon: reportDirectiveLine(line)
      case 0xEF: reportWideLine(line)
      default: break
      }
      if let item = listSign(line) {
        items.append(item)
        // A line that is broken on purpose shows as it is written.
        if number > 0, isBroken(lines[number - 1]), !item.isBullet { items.removeAll() }
      }
    }
    reportTable(lines, of: index)
    reportList(
      items, isAtStart: items.first.map { $0.line == lines[0] } ?? false, index, previousItem)
  }

  /// The lines of a paragraph, each from its first sign.
  private func contentLines(_ content: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    for segment in segments where segment.content < content.upperBound {
      let start = max(segment.content, content.lowerBound)
      guard start == content.lowerBound || tree.pool[segment.content - 1] == Byte.lineFeed,
        lines.isEmpty || start > content.lowerBound
      else { continue }
      if let last = lines.last { lines[lines.count - 1] = last.lowerBound..<(start - 1) }
      lines.append(start..<content.upperBound)
    }
    return lines.map { line in
      var start = line.lowerBound
      while start < line.upperBound, tree.pool[start].isSpaceOrTab { start += 1 }
      return start..<line.upperBound
    }
    .filter { !$0.isEmpty }
  }

  /// Whether a line plainly begins with a word, as nearly all do.
  private func isLetterOrSpaceOnly(_ line: Range<Int>) -> Bool {
    guard tree.pool[line.lowerBound].isASCIILetter, line.count > 1 else { return false }
    let next = tree.pool[line.lowerBound + 1]
    return (next.isASCIILetter || next == Byte.space) && !signs.contains(.pipe)
      && tree.pool[line.lowerBound] | Byte.caseBit != UInt8(ascii: "i")
      && tree.pool[line.lowerBound] | Byte.caseBit != UInt8(ascii: "v")
      && tree.pool[line.lowerBound] | Byte.caseBit != UInt8(ascii: "x")
  }

  /// Whether a line ends in a break that was put there.
  private func isBroken(_ line: Range<Int>) -> Bool {
    let end = line.upperBound
    guard end > line.lowerBound else { return false }
    if tree.pool[end - 1] == Byte.backslash { return true }
    return end - line.lowerBound > 2 && tree.pool[end - 1] == Byte.space
      && tree.pool[end - 2] == Byte.space
  }

  func words(_ range: Range<Int>, most: Int = 40) -> String {
    UnreadText.shown(tree.pool[range], most: most)
  }

  func pool(_ offset: Int, _ line: Range<Int>) -> UInt8 {
    offset < line.upperBound ? tree.pool[offset] : Byte.lineFeed
  }

  // MARK: Wide signs

  /// A line that begins with a wide sign of an East Asian keyboard: `＃ Kop`, `＞ woorden`, `：：partijen`.
  private mutating func reportWideLine(_ line: Range<Int>) {
    let first = line.lowerBound
    guard pool(first + 1, line) == 0xBC || pool(first + 1, line) == 0xBD,
      first + 3 <= line.upperBound, isPlain(first)
    else { return }
    var end = first + 3
    while end + 3 <= line.upperBound,
      tree.pool[first..<(first + 3)].elementsEqual(tree.pool[end..<(end + 3)])
    {
      end += 3
    }
    let count = (end - first) / 3
    let rest = words((end + spaceLength(end, line))..<line.upperBound)
    let (kind, mended): (DiagnosticKind, String)
    switch (pool(first + 1, line), pool(first + 2, line)) {
    case (0xBC, 0x83):
      (kind, mended) = (.headingUnread, String(repeating: "#", count: min(max(count, 2), 6)) + " ")
    case (0xBC, 0x9A) where count >= 2: (kind, mended) = (.directiveUnread, "::")
    case (0xBC, 0x9E): (kind, mended) = (.markupUnread, "> ")
    case (0xBD, 0x9C): (kind, mended) = (.tableUnread, "| ")
    default: return
    }
    // Of a table one row is enough to tell.
    if kind.code == DiagnosticKind.tableUnread.code, line.lowerBound != trimmedStart { return }
    let sign = words(first..<end)
    diagnostics.append(.wideSign(kind, sign, mended: mended + rest, at: sourceRange(line)))
  }

  /// Where the words of the block at hand begin.
  private var trimmedStart: Int { segments.first?.content ?? 0 }

  // MARK: Headings

  private mutating func reportHeadingLine(_ line: Range<Int>) {
    var end = line.lowerBound
    while pool(end, line) == Byte.hash { end += 1 }
    let count = end - line.lowerBound
    let space = spaceLength(end, line)
    guard end + space < line.upperBound else { return }
    let words = words((end + space)..<line.upperBound)
    let hashes = String(repeating: "#", count: min(count, 6))
    // A text begins at the second level, below the title of its page.
    let mended = count == 1 ? "##" : hashes
    let summary: Phrase
    if count > 6 {
      summary = .atMostSix
    } else if tree.pool[end].isSpaceOrTab {
      summary = .spacesBefore
    } else if space > 0 {
      summary = .fixedSpace(behind: hashes)
    } else {
      // `#12` and `#privacy` are no headings by themselves.
      if count == 1 {
        let last = tree.pool[line.upperBound - 1]
        let isCapital = tree.pool[end].isASCIICapital
        guard isCapital, last != UInt8(ascii: "."), line.upperBound == contentEnd else { return }
      }
      summary = .spaceMissing(behind: hashes)
    }
    diagnostics.append(
      Diagnostic(
        .headingUnread, at: sourceRange(line), summary, help: .heading("\(mended) \(words)")))
  }

  /// The bytes of a space at `offset`, also one that Markdown does not take for one.
  func spaceLength(_ offset: Int, _ line: Range<Int>) -> Int {
    let first = pool(offset, line)
    if first.isSpaceOrTab { return 1 }
    if first == 0xC2, pool(offset + 1, line) == 0xA0 { return 2 }
    if first == 0xE2, pool(offset + 1, line) == 0x80, pool(offset + 2, line) <= 0x8A { return 3 }
    if first == 0xE2, pool(offset + 1, line) == 0x80, pool(offset + 2, line) == 0xAF { return 3 }
    return 0
  }

  // MARK: Directives

  /// A line such as `:partijen` or `:::partijen`; one with two colons is read elsewhere.
  private mutating func reportDirectiveLine(_ line: Range<Int>) {
    var end = line.lowerBound
    while pool(end, line) == Byte.colon { end += 1 }
    let count = end - line.lowerBound
    guard count != 2 else { return }
    var start = end
    if count > 2 { while pool(start, line).isSpaceOrTab { start += 1 } }
    var nameEnd = start
    while pool(nameEnd, line).isSmallASCIILetter || pool(nameEnd, line) == Byte.hyphen {
      nameEnd += 1
    }
    let rest = nameEnd..<line.upperBound
    let isWhole =
      rest.isEmpty
      || tree.pool[nameEnd] == Byte.openBrace
        && tree.pool[line.upperBound - 1] == Byte.closeBrace
    guard count > 2 || isWhole && nameEnd > start + 1 else { return }
    let written = words(line)
    let mended = nameEnd > start ? "::" + words(start..<line.upperBound) : "::partijen"
    diagnostics.append(
      .directiveLine(written, hasTooMany: count > 2, mended: mended, at: sourceRange(line)))
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func wideSign(
    _ kind: DiagnosticKind, _ sign: String, mended: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      kind, at: place,
      Phrase(
        nl: "'\(sign)' is een breed teken, en wordt geen opmaak",
        en: "'\(sign)' is a wide sign, and becomes no markup"),
      help: Phrase(
        nl: "typ de gewone tekens: '\(mended)'", en: "type the ordinary signs: '\(mended)'"))
  }

  /// A directive that begins with one colon, or with more than two.
  fileprivate static func directiveLine(
    _ written: String, hasTooMany: Bool, mended: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .directiveUnread, at: place,
      hasTooMany
        ? Phrase(
          nl: "'\(written)' is geen opdracht: die begint met precies twee dubbele punten",
          en: "'\(written)' is no directive: that begins with exactly two colons")
        : Phrase(
          nl: "'\(written)' is geen opdracht: er ontbreekt een dubbele punt",
          en: "'\(written)' is no directive: a colon is missing"),
      help: Phrase(
        nl: "schrijf '\(mended)' op een eigen regel; hoort het zo in de tekst, zet het dan tussen "
          + "backticks",
        en: "write '\(mended)' on a line of its own; if it belongs in the text like this, put it "
          + "between backticks"))
  }
}

extension Phrase {
  fileprivate static let atMostSix = Phrase(
    nl: "dit wordt geen kop: een kop heeft hoogstens zes hekjes",
    en: "this becomes no heading: a heading has at most six number signs")
  fileprivate static let spacesBefore = Phrase(
    nl: "dit wordt geen kop: er staan te veel spaties voor",
    en: "this becomes no heading: too many spaces stand before it")

  fileprivate static func fixedSpace(behind hashes: String) -> Phrase {
    Phrase(
      nl: "dit wordt geen kop: achter '\(hashes)' staat een vaste spatie",
      en: "this becomes no heading: a no-break space stands behind '\(hashes)'")
  }

  fileprivate static func spaceMissing(behind hashes: String) -> Phrase {
    Phrase(
      nl: "dit wordt geen kop: achter '\(hashes)' ontbreekt een spatie",
      en: "this becomes no heading: a space is missing behind '\(hashes)'")
  }

  fileprivate static func heading(_ mended: String) -> Phrase {
    Phrase(
      nl: "schrijf '\(mended)' met een gewone spatie; horen de hekjes in de tekst, schrijf dan "
        + "'\\#'",
      en: "write '\(mended)' with an ordinary space; if the number signs belong in the text, write "
        + "'\\#'")
  }
}
