import Diagnostics
import Text

/// What a line begins with that could be meant as an item of a list.
struct ListSign: Equatable {
  enum Kind: Equatable {
    /// `•` and the like, which nobody means otherwise.
    case bullet(UInt32)
    /// `–`, an arrow and the like, which mean a list where several lines begin with them.
    case dash(UInt32)
    /// `-`, `*` or `+` without a space behind it.
    case glued(UInt8)
    /// A number or a letter with what follows it, such as `1)`, `a.` or `(1)`.
    case counted(Int, roman: Int?, closing: UInt8, isLetter: Bool)
  }

  let kind: Kind
  /// The sign in the content, and the line from there on.
  let sign: Range<Int>
  let line: Range<Int>
  /// Whether there is no space behind it.
  var isGlued = false

  /// Whether this is the item after `other`.
  func follows(_ other: ListSign) -> Bool {
    switch (kind, other.kind) {
    case (
      .counted(let value, let roman, let sign, let isLetter),
      .counted(let before, let romanBefore, let signBefore, let wasLetter)
    ):
      guard sign == signBefore, isLetter == wasLetter else { return false }
      if value == before + 1 { return true }
      guard let roman, let romanBefore else { return false }
      return roman == romanBefore + 1
    default: return kind == other.kind
    }
  }
}

extension ListSign {
  /// Whether one line alone shows that a list was meant.
  var isBullet: Bool { if case .bullet = kind { true } else { false } }
}

/// The last line of a paragraph that began like an item, for the paragraph after it.
struct LastItem {
  let item: ListSign
  /// The node that comes next.
  let end: Int
  let place: SourceRange
  let words: String
  /// Whether the list was reported.
  let isTold: Bool
}

// Finds lines of a paragraph that were meant as a list.
extension DocumentReader {
  func listSign(_ line: Range<Int>) -> ListSign? {
    let start = line.lowerBound
    let first = tree.pool[start]
    switch first {
    case Byte.hyphen, Byte.plus, Byte.asterisk:
      let next = pool(start + 1, line)
      guard next.isASCIILetter || !next.isASCII, isPlain(start) else { return nil }
      // A no-break space is no space for a list.
      let space = spaceLength(start + 1, line)
      return ListSign(
        kind: .glued(first), sign: start..<(start + 1), line: line, isGlued: space == 0)
    case Byte.openParenthesis: return countedSign(start + 1, line, isInBrackets: true)
    case UInt8(ascii: "o") where pool(start + 1, line).isSpaceOrTab:
      // The hollow bullet of a word processor, as a letter.
      return ListSign(kind: .dash(UInt32(ascii: "o")), sign: start..<(start + 1), line: line)
    case _ where first.isASCIIDigit || first.isASCIILetter:
      return countedSign(start, line, isInBrackets: false)
    case 0x80...: return otherSign(line)
    default: return nil
    }
  }

  /// `1)`, `1.`, `a)`, `a.`, `(1)`, `iv.` from the number at `start`.
  private func countedSign(
    _ start: Int, _ line: Range<Int>, isInBrackets: Bool
  ) -> ListSign? {
    var end = start
    let isLetter = !pool(start, line).isASCIIDigit
    if isLetter {
      while pool(end, line).isASCIILetter, end - start < 5 { end += 1 }
    } else {
      while pool(end, line).isASCIIDigit, end - start < 4 { end += 1 }
    }
    let closing = pool(end, line)
    guard end > start,
      closing == Byte.closeParenthesis || closing == UInt8(ascii: ".") && !isInBrackets
    else { return nil }
    let next = pool(end + 1, line)
    let isGlued = next.isASCIILetter || next >= 0xC3 && next < 0xE2
    // "1.5" and "a.s." are no items, nor is "1)," in a sentence.
    guard isGlued || next.isSpaceOrTab || spaceLength(end + 1, line) > 0 else { return nil }
    let word = tree.pool[start..<end]
    let value: Int
    var roman: Int?
    if isLetter {
      roman = Self.romanValue(of: word)
      guard word.count == 1 || roman != nil, !isGlued || closing == Byte.closeParenthesis else {
        return nil
      }
      value = word.count == 1 ? Int(word[start]) : -1
    } else {
      value = Int(String(decoding: word, as: UTF8.self)) ?? 0
    }
    return ListSign(
      kind: .counted(
        value, roman: roman, closing: isInBrackets ? Byte.openParenthesis : closing,
        isLetter: isLetter),
      sign: line.lowerBound..<(end + 1), line: line, isGlued: isGlued)
  }

