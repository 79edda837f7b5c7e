/// A period of retention in days, where its words say one.
struct Period: Sendable {
  /// The days, at 365 a year and 30 a month, so that twelve months are less than a year and a day.
  let days: Int

  /// The period that `words` write, such as "7 jaar" or "1 jaar en 6 maanden"; nil for other words.
  init?(_ words: String) {
    let parts = words.lowercased().split { $0 == " " || $0 == "," }.filter { $0 != "en" }
    guard !parts.isEmpty, parts.count.isMultiple(of: 2), parts.count <= 8 else { return nil }
    var months = 0
    var days = 0
    for start in stride(from: 0, to: parts.count, by: 2) {
      guard let number = Int(parts[start]), (0...100_000).contains(number) else { return nil }
      switch parts[start + 1] {
      case "jaar", "jaren": months += 12 * number
      case "maand", "maanden": months += number
      case "week", "weken": days += 7 * number
      case "dag", "dagen": days += number
      default: return nil
      }
    }
    self.days = months / 12 * 365 + months % 12 * 30 + days
  }
}
