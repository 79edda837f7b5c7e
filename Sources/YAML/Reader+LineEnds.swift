import Diagnostics
import Text

extension Reader {
  /// After a node: nothing but a comment may be left on the line.
  mutating func endOfNode() throws(Broken) {
    let stop = place
    if place == lineStart { return }
    passSpaces()
    if isAtEnd || byte.isLineEnd { return }
    if byte == Byte.hash, place > stop {
      try refuseTightComment()
      // The comment is passed, and noted, on the way to the next content.
      place = stop
      return
    }
    report(
      .yamlSyntax, wordHere, .nothingMoreBelongsOnThisLine,
      byte == Byte.hash
        ? Phrase.putASpaceBeforeTheHash
        : Phrase.putQuotesAroundTheWholeText)
    throw Broken()
  }

  /// Refuses `#fff` behind a key or a value: its writer meant no comment, and YAML takes it as one.
  mutating func refuseTightComment() throws(Broken) {
    guard byte == Byte.hash, !Self.isBlank(peek(1)), peek(1) != Byte.hash,
      peek(1) != Byte.exclamation
    else { return }
    report(
      .yamlQuotesNeeded, wordHere, .afterASpaceBeginsACommentAndWhat, .putQuotesAroundTheWholeValue)
    throw Broken()
  }

  /// Refuses a merge conflict that begins at `place`, and goes to its last line, so that it is told
  /// once.
  mutating func refuseConflict() throws(Broken) {
    guard byte == Byte.less, place == lineStart,
      bytes[place..<end].starts(with: Array("<<<<<<<".utf8))
    else { return }
    let start = (place, lineStart)
    passLine()
    reportConflict(start.0..<place)
    while !lacksConflictEnd {
      passLine()
      guard place < end else {
        lacksConflictEnd = true
        (place, lineStart) = start
        break
      }
      passBreak()
      if bytes[place..<end].starts(with: Array(">>>>>>>".utf8)) { break }
    }
    throw Broken()
  }

  private mutating func reportConflict(_ range: Range<Int>) {
    report(
      .yamlConflict, range, .aMergeConflictIsStillHere, .chooseWhatStaysAndRemoveThisLine)
  }

  /// The line with a colon where it has an equals sign or a wide colon; nil where it has neither.
  private static func withColon(_ line: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: line, as: UTF8.self)
    guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "\u{FF1A}" }),
      text[..<sign].allSatisfy({ $0.isLetter || "_- ".contains($0) })
    else { return nil }
    let key = text[..<sign].split(separator: " ").joined(separator: "_")
    let value = text[text.index(after: sign)...].drop { $0 == " " }
    return key.isEmpty || value.isEmpty ? nil : "\(key): \(value)"
  }

  mutating func reportMissingColon() {
    var stop = place
    while stop < end, !bytes[stop].isLineEnd { stop += 1 }
    let range = place..<max(stop, place + 1)
    let line = bytes[range.clamped(to: 0..<end)]
    if line.starts(with: Array("=======".utf8)) || line.starts(with: Array(">>>>>>>".utf8)) {
      reportConflict(range)
      return
    }
    if let colon = line.firstIndex(of: Byte.colon) {
      let right = Self.shown(line[..<colon]) + ": " + Self.shown(line[(colon + 1)...])
      report(
        .yamlColon, colon..<(colon + 1), .aSpaceBelongsAfterTheColon,
        Phrase(
          nl: "zet een spatie na de dubbele punt: '\(right)'",
          en: "put a space after the colon: '\(right)'"))
      return
    }
    if let first = line.first, first == Byte.openBracket || first == Byte.openBrace {
      let value = Self.shown(line)
      report(
        .yamlColon, range, .aKeyIsMissingHere,
        Phrase(
          nl: "zet er een sleutel voor: 'sleutel: \(value)'",
          en: "put a key before it: 'key: \(value)'"))
      return
    }
    if let right = Self.withColon(line) {
      report(
        .yamlColon, range, .aColonIsMissingHere,
        .write(right))
      return
    }
    if let comma = line.firstIndex(of: UInt8(ascii: ",")), comma + 1 < end,
      bytes[comma + 1] == Byte.space
    {
      let right = Self.shown(line[..<comma]) + ": " + Self.shown(line[(comma + 2)...])
      report(
        .yamlColon, range, .aColonIsMissingHere,
        .write(right))
      return
    }
    report(
      .yamlColon, range, .aColonIsMissingHere, .writeKeyValue)
  }
}

extension Phrase {
  fileprivate static let nothingMoreBelongsOnThisLine = Phrase(
    nl: "hier hoort niets meer op deze regel", en: "nothing more belongs on this line")
  fileprivate static let putASpaceBeforeTheHash = Phrase(
    nl: "zet een spatie voor '#'", en: "put a space before '#'")
  fileprivate static let putQuotesAroundTheWholeText = Phrase(
    nl: "zet aanhalingstekens om de hele tekst", en: "put quotes around the whole text")
  fileprivate static let afterASpaceBeginsACommentAndWhat = Phrase(
    nl: "na een spatie begint '#' een opmerking, en wat volgt telt niet mee",
    en: "after a space '#' begins a comment, and what follows does not count")
  fileprivate static let putQuotesAroundTheWholeValue = Phrase(
    nl: "zet aanhalingstekens om de hele waarde, of een spatie na '#'",
    en: "put quotes around the whole value, or a space after '#'")
  fileprivate static let aMergeConflictIsStillHere = Phrase(
    nl: "hier staat nog een samenvoegconflict", en: "a merge conflict is still here")
  fileprivate static let chooseWhatStaysAndRemoveThisLine = Phrase(
    nl: "kies wat moet blijven en haal deze regel weg",
    en: "choose what stays and remove this line")
  fileprivate static let aSpaceBelongsAfterTheColon = Phrase(
    nl: "na ':' hoort een spatie", en: "a space belongs after ':'")
  fileprivate static let aKeyIsMissingHere = Phrase(
    nl: "hier ontbreekt een sleutel", en: "a key is missing here")
  fileprivate static let aColonIsMissingHere = Phrase(
    nl: "hier ontbreekt een dubbele punt", en: "a colon is missing here")
  fileprivate static let writeKeyValue = Phrase(
    nl: "schrijf 'sleutel: waarde'", en: "write 'key: value'")
}
