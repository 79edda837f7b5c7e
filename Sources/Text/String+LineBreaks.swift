extension String {
  /// The same text on one line: each line break and the spaces behind it become one space.
  public func replacingLineBreaks() -> String {
    split { $0.isNewline }.map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
}
