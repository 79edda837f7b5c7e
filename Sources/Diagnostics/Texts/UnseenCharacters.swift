import Text

/// Finds characters that nobody sees in a text, or that change what is seen.
///
/// Such a character comes along with a paste. It parts a word or a name where nobody sees it, turns
/// the order of what is read, or shows as an empty box. What some scripts and emoji need is let be:
/// joiners between emoji or letters of such a script, a sign of direction on a line with Arabic or
/// Hebrew. Sources: The Unicode Standard, chapter 23; UAX #9; UTS #51.
///
/// One pass over the bytes; of each sort there is one finding, at its first place.
public struct UnseenCharacters {
  /// What a text is, which decides how a character is written in it that is really meant.
  public enum Setting: Sendable {
    /// A Markdown file or a template; its control characters are told elsewhere.
    case text
    /// A template, of which nobody else tells the control characters.
    case template
    /// A data file, in which a soft hyphen is part of a name that nobody can look for.
    case data
  }

  private let bytes: [UInt8]
  private let end: Int
  private let file: FileID
  private let setting: Setting
  private var found: [Sort: Found] = [:]
  /// The line that was last looked at for letters that are read from the right.
  private var line = (range: 0..<0, isFromRight: false)

  /// The places of one sort.
  private struct Found {
    let first: SourceRange
    let scalar: Unicode.Scalar
    var count = 1
    var others: [SourceRange] = []
  }

  /// The findings in `bytes[range]`, which may hold anything; what is no UTF-8 is passed over.
  ///
  /// One of them is for text that was read in another encoding than it was written in.
  public static func findings(
    in bytes: [UInt8], _ range: Range<Int>, file: FileID, _ setting: Setting
  ) -> [Diagnostic] {
    if bytes.span.extracting(range).isAll({ $0.plainFlag }) { return [] }
    var scan = UnseenCharacters(bytes: bytes, end: range.upperBound, file: file, setting: setting)
    scan.run(from: range.lowerBound)
    var findings = scan.found.values.map { scan.finding(of: $0) }
    if let garbled = GarbledText.finding(in: bytes, range, file: file) {
      // What is left of a letter that was read wrongly may be unseen itself: 'Ã' with a soft hyphen.
      findings.removeAll { GarbledText.goesOn(in: bytes, at: Int($0.range.start)) }
      findings.append(garbled)
    }
    return findings.sorted { $0.range < $1.range }
  }

