import Diagnostics
import Text

/// Cuts a template into tokens, by the Mustache specification.
struct TagTokenizer {
  /// Where a tag is malformed.
  struct Problem {
    enum Kind { case unclosed, delimiters, noName, spaceInName }
    let kind: Kind
    let range: Range<Int>
  }

  private static let usualOpening = Array("{{".utf8)
  private static let usualClosing = Array("}}".utf8)

  private let bytes: [UInt8]
  private var opening = usualOpening
  private var closing = usualClosing
  /// The last search for each delimiter: from where, and what it found.
  private var searches: [[UInt8]: (start: Int, found: Int?)] = [:]
  private(set) var tokens: [Token] = []
  private(set) var problems: [Problem] = []

  /// The tokens of `bytes` from `start` on.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    cut(from: start)
    var trimmer = LineTrimmer(bytes, from: start, tokens)
    trimmer.trim()
    tokens = trimmer.tokens
  }

  private mutating func cut(from start: Int) {
    var place = start
    while place < bytes.count {
      guard let found = find(opening, from: place) else { break }
      if found > place { tokens.append(Token(.literal, place..<found)) }
      place = readTag(at: found)
    }
    if place < bytes.count { tokens.append(Token(.literal, place..<bytes.count)) }
  }

  /// Reads the tag at `start`; returns where to read on.
  private mutating func readTag(at start: Int) -> Int {
    let inner = start + opening.count
    let kind = inner < bytes.count ? self.kind(of: bytes[inner]) : .variable
    let isTriple =
      kind == .unescaped && bytes[inner] == Byte.openBrace && opening == Self.usualOpening
      && closing == Self.usualClosing
    let end =
      isTriple
      ? [Byte.closeBrace] + closing : kind == .delimiters ? [Byte.equals] + closing : closing
    let content = inner + (kind == .variable ? 0 : 1)
    guard let stop = find(end, from: content) else { return unclosed(start, inner) }
    let name = trimmed(content..<stop)
    switch kind {
    case .comment:
      // One that was never closed would swallow all up to the end of the next tag.
      if (find(opening, from: content) ?? bytes.count) < stop { return unclosed(start, content) }
    case .delimiters: setDelimiters(name)
    default:
      // A tag that was never closed runs on into the next one, or into the next line.
      let next = find(opening, from: content) ?? bytes.count
      if next < stop || bytes[name].contains(Byte.lineFeed) { return unclosed(start, content) }
      if name.isEmpty {
        problems.append(Problem(kind: .noName, range: start..<(stop + end.count)))
        return stop + end.count
      }
      if bytes[name].contains(where: \.isSpaceOrLineEnd) {
        problems.append(Problem(kind: .spaceInName, range: name))
        return stop + end.count
      }
    }
    tokens.append(Token(kind, start..<(stop + end.count), name: name))
    return stop + end.count
  }

  private func kind(of sigil: UInt8) -> Token.Kind {
    switch sigil {
    case Byte.openBrace where opening == Self.usualOpening, Byte.ampersand: .unescaped
    case Byte.hash: .section
    case Byte.caret: .inverted
    case UInt8(ascii: "/"): .end
    case Byte.greater: .partial
    case Byte.less: .parent
    case UInt8(ascii: "$"): .block
    case Byte.exclamation: .comment
    case Byte.equals: .delimiters
    default: .variable
    }
  }

  /// Reports a tag without an end; reading goes on behind the word that is in it.
  private mutating func unclosed(_ start: Int, _ content: Int) -> Int {
    problems.append(Problem(kind: .unclosed, range: start..<(start + opening.count)))
    var place = min(content, bytes.count)
    while place < bytes.count, bytes[place].isSpaceOrTab { place += 1 }
    while place < bytes.count, !bytes[place].isSpaceOrLineEnd, bytes[place] != Byte.less,
      bytes[place] != opening[0]
    {
      place += 1
    }
    return max(place, start + opening.count)
  }

  private mutating func setDelimiters(_ range: Range<Int>) {
    let words = bytes[range].split(whereSeparator: \.isSpaceOrLineEnd)
    guard words.count == 2, !words[0].contains(Byte.equals), !words[1].contains(Byte.equals) else {
      problems.append(Problem(kind: .delimiters, range: range))
      return
    }
    opening = Array(words[0])
    closing = Array(words[1])
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isSpaceOrLineEnd { start += 1 }
    while end > start, bytes[end - 1].isSpaceOrLineEnd { end -= 1 }
    return start..<end
  }

  /// The first place of `wanted` from `start` on.
  ///
  /// The last answer is kept for each, so that a thousand tags without an end are read in one go.
  private mutating func find(_ wanted: [UInt8], from start: Int) -> Int? {
    if let last = searches[wanted], start >= last.start, start <= last.found ?? .max {
      return last.found
    }
    let found = bytes.place(of: wanted, from: start)
    searches[wanted] = (start, found)
    return found
  }
}
