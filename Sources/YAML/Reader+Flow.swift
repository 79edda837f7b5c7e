import Diagnostics
import Text

extension Reader {
  /// Reads the flow sequence or mapping at `place`.
  mutating func readFlow(parent: Int) throws(Broken) {
    defer { depth -= 1 }
    try descend()
    let isMapping = byte == Byte.openBrace
    let start = place
    let index = add(isMapping ? .mapping : .sequence, place, place + 1)
    var count = 0
    var seen = SeenKeys(mapping: index)
    var value: Int?
    place += 1
    try passFlowSpace(parent: parent, open: start)
    while byte != (isMapping ? Byte.closeBrace : Byte.closeBracket) {
      if byte == Byte.closeBrace || byte == Byte.closeBracket {
        report(
          .yamlUnclosed, place..<(place + 1), .thisClosesAnotherBracketThanTheOpenOne,
          Phrase(nl: "gebruik '\(isMapping ? "}" : "]")'", en: "use '\(isMapping ? "}" : "]")'"),
          notes: [openNote(start)])
        throw Broken()
      }
      if byte == UInt8(ascii: ",") {
        report(
          .yamlSyntax, place..<(place + 1), .thereIsNothingBeforeThisComma, .removeTheComma)
        throw Broken()
      }
      if isMapping {
        let entry = cells.count
        try readFlowEntry(parent: parent, open: start, after: value, &seen)
        value = entry + 1
      } else {
        try readFlowNode(parent: parent)
        try refusePair(parent: parent, open: start)
      }
      count += 1
      try passFlowSpace(parent: parent, open: start)
      if byte == UInt8(ascii: ",") {
        place += 1
        try passFlowSpace(parent: parent, open: start)
      } else if byte != Byte.closeBrace, byte != Byte.closeBracket {
        report(
          .yamlSyntax, wordHere, .aCommaBelongsHere, .putACommaBetweenTwoParts)
        throw Broken()
      }
    }
    place += 1
    close(index, count: count)
    cells[index].end = UInt32(place)
  }

  private func openNote(_ open: Int) -> Diagnostic.Note {
    Diagnostic.Note(
      .theBracketWasOpenedHere,
      at: SourceRange(file: file, open..<(open + 1)))
  }

  /// Goes past white space, comments and line ends within brackets.
  private mutating func passFlowSpace(parent: Int, open: Int) throws(Broken) {
    while true {
      let before = place
      passSpaces()
      if byte == Byte.hash, place > before || place == lineStart {
        let start = place
        passLine()
        comments.append(SourceRange(file: file, start..<place))
      }
      if isAtEnd {
        report(
          .yamlUnclosed, open..<(open + 1), .thisBracketIsNeverClosed,
          Phrase(
            nl: "zet '\(bytes[open] == Byte.openBracket ? "]" : "}")' aan het eind",
            en: "put '\(bytes[open] == Byte.openBracket ? "]" : "}")' at the end"))
        // What follows may be sound: go on reading where the bracket was opened.
        place = open
        lineStart = bytes[begin..<open].lastIndex { $0.isLineEnd }.map { $0 + 1 } ?? begin
        throw Broken()
      }
      guard byte.isLineEnd else {
        if place == lineStart, isAnyMarker { break }
        return
      }
      passBreak()
      var content = place
      while content < end, bytes[content] == Byte.space { content += 1 }
      let isBlankLine = content >= end || bytes[content].isLineEnd || bytes[content] == Byte.hash
      if !isBlankLine, content - lineStart <= parent {
        if bytes[content] == Byte.tab {
          place = content
          report(
            .yamlTab, content..<(content + 1), .aTabIsNoIndentation, .useSpacesTwoForEachLevel)
          throw Broken()
        }
        break
      }
    }
    report(
      .yamlUnclosed, open..<(open + 1), .thisBracketIsNotClosedInTime,
      Phrase(
        nl:
          "zet '\(bytes[open] == Byte.openBracket ? "]" : "}")' aan het eind, of spring de volgende regels in",
        en:
          "put '\(bytes[open] == Byte.openBracket ? "]" : "}")' at the end, or indent the next lines"
      ))
    place = open
    lineStart = bytes[begin..<open].lastIndex { $0.isLineEnd }.map { $0 + 1 } ?? begin
    throw Broken()
  }

  private mutating func readFlowEntry(
    parent: Int, open: Int, after value: Int?, _ seen: inout SeenKeys
  ) throws(Broken) {
    let cell = cells.count
    let isQuoted = byte == Byte.quote || byte == UInt8(ascii: "'")
    if byte == Byte.openBracket || byte == Byte.openBrace {
      report(
        .yamlKey, place..<(place + 1), .aKeyIsATextNoList, .writeKeyValue)
      throw Broken()
    }
    try readFlowNode(parent: parent)
    try checkKey(cell, &seen)
    let afterKey = place
    try passFlowSpace(parent: parent, open: open)
    guard byte == Byte.colon, isQuoted || isFlowEnd(peek(1)) else {
      try refuseCommaInText(cell, after: value)
      try refuseKeyWithSpace(cell)
      addEmpty(at: afterKey)
      return
    }
    place += 1
    let afterColon = place
    try passFlowSpace(parent: parent, open: open)
    if byte == UInt8(ascii: ",") || byte == Byte.closeBrace || byte == Byte.closeBracket {
      addEmpty(at: afterColon)
    } else {
      try readFlowNode(parent: parent)
    }
  }

  /// Refuses what follows a comma within a text that has no quotes: it was taken for a key.
  ///
  /// `value` is the cell of the value before the comma.
  private mutating func refuseCommaInText(_ cell: Int, after value: Int?) throws(Broken) {
    guard let value, cells[value].kind == .scalar, value + 1 == cell else { return }
    let start = Int(cells[value].start)
    let first = bytes[start]
    let key = bytes[Int(cells[cell].start)]
    guard first != Byte.quote, first != UInt8(ascii: "'"), key != Byte.quote,
      key != UInt8(ascii: "'")
    else { return }
    var stop = Int(cells[cell].end)
    var offset = stop
    scan: while offset < end {
      switch bytes[offset] {
      case Byte.lineFeed, Byte.carriageReturn, Byte.closeBrace, Byte.closeBracket: break scan
      case Byte.colon where isFlowEnd(offset + 1 < end ? bytes[offset + 1] : 0): break scan
      case UInt8(ascii: ","): break
      case Byte.space: break
      default: stop = offset + 1
      }
      offset += 1
    }
    if offset < end, bytes[offset] == Byte.colon {
      // The last part is a key with its value: the text ends at the comma before it.
      stop = bytes[start..<stop].lastIndex(of: UInt8(ascii: ",")) ?? stop
    }
    let text = Self.shown(bytes[start..<stop])
    report(
      .yamlQuotesNeeded, start..<stop, .aTextWithACommaBelongsInQuotes,
      Phrase(nl: "schrijf \"\(text)\"", en: "write \"\(text)\""))
    throw Broken()
  }

  /// Refuses a plain key of several words without a value: its writer forgot the colon.
  private mutating func refuseKeyWithSpace(_ cell: Int) throws(Broken) {
    let range = Int(cells[cell].start)..<Int(cells[cell].end)
    guard bytes[range.lowerBound] != Byte.quote, bytes[range.lowerBound] != UInt8(ascii: "'"),
      keyText(cell).contains(Byte.space)
    else { return }
    report(
      .yamlColon, range, .aColonIsMissingHere, .writeKeyValue)
    throw Broken()
  }

  private mutating func refusePair(parent: Int, open: Int) throws(Broken) {
    try passFlowSpace(parent: parent, open: open)
    guard byte == Byte.colon else { return }
    report(
      .yamlSyntax, place..<(place + 1), .noColonBelongsInAList, .putAndAroundTheKeyAndItsValue)
    throw Broken()
  }

  private mutating func readFlowNode(parent: Int) throws(Broken) {
    switch byte {
    case Byte.openBracket, Byte.openBrace: try readFlow(parent: parent)
    case Byte.quote, UInt8(ascii: "'"): try readQuoted(parent: parent, isKey: false)
    default: try readFlowPlain(parent: parent)
    }
  }

  /// Whether `byte` ends a plain text within brackets, or a `:` before it is a key's.
  private func isFlowEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace:
      true
    default: Self.isBlank(byte)
    }
  }

  private mutating func readFlowPlain(parent: Int) throws(Broken) {
    try refusePlainStart()
    if byte == Byte.colon, isFlowEnd(peek(1)) {
      report(
        .yamlKey, place..<(place + 1), .theKeyBeforeIsMissing, .writeKeyValue)
      throw Broken()
    }
    if byte == Byte.hyphen, isFlowEnd(peek(1)) {
      report(
        .yamlDash, place..<(place + 1), .noHyphensBelongWithinBrackets, .putCommasBetweenTheParts)
      throw Broken()
    }
    let start = place
    var stop = flowPlainLine()
    var text: Int?
    while !isAtEnd, byte.isLineEnd {
      let mark = (place, lineStart)
      var breaks = 0
      while !isAtEnd, byte.isLineEnd {
        passBreak()
        breaks += 1
        passSpaces()
      }
      let indentation = bytes[lineStart..<place].firstIndex { $0 != Byte.space } ?? place
      let isOver: Bool
      if isAnyMarker {
        (place, lineStart) = mark
        break
      }
      switch byte {
      case UInt8(ascii: ","), Byte.openBracket, Byte.closeBracket, Byte.openBrace, Byte.closeBrace,
        Byte.hash, 0:
        isOver = true
      case Byte.colon: isOver = isFlowEnd(peek(1))
      default: isOver = indentation - lineStart <= parent
      }
      if isOver {
        (place, lineStart) = mark
        break
      }
      fold(start, stop, breaks, into: &text)
      let lineBegin = place
      stop = flowPlainLine()
      decoded += bytes[lineBegin..<stop]
    }
    finishPlain(start, stop, text)
  }

  private mutating func flowPlainLine() -> Int {
    let start = place
    var stop = place
    loop: while place < end {
      let byte = bytes[place]
      switch byte {
      case Byte.lineFeed, Byte.carriageReturn, UInt8(ascii: ","), Byte.openBracket,
        Byte.closeBracket, Byte.openBrace, Byte.closeBrace:
        break loop
      case Byte.space, Byte.tab:
        place += 1
        continue loop
      case Byte.hash where place > start && (bytes[place - 1].isSpaceOrTab):
        break loop
      case Byte.colon where isFlowEnd(peek(1)): break loop
      default: break
      }
      place += 1
      stop = place
    }
    return stop
  }
}

