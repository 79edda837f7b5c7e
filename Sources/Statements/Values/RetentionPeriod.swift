import Text

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
    if bytes.allSatisfy(\.isASCIIDigit) { return nil }
    guard bytes.count >= 2, bytes[0] == UInt8(ascii: "P"),
      bytes[1] == UInt8(ascii: "T") || bytes[1].isASCIIDigit
    else {
      words = text
      return
    }
    guard let duration = DurationParts(text) else { return nil }
    let parts = duration.parts.map(Self.words)
    switch parts.count {
    case 1: words = parts[0]
    default: words = parts.dropLast().joined(separator: ", ") + " en " + (parts.last ?? "")
    }
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
