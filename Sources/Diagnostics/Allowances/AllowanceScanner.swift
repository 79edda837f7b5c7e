import Text

/// Takes an allowance apart: `helder: sta-toe CODE "reden"`.
public struct AllowanceScanner {
  /// Where the parts of an allowance stand in the bytes.
  public struct Parts: Sendable {
    /// The code of the kind of finding.
    public let code: Range<Int>
    /// The reason, without its quotes.
    public let reason: Range<Int>
  }

  /// What is wrong with an allowance.
  public struct Problem: Error {
    /// The bytes that are wrong.
    public let range: Range<Int>
    /// What is wrong with them.
    public let summary: Phrase
  }

  private let bytes: [UInt8]
  private let inside: Range<Int>
  private var offset: Int

  /// A scanner for a comment that is meant as an allowance; nil for any other comment.
  ///
  /// `text` is what the comment says, without the marks that make it one.
  public init?(_ bytes: [UInt8], text: Range<Int>) {
    self.bytes = bytes
    var start = text.lowerBound
    var end = text.upperBound
    while start < end, bytes[start].isSpaceOrLineEnd { start += 1 }
    while end > start, bytes[end - 1].isSpaceOrLineEnd { end -= 1 }
    inside = start..<max(start, end)
    offset = start
    guard Self.isMeant(bytes[inside]) else { return nil }
  }

  /// A comment that starts with `helder` or `sta-toe` is meant for Helder.
  private static func isMeant(_ text: ArraySlice<UInt8>) -> Bool {
    for word in ["helder", "sta-toe"] {
      let count = word.utf8.count
      guard text.count >= count else { continue }
      let start = text.prefix(count).map { $0.smallASCII }
      guard start.elementsEqual(word.utf8) else { continue }
      guard let next = text.dropFirst(count).first else { return true }
      if next == UInt8(ascii: ":") || next.isSpaceOrLineEnd && text.contains(UInt8(ascii: "-")) {
        return true
      }
    }
    return false
  }

  /// The code and the reason, or what is wrong.
  public mutating func scan() -> Result<Parts, Problem> {
    do throws(Problem) {
      try expect("helder:")
      skipSpaces()
      try expect("sta-toe")
      skipSpaces()
      let code = word()
      guard !code.isEmpty, bytes[code].allSatisfy(Self.isCodeByte) else {
        throw Problem(
          range: code.isEmpty ? inside : code,
          summary: Phrase(
            nl: "achter 'sta-toe' hoort de code van de melding die mag",
            en: "after 'sta-toe' comes the code of the finding that is allowed"))
      }
      skipSpaces()
      return .success(Parts(code: code, reason: try reason()))
    } catch {
      return .failure(error)
    }
  }

  private static func isCodeByte(_ byte: UInt8) -> Bool {
    byte.isSmallASCIILetter || byte.isASCIIDigit || byte == Byte.hyphen
  }

  private mutating func skipSpaces() {
    while offset < inside.upperBound, bytes[offset].isSpaceOrLineEnd { offset += 1 }
  }

  private mutating func word() -> Range<Int> {
    let start = offset
    while offset < inside.upperBound, !bytes[offset].isSpaceOrLineEnd { offset += 1 }
    return start..<offset
  }

  private mutating func expect(_ text: String) throws(Problem) {
    guard bytes[offset..<inside.upperBound].starts(with: text.utf8) else {
      let start = offset
      let found = word()
      throw Problem(
        range: found.isEmpty ? inside : start..<found.upperBound,
        summary: Phrase(nl: "hier hoort '\(text)'", en: "'\(text)' belongs here"))
    }
    offset += text.utf8.count
  }

  private mutating func reason() throws(Problem) -> Range<Int> {
    let rest = offset..<inside.upperBound
    guard rest.count > 2, bytes[rest.lowerBound] == UInt8(ascii: "\""),
      bytes[rest.upperBound - 1] == UInt8(ascii: "\""),
      bytes[(rest.lowerBound + 1)..<(rest.upperBound - 1)].contains(where: { !$0.isSpaceOrLineEnd }
      )
    else {
      throw Problem(
        range: rest.isEmpty ? inside : rest,
        summary: Phrase(
          nl: "de reden ontbreekt, tussen aanhalingstekens", en: "the reason is missing, in quotes")
      )
    }
    return (rest.lowerBound + 1)..<(rest.upperBound - 1)
  }
}
