/// A piece of a template: literal text or a tag.
struct Token: Sendable {
  /// What a piece is.
  enum Kind: Sendable, Equatable {
    case literal
    case variable
    case unescaped
    case section
    case inverted
    case end
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  var kind: Kind
  /// The whole piece, with its delimiters.
  var range: Range<Int>
  /// The name in a tag.
  var name: Range<Int>
  /// The white space before a tag that stands alone on its line.
  var indentation: Range<Int> = 0..<0
  /// Whether the tag stands alone on its line.
  var isStandalone = false
}

/// Cuts a template into tokens, by the Mustache specification.
struct Tokenizer {
  /// Where a tag is opened and never closed, or is malformed.
  struct Problem {
    enum Kind { case unclosed, delimiters, noName }
    let kind: Kind
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private(set) var tokens: [Token] = []
  private(set) var problems: [Problem] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    cut()
    markStandalone()
  }

  private mutating func cut() {
    var place = 0
    while place < bytes.count {
      guard let start = find(open, from: place) else { break }
      if start > place { addLiteral(place..<start) }
      guard let end = readTag(at: start) else {
        problems.append(Problem(kind: .unclosed, range: start..<(start + open.count)))
        return
      }
      place = end
    }
    if place < bytes.count { addLiteral(place..<bytes.count) }
  }

  private mutating func addLiteral(_ range: Range<Int>) {
    tokens.append(Token(kind: .literal, range: range, name: range.lowerBound..<range.lowerBound))
  }

  /// Reads the tag at `start`; returns where to go on, or nil where it does not end.
  private mutating func readTag(at start: Int) -> Int? {
    var inner = start + open.count
    guard inner < bytes.count else { return nil }
    let isTriple = bytes[inner] == 0x7B && open == Array("{{".utf8)
    let isDelimiters = bytes[inner] == 0x3D
    let closing = isTriple ? Array("}}}".utf8) : isDelimiters ? [0x3D] + close : close
    guard let stop = find(closing, from: inner + (isTriple || isDelimiters ? 1 : 0)) else {
      return nil
    }
    let end = stop + closing.count
    if !isDelimiters, bytes[inner] != 0x21, let next = find(open, from: inner + 1), next < stop {
      // `{{titel}` was meant to end before the next tag begins.
      problems.append(Problem(kind: .unclosed, range: start..<(start + open.count)))
      return next
    }
    let kind: Token.Kind
    switch bytes[inner] {
    case _ where isTriple, 0x26: kind = .unescaped
    case 0x23: kind = .section
    case 0x5E: kind = .inverted
    case 0x2F: kind = .end
    case 0x3E: kind = .partial
    case 0x3C: kind = .parent
    case 0x24: kind = .block
    case 0x21: kind = .comment
    case 0x3D: kind = .delimiters
    default: kind = .variable
    }
    if kind != .variable { inner += 1 }
    let name = trimmed(inner..<max(inner, stop))
    tokens.append(Token(kind: kind, range: start..<end, name: name))
    if kind == .delimiters {
      setDelimiters(name)
    } else if kind != .comment, name.isEmpty {
      problems.append(Problem(kind: .noName, range: start..<end))
    }
    return end
  }

  private mutating func setDelimiters(_ range: Range<Int>) {
    let words = bytes[range].split { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    guard words.count == 2, !words[0].contains(0x3D), !words[1].contains(0x3D) else {
      problems.append(Problem(kind: .delimiters, range: range))
      return
    }
    open = Array(words[0])
    close = Array(words[1])
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, start <= bytes.count else { return nil }
    var place = start
    while let found = bytes[place...].firstIndex(of: first) {
      guard found + wanted.count <= bytes.count else { return nil }
      if bytes[found..<(found + wanted.count)].elementsEqual(wanted) { return found }
      place = found + 1
    }
    return nil
  }

  /// Takes the white space and the line ending around tags that stand alone on their lines out of
  /// the literals.
  private mutating func markStandalone() {
    for index in tokens.indices {
      switch tokens[index].kind {
      case .literal, .variable, .unescaped: continue
      default: break
      }
      let tag = tokens[index].range
      var start = tag.lowerBound
      while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
      var end = tag.upperBound
      while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
      guard start == 0 || bytes[start - 1] == 0x0A,
        end == bytes.count || bytes[end] == 0x0A
          || bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
      else { continue }
      if end < bytes.count { end += bytes[end] == 0x0D ? 2 : 1 }
      tokens[index].isStandalone = true
      tokens[index].indentation = start..<tag.lowerBound
      if index > 0, tokens[index - 1].kind == .literal {
        let before = tokens[index - 1].range
        tokens[index - 1].range =
          before.lowerBound..<max(before.lowerBound, min(before.upperBound, start))
      }
      if index + 1 < tokens.count, tokens[index + 1].kind == .literal {
        let after = tokens[index + 1].range
        tokens[index + 1].range =
          min(after.upperBound, max(after.lowerBound, end))..<after.upperBound
      }
    }
  }
}
