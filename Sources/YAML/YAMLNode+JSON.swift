extension YAMLNode {
  /// Appends the node as JSON: keys in their order, scalars as strings, no value as `null`,
  /// indented by two spaces for each level below `level`.
  public func appendJSON(to output: inout [UInt8], level: Int = 0) {
    switch kind {
    case .empty: output += Array("null".utf8)
    case .scalar: Self.append(textBytes, to: &output)
    case .sequence:
      guard count > 0 else { return output += Array("[]".utf8) }
      output.append(0x5B)
      for (number, element) in elements.enumerated() {
        Self.startLine(number, level + 1, &output)
        element.appendJSON(to: &output, level: level + 1)
      }
      Self.endLines(level, &output)
      output.append(0x5D)
    case .mapping:
      guard count > 0 else { return output += Array("{}".utf8) }
      output.append(0x7B)
      for (number, entry) in entries.enumerated() {
        Self.startLine(number, level + 1, &output)
        Self.append(entry.key.textBytes, to: &output)
        output += [0x3A, 0x20]
        entry.value.appendJSON(to: &output, level: level + 1)
      }
      Self.endLines(level, &output)
      output.append(0x7D)
    }
  }

  private static func startLine(_ number: Int, _ level: Int, _ output: inout [UInt8]) {
    if number > 0 { output.append(0x2C) }
    endLines(level, &output)
  }

  private static func endLines(_ level: Int, _ output: inout [UInt8]) {
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: level * 2))
  }

  private static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output.append(0x22)
    for byte in text {
      switch byte {
      case 0x22: output += [0x5C, 0x22]
      case 0x5C: output += [0x5C, 0x5C]
      case 0x0A: output += [0x5C, 0x6E]
      case 0x0D: output += [0x5C, 0x72]
      case 0x09: output += [0x5C, 0x74]
      case 0..<0x20:
        output += Array("\\u00".utf8)
        output += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
    output.append(0x22)
  }
}
