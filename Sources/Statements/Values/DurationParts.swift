import Text

/// What a duration of ISO 8601 is made of, as far as whole days go: `P1Y6M`, `P2W`, `P30D`.
struct DurationParts {
  /// What is counted.
  enum Unit: CaseIterable {
    case years, months, weeks, days

    /// The letter behind the number.
    fileprivate var letter: UInt8 {
      switch self {
      case .years: UInt8(ascii: "Y")
      case .months: UInt8(ascii: "M")
      case .weeks: UInt8(ascii: "W")
      case .days: UInt8(ascii: "D")
      }
    }
  }

  /// The numbers in the order written, which is that of the units; each unit at most once.
  let parts: [(number: Int, unit: Unit)]

  /// The parts of the duration that `text` writes; nil where it writes none.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "P"), bytes.count > 1 else { return nil }
    var parts: [(number: Int, unit: Unit)] = []
    var units = Unit.allCases[...]
    var offset = 1
    while offset < bytes.count {
      let digits = bytes[offset...].prefix(while: \.isASCIIDigit)
      guard digits.endIndex < bytes.count,
        let number = Int(String(decoding: digits, as: UTF8.self)),
        let unit = units.firstIndex(where: { $0.letter == bytes[digits.endIndex] })
      else { return nil }
      parts.append((number, units[unit]))
      units = units[(unit + 1)...]
      offset = digits.endIndex + 1
    }
    self.parts = parts
  }
}
