public import Diagnostics
import Text

/// How much a document may hold.
public struct YAMLLimits: Sendable {
  /// The most bytes of a file.
  public var byteCount = 16 << 20
  /// The most levels of nesting.
  public var depth = 64
  /// The most findings that are told of a file.
  public var findings = 100

  /// The limits of ordinary files.
  public static let standard = YAMLLimits()

  /// The limits of ordinary files, to be changed.
  public init() {}
}

/// Reads the strict subset of YAML 1.2 in which data and front matter are written.
///
/// Every accepted document is YAML 1.2 and means the same there; every other is refused with a
/// place and advice. Time and memory grow with the size.
public enum YAMLParser {
  /// The document in `bytes` from `start` up to `end`; places are offsets in the whole of `bytes`.
  public static func parse(
    _ bytes: [UInt8], file: FileID, from start: Int = 0, to end: Int? = nil,
    limits: YAMLLimits = .standard
  ) -> YAMLResult {
    var reader = Reader(bytes, file: file, start, end ?? bytes.count, limits)
    return reader.read()
  }
}

/// Stops the reading of one entry; what is wrong has been reported.
struct Broken: Error {}

/// Reads one document: the state, and the ways to move through the text.
struct Reader {
  let bytes: [UInt8]
  let file: FileID
  let limits: YAMLLimits
  let begin: Int
  let end: Int
  var place: Int
  /// Where the line of `place` begins.
  var lineStart: Int
  /// Where the line begins that follows one indented with a tab, which was reported.
  var lineAfterTab = -1
  var cells: [Tape.Cell] = []
  var decoded: [UInt8] = []
  var diagnostics: [Diagnostic] = []
  var unreported = 0
  var comments: [SourceRange] = []
  var depth = 0
  var stopped = false
  /// Whether a merge conflict was found to have no last line, so that none after it has one.
  var lacksConflictEnd = false
  /// Whether the entry that could not be read has a key that belongs to the entry above it.
  var lostIndentation = false

