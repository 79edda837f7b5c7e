/// How long data are kept: a text, or a duration of ISO 8601 that is shown in Dutch.
public struct RetentionPeriod: Sendable, Hashable {
  /// The words for a reader, in Dutch: "7 jaar", or the text as it was written.
  public let words: String

  /// The period that `text` writes; nil for a text that looks like a duration and is none.
  ///
  /// A text counts as a duration when it is a `P` with a digit or a `T` after it. Read are years,
  /// months, weeks and days (`P7Y`, `P1Y6M`, `P2W`, `P30D`), in that order, each at most once.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    // A number alone does not say of what.
    if bytes.allSatisfy(Self.isDigit) { return nil }
    guard bytes.count >= 2, bytes[0] == 0x50, bytes[1] == 0x54 || Self.isDigit(bytes[1]) else {
      words = text
      return
    }
    var parts: [String] = []
    var units = Self.units[...]
    var offset = 1
    while offset < bytes.count {
      let start = offset
      while offset < bytes.count, Self.isDigit(bytes[offset]) { offset += 1 }
      guard offset > start, offset < bytes.count,
        let number = Int(String(decoding: bytes[start..<offset], as: UTF8.self)),
        let unit = units.firstIndex(where: { $0.letter == bytes[offset] })
      else { return nil }
      parts.append("\(number) \(number == 1 ? units[unit].one : units[unit].many)")
      units = units[(unit + 1)...]
      offset += 1
    }
    switch parts.count {
    case 1: words = parts[0]
    default: words = parts.dropLast().joined(separator: ", ") + " en " + (parts.last ?? "")
    }
  }

  private static let units: [(letter: UInt8, one: String, many: String)] = [
    (0x59, "jaar", "jaar"), (0x4D, "maand", "maanden"), (0x57, "week", "weken"),
    (0x44, "dag", "dagen"),
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
