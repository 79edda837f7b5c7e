import Text

extension [String] {
  /// What stands before the last of these in a sentence: "en", with a comma where one of them holds
  /// that word itself, as in "betalen en innen, en reclame".
  package var beforeLast: String {
    let and = [UInt8](" en ".utf8)
    return contains { [UInt8]($0.utf8).place(of: and) != nil } ? ", en " : " en "
  }

  /// These in a sentence: "naam, adres en leeftijd".
  package var enumerated: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + beforeLast + last
  }
}
