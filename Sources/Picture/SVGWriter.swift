/// Appends the pieces that an SVG consists of to a buffer.
struct SVGWriter {
  private(set) var output: [UInt8]

  init(output: consuming [UInt8]) {
    self.output = output
  }

  /// Markup, as it stands.
  mutating func raw(_ markup: String) {
    output.append(contentsOf: markup.utf8)
  }

  /// Text between tags: escaped, and without what XML has no place for.
  mutating func text(_ text: String) {
    // Most names need nothing of that, and looking up what each character is takes longer than all
    // the rest of a picture.
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != 0x26 && byte != 0x3C && byte != 0x3E
    }
    if isPlain { return raw(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\t", "\n", "\r": output.append(0x20)
      case _ where LabelText.isAllowed(scalar): output.append(contentsOf: scalar.utf8)
      default: break
      }
    }
  }

  /// A number of tenths, as a decimal with no more digits than it needs.
  mutating func number(_ tenths: Int) {
    if tenths < 0 { output.append(UInt8(ascii: "-")) }
    let magnitude = tenths.magnitude
    whole(magnitude / 10)
    guard magnitude % 10 > 0 else { return }
    output.append(UInt8(ascii: "."))
    output.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
  }

  private mutating func whole(_ number: UInt) {
    if number >= 10 { whole(number / 10) }
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Numbers of tenths with a space between them, or the minus sign that does as well.
  mutating func numbers(_ tenths: Int...) {
    for (index, value) in tenths.enumerated() {
      if index > 0, value >= 0 { output.append(0x20) }
      number(value)
    }
  }
}
