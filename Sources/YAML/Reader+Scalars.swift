import Diagnostics
import Text

extension Reader {
  /// Where the `:` of a key at `place` stands; nil where the line begins with no key.
  func keyEnd() -> Int? {
    var offset = place
    guard offset < end else { return nil }
    let first = bytes[offset]
    if first == Byte.quote || first == UInt8(ascii: "'") {
      offset += 1
      while offset < end, !bytes[offset].isLineEnd {
        if bytes[offset] == Byte.backslash, first == Byte.quote {
          // A key stands on one line, so a break in it that is escaped ends the search as well.
          if offset + 1 < end, bytes[offset + 1].isLineEnd { return nil }
          offset += 2
          continue
        }
        if bytes[offset] == first {
          if first == UInt8(ascii: "'"), offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "'") {
            offset += 2
            continue
          }
          offset += 1
          while offset < end, bytes[offset].isSpaceOrTab { offset += 1 }
          let isColon = offset < end && bytes[offset] == Byte.colon
          return isColon && (offset + 1 >= end || Self.isBlank(bytes[offset + 1])) ? offset : nil
        }
        offset += 1
      }
      return nil
    }
    switch first {
    case Byte.openBracket, Byte.openBrace, Byte.pipe, Byte.greater, Byte.hash, Byte.ampersand,
      Byte.asterisk, Byte.exclamation, UInt8(ascii: "%"), UInt8(ascii: "@"), Byte.backtick:
      return nil
    default: break
    }
    while offset < end {
      let byte = bytes[offset]
      if byte == Byte.colon, offset + 1 >= end || Self.isBlank(bytes[offset + 1]) { return offset }
      if byte.isLineEnd { return nil }
      if byte == Byte.hash, offset > place, bytes[offset - 1].isSpaceOrTab {
        return nil
      }
      offset += 1
    }
    return nil
  }

  /// Reads a scalar or a flow collection at `place`.
  mutating func readInlineNode(parent: Int, isKeyLine: Bool) throws(Broken) {
    switch byte {
    case Byte.quote, UInt8(ascii: "'"):
      let start = place
      try readQuoted(parent: parent, isKey: false)
      try refuseApostrophe(start)
      try refuseSecondColon(isKeyLine)
    case Byte.openBracket, Byte.openBrace:
      try readFlow(parent: parent)
      let stop = place
      passSpaces()
      if byte == Byte.colon, Self.isBlank(peek(1)) {
        report(
          .yamlKey, place..<(place + 1), .aKeyIsATextNoList, .writeANameBeforeTheColon)
        throw Broken()
      }
      place = stop
    case 0x7C, 0x3E: try readBlockScalar(parent: parent)
    default: try readPlain(parent: parent, isKeyLine: isKeyLine)
    }
  }

  /// Whether the quote at `start` is probably an apostrophe, as in `'s Avonds` and `'t Pakhuis`.
  private func isApostrophe(_ start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "'") else { return false }
    var offset = start + 1
    while offset < end, bytes[offset] | 0x20 >= UInt8(ascii: "a"),
      bytes[offset] | 0x20 <= UInt8(ascii: "z")
    { offset += 1 }
    return (1...2).contains(offset - start - 1) && offset < end && bytes[offset] == Byte.space
  }

  /// Refuses a text that begins with an apostrophe and has another one further on.
  private mutating func refuseApostrophe(_ start: Int) throws(Broken) {
    let stop = place
    defer { place = stop }
    passSpaces()
    guard !isAtEnd, !byte.isLineEnd, byte != Byte.hash, byte != Byte.colon, isApostrophe(start)
    else {
      return
    }
    reportApostrophe(start)
    throw Broken()
  }

  private mutating func reportApostrophe(_ start: Int) {
    var stop = start
    while stop < end, !bytes[stop].isLineEnd { stop += 1 }
    let text = Self.shown(bytes[start..<stop])
    report(
      .yamlQuotesNeeded, start..<(start + 1), .aTextThatBeginsWithAnApostropheBelongs,
      Phrase(nl: "schrijf \"\(text)\"", en: "write \"\(text)\""))
  }

  private mutating func refuseSecondColon(_ isKeyLine: Bool) throws(Broken) {
    let stop = place
    passSpaces()
    if byte == Byte.colon, Self.isBlank(peek(1)) {
      report(
        .yamlColon, place..<(place + 1), .noColonBelongsHere, .putQuotesAroundTheWholeValue)
      throw Broken()
    }
    place = stop
  }

  /// Refuses what the subset leaves out: anchors, aliases, tags, complex keys, reserved signs.
  mutating func refuseIndicators() throws(Broken) {
    switch byte {
    case Byte.asterisk
    where Self.isBlank(peek(1)) && bytes[lineStart..<place].allSatisfy { $0 == Byte.space }:
      reportNoDash(after: cells.count)
      throw Broken()
    case Byte.ampersand, Byte.asterisk, Byte.exclamation:
      let word = wordHere
      let kind: DiagnosticKind =
        byte == Byte.ampersand ? .yamlAnchor : byte == Byte.asterisk ? .yamlAlias : .yamlTag
      let sign = Character(Unicode.Scalar(byte))
      report(
        kind, word,
        Phrase(
          nl: "een waarde begint niet met '\(sign)'", en: "a value does not begin with '\(sign)'"),
        .putTheWholeValueInQuotes)
      throw Broken()
    case UInt8(ascii: "?") where Self.isBlank(peek(1)):
      report(
        .yamlKey, place..<(place + 1), .aKeyDoesNotBegin, .writeKeyValue)
      throw Broken()
    case Byte.colon where Self.isBlank(peek(1)):
      report(
        .yamlKey, place..<(place + 1), .theKeyBeforeIsMissing, .writeKeyValue)
      throw Broken()
    default: return
    }
  }

  /// Refuses a plain text that begins with a sign that YAML keeps for itself.
  mutating func refusePlainStart() throws(Broken) {
    try refuseIndicators()
    switch byte {
    case UInt8(ascii: "@"), Byte.backtick, UInt8(ascii: "%"), UInt8(ascii: ","), Byte.closeBracket,
      Byte.closeBrace, Byte.hash, Byte.pipe, Byte.greater:
      let sign = Character(Unicode.Scalar(byte))
      report(
        .yamlQuotesNeeded, place..<(place + 1),
        Phrase(
          nl: "een tekst begint niet met '\(sign)'", en: "a text does not begin with '\(sign)'"),
        .putTheWholeTextInQuotes)
      throw Broken()
    case 0xE2 where peek(1) == 0x80 && (0x98...0x9F).contains(peek(2)):
      report(
        .yamlSmartQuotes, place..<(place + 3), .curlyQuotesAreNoQuotesHere, .useStraightOnes)
      throw Broken()
    default: return
    }
  }

  /// Reads a quoted scalar.
  mutating func readQuoted(parent: Int, isKey: Bool) throws(Broken) {
    let quote = byte
    let start = place
    let line = lineStart
    place += 1
    var isDecoded = false
    let text = decoded.count
    var pending = place
    func unclosed(_ reader: inout Reader) -> Broken {
      if reader.isApostrophe(start) {
        reader.reportApostrophe(start)
        return Broken()
      }
      reader.report(
        .yamlUnclosed, start..<(start + 1), .thisQuoteIsNeverClosed, .putTheSameSignAtTheEnd)
      return Broken()
    }
    while true {
      guard place < end else {
        (place, lineStart) = (start, line)
        throw unclosed(&self)
      }
      let byte = bytes[place]
      if byte == quote {
        if quote == UInt8(ascii: "'"), peek(1) == UInt8(ascii: "'") {
          decoded += bytes[pending...place]
          place += 2
          pending = place
          isDecoded = true
          continue
        }
        break
      }
      if byte == Byte.backslash, quote == Byte.quote {
        decoded += bytes[pending..<place]
        isDecoded = true
        try readEscape(start: start, parent: parent)
        pending = place
        continue
      }
      if byte.isLineEnd {
        var stop = place
        while stop > pending, bytes[stop - 1].isSpaceOrTab { stop -= 1 }
        decoded += bytes[pending..<stop]
        isDecoded = true
        let breaks = try passQuotedBreaks(parent: parent, start: start, line: line)
        appendFolded(breaks)
        pending = place
        continue
      }
      place += 1
    }
    if isDecoded {
      decoded += bytes[pending..<place]
      place += 1
      addScalar(start, place, text: text..<decoded.count, isDecoded: true)
    } else {
      place += 1
      addScalar(start, place, text: (start + 1)..<(place - 1), isDecoded: false)
    }
  }

  /// Goes past line ends within quotes; returns how many, and refuses lines that are not indented.
  private mutating func passQuotedBreaks(
    parent: Int, start: Int, line: Int
  ) throws(Broken) -> Int {
    var breaks = 0
    while place < end, byte.isLineEnd {
      passBreak()
      breaks += 1
      while byte == Byte.space { place += 1 }
      let indentation = place - lineStart
      passSpaces()
      if isAtEnd || byte.isLineEnd {
        // YAML 1.2, production 70: a blank line is indented with spaces before anything else.
        if !isAtEnd, place - lineStart > indentation, indentation <= parent {
          report(
            .yamlTab, (lineStart + indentation)..<place, .aTabIsNoIndentation,
            .removeTheTabsFromTheBlankLine)
          throw Broken()
        }
        continue
      }
      if indentation <= parent || place == lineStart && isAnyMarker {
        (place, lineStart) = (start, line)
        if isApostrophe(start) {
          reportApostrophe(start)
          throw Broken()
        }
        report(
          .yamlUnclosed, start..<(start + 1), .thisQuoteIsNotClosedInTime,
          .putTheSameSignAtTheEndOfTheText)
        throw Broken()
      }
    }
    return breaks
  }

  private static let simpleEscapes: [UInt8: [UInt8]] = [
    UInt8(ascii: "0"): [0], UInt8(ascii: "a"): [7], UInt8(ascii: "b"): [8], UInt8(ascii: "t"): [9],
    Byte.tab: [9], UInt8(ascii: "n"): [10], UInt8(ascii: "v"): [11], UInt8(ascii: "f"): [12],
    UInt8(ascii: "r"): [13], UInt8(ascii: "e"): [27], Byte.space: [Byte.space],
    Byte.quote: [Byte.quote], UInt8(ascii: "/"): [UInt8(ascii: "/")],
    Byte.backslash: [Byte.backslash],
    UInt8(ascii: "N"): [0xC2, 0x85], 0x5F: [0xC2, 0xA0], 0x4C: [0xE2, 0x80, 0xA8],
    0x50: [0xE2, 0x80, 0xA9],
  ]

  /// Reads the escape at `place` into `decoded`.
  private mutating func readEscape(start: Int, parent: Int) throws(Broken) {
    let escape = place
    let sign = peek(1)
    if let simple = Self.simpleEscapes[sign], place + 1 < end {
      decoded += simple
      place += 2
      return
    }
    if sign.isLineEnd {
      place += 1
      let breaks = try passQuotedBreaks(parent: parent, start: start, line: lineStart)
      decoded.append(contentsOf: repeatElement(Byte.lineFeed, count: breaks - 1))
      return
    }
    let digits =
      sign == UInt8(ascii: "x")
      ? 2 : sign == UInt8(ascii: "u") ? 4 : sign == UInt8(ascii: "U") ? 8 : 0
    if digits > 0, place + 2 + digits <= end,
      let value = UInt32(
        String(decoding: bytes[(place + 2)..<(place + 2 + digits)], as: UTF8.self), radix: 16),
      bytes[place + 2] != 0x2B, bytes[place + 2] != 0x2D, let scalar = Unicode.Scalar(value)
    {
      decoded += Array(String(Character(scalar)).utf8)
      place += 2 + digits
      return
    }
    report(
      .yamlEscape, escape..<min(end, escape + 2), .thereIsNoSuchEscape,
      .writeForABackslashOrUseSingleQuotes)
    while place < end, !byte.isLineEnd { place += 1 }
    throw Broken()
  }
}

