import Diagnostics
import Text

extension Reader {
  /// Whether a sequence's `-` stands at `place`.
  var isDash: Bool { byte == Byte.hyphen && Self.isBlank(peek(1)) }

  /// Whether a block sequence or mapping begins at `place`.
  var startsBlockCollection: Bool { isDash || keyEnd() != nil }

  /// Reads the node at `place`, which belongs to a collection at column `parent`.
  mutating func readBlockNode(parent: Int) throws(Broken) {
    defer { depth -= 1 }
    try descend()
    try refuseIndicators()
    if isDash { return try readBlockSequence(column) }
    if keyEnd() != nil { return try readBlockMapping(column) }
    try readInlineNode(parent: parent, isKeyLine: false)
    try endOfNode()
  }

  /// Reads the sequence whose dashes are at column `indent`; with `sharesColumn` the keys of the
  /// mapping that it is in are there too.
  private mutating func readBlockSequence(
    _ indent: Int, sharesColumn: Bool = false
  ) throws(Broken) {
    let index = add(.sequence, place, place)
    var count = 0
    while !stopped {
      let item = cells.count
      do throws(Broken) {
        let dash = place
        place += 1
        let lineOfDash = lineStart
        let afterDash = place
        try passToContent()
        if lineStart == lineOfDash, bytes[afterDash..<place].contains(Byte.tab),
          isDash || keyEnd() != nil
        {
          report(
            .yamlTab, afterDash..<place, .aTabIsNoIndentation, .putASpaceAfterTheHyphen)
          throw Broken()
        }
        if isAtEnd || isAnyMarker || lineStart != lineOfDash && column <= indent {
          addEmpty(at: dash + 1)
        } else {
          try readBlockNode(parent: indent)
        }
        count += 1
      } catch {
        // An item that can't be read stays as such, so that nobody takes it for missing.
        if cells.count > item { drop(from: item) }
        addBroken(at: place)
        count += 1
        recover(indent)
      }
      guard try continues(at: indent, index, after: item, count: &count) else { break }
      if isDash { continue }
      if sharesColumn { break }
      guard keyEnd() != nil || byte == Byte.hyphen || isOtherListMark else { break }
      reportNoDash(after: item)
      addBroken(at: place)
      count += 1
      repeat { recover(indent) } while try continues(at: indent, index, count: &count) && !isDash
      guard !stopped, !isAtEnd, isDash, column == indent else { break }
    }
    close(index, count: count)
  }

  mutating func readBlockMapping(_ indent: Int) throws(Broken) {
    let index = add(.mapping, place, place)
    var count = 0
    var seen = SeenKeys(mapping: index)
    var previous: Int?
    while !stopped {
      let entry = cells.count
      var hasKey = false
      do throws(Broken) {
        try refuseIndicators()
        guard let keyStop = keyEnd() else {
          reportMissingColon()
          throw Broken()
        }
        try readKey(keyStop, &seen)
        hasKey = true
        try readValue(indent)
        count += 1
        previous = entry + 1
      } catch {
        if lostIndentation {
          // The key belongs to the entry above, which therefore could not be read as a whole.
          lostIndentation = false
          if let previous { cells[previous].isBroken = true }
        }
        // A key whose value can't be read stays, so that nobody takes it for missing. Where the
        // value ended lines further on, a key may have stood there.
        drop(from: hasKey ? entry + 1 : entry)
        if hasKey {
          if lineStart > Int(cells[entry].end), column > indent { cells[index].isBroken = true }
          addBroken(at: Int(cells[entry].end))
          count += 1
        } else {
          cells[index].isBroken = true
        }
        recover(indent)
      }
      var goesOn = try continues(at: indent, index, after: previous, count: &count)
      while goesOn, isDash {
        // After `-met: cis` the list that was meant goes on with proper dashes: told once is enough.
        if !cells[index].isBroken { reportDash(below: previous) }
        cells[index].isBroken = true
        recover(indent)
        goesOn = try continues(at: indent, index, after: previous, count: &count)
      }
      guard goesOn, !isDash else { break }
    }
    close(index, count: count)
  }

