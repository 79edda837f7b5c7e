import Diagnostics

/// How much a text may hold before it is refused unread.
///
/// cmark-gfm 0.29.0.gfm.6 takes quadratic time over some inputs (CVE-2023-22483, -22484, -22486,
/// -24824, -26485 and -37463 are not mended in it). A body is measured in one pass over its bytes
/// before cmark sees it; within these limits no text of any shape takes more than half a second.
public struct MarkdownLimits: Sendable {
  /// The limits for the site.
  public static let standard = MarkdownLimits()

  /// The bytes of a body.
  public var fileBytes = 256 * 1024
  /// The bytes of a line.
  public var lineBytes = 8 * 1024
  /// The pipes on a line.
  public var linePipes = 256
  /// The quotes, list items and footnotes around a block.
  public var containerLevels = 32
  /// The lines of a paragraph.
  public var paragraphLines = 500
  /// The columns of a table.
  public var tableColumns = 64
  /// The cells of a table, those that its short rows leave out included.
  public var tableCells = 10_000
  /// The cells of all tables of a file.
  public var fileCells = 40_000
  /// The cells of all tables of a file that need not stand in proportion to its bytes.
  public var anyCells = 256
  /// The HTML of a text, as a number of times its source.
  public var htmlFactor = 64
  /// The addresses and titles that references take over, as a number of times the source.
  public var linkFactor = 8
  /// The bytes that these may come to in any case.
  public var linkBytes = 4 * 1024

  // What follows no honest text comes near. It holds whatever cmark makes of a line, where the
  // limits above rest on our own reading of the blocks.

  /// The levels that the start of a line could stand for.
  var possibleLevels = 64
  /// The work that lines of hyphens can cause: before each, cmark reads its paragraph anew.
  var rereadLines = 100_000
  /// The same in bytes.
  var rereadBytes = 16 * 1024 * 1024
  /// The steps that links can cause: at each closing bracket cmark walks back over every sign in
  /// the paragraph that can start emphasis or an image.
  var steps = 8_000_000
  /// The `<?` and `<!`, for each of which cmark looks for an end.
  var declarations = 64
  /// What references could take over if all led to the longest definition, as a number of times the
  /// source; and the bytes that they may come to in any case.
  var referenceFactor = 64
  var referenceBytes = 64 * 1024

  /// The problems of a body, by place, at most one of each kind.
  func problems(in bytes: [UInt8], _ body: Range<Int>, file: FileID) -> [Diagnostic] {
    // Places are offsets of 32 bits, and front matter of that size is no text either.
    if body.count > fileBytes || bytes.count > Int(Int32.max) {
      return [
        Self.problem(
          SourceRange(file: file, body.lowerBound..<body.lowerBound),
          Phrase(
            nl: "deze tekst is \(body.count / 1024) kB; de grens is \(fileBytes / 1024) kB",
            en: "this text is \(body.count / 1024) kB; the limit is \(fileBytes / 1024) kB"),
          Phrase(
            nl: "verdeel de tekst over meer bestanden", en: "divide the text over more files"))
      ]
    }
    let bound = LimitBound(bytes.span.extracting(body))
    if bound.isWithin(self, count: body.count) { return [] }
    var scan = LimitScan(bytes: bytes, body: body, file: file, limits: self)
    scan.run()
    return scan.problems
  }

  func problemWithHTML(_ size: Int, _ range: SourceRange) -> Diagnostic {
    Self.problem(
      SourceRange(file: range.file, start: range.start, end: range.start),
      Phrase(
        nl: "de HTML van deze tekst is meer dan \(htmlFactor) keer zo groot als de tekst zelf",
        en: "the HTML of this text is more than \(htmlFactor) times as large as the text itself"),
      Phrase(
        nl: "maak de tabellen smaller; lege cellen tellen mee",
        en: "make the tables narrower; empty cells count"))
  }

  func problemWithReferences(_ range: SourceRange) -> Diagnostic {
    Self.problem(
      range,
      Phrase(
        nl: "verwijzingen nemen dit zo vaak over dat de tekst vele malen zo lang wordt",
        en: "references repeat this so often that the text becomes many times as long"),
      Phrase(
        nl: "maak het adres en de titel korter, of verwijs er minder vaak naar",
        en: "make the address and the title shorter, or refer to them less often"))
  }

  static func problem(_ range: SourceRange, _ summary: Phrase, _ help: Phrase) -> Diagnostic {
    Diagnostic(.markdownLimit, at: range, summary, help: help)
  }
}
