extension String {
  /// The words of a heading or a list as they stand within a sentence: with a small letter, unless
  /// the first word is written in capitals, such as "BSN", or is one letter before a capital.
  package var withSmallLetter: String {
    guard let first = first, first.isUppercase else { return self }
    guard let second = dropFirst().first, !second.isUppercase, !second.isNumber else { return self }
    // In Dutch "IJ" is one letter, which both halves of stand in capitals.
    return first.lowercased() + dropFirst()
  }
}
