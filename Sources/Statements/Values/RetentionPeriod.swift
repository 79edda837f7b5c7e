import Text

/// How long data are kept: a text, or a duration of ISO 8601 that is shown in Dutch.
public struct RetentionPeriod: Sendable, Hashable {
  /// The words for a reader, in Dutch: "7 jaar", or the text as it was written.
  public let words: String

  /// The period that `text` writes; nil for a text that looks like a duration and is none.
  ///
  /// A text counts as a duration when it is a `P` with a digit or a `T` after it, and so does what is
  /// meant for one: `p7y`, `7Y`. Read are years, months, weeks and days (`P7Y`, `P1Y6M`, `P2W`,
  /// `P30D`), in that order, each at most once, and more than none of it.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    // A number does not say of what, and neither does one with a letter.
    let number = bytes.last?.isASCIILetter == true ? bytes.dropLast() : bytes[...]
    if bytes.first?.isASCIIDigit == true, number.allSatisfy(\.isASCIIDigit) { return nil }
    guard bytes.count >= 2, bytes[0].smallASCII == UInt8(ascii: "p"),
      bytes[1] == UInt8(ascii: "T") || bytes[1].isASCIIDigit
    else {
      words = text
      return
    }
    guard let duration = DurationParts(text), duration.parts.allSatisfy({ $0.number > 0 }) else {
      return nil
    }
    let parts = duration.parts.map(Self.words)
    switch parts.count {
    case 1: words = parts[0]
    default: words = parts.dropLast().joined(separator: ", ") + " en " + (parts.last ?? "")
    }
  }

  /// What the writer of `text`, which is no period, meant: years by a number, `P7Y` by `7Y` or `p7y`.
  static func meant(by text: String) -> String? {
    if let number = Int(text) { return number > 0 ? "\(number) jaar" : nil }
    let letters = text.uppercased()
    return [letters, "P" + letters].first { $0.utf8.first == UInt8(ascii: "P") && Self($0) != nil }
  }

  private static func words(of number: Int, _ unit: DurationParts.Unit) -> String {
    switch unit {
    case .years: "\(number) jaar"
    case .months: number == 1 ? "1 maand" : "\(number) maanden"
    case .weeks: number == 1 ? "1 week" : "\(number) weken"
    case .days: number == 1 ? "1 dag" : "\(number) dagen"
    }
  }
}
