import Diagnostics
import Text

/// Looks within a block for signs that are there as plain text and were meant as markup.
///
/// Those are bold, braces, directives and the like; what is about links is in `UnreadLinks`.
/// Each byte is looked at a fixed number of times, whatever the text.
struct UnreadMarks {
  /// A sign that failed, with its range in the text.
  struct Slip {
    let kind: DiagnosticKind
    let range: Range<Int>
    let summary: Phrase
    let help: Phrase
    /// The label of a link without a definition.
    var label: String?
  }

  /// The block as written.
  let raw: [UInt8]
  /// The same, with 0 for all that is no plain text: what markup was made of, code, escaped signs.
  let text: [UInt8]
  /// Whether a directive at the start of a line is told elsewhere: in a paragraph.
  let isParagraph: Bool
  private(set) var slips: [Slip] = []
  /// Where a link was told that failed, in order, as far as what is looked at has not passed it.
  private var toldLinks: ArraySlice<Range<Int>> = []

  init(raw: [UInt8], text: [UInt8], isParagraph: Bool) {
    self.raw = raw
    self.text = text
    self.isParagraph = isParagraph
  }

  mutating func find(_ signs: UnreadSigns) {
    if signs.contains(.bracket) {
      var links = UnreadLinks(raw: raw, text: text)
      links.find()
      slips += links.slips
      toldLinks = links.slips.map(\.range)[...]
    }
    if signs.contains(.emphasis) {
      findBold(Byte.asterisk)
      findBold(Byte.underscore)
      findSlanted()
      findStruckOut()
      findHighlighted()
    }
    if signs.contains(.ampersand) { findReferences() }
    if signs.contains(.wide) { findWide() }
    if signs.contains(.brace) { findBraces() }
    if signs.contains(.colon) { findColons() }
    if signs.contains(.less) { findAngles() }
    // In a cell it is the pipe that cuts code in two, and that is told of the row.
    if signs.contains(.backtick), isParagraph { findBacktick() }
  }

  mutating func add(_ slip: Slip) { slips.append(slip) }

  func words(_ range: Range<Int>) -> String { UnreadText.shown(raw[range]) }

  func byte(_ offset: Int) -> UInt8 {
    raw.indices.contains(offset) ? raw[offset] : Byte.lineFeed
  }

  // MARK: Bold

  /// A run of two or three of a sign, none of which became markup.
  private struct Run {
    let range: Range<Int>
    /// Whether it stands where bold text can begin, or end.
    let opens: Bool
    let closes: Bool
    let isGlued: Bool
  }

  private mutating func findBold(_ sign: UInt8) {
    var runs: [Run] = []
    var offset = 0
    while let start = text[offset...].firstIndex(of: sign) {
      var end = start
      while end < raw.count, raw[end] == sign { end += 1 }
      offset = end
      guard text[start..<end].allSatisfy({ $0 == sign }) else {
        // A part became markup: there are more signs at one end than at the other.
        if sign == Byte.asterisk, byte(start - 1) != Byte.backslash {
          add(.unequalEnds(start..<end))
        }
        continue
      }
      guard end - start == 2 || end - start == 3 && sign == Byte.asterisk else { continue }
      let before = byte(start - 1)
      let after = byte(end)
      runs.append(
        Run(
          range: start..<end, opens: before.isSpaceOrLineEnd || before == Byte.openParenthesis,
          closes: after.isSpaceOrLineEnd || after.isASCIIPunctuation,
          isGlued: !after.isSpaceOrLineEnd && !after.isASCIIPunctuation))
    }
    var index = 0
    while index < runs.count {
      let run = runs[index]
      if run.opens, index + 1 < runs.count, runs[index + 1].closes {
        let whole = run.range.lowerBound..<runs[index + 1].range.upperBound
        let inner = run.range.upperBound..<(whole.upperBound - run.range.count)
        add(.spacesWithin(whole, words(whole), signs: words(run.range), inner: words(inner)))
        index += 2
      } else {
        if run.opens, run.isGlued {
          add(.neverEnded(run.range, signs: words(run.range), isBold: true))
        }
        index += 1
      }
    }
  }

  /// An underscore before a word that begins slanted text and is never followed by another; a name
  /// of a file, with a point or a further underscore in it, begins none.
  private mutating func findSlanted() {
    var offset = 0
    while let start = text[offset...].firstIndex(of: Byte.underscore) {
      offset = start + 1
      let before = byte(start - 1)
      guard before.isSpaceOrLineEnd || before == Byte.openParenthesis, byte(offset).isASCIILetter
      else { continue }
      while byte(offset).isASCIILetter || !byte(offset).isASCII { offset += 1 }
      guard byte(offset).isSpaceOrLineEnd else { continue }
      let sign = start..<(start + 1)
      add(.neverEnded(sign, signs: words(sign), isBold: false))
    }
  }

  private mutating func findStruckOut() {
    var opening: Int?
    var offset = 0
    while let start = text[offset...].firstIndex(of: Byte.tilde) {
      var end = start
      while end < text.count, text[end] == Byte.tilde { end += 1 }
      offset = end
      guard end - start == 2 else { continue }
      if let first = opening, !byte(start - 1).isSpaceOrLineEnd {
        add(.struckOut(first..<end, words(first..<end)))
        opening = nil
      } else {
        opening = byte(end).isSpaceOrLineEnd ? nil : start
      }
    }
    guard let first = opening, byte(first - 1).isSpaceOrLineEnd, byte(first + 2).isASCIILetter
    else {
      return
    }
    add(.strikesNothing(first..<(first + 2)))
  }

  // MARK: Braces

