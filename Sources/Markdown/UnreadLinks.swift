import Diagnostics
import Text

/// Looks within a block for brackets that were meant as a link and became none.
struct UnreadLinks {
  private let raw: [UInt8]
  /// The same, with 0 for all that is no plain text.
  private let text: [UInt8]
  private(set) var slips: [UnreadMarks.Slip] = []

  /// Up to where all was told already.
  private var told = 0
  /// The next `)` and the next line's end: they only move on.
  private var nextParenthesis = 0
  private var nextLineEnd = 0

  init(raw: [UInt8], text: [UInt8]) {
    self.raw = raw
    self.text = text
  }

  mutating func find() {
    var open: [Int] = []
    for offset in text.indices {
      if text[offset] == Byte.openBracket {
        open.append(offset)
      } else if text[offset] == Byte.closeBracket {
        if let start = open.popLast() { judge(start, offset) } else { judgeUnopened(offset) }
      }
    }
    for start in open { judgeUnclosed(start) }
    slips.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func byte(_ offset: Int) -> UInt8 {
    raw.indices.contains(offset) ? raw[offset] : Byte.lineFeed
  }

  private func words(_ range: Range<Int>) -> String { UnreadText.shown(raw[range]) }

  private mutating func add(_ slip: UnreadMarks.Slip) {
    slips.append(slip)
    told = max(told, slip.range.upperBound)
  }

  // MARK: A pair of brackets

  private mutating func judge(_ open: Int, _ close: Int) {
    guard open >= told else { return }
    let inner = (open + 1)..<close
    let next = byte(close + 1)
    if next == Byte.openParenthesis { return judgeAddress(open, close) }
    // `[x]（` is told as a wide sign.
    if next == 0xEF, byte(close + 2) == 0xBC, byte(close + 3) == 0x88 { return }
    guard raw[inner].contains(where: { $0.isASCIILetter || !$0.isASCII }),
      byte(open + 1) != Byte.caret
    else { return }
    if next.isSpaceOrTab, judgeSpace(open, close) { return }
    if next == Byte.openBracket, judgeReference(open, close) { return }
    if byte(open - 1) == Byte.closeParenthesis, judgeTurned(open, close) { return }
    if byte(open - 1) == Byte.openBracket, next == Byte.closeBracket {
      return add(
        .doubleBrackets((open - 1)..<(close + 2), label: words((open + 1)..<close)))
    }
    if next == Byte.colon, judgeDefinition(open, close) { return }
    if readsLikeLink(open, close) {
      let label = words(inner)
      add(.withoutAddress(open..<(close + 1), label, label: label))
    }
  }

  /// `[x](…` that did not become a link.
  private mutating func judgeAddress(_ open: Int, _ close: Int) {
    let start = skippingSpaces(close + 2)
    var end = start
    while end < raw.count, end - start < UnreadText.longest, !raw[end].isSpaceOrLineEnd,
      raw[end] != Byte.closeParenthesis
    {
      end += 1
    }
    guard end > start else { return }
    let label = words((open + 1)..<close)
    let address = words(start..<end)
    if LinkScheme.ownSchemes.contains(where: { address == "\($0):" }) {
      let name = skippingSpaces(end)
      var nameEnd = name
      while byte(nameEnd).isSmallASCIILetter || byte(nameEnd).isASCIIDigit
        || byte(nameEnd) == Byte.hyphen
      {
        nameEnd += 1
      }
      let whole = address + words(name..<nameEnd)
      let last = byte(nameEnd) == Byte.closeParenthesis ? nameEnd + 1 : nameEnd
      return add(.spaceBehindScheme(open..<last, address, mended: "[\(label)](\(whole))"))
    }
    nextParenthesis = following(Byte.closeParenthesis, from: end, nextParenthesis)
    nextLineEnd = following(Byte.lineFeed, from: end, nextLineEnd)
    guard nextParenthesis < nextLineEnd else {
      return add(.openAddress(open..<end, mended: "[\(label)](\(address))"))
    }
    let all = open..<(nextParenthesis + 1)
    let rest = skippingSpaces(end)
    let whole = words(start..<nextParenthesis)
    if rest > end, let quote = openingQuote(rest) {
      add(.curlyQuote(all, quote, mended: "[\(label)](\(address) \"…\")"))
    } else if rest > end {
      add(.spaceInAddress(all, whole, mended: "[\(label)](<\(whole)>)"))
    } else {
      add(.unequalBrackets(all, mended: "[\(label)](<\(whole)>)"))
    }
  }

  /// A curly quote, or another that opens no title.
  private func openingQuote(_ offset: Int) -> String? {
    ["“", "”", "„", "‘", "’", "«"].first { raw[offset...].starts(with: $0.utf8) }
  }

  /// `[x] (address)`.
  private mutating func judgeSpace(_ open: Int, _ close: Int) -> Bool {
    let start = skippingSpaces(close + 1)
    guard byte(start) == Byte.openParenthesis, let end = end(of: start, Byte.closeParenthesis),
      UnreadText.isAddress(raw[(start + 1)..<(end - 1)])
    else { return false }
    let address = UnreadText.whole(words((start + 1)..<(end - 1)))
    let label = words((open + 1)..<close)
    add(.spaceBetween(open..<end, mended: "[\(label)](\(address))"))
    return true
  }

  /// `[x][y]` of which no definition is there.
  private mutating func judgeReference(_ open: Int, _ close: Int) -> Bool {
    guard let end = end(of: close + 1, Byte.closeBracket), byte(close + 2) != Byte.caret else {
      return false
    }
    let own = words((open + 1)..<close)
    let given = words((close + 2)..<(end - 1))
    let label = given.isEmpty ? own : given
    add(.withoutAddress(open..<end, own, label: label))
    return true
  }

  /// `(x)[address]`.
  private mutating func judgeTurned(_ open: Int, _ close: Int) -> Bool {
    guard UnreadText.isAddress(raw[(open + 1)..<close]) else { return false }
    var start = open - 2
    while start > 0, open - start < UnreadText.longest, raw[start] != Byte.openParenthesis {
      start -= 1
    }
    guard byte(start) == Byte.openParenthesis else { return false }
    let label = words((start + 1)..<(open - 1))
    let address = UnreadText.whole(words((open + 1)..<close))
    add(.turnedBrackets(start..<(close + 1), mended: "[\(label)](\(address))"))
    return true
  }

  /// `[x]: address` that stands right below a line of text.
  private mutating func judgeDefinition(_ open: Int, _ close: Int) -> Bool {
    guard open == 0 || raw[open - 1].isLineEnd else { return false }
    let start = skippingSpaces(close + 2)
    var end = start
    while end < raw.count, !raw[end].isSpaceOrLineEnd, end - start < UnreadText.longest {
      end += 1
    }
    guard UnreadText.isAddress(raw[start..<end]) else { return false }
    add(.givesNoAddress(open..<end, words(open..<end)))
    return true
  }

  // MARK: One bracket alone

  /// `x](address)` without the bracket before it.
  private mutating func judgeUnopened(_ close: Int) {
    guard close >= told, byte(close + 1) == Byte.openParenthesis,
      let end = end(of: close + 1, Byte.closeParenthesis),
      UnreadText.isAddress(raw[(close + 2)..<(end - 1)])
    else { return }
    let address = words((close + 2)..<(end - 1))
    add(.withoutOpening(close..<end, mended: "[…](\(address))"))
  }

  /// `[x(address)` without the bracket behind the words.
  private mutating func judgeUnclosed(_ open: Int) {
    guard open >= told else { return }
    var start = open + 1
    while start < min(raw.count, open + 120), raw[start] != Byte.openParenthesis,
      raw[start] != Byte.lineFeed
    {
      start += 1
    }
    guard byte(start) == Byte.openParenthesis, let end = end(of: start, Byte.closeParenthesis),
      UnreadText.isAddress(raw[(start + 1)..<(end - 1)])
    else { return }
    let label = words((open + 1)..<start)
    let address = UnreadText.whole(words((start + 1)..<(end - 1)))
    add(.withoutClosing(open..<end, mended: "[\(label)](\(address))"))
  }

  // MARK: Reading

  private func skippingSpaces(_ offset: Int) -> Int {
    var offset = offset
    while offset < raw.count, raw[offset].isSpaceOrTab { offset += 1 }
    return offset
  }

  /// Where what opens at `start` is closed by `sign`, behind it; on the same line and not far.
  private func end(of start: Int, _ sign: UInt8) -> Int? {
    var offset = start + 1
    while offset < min(raw.count, start + UnreadText.longest), raw[offset] != Byte.lineFeed {
      if raw[offset] == sign { return offset + 1 }
      offset += 1
    }
    return nil
  }

  /// The first `sign` from `start` on, where `known` is one that was found before.
  private func following(_ sign: UInt8, from start: Int, _ known: Int) -> Int {
    if known >= start, known > 0 { return known }
    return raw[min(start, raw.count)...].firstIndex(of: sign) ?? raw.count
  }

  /// Words before a bracket after which a reader expects a link.
  private static let cues: Set<String> = [
    "bekijk", "download", "ga", "kijk", "klik", "lees", "link", "pagina", "raadpleeg", "staat",
    "staan", "via", "vind", "vindt", "zie",
  ]

  /// Whether the words before a pair of brackets make of it a link: "Lees ook [wat we doen]".
  private func readsLikeLink(_ open: Int, _ close: Int) -> Bool {
    guard open == 0 || raw[open - 1].isSpaceOrLineEnd, close - open > 4 else { return false }
    let inner = String(decoding: raw[(open + 1)..<close], as: UTF8.self).lowercased()
    guard inner != "sic", !inner.hasPrefix("red."), !inner.hasPrefix("noot") else { return false }
    var words = 0
    var end = open
    while words < 4, end > 0 {
      var stop = end
      while stop > 0, raw[stop - 1].isSpaceOrLineEnd { stop -= 1 }
      var start = stop
      while start > 0, stop - start < 40, raw[start - 1].isASCIILetter || !raw[start - 1].isASCII {
        start -= 1
      }
      // A sign other than a colon ends the sentence, or what was said.
      guard start < stop else {
        guard stop > 0, raw[stop - 1] == Byte.colon, words == 0 else { return false }
        end = stop - 1
        continue
      }
      let word = String(decoding: raw[start..<stop], as: UTF8.self).lowercased()
      if Self.cues.contains(word) { return true }
      words += 1
      end = start
    }
    return false
  }
}

// MARK: Words

extension UnreadMarks.Slip {
  /// Help that says how to write the link, and how to keep the brackets.
  private static func help(_ mended: String, nl: String, en: String) -> Phrase {
    Phrase(
      nl: "\(nl): '\(mended)'; horen de haken in de tekst, schrijf dan '\\['",
      en: "\(en): '\(mended)'; if the brackets belong in the text, write '\\['")
  }

