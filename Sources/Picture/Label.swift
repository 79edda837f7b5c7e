/// A name as the picture shows it: cleaned, and broken into lines that fit.
struct Label {
  /// The lines from top to bottom; at least one, though it may be empty.
  private(set) var lines: [String] = []
  /// The width of the widest line, in hundredths of an em.
  private(set) var width = 0
  /// Whether the name's first letter is of a script that is written from right to left.
  let isRightToLeft: Bool

  /// The name in lines of at most `limit` hundredths of an em, which has to be room for a few
  /// characters.
  ///
  /// A line ends at a space, after a hyphen or slash, at a soft hyphen, or beside an ideograph.
  /// A word that is too long for any line is broken where a Dutch syllable seems to end.
  init(_ name: String, limit: Int) {
    if let width = TextWidth.ofPlainLine(name), width <= limit {
      (lines, self.width, isRightToLeft) = ([name], width, false)
      return
    }
    let segments = LabelText.segments(of: name)
    isRightToLeft = LabelText.isRightToLeft(segments)
    var line = LabelLine()
    for segment in segments {
      if line.fits(segment, within: limit) {
        line.append(segment)
        continue
      }
      if !line.isEmpty { finish(&line) }
      var rest = segment
      while rest.fullWidth > limit, let head = rest.splitHead(within: limit) {
        line.append(head)
        finish(&line)
      }
      line.append(rest)
    }
    if !line.isEmpty || lines.isEmpty { finish(&line) }
  }

  private mutating func finish(_ line: inout LabelLine) {
    line.close()
    lines.append(line.text)
    width = max(width, line.width)
    line = LabelLine()
  }
}

/// A line of a label that is being filled.
private struct LabelLine {
  private(set) var text = ""
  private(set) var width = 0
  private var endsInSoftHyphen = false

  var isEmpty: Bool { text.isEmpty }

  func fits(_ segment: LabelSegment, within limit: Int) -> Bool {
    width + space(before: segment) + segment.fullWidth <= limit
  }

  mutating func append(_ segment: LabelSegment) {
    if space(before: segment) > 0 { text.append(" ") }
    width += space(before: segment) + segment.width
    text.append(contentsOf: segment.characters)
    endsInSoftHyphen = segment.endsInSoftHyphen
  }

  /// Ends the line, with a hyphen where it ends inside a word.
  mutating func close() {
    guard endsInSoftHyphen else { return }
    text.append("-")
    width += TextWidth.hyphen
  }

  private func space(before segment: LabelSegment) -> Int {
    segment.followsSpace && !isEmpty ? TextWidth.space : 0
  }
}