  init(_ bytes: [UInt8], file: FileID, _ start: Int, _ end: Int, _ limits: YAMLLimits) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    begin = start
    self.end = end
    place = start
    lineStart = start
    cells.reserveCapacity((end - start) / 12)
  }

  /// The byte at `place`, or 0 at the end.
  var byte: UInt8 { place < end ? bytes[place] : 0 }

  /// The byte `offset` after `place`, or 0 beyond the end.
  func peek(_ offset: Int) -> UInt8 { place + offset < end ? bytes[place + offset] : 0 }

  var isAtEnd: Bool { place >= end }

  /// The column of `place`, from 0.
  var column: Int { place - lineStart }

  /// Whether what follows ends a word: white space, a line's end or the text's end.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.lineFeed || byte == 0 || byte == Byte.carriageReturn
      || byte == Byte.tab
  }

  /// Goes past a line ending.
  mutating func passBreak() {
    if byte == Byte.carriageReturn, peek(1) == Byte.lineFeed { place += 2 } else { place += 1 }
    lineStart = place
  }

  mutating func passSpaces() {
    while byte.isSpaceOrTab { place += 1 }
  }

  mutating func passLine() {
    while place < end, !bytes[place].isLineEnd { place += 1 }
  }

  /// Goes past the white space and comment at the end of a line, and past all lines without
  /// content, to the next content.
  ///
  /// Returns whether a line was ended.
  @discardableResult
  mutating func passToContent() throws(Broken) -> Bool {
    var ended = lineStart == place || place == begin
    while place < end {
      let before = place
      passSpaces()
      if byte == Byte.hash, before == lineStart || place > before || place == begin {
        let start = place
        passLine()
        comments.append(SourceRange(file: file, start..<place))
      }
      guard place < end else { break }
      if byte.isLineEnd {
        passBreak()
        ended = true
        continue
      }
      if ended {
        try refuseConflict()
        try checkIndentation(from: before)
      }
      return ended
    }
    return true
  }

  /// Refuses a tab or a non-breaking space where a line is indented.
  private mutating func checkIndentation(from start: Int) throws(Broken) {
    if let tab = bytes[lineStart..<place].firstIndex(of: Byte.tab) {
      // Lines with tabs that follow each other have one cause.
      let isNext = lineStart == lineAfterTab
      let stop = bytes[place..<end].firstIndex(where: \.isLineEnd) ?? end
      lineAfterTab =
        stop + (bytes[stop..<end].starts(with: [Byte.carriageReturn, Byte.lineFeed]) ? 2 : 1)
      if isNext { throw Broken() }
      report(
        .yamlTab, tab..<(tab + 1), .aTabIsNoIndentation, .useSpacesTwoForEachLevel)
      throw Broken()
    }
    if byte == 0xC2, peek(1) == 0xA0 {
      report(
        .yamlSpace, place..<(place + 2), .thisIsANonBreakingSpace, .replaceItByAnOrdinarySpace)
      throw Broken()
    }
  }

  /// Whether a document marker stands at `place`: three of `mark`, and a blank.
  func isMarker(_ mark: UInt8) -> Bool {
    place == lineStart && byte == mark && peek(1) == mark && peek(2) == mark
      && (Self.isBlank(peek(3)))
  }

  var isAnyMarker: Bool { isMarker(Byte.hyphen) || isMarker(UInt8(ascii: ".")) }

  mutating func report(
    _ kind: DiagnosticKind, _ range: Range<Int>, _ summary: Phrase, _ help: Phrase? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    guard diagnostics.count < limits.findings else {
      unreported += 1
      return
    }
    diagnostics.append(
      Diagnostic(
        kind, at: SourceRange(file: file, range), summary, help: help, notes: notes))
  }

  /// Goes a level down; the caller goes up again.
  ///
  /// Refuses more levels than the limit.
  mutating func descend() throws(Broken) {
    depth += 1
    guard depth > limits.depth else { return }
    report(
      .yamlDepth, wordHere,
      Phrase(
        nl: "dit is dieper dan \(limits.depth) niveaus",
        en: "this is deeper than \(limits.depth) levels"), .makeTheStructureSimpler)
    stopped = true
    throw Broken()
  }

  /// The range of the word at `place`, at least one character long.
  var wordHere: Range<Int> {
    var stop = place
    while stop < end, !Self.isBlank(bytes[stop]) { stop += 1 }
    return place..<max(stop, min(end, place + 1))
  }

  // MARK: The tape

  mutating func add(_ kind: YAMLNode.Kind, _ start: Int, _ stop: Int) -> Int {
    cells.append(
      Tape.Cell(
        kind: kind, start: UInt32(start), end: UInt32(stop), next: UInt32(cells.count + 1)))
    return cells.count - 1
  }

  mutating func addScalar(_ start: Int, _ stop: Int, text: Range<Int>, isDecoded: Bool) {
    let index = add(.scalar, start, stop)
    cells[index].isDecoded = isDecoded
    cells[index].first = UInt32(text.lowerBound)
    cells[index].last = UInt32(text.upperBound)
  }

  mutating func addEmpty(at place: Int) { _ = add(.empty, place, place) }

  /// Stands for a value that could not be read, which has been reported.
  mutating func addBroken(at place: Int) {
    let index = add(.empty, place, place)
    cells[index].isBroken = true
  }

  mutating func close(_ index: Int, count: Int) {
    cells[index].first = UInt32(count)
    cells[index].next = UInt32(cells.count)
    let last = cells.last?.end ?? cells[index].start
    cells[index].end = max(cells[index].end, last)
    // Where reading has stopped for good, what comes after is not known.
    if stopped { cells[index].isBroken = true }
  }

  /// Takes back all cells from `index` on: what was read of a broken entry.
  mutating func drop(from index: Int) {
    if index < cells.count { cells.removeSubrange(index...) }
  }
}

extension Phrase {
  fileprivate static let aTabIsNoIndentation = Phrase(
    nl: "een tab is geen inspringing", en: "a tab is no indentation")
  fileprivate static let useSpacesTwoForEachLevel = Phrase(
    nl: "gebruik spaties, twee per niveau", en: "use spaces, two for each level")
  fileprivate static let thisIsANonBreakingSpace = Phrase(
    nl: "hier staat een vaste spatie, en die springt niet in",
    en: "this is a non-breaking space, which is no indentation")
  fileprivate static let replaceItByAnOrdinarySpace = Phrase(
    nl: "vervang hem door een gewone spatie", en: "replace it by an ordinary space")
  fileprivate static let makeTheStructureSimpler = Phrase(
    nl: "maak de opbouw eenvoudiger", en: "make the structure simpler")
}
