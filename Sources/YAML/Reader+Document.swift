import Diagnostics
import Text

extension Reader {
  /// The whole document.
  mutating func read() -> YAMLResult {
    if end - begin > limits.byteCount {
      report(
        .yamlSize, begin..<begin,
        Phrase(
          nl: "het bestand is groter dan \(limits.byteCount >> 20) MiB",
          en: "the file is larger than \(limits.byteCount >> 20) MiB"), .splitTheFile)
      return result(root: nil)
    }
    if bytes[place...].starts(with: UTF8Decoder.byteOrderMark) {
      place += 3
      lineStart = place
    }
    guard checkCharacters() else { return result(root: nil) }
    var root: Int?
    do throws(Broken) { root = try readDocument() } catch { root = cells.isEmpty ? nil : 0 }
    if cells.isEmpty { addEmpty(at: place) }
    return result(root: root ?? 0)
  }

  private func result(root: Int?) -> YAMLResult {
    var found = diagnostics
    if let first = found.first, looksLikeJSON { found[0] = Self.tellingOfJSON(first) }
    if unreported > 0 {
      found.append(
        Diagnostic(
          .yamlMore, at: .whole(file),
          Phrase(
            nl: "en nog \(unreported) fouten in dit bestand",
            en: "and \(unreported) more errors in this file"), help: .mendTheOthersFirst))
    }
    let tape = Tape(file: file, source: bytes, decoded: decoded, cells: cells)
    return YAMLResult(
      root: cells.isEmpty ? nil : root.map { YAMLNode(tape: tape, index: $0) },
      diagnostics: found, comments: comments)
  }

  /// Whether the first content is a bracket, as in a file that is really JSON.
  private var looksLikeJSON: Bool {
    let first = bytes[begin..<end].first { !Self.isBlank($0) }
    return first == Byte.openBrace || first == Byte.openBracket
  }

  /// The finding with the remark that the file looks like JSON.
  private static func tellingOfJSON(_ finding: Diagnostic) -> Diagnostic {
    let remark = Diagnostic.Note(.theFileLooksLikeJsonWriteEachKey)
    return Diagnostic(
      finding.kind, at: finding.range, finding.summary, help: finding.help,
      notes: finding.notes + [remark])
  }

  private mutating func readDocument() throws(Broken) -> Int {
    try passToContent()
    if place == lineStart, byte == UInt8(ascii: "%") {
      report(
        .yamlDirective, wordHere, .aLineWithDoesNotBelongHere, .removeTheLine)
      passLine()
      try passToContent()
    }
    var markerLine = -1
    if isMarker(Byte.hyphen) {
      place += 3
      markerLine = lineStart
      try passToContent()
    }
    if isAtEnd || isAnyMarker {
      addEmpty(at: place)
    } else {
      if lineStart == markerLine, startsBlockCollection {
        report(
          .yamlIndentation, wordHere, .thisBelongsOnALineOfItsOwn, .beginANewLineAfterDashes)
        throw Broken()
      }
      try readBlockNode(parent: -1)
      try passToContent()
    }
    try readTail()
    return 0
  }

  /// What may come after the document: a marker that ends it, comments.
  private mutating func readTail() throws(Broken) {
    if isMarker(UInt8(ascii: ".")) {
      place += 3
      let line = lineStart
      try passToContent()
      guard isAtEnd || lineStart != line else { return try refuseTail() }
      while isMarker(UInt8(ascii: ".")) {
        place += 3
        try passToContent()
      }
    }
    if isAtEnd { return }
    if isMarker(Byte.hyphen) || place == lineStart && byte == UInt8(ascii: "%")
      || diagnostics.isEmpty
    {
      try refuseTail()
    }
  }

  private mutating func refuseTail() throws(Broken) {
    // What stands there is not read, and so not known.
    if !cells.isEmpty { cells[0].isBroken = true }
    if isMarker(Byte.hyphen) {
      report(
        .yamlDocuments, place..<(place + 3), .aSecondDocumentBeginsHere,
        .aFileHoldsOneRemoveTheDashes)
    } else {
      report(
        .yamlSyntax, wordHere, .nothingBelongsAfter, .removeThisOrIndentItRight)
    }
    throw Broken()
  }

