import Diagnostics
import Text

extension Reader {
  /// Reads a plain scalar, over several lines where they are indented deeper than `parent`.
  mutating func readPlain(parent: Int, isKeyLine: Bool) throws(Broken) {
    try refusePlainStart()
    let start = place
    let line = lineStart
    var stop = try plainLine(after: nil)
    var text: Int?
    while byte != Byte.hash, !isAtEnd {
      // `place` is at a line's end: look whether the next line with content goes on with the text.
      let mark = (place, lineStart)
      var breaks = 0
      while !isAtEnd, byte.isLineEnd {
        passBreak()
        breaks += 1
        passSpaces()
      }
      let indentation = bytes[lineStart..<place].firstIndex { $0 != Byte.space } ?? place
      guard !isAtEnd, byte != Byte.hash, breaks > 0, indentation - lineStart > parent,
        !(place == lineStart && isAnyMarker)
      else {
        (place, lineStart) = mark
        break
      }
      fold(start, stop, breaks, into: &text)
      let lineBegin = place
      stop = try plainLine(after: (start, line, isKeyLine))
      decoded += bytes[lineBegin..<stop]
    }
    finishPlain(start, stop, text)
  }

  /// Adds a plain scalar that is written from `start` to `stop`, and goes to its end; `text` is
  /// where its folded content begins, nil where it stands on one line.
  mutating func finishPlain(_ start: Int, _ stop: Int, _ text: Int?) {
    place = stop
    if let text {
      addScalar(start, stop, text: text..<decoded.count, isDecoded: true)
    } else {
      addScalar(start, stop, text: start..<stop, isDecoded: false)
    }
  }

  /// Goes on with a folded text after `breaks` line endings; the first time it copies what was
  /// written from `start` to `stop`.
  mutating func fold(_ start: Int, _ stop: Int, _ breaks: Int, into text: inout Int?) {
    if text == nil {
      text = decoded.count
      decoded += bytes[start..<stop]
    }
    appendFolded(breaks)
  }

  /// Appends what `breaks` line endings in a folded text stand for.
  mutating func appendFolded(_ breaks: Int) {
    if breaks == 1 {
      decoded.append(Byte.space)
    } else {
      decoded.append(contentsOf: repeatElement(Byte.lineFeed, count: breaks - 1))
    }
  }

  /// Goes to the end of a plain scalar's line; returns where its content ends.
  ///
  /// `first` is the scalar's first line, where this is another: its start, the line's start, and
  /// whether its key stands on it.
  private mutating func plainLine(
    after first: (start: Int, line: Int, isKeyLine: Bool)?
  ) throws(Broken) -> Int {
    let start = place
    var stop = place
    while place < end {
      let byte = bytes[place]
      if byte.isLineEnd { break }
      if byte.isSpaceOrTab {
        place += 1
        continue
      }
      if byte == Byte.hash, place > start, bytes[place - 1].isSpaceOrTab { break }
      if byte == Byte.colon, Self.isBlank(peek(1)) {
        if let first { try refuseColon(start, after: first) }
        report(
          .yamlQuotesNeeded, place..<(place + 1), .aValueWithBelongsInQuotes,
          .putTheWholeValueInQuotes)
        throw Broken()
      }
      place += 1
      stop = place
    }
    return stop
  }

  /// Refuses the colon at `place` in a line of a plain scalar that is not its first and begins at
  /// `start`.
  private mutating func refuseColon(
    _ start: Int, after first: (start: Int, line: Int, isKeyLine: Bool)
  ) throws(Broken) {
    if !first.isKeyLine, start - lineStart == first.start - first.line {
      // Under `rdw:` a line `naam RDW` begins no text when `soort: bron` comes next: it is a key.
      (place, lineStart) = (first.start, first.line)
      reportMissingColon()
    } else if let key = keyThatLostItsIndentation(start, first) {
      lostIndentation = true
      let spaces = start - lineStart
      var stop = key
      while stop < end, !bytes[stop].isLineEnd { stop += 1 }
      let right = String(repeating: " ", count: spaces) + Self.shown(bytes[key..<stop])
      report(
        .yamlIndentation, key..<stop, .thisLineIsNotIndentedAndTheLines,
        Phrase(
          nl: "zet er \(spaces) spaties voor: '\(right)'",
          en: "put \(spaces) spaces before it: '\(right)'"))
    } else if bytes[start..<place].allSatisfy(Self.isKeyByte) {
      report(
        .yamlIndentation, start..<place, .thisLineIsIndentedTooFarAndSo,
        .beginTheLineWhereTheKeyAboveBegins)
    } else {
      report(
        .yamlQuotesNeeded, place..<(place + 1), .thisLineStillBelongsToTheTextAbove,
        .putTheWholeTextInQuotesOrBegin)
    }
    throw Broken()
  }

  /// Where the key of the scalar's first line stands, if that line lost its indentation: the lines
  /// before and after it are indented alike, and deeper.
  private func keyThatLostItsIndentation(
    _ start: Int, _ first: (start: Int, line: Int, isKeyLine: Bool)
  ) -> Int? {
    guard first.isKeyLine, bytes[start..<place].allSatisfy(Self.isKeyByte) else { return nil }
    let key = first.line + indentation(at: first.line)
    let own = start - lineStart
    guard own > key - first.line else { return nil }
    var line = first.line
    while line > begin {
      var above = line - 1
      while above > begin, !bytes[above - 1].isLineEnd { above -= 1 }
      let content = above + indentation(at: above)
      line = above
      if bytes[content].isLineEnd || bytes[content] == Byte.hash { continue }
      return content - above == own ? key : nil
    }
    return nil
  }

  /// The number of spaces at the beginning of the line that begins at `line`.
  private func indentation(at line: Int) -> Int {
    var content = line
    while content < end, bytes[content] == Byte.space { content += 1 }
    return content - line
  }

  /// Whether a byte is of those that the keys of the data are written with.
  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isSmallASCIILetter || byte == Byte.underscore || byte == Byte.hyphen
  }
}

extension Phrase {
  fileprivate static let aValueWithBelongsInQuotes = Phrase(
    nl: "een waarde met ': ' hoort tussen aanhalingstekens",
    en: "a value with ': ' belongs in quotes")
  fileprivate static let putTheWholeValueInQuotes = Phrase(
    nl: "zet de hele waarde tussen aanhalingstekens", en: "put the whole value in quotes")
  fileprivate static let thisLineIsNotIndentedAndTheLines = Phrase(
    nl: "deze regel springt niet in, en de regels eromheen wel",
    en: "this line is not indented, and the lines around it are")
  fileprivate static let thisLineIsIndentedTooFarAndSo = Phrase(
    nl: "deze regel springt te ver in, en hoort zo bij de tekst erboven",
    en: "this line is indented too far, and so belongs to the text above")
  fileprivate static let beginTheLineWhereTheKeyAboveBegins = Phrase(
    nl:
      "begin de regel even ver als de sleutel erboven; is het wel tekst, zet die dan tussen "
      + "aanhalingstekens",
    en: "begin the line where the key above begins; if it is text, put the text in quotes")
  fileprivate static let thisLineStillBelongsToTheTextAbove = Phrase(
    nl: "deze regel hoort nog bij de tekst erboven, en heeft een ': '",
    en: "this line still belongs to the text above, and has a ': '")
  fileprivate static let putTheWholeTextInQuotesOrBegin = Phrase(
    nl:
      "zet de hele tekst tussen aanhalingstekens, of begin de regel even ver als de sleutel "
      + "erboven",
    en: "put the whole text in quotes, or begin the line where the key above begins")
}
