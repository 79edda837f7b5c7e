import Diagnostics
import Text

/// Measures a body before cmark sees it, in one pass over its bytes.
///
/// It reads the blocks roughly as cmark does, for the limits that an author may meet (the depth of
/// containers, the lines of a paragraph). Next to those are bounds that hold whatever cmark makes
/// of the text: they count per stretch of lines without a blank one, which no paragraph or table
/// leaves.
struct LimitScan {
  let bytes: [UInt8]
  let body: Range<Int>
  let file: FileID
  let limits: MarkdownLimits
  private(set) var problems: [Diagnostic] = []

  var blocks = BlockSketch()
  /// The stretch of lines without a blank one that the scan is in.
  private var stretch = Stretch()
  private var references = ReferenceSketch()
  private var cellsOfFile = 0
  private var rereadLines = 0
  private var rereadBytes = 0
  private var declarations = 0
  private var steps = 0
  /// The kinds of limits that were reported: each once is enough.
  private var reported: Set<String> = []

  private struct Stretch {
    var lines = 0
    var bytes = 0
    /// The columns of the widest line of hyphens so far; 0 before the first.
    var columns = 0
    var cells = 0
    /// The signs that can start emphasis or an image.
    var openers = 0
  }

  init(bytes: [UInt8], body: Range<Int>, file: FileID, limits: MarkdownLimits) {
    self.bytes = bytes
    self.body = body
    self.file = file
    self.limits = limits
  }

  mutating func run() {
    var start = body.lowerBound
    while start < body.upperBound {
      let end = Self.lineEnd(from: start, in: bytes.span.extracting(..<body.upperBound))
      measure(start..<end)
      start = end + 1
      if end + 1 < body.upperBound, bytes[end] == Byte.carriageReturn,
        bytes[end + 1] == Byte.lineFeed
      {
        start = end + 2
      }
    }
    if references.expansion > limits.referenceFactor * body.count + limits.referenceBytes {
      problems.append(
        limits.problemWithReferences(SourceRange(file: file, references.longestLine)))
    }
    problems.sort { $0.range < $1.range }
  }

  /// Where the line that `start` is on ends.
  private static func lineEnd(from start: Int, in text: Span<UInt8>) -> Int {
    var end = start
    while end < text.count, !text[end].isLineEnd { end += 1 }
    return end
  }

  private mutating func measure(_ line: Range<Int>) {
    let facts = LineFacts(bytes, line)
    if line.count > limits.lineBytes { report(.length(line.count, limits), beyondLength(line)) }
    if facts.pipes > limits.linePipes { report(.pipes(facts.pipes, limits), pipeTooMany(line)) }
    if facts.declarations > 0 { measureDeclarations(line, facts) }
    if facts.isBlank {
      stretch = Stretch()
      references.end()
    } else {
      references.read(bytes, line, facts)
      measureStretch(line, facts)
    }
    if facts.possibleLevels > limits.possibleLevels {
      report(.levels(facts.possibleLevels, limits), line)
    }
    let depth = blocks.read(bytes, line, facts)
    if depth > limits.containerLevels { report(.levels(depth, limits), line) }
    if blocks.paragraphLines > limits.paragraphLines { report(.paragraph(limits), line) }
  }

  private mutating func measureStretch(_ line: Range<Int>, _ facts: LineFacts) {
    stretch.lines += 1
    stretch.bytes += line.count
    if facts.isRule {
      rereadLines += stretch.lines
      rereadBytes += stretch.bytes
      if facts.pipes > 0 { stretch.columns = max(stretch.columns, facts.columns) }
      if facts.pipes > 0, facts.columns > limits.tableColumns {
        report(.columns(facts.columns, limits), line)
      }
    }
    steps += facts.closers * stretch.openers + facts.openersBeforeClosers
    stretch.openers += facts.openers
    if steps > limits.steps { report(.signs, line) }
    if rereadLines > limits.rereadLines || rereadBytes > limits.rereadBytes {
      report(.rules, line)
    }
    guard stretch.columns > 0 else { return }
    stretch.cells += stretch.columns
    cellsOfFile += stretch.columns
    if stretch.cells > limits.tableCells {
      report(.tableCells(limits), line)
    } else if cellsOfFile > limits.fileCells {
      report(.fileCells(limits), line)
    } else if cellsOfFile > max(body.count, limits.anyCells) {
      report(.emptyCells, line)
    }
  }

  private mutating func measureDeclarations(_ line: Range<Int>, _ facts: LineFacts) {
    declarations += facts.declarations
    guard declarations > limits.declarations, reported.insert("declarations").inserted else {
      return
    }
    let start = facts.firstDeclaration ?? line.lowerBound
    problems.append(.rawHTML(at: SourceRange(file: file, start..<(start + 2))))
  }

  private mutating func report(_ excess: Excess, _ range: Range<Int>) {
    guard reported.insert(excess.limit).inserted else { return }
    problems.append(
      MarkdownLimits.problem(SourceRange(file: file, range), excess.summary, excess.help))
  }

