/// The lines, in both styles.
extension FlowDrawing {
  /// Every line a curve: by direction, so that what is said of all is said once.
  func appendCurves(to writer: inout SVGWriter) {
    for direction in Self.directions {
      let lines = layout.lines.filter { $0.direction == direction }
      guard !lines.isEmpty else { continue }
      appendLinesStart(direction, to: &writer)
      writer.raw(#"<path d=""#)
      for line in lines { appendCurve(line, to: &writer) }
      writer.raw("\"/>\n")
      appendHeads(of: lines, from: { _ in layout.lineStart }, to: &writer)
    }
  }

  /// Every moment a track with branches, in a group of their own.
  ///
  /// So a stylesheet can tell them from the others under the pointer. The last moment comes
  /// first: branches cross the tracks of later moments, and have to lie over them.
  func appendTracks(to writer: inout SVGWriter) {
    var rest = layout.lines[...]
    while let moment = rest.last?.moment {
      let lines = rest[((rest.lastIndex { $0.moment != moment } ?? -1) + 1)...]
      rest = rest.dropLast(lines.count)
      writer.raw("<g class=\"stroom-bundel\">\n")
      appendTrack(of: lines, moment: moment, to: &writer)
      for direction in Self.directions {
        let branches = lines.filter { $0.direction == direction }
        guard !branches.isEmpty else { continue }
        appendLinesStart(direction, to: &writer)
        writer.raw(#"<path d=""#)
        for branch in branches { appendBranch(branch, to: &writer) }
        writer.raw("\"/>\n")
        appendHeads(of: branches, from: { layout.track(of: $0.moment) }, to: &writer)
      }
      writer.raw("</g>\n")
    }
  }

  /// What is drawn last lies on top.
  private static let directions: [FlowPicture.Direction] = [.unsaid, .to, .from, .both]

  private func appendLinesStart(_ direction: FlowPicture.Direction, to writer: inout SVGWriter) {
    writer.raw(#"<g class="stroom-lijn "#)
    switch direction {
    case .to: writer.raw("naar")
    case .from: writer.raw("van")
    case .both: writer.raw("beide")
    case .unsaid: writer.raw("delen")
    }
    writer.raw(direction == .from ? "\" stroke-dasharray=\"5 3\">\n" : "\">\n")
  }

  private func appendCurve(_ line: FlowLayout.PlacedLine, to writer: inout SVGWriter) {
    let start = layout.lineStart + (line.direction.comesFromParty ? Self.headInset : 0)
    let end = layout.lineEnd - (line.direction.goesToParty ? Self.headInset : 0)
    let across = SVGWriter.pixels(end) - SVGWriter.pixels(start)
    let down = SVGWriter.pixels(line.right) - SVGWriter.pixels(line.left)
    writer.raw("M")
    writer.lengths(start, line.left)
    if down == 0 {
      writer.raw("h")
      writer.number(across)
    } else {
      writer.raw("c")
      writer.numbers(across / 2, 0, across / 2, down, across, down)
    }
  }

  /// From the moment to its track, along the track, and dots where it is joined by anything
  /// without an arrow head there.
  private func appendTrack(
    of lines: ArraySlice<FlowLayout.PlacedLine>, moment: Int, to writer: inout SVGWriter
  ) {
    let x = layout.track(of: moment)
    let start = lines.first?.left ?? 0
    let top = lines.reduce(start) { min($0, $1.right) }
    let bottom = lines.reduce(start) { max($0, $1.right) }
    writer.raw(#"<path class="stroom-spoor" stroke-width="1" d="M"#)
    writer.lengths(layout.lineStart, start)
    writer.raw("H")
    writer.lengths(x)
    writer.raw("M")
    writer.lengths(x, top)
    writer.raw("V")
    writer.lengths(bottom)
    writer.raw("\"/>\n")
    writer.raw(#"<path class="stroom-spoor" stroke-width="4" stroke-linecap="round" d=""#)
    for height in [start] + lines.filter({ !$0.direction.comesFromParty }).map(\.right) {
      writer.raw("M")
      writer.lengths(x, height)
      writer.raw("h0")
    }
    writer.raw("\"/>\n")
  }

  private func appendBranch(_ line: FlowLayout.PlacedLine, to writer: inout SVGWriter) {
    let track = layout.track(of: line.moment)
    writer.raw("M")
    writer.lengths(track + (line.direction.comesFromParty ? Self.headInset : 0), line.right)
    writer.raw("H")
    writer.lengths(layout.lineEnd - (line.direction.goesToParty ? Self.headInset : 0))
  }

  /// The arrow heads of lines of one direction as one path, and the end of their group.
  private func appendHeads(
    of lines: [FlowLayout.PlacedLine], from start: (FlowLayout.PlacedLine) -> Int,
    to writer: inout SVGWriter
  ) {
    guard lines.contains(where: { $0.direction != .unsaid }) else {
      writer.raw("</g>\n")
      return
    }
    writer.raw(#"<path class="stroom-punt" fill="currentColor" stroke="none" d=""#)
    for line in lines {
      let left = layout.style == .tracks ? line.right : line.left
      if line.direction.goesToParty {
        appendHead(at: layout.lineEnd, line.right, -Self.headLength, to: &writer)
      }
      if line.direction.comesFromParty {
        appendHead(at: start(line), left, Self.headLength, to: &writer)
      }
    }
    writer.raw("\"/>\n</g>\n")
  }

  /// A filled triangle with its point at `x`, `y`.
  private func appendHead(at x: Int, _ y: Int, _ length: Int, to writer: inout SVGWriter) {
    writer.raw("M")
    writer.lengths(x, y)
    writer.raw("l")
    writer.lengths(length, -Self.headWidth / 2)
    writer.raw("v")
    writer.lengths(Self.headWidth)
    writer.raw("z")
  }

  private static let headLength = 70
  private static let headWidth = 80
  /// How much shorter a line is for its head, which it reaches into a little.
  private static let headInset = 60
}
