public import Diagnostics
import Text

/// The allowances in the comments of a data file: `# helder: sta-toe CODE "reden"`.
public struct DataAllowances: Sendable {
  /// Those that could be read.
  public private(set) var allowances: [Allowance] = []
  /// What is wrong with the others.
  public private(set) var diagnostics: [Diagnostic] = []

  private let bytes: [UInt8]
  private let end: Int
  /// The entries of the file by where they begin, once one was asked for.
  private var entries: [Range<Int>]?

  /// The allowances among `comments` of `bytes`, which end at `end` for front matter.
  public init(_ comments: [SourceRange], in bytes: [UInt8], to end: Int? = nil) {
    self.bytes = bytes
    self.end = end ?? bytes.count
    for comment in comments { read(comment) }
  }

  private mutating func read(_ comment: SourceRange) {
    let offsets = comment.offsets
    guard var scanner = AllowanceScanner(bytes, text: (offsets.lowerBound + 1)..<offsets.upperBound)
    else { return }
    switch scanner.scan() {
    case .failure(let problem):
      report(
        problem.summary, at: SourceRange(file: comment.file, problem.range),
        help: .writeHelderStaToeCodeReason)
    case .success(let parts):
      guard indentation(ofLineWith: offsets.lowerBound).first == offsets.lowerBound else {
        report(
          .staToeStandsOnALine,
          at: comment, help: .putTheCommentOnTheLineAbove)
        return
      }
      guard let covered = entry(after: offsets.upperBound) else {
        report(
          .nothingFollowsThisStaToe,
          at: comment, help: .putTheCommentAboveTheLine)
        return
      }
      allowances.append(
        Allowance(
          code: located(parts.code, comment.file), reason: located(parts.reason, comment.file),
          range: comment, covers: SourceRange(file: comment.file, covered)))
    }
  }

  private mutating func report(_ summary: Phrase, at range: SourceRange, help: Phrase) {
    diagnostics.append(Diagnostic(.allowanceMalformed, at: range, summary, help: help))
  }

  private func located(_ range: Range<Int>, _ file: FileID) -> Located<String> {
    Located(
      String(decoding: bytes[range], as: UTF8.self), at: SourceRange(file: file, range))
  }

  /// The next line that says something and the lines that belong to it: those indented deeper, and
  /// the items of a sequence at its key's own indentation.
  private mutating func entry(after offset: Int) -> Range<Int>? {
    let entries = entries ?? readEntries()
    self.entries = entries
    // Every line that says something has one, in order.
    let place = entries.partitionPoint { $0.lowerBound < offset }
    return place < entries.count ? entries[place] : nil
  }

  /// The entries that begin with each line that says something, in one pass.
  private func readEntries() -> [Range<Int>] {
    var entries: [Range<Int>] = []
    // Those that the line belongs to, the innermost last.
    var open: [(entry: Int?, depth: Int, isItem: Bool)] = []
    var (line, last) = (0, 0)
    func close(_ entry: Int?) {
      if let entry { entries[entry] = entries[entry].lowerBound..<last }
    }
    while line < end {
      let (depth, first) = indentation(ofLineWith: line)
      line = lineEnd(from: first)
      guard first < end, !isLineEnd(bytes[first]) else { continue }
      let isItem = isItem(first)
      while let inner = open.last,
        !(depth > inner.depth || depth == inner.depth && !inner.isItem && isItem)
      {
        close(inner.entry)
        open.removeLast()
      }
      if bytes[first] == UInt8(ascii: "#") {
        open.append((nil, depth, isItem))
      } else {
        open.append((entries.count, depth, isItem))
        entries.append(first..<line)
      }
      last = line
    }
    for inner in open { close(inner.entry) }
    return entries
  }

  /// The number of spaces before what the line with `offset` says, and where that begins.
  private func indentation(ofLineWith offset: Int) -> (depth: Int, first: Int) {
    var start = offset
    while start > 0, !isLineEnd(bytes[start - 1]) { start -= 1 }
    var first = start
    while first < end, bytes[first] == UInt8(ascii: " ") || bytes[first] == Byte.tab { first += 1 }
    return (first - start, first)
  }

  /// The offset of the line after the one with `offset`.
  private func lineEnd(from offset: Int) -> Int {
    var offset = offset
    while offset < end, !isLineEnd(bytes[offset]) { offset += 1 }
    if offset < end, bytes[offset] == Byte.carriageReturn { offset += 1 }
    if offset < end, bytes[offset] == Byte.lineFeed { offset += 1 }
    return offset
  }

  private func isItem(_ offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "-") else { return false }
    return offset + 1 >= end || bytes[offset + 1] == UInt8(ascii: " ")
      || isLineEnd(bytes[offset + 1])
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte.isLineEnd }
}

extension Phrase {
  fileprivate static let writeHelderStaToeCodeReason = Phrase(
    nl: "schrijf: # helder: sta-toe CODE \"reden\"",
    en: "write: # helder: sta-toe CODE \"reason\"")
  fileprivate static let staToeStandsOnALine = Phrase(
    nl: "'sta-toe' staat op een eigen regel, boven de regel waarvoor het geldt",
    en: "'sta-toe' stands on a line of its own, above the line it is about")
  fileprivate static let putTheCommentOnTheLineAbove = Phrase(
    nl: "zet de opmerking op de regel erboven", en: "put the comment on the line above")
  fileprivate static let nothingFollowsThisStaToe = Phrase(
    nl: "na deze 'sta-toe' komt niets waarvoor hij geldt",
    en: "nothing follows this 'sta-toe' for it to be about")
  fileprivate static let putTheCommentAboveTheLine = Phrase(
    nl: "zet de opmerking boven de regel waarvoor hij geldt",
    en: "put the comment above the line it is about")
}
