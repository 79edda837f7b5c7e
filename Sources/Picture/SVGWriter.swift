import Text

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
      byte >= Byte.space && byte < 0x7F && byte != Byte.ampersand && byte != Byte.less
        && byte != Byte.greater
    }
    if isPlain { return raw(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&", "<", ">": raw(CharacterReference.named(UInt8(ascii: scalar)) ?? "")
      case "\t", "\n", "\r": output.append(Byte.space)
      case _ where LabelText.isAllowed(scalar): output.append(contentsOf: scalar.utf8)
      default: break
      }
    }
  }

  /// The value of an attribute in double quotes.
  mutating func attribute(_ value: String) {
    for scalar in value.unicodeScalars {
      if scalar == "\"" { raw("&quot;") } else { text(String(scalar)) }
    }
  }

  /// A number, in as many digits as it needs.
  mutating func number(_ number: Int) {
    if number < 0 { output.append(UInt8(ascii: "-")) }
    digits(number.magnitude)
  }

  private mutating func digits(_ number: UInt) {
    if number >= 10 { digits(number / 10) }
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Numbers with a space between them, or the minus sign that does as well.
  mutating func numbers(_ numbers: Int...) {
    for (index, value) in numbers.enumerated() {
      if index > 0, value >= 0 { output.append(Byte.space) }
      number(value)
    }
  }

  /// Lengths in tenths of a pixel, as whole pixels: finer than that no one sees.
  mutating func lengths(_ tenths: Int...) {
    for (index, value) in tenths.enumerated() {
      let pixels = Self.pixels(value)
      if index > 0, pixels >= 0 { output.append(Byte.space) }
      number(pixels)
    }
  }

  /// The pixels nearest to a number of tenths of one; halves go up.
  static func pixels(_ tenths: Int) -> Int {
    (tenths + 5 - (((tenths + 5) % 10) + 10) % 10) / 10
  }
}
