/// Shows text such that it can't do anything to the terminal or to the lines around it.
///
/// Control characters become pictures (U+2400 and on), invisible characters and those that turn the
/// direction of the text become `<U+202E>`, and bytes that are no UTF-8 become U+FFFD. What is left
/// is shown as it was written.
public enum SafeText {
  /// The number of scalars of one character that are shown; marks beyond them are left out.
  static let mostScalars = 24

  /// Appends `text`, made safe, to `output`.
  public static func append(_ text: String, to output: inout [UInt8]) {
    let bytes = Array(text.utf8)
    var scanner = CharacterScanner(bytes, from: 0, to: bytes.count)
    while let character = scanner.next() { append(bytes, character, to: &output) }
  }

  /// The columns that `text` takes once it is made safe.
  public static func columns(of text: String) -> Int {
    var safe: [UInt8] = []
    let bytes = Array(text.utf8)
    var scanner = CharacterScanner(bytes, from: 0, to: bytes.count)
    var columns = 0
    while let character = scanner.next() { columns += append(bytes, character, to: &safe) }
    return columns
  }

  /// Appends the character at `range` of `bytes`, made safe, and returns the columns it takes.
  @discardableResult
  public static func append(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) -> Int
  {
    let first = bytes[range.lowerBound]
    if range.count == 1, first < 0x80 { return append(ascii: first, to: &output) }
    let step = UTF8Decoder.step(in: bytes, at: range.lowerBound, end: range.upperBound)
    guard let scalar = step.scalar else {
      output.append(contentsOf: "\u{FFFD}".utf8)
      return 1
    }
    if step.length == range.count {
      if CharacterScanner.standsAlone(scalar) {
        output.append(contentsOf: bytes[range])
        return (0x3000..<0xFFFD).contains(scalar.value) ? 2 : 1
      }
      if isHidden(scalar) { return append(codeOf: scalar, to: &output) }
    }
    var scalars: [Unicode.Scalar] = []
    var offset = range.lowerBound
    while offset < range.upperBound, scalars.count < mostScalars {
      let step = UTF8Decoder.step(in: bytes, at: offset, end: range.upperBound)
      scalars.append(step.scalar ?? "\u{FFFD}")
      offset += step.length
    }
    return append(scalars, to: &output)
  }

  /// Appends one character that may be made of several scalars.
  private static func append(_ scalars: [Unicode.Scalar], to output: inout [UInt8]) -> Int {
    // Tag characters make the flags of regions; elsewhere they would be text that nobody sees.
    let isFlag = scalars[0] == "\u{1F3F4}"
    let tags = isFlag ? [] : scalars.filter { (0xE0000...0xE007F).contains($0.value) }
    let shown = tags.isEmpty ? scalars : scalars.filter { !tags.contains($0) }
    var columns = DisplayWidth.columns(of: shown)
    if columns == 0 {
      // A mark without a letter gets the circle that Unicode's own charts use.
      output.append(contentsOf: "\u{25CC}".utf8)
      columns = 1
    }
    for scalar in shown { output.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    for tag in tags { columns += append(codeOf: tag, to: &output) }
    return columns
  }

  private static func append(ascii byte: UInt8, to output: inout [UInt8]) -> Int {
    switch byte {
    case Byte.space..<0x7F: output.append(byte)
    case 0x7F: output.append(contentsOf: [0xE2, 0x90, 0xA1])
    default: output.append(contentsOf: [0xE2, 0x90, 0x80 | byte])
    }
    return 1
  }

  private static func append(codeOf scalar: Unicode.Scalar, to output: inout [UInt8]) -> Int {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    output.append(contentsOf: code.utf8)
    return code.utf8.count
  }

  /// Whether a scalar that stands alone can't be seen, or changes what is seen around it.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar.properties.isDefaultIgnorableCodePoint || isAnnotation(scalar)
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func isAnnotation(_ scalar: Unicode.Scalar) -> Bool {
    (0xFFF9...0xFFFB).contains(scalar.value)
  }
}
