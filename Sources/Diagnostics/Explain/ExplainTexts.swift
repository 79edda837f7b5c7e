/// The words that the explanations share.
enum ExplainTexts {
  /// Above an example that breaks the rule.
  static let wrong = Phrase(nl: "Fout", en: "Wrong")
  /// Above the same example, mended.
  static let right = Phrase(nl: "Goed", en: "Right")
  /// Behind the severity of a kind that people may judge otherwise.
  static let judgement = Phrase(nl: "een oordeel", en: "a judgement")
  /// Before where the rule comes from.
  static let source = Phrase(nl: "Bron", en: "Source")

  /// The lines of an example, without empty ones at its end.
  static func lines(of example: String) -> [String] {
    var lines = example.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