  private mutating func findBraces() {
    var offset = 0
    while let start = text[offset...].firstIndex(of: Byte.openBrace) {
      offset = start + 1
      let sign = byte(start + 1)
      switch sign {
      case Byte.openBrace, UInt8(ascii: "%"):
        let closing = sign == Byte.openBrace ? Byte.closeBrace : sign
        guard let end = end(of: start, before: closing, Byte.closeBrace) else { continue }
        offset = end
        add(.templateTag(start..<end, words(start..<end)))
      case Byte.hash, UInt8(ascii: "."), Byte.colon:
        guard let end = end(of: start, before: nil, Byte.closeBrace) else {
          if sign == Byte.hash, !isParagraph { judgeOpenAnchor(start) }
          continue
        }
        guard end - start > 3, byte(start + 2).isASCIILetter || sign == Byte.colon else { continue }
        offset = end
        let written = words(start..<end)
        add(
          sign == Byte.hash ? .strayAnchor(start..<end, written) : .attribute(start..<end, written))
      default: continue
      }
    }
  }

  /// `{#rechten` at the end of a heading, of which the brace is missing.
  private mutating func judgeOpenAnchor(_ start: Int) {
    var end = start + 2
    while byte(end).isASCIILetter || byte(end).isASCIIDigit || byte(end) == Byte.hyphen { end += 1 }
    guard end == raw.count, end > start + 2 else { return }
    add(.openAnchor(start..<end, words(start..<end)))
  }

  /// Where what begins at `start` ends, behind `last` (and `before`, just before it); on the same
  /// line and not far.
  private func end(of start: Int, before: UInt8?, _ last: UInt8) -> Int? {
    var offset = start + 2
    while offset < min(raw.count, start + 120), raw[offset] != Byte.lineFeed {
      if raw[offset] == last, before == nil || raw[offset - 1] == before { return offset + 1 }
      offset += 1
    }
    return nil
  }

  // MARK: Colons

  private mutating func findColons() {
    var offset = 0
    while let start = text[offset...].firstIndex(of: Byte.colon) {
      offset = start + 1
      if byte(start + 1) == Byte.colon {
        while offset < raw.count, raw[offset] == Byte.colon { offset += 1 }
        if offset == start + 2 { judgeDirective(at: start) }
      } else if byte(start + 1).isSmallASCIILetter || byte(start + 1).isASCIIDigit {
        judgeDataAddress(colon: start)
      }
    }
  }

  /// `::naam` within a line.
  private mutating func judgeDirective(at start: Int) {
    let before = byte(start - 1)
    guard byte(start + 2).isSmallASCIILetter, !before.isASCIILetter, !before.isASCIIDigit,
      before.isASCII
    else { return }
    if isParagraph {
      var first = start
      while first > 0, raw[first - 1].isSpaceOrTab { first -= 1 }
      if first == 0 || raw[first - 1].isLineEnd { return }
    }
    let end = directiveEnd(start + 2)
    add(.directiveWithinLine(start..<end, words(start..<end)))
  }

  /// Where the directive ends whose name begins at `start`.
  private func directiveEnd(_ start: Int) -> Int {
    var end = start
    while byte(end).isSmallASCIILetter || byte(end) == Byte.hyphen { end += 1 }
    if byte(end) == Byte.openBrace, let brace = self.end(of: end - 1, before: nil, Byte.closeBrace)
    {
      end = brace
    }
    return end
  }

  /// `partij:das` that is in no link.
  private mutating func judgeDataAddress(colon: Int) {
    for scheme in LinkScheme.ownSchemes {
      let start = colon - scheme.utf8.count
      guard start >= 0, raw[start..<colon].elementsEqual(scheme.utf8), text[start] != 0 else {
        continue
      }
      let before = byte(start - 1)
      guard before.isSpaceOrLineEnd || before.isASCIIPunctuation, before != Byte.hyphen,
        before != UInt8(ascii: "/")
      else { return }
      var end = colon + 1
      while byte(end).isSmallASCIILetter || byte(end).isASCIIDigit || byte(end) == Byte.hyphen {
        end += 1
      }
      toldLinks = toldLinks.drop { $0.upperBound <= start }
      if toldLinks.first?.contains(start) ?? false { return }
      add(.dataAddress(start..<end, words(start..<end)))
      return
    }
  }

  // MARK: Angle brackets and backticks

  private mutating func findAngles() {
    var offset = 0
    while let start = text[offset...].firstIndex(of: Byte.less) {
      offset = start + 1
      guard let end = end(of: start - 1, before: nil, Byte.greater), end > start + 2 else {
        judgeOpenAngle(start)
        continue
      }
      let address = (start + 1)..<(end - 1)
      guard UnreadText.isAddress(raw[address]) else { continue }
      offset = end
      add(.angledAddress(start..<end, words(address)))
    }
  }

  /// `<https://…` that is never closed.
  private mutating func judgeOpenAngle(_ start: Int) {
    guard
      raw[(start + 1)...].starts(with: "https://".utf8)
        || raw[(start + 1)...].starts(with: "http://".utf8)
    else { return }
    var end = start + 1
    while end < raw.count, !raw[end].isSpaceOrLineEnd { end += 1 }
    add(.openAngle(start..<(start + 1), before: words((start + 1)..<end)))
  }

  private mutating func findBacktick() {
    var offset = 0
    while let start = text[offset...].firstIndex(of: Byte.backtick) {
      offset = start + 1
      while offset < text.count, text[offset] == Byte.backtick { offset += 1 }
      let before = byte(start - 1)
      let after = byte(offset)
      // `'s avonds` is often typed with a backtick.
      guard before.isSpaceOrLineEnd || before == Byte.openParenthesis, !after.isSpaceOrLineEnd,
        !(after.isASCIILetter && byte(offset + 1).isSpaceOrTab)
      else { continue }
      add(.openCode(start..<offset, words(start..<offset)))
      return
    }
  }
}
