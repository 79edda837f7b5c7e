/// Makes what is printed safe for the log of a CI, where a line can be a command.
///
/// Lines are printed that hold what somebody wrote: a path, an argument, a line of a file. GitHub
/// takes a line for a command that begins with `::`, white space apart, or holds `##[`; Azure one
/// that holds `##vso[`, TeamCity one that begins with `##teamcity[`. So no line that is not meant as
/// one begins with `::`, and none holds `##` with at most a word between it and a `[`.
/// Source: actions/runner, `ActionCommand.cs`; microsoft/azure-pipelines-agent, `Command.cs`.
public enum LogText {
  /// What stands before a line that would begin with `::`.
  private static let shield = "> "
  /// What stands for the second `#`: a sign that looks like it and is as wide.
  private static let sharp = "\u{266F}"

  /// `text` with no line that can be taken for a command, and nothing that drives a terminal.
  ///
  /// Line feeds stay: a text may have more lines.
  public static func safe(_ text: String) -> [UInt8] {
    var output = visible(text)
    disarm(&output)
    return output
  }

  /// The same for lines that are meant as commands for GitHub: none is one for another CI.
  public static func safeCommands(_ text: String) -> [UInt8] {
    var output = visible(text)
    disarmMarks(&output)
    return output
  }

  /// `text` with what drives a terminal made visible, line by line.
  private static func visible(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    for (index, line) in text.utf8.split(separator: Byte.lineFeed, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { output.append(Byte.lineFeed) }
      SafeText.append(String(decoding: line, as: UTF8.self), to: &output)
    }
    return output
  }

  /// Changes what could be taken for a command in `bytes`, from `start` on, which begins a line.
  public static func disarm(_ bytes: inout [UInt8], from start: Int = 0) {
    guard isDangerous(bytes[start...]) else { return }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    var offset = start
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex(of: Byte.lineFeed).map { $0 + 1 } ?? bytes.count
      let first = lineStart(in: bytes, offset..<end)
      output.append(contentsOf: bytes[offset..<first])
      if bytes[first..<end].starts(with: "::".utf8) { output.append(contentsOf: shield.utf8) }
      appendWithoutMarks(bytes[first..<end], to: &output)
      offset = end
    }
    bytes.replaceSubrange(start..., with: output)
  }

  /// Changes only the marks `##[` and their like: for a line that is meant as a command itself.
  public static func disarmMarks(_ bytes: inout [UInt8]) {
    guard isDangerous(bytes[...]) else { return }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    appendWithoutMarks(bytes[...], to: &output)
    bytes = output
  }

  /// Whether `byte`, behind `last`, is the second sign of a mark or of a command's beginning.
  private static func isDangerous(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if byte == last, byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":") { return true }
      last = byte
    }
    return false
  }

  private static func appendWithoutMarks(
    _ bytes: ArraySlice<UInt8>, to output: inout [UInt8]
  ) {
    let hash = UInt8(ascii: "#")
    var offset = bytes.startIndex
    var isAfterHash = false
    while offset < bytes.endIndex {
      let byte = bytes[offset]
      offset += 1
      guard byte == hash, isAfterHash else {
        output.append(byte)
        isAfterHash = byte == hash
        continue
      }
      let next = bytes[offset...].firstIndex { !isWordByte($0) }
      if next.map({ bytes[$0] == UInt8(ascii: "[") }) ?? false {
        output.append(contentsOf: sharp.utf8)
        isAfterHash = false
      } else {
        output.append(byte)
      }
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == Byte.hyphen
  }

  /// The first byte of a line that is no white space, as Unicode has it.
  private static func lineStart(in bytes: [UInt8], _ line: Range<Int>) -> Int {
    var offset = line.lowerBound
    while offset < line.upperBound {
      let step = UTF8Decoder.step(in: bytes, at: offset, end: line.upperBound)
      guard let scalar = step.scalar, scalar.properties.isWhitespace else { break }
      offset += step.length
    }
    return offset
  }
}