  fileprivate static func spaceBehindScheme(
    _ range: Range<Int>, _ scheme: String, mended: String
  ) -> Self {
    Self(
      .linkUnread, range, nl: "dit wordt geen link: achter '\(scheme)' staat een spatie",
      en: "this becomes no link: there is a space behind '\(scheme)'",
      help: help(mended, nl: "haal de spatie weg", en: "remove the space"))
  }

  fileprivate static func openAddress(_ range: Range<Int>, mended: String) -> Self {
    Self(
      .linkUnread, range, nl: "dit wordt geen link: de ')' achter het adres ontbreekt",
      en: "this becomes no link: the ')' behind the address is missing",
      help: help(mended, nl: "zet er een haakje achter", en: "put a bracket behind it"))
  }

  fileprivate static func curlyQuote(_ range: Range<Int>, _ quote: String, mended: String) -> Self {
    Self(
      .linkUnread, range, nl: "dit wordt geen link: '\(quote)' is geen recht aanhalingsteken",
      en: "this becomes no link: '\(quote)' is not a straight quote",
      help: help(
        mended, nl: "zet de titel tussen rechte aanhalingstekens",
        en: "put the title between straight quotes"))
  }

  fileprivate static func spaceInAddress(
    _ range: Range<Int>, _ address: String, mended: String
  ) -> Self {
    Self(
      .linkUnread, range, nl: "dit wordt geen link: in het adres '\(address)' staat een spatie",
      en: "this becomes no link: there is a space in the address '\(address)'",
      help: help(
        mended, nl: "haal de spatie weg, of zet het adres tussen '<' en '>'",
        en: "remove the space, or put the address between '<' and '>'"))
  }

