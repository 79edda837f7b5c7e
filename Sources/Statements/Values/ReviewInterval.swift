/// How long a review of a party holds, as a duration of ISO 8601 in years and months: `P1Y`, `P6M`.
public struct ReviewInterval: Sendable, Hashable {
  /// The number of months, 1 to 1,200.
  public let months: Int

  /// Twelve months, where the data say nothing.
  public static let usual = ReviewInterval(months: 12)

  /// The interval that `text` writes, or nil where it writes none.
  public init?(_ text: String) {
    guard let parts = DurationParts(text)?.parts else { return nil }
    var months = 0
    for (number, unit) in parts {
      guard number <= 1200, unit == .years || unit == .months else { return nil }
      months += unit == .years ? 12 * number : number
    }
    guard (1...1200).contains(months) else { return nil }
    self.months = months
  }

  private init(months: Int) { self.months = months }

  /// The interval for a reader: "12 months".
  public var words: (dutch: String, english: String) {
    months == 1 ? ("1 maand", "1 month") : ("\(months) maanden", "\(months) months")
  }
}
