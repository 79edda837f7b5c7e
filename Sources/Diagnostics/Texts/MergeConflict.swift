import Text

/// The marks that a merge leaves in a file where two people changed the same lines.
///
/// ```
/// <<<<<<< HEAD
/// We bewaren je bestelling vijf jaar.
/// =======
/// We bewaren je bestelling zeven jaar.
/// >>>>>>> anders
/// ```
public enum MergeConflict {
  /// A line that is one of the marks.
  private struct Mark {
    let line: Range<Int>
    let sign: UInt8
  }

  /// What is wrong with `bytes`, and the bytes with what stays when the first of each two texts is
  /// taken, the rest made into spaces; nil where there is no mark.
  ///
  /// Places in the text that stays are the same, so that it can be read further and nothing is told
  /// of what stands between the marks.
  public static func find(
    in bytes: [UInt8], file: FileID
  ) -> (finding: Diagnostic, remaining: [UInt8])? {
    // A row of seven `=` is a mark only beside the others: by itself it underlines a heading.
    if bytes.span.isAll({ min($0 ^ less, min($0 ^ greater, $0 ^ pipe)) }) { return nil }
    let marks = marks(in: bytes)
    guard let first = marks.first(where: { $0.sign != equals }) else { return nil }
    let count = max(1, marks.count { $0.sign == less })
    let place = SourceRange(file: file, first.line)
    return (.mergeConflict(count, at: place), remaining(bytes, marks))
  }

  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")
  private static let equals = UInt8(ascii: "=")
  private static let pipe = UInt8(ascii: "|")
  private static let width = 7

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte.isLineEnd }

  /// The marks, in their order; a pass over the bytes.
  private static func marks(in bytes: [UInt8]) -> [Mark] {
    let text = bytes.span
    var marks: [Mark] = []
    var offset = 0
    while offset < text.count {
      let start = offset
      let sign = text[start]
      var next = start
      if sign == less || sign == greater || sign == equals || sign == pipe {
        while next < text.count, text[next] == sign { next += 1 }
      }
      offset = next
      while offset < text.count, text[offset] > Byte.carriageReturn || !isLineEnd(text[offset]) {
        offset += 1
      }
      if next - start == width, next == offset || text[next] == Byte.space {
        marks.append(Mark(line: start..<offset, sign: sign))
      }
      offset += 1
    }
    return marks
  }

  /// `bytes` with spaces for the marks, and for the second of each two texts where both its ends
  /// are there.
  private static func remaining(_ bytes: [UInt8], _ marks: [Mark]) -> [UInt8] {
    var remaining = bytes
    func clear(_ range: Range<Int>) {
      for offset in range where !isLineEnd(remaining[offset]) { remaining[offset] = Byte.space }
    }
    var dropped: Int?
    var isInside = false
    for mark in marks {
      switch mark.sign {
      case less: (isInside, dropped) = (true, nil)
      case greater:
        if let start = dropped { clear(start..<mark.line.lowerBound) }
        (isInside, dropped) = (false, nil)
      default: if isInside, dropped == nil { dropped = mark.line.upperBound }
      }
      clear(mark.line)
    }
    return remaining
  }
}

// MARK: Words

extension Diagnostic {
  fileprivate static func mergeConflict(_ count: Int, at place: SourceRange) -> Diagnostic {
    let more =
      count == 1
      ? Phrase("")
      : Phrase(
        nl: ", en nog \(count - 1) keer in dit bestand",
        en: ", and \(count - 1) more in this file")
    return Diagnostic(
      .mergeConflict, at: place,
      Phrase(
        nl: "hier staat nog een samenvoegconflict\(more.dutch)",
        en: "a merge conflict is still here\(more.english)"),
      help: Phrase(
        nl: "kies welke tekst blijft, en haal de andere weg met de regels '<<<<<<<', '=======' en "
          + "'>>>>>>>'; is het geen conflict, zet dan een spatie voor de regel",
        en: "choose which text stays, and remove the other with the lines '<<<<<<<', '=======' and "
          + "'>>>>>>>'; if it is no conflict, put a space before the line"))
  }
}

extension DiagnosticKind {
  /// Marks of a merge conflict in a text, a template or an asset.
  public static let mergeConflict = DiagnosticKind(
    "merge-conflict", .error,
    Explanation(
      rule: Phrase(
        nl: "in geen enkel bestand staan regels van een samenvoegconflict",
        en: "no file holds the lines of a merge conflict"),
      why: Phrase(
        nl: """
          Hebben twee mensen dezelfde regels veranderd, dan zet git beide teksten onder elkaar, met \
          '<<<<<<<', '=======' en '>>>>>>>' eromheen. Zo zou de lezer twee keer iets anders lezen.
          """,
        en: """
          When two people changed the same lines, git puts both texts below each other, with \
          '<<<<<<<', '=======' and '>>>>>>>' around them. The reader would read two different \
          things.
          """),
      wrong: """
        <<<<<<< HEAD
        We bewaren je bestelling vijf jaar.
        =======
        We bewaren je bestelling zeven jaar.
        >>>>>>> anders
        """,
      right: "We bewaren je bestelling zeven jaar."))
}

/// The kinds of problems in any text, whatever it is for.
public enum TextCatalogue {
  /// All of them.
  public static let kinds: [DiagnosticKind] = [
    .mergeConflict, .characterUnseen, .characterGarbled,
  ]
}