  /// Reads the key up to `keyStop`, and the `:` after it.
  private mutating func readKey(_ keyStop: Int, _ seen: inout SeenKeys) throws(Broken) {
    let cell = cells.count
    let start = place
    if byte == Byte.quote || byte == UInt8(ascii: "'") {
      try readQuoted(parent: -1, isKey: true)
      passSpaces()
    } else {
      var stop = keyStop
      while stop > start, bytes[stop - 1].isSpaceOrTab { stop -= 1 }
      try refusePlainStart()
      if byte == Byte.hyphen, peek(1).isASCIILetter {
        report(
          .yamlDash, place..<(place + 1), .aSpaceBelongsAfterTheHyphen,
          .write("- \(textWithoutDash)"))
        throw Broken()
      }
      addScalar(start, stop, text: start..<stop, isDecoded: false)
      place = keyStop
    }
    try checkKey(cell, &seen)
    place += 1
  }

  /// Refuses a key that was there before, and the merge key.
  mutating func checkKey(_ cell: Int, _ seen: inout SeenKeys) throws(Broken) {
    let text = keyText(cell)
    let range = Int(cells[cell].start)..<Int(cells[cell].end)
    if text.count == 2, text.elementsEqual("<<".utf8) {
      report(
        .yamlMerge, range, .mergesNothingHere, .writeTheKeysOut)
      throw Broken()
    }
    guard let first = seen.insert(cell, in: self) else { return }
    let name = String(decoding: text, as: UTF8.self)
    report(
      .yamlDuplicateKey, range,
      Phrase(nl: "sleutel '\(name)' staat dubbel", en: "key '\(name)' is there twice"),
      .removeOneOrRename,
      notes: [
        Diagnostic.Note(
          .givenHereBefore,
          at: SourceRange(file: file, start: cells[first].start, end: cells[first].end))
      ])
    throw Broken()
  }

  /// The content of the key at `cell`.
  func keyText(_ cell: Int) -> ArraySlice<UInt8> {
    let key = cells[cell]
    let range = Int(key.first)..<Int(key.last)
    return key.isDecoded ? decoded[range] : bytes[range]
  }

  /// Reads the value after a key's `:`, for a mapping at column `indent`.
  private mutating func readValue(_ indent: Int) throws(Broken) {
    let afterColon = place
    let line = lineStart
    passSpaces()
    if place > afterColon { try refuseTightComment() }
    place = afterColon
    try passToContent()
    if isAtEnd || isAnyMarker
      || lineStart != line && (column < indent || column == indent && !isDash)
    {
      addEmpty(at: afterColon)
      return
    }
    if lineStart != line {
      guard column == indent else { return try readBlockNode(parent: indent) }
      depth += 1
      defer { depth -= 1 }
      return try readBlockSequence(indent, sharesColumn: true)
    }
    if isDash {
      report(
        .yamlDash, place..<(place + 1), .aListBeginsOnANewLine, .putOnTheNextLineIndented)
      throw Broken()
    }
    depth += 1
    defer { depth -= 1 }
    try refuseIndicators()
    try readInlineNode(parent: indent, isKeyLine: true)
    try endOfNode()
  }
}

extension Phrase {
  fileprivate static let aTabIsNoIndentation = Phrase(
    nl: "een tab is geen inspringing", en: "a tab is no indentation")
  fileprivate static let putASpaceAfterTheHyphen = Phrase(
    nl: "zet een spatie na het streepje", en: "put a space after the hyphen")
  fileprivate static let aSpaceBelongsAfterTheHyphen = Phrase(
    nl: "na '-' hoort een spatie", en: "a space belongs after '-'")
  fileprivate static let mergesNothingHere = Phrase(
    nl: "'<<' voegt hier niets samen", en: "'<<' merges nothing here")
  fileprivate static let writeTheKeysOut = Phrase(
    nl: "schrijf de sleutels voluit", en: "write the keys out")
  fileprivate static let removeOneOrRename = Phrase(
    nl: "haal er één weg, of geef hem een andere naam", en: "remove one, or rename it")
  fileprivate static let givenHereBefore = Phrase(
    nl: "eerder gegeven hier", en: "given here before")
  fileprivate static let aListBeginsOnANewLine = Phrase(
    nl: "een lijst begint op een nieuwe regel", en: "a list begins on a new line")
  fileprivate static let putOnTheNextLineIndented = Phrase(
    nl: "zet '- …' op de volgende regel, ingesprongen",
    en: "put '- …' on the next line, indented")
}
