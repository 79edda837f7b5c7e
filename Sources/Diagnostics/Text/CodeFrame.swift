import Text

/// The lines of one file that a finding shows, with what is marked in each.
struct CodeFrame {
  /// A stretch of one line that is underlined.
  struct Mark {
    /// The index of the line, from 0.
    let line: Int
    /// Its bytes, within the text of the line; may be empty.
    let bytes: Range<Int>
    /// Whether it is what the finding is about, rather than a place that explains it.
    let isPrimary: Bool
    /// What is said behind it.
    var message: String?
  }

  /// At most this many lines of one range are shown whole; of more, only the first and the last.
  static let mostLines = 4
  /// A place this many lines away is still shown in the same frame.
  static let reach = 10

  /// What is marked, in the order of the lines; on one line the finding itself comes first.
  private(set) var marks: [Mark]

  /// A frame that shows `range` of the file with lines `table`.
  init(_ range: SourceRange, in table: LineTable, isPrimary: Bool, message: String?) {
    marks = Self.marks(of: range, in: table, isPrimary: isPrimary)
    marks[marks.count - 1].message = message
  }

  /// Adds a place that explains the finding, if it is near enough; says whether it is.
  mutating func add(_ range: SourceRange, in table: LineTable, message: String) -> Bool {
    var added = Self.marks(of: range, in: table, isPrimary: false)
    added[added.count - 1].message = message
    let lines = marks.map(\.line)
    let first = (lines.min() ?? 0) - Self.reach
    let last = (lines.max() ?? 0) + Self.reach
    guard added.allSatisfy({ first <= $0.line && $0.line <= last }) else { return false }
    marks += added
    marks.sort { left, right in
      if left.line != right.line { return left.line < right.line }
      if left.isPrimary != right.isPrimary { return left.isPrimary }
      return left.bytes.lowerBound < right.bytes.lowerBound
    }
    return true
  }

  /// The marks that `range` leaves in the lines it covers, at least one.
  private static func marks(
    of range: SourceRange, in table: LineTable, isPrimary: Bool
  ) -> [Mark] {
    let size = table.bytes.count
    let start = min(Int(range.start), size)
    let end = min(Int(range.end), size)
    let first = table.lineIndex(at: start)
    // A range that ends just behind a line break ends on the line before it.
    let last = max(first, table.lineIndex(at: max(start, end - 1)))
    var lines = Array(first...min(last, first + mostLines - 1))
    if last - first >= mostLines { lines = [first, last] }
    var marks: [Mark] = []
    for line in lines {
      let text = table.textRange(line)
      var from = text.lowerBound
      if line == first {
        from = max(from, min(start, text.upperBound))
      } else {
        while from < text.upperBound, table.bytes[from].isSpaceOrTab {
          from += 1
        }
      }
      let to = max(from, min(end, text.upperBound))
      // An empty line in the middle has nothing to underline.
      if line != first, from == to { continue }
      marks.append(Mark(line: line, bytes: from..<to, isPrimary: isPrimary))
    }
    return marks
  }
}
