import Text

/// Finds text that was saved as UTF-8 and read as Windows-1252: "KoeriÃ«r" for "Koeriër".
///
/// A letter of two or three bytes of UTF-8 has then become as many characters, the first of which is
/// `Ã`, `Â` or `â`. What follows tells it from a capital of another language, as in "SÃO": it stands for
/// a byte that goes on with a letter. Source: the mapping of Windows-1252, WHATWG Encoding.
public enum GarbledText {
  /// Stretches that are garbled, each with what was meant; at most `limit`, and how many there are.
  struct Found {
    var first: (range: Range<Int>, shown: String, meant: String)
    var others: [Range<Int>] = []
    var count = 1
  }

  /// What is garbled in `bytes[range]`, which may hold anything; nil where nothing is.
  static func find(in bytes: [UInt8], _ range: Range<Int>) -> Found? {
    var found: Found?
    var offset = range.lowerBound
    let text = bytes.span.extracting(..<range.upperBound)
    while offset + 3 < text.count {
      // `Ã`, `Â` and `â` are C3 with one of three bytes.
      guard text[offset] == 0xC3 else {
        offset += 1
        continue
      }
      guard let length = lead(text[offset + 1]), let meant = meant(in: bytes, at: offset, length),
        meant.range.upperBound <= range.upperBound
      else {
        offset += 2
        continue
      }
      let place = meant.range
      if found == nil {
        let shown = String(decoding: bytes[place], as: UTF8.self)
        found = Found(first: (place, shown, meant.text))
      } else {
        found?.count += 1
        if let others = found?.others, others.count < 3 { found?.others.append(place) }
      }
      offset = place.upperBound
    }
    return found
  }

  /// Whether something garbled stands in a word of `bytes`, or goes on behind it.
  public static func touches(_ word: Range<Int>, in bytes: [UInt8]) -> Bool {
    find(in: bytes, word.lowerBound..<min(bytes.count, word.upperBound + 6)) != nil
  }

  /// Whether what stands at `offset` follows the first character of a letter that was read wrongly.
  static func goesOn(in bytes: [UInt8], at offset: Int) -> Bool {
    offset >= 2 && offset < bytes.count && bytes[offset - 2] == 0xC3
      && lead(bytes[offset - 1]) != nil
  }

  /// How many bytes a letter has of which the first was read as the character that ends with `byte`.
  private static func lead(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x82, 0x83: 2
    case 0xA2: 3
    default: nil
    }
  }

  /// What the characters at `offset` were before, where they stand for a letter of `length` bytes.
  private static func meant(
    in bytes: [UInt8], at offset: Int, _ length: Int
  ) -> (range: Range<Int>, text: String)? {
    var original = [bytes[offset + 1] + 0x40]
    var end = offset + 2
    while original.count < length {
      guard let (scalar, next) = scalar(in: bytes, at: end), let byte = byte(of: scalar),
        byte.isContinuation
      else { return nil }
      original.append(byte)
      end = next
    }
    guard let text = String(validating: original, as: UTF8.self) else { return nil }
    return (offset..<end, text)
  }

  private static func scalar(in bytes: [UInt8], at offset: Int) -> (Unicode.Scalar, end: Int)? {
    var decoder = Unicode.UTF8()
    var rest = bytes[offset..<min(bytes.count, offset + 4)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return (scalar, offset + UTF8.width(scalar))
  }

  /// The byte that Windows-1252 has for a character that goes on with a letter of UTF-8.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value >= 0x80, scalar.value <= 0xBF { return UInt8(scalar.value) }
    return upper.firstIndex(of: scalar.value).map { UInt8($0) + 0x80 }
  }

  /// The characters of Windows-1252 from 0x80 to 0x9F; 0 where it has none.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}

// MARK: Words

extension GarbledText {
  /// The finding of what is garbled in `bytes[range]` of `file`; nil where nothing is.
  static func finding(in bytes: [UInt8], _ range: Range<Int>, file: FileID) -> Diagnostic? {
    guard let found = find(in: bytes, range) else { return nil }
    let (place, shown, meant) = found.first
    let more =
      found.count == 1
      ? Phrase("")
      : Phrase(
        nl: ", en in dit bestand nog \(found.count - 1) keer zoiets",
        en: ", and \(found.count - 1) more of its sort in this file")
    return Diagnostic(
      .characterGarbled, at: SourceRange(file: file, place),
      Phrase(
        nl: "hier staat '\(shown)' waar '\(meant)' bedoeld is\(more.dutch)",
        en: "here is '\(shown)' where '\(meant)' is meant\(more.english)"),
      help: Phrase(
        nl: "schrijf '\(meant)', of plak de tekst opnieuw, als UTF-8",
        en: "write '\(meant)', or paste the text again, as UTF-8"),
      notes: found.others.map {
        Diagnostic.Note(
          Phrase(nl: "hier ook", en: "here too"), at: SourceRange(file: file, $0))
      })
  }
}

extension DiagnosticKind {
  /// Characters that come of reading UTF-8 as another encoding.
  public static let characterGarbled = DiagnosticKind(
    "character-garbled", .error,
    Explanation(
      rule: Phrase(
        nl: "letters met een accent, aanhalingstekens en streepjes staan er zoals ze bedoeld zijn",
        en: "letters with accents, quotation marks and dashes stand as they are meant"),
      why: Phrase(
        nl: """
          Een tekst die in de verkeerde codering is geopend en daarna bewaard, heeft 'Ã«' waar een \
          'ë' stond, en 'â€™' waar een apostrof stond. Een lezer ziet dan onzin, en een naam is niet \
          meer te vinden. Zet het goed met zoeken en vervangen, of haal de tekst terug zoals die was.
          """,
        en: """
          A text that was opened in the wrong encoding and then saved has 'Ã«' where an 'ë' was, and \
          'â€™' where an apostrophe was. A reader then sees nonsense, and a name can't be found any \
          more. Put it right by searching and replacing, or bring the text back as it was.
          """),
      wrong: "naam: KoeriÃ«r Kwint", right: "naam: Koeriër Kwint"))
}