  /// What is wrong with the name of a file or folder; nil where nothing is.
  public static func problem(inName name: String) -> (summary: Phrase, help: Phrase)? {
    let bytes = Array(name.utf8)
    var scan = UnseenCharacters(bytes: bytes, end: bytes.count, file: FileID(0), setting: .data)
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = scan.scalar(at: offset)
      if let scalar, scan.isUnseen(scalar, at: offset, length) {
        return problem(with: scalar, inName: name)
      }
      offset += length
    }
    return nil
  }

  /// `text` without the characters that are not seen: the name that was meant.
  public static func without(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var scan = UnseenCharacters(bytes: bytes, end: bytes.count, file: FileID(0), setting: .data)
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = scan.scalar(at: offset)
      if !(scalar.map { scan.isUnseen($0, at: offset, length) } ?? false) {
        plain += bytes[offset..<(offset + length)]
      }
      offset += length
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Whether a character of a name is not seen; there a control character is none either.
  private mutating func isUnseen(_ scalar: Unicode.Scalar, at offset: Int, _ length: Int) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || sort(of: scalar, at: offset, length) != nil
  }

  private init(bytes: [UInt8], end: Int, file: FileID, setting: Setting) {
    self.bytes = bytes
    self.end = end
    self.file = file
    self.setting = setting
  }

  private mutating func run(from start: Int) {
    var offset = start
    while let next = Self.next(in: bytes.span.extracting(offset..<end)) {
      offset += next
      let byte = bytes[offset]
      if byte.isASCII {
        if setting == .template, byte != Byte.tab, byte != Byte.formFeed,
          byte != Byte.carriageReturn,
          byte != 0
        {
          add(.control, Unicode.Scalar(byte), offset..<(offset + 1))
        }
        offset += 1
        continue
      }
      let (scalar, length) = scalar(at: offset)
      if let scalar, let sort = sort(of: scalar, at: offset, length) {
        add(sort, scalar, offset..<(offset + length))
      }
      offset += length
    }
  }

  /// The first byte that is worth a look: nearly none is, also in Dutch.
  private static func next(in text: Span<UInt8>) -> Int? {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte &- Byte.space < 0x5F || byte == Byte.lineFeed {
        offset += 1
      } else if byte >= 0xC3, byte <= 0xCB {
        // Letters with accents, all of them assigned.
        offset += 2
      } else {
        return offset
      }
    }
    return nil
  }

  /// The character at `offset` and its bytes; nil where it is no UTF-8.
  private func scalar(at offset: Int) -> (Unicode.Scalar?, length: Int) {
    let step = UTF8Decoder.step(in: bytes, at: offset, end: end)
    return (step.scalar, step.length)
  }

  private mutating func add(_ sort: Sort, _ scalar: Unicode.Scalar, _ range: Range<Int>) {
    let place = SourceRange(file: file, range)
    guard var known = found[sort] else {
      found[sort] = Found(first: place, scalar: scalar)
      return
    }
    known.count += 1
    if known.others.count < 3 { known.others.append(place) }
    found[sort] = known
  }

  // MARK: What is what

  /// The sorts that are told apart, since what to do differs.
  private enum Sort {
    case unseen, joiner, softHyphen, direction, privateUse, unassigned, lost, control
  }

  private mutating func sort(of scalar: Unicode.Scalar, at offset: Int, _ length: Int) -> Sort? {
    switch scalar.value {
    case 0..<0x80: return nil
    // The reader of data tells of these itself.
    case 0x80...0x84, 0x86...0x9F, 0xFFFE, 0xFFFF: return setting == .data ? nil : .control
    case 0x85: return .control
    case 0xAD: return setting == .data ? .softHyphen : nil
    case 0x200E, 0x200F, 0x061C: return isFromRight(at: offset) ? nil : .direction
    case 0x202A...0x202E, 0x2066...0x2069: return .direction
    case 0x200C, 0x200D: return joins(at: offset, length) ? nil : .joiner
    case 0xFEFF where offset == 0: return nil
    case 0x200B, 0x2060...0x2064, 0x206A...0x206F, 0x180E, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5,
      0x3164, 0xFFA0, 0xFEFF, 0x2028, 0x2029, 0xFFF9...0xFFFC:
      return .unseen
    case 0xFFFD: return .lost
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return varies(at: offset) ? nil : .unseen
    case 0xE0000...0xE007F: return isTag(at: offset) ? nil : .unseen
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF: return nil
    default:
      switch scalar.properties.generalCategory {
      case .privateUse: return .privateUse
      case .unassigned: return .unassigned
      default: return nil
      }
    }
  }

  /// Whether a joiner at `offset` stands between emoji, or behind a letter of a script that uses it.
  private func joins(at offset: Int, _ length: Int) -> Bool {
    guard let before = scalarBefore(offset) else { return false }
    if Self.usesJoiners(before) { return true }
    guard offset + length < end, let after = scalar(at: offset + length).0 else { return false }
    return Self.isEmoji(before) && Self.isEmoji(after)
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && (scalar.properties.isEmoji || scalar.value == 0xFE0F)
  }

  /// Arabic, Syriac, the scripts of India and South-East Asia, and Mongolian.
  private static func usesJoiners(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x10FF, 0x1780...0x18AF, 0x1A20...0x1CFF, 0xA800...0xABFF, 0xFB50...0xFDFF,
      0xFE70...0xFEFE, 0x11000...0x11FFF:
      true
    default: false
    }
  }

  /// Whether a variation selector at `offset` follows something that comes in variations.
  private func varies(at offset: Int) -> Bool {
    guard let before = scalarBefore(offset) else { return false }
    return before.properties.isEmoji || before.value >= 0x2190 && !before.properties.isWhitespace
      || before.value >= 0x1000 && before.value < 0x2000
  }

  /// Whether a tag at `offset` belongs to the flag of a country or a region.
  private func isTag(at offset: Int) -> Bool {
    guard let before = scalarBefore(offset) else { return false }
    return before.value == 0x1F3F4 || before.value >= 0xE0020 && before.value <= 0xE007E
  }

  private func scalarBefore(_ offset: Int) -> Unicode.Scalar? {
    UTF8Decoder.scalar(before: offset, in: bytes)
  }

  /// Whether the line of `offset` has letters that are read from the right.
  private mutating func isFromRight(at offset: Int) -> Bool {
    if line.range.contains(offset) { return line.isFromRight }
    var start = offset
    while start > 0, !bytes[start - 1].isLineEnd { start -= 1 }
    var next = offset
    while next < end, !bytes[next].isLineEnd { next += 1 }
    var isFromRight = false
    var place = start
    while place < next, !isFromRight {
      let (scalar, length) = scalar(at: place)
      switch scalar?.value ?? 0 {
      case 0x0590...0x061B, 0x061D...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
        0x1E800...0x1EFFF:
        isFromRight = true
      default: place += length
      }
    }
    line = (start..<next, isFromRight)
    return isFromRight
  }
}

// MARK: Wording

extension UnseenCharacters {
  private static func problem(
    with scalar: Unicode.Scalar, inName name: String
  ) -> (summary: Phrase, help: Phrase) {
    let what = Self.name(of: scalar)
    let plain = without(name)
    return (
      Phrase(
        nl: "in de naam van dit bestand staat \(what.dutch) (\(code(of: scalar)))",
        en: "in the name of this file is \(what.english) (\(code(of: scalar)))"),
      Phrase(
        nl: "typ de naam helemaal opnieuw: '\(plain)'",
        en: "type the whole name again: '\(plain)'")
    )
  }