extension Phrase {
  fileprivate static let thisClosesAnotherBracketThanTheOpenOne = Phrase(
    nl: "hier sluit een ander haakje dan er open is",
    en: "this closes another bracket than the open one")
  fileprivate static let thereIsNothingBeforeThisComma = Phrase(
    nl: "voor deze komma staat niets", en: "there is nothing before this comma")
  fileprivate static let removeTheComma = Phrase(nl: "haal de komma weg", en: "remove the comma")
  fileprivate static let aCommaBelongsHere = Phrase(
    nl: "hier hoort een komma", en: "a comma belongs here")
  fileprivate static let putACommaBetweenTwoParts = Phrase(
    nl: "zet een komma tussen twee delen", en: "put a comma between two parts")
  fileprivate static let theBracketWasOpenedHere = Phrase(
    nl: "het haakje ging hier open", en: "the bracket was opened here")
  fileprivate static let thisBracketIsNeverClosed = Phrase(
    nl: "dit haakje gaat nergens dicht", en: "this bracket is never closed")
  fileprivate static let aTabIsNoIndentation = Phrase(
    nl: "een tab is geen inspringing", en: "a tab is no indentation")
  fileprivate static let useSpacesTwoForEachLevel = Phrase(
    nl: "gebruik spaties, twee per niveau", en: "use spaces, two for each level")
  fileprivate static let thisBracketIsNotClosedInTime = Phrase(
    nl: "dit haakje gaat niet op tijd dicht", en: "this bracket is not closed in time")
  fileprivate static let aKeyIsATextNoList = Phrase(
    nl: "een sleutel is een tekst, geen lijst of groep",
    en: "a key is a text, no list or group")
  fileprivate static let writeKeyValue = Phrase(
    nl: "schrijf 'sleutel: waarde'", en: "write 'key: value'")
  fileprivate static let aTextWithACommaBelongsInQuotes = Phrase(
    nl: "een tekst met een komma hoort hier tussen aanhalingstekens",
    en: "a text with a comma belongs in quotes here")
  fileprivate static let aColonIsMissingHere = Phrase(
    nl: "hier ontbreekt een dubbele punt", en: "a colon is missing here")
  fileprivate static let noColonBelongsInAList = Phrase(
    nl: "in een lijst hoort geen dubbele punt", en: "no colon belongs in a list")
  fileprivate static let putAndAroundTheKeyAndItsValue = Phrase(
    nl: "zet '{' en '}' om de sleutel met zijn waarde",
    en: "put '{' and '}' around the key and its value")
  fileprivate static let theKeyBeforeIsMissing = Phrase(
    nl: "voor ':' ontbreekt de sleutel", en: "the key before ':' is missing")
  fileprivate static let noHyphensBelongWithinBrackets = Phrase(
    nl: "tussen haakjes horen geen streepjes", en: "no hyphens belong within brackets")
  fileprivate static let putCommasBetweenTheParts = Phrase(
    nl: "zet komma's tussen de delen", en: "put commas between the parts")
}
