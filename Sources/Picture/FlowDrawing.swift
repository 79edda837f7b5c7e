/// Writes a picture's layout as SVG.
struct FlowDrawing {
  let picture: FlowPicture
  let layout: FlowLayout

  func append(to output: inout [UInt8]) {
    var writer = SVGWriter(output: consume output)
    let bands = layout.bands
    appendHead(isTall: bands.count > 1, to: &writer)
    switch layout.style {
    case .curves: appendCurves(to: &writer)
    case .tracks: appendTracks(to: &writer)
    }
    appendBars(layout.moments, "moment", at: layout.momentsBar, to: &writer)
    appendBars(layout.parties, "partij", at: layout.partiesBar, to: &writer)
    appendNames(
      layout.moments, at: FlowLayout.margin + layout.momentsWidth, atEnd: true, to: &writer)
    appendNames(
      layout.parties, at: layout.width - FlowLayout.margin - layout.partiesWidth,
      atEnd: false, to: &writer)
    writer.raw("</g>\n</svg>\n")
    if bands.count > 1 { append(bands, to: &writer) }
    output = writer.output
  }

  private func appendHead(isTall: Bool, to writer: inout SVGWriter) {
    writer.raw(#"<svg class="stroom"#)
    writer.raw(isTall ? " hoog" : "")
    writer.raw(#"" viewBox="0 0 "#)
    writer.lengths(layout.width, layout.height)
    writer.raw(#"" width=""#)
    writer.lengths(layout.width)
    writer.raw(#"" height=""#)
    writer.lengths(layout.height)
    writer.raw("\" role=\"group\">\n<title>")
    writer.text(picture.title)
    writer.raw("</title>\n<desc>")
    writer.text(picture.description)
    writer.raw("</desc>\n<g fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"")
    if isTall {
      writer.raw(#" id=""#)
      writer.raw(picture.identifier)
      writer.raw(#"-inhoud""#)
    }
    writer.raw(">\n")
  }

  /// The picture once more for paper, in bands that fit on a page; hidden until a stylesheet for
  /// print shows them.
  private func append(_ bands: [Range<Int>], to writer: inout SVGWriter) {
    writer.raw("<div class=\"stroom-banden\" hidden=\"\" aria-hidden=\"true\">\n")
    for band in bands {
      // By its rounded ends, so that the next band goes on where this one stops.
      let top = SVGWriter.pixels(band.lowerBound)
      let height = SVGWriter.pixels(band.upperBound) - top
      let width = SVGWriter.pixels(layout.width)
      writer.raw(#"<svg class="stroom-band" viewBox="0 "#)
      writer.numbers(top, width, height)
      writer.raw(#"" width=""#)
      writer.number(width)
      writer.raw(#"" height=""#)
      writer.number(height)
      writer.raw(##""><use href="#"##)
      writer.raw(picture.identifier)
      writer.raw("-inhoud\"/></svg>\n")
    }
    writer.raw("</div>\n")
  }

  private func appendBars(
    _ nodes: [FlowLayout.Node], _ name: String, at x: Int, to writer: inout SVGWriter
  ) {
    writer.raw(#"<path class="stroom-knoop "#)
    writer.raw(name)
    writer.raw(#"" stroke-width="3" d=""#)
    for node in nodes {
      writer.raw("M")
      writer.lengths(x, node.top)
      writer.raw("v")
      writer.lengths(node.height)
    }
    writer.raw("\"/>\n")
  }

  private func appendNames(
    _ nodes: [FlowLayout.Node], at x: Int, atEnd: Bool, to writer: inout SVGWriter
  ) {
    writer.raw(#"<g class="stroom-naam" fill="currentColor" stroke="none" font-size=""#)
    writer.lengths(FlowLayout.fontSize)
    writer.raw(atEnd ? #"" text-anchor="end" transform="translate("# : #"" transform="translate("#)
    writer.lengths(x)
    writer.raw(")\">\n")
    for node in nodes {
      var baseline =
        node.centre - node.labelHeight / 2 + FlowLayout.lineHeight / 2 + Self.baselineDrop
      if let address = node.address {
        writer.raw(#"<a href=""#)
        writer.attribute(address)
        writer.raw("\">")
      }
      for line in node.label.lines where !line.isEmpty {
        writer.raw(#"<text y=""#)
        writer.lengths(baseline)
        // Start and end follow the direction: what is the end from left to right is the start.
        if node.label.isRightToLeft {
          writer.raw(#"" direction="rtl" text-anchor=""#)
          writer.raw(atEnd ? "start" : "end")
        }
        writer.raw("\">")
        writer.text(line)
        writer.raw("</text>\n")
        baseline += FlowLayout.lineHeight
      }
      if node.address != nil { writer.raw("</a>") }
    }
    writer.raw("</g>\n")
  }

  /// From the middle of a line of text to its baseline.
  private static let baselineDrop = 55
}
