import Text

/// The part of a source line that is shown, and where each of its characters stands.
///
/// A line that is too long for the width is cut around the place that matters, with `…` where
/// something is left out. Tabs are shown as spaces up to the next multiple of `tabWidth`.
struct LineWindow {
  /// The columns between two tab stops.
  static let tabWidth = 4
  /// The bytes that are read for a column on either side of the place, at most.
  private static let bytesPerColumn = 4

  /// A character of the line and where it stands.
  private struct Cell {
    /// Its bytes in the source.
    let bytes: Range<Int>
    /// Its bytes in `glyphs`.
    let glyph: Range<Int>
    /// The columns it takes; for a tab the most it may take.
    let width: Int
    /// Where it stands, from 0; known once the window is chosen.
    var column = 0
  }

  /// What is shown, as UTF-8 that is safe for a terminal.
  private(set) var text: [UInt8] = []
  private var cells: [Cell] = []
  /// The end of the line in the source.
  private let end: Int
  private var glyphs: [UInt8] = []
  /// The column just behind the last character.
  private var endColumn = 0

  /// Shows `line` of `bytes` in at most `width` columns, in any case with the start of `place`.
  init(_ bytes: [UInt8], line: Range<Int>, around place: Range<Int>, width: Int) {
    end = line.upperBound
    // A line with so many bytes is not tried: it hardly ever fits.
    if line.count <= width * Self.bytesPerColumn {
      readCells(bytes, from: line.lowerBound, to: line.upperBound, behind: line.lowerBound, width)
      lay(isCutLeft: false, isCutRight: false, bytes)
      let isWhole = cells.last.map { $0.bytes.upperBound == line.upperBound } ?? true
      if isWhole, endColumn < width { return }
      (text, cells, glyphs) = ([], [], [])
    }
    let anchor = Self.border(
      in: bytes, line: line, before: place.lowerBound, by: width * Self.bytesPerColumn)
    readCells(bytes, from: anchor, to: line.upperBound, behind: place.lowerBound, width)
    let shown = choose(place: place, budget: width - 2)
    let isCutLeft = (shown.isEmpty ? anchor : cells[shown.lowerBound].bytes.lowerBound)
    let isCutRight = shown.isEmpty ? anchor : cells[shown.upperBound - 1].bytes.upperBound
    cells = Array(cells[shown])
    lay(isCutLeft: isCutLeft > line.lowerBound, isCutRight: isCutRight < line.upperBound, bytes)
  }

  /// The columns (from 0) under which `range` of the source stands; at least one.
  func columns(of range: Range<Int>) -> Range<Int> {
    var first = endColumn
    var last = 0
    for cell in cells where cell.bytes.upperBound > range.lowerBound {
      if cell.bytes.lowerBound >= range.upperBound, first < endColumn { break }
      first = min(first, cell.column)
      if cell.bytes.lowerBound < range.upperBound { last = cell.column + width(of: cell) }
    }
    return first..<max(first + 1, last)
  }

  /// Whether the start of `range` is within what is shown.
  func shows(_ range: Range<Int>) -> Bool {
    guard let first = cells.first, let last = cells.last else { return true }
    let start = range.lowerBound
    return first.bytes.lowerBound <= start
      && (start < last.bytes.upperBound || start == end && start == last.bytes.upperBound)
  }

  private func width(of cell: Cell) -> Int {
    cell.glyph.isEmpty ? Self.tabWidth - cell.column % Self.tabWidth : cell.width
  }

  /// Reads the characters from `start` on until more than `width` columns lie behind `place`.
  private mutating func readCells(
    _ bytes: [UInt8], from start: Int, to end: Int, behind place: Int, _ width: Int
  ) {
    var scanner = CharacterScanner(bytes, from: start, to: end)
    var used = 0
    let last = max(place, start) + width * Self.bytesPerColumn
    while used <= width, scanner.offset <= last, let character = scanner.next() {
      let first = glyphs.count
      var columns = Self.tabWidth
      if bytes[character.lowerBound] != Byte.tab {
        columns = SafeText.append(bytes, character, to: &glyphs)
      }
      cells.append(Cell(bytes: character, glyph: first..<glyphs.count, width: columns))
      if character.upperBound > place { used += columns }
    }
  }

  /// Chooses the cells to show in `budget` columns: the place, with some of what goes before.
  private func choose(place: Range<Int>, budget: Int) -> Range<Int> {
    let start = cells.firstIndex { $0.bytes.upperBound > place.lowerBound } ?? cells.count
    var marked = 1
    for cell in cells[start...] where cell.bytes.lowerBound < place.upperBound {
      marked += cell.width
    }
    let before = max((budget - marked) / 2, budget / 4)
    var used = 0
    var first = start
    while first > 0, used + cells[first - 1].width <= before {
      first -= 1
      used += cells[first].width
    }
    var last = start
    while last < cells.count, used + cells[last].width <= budget {
      used += cells[last].width
      last += 1
    }
    while first > 0, used + cells[first - 1].width <= budget {
      first -= 1
      used += cells[first].width
    }
    return first..<last
  }

  /// Gives the cells their columns and makes the text.
  private mutating func lay(isCutLeft: Bool, isCutRight: Bool, _ bytes: [UInt8]) {
    var column = 0
    if isCutLeft {
      text.append(contentsOf: "…".utf8)
      column = 1
    }
    for index in cells.indices {
      cells[index].column = column
      let width = width(of: cells[index])
      if cells[index].glyph.isEmpty {
        text.append(contentsOf: repeatElement(Byte.space, count: width))
      } else {
        text.append(contentsOf: glyphs[cells[index].glyph])
      }
      column += width
    }
    endColumn = column
    if isCutRight { text.append(contentsOf: "…".utf8) }
  }

  /// A border between characters at most about `distance` bytes before `place`.
  private static func border(
    in bytes: [UInt8], line: Range<Int>, before place: Int, by distance: Int
  ) -> Int {
    let start = place - distance
    guard start > line.lowerBound else { return line.lowerBound }
    var offset = start
    while offset < place, !bytes[offset].isASCII || !bytes[offset - 1].isASCII { offset += 1 }
    if offset < place { return offset }
    // No two ASCII bytes together: at least not in the middle of a scalar.
    offset = start
    while offset < place, offset < start + 3, bytes[offset].isContinuation { offset += 1 }
    return offset
  }
}