  fileprivate static func unequalBrackets(_ range: Range<Int>, mended: String) -> Self {
    Self(
      .linkUnread, range, nl: "dit wordt geen link: de haakjes in het adres kloppen niet",
      en: "this becomes no link: the brackets in the address do not match",
      help: help(
        mended, nl: "zet het adres tussen '<' en '>'", en: "put the address between '<' and '>'"))
  }

  fileprivate static func spaceBetween(_ range: Range<Int>, mended: String) -> Self {
    Self(
      .linkUnread, range, nl: "dit wordt geen link: er staat een spatie tussen ']' en '('",
      en: "this becomes no link: there is a space between ']' and '('",
      help: help(mended, nl: "haal de spatie weg", en: "remove the space"))
  }

  fileprivate static func withoutAddress(
    _ range: Range<Int>, _ words: String, label: String
  ) -> Self {
    var slip = Self(
      .linkUnread, range, nl: "'[\(label)]' lijkt een link, maar heeft geen adres",
      en: "'[\(label)]' looks like a link, but has no address",
      help: help(
        "[\(words)](…)", nl: "schrijf het adres erachter", en: "write the address behind it"))
    slip.label = label
    return slip
  }

  fileprivate static func turnedBrackets(_ range: Range<Int>, mended: String) -> Self {
    Self(
      .linkUnread, range, nl: "dit wordt geen link: de haken zijn omgedraaid",
      en: "this becomes no link: the brackets are the wrong way round",
      help: help(
        mended, nl: "zet de woorden tussen '[ ]' en het adres tussen '( )'",
        en: "put the words between '[ ]' and the address between '( )'"))
  }