  /// Refuses bytes that are not UTF-8 and control characters; one pass.
  private mutating func checkCharacters() -> Bool {
    var offset = place
    var isSound = true
    while offset < end {
      let byte = bytes[offset]
      if byte >= Byte.space, byte < 0x7F {
        offset += 1
        continue
      }
      if byte == Byte.lineFeed || byte == Byte.carriageReturn || byte == Byte.tab {
        offset += 1
        continue
      }
      if byte < 0x80 {
        report(
          .yamlControl, offset..<(offset + 1), .thisIsAnInvisibleControlCharacter,
          .removeTheCharacter)
        return false
      }
      let length = UTF8Decoder.length(in: bytes, at: offset, end: end)
      guard length > 0 else {
        reportEncoding(offset)
        return false
      }
      if length == 2, byte == 0xC2, bytes[offset + 1] < 0xA0, bytes[offset + 1] != 0x85 {
        report(
          .yamlControl, offset..<(offset + 2), .thisIsAnInvisibleControlCharacter,
          .removeTheCharacter)
        isSound = false
      }
      if length == 3, byte == 0xEF, bytes[offset + 1] == 0xBF,
        bytes[offset + 2] >= 0xBE
          || bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF
      {
        report(
          .yamlControl, offset..<(offset + 3), .thisIsAnInvisibleCharacter, .removeTheCharacter)
        isSound = false
      }
      offset += length
    }
    return isSound
  }

  private mutating func reportEncoding(_ offset: Int) {
    report(
      .yamlEncoding, offset..<(offset + 1), .theFileIsNotUtf8,
      WrongEncoding.help(bytes))
  }
}

extension Phrase {
  fileprivate static let splitTheFile = Phrase(nl: "splits het bestand", en: "split the file")
  fileprivate static let mendTheOthersFirst = Phrase(
    nl: "los eerst de andere op", en: "mend the others first")
  fileprivate static let theFileLooksLikeJsonWriteEachKey = Phrase(
    nl: "het bestand lijkt JSON; schrijf elke sleutel op een eigen regel, zonder haakjes",
    en: "the file looks like JSON; write each key on a line of its own, without brackets")
  fileprivate static let aLineWithDoesNotBelongHere = Phrase(
    nl: "een regel met '%' hoort hier niet", en: "a line with '%' does not belong here")
  fileprivate static let removeTheLine = Phrase(nl: "haal de regel weg", en: "remove the line")
  fileprivate static let thisBelongsOnALineOfItsOwn = Phrase(
    nl: "dit hoort op een eigen regel", en: "this belongs on a line of its own")
  fileprivate static let beginANewLineAfterDashes = Phrase(
    nl: "begin na '---' een nieuwe regel", en: "begin a new line after '---'")
  fileprivate static let aSecondDocumentBeginsHere = Phrase(
    nl: "hier begint een tweede document", en: "a second document begins here")
  fileprivate static let aFileHoldsOneRemoveTheDashes = Phrase(
    nl: "een bestand bevat er één; haal de '---' weg",
    en: "a file holds one; remove the '---'")
  fileprivate static let nothingBelongsAfter = Phrase(
    nl: "hierna hoort niets meer", en: "nothing belongs after this")
  fileprivate static let removeThisOrIndentItRight = Phrase(
    nl: "haal dit weg, of spring het goed in", en: "remove this, or indent it right")
  fileprivate static let thisIsAnInvisibleControlCharacter = Phrase(
    nl: "hier staat een onzichtbaar stuurteken",
    en: "this is an invisible control character")
  fileprivate static let removeTheCharacter = Phrase(
    nl: "haal het teken weg", en: "remove the character")
  fileprivate static let thisIsAnInvisibleCharacter = Phrase(
    nl: "hier staat een onzichtbaar teken", en: "this is an invisible character")
  fileprivate static let theFileIsNotUtf8 = Phrase(
    nl: "het bestand is geen UTF-8", en: "the file is not UTF-8")
}
