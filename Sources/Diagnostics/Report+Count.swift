extension Report {
  /// How many findings there are, such as "2 fouten, 1 waarschuwing"; "geen fouten" for none.
  ///
  /// What is let pass is counted too, so that silence is never total.
  public var countPhrase: Phrase {
    let counted = Self.countPhrase(
      errors: count(.error), warnings: count(.warning), notes: count(.note))
    var passed: [Phrase] = []
    if allowed > 0 { passed.append(Phrase(nl: "\(allowed) toegestaan", en: "\(allowed) allowed")) }
    if switchedOff > 0 {
      passed.append(Phrase(nl: "\(switchedOff) uitgezet", en: "\(switchedOff) switched off"))
    }
    guard !passed.isEmpty else { return counted }
    return Phrase(
      nl: "\(counted.dutch) (\(passed.map(\.dutch).joined(separator: ", ")))",
      en: "\(counted.english) (\(passed.map(\.english).joined(separator: ", ")))")
  }

  /// How many findings there are of each severity, such as "2 fouten, 1 waarschuwing".
  ///
  /// What there is none of is left out; where there is nothing at all it says "geen fouten".
  public static func countPhrase(errors: Int, warnings: Int, notes: Int) -> Phrase {
    let parts = [
      phrase(errors, nl: ("fout", "fouten"), en: ("error", "errors")),
      phrase(warnings, nl: ("waarschuwing", "waarschuwingen"), en: ("warning", "warnings")),
      phrase(notes, nl: ("melding", "meldingen"), en: ("note", "notes")),
    ].compactMap { $0 }
    guard !parts.isEmpty else { return Phrase(nl: "geen fouten", en: "no errors") }
    return Phrase(
      nl: parts.map(\.dutch).joined(separator: ", "),
      en: parts.map(\.english).joined(separator: ", "))
  }

  private static func phrase(
    _ count: Int, nl dutch: (one: String, many: String), en english: (one: String, many: String)
  ) -> Phrase? {
    guard count > 0 else { return nil }
    return Phrase(
      nl: "\(count) \(count == 1 ? dutch.one : dutch.many)",
      en: "\(count) \(count == 1 ? english.one : english.many)")
  }
}