  /// The value of a small Roman number up to twelve.
  private static func romanValue(of word: ArraySlice<UInt8>) -> Int? {
    let numbers = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
    return numbers.firstIndex { word.elementsEqual($0.utf8) }.map { $0 + 1 }
  }

  /// A sign of a word processor, and a space or a word behind it.
  private func otherSign(_ line: Range<Int>) -> ListSign? {
    let start = line.lowerBound
    let step = UTF8Decoder.step(in: tree.pool, at: start, end: line.upperBound)
    let length = step.length
    guard let value = step.scalar?.value, start + length < line.upperBound else { return nil }
    let space = spaceLength(start + length, line)
    let sign = start..<(start + length)
    switch value {
    case 0x2022, 0xB7, 0x2219, 0x25E6, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x2023,
      0x2043, 0x30FB, 0x2027:
      return ListSign(kind: .bullet(value), sign: sign, line: line, isGlued: space == 0)
    case 0xFF0D, 0xFF0A, 0xFF0B, 0x2010...0x2015, 0x2212, 0x2192, 0x21D2, 0x27A2, 0x27A4, 0x25BA,
      0x25B6, 0x2713, 0x2714,
      0x2717, 0x2718, 0x203A, 0xBB, 0x2610...0x2612, 0x2705:
      return ListSign(kind: .dash(value), sign: sign, line: line, isGlued: space == 0)
    default: return nil
    }
  }

  /// Reports the first of `items` where they make a list, by themselves or with the paragraph before.
  mutating func reportList(
    _ items: [ListSign], isAtStart: Bool, _ index: Int, _ previous: LastItem?
  ) {
    guard let first = items.first else { return }
    let goesOn = isAtStart && (previous.map { $0.end == index && first.follows($0.item) } ?? false)
    let isList =
      items.contains(where: \.isBullet)
      || zip(items, items.dropFirst()).contains { $0.1.follows($0.0) }
    let isTold = goesOn && (previous?.isTold ?? false)
    if !isTold {
      if goesOn, let previous {
        diagnostics.append(finding(of: previous.item, at: previous.place, words: previous.words))
      } else if isList {
        let item = items.first(where: \.isBullet) ?? first
        diagnostics.append(
          finding(of: item, at: sourceRange(item.sign), words: itemWords(item)))
      }
    }
    guard let last = items.last else { return }
    lastItem = LastItem(
      item: last, end: tree.nodes[index].end, place: sourceRange(last.sign),
      words: itemWords(last), isTold: isTold || goesOn || isList)
  }

  /// The words behind the sign of an item.
  private func itemWords(_ item: ListSign) -> String {
    var start = item.sign.upperBound
    while start < item.line.upperBound, spaceLength(start, item.line) > 0 {
      start += spaceLength(start, item.line)
    }
    return words(start..<item.line.upperBound)
  }

  private func finding(of item: ListSign, at place: SourceRange, words: String) -> Diagnostic {
    let sign = String(decoding: source[place.offsets], as: UTF8.self)
    switch item.kind {
    case .bullet(let value), .dash(let value):
      let reference = Self.references[value] ?? "&#x\(String(value, radix: 16, uppercase: true));"
      return .sign(sign, words, reference: reference, at: place)
    case .glued: return .hyphen(sign, words, isGlued: item.isGlued, at: place)
    case .counted(let value, _, _, let isLetter):
      if isLetter || sign.utf8.first == Byte.openParenthesis {
        return .otherCount(sign, words, value: isLetter ? 1 : value, at: place)
      }
      return item.isGlued
        ? .gluedNumber(sign, words, at: place) : .numberBelowText(sign, words, at: place)
    }
  }

  /// How the signs are written that have a name in HTML.
  private static let references: [UInt32: String] = [
    0x2022: "&bull;", 0xB7: "&middot;", 0x2013: "&ndash;", 0x2014: "&mdash;", 0x2212: "&minus;",
    0x2192: "&rarr;", 0xBB: "&raquo;", 0x203A: "&rsaquo;",
  ]
}

