import Text

/// Finds the lines and columns of many places, counting each file's lines and each long line once.
public struct PlaceFinder {
  /// A place as each of the formats counts it.
  struct Place: Hashable {
    /// The line, from 1.
    let line: Int
    /// The column in characters as a person counts them, from 1.
    let column: Int
    /// The column in UTF-16 code units, from 1.
    let codeUnitColumn: Int
  }

  /// Where a range starts, and where it ends: just behind its last character.
  struct Span: Hashable {
    /// Where its first character is.
    let start: Place
    /// Just behind its last character.
    let end: Place
  }

  /// The distance between two kept counts in a line, in bytes.
  private static let stride = 256

  private let sources: SourceMap
  private var tables: [FileID: LineTable] = [:]
  private var longLines: [FileID: [Int: [ColumnCount]]] = [:]

  /// A finder of places in the files of `sources`.
  public init(_ sources: SourceMap) { self.sources = sources }

  /// Where `range` begins, as `path:line`; the path alone for a whole file.
  public mutating func place(of range: SourceRange) -> String {
    let path = path(of: range.file)
    guard !range.isWhole, let table = table(of: range.file) else { return path }
    return "\(path):\(table.position(at: Int(range.start)).line)"
  }

  /// The path of a file; for a number that the map never gave out, a question mark.
  func path(of file: FileID) -> String {
    Int(file.index) < sources.files.count ? sources[file].path : "?"
  }

  /// The lines of a file; nil for one that was not read.
  mutating func table(of file: FileID) -> LineTable? {
    if let table = tables[file] { return table }
    guard Int(file.index) < sources.files.count, let bytes = sources[file].bytes else { return nil }
    let table = LineTable(bytes)
    tables[file] = table
    return table
  }

  /// Where `range` starts and ends; nil for a whole file and for one that was not read.
  mutating func span(of range: SourceRange) -> Span? {
    guard !range.isWhole, let table = table(of: range.file) else { return nil }
    let start = place(at: Int(range.start), in: table, of: range.file)
    if range.end == range.start { return Span(start: start, end: start) }
    return Span(start: start, end: place(at: Int(range.end), in: table, of: range.file))
  }

  private mutating func place(at offset: Int, in table: LineTable, of file: FileID) -> Place {
    let index = table.lineIndex(at: offset)
    let line = table.textRange(index)
    let target = max(line.lowerBound, min(offset, line.upperBound))
    var count = nearestCount(to: target, line: index, range: line, in: table, of: file)
    count.advance(in: table.bytes, to: target, lineEnd: line.upperBound)
    let inside = ColumnCount.codeUnits(in: table.bytes, count.offset..<target)
    return Place(
      line: index + 1, column: count.characters + 1, codeUnitColumn: count.codeUnits + inside + 1)
  }

  /// A count at or before `target`: the start of a short line, the nearest kept one of a long one.
  private mutating func nearestCount(
    to target: Int, line index: Int, range: Range<Int>, in table: LineTable, of file: FileID
  ) -> ColumnCount {
    guard target - range.lowerBound > Self.stride else {
      return ColumnCount(from: range.lowerBound)
    }
    let counts: [ColumnCount]
    if let kept = longLines[file]?[index] {
      counts = kept
    } else {
      counts = Self.counts(of: range, in: table.bytes)
      longLines[file, default: [:]][index] = counts
    }
    return counts[max(0, counts.partitionPoint { $0.offset <= target } - 1)]
  }

  private static func counts(of line: Range<Int>, in bytes: [UInt8]) -> [ColumnCount] {
    var count = ColumnCount(from: line.lowerBound)
    var counts = [count]
    var target = line.lowerBound + stride
    while target < line.upperBound {
      count.advance(in: bytes, to: target, lineEnd: line.upperBound)
      if count != counts[counts.count - 1] { counts.append(count) }
      target += stride
    }
    return counts
  }
}
