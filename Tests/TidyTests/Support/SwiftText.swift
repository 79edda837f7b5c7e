/// Swift source with its comments taken out, and its strings' text too where that is asked for.
///
/// Line breaks stay, and so does the code in a string's interpolations. Regex literals are not known:
/// the sources have none.
struct SwiftText {
  private let bytes: [UInt8]
  private let keepsStrings: Bool
  private var offset = 0
  private var kept: [UInt8] = []

  /// The code of `source`: no comments, and strings without their text.
  static func code(of source: String) -> String { stripped(source, keepsStrings: false) }

  /// The code of `source` without its comments.
  static func withoutComments(_ source: String) -> String { stripped(source, keepsStrings: true) }

  private static func stripped(_ source: String, keepsStrings: Bool) -> String {
    var text = SwiftText(bytes: Array(source.utf8), keepsStrings: keepsStrings)
    text.readCode(isInterpolation: false)
    return String(decoding: text.kept, as: UTF8.self)
  }

  private init(bytes: [UInt8], keepsStrings: Bool) {
    self.bytes = bytes
    self.keepsStrings = keepsStrings
  }

  private mutating func readCode(isInterpolation: Bool) {
    var depth = 0
    while offset < bytes.count {
      if starts("//") {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      } else if starts("/*") {
        skipBlockComment()
      } else if let hashes = hashesOfString() {
        readString(hashes: hashes)
      } else {
        let byte = bytes[offset]
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          if isInterpolation, depth == 0 { return }
          depth -= 1
        }
        kept.append(byte)
        offset += 1
      }
    }
  }

  /// Comments may be nested.
  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        offset += 2
      } else if starts("*/") {
        depth -= 1
        offset += 2
      } else {
        if bytes[offset] == UInt8(ascii: "\n") { kept.append(bytes[offset]) }
        offset += 1
      }
    } while depth > 0 && offset < bytes.count
  }

  /// The number of `#` before the quote of a string that starts here; nil where none does.
  private func hashesOfString() -> Int? {
    var end = offset
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
    return end - offset
  }

  private mutating func readString(hashes: Int) {
    let marks = String(repeating: "#", count: hashes)
    offset += hashes
    let isMultiline = starts("\"\"\"")
    let quotes = isMultiline ? "\"\"\"" : "\""
    offset += quotes.utf8.count
    kept.append(UInt8(ascii: "\""))
    while offset < bytes.count {
      let byte = bytes[offset]
      if starts(quotes + marks) {
        offset += quotes.utf8.count + hashes
        break
      }
      if starts("\\" + marks + "(") {
        offset += 2 + hashes
        readCode(isInterpolation: true)
        offset += 1
      } else if starts("\\" + marks) {
        offset += 2 + hashes
      } else {
        if byte == UInt8(ascii: "\n"), !isMultiline { break }
        if keepsStrings || byte == UInt8(ascii: "\n") { kept.append(byte) }
        offset += 1
      }
    }
    kept.append(UInt8(ascii: "\""))
  }

  private func starts(_ text: String) -> Bool {
    bytes[min(offset, bytes.count)...].starts(with: text.utf8)
  }
}