// MARK: Words

extension Diagnostic {
  private static func list(_ place: SourceRange, _ summary: Phrase, help: Phrase) -> Diagnostic {
    Diagnostic(.listUnread, at: place, summary, help: help)
  }

  fileprivate static func sign(
    _ sign: String, _ words: String, reference: String, at place: SourceRange
  ) -> Diagnostic {
    list(
      place, .makesNoList(sign),
      help: Phrase(
        nl: "begin elke regel met een streepje en een spatie: '- \(words)'; wil je het teken zelf, "
          + "schrijf dan '\(reference)'",
        en: "begin each line with a hyphen and a space: '- \(words)'; if you want the sign itself, "
          + "write '\(reference)'"))
  }

  fileprivate static func hyphen(
    _ sign: String, _ words: String, isGlued: Bool, at place: SourceRange
  ) -> Diagnostic {
    list(
      place,
      isGlued
        ? .spaceMissing(sign)
        : Phrase(
          nl: "dit wordt geen lijst: achter '\(sign)' staat een vaste spatie",
          en: "this becomes no list: a no-break space stands behind '\(sign)'"),
      help: Phrase(
        nl: "schrijf '- \(words)' met een gewone spatie; hoort het teken in de tekst, schrijf dan "
          + "'\\\(sign)'",
        en: "write '- \(words)' with an ordinary space; if the sign belongs in the text, write "
          + "'\\\(sign)'"))
  }

  /// A letter, or a number between brackets.
  fileprivate static func otherCount(
    _ sign: String, _ words: String, value: Int, at place: SourceRange
  ) -> Diagnostic {
    let literal = Phrase.literal(sign)
    return list(
      place, .makesNoList(sign),
      help: Phrase(
        nl: "gebruik cijfers met een punt: '\(value). \(words)'\(literal.dutch)",
        en: "use numbers with a point: '\(value). \(words)'\(literal.english)"))
  }

  fileprivate static func gluedNumber(
    _ sign: String, _ words: String, at place: SourceRange
  ) -> Diagnostic {
    let literal = Phrase.literal(sign)
    return list(
      place, .spaceMissing(sign),
      help: Phrase(
        nl: "schrijf '\(sign) \(words)'\(literal.dutch)",
        en: "write '\(sign) \(words)'\(literal.english)"))
  }

  fileprivate static func numberBelowText(
    _ sign: String, _ words: String, at place: SourceRange
  ) -> Diagnostic {
    let literal = Phrase.literal(sign)
    return list(
      place,
      Phrase(
        nl: "dit wordt geen lijst: er staat tekst recht boven '\(sign)'",
        en: "this becomes no list: there is text right above '\(sign)'"),
      help: Phrase(
        nl:
          "laat de regel boven '\(sign) \(words)' leeg, en zet achter elk nummer een gewone spatie"
          + literal.dutch,
        en: "leave the line above '\(sign) \(words)' empty, and put an ordinary space behind each "
          + "number\(literal.english)"))
  }
}

extension Phrase {
  fileprivate static func makesNoList(_ sign: String) -> Phrase {
    Phrase(
      nl: "'\(sign)' maakt geen lijst: alles komt in één alinea achter elkaar",
      en: "'\(sign)' makes no list: all of it ends up in one paragraph")
  }

  fileprivate static func spaceMissing(_ sign: String) -> Phrase {
    Phrase(
      nl: "dit wordt geen lijst: achter '\(sign)' ontbreekt een spatie",
      en: "this becomes no list: a space is missing behind '\(sign)'")
  }

  /// How a number is written that makes no list.
  fileprivate static func literal(_ sign: String) -> Phrase {
    let isInBrackets = sign.utf8.first == Byte.openParenthesis
    let escaped = isInBrackets ? "\\\(sign)" : "\(sign.dropLast())\\\(sign.suffix(1))"
    return Phrase(
      nl: "; hoort het zo in de tekst, schrijf dan '\(escaped)'",
      en: "; if it belongs in the text like this, write '\(escaped)'")
  }
}