  /// What of a line is beyond the limit.
  private func beyondLength(_ line: Range<Int>) -> Range<Int> {
    var cut = line.lowerBound + limits.lineBytes
    while cut < line.upperBound, bytes[cut].isContinuation { cut += 1 }
    return cut..<line.upperBound
  }

  /// The first pipe of a line beyond the limit.
  private func pipeTooMany(_ line: Range<Int>) -> Range<Int> {
    var left = limits.linePipes
    var place = line.lowerBound
    while left > 0 || bytes[place] != Byte.pipe {
      if bytes[place] == Byte.pipe { left -= 1 }
      place += 1
    }
    return place..<(place + 1)
  }
}

// MARK: Words

/// What is said of a body that goes beyond a limit.
private struct Excess {
  /// The limit, which is told once.
  let limit: String
  let summary: Phrase
  let help: Phrase
}

extension Excess {
  static func length(_ count: Int, _ limits: MarkdownLimits) -> Excess {
    Excess(
      limit: "length",
      summary: Phrase(
        nl: "deze regel is \(count) bytes lang; de grens is \(limits.lineBytes)",
        en: "this line is \(count) bytes long; the limit is \(limits.lineBytes)"),
      help: Phrase(
        nl: "breek de regel af: een alinea mag uit meer regels bestaan",
        en: "break the line: a paragraph may have more lines"))
  }

  static func pipes(_ count: Int, _ limits: MarkdownLimits) -> Excess {
    Excess(
      limit: "pipes",
      summary: Phrase(
        nl: "op deze regel staan \(count) keer '|'; de grens is \(limits.linePipes)",
        en: "this line has \(count) times '|'; the limit is \(limits.linePipes)"),
      help: Phrase(
        nl: "maak de tabel smaller, of verdeel haar over meer tabellen",
        en: "make the table narrower, or divide it over more tables"))
  }

  static func levels(_ depth: Int, _ limits: MarkdownLimits) -> Excess {
    Excess(
      limit: "levels",
      summary: Phrase(
        nl: "hier zitten lijsten en citaten \(depth) diep in elkaar; "
          + "de grens is \(limits.containerLevels)",
        en: "lists and quotes are nested \(depth) deep here; "
          + "the limit is \(limits.containerLevels)"),
      help: Phrase(
        nl: "maak de lijst platter, of gebruik kopjes", en: "make the list flatter, or use headings"
      ))
  }

  static func paragraph(_ limits: MarkdownLimits) -> Excess {
    Excess(
      limit: "paragraph",
      summary: Phrase(
        nl: "deze alinea heeft meer dan \(limits.paragraphLines) regels",
        en: "this paragraph has more than \(limits.paragraphLines) lines"),
      help: Phrase(
        nl: "zet een lege regel tussen de alinea's", en: "put an empty line between paragraphs"))
  }

  static func columns(_ count: Int, _ limits: MarkdownLimits) -> Excess {
    Excess(
      limit: "columns",
      summary: Phrase(
        nl: "deze tabel heeft \(count) kolommen; de grens is \(limits.tableColumns)",
        en: "this table has \(count) columns; the limit is \(limits.tableColumns)"),
      help: Phrase(
        nl: "verdeel de tabel over meer tabellen", en: "divide the table over more tables"))
  }

  static func tableCells(_ limits: MarkdownLimits) -> Excess {
    Excess(
      limit: "cells",
      summary: Phrase(
        nl: "deze tabel heeft meer dan \(limits.tableCells) cellen",
        en: "this table has more than \(limits.tableCells) cells"),
      help: moreFiles)
  }

  static func fileCells(_ limits: MarkdownLimits) -> Excess {
    Excess(
      limit: "cells",
      summary: Phrase(
        nl: "de tabellen samen hebben meer dan \(limits.fileCells) cellen",
        en: "the tables together have more than \(limits.fileCells) cells"),
      help: moreFiles)
  }

  private static let moreFiles = Phrase(
    nl: "verdeel de tabel over meer bestanden; lege cellen tellen mee",
    en: "divide the table over more files; empty cells count")

  static let emptyCells = Excess(
    limit: "cells",
    summary: Phrase(
      nl: "de tabellen hebben meer cellen dan er tekens in de tekst staan",
      en: "the tables have more cells than there are characters in the text"),
    help: Phrase(
      nl: "maak de tabel smaller, of vul haar rijen aan; lege cellen tellen mee",
      en: "make the table narrower, or complete its rows; empty cells count"))

  static let rules = Excess(
    limit: "rules",
    summary: Phrase(
      nl: "hier staan te veel regels met alleen streepjes onder elkaar",
      en: "too many lines of hyphens stand below each other here"),
    help: Phrase(
      nl: "zet een lege regel voor elke tabel en elke streep",
      en: "put an empty line before each table and each rule"))

  static let signs = Excess(
    limit: "signs",
    summary: Phrase(
      nl: "hier staan te veel sterretjes, streepjes en links zonder lege regel ertussen",
      en: "too many asterisks, underscores and links stand here without an empty line between"),
    help: Phrase(
      nl: "zet lege regels tussen de alinea's, of verdeel de tekst over meer bestanden",
      en: "put empty lines between paragraphs, or divide the text over more files"))
}
