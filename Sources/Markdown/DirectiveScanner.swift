import Diagnostics
import Text

/// Takes a directive apart.
struct DirectiveScanner {
  struct Parts {
    var name: Range<Int>
    var arguments: [(name: Range<Int>, value: Range<Int>)] = []
  }

  struct Problem: Error {
    let range: Range<Int>
    let summary: Phrase
  }

  let bytes: [UInt8]
  let range: Range<Int>
  private var offset: Int

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    offset = range.lowerBound + 2
  }

  /// The parts of the directive, or what is wrong with it.
  mutating func scan() -> Result<Parts, Problem> {
    do throws(Problem) {
      var parts = Parts(name: try name())
      guard let next = peek else { return .success(parts) }
      guard next == Byte.openBrace else {
        throw Problem(range: offset..<range.upperBound, summary: .nothingOrABrace)
      }
      offset += 1
      try arguments(into: &parts)
      return .success(parts)
    } catch {
      return .failure(error)
    }
  }

  private var peek: UInt8? { offset < range.upperBound ? bytes[offset] : nil }

  private mutating func name() throws(Problem) -> Range<Int> {
    let start = offset
    while let next = peek, next.isSmallASCIILetter || next.isASCIIDigit || next == Byte.hyphen {
      offset += 1
    }
    if start < offset, bytes[start].isSmallASCIILetter { return start..<offset }
    while let next = peek, !next.isSpaceOrTab, next != Byte.equals, next != Byte.closeBrace,
      next != Byte.openBrace
    {
      offset += 1
    }
    throw Problem(
      range: start..<max(offset, min(start + 1, range.upperBound)),
      summary: .lettersOfAName)
  }

  private mutating func arguments(into parts: inout Parts) throws(Problem) {
    while true {
      while let next = peek, next.isSpaceOrTab { offset += 1 }
      guard let next = peek else {
        throw Problem(range: (range.upperBound - 1)..<range.upperBound, summary: .braceMissing)
      }
      if next == Byte.closeBrace {
        offset += 1
        guard offset == range.upperBound else {
          throw Problem(range: offset..<range.upperBound, summary: .nothingBehindTheBrace)
        }
        return
      }
      try argument(into: &parts)
    }
  }

  private mutating func argument(into parts: inout Parts) throws(Problem) {
    let name = try name()
    let word = String(decoding: bytes[name], as: UTF8.self)
    guard peek == Byte.equals else {
      throw Problem(range: name, summary: .equalsMissing(after: word))
    }
    offset += 1
    let value = try value(of: word)
    if parts.arguments.contains(where: { bytes[$0.name].elementsEqual(bytes[name]) }) {
      throw Problem(range: name, summary: .givenTwice(word))
    }
    parts.arguments.append((name, value))
  }

  private mutating func value(of word: String) throws(Problem) -> Range<Int> {
    if peek == Byte.quote {
      let open = offset
      offset += 1
      while let next = peek, next != Byte.quote { offset += 1 }
      guard peek == Byte.quote else {
        throw Problem(range: open..<range.upperBound, summary: .quoteMissing(of: word))
      }
      offset += 1
      guard offset - 1 > open + 1 else {
        throw Problem(range: open..<offset, summary: .valueMissing(of: word))
      }
      return (open + 1)..<(offset - 1)
    }
    let start = offset
    while let next = peek, !next.isSpaceOrTab, next != Byte.closeBrace, next != Byte.openBrace,
      next != Byte.quote, next != Byte.equals
    {
      offset += 1
    }
    guard offset > start else {
      throw Problem(range: (start - 1)..<start, summary: .valueMissing(of: word))
    }
    return start..<offset
  }
}

// MARK: Words

extension Phrase {
  fileprivate static let nothingOrABrace = Phrase(
    nl: "achter de naam van een '::'-regel hoort niets of '{'",
    en: "after the name of a '::' line comes nothing or '{'")
  fileprivate static let lettersOfAName = Phrase(
    nl: "een naam bestaat uit kleine letters, cijfers en streepjes",
    en: "a name is made of small letters, digits and hyphens")
  fileprivate static let braceMissing = Phrase(
    nl: "de '}' aan het eind van de '::'-regel ontbreekt",
    en: "the '}' at the end of the '::' line is missing")
  fileprivate static let nothingBehindTheBrace = Phrase(
    nl: "achter de '}' van een '::'-regel hoort niets",
    en: "nothing comes after the '}' of a '::' line")

  fileprivate static func equalsMissing(after word: String) -> Phrase {
    Phrase(nl: "achter '\(word)' ontbreekt '='", en: "'=' is missing after '\(word)'")
  }

  fileprivate static func givenTwice(_ word: String) -> Phrase {
    Phrase(nl: "'\(word)' staat er twee keer", en: "'\(word)' is given twice")
  }

  fileprivate static func quoteMissing(of word: String) -> Phrase {
    Phrase(
      nl: "het aanhalingsteken aan het eind van '\(word)' ontbreekt",
      en: "the quote at the end of '\(word)' is missing")
  }

  fileprivate static func valueMissing(of word: String) -> Phrase {
    Phrase(nl: "de waarde van '\(word)' ontbreekt", en: "the value of '\(word)' is missing")
  }
}
