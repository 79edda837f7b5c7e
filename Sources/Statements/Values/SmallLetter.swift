import Text

extension String {
  /// The words of a heading or a list as they stand within a sentence: with a small letter, unless
  /// the first word is written in capitals, such as "BSN", or is one letter before a capital.
  package var withSmallLetter: String {
    if beginsAsPlainWord {
      var bytes = Array(utf8)
      bytes[0] = bytes[0].smallASCII
      return String(decoding: bytes, as: UTF8.self)
    }
    guard let first = first, first.isUppercase else { return self }
    guard let second = dropFirst().first, !second.isUppercase, !second.isNumber else { return self }
    // In Dutch "IJ" is one letter, which both halves of stand in capitals.
    return first.lowercased() + dropFirst()
  }

  /// Whether it begins with a capital and a small letter of ASCII, as nearly all names do.
  private var beginsAsPlainWord: Bool {
    let start = utf8.prefix(2)
    guard start.count == 2, let first = start.first, let second = start.last else { return false }
    return first.isASCIICapital && second.isSmallASCIILetter
  }
}
