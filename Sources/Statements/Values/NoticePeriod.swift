import Diagnostics

/// How long in advance changes are told, as a duration of ISO 8601: `P30D`, `P6W`, `P2M`.
public struct NoticePeriod: Sendable, Hashable {
  /// The number of days, and of months besides.
  private let days: Int
  private let months: Int

  /// The period that `text` writes, or nil where it writes none: months, weeks or days.
  public init?(_ text: String) {
    guard text.utf8.count <= 6, let parts = DurationParts(text)?.parts, parts.count == 1,
      (1...1_000).contains(parts[0].number)
    else { return nil }
    let number = parts[0].number
    switch parts[0].unit {
    case .days: (days, months) = (number, 0)
    case .weeks: (days, months) = (7 * number, 0)
    case .months: (days, months) = (0, number)
    case .years: return nil
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
