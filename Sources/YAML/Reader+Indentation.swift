import Diagnostics
import Text

extension Reader {
  /// Goes to the next entry at column `indent` of the collection `index`; false where that is over.
  ///
  /// What is indented further can't be read. It stands for an item of a list, and belongs to the value
  /// `previous` of a mapping, which is therefore not read as a whole.
  mutating func continues(
    at indent: Int, _ index: Int, after previous: Int? = nil, count: inout Int
  ) throws(Broken) -> Bool {
    while !stopped {
      do throws(Broken) { try passToContent() } catch {
        cells[index].isBroken = true
        recover(indent)
        continue
      }
      if isAtEnd || isAnyMarker || column < indent { return false }
      if column == indent { return true }
      // `betaalhuis:` with one space before it is an entry more likely than a key of the one above.
      let isEntry =
        isWithoutValue && column - indent == 1 || isDash && cells[index].kind == .sequence
      let above = isEntry ? nil : previous.flatMap { level(of: $0) }
      if let above, above > column {
        reportBetween(above: above)
      } else {
        reportTooFar(indent, in: index)
      }
      if cells[index].kind == .sequence {
        addBroken(at: place)
        count += 1
      } else {
        cells[previous ?? index].isBroken = true
        if isWithoutValue { cells[index].isBroken = true }
      }
      recover(indent)
    }
    return false
  }

  /// After an error: to the next line that begins at column `indent` or further left.
  mutating func recover(_ indent: Int) {
    while place < end {
      passLine()
      guard place < end else { return }
      passBreak()
      var content = place
      while content < end, bytes[content] == Byte.space { content += 1 }
      if content >= end || bytes[content].isLineEnd || bytes[content] == Byte.hash { continue }
      if content - lineStart <= indent { return }
    }
  }

  /// Whether a mark stands at `place` that makes a list elsewhere, in Markdown or a word processor.
  var isOtherListMark: Bool {
    (byte == Byte.asterisk || byte == Byte.plus) && Self.isBlank(peek(1))
  }

  /// The column of the lines of a block collection; nil for what is none.
  private func level(of cell: Int) -> Int? {
    guard cells.indices.contains(cell),
      cells[cell].kind == .mapping || cells[cell].kind == .sequence
    else { return nil }
    let start = Int(cells[cell].start)
    let line = bytes[begin..<start].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? begin
    let isBlock = bytes[start] != Byte.openBrace && bytes[start] != Byte.openBracket
    return isBlock ? start - line : nil
  }

  /// Whether the line at `place` ends with its colon: a value stands below it, if anywhere.
  private var isWithoutValue: Bool {
    var stop = place
    while stop < end, !bytes[stop].isLineEnd { stop += 1 }
    while stop > place, bytes[stop - 1] == Byte.space { stop -= 1 }
    return stop > place && bytes[stop - 1] == Byte.colon
  }
}

// MARK: Words

extension Reader {
  private mutating func reportTooFar(_ indent: Int, in index: Int) {
    report(
      .yamlIndentation, wordHere,
      Phrase(
        nl:
          "deze regel springt te ver in: \(Self.spaces(column).dutch), en de vorige op dit niveau "
          + "\(indent)",
        en: "this line is indented too far: \(Self.spaces(column).english) where its neighbours "
          + "have \(indent)"),
      Self.beginning(with: indent),
      notes: [
        Diagnostic.Note(
          Phrase(nl: "hier begint dit niveau", en: "this level begins here"),
          at: SourceRange(
            file: file, start: cells[index].start, end: cells[index].start + 1))
      ])
  }

  /// Reports a line that stands between two levels.
  private mutating func reportBetween(above: Int) {
    report(
      .yamlIndentation, wordHere,
      Phrase(
        nl: "deze regel springt anders in dan die erboven: \(Self.spaces(column).dutch), en daar "
          + "\(above)",
        en:
          "this line is indented otherwise than those above: \(Self.spaces(column).english) where "
          + "they have \(above)"),
      Self.beginning(with: above))
  }

  /// Reports a hyphen where a key belongs; `previous` is the value of the key above.
  mutating func reportDash(below previous: Int?) {
    if let previous, cells[previous].kind == .sequence, let level = level(of: previous) {
      cells[previous].isBroken = true
      report(
        .yamlIndentation, place..<(place + 1),
        Phrase(
          nl: "dit streepje springt minder ver in dan de lijst erboven",
          en: "this hyphen is indented less than the list above"),
        Self.beginning(with: level))
      return
    }
    report(
      .yamlDash, place..<(place + 1),
      Phrase(
        nl: "hier hoort een sleutel, geen lijst", en: "a key belongs here, not a list"),
      Phrase(
        nl: "haal het streepje weg: '\(textWithoutDash)'",
        en: "remove the hyphen: '\(textWithoutDash)'"))
  }

  /// Reports what stands at the column of a list's hyphens without one, below its item `item`.
  mutating func reportNoDash(after item: Int) {
    if let level = level(of: item), cells[item].kind == .mapping, byte.isASCIILetter,
      keyEnd() != nil,
      !beginsLike(item)
    {
      report(
        .yamlIndentation, wordHere,
        Phrase(
          nl: "deze regel hoort bij het streepje erboven, en springt daarvoor niet ver genoeg in",
          en: "this line belongs to the hyphen above, and is not indented far enough for that"),
        Self.beginning(with: level))
      return
    }
    report(
      .yamlDash, wordHere,
      byte == Byte.hyphen
        ? Phrase(nl: "na '-' hoort een spatie", en: "a space belongs after '-'")
        : Phrase(
          nl: "hier hoort een streepje: dit is een lijst",
          en: "a hyphen belongs here: this is a list"),
      .write("- \(textWithoutDash)"))
  }

  /// Whether the line at `place` has the key that the item `item` of a list begins with.
  private func beginsLike(_ item: Int) -> Bool {
    let first = Int(cells[item].start)
    guard let stop = keyEnd() else { return false }
    return bytes[place...stop].elementsEqual(bytes[first..<min(end, first + stop - place + 1)])
  }

  private static func spaces(_ count: Int) -> Phrase {
    Phrase(
      nl: count == 1 ? "1 spatie" : "\(count) spaties",
      en: count == 1 ? "1 space" : "\(count) spaces")
  }

  /// Advice about the indentation of a line.
  private static func beginning(with count: Int) -> Phrase {
    guard count > 0 else {
      return Phrase(nl: "haal de spaties vooraan weg", en: "remove the spaces in front")
    }
    return Phrase(
      nl: "begin de regel met \(spaces(count).dutch)",
      en: "begin the line with \(spaces(count).english)")
  }
}