  /// Words between `[[` and `]]`, as some wikis write a link.
  fileprivate static func doubleBrackets(_ range: Range<Int>, label: String) -> Self {
    Self(
      .linkUnread, range, nl: "'[[\(label)]]' wordt geen link",
      en: "'[[\(label)]]' does not become a link",
      help: help(
        "[\(label)](…)", nl: "schrijf de woorden en dan het adres",
        en: "write the words and then the address"))
  }

  /// What looks like the definition of a link, in a paragraph.
  fileprivate static func givesNoAddress(_ range: Range<Int>, _ written: String) -> Self {
    Self(
      .linkUnread, range, nl: "'\(written)' geeft geen adres aan een link, maar komt op de pagina",
      en: "'\(written)' gives no address to a link, but stands on the page",
      help: Phrase(
        nl:
          "laat de regel erboven leeg, en zet niets achter het adres; hoort de regel in de tekst, "
          + "schrijf dan '\\['",
        en:
          "leave the line above it empty, and put nothing behind the address; if the line belongs "
          + "in the text, write '\\['"))
  }

  fileprivate static func withoutOpening(_ range: Range<Int>, mended: String) -> Self {
    Self(
      .linkUnread, range, nl: "dit wordt geen link: de '[' voor de woorden ontbreekt",
      en: "this becomes no link: the '[' before the words is missing",
      help: help(
        mended, nl: "zet een '[' voor het eerste woord van de link",
        en: "put a '[' before the first word of the link"))
  }

  fileprivate static func withoutClosing(_ range: Range<Int>, mended: String) -> Self {
    Self(
      .linkUnread, range, nl: "dit wordt geen link: de ']' achter de woorden ontbreekt",
      en: "this becomes no link: the ']' behind the words is missing",
      help: help(mended, nl: "schrijf", en: "write"))
  }
}