  private func finding(of found: Found) -> Diagnostic {
    let code = Self.code(of: found.scalar)
    let what = Self.name(of: found.scalar)
    let more =
      found.count == 1
      ? Phrase("")
      : Phrase(
        nl: ", en in dit bestand nog \(found.count - 1) keer zoiets",
        en: ", and \(found.count - 1) more of its sort in this file")
    let isShown = found.scalar.value == 0xFFFD
    let start =
      isShown
      ? Phrase(nl: "hier is een teken verloren gegaan", en: "a character got lost here")
      : Phrase(nl: "hier staat \(what.dutch)", en: "here is \(what.english)")
    return Diagnostic(
      .characterUnseen, at: found.first,
      Phrase(
        nl: "\(start.dutch) (\(code))\(more.dutch)", en: "\(start.english) (\(code))\(more.english)"
      ),
      help: help(for: found.scalar),
      notes: found.others.map {
        Diagnostic.Note(Phrase(nl: "hier ook", en: "here too"), at: $0)
      })
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func name(of scalar: Unicode.Scalar) -> Phrase {
    switch scalar.value {
    case 0x200B: Phrase(nl: "een spatie zonder breedte", en: "a space without width")
    case 0xFEFF: Phrase(nl: "een onzichtbaar BOM-teken", en: "an unseen byte order mark")
    case 0xAD: Phrase(nl: "een onzichtbaar afbreekstreepje", en: "an unseen soft hyphen")
    case 0x200C, 0x200D:
      Phrase(nl: "een onzichtbaar verbindingsteken", en: "an unseen joining character")
    case 0x2028, 0x2029:
      Phrase(nl: "een onzichtbaar regeleinde", en: "an unseen line separator")
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069:
      Phrase(
        nl: "een onzichtbaar teken dat de leesrichting verandert",
        en: "an unseen character that changes the direction of reading")
    case 0...0x1F, 0x7F...0x9F:
      Phrase(nl: "een onzichtbaar besturingsteken", en: "an invisible control character")
    default:
      switch scalar.properties.generalCategory {
      case .privateUse:
        Phrase(
          nl: "een teken dat alleen in het lettertype van een tekstverwerker bestaat",
          en: "a character that exists only in the font of a word processor")
      case .unassigned:
        Phrase(nl: "een teken dat niet bestaat", en: "a character that does not exist")
      default: Phrase(nl: "een onzichtbaar teken", en: "an unseen character")
      }
    }
  }

  private func help(for scalar: Unicode.Scalar) -> Phrase {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let escape =
      digits.count > 4
      ? "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    let written = setting == .data ? "\"\(escape)\"" : "&#x\(digits);"
    let literal = Phrase(
      nl: "; hoort het er echt, schrijf dan '\(written)'",
      en: "; if it really belongs there, write '\(written)'")
    switch scalar.value {
    case 0xFFFD:
      return Phrase(
        nl: "schrijf het teken dat hier stond, vaak een letter met een accent",
        en: "write the character that stood here, often a letter with an accent")
    default:
      switch scalar.properties.generalCategory {
      case .privateUse, .unassigned:
        return Phrase(
          nl:
            "vervang het door het teken dat je bedoelt; een punt van een lijst schrijf je als '- '",
          en: "replace it by the character that you mean; an item of a list is written as '- '")
      default:
        return Phrase(
          nl: "haal het weg: typ het woord opnieuw, dan is het weg\(literal.dutch)",
          en: "remove it: type the word again and it is gone\(literal.english)")
      }
    }
  }
}

extension DiagnosticKind {
  /// Characters that are not seen, or that change what is seen.
  public static let characterUnseen = DiagnosticKind(
    "character-unseen", .error,
    Explanation(
      rule: Phrase(
        nl: "elk teken in een tekst, in de gegevens en in een bestandsnaam is te zien",
        en: "every character in a text, in the data and in a file's name can be seen"),
      why: Phrase(
        nl: """
          Met plakken komen soms tekens mee die je niet ziet: een spatie zonder breedte, een \
          afbreekstreepje, een teken dat de leesrichting omdraait. Een naam met zo'n teken is niet \
          meer te vinden, en een rekeningnummer kan er anders uitzien dan het is. Opsommingstekens \
          uit een tekstverwerker worden een leeg vakje. Wat een schrift of een emoji nodig heeft, \
          mag gewoon: Arabisch, Hebreeuws, 👩‍💻, en de vaste spatie in '€ 5'.
          """,
        en: """
          A paste sometimes brings characters that nobody sees: a space without width, a soft \
          hyphen, a character that turns the direction of reading. A name with one can't be found \
          any more, and the number of an account can look different from what it is. Bullets of a \
          word processor become an empty box. What a script or an emoji needs is fine: Arabic, \
          Hebrew, 👩‍💻, and the no-break space in '€ 5'.
          """),
      wrong: "naam: Koe\u{200B}rier Kwint", right: "naam: Koerier Kwint"))
}
