import Text

extension TextWriter {
  /// Appends the lines of `frame` with what is marked in them.
  func write(
    _ frame: CodeFrame, _ table: LineTable, _ style: Paint.Style, to output: inout [UInt8]
  ) {
    let lastLine = (frame.marks.last?.line ?? 0) + 1
    let gutter = max(5, String(lastLine).utf8.count)
    var shown: Int?
    var window: LineWindow?
    for mark in frame.marks {
      let isRepeated = shown == mark.line
      if let shown, !isRepeated { bridge(from: shown, to: mark.line, gutter, table, &output) }
      if !isRepeated || window?.shows(mark.bytes) == false {
        window = write(line: mark.line, around: mark.bytes, gutter, table, to: &output)
      }
      shown = mark.line
      if let window { write(mark, under: window, gutter, style, to: &output) }
    }
  }

  /// Shows the one line between two marked ones, or that more are left out.
  private func bridge(
    from: Int, to: Int, _ gutter: Int, _ table: LineTable, _ output: inout [UInt8]
  ) {
    if to - from == 2 {
      let start = table.textRange(from + 1).lowerBound
      _ = write(line: from + 1, around: start..<start, gutter, table, to: &output)
    } else if to - from > 2 {
      output.append(contentsOf: repeatElement(Byte.space, count: gutter - 3))
      paint.append("...", .faint, to: &output)
      output.append(Byte.lineFeed)
    }
  }

  private func write(
    line: Int, around place: Range<Int>, _ gutter: Int, _ table: LineTable,
    to output: inout [UInt8]
  ) -> LineWindow {
    let window = LineWindow(
      table.bytes, line: table.textRange(line), around: place, width: width - gutter - 3)
    writeGutter(String(line + 1), gutter, to: &output)
    if !window.text.isEmpty {
      output.append(Byte.space)
      output.append(contentsOf: window.text)
    }
    output.append(Byte.lineFeed)
    return window
  }

  private func writeGutter(_ text: String, _ width: Int, to output: inout [UInt8]) {
    let padding = String(repeating: " ", count: width - text.utf8.count)
    paint.append(padding + text + " |", .faint, to: &output)
  }

  /// Underlines a mark, with its message behind it where it fits, else below.
  private func write(
    _ mark: CodeFrame.Mark, under window: LineWindow, _ gutter: Int, _ style: Paint.Style,
    to output: inout [UInt8]
  ) {
    let columns = window.columns(of: mark.bytes)
    let room = width - gutter - 3 - columns.upperBound - 1
    var behind = ""
    var below: String?
    if let message = mark.message {
      let fits = !message.contains("\n") && SafeText.columns(of: message) <= room
      if fits { behind = " " + message } else { below = message }
    }
    writeGutter("", gutter, to: &output)
    output.append(contentsOf: repeatElement(Byte.space, count: columns.lowerBound + 1))
    let line = String(repeating: mark.isPrimary ? "^" : "-", count: columns.count)
    paint.append(line + behind, mark.isPrimary ? style : .note, to: &output)
    output.append(Byte.lineFeed)
    if let below {
      write(mark.isPrimary ? Self.help : Self.note, below, gutter: gutter, to: &output)
    }
  }
}
