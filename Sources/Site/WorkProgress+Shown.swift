public import Diagnostics

extension WorkProgress {
  /// How far the work is, for a reader.
  public var shown: Phrase {
    let (stage, done, total) = state
    let name = stage.name.beginningLarge
    guard total > 0 else { return Phrase(nl: "\(name.dutch)…", en: "\(name.english)…") }
    let dutch = (Self.grouped(done, by: "."), Self.grouped(total, by: "."))
    let english = (Self.grouped(done, by: ","), Self.grouped(total, by: ","))
    return Phrase(
      nl: "\(name.dutch): \(dutch.0) van \(dutch.1)",
      en: "\(name.english): \(english.0) of \(english.1)")
  }

  /// A number with `separator` between its thousands.
  private static func grouped(_ number: Int, by separator: String) -> String {
    guard number >= 1000 else { return String(number) }
    let last = String(number % 1000)
    let zeros = String(repeating: "0", count: 3 - last.utf8.count)
    return grouped(number / 1000, by: separator) + separator + zeros + last
  }
}

extension Phrase {
  /// The same with a capital at the start.
  fileprivate var beginningLarge: Phrase {
    Phrase(
      nl: dutch.prefix(1).uppercased() + dutch.dropFirst(),
      en: english.prefix(1).uppercased() + english.dropFirst())
  }
}
