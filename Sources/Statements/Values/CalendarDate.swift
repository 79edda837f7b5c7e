import Text

/// A day of the Gregorian calendar, as written in ISO 8601: `2026-11-23`.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The day that `text` writes, or nil where it writes none.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == Byte.hyphen, bytes[7] == Byte.hyphen,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10]), year >= 1, (1...12).contains(month),
      day >= 1, day <= Self.days(in: month, of: year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that is `days` after 1 January 1970; years outside 1 to 9999 are cut to these.
  ///
  /// Source: the proleptic Gregorian calendar, in which 400 years have 146,097 days.
  public init(daysSince1970 days: Int) {
    var days = min(max(days, -719_162), 2_932_896) + 719_162
    var year = 1 + days / 146_097 * 400
    days %= 146_097
    while days >= Self.days(in: year) {
      days -= Self.days(in: year)
      year += 1
    }
    var month = 1
    while days >= Self.days(in: month, of: year) {
      days -= Self.days(in: month, of: year)
      month += 1
    }
    self.init(year: year, month: month, day: days + 1)
  }

  private init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// An earlier day comes first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The date as ISO 8601 writes it.
  public var iso8601: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The date for a reader, in Dutch: "23 november 2026".
  public var dutch: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

  /// The day that is `months` later, or the last of its month where that is shorter; a year beyond
  /// 9999 is cut to it.
  public func adding(months: Int) -> CalendarDate {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    let count = overflow ? Int.max : sum
    let year = min(9999, max(1, count / 12))
    let month = count % 12 + 1
    return CalendarDate(year: year, month: month, day: min(day, Self.days(in: month, of: year)))
  }

  /// The days from 1 January 1970; fewer than 0 before it.
  public var daysSince1970: Int {
    // Months are counted from March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  /// The days from `other` to this day.
  public func days(since other: CalendarDate) -> Int { daysSince1970 - other.daysSince1970 }

  private static let monthNames = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func days(in year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// The day that a text in another form means, such as 1-9-2026 or 1 september 2026.
  static func meant(by text: String) -> CalendarDate? {
    let parts = text.lowercased().split { " -/.".contains($0) }.map(String.init)
    guard parts.count == 3 else { return nil }
    let numbers = parts.map { part in
      Int(part)
        ?? monthNames.firstIndex { part.count > 2 && $0.hasPrefix(part) }.map { $0 + 1 }
    }
    guard let first = numbers[0], let month = numbers[1], let last = numbers[2] else { return nil }
    let (year, day) = first > 31 ? (first, last) : (last, first)
    guard year > 999 else { return nil }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return CalendarDate("\(year)-\(padded(month))-\(padded(day))")
  }
}
