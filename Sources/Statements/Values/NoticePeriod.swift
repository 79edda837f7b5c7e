import Diagnostics

/// How long in advance changes are told, as a duration of ISO 8601: `P30D`, `P6W`, `P2M`.
public struct NoticePeriod: Sendable, Hashable {
  /// The number of days, and of months besides.
  private let days: Int
  private let months: Int

  /// The period that `text` writes, or nil where it writes none: months, weeks or days.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 3, bytes.count <= 6, bytes[0] == 0x50,
      bytes.dropFirst().dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)),
      (1...1_000).contains(number)
    else { return nil }
    switch bytes[bytes.count - 1] {
    case 0x44: (days, months) = (number, 0)
    case 0x57: (days, months) = (7 * number, 0)
    case 0x4D: (days, months) = (0, number)
    default: return nil
    }
  }

  /// The day that is this much after `date`.
  public func after(_ date: CalendarDate) -> CalendarDate {
    CalendarDate(daysSince1970: date.adding(months: months).daysSince1970 + days)
  }

  /// The period for a reader.
  public var words: (dutch: String, english: String) {
    if months > 0 {
      return months == 1
        ? ("1 maand", "1 month") : ("\(months) maanden", "\(months) months")
    }
    return days == 1 ? ("1 dag", "1 day") : ("\(days) dagen", "\(days) days")
  }
}

extension ValueKind where Value == Located<NoticePeriod> {
  static var notice: ValueKind {
    parsed(
      .period,
      Phrase(
        nl: "een duur in dagen, weken of maanden, als P30D",
        en: "a duration in days, weeks or months, like P30D"),
      { NoticePeriod($0) }, held: { .text($0.map(\.words.dutch)) })
  }
}
