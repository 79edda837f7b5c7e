/// How long a review of a party holds, as a duration of ISO 8601 in years and months: `P1Y`, `P6M`.
public struct ReviewInterval: Sendable, Hashable {
  /// The number of months, 1 to 1,200.
  public let months: Int

  /// Twelve months, where the data say nothing.
  public static let usual = ReviewInterval(months: 12)

  /// The interval that `text` writes, or nil where it writes none.
  public init?(_ text: String) {
    guard text.utf8.first == 0x50 else { return nil }
    var months = 0
    var digits = ""
    var units: [Character: Int] = ["Y": 12, "M": 1]
    for character in text.dropFirst() {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      // After months no years can come.
      guard let number = Int(digits), number <= 1200, let unit = units[character] else {
        return nil
      }
      months += number * unit
      units = character == "Y" ? ["M": 1] : [:]
      digits = ""
    }
    guard digits.isEmpty, (1...1200).contains(months) else { return nil }
    self.months = months
  }

  private init(months: Int) { self.months = months }

  /// The interval for a reader: "12 months".
  public var words: (dutch: String, english: String) {
    months == 1 ? ("1 maand", "1 month") : ("\(months) maanden", "\(months) months")
  }
}