extension Phrase {
  fileprivate static let aKeyIsATextNoList = Phrase(
    nl: "een sleutel is een tekst, geen lijst of groep",
    en: "a key is a text, no list or group")
  fileprivate static let writeANameBeforeTheColon = Phrase(
    nl: "schrijf een naam voor de dubbele punt", en: "write a name before the colon")
  fileprivate static let aTextThatBeginsWithAnApostropheBelongs = Phrase(
    nl: "een tekst die met een apostrof begint, hoort tussen dubbele aanhalingstekens",
    en: "a text that begins with an apostrophe belongs in double quotes")
  fileprivate static let noColonBelongsHere = Phrase(
    nl: "hier hoort geen dubbele punt", en: "no colon belongs here")
  fileprivate static let putQuotesAroundTheWholeValue = Phrase(
    nl: "zet aanhalingstekens om de hele waarde", en: "put quotes around the whole value")
  fileprivate static let putTheWholeValueInQuotes = Phrase(
    nl: "zet de hele waarde tussen aanhalingstekens", en: "put the whole value in quotes")
  fileprivate static let aKeyDoesNotBegin = Phrase(
    nl: "een sleutel begint niet met '?'", en: "a key does not begin with '?'")
  fileprivate static let writeKeyValue = Phrase(
    nl: "schrijf 'sleutel: waarde'", en: "write 'key: value'")
  fileprivate static let theKeyBeforeIsMissing = Phrase(
    nl: "voor ':' ontbreekt de sleutel", en: "the key before ':' is missing")
  fileprivate static let putTheWholeTextInQuotes = Phrase(
    nl: "zet de hele tekst tussen aanhalingstekens", en: "put the whole text in quotes")
  fileprivate static let curlyQuotesAreNoQuotesHere = Phrase(
    nl: "gekrulde aanhalingstekens tellen niet als aanhalingstekens",
    en: "curly quotes are no quotes here")
  fileprivate static let useStraightOnes = Phrase(
    nl: "gebruik rechte: \" of '", en: "use straight ones: \" or '")
  fileprivate static let thisQuoteIsNeverClosed = Phrase(
    nl: "dit aanhalingsteken gaat nergens dicht", en: "this quote is never closed")
  fileprivate static let putTheSameSignAtTheEnd = Phrase(
    nl: "zet hetzelfde teken aan het eind van de tekst",
    en: "put the same sign at the end of the text")
  fileprivate static let aTabIsNoIndentation = Phrase(
    nl: "een tab is geen inspringing", en: "a tab is no indentation")
  fileprivate static let removeTheTabsFromTheBlankLine = Phrase(
    nl: "haal de tabs uit de lege regel", en: "remove the tabs from the blank line")
  fileprivate static let thisQuoteIsNotClosedInTime = Phrase(
    nl: "dit aanhalingsteken gaat niet op tijd dicht",
    en: "this quote is not closed in time")
  fileprivate static let putTheSameSignAtTheEndOfTheText = Phrase(
    nl: "zet hetzelfde teken aan het eind van de tekst, of spring de volgende regels in",
    en: "put the same sign at the end of the text, or indent the next lines")
  fileprivate static let thereIsNoSuchEscape = Phrase(
    nl: "deze combinatie met '\\' bestaat niet", en: "there is no such escape")
  fileprivate static let writeForABackslashOrUseSingleQuotes = Phrase(
    nl: "schrijf '\\\\' voor een schuine streep, of gebruik enkele aanhalingstekens",
    en: "write '\\\\' for a backslash, or use single quotes")
}
