import Diagnostics
import Text

extension Reader {
  /// What a block scalar's header says.
  private struct Header {
    var isFolded = false
    var indentation = 0
    var chomping: UInt8 = 0
  }

  /// Reads a literal or folded scalar, whose lines are indented deeper than `parent`.
  mutating func readBlockScalar(parent: Int) throws(Broken) {
    let start = place
    let header = try readHeader()
    let base = max(parent, -1)
    var indentation = header.indentation > 0 ? max(base, 0) + header.indentation : 0
    if header.indentation > 0, base < 0 { indentation = header.indentation }
    let text = decoded.count
    if indentation == 0 { indentation = try detectIndentation(base: base) }
    if indentation == 0, place < end, !isAnyMarker {
      report(
        .yamlIndentation, wordHere, .theTextAfterOrIsNotIndented, .beginTheLinesWithSpaces)
      throw Broken()
    }
    var stop = place
    var breaks = 0
    var isFirst = true
    var previousIsMoreIndented = false
    while place < end, indentation > 0 {
      let line = place
      var content = place
      while content < end, bytes[content] == Byte.space, content - line < indentation {
        content += 1
      }
      if content >= end || bytes[content].isLineEnd {
        place = content
        guard place < end else { break }
        passBreak()
        breaks += 1
        continue
      }
      if content - line < indentation {
        if bytes[content] == Byte.tab,
          bytes[content...].first(where: { !$0.isSpaceOrTab }).map(\.isLineEnd) ?? true
        {
          place = content
          report(
            .yamlTab, content..<(content + 1), .aTabIsNoIndentation, .useSpaces)
          throw Broken()
        }
        break
      }
      let isMoreIndented = bytes[content].isSpaceOrTab
      appendBreaks(
        breaks, isFolded: header.isFolded, isFirst: isFirst,
        touchesIndented: previousIsMoreIndented || isMoreIndented)
      place = content
      passLine()
      decoded += bytes[content..<place]
      stop = place
      breaks = 0
      isFirst = false
      previousIsMoreIndented = isMoreIndented
      // A last line without a line ending counts as if it had one.
      breaks = 1
      if place < end { passBreak() }
    }
    if !isFirst || header.chomping == Byte.plus {
      switch header.chomping {
      case Byte.hyphen: break
      case Byte.plus: decoded.append(contentsOf: repeatElement(Byte.lineFeed, count: breaks))
      default: if breaks > 0 { decoded.append(Byte.lineFeed) }
      }
    }
    let textEnd = decoded.count
    addScalar(start, max(stop, start + 1), text: text..<textEnd, isDecoded: true)
  }

  private mutating func appendBreaks(
    _ breaks: Int, isFolded: Bool, isFirst: Bool, touchesIndented: Bool
  ) {
    if isFirst || !isFolded || touchesIndented {
      decoded.append(contentsOf: repeatElement(Byte.lineFeed, count: breaks))
    } else if breaks == 1 {
      decoded.append(Byte.space)
    } else {
      decoded.append(contentsOf: repeatElement(Byte.lineFeed, count: breaks - 1))
    }
  }

  private mutating func readHeader() throws(Broken) -> Header {
    var header = Header()
    header.isFolded = byte == Byte.greater
    place += 1
    loop: for _ in 0..<2 {
      switch byte {
      case Byte.plus,
        Byte.hyphen where header.chomping == 0:
        header.chomping = byte
        place += 1
      case UInt8(ascii: "1")...UInt8(ascii: "9") where header.indentation == 0:
        header.indentation = Int(byte - UInt8(ascii: "0"))
        place += 1
      default: break loop
      }
    }
    let stop = place
    passSpaces()
    if byte == Byte.hash, place > stop {
      let start = place
      passLine()
      comments.append(SourceRange(file: file, start..<place))
    }
    guard isAtEnd || byte.isLineEnd else {
      report(
        .yamlQuotesNeeded, wordHere, .afterOrTheTextBeginsOnANew, .putTheTextOnTheNextLine)
      throw Broken()
    }
    if !isAtEnd { passBreak() }
    return header
  }

  /// The indentation of the first line with content, which no blank line before it may exceed.
  private mutating func detectIndentation(base: Int) throws(Broken) -> Int {
    var offset = place
    var widest = 0
    while offset < end {
      let line = offset
      while offset < end, bytes[offset] == Byte.space { offset += 1 }
      let spaces = offset - line
      // Spaces at the end of the file are a blank line too.
      if offset >= end { widest = max(widest, spaces) }
      if offset < end, bytes[offset].isLineEnd {
        widest = max(widest, spaces)
        offset +=
          bytes[offset] == Byte.carriageReturn && offset + 1 < end
            && bytes[offset + 1] == Byte.lineFeed ? 2 : 1
        continue
      }
      guard offset < end, spaces > base else { break }
      if widest > spaces {
        report(
          .yamlIndentation, line..<offset, .aBlankLineAboveIsIndentedFurther,
          .removeTheSpacesFromTheBlankLine)
        throw Broken()
      }
      return spaces
    }
    return max(widest, base + 1)
  }
}

extension Phrase {
  fileprivate static let theTextAfterOrIsNotIndented = Phrase(
    nl: "de tekst na '|' of '>' springt niet in",
    en: "the text after '|' or '>' is not indented")
  fileprivate static let beginTheLinesWithSpaces = Phrase(
    nl: "begin de regels met spaties", en: "begin the lines with spaces")
  fileprivate static let aTabIsNoIndentation = Phrase(
    nl: "een tab is geen inspringing", en: "a tab is no indentation")
  fileprivate static let useSpaces = Phrase(nl: "gebruik spaties", en: "use spaces")
  fileprivate static let afterOrTheTextBeginsOnANew = Phrase(
    nl: "na '|' of '>' begint de tekst op een nieuwe regel",
    en: "after '|' or '>' the text begins on a new line")
  fileprivate static let putTheTextOnTheNextLine = Phrase(
    nl: "zet de tekst op de volgende regel, of zet aanhalingstekens om de waarde",
    en: "put the text on the next line, or put quotes around the value")
  fileprivate static let aBlankLineAboveIsIndentedFurther = Phrase(
    nl: "een lege regel hierboven springt verder in dan de tekst",
    en: "a blank line above is indented further than the text")
  fileprivate static let removeTheSpacesFromTheBlankLine = Phrase(
    nl: "haal de spaties uit de lege regel", en: "remove the spaces from the blank line")
}
