// This file is long because each kind of sign is looked for in the same bytes, with parts that
// nobody outside of it sees.

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

  mutating func add(
    _ kind: DiagnosticKind, _ range: Range<Int>, nl: String, en: String, help: Phrase
  ) {
    slips.append(Slip(kind: kind, range: range, summary: Phrase(nl: nl, en: en), help: help))
  }

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
        reportHalf(start..<end, sign)
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
        reportSpaces(run.range.lowerBound..<runs[index + 1].range.upperBound, run.range.count)
        index += 2
      } else {
        if run.opens, run.isGlued { reportOpen(run.range) }
        index += 1
      }
    }
  }

  /// Bold text with a space inside its signs.
  private mutating func reportSpaces(_ range: Range<Int>, _ width: Int) {
    let signs = words(range.lowerBound..<(range.lowerBound + width))
    let escaped = signs.map { "\\\($0)" }.joined()
    let inner = words((range.lowerBound + width)..<(range.upperBound - width))
    add(
      .markupUnread, range, nl: "'\(words(range))' wordt niet vet",
      en: "'\(words(range))' does not become bold",
      help: Phrase(
        nl:
          "haal de spaties binnen de tekens weg: '\(signs)\(inner)\(signs)'; horen ze in de tekst, "
          + "schrijf dan '\(escaped)'",
        en: "remove the spaces within the signs: '\(signs)\(inner)\(signs)'; if they belong in the "
          + "text, write '\(escaped)'"))
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
      reportOpen(start..<(start + 1), isBold: false)
    }
  }

  private mutating func reportOpen(_ range: Range<Int>, isBold: Bool = true) {
    let signs = words(range)
    let escaped = signs.map { "\\\($0)" }.joined()
    let (dutch, english) = isBold ? ("vet", "bold") : ("schuin", "slanted")
    add(
      .markupUnread, range,
      nl: "'\(signs)' begint \(isBold ? "vette" : "schuine") tekst die nergens ophoudt",
      en: "'\(signs)' begins \(english) text that ends nowhere",
      help: Phrase(
        nl:
          "zet ook '\(signs)' achter het laatste woord dat \(dutch) moet, in dezelfde alinea; "
          + "horen de tekens in de tekst, schrijf dan '\(escaped)'",
        en:
          "put '\(signs)' behind the last \(english) word too, in the same paragraph; if the signs "
          + "belong in the text, write '\(escaped)'"))
  }

  /// A run of which a part became markup: more signs at one end than at the other.
  private mutating func reportHalf(_ range: Range<Int>, _ sign: UInt8) {
    guard sign == Byte.asterisk, byte(range.lowerBound - 1) != Byte.backslash else { return }
    add(
      .markupUnread, range, nl: "voor en achter deze woorden staan niet evenveel sterretjes",
      en: "there are not as many asterisks before these words as behind them",
      help: Phrase(
        nl: "zet er voor en achter twee voor vet, of één voor schuin; hoort het sterretje in de "
          + "tekst, schrijf dan '\\*'",
        en: "put two at both ends for bold, or one for slanted; if the asterisk belongs in the "
          + "text, write '\\*'"))
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
        add(
          .markupUnread, first..<end, nl: "'\(words(first..<end))' wordt niet doorgehaald",
          en: "'\(words(first..<end))' is not struck out",
          help: Phrase(
            nl: "haal weg wat niet meer geldt; horen de golfjes in de tekst, schrijf dan '\\~\\~'",
            en: "remove what no longer holds; if the tildes belong in the text, write '\\~\\~'"))
        opening = nil
      } else {
        opening = byte(end).isSpaceOrLineEnd ? nil : start
      }
    }
    guard let first = opening, byte(first - 1).isSpaceOrLineEnd, byte(first + 2).isASCIILetter
    else {
      return
    }
    add(
      .markupUnread, first..<(first + 2), nl: "'~~' haalt niets door, en komt op de pagina",
      en: "'~~' strikes nothing out, and stands on the page",
      help: Phrase(
        nl: "haal weg wat niet meer geldt; horen de golfjes in de tekst, schrijf dan '\\~\\~'",
        en: "remove what no longer holds; if the tildes belong in the text, write '\\~\\~'"))
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
        add(
          .markupUnread, start..<end,
          nl: "'\(words(start..<end))' hoort in een sjabloon; in een tekst doet het niets",
          en: "'\(words(start..<end))' belongs in a template; in a text it does nothing",
          help: Phrase(
            nl: "schrijf de woorden zelf, of verwijs met een link als '[](partij:das)'; wil je het "
              + "laten zien, zet het dan tussen backticks: '`\(words(start..<end))`'",
            en:
              "write the words themselves, or refer with a link such as '[](partij:das)'; to show "
              + "it, put it between backticks: '`\(words(start..<end))`'"))
      case Byte.hash, UInt8(ascii: "."), Byte.colon:
        guard let end = end(of: start, before: nil, Byte.closeBrace) else {
          if sign == Byte.hash, !isParagraph { reportOpenAnchor(start) }
          continue
        }
        guard end - start > 3, byte(start + 2).isASCIILetter || sign == Byte.colon else { continue }
        offset = end
        reportAttribute(start..<end, isAnchor: sign == Byte.hash)
      default: continue
      }
    }
  }

  /// `{#rechten` at the end of a heading, of which the brace is missing.
  private mutating func reportOpenAnchor(_ start: Int) {
    var end = start + 2
    while byte(end).isASCIILetter || byte(end).isASCIIDigit || byte(end) == Byte.hyphen { end += 1 }
    guard end == raw.count, end > start + 2 else { return }
    let written = words(start..<end)
    add(
      .anchorUnread, start..<end, nl: "achter het anker '\(written)' ontbreekt een '}'",
      en: "a '}' is missing behind the anchor '\(written)'",
      help: Phrase(
        nl: "schrijf '\(written)}'; hoort het in de tekst, schrijf dan '\\\(written)'",
        en: "write '\(written)}'; if it belongs in the text, write '\\\(written)'"))
  }

  private mutating func reportAttribute(_ range: Range<Int>, isAnchor: Bool) {
    let written = words(range)
    let literal = Phrase(
      nl: "; hoort het in de tekst, schrijf dan '\\\(written)'",
      en: "; if it belongs in the text, write '\\\(written)'")
    guard isAnchor else {
      return add(
        .markupUnread, range, nl: "'\(written)' doet niets, en komt op de pagina",
        en: "'\(written)' does nothing, and stands on the page",
        help: Phrase(nl: "haal het weg\(literal.dutch)", en: "remove it\(literal.english)"))
    }
    add(
      .anchorUnread, range, nl: "het anker '\(written)' staat niet aan het eind van een kop",
      en: "the anchor '\(written)' is not at the end of a heading",
      help: Phrase(
        nl: "zet het helemaal achteraan in een kop, zoals '## Je rechten \(written)'"
          + literal.dutch,
        en: "put it at the very end of a heading, such as '## Je rechten \(written)'"
          + literal.english))
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
    let written = words(start..<end)
    add(
      .directiveUnread, start..<end, nl: "'\(written)' staat niet op een eigen regel",
      en: "'\(written)' is not on a line of its own",
      help: Phrase(
        nl: "zet '\(written)' op een eigen regel, met een lege regel ervoor en erna; wil je het "
          + "laten zien, zet het dan tussen backticks",
        en:
          "put '\(written)' on a line of its own, with an empty line before and after it; to show "
          + "it, put it between backticks"))
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
      let written = words(start..<end)
      return add(
        .linkUnread, start..<end, nl: "'\(written)' is een adres dat niet in een link staat",
        en: "'\(written)' is an address that is in no link",
        help: Phrase(
          nl:
            "schrijf '[](\(written))', dan komt de naam er vanzelf; hoort het zo in de tekst, zet "
            + "het dan tussen backticks",
          en: "write '[](\(written))', and the name appears by itself; if it belongs in the text "
            + "like this, put it between backticks"))
    }
  }

  // MARK: Angle brackets and backticks

  private mutating func findAngles() {
    var offset = 0
    while let start = text[offset...].firstIndex(of: Byte.less) {
      offset = start + 1
      guard let end = end(of: start - 1, before: nil, Byte.greater), end > start + 2 else {
        reportOpenAngle(start)
        continue
      }
      let address = words((start + 1)..<(end - 1))
      guard UnreadText.isAddress(raw[(start + 1)..<(end - 1)]) else { continue }
      offset = end
      let mended = UnreadText.whole(address)
      add(
        .linkUnread, start..<end, nl: "'<\(address)>' wordt geen link",
        en: "'<\(address)>' does not become a link",
        help: Phrase(
          nl: "schrijf '[woorden](\(mended))'; horen de haken in de tekst, schrijf dan '\\<'",
          en: "write '[words](\(mended))'; if the brackets belong in the text, write '\\<'"))
    }
  }

  /// `<https://…` that is never closed.
  private mutating func reportOpenAngle(_ start: Int) {
    guard
      raw[(start + 1)...].starts(with: "https://".utf8)
        || raw[(start + 1)...].starts(with: "http://".utf8)
    else { return }
    var end = start + 1
    while end < raw.count, !raw[end].isSpaceOrLineEnd { end += 1 }
    let address = words((start + 1)..<end)
    add(
      .linkUnread, start..<(start + 1), nl: "de '<' voor dit adres gaat nergens dicht",
      en: "the '<' before this address is never closed",
      help: Phrase(
        nl: "schrijf '[woorden](\(address))', of haal de '<' weg; hoort die in de tekst, schrijf "
          + "dan '\\<'",
        en: "write '[words](\(address))', or remove the '<'; if it belongs in the text, write '\\<'"
      ))
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
      let sign = words(start..<offset)
      let escaped = String(repeating: "\\`", count: min(offset - start, 10))
      return add(
        .markupUnread, start..<offset, nl: "'\(sign)' begint code die nergens ophoudt",
        en: "'\(sign)' begins code that ends nowhere",
        help: Phrase(
          nl:
            "zet ook een '\(sign)' achter het laatste teken; hoort het teken in de tekst, schrijf "
            + "dan '\(escaped)'",
          en: "put a '\(sign)' behind the last sign too; if the sign belongs in the text, write "
            + "'\(escaped)'"))
    }
  }
}
